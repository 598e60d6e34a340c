import { nearest } from '../diagnostics/nearest.js';
import { UserError } from '../diagnostics/user-error.js';
import { REPORT_FORMATS } from '../report/index.js';
import { expandFiles } from './config/expand.js';
import { type ConfigFlags, settingsFor } from './config/resolve.js';
import type { Settings } from './config/settings.js';
import type { Context } from './context.js';
import { type OutputFlag, type OutputPlan, planOutputs, planPairs } from './outputs.js';

/** What a run audits, and where its reports go. */
export interface Setup {
  readonly files: readonly string[];
  readonly plans: readonly OutputPlan[];
}

/**
 * Completes the command line with the configuration: files, reports, language. These hold for the whole run; the configuration of the first file gives them.
 * @throws UserError cli.* (outputs), config.*
 */
export function setUp(
  given: readonly string[],
  options: ConfigFlags,
  flags: readonly OutputFlag[],
  context: Context,
): Setup {
  const settings = settingsFor(given[0] ?? '.', options, context);
  context.language = settings.language.value;
  const files = given.length > 0 ? given : expandFiles(settings.files.value);
  if (files.length === 0) throw new UserError('config.no-files');
  const plans = flags.length > 0 ? planOutputs(flags, REPORT_FORMATS) : plansOf(settings.reports);
  return { files, plans };
}

/** @throws UserError config.unknown-format */
function plansOf({ value, from }: Settings['reports']): OutputPlan[] {
  const names = REPORT_FORMATS.map((f) => f.name);
  for (const { format } of value) {
    if (format === undefined || names.includes(format) || from.kind !== 'file') continue;
    const args = { file: from.file, line: from.line, format, valid: names.join(', ') };
    throw new UserError(
      'config.unknown-format',
      { ...args, nearest: nearest(format, names) ?? '' },
      { line: from.line },
    );
  }
  return planPairs(value, REPORT_FORMATS);
}
