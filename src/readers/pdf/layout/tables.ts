import type { Anchor, TableCell } from '../../../document/document.js';
import type { DraftBlock } from '../../../document/sections.js';
import type { Vocabulary } from '../../../language/repair/vocabulary.js';
import { textWithAnchors } from './cells.js';
import type { ReadGrid } from './grid.js';
import type { TablePiece } from './pieces.js';

/** A table over one or several pages: grids with the same columns, without the repeated head rows. */
export interface LongTable {
  readonly parts: readonly { readonly grid: ReadGrid; readonly firstRow: number }[];
}

/** Joins the table at the end of a page with the one that continues it at the top of the next.
 * @returns null when they are tables of their own */
export function continues(table: LongTable, next: ReadGrid): LongTable | null {
  const last = table.parts[table.parts.length - 1]!.grid;
  if (next.page !== last.page + 1 || next.columns !== last.columns) return null;
  const shift = next.edges[0]! - last.edges[0]!;
  if (!next.edges.every((edge, i) => Math.abs(edge - shift - last.edges[i]!) < (next.ruled ? 4 : 10))) return null;
  const head = table.parts[0]!.grid;
  const repeated = repeatedRows(head, next);
  if (repeated >= next.rows) return null;
  if (repeated === 0) {
    // A first row in head style with other words opens a table of its own, such as the next sheet of a set; so does a table that stands apart
    // from the page's end or beginning.
    if (isHeadRow(next, 0) && isHeadRow(head, 0)) return null;
    if (last.box.y1 < 0.76 * last.pageHeight || next.box.y0 > 0.22 * next.pageHeight) return null;
  }
  return { parts: [...table.parts, { grid: next, firstRow: repeated }] };
}

function rowText(grid: ReadGrid, row: number): string {
  return grid.cells
    .filter((cell) => cell.row === row)
    .map((cell) => cell.segments.map((segment) => segment.text).join(' '))
    .join('|');
}

function repeatedRows(head: ReadGrid, next: ReadGrid): number {
  let rows = 0;
  while (rows < Math.min(3, head.rows, next.rows) && rowText(head, rows) === rowText(next, rows)) rows++;
  return rowText(head, 0).replace(/[|\s]/g, '') === '' ? 0 : rows;
}

/** Whether a row is set like a head: all its text bold. */
function isHeadRow(grid: ReadGrid, row: number): boolean {
  const segments = grid.cells.filter((cell) => cell.row === row).flatMap((cell) => cell.segments);
  return segments.length > 0 && segments.every((segment) => segment.bold);
}

/** How many rows at the top are column heads: bold rows over rows that are not, each with several filled cells. */
function headRows(grid: ReadGrid): number {
  let rows = 0;
  while (rows < Math.min(3, grid.rows - 1) && isHeadRow(grid, rows) && filled(grid, rows) >= 2) rows++;
  const below = grid.cells.filter((cell) => cell.row >= rows).flatMap((cell) => cell.segments);
  const bold = below.filter((segment) => segment.bold).length;
  return rows > 0 && bold < 0.5 * below.length ? rows : 0;
}

const filled = (grid: ReadGrid, row: number): number =>
  grid.cells.filter((cell) => cell.row === row && cell.segments.length > 0).length;

/** The table as a block: empty rows and columns dropped, cells with their own anchors. */
export function tableBlock(table: LongTable, vocabulary: Vocabulary): DraftBlock | null {
  const cells: TableCell[] = [];
  const heads = headRows(table.parts[0]!.grid);
  let offset = 0;
  for (const { grid, firstRow } of table.parts) {
    for (const cell of grid.cells) {
      if (cell.row < firstRow) continue;
      const { text, anchors } = textWithAnchors(cell.lines, vocabulary);
      const empty: Anchor[] = [{ offset: 0, page: grid.page, line: null, box: cell.box }];
      cells.push({
        text,
        row: offset + cell.row - firstRow,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        anchors: anchors.length > 0 ? anchors : empty,
      });
    }
    offset += grid.rows - firstRow;
  }
  const columns = table.parts[0]!.grid.columns;
  return compact(cells, offset, columns, heads);
}

function compact(cells: readonly TableCell[], rows: number, columns: number, heads: number): DraftBlock | null {
  const rowMap = usedIndex(rows, cells, (cell) => cell.row);
  const columnMap = usedIndex(columns, cells, (cell) => cell.column);
  const kept = cells
    .filter((cell) => rowMap.used[cell.row] && columnMap.used[cell.column])
    .map((cell) => ({
      ...cell,
      row: rowMap.index[cell.row]!,
      column: columnMap.index[cell.column]!,
      rowSpan: span(rowMap, cell.row, cell.rowSpan),
      columnSpan: span(columnMap, cell.column, cell.columnSpan),
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  if (kept.every((cell) => cell.text === '')) return null;
  const { text, anchors } = tableText(kept);
  const head = rowMap.used.slice(0, heads).filter(Boolean).length;
  return { kind: 'table', text, anchors, rows: rowMap.count, columns: columnMap.count, headRows: head, cells: kept };
}

interface Used {
  readonly used: readonly boolean[];
  readonly index: readonly number[];
  readonly count: number;
}

function usedIndex(size: number, cells: readonly TableCell[], of: (cell: TableCell) => number): Used {
  const used = Array.from({ length: size }, () => false);
  for (const cell of cells) if (cell.text !== '') used[of(cell)] = true;
  const index: number[] = [];
  let count = 0;
  for (const own of used) {
    index.push(count);
    if (own) count++;
  }
  return { used, index, count };
}

function span({ used }: Used, from: number, length: number): number {
  return Math.max(1, used.slice(from, from + length).filter(Boolean).length);
}

/** Cells joined by " | ", rows by line ends, with anchors into the joined text. */
export function tableText(cells: readonly TableCell[]): { text: string; anchors: Anchor[] } {
  const anchors: Anchor[] = [];
  let text = '';
  let row = -1;
  for (const cell of cells) {
    if (cell.row !== row) {
      if (row >= 0) text += '\n';
      row = cell.row;
    } else text += ' | ';
    if (cell.text !== '')
      for (const anchor of cell.anchors) anchors.push({ ...anchor, offset: text.length + anchor.offset });
    text += cell.text;
  }
  if (anchors.length === 0) anchors.push({ ...cells[0]!.anchors[0]!, offset: 0 });
  return { text, anchors: anchors[0]!.offset === 0 ? anchors : [{ ...anchors[0]!, offset: 0 }, ...anchors] };
}

export const asTable = (piece: TablePiece): LongTable => ({ parts: [{ grid: piece.grid, firstRow: 0 }] });
