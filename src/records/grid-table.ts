import type { TableBlock, TableCell } from '../document/document.js';
import type { Atom } from './atoms.js';

/** A table as rows of cells, whichever way it is turned. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}
export interface GridCell extends TableCell {
  readonly atoms: readonly Atom[];
}

/** A table with the atoms of its cells; where a cell's atoms do not hold just its text, one atom does. */
export function tableOf(block: TableBlock, atoms: readonly Atom[]): Table {
  const squeeze = (text: string): string => text.replace(/[\s\u00ad-]+/g, '');
  const cells = block.cells.map((cell): GridCell => {
    const own = atoms.filter(({ grid }) => grid!.row === cell.row && grid!.column === cell.column);
    const whole = squeeze(own.map(({ text }) => text).join('')) === squeeze(cell.text);
    const like = own[0] ?? atoms[0];
    if (whole || !like) return { ...cell, atoms: own };
    const anchor = cell.anchors[0];
    const place = anchor ? { ...like.place, page: anchor.page ?? like.place.page, line: anchor.line } : like.place;
    return { ...cell, atoms: cell.text === '' ? [] : [{ ...like, text: cell.text, place, tick: null }] };
  });
  return { rows: block.rows, columns: block.columns, cells };
}

export const transposed = (table: Table): Table => ({
  ...table,
  rows: table.columns,
  columns: table.rows,
  cells: table.cells
    .map((cell) => ({
      ...cell,
      row: cell.column,
      column: cell.row,
      rowSpan: cell.columnSpan,
      columnSpan: cell.rowSpan,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column),
});

export const covers = (cell: TableCell, column: number): boolean =>
  cell.column <= column && cell.column + cell.columnSpan > column;
