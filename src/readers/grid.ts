import type { TableCell } from '../document/document.js';
import { descendantsOf, type XmlElement } from './xml.js';

/** A cell at its place in the grid. */
export interface GridCell {
  readonly node: XmlElement;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}
export interface GridRow {
  /** Repeats on each page. */
  readonly head: boolean;
  readonly cells: readonly GridCell[];
}
/** Rows of a table that is read as one, or the cells of a row that only lays out what it holds. */
export type GridPart<R extends GridRow> =
  | { readonly kind: 'rows'; readonly rows: readonly R[] }
  | { readonly kind: 'layout'; readonly cells: R['cells'] };

/**
 * Parts rows into tables and rows that lay out text: a table of one cell is a frame around text, a row that holds tables is there to place them; what these frame is read in order.
 * @param tableName element name of a table in a cell
 * @param frames the whole table frames text, whatever it holds
 */
export function gridParts<R extends GridRow>(rows: readonly R[], tableName: string, frames: boolean): GridPart<R>[] {
  const frame = frames || rows.flatMap((row) => row.cells).length === 1;
  const parts: GridPart<R>[] = [];
  let run: R[] = [];
  const flush = (): void => {
    if (run.length > 0) parts.push({ kind: 'rows', rows: run });
    run = [];
  };
  for (const row of rows) {
    if (!frame && !row.cells.some((cell) => descendantsOf(cell.node, tableName).length > 0)) {
      run.push(row);
      continue;
    }
    flush();
    parts.push({ kind: 'layout', cells: row.cells });
  }
  flush();
  return parts;
}

export type ReadCell = Omit<TableCell, 'anchors'> & { readonly bold: boolean };

/**
 * How many rows are heads: those that repeat on each page, else a first row in bold above one that is not. In a table of three columns and more whose
 * first row is filled but tells nothing by its looks (a table style does not show here), it is taken for one, as Markdown does.
 */
export function headRowsOf(rows: readonly GridRow[], cells: readonly ReadCell[], columns: number): number {
  // Where all rows are marked, none is.
  const marked = rows.findIndex((row) => !row.head);
  if (marked > 0) return marked;
  if (rows.length < 2) return 0;
  const bold = (row: number): boolean => {
    const filled = cells.filter((cell) => cell.row === row && cell.text !== '');
    return filled.length > 0 && filled.every((cell) => cell.bold);
  };
  const first = cells.filter((cell) => cell.row === 0);
  if (bold(0)) return bold(1) || first.length < 2 ? 0 : 1;
  const labels = first.some((cell) => cell.text === '' || cell.text.endsWith(':'));
  return columns > 2 && first.length === columns && !labels ? 1 : 0;
}
