import type { Box, Ruling } from '../../../document/document.js';
import type { PdfPage, PdfSegment } from '../positioned.js';
import { clusters, contains, heightOf, overlap, widthOf } from './geometry.js';
import type { Line } from './style.js';

/** A cell of a table on one page. Rows and columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
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

const TOUCH = 4.5;
/** Cell borders are drawn cell by cell; between them stand the cells' margins. */
const BREAK = 5;
/** Thinner columns and rows are double lines, or the margins of shaded cells. */
const THINNEST_COLUMN = 8;
const THINNEST_ROW = 6;
const MOST_LINES = 1200;
const MOST_CELLS = 6000;
const MOST_PAIRS = 4_000_000;

interface Rule {
  /** y of a horizontal, x of a vertical line. */
  at: number;
  from: number;
  to: number;
}

/** What the lines of a page draw, before it is known what stands between them. */
export interface Lattices {
  readonly tables: readonly Lattice[];
  /** Rectangles around something: figures, boxes, the page's text. */
  readonly frames: readonly Box[];
}
interface Lattice {
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Omit<GridCell, 'segments'>[];
  readonly edges: readonly number[];
  /** Made of shaded cells: rows without shading may stand above or below it. */
  readonly shaded: boolean;
}

/** Finds the lattices and frames that lines, and where there are none the edges of shaded cells, draw on a page. */
export function latticesOf(page: PdfPage): Lattices {
  const upright = page.segments.filter((segment) => segment.rotation === 0);
  const all = page.rulings.slice(0, page.drawn);
  // Drawings with masses of lines under masses of text are maps; looking for underlined words there would take for ever.
  const drawn = all.length * upright.length > MOST_PAIRS ? all : all.filter((ruling) => !isUnderline(ruling, upright));
  const lines = latticesIn(drawn, page, false);
  const free = (ruling: Ruling): boolean => !lines.tables.some((lattice) => touches(lattice.box, ruling.box));
  const edges = page.rulings.slice(page.drawn).filter(free);
  const shaded = edges.length >= 8 ? latticesIn([...edges, ...drawn.filter(free)], page, true).tables : [];
  return { tables: [...lines.tables, ...shaded], frames: lines.frames };
}

const touches = (a: Box, b: Box): boolean =>
  overlap(a.x0, a.x1, b.x0, b.x1) > -2 && overlap(a.y0, a.y1, b.y0, b.y1) > -2;

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
  return lattice.shaded ? withPlainRow(joinLines(grid), segments) : grid;
}

