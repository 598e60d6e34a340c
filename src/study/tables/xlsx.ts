import { unzipSync, zipSync } from 'fflate';
import writeExcel, { type Cell as ExcelCell } from 'write-excel-file/node';
import { printable } from '../../report/csv.js';
import { writeAtomically } from '../store.js';
import type { Cell, Table } from './table.js';

/** Longest text of an Excel cell is 32,767; a sheet holds 1,048,576 rows. */
const LONGEST = 32_000;
/** Rows of all sheets together: beyond them a workbook is made and opened too slowly to be of use. */
export const XLSX_ROWS = 150_000;

const LONE = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function cell(value: Cell): ExcelCell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: printable(value).replace(LONE, '').slice(0, LONGEST), type: String };
}

/** One workbook with a sheet per table; the same bytes for the same rows. Text cells are text: no formula can hide in them. */
export async function writeXlsx(path: string, sheets: readonly (readonly [Table, readonly Cell[][]])[]): Promise<void> {
  const data = sheets.map(([table, rows]) => ({
    sheet: table.name,
    stickyRowsCount: 1,
    columns: table.columns.map((c) => ({ width: c.type === 'text' ? 24 : 12 })),
    data: [
      table.columns.map((c) => ({ value: c.name, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cell)),
    ],
  }));
  const bytes = new Uint8Array(await writeExcel(data).toBuffer());
  writeAtomically(path, zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1) }));
}
