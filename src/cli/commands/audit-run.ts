import { auditDocument, preparePack } from '../../audit/audit-document.js';
import { toolVersion } from '../../audit/audit-file.js';
import type { AuditResult } from '../../audit/result.js';
import { readConcept } from '../../readers/index.js';
import { REPORT_FORMATS } from '../../report/index.js';
import { DEFAULT_PACK, loadPack } from '../../rules/load.js';
import type { Context } from '../context.js';
import { drawLayout } from '../debug-layout.js';
import { deliver, render } from '../deliver.js';
import { EXIT, hasGaps } from '../exit.js';
import { reportFailure } from '../failure.js';
import { checkOutputs, type OutputFlag, planOutputs } from '../outputs.js';
import { makeProgress } from '../progress.js';
import type { AuditOptions } from './audit.js';

/** What `auditAll` needs to know of the command line. */
export type AuditWish = Pick<AuditOptions, 'rules' | 'profile' | 'quiet' | 'debug' | 'debugLayout'>;

/** Audits each file on its own; one that cannot be read is told, sets the exit code, and does not keep the others from their report. */
export async function auditAll(files: readonly string[], wish: AuditWish, context: Context): Promise<AuditResult[]> {
  const prepared = preparePack(loadPack(wish.rules ?? [DEFAULT_PACK]));
  const version = toolVersion();
  const progress = makeProgress(context, wish.quiet === true);
  const results: AuditResult[] = [];
  for (const file of files) {
    try {
      const document = await readConcept(file, {
        onProgress: ({ done, total }) => progress.show(file, 'read', done, total),
      });
      if (wish.debugLayout !== undefined) await drawLayout(document, wish.debugLayout);
      progress.show(file, 'judge', 0, 1);
      const profile = wish.profile ? { profile: wish.profile } : {};
      results.push(auditDocument(document, prepared, { language: context.language, version, ...profile }));
    } catch (error) {
      progress.clear();
      reportFailure(error, context, wish.debug === true);
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
  const looks = { all: options.all, ascii: options.ascii, quiet: options.quiet, several: files.length > 1 };
  for (const plan of plans) {
    const brief = options.quiet === true && plan.path === null && plan.format === 'text';
    await deliver(
      plan,
      async (o) =>
        brief
          ? (await import('../../report/text/brief.js')).renderBrief(results, o)
          : render(REPORT_FORMATS, plan.format, results, o),
      looks,
      context,
    );
  }
  if (context.exitCode === EXIT.clean && results.some((r) => hasGaps(r, options.failOn ?? 'error')))
    context.exitCode = EXIT.gaps;
}
