import type { PdfSegment } from '../positioned.js';
import { around } from './geometry.js';
import type { Grid, GridCell } from './grid.js';
import { MARKER } from './markers.js';
import type { Line } from './style.js';

/** Part of a column: lines of running text, or a table recognised by alignment. */
export type Part = { readonly kind: 'lines'; readonly lines: Line[] } | { readonly kind: 'grid'; readonly grid: Grid };

interface Span {
  x0: number;
  x1: number;
}

/** Least width of the strip between two columns, as a share of the font size. */
const STRIP = 0.55;
const LEAST_ROWS = 3;

/** Parts the lines of a column into running text and tables without ruling lines: runs of lines whose pieces keep to the same columns. */
export function alignedTables(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let text: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const run = isMulti(lines[i]!) ? tableFrom(lines, i) : null;
    if (run) {
      if (text.length > 0) parts.push({ kind: 'lines', lines: text });
      text = [];
      parts.push({ kind: 'grid', grid: run.grid });
      i = run.end;
    } else text.push(lines[i++]!);
  }
  if (text.length > 0) parts.push({ kind: 'lines', lines: text });
  return parts;
}

/** Pieces of a line that stand apart, with list markers and heading numbers joined to what follows. */
function piecesOf(line: Line): Span[] {
  const pieces: Span[] = [];
  let marker = false;
  for (const segment of line.segments) {
    if (marker) pieces[pieces.length - 1]!.x1 = segment.box.x1;
    else pieces.push({ x0: segment.box.x0, x1: segment.box.x1 });
    marker = pieces.length === 1 && MARKER.test(segment.text);
  }
  return pieces;
}

function isMulti(line: Line): boolean {
  return line.segments.length > 1 && !/[.…_]{5}/.test(line.text) && piecesOf(line).length > 1;
}

function tableFrom(lines: readonly Line[], start: number): { grid: Grid; end: number } | null {
  const first = lines[start]!;
  let columns = piecesOf(first);
  let multi = 1;
  let end = start + 1;
  let lastMulti = end;
  for (let i = start + 1; i < lines.length && i < start + 400; i++) {
    const line = lines[i]!;
    if (/[.…_]{5}/.test(line.text)) break;
    const gap = line.baseline - lines[i - 1]!.baseline;
    // Forms leave much room; then both label and value must keep to their places.
    if (gap > 4.2 * line.size && !(gap < 9 * line.size && keepsPlaces(columns, piecesOf(line)))) break;
    const merged = addPieces(columns, piecesOf(line), STRIP * line.size);
    if (merged.length < 2) break;
    // A full line of text that happens to end before the last column begins does not belong to the table.
    if (!isMulti(line) && isProse(line, columns, merged)) break;
    columns = merged;
    end = i + 1;
    if (isMulti(line)) {
      multi++;
      lastMulti = end;
    }
    if (i - lastMulti > 12) break;
  }
  // Lines after the last full row belong to it while they follow closely.
  while (end > lastMulti && lines[end - 1]!.baseline - lines[end - 2]!.baseline > 1.6 * lines[end - 1]!.size) end--;
  if (multi < LEAST_ROWS) return null;
  const own = lines.slice(start, end);
  const spans = columnsOf(own);
  if (spans.length < 2) return null;
  return { grid: toGrid(own, spans), end };
}

function keepsPlaces(columns: readonly Span[], pieces: readonly Span[]): boolean {
  return pieces.length > 1 && pieces.every((piece) => columns.some((column) => Math.abs(column.x0 - piece.x0) < 2));
}

function isProse(line: Line, before: readonly Span[], columns: readonly Span[]): boolean {
  const width = columns[columns.length - 1]!.x1 - columns[0]!.x0;
  const first = before[0]!;
  const own = line.box.x1 - line.box.x0;
  return line.box.x0 < first.x0 + line.size && own > 0.45 * width && own > 1.5 * (first.x1 - first.x0);
}

/** Columns after further pieces: spans that touch are one column. */
function addPieces(columns: readonly Span[], pieces: readonly Span[], strip: number): Span[] {
  const all = [...columns, ...pieces].sort((a, b) => a.x0 - b.x0);
  const merged: Span[] = [];
  for (const span of all) {
    const last = merged[merged.length - 1];
    if (last && span.x0 - last.x1 < strip) last.x1 = Math.max(last.x1, span.x1);
    else merged.push({ ...span });
  }
  return merged;
}

function columnsOf(lines: readonly Line[]): Span[] {
  let columns: Span[] = [];
  for (const line of lines) columns = addPieces(columns, piecesOf(line), STRIP * line.size);
  return columns;
}

/** Lines parted where there is white space between them. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before || line.baseline - before.baseline > 1.5 * Math.min(line.size, before.size)) blocks.push([]);
    blocks[blocks.length - 1]!.push(line);
  }
  return blocks;
}

/** Lines of a block at which a row begins: where the first column is filled anew. A label may stand at any height beside its value, so what
 * comes before the first label of a block belongs to it; a label's second line goes on with it. */
function rowStarts(block: readonly Line[], columnOf: (segment: PdfSegment) => number): number[] {
  const filled = block.map((line) => new Set(line.segments.map(columnOf)));
  const starts: number[] = [];
  for (const [i, own] of filled.entries()) {
    if (!own.has(0)) continue;
    const before = filled[i - 1];
    if (!before?.has(0) || (own.size > 1 && before.size > 1)) starts.push(i);
  }
  return starts;
}

function toGrid(lines: readonly Line[], columns: readonly Span[]): Grid {
  const columnOf = (segment: PdfSegment): number => {
    const x = (segment.box.x0 + segment.box.x1) / 2;
    const index = columns.findIndex((column) => x <= column.x1 + 1);
    return index < 0 ? columns.length - 1 : index;
  };
  const rows: PdfSegment[][][] = [];
  const open = (): PdfSegment[][] => {
    const row: PdfSegment[][] = columns.map(() => []);
    rows.push(row);
    return row;
  };
  for (const block of blocksOf(lines)) {
    const starts = rowStarts(block, columnOf);
    // Further paragraphs of a value, without a label.
    let row = starts.length === 0 && columns.length === 2 && rows.length > 0 ? rows[rows.length - 1]! : open();
    for (const [i, line] of block.entries()) {
      if (starts.indexOf(i) > 0) row = open();
      for (const segment of line.segments) row[columnOf(segment)]!.push(segment);
    }
  }
  const box = around(lines.map((line) => line.box));
  const cells: GridCell[] = [];
  for (const [r, row] of rows.entries()) {
    const all = row.flat();
    const rowBox = around(all.map((segment) => segment.box));
    for (const [c, segments] of row.entries()) {
      const column = columns[c]!;
      cells.push({
        row: r,
        column: c,
        rowSpan: 1,
        columnSpan: 1,
        box: { x0: column.x0, y0: rowBox.y0, x1: column.x1, y1: rowBox.y1 },
        segments,
      });
    }
  }
  const edges = [
    columns[0]!.x0,
    ...columns.slice(1).map((column, i) => (columns[i]!.x1 + column.x0) / 2),
    columns[columns.length - 1]!.x1,
  ];
  return { page: lines[0]!.page, box, rows: rows.length, columns: columns.length, cells, edges, ruled: false };
}
