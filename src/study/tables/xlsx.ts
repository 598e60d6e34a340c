import writeExcel, { type Cell as ExcelCell } from 'write-excel-file/node';
import { printable } from '../../report/csv-text.js';
import { legible, timeless } from '../../report/workbook.js';
import { writeAtomically } from '../store.js';
import type { Cell, Table } from './table.js';

/** Rows of all sheets together: beyond them a workbook is made and opened too slowly to be of use. */
export const XLSX_ROWS = 150_000;

function cell(value: Cell): ExcelCell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: legible(printable(value)), type: String };
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
  writeAtomically(path, timeless(bytes));
}
