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
    if (line.baseline - lines[i - 1]!.baseline > 4.2 * line.size || /[.…_]{5}/.test(line.text)) break;
    const merged = addPieces(columns, piecesOf(line), STRIP * line.size);
    if (merged.length < 2) break;
    // A full line of text that happens to end before the last column begins does not belong to the table.
    if (!isMulti(line) && isProse(line, merged)) break;
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

function isProse(line: Line, columns: readonly Span[]): boolean {
  const width = columns[columns.length - 1]!.x1 - columns[0]!.x0;
  return line.box.x1 - line.box.x0 > 0.72 * width && columns.length < 3;
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

function toGrid(lines: readonly Line[], columns: readonly Span[]): Grid {
  const columnOf = (segment: PdfSegment): number => {
    const x = (segment.box.x0 + segment.box.x1) / 2;
    const index = columns.findIndex((column) => x <= column.x1 + 1);
    return index < 0 ? columns.length - 1 : index;
  };
  const rows: PdfSegment[][][] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const filled = new Set(line.segments.map(columnOf));
    const gap = before ? line.baseline - before.baseline : Number.POSITIVE_INFINITY;
    const fresh = gap > 1.45 * line.size || (filled.has(0) && filled.size > 1);
    let row = rows[rows.length - 1];
    if (!row || fresh) {
      row = columns.map(() => []);
      rows.push(row);
    }
    for (const segment of line.segments) row[columnOf(segment)]!.push(segment);
    before = line;
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
