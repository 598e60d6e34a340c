import { extname } from 'node:path';
import { csvText } from '../../report/csv-text.js';
import { agree } from '../../study/agree.js';
import { readCases } from '../../study/cases.js';
import { readCoding, toolCoding } from '../../study/codings.js';
import { compareStudies } from '../../study/compare.js';
import { agreementCsv, agreementText } from '../../study/report/agreement.js';
import { comparisonCsv, comparisonText } from '../../study/report/comparison.js';
import { codingSheet, DESIGN_COLUMNS, drawSample, SHEET_COLUMNS, sampleDesign } from '../../study/sample.js';
import { readIndex, writeAtomically } from '../../study/store.js';
import type { Cell } from '../../study/tables/table.js';
import { writeXlsx } from '../../study/tables/xlsx.js';
import type { AgreeOptions, CompareOptions, SampleOptions } from '../commands/study.js';
import type { Context } from '../context.js';
import { needed, wholeNumber } from './run.js';

/** With a byte order mark whatever is asked for: coders open their sheets in Excel. */
const csv = (head: readonly string[], rows: readonly (readonly Cell[])[], excel: boolean | undefined) =>
  `\ufeff${csvText([head, ...rows], { excel: excel === true }).replace(/^\ufeff/, '')}`;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** `study sample`: the blank sheet for coders, and beside it the design with strata and weights. @throws UserError study.*, cli.* */
export async function runSample(folder: string, options: SampleOptions, context: Context): Promise<void> {
  const output = needed('--output', options.output, 'insek-audit study sample');
  const n = wholeNumber('--n', options.n, 1, 200);
  const seed = wholeNumber('--seed', options.seed, 0, 7);
  const by = options.by.split(',').map((s) => s.trim());
  const index = readIndex(folder);
  const units = drawSample(readCases(folder, index), n, by, seed);
  const rows = codingSheet(units, index.stamp.language);
  if (extname(output).toLowerCase() === '.xlsx') {
    const columns = SHEET_COLUMNS.map((name) => ({ name, type: 'text' as const, de: '', en: '' }));
    const text = rows.map((row) => row.map((c) => (c === null ? null : String(c))));
    await writeXlsx(output, [[{ name: 'coding', de: '', en: '', columns, rows: () => [] }, text]]);
  } else writeAtomically(output, csv(SHEET_COLUMNS, rows, options.csvExcel));
  const design = `${output.slice(0, output.length - extname(output).length)}.design.csv`;
  writeAtomically(design, csv(DESIGN_COLUMNS, sampleDesign(units), options.csvExcel));
  if (options.quiet === true) return;
  await context.io.out(
    context.language === 'de'
      ? `${units.length} Einheiten in ${output}; Schichten und Gewichte in ${design} (nicht an die Kodierenden geben).\nIn der Spalte verdict: erfüllt, teilweise oder fehlt.\n`
      : `${units.length} units in ${output}; strata and weights in ${design} (not for the coders).\nIn the column verdict: fulfilled, partial or missing.\n`,
  );
}

/** `study agree`. @throws UserError study.* */
export async function runAgree(sheets: readonly string[], options: AgreeOptions, context: Context): Promise<void> {
  const seed = wholeNumber('--seed', options.seed, 0, 7);
  const coders = [];
  for (const sheet of sheets) coders.push(await readCoding(sheet));
  const tool = options.study === undefined ? null : toolCoding(readCases(options.study, readIndex(options.study)));
  const report = agree(coders, tool, seed);
  const format = options.format ?? 'text';
  await context.io.out(
    format === 'json'
      ? json(report)
      : format === 'csv'
        ? agreementCsv(report, { excel: options.csvExcel === true })
        : agreementText(report, context.language),
  );
}

/** `study compare`. @throws UserError study.no-study */
export async function runCompare(a: string, b: string, options: CompareOptions, context: Context): Promise<void> {
  const comparison = compareStudies(a, readIndex(a), b, readIndex(b));
  const format = options.format ?? 'text';
  await context.io.out(
    format === 'json'
      ? json(comparison)
      : format === 'csv'
        ? comparisonCsv(comparison, { excel: options.csvExcel === true })
        : comparisonText(comparison, context.language),
  );
}
