import { dirname, relative, resolve } from 'node:path';
import type { AuditResult } from '../audit/result.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Renderer, ReportOptions } from './format.js';

/**
 * The only result, for formats that show one concept.
 * @throws UserError report.one-concept
 */
function only(results: readonly AuditResult[], format: string): AuditResult {
  if (results.length !== 1) throw new UserError('report.one-concept', { format, count: results.length });
  return results[0]!;
}

/** The way from the report to the document, as a link needs it; undefined (the document lies beside) when the report's place is not known. */
export function documentHref(document: string, { path }: Pick<ReportOptions, 'path'>): { documentHref?: string } {
  if (path === undefined || path === null) return {};
  return { documentHref: relative(dirname(resolve(path)), resolve(document)).replaceAll('\\', '/') };
}

/** @throws UserError report.one-concept */
export const html: Renderer = async (results, options) => {
  const result = only(results, 'html');
  return (await import('./html/index.js')).renderHtml(result, {
    ...documentHref(result.document.path, options),
    brief: options.brief === true,
  });
};

/** @throws UserError report.one-concept */
export const docx: Renderer = async (results, options) => {
  const result = only(results, 'docx');
  return (await import('./docx/index.js')).renderDocx(result, options.brief === true);
};

export const sarif: Renderer = async (results, options) =>
  (await import('./sarif/index.js')).renderSarif(results, {
    profile: options.sarifProfile ?? 'full',
    failures: options.failures ?? [],
    ...(options.gate ? { gate: options.gate } : {}),
  });

export const junit: Renderer = async (results, options) =>
  (await import('./junit.js')).renderJunit(results, options.failures, options.gate);

/** The workflow commands; the job summary is for the command line to put where GITHUB_STEP_SUMMARY says. */
export const github: Renderer = async (results, options) =>
  (await import('./github.js')).renderGithub(results, options.failures, options.gate, options.jobSummary).commands;

export const csv: Renderer = async (results, options) =>
  (await import('./csv.js')).renderCsv(results, { excel: options.csvExcel === true }, options.failures);
