import type { PdfSegment } from '../positioned.js';
import type { Grid, GridCell } from './grid.js';

/** Joins rows of shading that hold the further lines of the row above: their first cell is empty and their text follows closely. */
export function joinShadedLines(grid: Grid): Grid {
  const rows: GridCell[][] = [];
  for (let row = 0; row < grid.rows; row++) {
    const own = grid.cells.filter((cell) => cell.row === row);
    const above = rows[rows.length - 1];
    if (above && own[0]!.segments.length === 0 && follows(above, own)) {
      for (const [column, cell] of own.entries()) above[column]!.segments.push(...cell.segments);
    } else rows.push(own.map((cell) => ({ ...cell, row: rows.length })));
  }
  return { ...grid, rows: rows.length, cells: rows.flat() };
}

function follows(above: readonly GridCell[], own: readonly GridCell[]): boolean {
  const last = Math.max(...above.flatMap((cell) => cell.segments.map((segment) => segment.baseline)));
  const below = own.flatMap((cell) => cell.segments);
  return (
    below.length > 0 &&
    below.every((segment) => segment.baseline - last < 1.5 * segment.size * Math.max(1, below.length))
  );
}

/** Of rows that are shaded in turns the last may have no shading: the lines right below the table that keep to its columns. */
export function withPlainRow(grid: Grid, segments: readonly PdfSegment[]): Grid {
  const { box, edges } = grid;
  const below = segments
    .filter((segment) => segment.box.y0 > box.y1 - 3 && segment.box.x1 > box.x0 && segment.box.x0 < box.x1)
    .sort((a, b) => a.baseline - b.baseline);
  const own: PdfSegment[] = [];
  let bottom = box.y1;
  for (const segment of below) {
    if (segment.box.y0 - bottom > 0.6 * segment.size) break;
    const within = edges.some((edge, i) => segment.box.x0 > edge - 2 && segment.box.x1 < (edges[i + 1] ?? 0) + 2);
    if (!within) return grid;
    own.push(segment);
    bottom = Math.max(bottom, segment.box.y1);
  }
  const columnOf = (segment: PdfSegment): number => edges.findLastIndex((edge) => edge - 2 < segment.box.x0);
  const filled = new Set(own.map(columnOf));
  if (filled.size < 2 || own.length > 12) return grid;
  const cells = edges.slice(0, -1).map((edge, column) => ({
    row: grid.rows,
    column,
    rowSpan: 1,
    columnSpan: 1,
    box: { x0: edge, y0: box.y1, x1: edges[column + 1]!, y1: bottom },
    segments: own.filter((segment) => columnOf(segment) === column),
  }));
  return { ...grid, rows: grid.rows + 1, box: { ...box, y1: bottom }, cells: [...grid.cells, ...cells] };
}
