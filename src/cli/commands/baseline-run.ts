import { existsSync } from 'node:fs';
import { gapsForBaseline, updated } from '../../audit/baseline/compare.js';
import { checkPack, nameInBaseline, readBaseline } from '../../audit/baseline/file.js';
import { settingsFor } from '../config/resolve.js';
import type { Context } from '../context.js';
import { findInputs } from '../inputs.js';
import { makeJudging } from '../judging.js';
import { writeWhole } from '../write.js';
import { auditAll } from './audit-run.js';
import type { BaselineOptions } from './baseline.js';

/** The file that is written when neither the command line nor the configuration names one. */
const DEFAULT_BASELINE = 'insek-audit-baseline.json';

/**
 * `baseline update`: 0 when all concepts could be read; one that cannot be read keeps what the baseline has of it.
 * @throws UserError baseline.*, rules.*, cli.cannot-write
 */
export async function updateBaseline(
  files: readonly string[],
  options: BaselineOptions,
  context: Context,
): Promise<void> {
  const path = settingsFor(files[0] ?? '.', options, context).baseline.value ?? DEFAULT_BASELINE;
  const old = existsSync(path) ? readBaseline(path) : null;
  const inputs = await findInputs(files, {}, context.io);
  const { results } = await auditAll(inputs, makeJudging(options, context, { baseline: false }), options, context);
  const pack = results[0]?.pack.id;
  if (pack === undefined) return;
  if (old) checkPack(old, path, pack);
  const documents = results.map((r) => ({ path: nameInBaseline(path, r.document.path), gaps: gapsForBaseline(r) }));
  await writeWhole(path, `${JSON.stringify(updated(old, pack, documents), null, 2)}\n`);
  if (options.quiet) return;
  const gaps = documents.reduce((sum, d) => sum + d.gaps.length, 0);
  const de = context.language === 'de';
  context.io.err(
    de
      ? `Geschrieben: ${path} (${gaps} ${gaps === 1 ? 'Lücke' : 'Lücken'})\n`
      : `Written: ${path} (${gaps} ${gaps === 1 ? 'gap' : 'gaps'})\n`,
  );
}
