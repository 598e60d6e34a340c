import { diffResults, unlike } from '../../audit/diff/diff.js';
import { readResult } from '../../audit/read-result.js';
import type { AuditResult } from '../../audit/result.js';
import { UserError } from '../../diagnostics/user-error.js';
import { DIFF_FORMATS } from '../../report/diff/formats.js';
import { renderDiff } from '../../report/diff/render.js';
import type { Context } from '../context.js';
import { deliver } from '../deliver.js';
import { findInputs } from '../inputs.js';
import { type Judge, makeJudging } from '../judging.js';
import { checkOutputs, type OutputFlag, planOutputs } from '../outputs.js';
import { auditAll } from './audit-run.js';
import type { DiffOptions } from './diff.js';

/** The result of a version: read where it is one, else made. None when the concept cannot be read, which is then told. */
async function resultOf(path: string, judge: Judge, options: DiffOptions, context: Context) {
  if (path.toLowerCase().endsWith('.json')) return readResult(path);
  const inputs = await findInputs([path], {}, context.io);
  if (inputs.length !== 1) throw new UserError('diff.several', { path, count: inputs.length });
  return (await auditAll(inputs, judge, options, context)).results[0];
}

/**
 * The `diff` command: 0 whether or not there are differences.
 * @throws UserError diff.*, cli.*, config.*, rules.*
 */
export async function runDiff(
  before: string,
  after: string,
  options: DiffOptions,
  flags: readonly OutputFlag[],
  context: Context,
): Promise<void> {
  const plans = planOutputs(flags, DIFF_FORMATS);
  checkOutputs(plans, [before, after], DIFF_FORMATS, context.io.outIsTerminal);
  const judge = makeJudging(options, context, { baseline: false });
  const results: AuditResult[] = [];
  for (const path of [before, after]) {
    const result = await resultOf(path, judge, options, context);
    if (!result) return;
    results.push(result);
  }
  const [old, now] = results as [AuditResult, AuditResult];
  const differ = unlike(old, now);
  if (differ) throw new UserError('diff.unlike', { ...differ });
  const diff = diffResults(old, now);
  for (const plan of plans) await deliver(plan, (o) => renderDiff(plan.format, diff, o), options, context);
}
