import type { Box } from '../../../document/document.js';
import type { PdfSegment } from '../positioned.js';
import { contains, heightOf, overlap, widthOf } from './geometry.js';
import type { Lattice, LatticeCell, Lattices } from './lattice.js';
import { joinShadedLines, withPlainRow } from './shaded-rows.js';
import type { Line } from './style.js';

/** A cell of a table on one page. Rows and columns count from 0. */
export interface GridCell extends LatticeCell {
  readonly segments: PdfSegment[];
}

/** A cell whose text has been brought into lines. */
export interface ReadCell extends GridCell {
  readonly lines: readonly Line[];
}
/** A table as it stands on one page, read. */
export interface ReadGrid extends Grid {
  readonly cells: ReadCell[];
  readonly pageHeight: number;
}

/** A table as it stands on one page. */
export interface Grid {
  readonly page: number;
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: GridCell[];
  /** x of the column edges, for joining tables over pages. */
  readonly edges: readonly number[];
  readonly ruled: boolean;
}

/** Most pairs of cells and texts that are compared. */
const MOST_PAIRS = 4_000_000;

/** Fills lattices with the text that stands in their cells; those that hold next to none are charts or decoration.
 * @param segments upright text that is not furniture */
export function ruledGrids(page: number, lattices: Lattices, segments: readonly PdfSegment[]): Grid[] {
  const grids = lattices.tables.flatMap((lattice) => fill(page, lattice, segments) ?? []);
  return withoutNested(grids);
}

function fill(page: number, lattice: Lattice, segments: readonly PdfSegment[]): Grid | null {
  if (lattice.cells.length * segments.length > MOST_PAIRS) return null;
  const cells: GridCell[] = lattice.cells.map((cell) => ({ ...cell, segments: [] }));
  let letters = 0;
  for (const segment of segments) {
    if (!contains(lattice.box, segment.box, 1)) continue;
    const cell = cells.find((own) => contains(own.box, segment.box, 0.5));
    cell?.segments.push(segment);
    if (cell) letters += segment.text.length;
  }
  const filled = cells.filter((cell) => cell.segments.length > 0);
  if (filled.length < 2 || letters < 12 || (filled.length < 0.2 * cells.length && letters < 20 * filled.length))
    return null;
  const { box, rows, columns, edges } = lattice;
  const grid: Grid = { page, box, rows, columns, cells, edges, ruled: true };
  return lattice.shaded ? withPlainRow(joinShadedLines(grid), segments) : grid;
}

/** Of tables drawn inside another's cell only the outer one is kept. */
function withoutNested(grids: readonly Grid[]): Grid[] {
  const size = (grid: Grid): number => widthOf(grid.box) * heightOf(grid.box);
  const kept: Grid[] = [];
  for (const grid of [...grids].sort((a, b) => size(b) - size(a))) {
    const outer = kept.find(
      (other) => contains(other.box, grid.box) && overlap(other.box.x0, other.box.x1, grid.box.x0, grid.box.x1) > 0,
    );
    if (!outer) kept.push(grid);
  }
  return kept.sort((a, b) => a.box.y0 - b.box.y0);
}
