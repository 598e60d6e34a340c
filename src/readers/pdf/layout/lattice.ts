import type { Box, Ruling } from '../../../document/document.js';
import type { PdfPage, PdfSegment } from '../positioned.js';
import { clusters, heightOf, overlap, widthOf } from './geometry.js';
import { connected, covered, type Rule, rulesOf } from './rules.js';

/** Thinner columns and rows are double lines, or the margins of shaded cells. */
const THINNEST_COLUMN = 8;
const THINNEST_ROW = 6;
const MOST_LINES = 1200;
const MOST_CELLS = 6000;

/** Most pairs of lines and texts that are compared. */
const MOST_PAIRS = 4_000_000;

/** A cell of a lattice. Rows and columns count from 0. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** What the lines of a page draw, before it is known what stands between them. */
export interface Lattices {
  readonly tables: readonly Lattice[];
  /** Rectangles around something: figures, boxes, the page's text. */
  readonly frames: readonly Box[];
}
export interface Lattice {
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly LatticeCell[];
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
  const horizontals = rulesOf(rulings, 'horizontal');
  const verticals = rulesOf(rulings, 'vertical');
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

function distinct(edges: readonly number[], thinnest: number): number[] {
  const kept: number[] = [];
  for (const edge of edges) {
    if (kept.length === 0 || edge - kept[kept.length - 1]! >= thinnest) kept.push(edge);
  }
  return kept;
}

/** All cells of the lattice: shading says nothing of lines between cells. */
function plainCells(xs: readonly number[], ys: readonly number[]): LatticeCell[] {
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
): LatticeCell[] {
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
  const cells: LatticeCell[] = [];
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
