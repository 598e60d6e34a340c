import { auditDocument } from '../../audit/audit-document.js';
import { toolVersion } from '../../audit/audit-file.js';
import { fails } from '../../audit/gate.js';
import type { AuditResult, FailedAudit } from '../../audit/result.js';
import { UserError } from '../../diagnostics/user-error.js';
import { REPORT_FORMATS } from '../../report/index.js';
import { setUp } from '../audit-setup.js';
import type { Context } from '../context.js';
import { drawLayout } from '../debug-layout.js';
import { deliver, type Looks, leaveOut, lineOptions, render } from '../deliver.js';
import { EXIT } from '../exit.js';
import { failedAudit, reportFailure, tellWarnings } from '../failure.js';
import { gateOf } from '../gate.js';
import { findInputs, type Input } from '../inputs.js';
import { writeJobSummary } from '../job-summary.js';
import { type Judge, makeJudging } from '../judging.js';
import { broadEntries, staleEntries, tellExpiry } from '../notes.js';
import { checkOutputs, type OutputFlag, type OutputPlan } from '../outputs.js';
import { makeProgress } from '../progress.js';
import { STDIN } from '../stdin.js';
import { today } from '../today.js';
import type { AuditOptions } from './audit.js';
import { snapshot, watch } from './watch-run.js';

/** What `auditAll` needs to know of the command line. */
export type AuditWish = Pick<AuditOptions, 'quiet' | 'debug' | 'debugLayout'>;

/** What came of the concepts, each part in their order. */
export interface Audited {
  readonly results: AuditResult[];
  readonly failures: FailedAudit[];
}

/** Audits each concept on its own; one that cannot be read is told, sets the exit code, and does not keep the others from their report. */
export async function auditAll(
  inputs: readonly Input[],
  judge: Judge,
  wish: AuditWish,
  context: Context,
): Promise<Audited> {
  // what is wrong with rules and configuration is told before the work
  for (const { name } of inputs) judge(name);
  const version = toolVersion();
  const progress = makeProgress(context, wish.quiet === true);
  const results: AuditResult[] = [];
  const failures: FailedAudit[] = [];
  for (const { name, read } of inputs) {
    try {
      const document = await read({ onProgress: ({ done, total }) => progress.show(name, 'read', done, total) });
      if (wish.debugLayout !== undefined) await drawLayout(document, wish.debugLayout);
      progress.show(name, 'judge', 0, 1);
      const { prepared, profile, finish } = judge(name);
      results.push(finish(auditDocument(document, prepared, { language: context.language, version, profile })));
    } catch (error) {
      progress.clear();
      reportFailure(error, context, wish.debug === true);
      failures.push(failedAudit(error, name, version, context.language));
      context.exitCode = EXIT.failed;
    }
  }
  progress.clear();
  return { results, failures };
}

/**
 * The `audit` command: audits, reports, and sets the exit code.
 * @throws UserError cli.* (outputs), config.*, rules.*, baseline.*
 */
export async function runAudit(
  given: readonly string[],
  options: AuditOptions,
  flags: readonly OutputFlag[],
  context: Context,
): Promise<void> {
  const { files, plans } = setUp(given, options, flags, context);
  if (options.watch && files.includes(STDIN))
    throw new UserError('cli.conflicting-options', { option: '--watch', other: `„${STDIN}“` });
  const find = () => findInputs(files, options, context.io);
  const inputs = await find();
  const sources = inputs.flatMap((i) => i.files);
  checkOutputs(plans, sources, REPORT_FORMATS, context.io.outIsTerminal);
  const single = REPORT_FORMATS.find((f) => f.oneConcept && plans.some((p) => p.format === f.name));
  if (single && inputs.length > 1)
    throw new UserError('report.one-concept', { format: single.name, count: inputs.length });
  const judge = makeJudging(options, context);
  const settingsOf = (path: string) => judge(path).settings;
  const seen = options.watch ? await snapshot(find) : '';
  const audit = (some: readonly Input[]) => auditAll(some, judge, options, context);
  const audited = await audit(inputs);
  const { results } = audited;
  const several = inputs.length > 1;
  const gate = (path: string) => gateOf(settingsOf(path));
  // who watches a draft waits for no exit code
  const looks = { ...options, several, ...(options.watch ? {} : { gate }) };
  tellWarnings(staleEntries(results, settingsOf, today(context.io)), context);
  tellWarnings(broadEntries(results, settingsOf), context);
  tellExpiry(results, context);
  await reportAll(audited, plans, looks, context);
  if (options.watch) {
    const toFiles = plans.filter((p) => p.path !== null);
    const write = (all: Audited) => reportAll(all, toFiles, { ...looks, quiet: true }, context);
    await watch({ find, audit, write, debug: options.debug === true }, seen, results, context);
    return;
  }
  if (plans.every((p) => p.path !== null)) await tellWhy(audited, looks, context);
  const failing = results.some((r) => r.criteria.some((c) => fails(c, gate(r.document.path))));
  if (context.exitCode === EXIT.clean && failing) context.exitCode = EXIT.gaps;
}

/** Tells standard error which gaps fail the run, where all reports go to files and the terminal would say nothing. */
async function tellWhy({ results, failures }: Audited, looks: Looks, context: Context): Promise<void> {
  const options = lineOptions({ ...looks, failures }, context);
  const { gateSum } = await import('../../report/gate.js');
  const { failing, spared } = gateSum(results, options);
  if (failing === 0 && spared === 0) return;
  const { renderLine } = await import('../../report/text/line.js');
  context.io.err((await renderLine(results, options)) as string);
}

/** Writes a report for each plan; one that has nothing to tell of what failed is left out, and that is told. */
async function reportAll(
  { results, failures }: Audited,
  plans: readonly OutputPlan[],
  looks: Looks,
  context: Context,
): Promise<void> {
  for (const plan of plans) {
    const format = REPORT_FORMATS.find((f) => f.name === plan.format);
    const silent = format?.tellsFailures === undefined || (format.tellsFailures === 'in-files' && plan.path === null);
    if (results.length === 0 && silent) {
      await leaveOut(plan, context);
      continue;
    }
    const line = looks.quiet === true && plan.path === null && plan.format === 'text';
    await deliver(
      plan,
      async (o) =>
        line
          ? (await import('../../report/text/line.js')).renderLine(results, o)
          : render(REPORT_FORMATS, plan.format, results, o),
      { ...looks, failures },
      context,
    );
    if (plan.format === 'github') await writeJobSummary(results, failures, looks.gate, context.io);
  }
}
