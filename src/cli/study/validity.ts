import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readMeaning } from '../../audit/audit-document.js';
import { openPack } from '../../audit/open-pack.js';
import { UserError } from '../../diagnostics/user-error.js';
import { readConcept } from '../../readers/index.js';
import { csvText } from '../../report/csv-text.js';
import { agree } from '../../study/agree.js';
import { readCases } from '../../study/cases.js';
import { readCoding, toolCoding } from '../../study/codings.js';
import { compareStudies } from '../../study/compare.js';
import { readDesign } from '../../study/design.js';
import { listDocuments } from '../../study/documents.js';
import { blindPassages, passagesText } from '../../study/passages.js';
import { agreementCsv, agreementText } from '../../study/report/agreement.js';
import { comparisonCsv, comparisonText } from '../../study/report/comparison.js';
import {
  codingSheet,
  DESIGN_COLUMNS,
  drawSample,
  type SampleUnit,
  SHEET_COLUMNS,
  sampleDesign,
} from '../../study/sample.js';
import { readIndex, type Stamp, writeAtomically } from '../../study/store.js';
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
  const passages =
    options.concepts === undefined
      ? undefined
      : await readPassages(units, index.stamp, options.concepts, options.rules ?? [], folder);
  const rows = codingSheet(units, index.stamp.language, passages);
  if (extname(output).toLowerCase() === '.xlsx') {
    const columns = SHEET_COLUMNS.map((name) => ({ name, type: 'text' as const, de: '', en: '' }));
    const text = rows.map((row) => row.map((c) => (c === null ? null : String(c))));
    await writeXlsx(output, [[{ name: 'coding', de: '', en: '', columns, rows: () => [] }, text]]);
  } else writeAtomically(output, csv(SHEET_COLUMNS, rows, options.csvExcel));
  const design = `${output.slice(0, output.length - extname(output).length)}.design.csv`;
  writeAtomically(design, csv(DESIGN_COLUMNS, sampleDesign(units), options.csvExcel));
  if (options.quiet === true) return;
  const lines =
    context.language === 'de'
      ? [
          `${units.length} Einheiten in ${output}; Schichten und Gewichte in ${design} (nicht an die Kodierenden geben).`,
          'In der Spalte verdict: erfüllt, teilweise oder fehlt.',
          ...(passages
            ? []
            : ['Der Bogen nennt Abschnitte; mit --concepts ORDNER auch Stellen, ohne Ansehen der Urteile gewählt.']),
        ]
      : [
          `${units.length} units in ${output}; strata and weights in ${design} (not for the coders).`,
          'In the column verdict: fulfilled, partial or missing.',
          ...(passages
            ? []
            : ['The sheet names sections; with --concepts FOLDER passages too, chosen regardless of the verdicts.']),
        ];
  await context.io.out(`${lines.join('\n')}\n`);
}

/**
 * Passages for each unit, from the concepts themselves: each is read once, whatever was judged of it.
 * @throws UserError reader.*, study.other-content (a concept is not the one that was audited), study.unlike (other rules)
 */
async function readPassages(
  units: readonly SampleUnit[],
  stamp: Stamp,
  source: string,
  rules: readonly string[],
  folder: string,
): Promise<(unit: SampleUnit) => string> {
  const prepared = await openPack(rules.length > 0 ? rules : undefined);
  const { id, sha256 } = prepared.pack;
  if (sha256 !== stamp.pack.sha256) throw new UserError('study.unlike', { a: folder, b: id, why: '--rules' });
  const listed = await listDocuments(source);
  const ruleOf = new Map(prepared.pack.rules.map((r) => [r.id, r]));
  const texts = new Map<SampleUnit, string>();
  for (const path of new Set(units.map((u) => u.one.document.path))) {
    const own = units.filter((u) => u.one.document.path === path);
    const document = await readConcept(conceptAt(listed, path));
    const outcome = own[0]!.one.outcome;
    if ('result' in outcome && outcome.result.document.sha256 !== document.sha256)
      throw new UserError('study.other-content', { path });
    const concept = readMeaning(document, prepared);
    for (const unit of own) {
      const rule = ruleOf.get(unit.criterion.id);
      texts.set(unit, rule ? passagesText(blindPassages(concept, rule), stamp.language) : '');
    }
  }
  return (unit) => texts.get(unit) ?? '';
}

/**
 * Where a concept of a study lies below the source that is given now: the study may have been made from a list beside the folder, and name the folder in its
 * paths. Whether it is the concept that was audited, its content tells.
 */
function conceptAt({ base, documents }: Awaited<ReturnType<typeof listDocuments>>, path: string): string {
  const whole = join(base, path);
  if (existsSync(whole)) return whole;
  const ends = documents.map((d) => d.path).filter((p) => path.endsWith(`/${p}`));
  return join(base, ends.sort((a, b) => b.length - a.length)[0] ?? path);
}

/** `study agree`. @throws UserError study.* */
export async function runAgree(sheets: readonly string[], options: AgreeOptions, context: Context): Promise<void> {
  const seed = wholeNumber('--seed', options.seed, 0, 7);
  const coders = [];
  for (const sheet of sheets) coders.push(await readCoding(sheet));
  const tool = options.study === undefined ? null : toolCoding(readCases(options.study, readIndex(options.study)));
  const design = options.design === undefined ? null : await readDesign(options.design);
  const report = agree(coders, tool, seed, design);
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
