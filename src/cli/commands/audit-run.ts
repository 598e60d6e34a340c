import { auditDocument, preparePack } from '../../audit/audit-document.js';
import { toolVersion } from '../../audit/audit-file.js';
import type { AuditResult } from '../../audit/result.js';
import { readConcept } from '../../readers/index.js';
import { REPORT_FORMATS } from '../../report/index.js';
import { DEFAULT_PACK, loadPack } from '../../rules/load.js';
import type { Context } from '../context.js';
import { drawLayout } from '../debug-layout.js';
import { EXIT, hasGaps } from '../exit.js';
import { reportFailure } from '../failure.js';
import { checkOutputs, type OutputFlag, planOutputs } from '../outputs.js';
import { makeProgress } from '../progress.js';
import { reportOptions } from '../report-options.js';
import { writeWhole } from '../write.js';
import type { AuditOptions } from './audit.js';

/** Audits each file on its own; one that cannot be read is told and does not keep the others from their report. */
async function auditAll(files: readonly string[], options: AuditOptions, context: Context): Promise<AuditResult[]> {
  const prepared = preparePack(loadPack(options.rules ?? [DEFAULT_PACK]));
  const version = toolVersion();
  const progress = makeProgress(context, options.quiet === true);
  const results: AuditResult[] = [];
  for (const file of files) {
    try {
      const document = await readConcept(file, {
        onProgress: ({ done, total }) => progress.show(file, 'read', done, total),
      });
      if (options.debugLayout !== undefined) await drawLayout(document, options.debugLayout);
      progress.show(file, 'judge', 0, 1);
      const profile = options.profile ? { profile: options.profile } : {};
      results.push(auditDocument(document, prepared, { language: context.language, version, ...profile }));
    } catch (error) {
      progress.clear();
      reportFailure(error, context, options.debug === true);
      context.exitCode = EXIT.failed;
    }
  }
  progress.clear();
  return results;
}

/**
 * The `audit` command: audits, reports, and sets the exit code.
 * @throws UserError cli.* (outputs), rules.*
 */
export async function runAudit(
  files: readonly string[],
  options: AuditOptions,
  flags: readonly OutputFlag[],
  context: Context,
): Promise<void> {
  const plans = planOutputs(flags, REPORT_FORMATS);
  checkOutputs(plans, files, REPORT_FORMATS, context.io.outIsTerminal);
  const results = await auditAll(files, options, context);
  if (results.length === 0) return;
  const several = files.length > 1;
  for (const { format, path } of plans) {
    const looks = reportOptions(context, { all: options.all, ascii: options.ascii, several, toFile: path !== null });
    const report = await render(format, options.quiet === true && path === null, results, looks);
    if (path === null) await context.io.out(report);
    else {
      await writeWhole(path, report);
      if (!options.quiet) context.io.err(written(path, context));
    }
  }
  if (context.exitCode === EXIT.clean && results.some((r) => hasGaps(r, options.failOn ?? 'error')))
    context.exitCode = EXIT.gaps;
}

async function render(
  format: string,
  brief: boolean,
  results: readonly AuditResult[],
  looks: ReturnType<typeof reportOptions>,
): Promise<string | Uint8Array> {
  if (brief && format === 'text') return (await import('../../report/text/brief.js')).renderBrief(results, looks);
  const known = REPORT_FORMATS.find((f) => f.name === format);
  if (!known) throw new Error(`no report format ${format}`);
  return (await known.load())(results, looks);
}

const written = (path: string, { language }: Context) =>
  language === 'de' ? `Bericht geschrieben: ${path}\n` : `Report written: ${path}\n`;
