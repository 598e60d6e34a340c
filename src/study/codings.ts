import { basename, extname } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import readExcel from 'read-excel-file/node';
import type { Localised } from '../diagnostics/diagnostic.js';
import { fileProblem } from '../diagnostics/problems.js';
import { UserError } from '../diagnostics/user-error.js';
import { readCsvSource } from './delimiter.js';
import type { StudyCase } from './tables/table.js';

/** Codes of one coder: "concept_id|criterion" → 0 missing, 1 partial, 2 fulfilled. */
export interface Coding {
  readonly coder: string;
  readonly codes: ReadonlyMap<string, number>;
}
/** Positions on the scale, by words of both languages and by number. */
const CODES: Readonly<Record<string, number>> = {
  missing: 0,
  fehlt: 0,
  fehlend: 0,
  '0': 0,
  partial: 1,
  teilweise: 1,
  'teilweise erfüllt': 1,
  '1': 1,
  '0.5': 1,
  '0,5': 1,
  fulfilled: 2,
  erfüllt: 2,
  '2': 2,
};
/** Read as no code: the coder left it open, or it does not apply. */
const NO_CODE = new Set(['', 'review', 'prüfen', 'not-applicable', 'nicht anwendbar', 'k. a.', 'na', 'n/a', '9']);

/** Rows of a table (CSV, XLSX) by their heads. @throws UserError study.bad-coding */
export async function readRows(file: string): Promise<Record<string, string>[]> {
  try {
    if (extname(file).toLowerCase() === '.xlsx') {
      const [first] = await readExcel(file);
      const [head, ...rows] = (first as unknown as { data: unknown[][] }).data;
      return rows.map((row) => Object.fromEntries(head!.map((h, i) => [String(h ?? ''), String(row[i] ?? '')])));
    }
    const { source, delimiter } = readCsvSource(file);
    return parseCsv(source, {
      columns: true,
      bom: true,
      delimiter,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw new UserError('study.bad-coding', { file, why: fileProblem(error) });
  }
}

/**
 * A coding sheet that a person filled in.
 * @throws UserError study.bad-coding (unreadable, columns missing, unknown code, a unit coded twice)
 */
export async function readCoding(file: string): Promise<Coding> {
  const rows = await readRows(file);
  const fail = (why: Localised) => new UserError('study.bad-coding', { file, why });
  for (const column of ['concept_id', 'criterion', 'verdict'])
    if (rows.length === 0 || !(column in rows[0]!))
      throw fail({ de: `Die Spalte „${column}“ fehlt.`, en: `The column “${column}” is missing.` });
  const codes = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    const word = (row.verdict ?? '').normalize('NFC').trim().toLowerCase();
    if (NO_CODE.has(word)) continue;
    const code = CODES[word];
    if (code === undefined)
      throw fail({
        de: `Zeile ${i + 2}: „${row.verdict}“ ist kein Urteil.`,
        en: `Row ${i + 2}: “${row.verdict}” is no verdict.`,
      });
    const unit = `${row.concept_id}|${row.criterion}`;
    if (codes.has(unit) && codes.get(unit) !== code)
      throw fail({
        de: `Zeile ${i + 2}: ${row.concept_id}, ${row.criterion} ist schon anders kodiert.`,
        en: `Row ${i + 2}: ${row.concept_id}, ${row.criterion} is coded otherwise already.`,
      });
    codes.set(unit, code);
  }
  return { coder: basename(file).replace(/\.[^.]+$/, ''), codes };
}

/** The verdicts of a study as a coding; review and not applicable are no codes. */
export function toolCoding(cases: Iterable<StudyCase>): Coding {
  const codes = new Map<string, number>();
  for (const { document, outcome } of cases) {
    if (!('result' in outcome)) continue;
    for (const c of outcome.result.criteria) {
      const code = CODES[c.verdict];
      if (code !== undefined) codes.set(`${document.id}|${c.id}`, code);
    }
  }
  return { coder: 'insek-audit', codes };
}
