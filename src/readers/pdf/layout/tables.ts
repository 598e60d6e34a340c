import type { Anchor, TableCell } from '../../../document/document.js';
import type { DraftBlock } from '../../../document/sections.js';
import type { Vocabulary } from '../../../language/repair/vocabulary.js';
import type { PdfSegment } from '../positioned.js';
import { wholeWords } from './broken-words.js';
import { textWithAnchors } from './cells.js';
import type { ReadCell, ReadGrid } from './grid.js';
import type { TablePiece } from './pieces.js';
import type { Line } from './style.js';

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
  if (repeated === 0 && isNextForm(head, next)) return null;
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

/** Whether the labels of the first rows come again beside other values. */
function isNextForm(head: ReadGrid, next: ReadGrid): boolean {
  const label = (grid: ReadGrid, row: number): string =>
    grid.cells
      .filter((cell) => cell.row === row && cell.column === 0)
      .flatMap((cell) => cell.segments.map(({ text }) => text))
      .join(' ');
  return [0, 1].every((row) => label(head, row) !== '' && label(head, row) === label(next, row));
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

/** A cell of a table over several pages, with its lines on all of them. */
interface LongCell {
  readonly row: number;
  readonly cell: ReadCell;
  readonly page: number;
  /** Right edge of its column on the page where it begins. */
  readonly right: number;
  readonly lines: Line[];
}

/**
 * The table as a block: empty rows and columns dropped, rows that a page's end parts put together, cells with their own anchors.
 * @param cut takes the segments that end within a word which goes on in the next line of their cell
 */
export function tableBlock(table: LongTable, vocabulary: Vocabulary, cut: Set<PdfSegment>): DraftBlock | null {
  const { cells: own, rows } = longCells(table);
  const texts = wholeWords(own, vocabulary, table.parts.length);
  for (const [i, { lines }] of own.entries())
    for (const [at, line] of lines.entries()) {
      const last = line.segments.at(-1);
      if (last && texts[i]![at] !== line) cut.add(last);
    }
  const cells = own.map(({ row, cell, page }, i): TableCell => {
    const { text, anchors } = textWithAnchors(texts[i]!, vocabulary);
    const empty: Anchor[] = [{ offset: 0, page, line: null, box: cell.box }];
    const { column, rowSpan, columnSpan } = cell;
    return { text, row, column, rowSpan, columnSpan, anchors: anchors.length > 0 ? anchors : empty };
  });
  const [first, second] = table.parts;
  // A head that is repeated on the next page is one, however it is set.
  const heads = Math.max(headRows(first!.grid), second?.firstRow ?? 0);
  return compact(cells, rows, first!.grid.columns, heads);
}

function longCells(table: LongTable): { cells: LongCell[]; rows: number } {
  const cells: LongCell[] = [];
  let offset = 0;
  let last = new Map<number, LongCell>();
  for (const [part, { grid, firstRow }] of table.parts.entries()) {
    const right = rightEdges(grid);
    const goesOn = part > 0 && isRest(grid, firstRow, last) ? 1 : 0;
    for (const cell of grid.cells) {
      if (cell.row < firstRow) continue;
      if (goesOn === 1 && cell.row === firstRow) {
        last.get(cell.column)?.lines.push(...cell.lines);
        continue;
      }
      const row = offset + cell.row - firstRow - goesOn;
      cells.push({ row, cell, page: grid.page, right: right[cell.column]!, lines: [...cell.lines] });
    }
    offset += grid.rows - firstRow - goesOn;
    last = new Map(cells.filter(({ row }) => row === offset - 1).map((own) => [own.cell.column, own]));
  }
  return { cells, rows: offset };
}

/** Where the longest line of each column ends. */
function rightEdges(grid: ReadGrid): number[] {
  const right = Array.from({ length: grid.columns }, () => Number.NEGATIVE_INFINITY);
  for (const { column, columnSpan, lines } of grid.cells)
    if (columnSpan === 1) for (const { box } of lines) right[column] = Math.max(right[column]!, box.x1);
  return right;
}

/** A row that is filled in fewer columns cannot be another record, where each has a number or name in the first column. */
const REST = 0.5;
const NAMED = 0.8;

/** Whether a row goes on with the one that the page before ended in: it has no number or name, which the others have, and adds to what is there. */
function isRest(grid: ReadGrid, row: number, last: ReadonlyMap<number, LongCell>): boolean {
  const own = grid.cells.filter((cell) => cell.row === row);
  const filled = own.filter(({ lines }) => lines.length > 0);
  if (own.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1) || filled.length === 0) return false;
  if (filled.some(({ column }) => column === 0 || (last.get(column)?.lines.length ?? 0) === 0)) return false;
  const named = grid.cells.filter(({ column, row: at }) => column === 0 && at > row);
  const names = named.filter(({ lines, rowSpan }) => lines.length > 0 && rowSpan === 1).length;
  if (names < NAMED * named.length || (last.get(0)?.lines.length ?? 0) === 0) return false;
  return filled.length <= REST * grid.columns || filled.some(({ lines }) => /^\p{Ll}/u.test(lines[0]!.text));
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