/** Joins rows of shading that hold the further lines of the row above: their first cell is empty and their text follows closely. */
function joinLines(grid: Grid): Grid {
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
function withPlainRow(grid: Grid, segments: readonly PdfSegment[]): Grid {
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

/** A short line right under a segment of about its width. */
function isUnderline(ruling: Ruling, segments: readonly PdfSegment[]): boolean {
  if (ruling.kind !== 'horizontal') return false;
  const { x0, x1, y0 } = ruling.box;
  return segments.some(
    ({ box, baseline, size }) =>
      y0 > baseline - 0.5 &&
      y0 < baseline + 0.22 * size &&
      x0 > box.x0 - 3 &&
      x1 < box.x1 + 3 &&
      x1 - x0 > 0.2 * widthOf(box),
  );
}

/** @param shaded the lines are edges of shaded cells */
function latticesIn(rulings: readonly Ruling[], page: PdfPage, shaded: boolean): { tables: Lattice[]; frames: Box[] } {
  const rules = (kind: Ruling['kind']): Rule[] =>
    mergeRules(
      rulings
        .filter((ruling) => ruling.kind === kind)
        .map(({ box }) =>
          kind === 'horizontal' ? { at: box.y0, from: box.x0, to: box.x1 } : { at: box.x0, from: box.y0, to: box.y1 },
        ),
    );
  const horizontals = rules('horizontal');
  const verticals = rules('vertical');
  const tables: Lattice[] = [];
  const frames: Box[] = [];
  if (horizontals.length < 2 || verticals.length < 2 || horizontals.length + verticals.length > MOST_LINES)
    return { tables, frames };
  for (const part of connected(horizontals, verticals)) {
    const lattice = toLattice(part.horizontals, part.verticals, shaded);
    if (!lattice) continue;
    if (lattice.cells.length < 2) frames.push(lattice.box);
    else if (!isFrame(lattice, page)) tables.push(lattice);
  }
  return { tables, frames };
}

/** A rectangle around the page's text is decoration, even when a line parts it. */
function isFrame({ cells }: Lattice, page: PdfPage): boolean {
  if (cells.length > 3) return false;
  return cells.some(({ box }) => heightOf(box) > 0.45 * page.height && widthOf(box) > 0.5 * page.width);
}

/** Joins lines that continue each other. */
function mergeRules(rules: Rule[]): Rule[] {
  rules.sort((a, b) => a.at - b.at || a.from - b.from);
  const merged: Rule[] = [];
  for (const rule of rules) {
    let joined = false;
    for (let i = merged.length - 1; i >= 0 && i >= merged.length - 40; i--) {
      const other = merged[i]!;
      if (rule.at - other.at > 1.6) break;
      if (overlap(rule.from, rule.to, other.from, other.to) > -BREAK) {
        other.from = Math.min(other.from, rule.from);
        other.to = Math.max(other.to, rule.to);
        joined = true;
        break;
      }
    }
    if (!joined) merged.push({ ...rule });
  }
  return merged;
}

/** Groups lines that meet. */
function connected(
  horizontals: readonly Rule[],
  verticals: readonly Rule[],
): { horizontals: Rule[]; verticals: Rule[] }[] {
  const parent = Array.from({ length: horizontals.length + verticals.length }, (_, i) => i);
  const find = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  for (const [i, h] of horizontals.entries()) {
    for (const [j, v] of verticals.entries()) {
      const meets = v.at > h.from - TOUCH && v.at < h.to + TOUCH && h.at > v.from - TOUCH && h.at < v.to + TOUCH;
      if (meets) parent[find(i)] = find(horizontals.length + j);
    }
  }
  const parts = new Map<number, { horizontals: Rule[]; verticals: Rule[] }>();
  const part = (root: number): { horizontals: Rule[]; verticals: Rule[] } => {
    const own = parts.get(root) ?? { horizontals: [], verticals: [] };
    parts.set(root, own);
    return own;
  };
  for (const [i, h] of horizontals.entries()) part(find(i)).horizontals.push(h);
  for (const [j, v] of verticals.entries()) part(find(horizontals.length + j)).verticals.push(v);
  return [...parts.values()].filter((p) => p.horizontals.length >= 2 && p.verticals.length >= 2);
}

function toLattice(horizontals: readonly Rule[], verticals: readonly Rule[], shaded: boolean): Lattice | null {
  const xs = distinct(
    clusters(
      verticals.map((v) => v.at),
      2.5,
    ),
    THINNEST_COLUMN,
  );
  const heights = clusters(
    horizontals.map((h) => h.at),
    2.5,
  );
  // Shading is often laid line by line of text: a row ends only where the shading of all its cells ends.
  const width = xs[xs.length - 1]! - xs[0]!;
  const ends = shaded
    ? heights.filter((y) => covered(horizontals, y, xs[0]!, xs[xs.length - 1]!) > 0.8 * width)
    : heights;
  const ys = distinct(ends, THINNEST_ROW);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (rows < 1 || columns < 1 || rows * columns > MOST_CELLS) return null;
  const box = { x0: xs[0]!, y0: ys[0]!, x1: xs[columns]!, y1: ys[rows]! };
  const cells = shaded ? plainCells(xs, ys) : mergedCells(xs, ys, horizontals, verticals);
  return { box, rows, columns, cells, edges: xs, shaded };
}

/** Length of the stretch from `from` to `to` that lines at `at` cover. */
function covered(rules: readonly Rule[], at: number, from: number, to: number): number {
  const own = rules.filter((rule) => Math.abs(rule.at - at) <= 5 && rule.to > from && rule.from < to);
  let sum = 0;
  let reached = from;
  for (const rule of own.sort((a, b) => a.from - b.from)) {
    sum += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, reached));
    reached = Math.max(reached, rule.to);
  }
  return sum;
}

