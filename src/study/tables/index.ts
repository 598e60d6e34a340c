import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvOptions, printable } from '../../report/csv-text.js';
import { readCases } from '../cases.js';
import type { StudyIndex } from '../store.js';
import { conceptsTable } from './concepts.js';
import { csvWriter } from './csv.js';
import { criteriaTable, evidenceTable, failuresTable, fieldsTable, goalsTable, measuresTable } from './details.js';
import { parquetWriter } from './parquet.js';
import { openDatabase } from './sqlite.js';
import type { Cell, StudyCase, Table } from './table.js';
import { writeXlsx, XLSX_ROWS } from './xlsx.js';

const text = (name: string, de: string, en: string) => ({ name, type: 'text' as const, de, en });

/** What the columns mean, as a table of its own. */
function dictionary(tables: readonly Table[], stamp: Table): { table: Table; rows: Cell[][] } {
  const columns = [
    text('table', 'Tabelle', 'table'),
    text('column', 'Spalte', 'column'),
    text('type', 'text, integer, number oder boolean (1/0)', 'text, integer, number or boolean (1/0)'),
    text('description_de', 'Bedeutung', 'meaning, in German'),
    text('description_en', 'Bedeutung, englisch', 'meaning'),
  ];
  const table: Table = {
    name: 'dictionary',
    de: 'was die Spalten bedeuten',
    en: 'what the columns mean',
    columns,
    rows: () => [],
  };
  const rows = [...tables, stamp, table].flatMap((t) => t.columns.map((c) => [t.name, c.name, c.type, c.de, c.en]));
  return { table, rows };
}

function stampTable({ stamp, documents }: StudyIndex): { table: Table; rows: Cell[][] } {
  const columns = [text('key', 'Angabe', 'item'), text('value', 'Wert', 'value')];
  const rows = [
    ['tool', `${stamp.tool.name} ${stamp.tool.version}`],
    ['reading', String(stamp.reading)],
    ['pack', `${stamp.pack.id} ${stamp.pack.version}`],
    ['pack_sha256', stamp.pack.sha256],
    ['language', stamp.language],
    ['documents', String(documents.length)],
  ];
  return {
    table: {
      name: 'run',
      de: 'womit die Studie gerechnet ist',
      en: 'what the study was made with',
      columns,
      rows: () => [],
    },
    rows,
  };
}

export function studyTables(index: StudyIndex): Table[] {
  const further = [...new Set(index.documents.flatMap((d) => Object.keys(d.metadata.further)))];
  return [
    conceptsTable(further),
    criteriaTable,
    measuresTable,
    goalsTable,
    evidenceTable,
    fieldsTable,
    failuresTable(index.stamp.language),
  ];
}

/**
 * Writes all tables: `tables/NAME.csv`, `tables/NAME.parquet`, `study.sqlite`, and `study.xlsx` unless it would be too large.
 * Reads one concept at a time, so that memory does not grow with the study.
 * @param each called with every concept on the way, for what else is made of them
 * @returns whether the workbook was made
 */
export async function writeTables(
  folder: string,
  index: StudyIndex,
  each: (one: StudyCase) => void,
  options: CsvOptions = {},
): Promise<{ xlsx: boolean }> {
  const at = join(folder, 'tables');
  mkdirSync(at, { recursive: true });
  const tables = studyTables(index);
  const stamp = stampTable(index);
  const fixed = [dictionary(tables, stamp.table), stamp];
  const all = [...tables, ...fixed.map((f) => f.table)];
  const files = new Map(
    all.map((t) => [
      t.name,
      [csvWriter(join(at, `${t.name}.csv`), t, options), parquetWriter(join(at, `${t.name}.parquet`), t)],
    ]),
  );
  const db = openDatabase(join(folder, 'study.sqlite'), all);
  const sheets = new Map(all.map((t) => [t.name, [] as Cell[][]]));
  let held = 0;
  const put = (table: Table, raw: Cell[][]) => {
    // The same text in every format.
    const rows = raw.map((row) => row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell)));
    for (const file of files.get(table.name)!) file.write(rows);
    db.write(table, rows);
    held += rows.length;
    if (held <= XLSX_ROWS) sheets.get(table.name)!.push(...rows);
    else for (const rows of sheets.values()) rows.length = 0;
  };
  try {
    for (const one of readCases(folder, index)) {
      for (const table of tables) put(table, table.rows(one));
      each(one);
    }
    for (const { table, rows } of fixed) put(table, rows);
  } catch (error) {
    for (const file of [...files.values()].flat()) file.drop();
    db.drop();
    throw error;
  }
  for (const file of [...files.values()].flat()) await file.close();
  db.close();
  const xlsx = held <= XLSX_ROWS;
  if (xlsx)
    await writeXlsx(
      join(folder, 'study.xlsx'),
      all.map((t) => [t, sheets.get(t.name)!]),
    );
  return { xlsx };
}
