import { MEASURE_FORMATS } from '../../report/measures/index.js';
import type { Context } from '../context.js';
import { parseCoreFields } from '../core-fields.js';
import { deliver, render } from '../deliver.js';
import { findInputs } from '../inputs.js';
import { makeJudging } from '../judging.js';
import { checkOutputs, type OutputFlag, planOutputs } from '../outputs.js';
import { auditAll } from './audit-run.js';
import type { MeasuresOptions } from './measures.js';

/**
 * The `measures` command: 0 when the concept could be read, whether or not it has measures.
 * @throws UserError cli.* (outputs), rules.*
 */
export async function runMeasures(
  file: string,
  options: MeasuresOptions,
  flags: readonly OutputFlag[],
  context: Context,
): Promise<void> {
  const lacking = parseCoreFields('--lacking', options.lacking ?? '');
  const plans = planOutputs(flags, MEASURE_FORMATS);
  const inputs = await findInputs([file], {}, context.io);
  const sources = inputs.flatMap((i) => i.files);
  checkOutputs(plans, sources, MEASURE_FORMATS, context.io.outIsTerminal);
  const { results } = await auditAll(inputs, makeJudging(options, context, { baseline: false }), options, context);
  if (results.length === 0) return;
  for (const plan of plans)
    await deliver(plan, (o) => render(MEASURE_FORMATS, plan.format, results, o), { ...options, lacking }, context);
}
