import type { TableCell } from '../document/document.js';
import { type CellLook, type CellUse, rowUses } from './layout-rows.js';
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
/** A cell that only places what it holds. */
export interface PlacedCell {
  readonly node: XmlElement;
  readonly use: CellUse;
  /** Its text, where it is the number of the heading in the next cell. */
  readonly number: string | null;
}
/** Rows of a table that is read as one, or the cells of a row that only lays out what it holds. */
export type GridPart =
  | { readonly kind: 'rows'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'layout'; readonly cells: readonly PlacedCell[] };

/**
 * Parts rows into tables and rows that lay out text: a table of one cell is a frame around text, a row that holds tables is there to place them, and
 * others are told by what their cells hold (`rowUses`); what these frame is read in order.
 * @param tableName element name of a table in a cell
 * @param frames the whole table frames text, whatever it holds
 */
export function gridParts(
  rows: readonly GridRow[],
  tableName: string,
  frames: boolean,
  lookOf: (cell: XmlElement) => CellLook,
): GridPart[] {
  const frame = frames || rows.flatMap((row) => row.cells).length === 1;
  const parts: GridPart[] = [];
  let run: GridRow[] = [];
  const add = (own: readonly GridRow[], framed: boolean): void => {
    const looks = own.map((row) => row.cells.map((cell) => lookOf(cell.node)));
    for (const [i, uses] of rowUses(looks, framed).entries()) {
      const last = parts[parts.length - 1];
      if (uses !== 'table')
        parts.push({ kind: 'layout', cells: own[i]!.cells.map((cell, c) => placed(cell, looks[i]![c]!, uses[c]!)) });
      else if (i > 0 && last?.kind === 'rows')
        parts[parts.length - 1] = { kind: 'rows', rows: [...last.rows, own[i]!] };
      else parts.push({ kind: 'rows', rows: [own[i]!] });
    }
  };
  const flush = (): void => {
    add(run, false);
    run = [];
  };
  for (const row of rows) {
    const nests = row.cells.some((cell) => descendantsOf(cell.node, tableName).length > 0);
    if (!frame && !nests) {
      run.push(row);
      continue;
    }
    flush();
    if (nests)
      parts.push({ kind: 'layout', cells: row.cells.map(({ node }) => ({ node, use: 'text', number: null })) });
    else add([row], true);
  }
  flush();
  return parts;
}

const placed = ({ node }: GridCell, look: CellLook, use: CellUse): PlacedCell => ({
  node,
  use,
  number: use === 'number' ? look.paragraphs[0]!.text : null,
});

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