function distinct(edges: readonly number[], thinnest: number): number[] {
  const kept: number[] = [];
  for (const edge of edges) {
    if (kept.length === 0 || edge - kept[kept.length - 1]! >= thinnest) kept.push(edge);
  }
  return kept;
}

/** All cells of the lattice: shading says nothing of lines between cells. */
function plainCells(xs: readonly number[], ys: readonly number[]): Omit<GridCell, 'segments'>[] {
  return ys.slice(0, -1).flatMap((y0, row) =>
    xs.slice(0, -1).map((x0, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      box: { x0, y0, x1: xs[column + 1]!, y1: ys[row + 1]! },
    })),
  );
}

/** Cells of the lattice, merged where the edge between two of them is missing. */
function mergedCells(
  xs: readonly number[],
  ys: readonly number[],
  horizontals: readonly Rule[],
  verticals: readonly Rule[],
): Omit<GridCell, 'segments'>[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const group = Array.from({ length: rows * columns }, (_, i) => i);
  const find = (i: number): number => {
    while (group[i] !== i) i = group[i]!;
    return i;
  };
  const drawn = (rules: readonly Rule[], at: number, from: number, to: number): boolean =>
    covered(rules, at, from, to) > 0.5 * (to - from);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column + 1 < columns && !drawn(verticals, xs[column + 1]!, ys[row]!, ys[row + 1]!))
        join(find(here), find(here + 1));
      if (row + 1 < rows && !drawn(horizontals, ys[row + 1]!, xs[column]!, xs[column + 1]!))
        join(find(here), find(here + columns));
    }
  }
  function join(a: number, b: number): void {
    if (a !== b) group[Math.max(a, b)] = Math.min(a, b);
  }
  const members = new Map<number, number[]>();
  for (let i = 0; i < group.length; i++) {
    const root = find(i);
    const own = members.get(root);
    if (own) own.push(i);
    else members.set(root, [i]);
  }
  const cells: Omit<GridCell, 'segments'>[] = [];
  for (const own of members.values()) {
    for (const area of rectangles(own, columns)) {
      cells.push({
        row: area.row,
        column: area.column,
        rowSpan: area.rowSpan,
        columnSpan: area.columnSpan,
        box: {
          x0: xs[area.column]!,
          y0: ys[area.row]!,
          x1: xs[area.column + area.columnSpan]!,
          y1: ys[area.row + area.rowSpan]!,
        },
      });
    }
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A merged area as rectangles: itself when it is one, else its rows. */
function rectangles(members: readonly number[], columns: number): Area[] {
  const row = (i: number): number => Math.floor(i / columns);
  const first = row(members[0]!);
  const last = row(members[members.length - 1]!);
  const left = Math.min(...members.map((i) => i % columns));
  const right = Math.max(...members.map((i) => i % columns));
  const full = (last - first + 1) * (right - left + 1);
  if (full === members.length)
    return [{ row: first, column: left, rowSpan: last - first + 1, columnSpan: right - left + 1 }];
  const areas: Area[] = [];
  for (let r = first; r <= last; r++) {
    const own = members.filter((i) => row(i) === r).map((i) => i % columns);
    let start = 0;
    for (let k = 1; k <= own.length; k++) {
      if (k < own.length && own[k]! === own[k - 1]! + 1) continue;
      areas.push({ row: r, column: own[start]!, rowSpan: 1, columnSpan: k - start });
      start = k;
    }
  }
  return areas;
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
