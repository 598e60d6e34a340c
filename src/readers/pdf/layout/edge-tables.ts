import type { PdfSegment } from '../positioned.js';
import { around, clusters, median } from './geometry.js';
import type { Grid, GridCell } from './grid.js';
import { linesOf } from './lines.js';
import type { Line } from './style.js';

/** Fewer columns may be columns of text, or a form. */
const LEAST_COLUMNS = 4;
/** So many lines of a table begin a piece in most of its columns. */
const LEAST_FULL = 3;
const LEAST_LINES = 6;
/** Points by which left edges of one column differ. */
const SAME = 1.2;
/** Pieces that begin at one place make it an edge. */
const LEAST_PIECES = 3;
/** Lines of a table follow each other at this distance or less, in font sizes. */
const APART = 2.6;
/** Distance of two rows against that of two lines in a cell. */
const ROW_APART = 1.12;

/**
 * Tables without ruling lines that are narrow: of many columns, each with several lines in a cell. They are told by their left edges, at which the pieces
 * of line after line begin and over which no piece reaches; text in columns has fewer, and headings or running text cross them.
 * @param segments upright text of a page that stands in no other table
 */
export function edgeTables(page: number, segments: readonly PdfSegment[]): Grid[] {
  const lines = linesOf(page, segments, []);
  const grids: Grid[] = [];
  for (let i = 0; i < lines.length; ) {
    const run = lines[i]!.segments.length >= LEAST_COLUMNS ? runFrom(lines, i) : null;
    if (run) grids.push(toGrid(page, run.lines, run.edges));
    i = run ? lines.indexOf(run.lines[run.lines.length - 1]!) + 1 : i + 1;
  }
  return grids;
}

/** The longest stretch of lines around a full one that keeps to the same edges. */
function runFrom(lines: readonly Line[], at: number): { lines: readonly Line[]; edges: readonly number[] } | null {
  const near = lines.slice(at, at + 200);
  const edges = edgesOf(near);
  if (edges.length < LEAST_COLUMNS || !keeps(lines[at]!, edges)) return null;
  let from = at;
  let to = at + 1;
  while (to < lines.length && follows(lines[to - 1]!, lines[to]!) && keeps(lines[to]!, edges)) to++;
  // Heads may have fewer pieces in their first line.
  while (
    from > 0 &&
    follows(lines[from - 1]!, lines[from]!) &&
    keeps(lines[from - 1]!, edges) &&
    isHead(lines[from - 1]!, edges)
  )
    from--;
  const own = lines.slice(from, to);
  const full = own.filter((line) => new Set(line.segments.map((s) => columnOf(s, edges))).size >= LEAST_COLUMNS);
  if (own.length < LEAST_LINES || full.length < LEAST_FULL) return null;
  const used = edges.filter((_, column) =>
    own.some((line) => line.segments.some((s) => columnOf(s, edges) === column)),
  );
  return used.length >= LEAST_COLUMNS ? { lines: own, edges: used } : null;
}

const isHead = ({ segments }: Line, edges: readonly number[]): boolean =>
  segments.length > 1 || columnOf(segments[0]!, edges) > 0;

const follows = (above: Line, below: Line): boolean =>
  below.baseline - above.baseline <= APART * Math.max(above.size, below.size);

/** Places at which pieces begin, in at least some lines. */
function edgesOf(lines: readonly Line[]): number[] {
  const starts = lines.flatMap(({ segments }) => segments.map(({ box }) => box.x0));
  return clusters(starts, SAME).filter(
    (edge) => starts.filter((x) => Math.abs(x - edge) <= SAME).length >= LEAST_PIECES,
  );
}

const columnOf = ({ box }: PdfSegment, edges: readonly number[]): number =>
  edges.findLastIndex((edge) => edge <= box.x0 + SAME);

/** Whether all pieces of a line begin at edges and end before the next one. */
function keeps(line: Line, edges: readonly number[]): boolean {
  return line.segments.every((segment) => {
    const column = columnOf(segment, edges);
    if (column < 0 || Math.abs(segment.box.x0 - edges[column]!) > SAME) return false;
    const next = edges[column + 1];
    return next === undefined || segment.box.x1 < next;
  });
}

function toGrid(page: number, lines: readonly Line[], edges: readonly number[]): Grid {
  const rows: PdfSegment[][][] = [];
  for (const own of rowsOf(lines, edges)) {
    const row: PdfSegment[][] = edges.map(() => []);
    for (const segment of own.flatMap(({ segments }) => segments)) row[columnOf(segment, edges)]!.push(segment);
    rows.push(row);
  }
  const box = around(lines.map((line) => line.box));
  const right = edges.map((_, c) => {
    const ends = rows.flatMap((row) => row[c]!.map((segment) => segment.box.x1));
    return ends.length > 0 ? Math.max(...ends) : edges[c]!;
  });
  const cells = rows.flatMap((row, r): GridCell[] => {
    const { y0, y1 } = around(row.flat().map((segment) => segment.box));
    return row.map((segments, column) => ({
      row: r,
      column,
      rowSpan: 1,
      columnSpan: 1,
      box: { x0: edges[column]!, y0, x1: right[column]!, y1 },
      segments,
    }));
  });
  return { page, box, rows: rows.length, columns: edges.length, cells, edges: [...edges, box.x1], ruled: false };
}

/** Lines of each row. Rows stand a little further apart than the lines in a cell; where they do not, one begins where the first column is filled anew. */
function rowsOf(lines: readonly Line[], edges: readonly number[]): Line[][] {
  const steps = lines.slice(1).map((line, i) => line.baseline - lines[i]!.baseline);
  const usual = median(steps);
  const wide = steps.map((step) => step > ROW_APART * usual);
  const apart = wide.filter(Boolean).length >= 2;
  const first = (line: Line): boolean => line.segments.some((segment) => columnOf(segment, edges) === 0);
  const full = (line: Line): boolean => line.segments.length >= edges.length / 2;
  const rows: Line[][] = [[lines[0]!]];
  for (const [i, line] of lines.slice(1).entries()) {
    const begins = apart ? wide[i]! : first(line) && full(line);
    if (begins) rows.push([line]);
    else rows[rows.length - 1]!.push(line);
  }
  return rows;
}
