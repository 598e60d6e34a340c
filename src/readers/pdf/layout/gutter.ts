import type { Box } from '../../../document/document.js';
import { around, heightOf, median, middleX, middleY, overlap, widthOf } from './geometry.js';

/** Anything that has a place on the page and is not cut further: a segment or a table. */
export interface Atom {
  readonly box: Box;
  /** Base line of text; lower edge of a table. */
  readonly baseline: number;
  /** Font size of text, 0 for tables. */
  readonly size: number;
}

/** A white strip between two columns. */
export interface Gutter {
  readonly x0: number;
  readonly x1: number;
}
const BIN = 3;
/** Base lines so close are one, in points. */
const SAME_LINE = 2.5;
/** What takes so large a share of the width crosses any gutter; whether columns stand beside one is asked of the rest. */
const WIDE = 0.75;
/** A page of so many full lines is set in one column. */
const MOST_CUTS = 12;

/** A gutter of other pages that this page keeps to, with text on both sides, though not side by side. */
export function knownGutter(atoms: readonly Atom[], known: readonly Gutter[]): Gutter | null {
  for (const gutter of known) {
    const text = atoms.filter((atom) => atom.size > 0);
    const left = text.filter((atom) => atom.box.x1 <= gutter.x0 + 2);
    const right = text.filter((atom) => atom.box.x0 >= gutter.x1 - 2);
    const width = (side: readonly Atom[]): number => Math.max(...side.map((atom) => widthOf(atom.box)));
    if (left.length < 4 || right.length < 1 || left.length + right.length < 0.6 * text.length) continue;
    const size = median(text.map((atom) => atom.size));
    if (denseShare(rowsOf(left), size) < 0.6) continue;
    // The last lines of a text may be all that stands in its second column; they begin where that column begins.
    if (right.length < 4 ? !right.every(({ box }) => box.x0 - gutter.x1 < 14) : denseShare(rowsOf(right), size) < 0.6)
      continue;
    const long = (side: readonly Atom[]): number => side.filter((atom) => widthOf(atom.box) > 0.6 * width(side)).length;
    if (long(left) >= 0.4 * left.length && long(right) >= 0.4 * right.length) return gutter;
  }
  return null;
}

/** Gutters that recur on at least three pages. @param found gutters of all pages */
export function recurringGutters(found: readonly Gutter[]): Gutter[] {
  const groups: Gutter[][] = [];
  for (const gutter of found) {
    const middle = (gutter.x0 + gutter.x1) / 2;
    const group = groups.find((own) => Math.abs((own[0]!.x0 + own[0]!.x1) / 2 - middle) < 8);
    if (group) group.push(gutter);
    else if (groups.length < 40) groups.push([gutter]);
  }
  return groups
    .filter((group) => group.length >= 3)
    .sort((a, b) => b.length - a.length)
    .map((group) => ({ x0: Math.max(...group.map((g) => g.x0)), x1: Math.min(...group.map((g) => g.x1)) }))
    .filter((gutter) => gutter.x1 > gutter.x0);
}

/** The gutter between two columns of running text, or null. */
export function findGutter(atoms: readonly Atom[]): Gutter | null {
  if (atoms.length < 6) return null;
  const area = around(atoms.map((atom) => atom.box));
  const size = usualSize(atoms);
  for (const share of [0.02, 0.3]) {
    let best: Gutter | null = null;
    let bestScore = 0;
    for (const part of stretches(atoms, area))
      for (const gutter of whiteStrips(part, area, size, share)) {
        const score = gutterScore(atoms, gutter, size);
        if (score > bestScore) {
          best = gutter;
          bestScore = score;
        }
      }
    if (best) return best;
  }
  return null;
}

/**
 * The page as a whole, and what lies between its tables and headings of full width: two columns above a long table have their gutter where the table's
 * cells stand.
 */
function stretches(atoms: readonly Atom[], area: Box): Atom[][] {
  const narrow = atoms.filter(({ box }) => widthOf(box) <= WIDE * widthOf(area));
  const cuts = atoms.filter(({ box }) => widthOf(box) > WIDE * widthOf(area)).map(({ box }) => middleY(box));
  if (cuts.length === 0 || cuts.length > MOST_CUTS) return [narrow];
  const parts: Atom[][] = Array.from({ length: cuts.length + 1 }, () => []);
  cuts.sort((a, b) => a - b);
  for (const atom of narrow) parts[countBelow(cuts, middleY(atom.box))]!.push(atom);
  return [narrow, ...parts.filter((part) => part.length >= 2 * STRETCH)];
}

/** Strips inside the area that hardly any of the atoms cover: no more than the share of what covers the fullest. */
function whiteStrips(atoms: readonly Atom[], area: Box, size: number, share: number): Gutter[] {
  const bins = Math.ceil(widthOf(area) / BIN);
  if (bins < 12) return [];
  const cover = new Float64Array(bins + 1);
  for (const { box } of atoms) {
    const from = Math.max(0, Math.floor((box.x0 - area.x0 + 1) / BIN));
    const to = Math.min(bins, Math.floor((box.x1 - area.x0 - 1) / BIN));
    for (let i = from; i <= to; i++) cover[i]! += heightOf(box);
  }
  const least = Math.max(2, Math.floor((0.75 * size) / BIN));
  return runsBelow(cover, share * Math.max(...cover), least).map(({ from, to }) => ({
    x0: area.x0 + from * BIN,
    x1: area.x0 + (to + 1) * BIN,
  }));
}

function runsBelow(cover: Float64Array, limit: number, least: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = -1;
  for (let i = 0; i <= cover.length; i++) {
    if (i < cover.length && cover[i]! <= limit) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      if (from > 0 && i < cover.length && i - from >= least) runs.push({ from, to: i - 1 });
      from = -1;
    }
  }
  return runs;
}

/** The stretches of a page beside a gutter: what crosses it parts one from the next. */
export interface Banded<T extends Atom> {
  /** From top to bottom. */
  readonly crossing: readonly T[];
  /** One more than there are crossing atoms: above the first, between them, below the last. */
  readonly bands: readonly Band<T>[];
}

export interface Band<T extends Atom> {
  readonly left: readonly T[];
  readonly right: readonly T[];
  /** Its sides are read across, row by row, as a table that stands below the columns. */
  readonly rows: boolean;
}

/** Base lines of two columns that end at one height differ by no more than this, in font sizes. */
const BALANCED = 1.8;
/** A heading is larger than the text that it parts by this factor. */
const LARGER = 1.12;
/** A base line lies below the middle of its text; boxes of following lines may touch. */
const TOUCH = 0.2;

/**
 * Headings that stand in one column but end both: the columns above them end at one height, nothing stands beside them, and what follows stands in
 * both columns or across them. Word processors balance the columns of a section so, before the next one begins.
 */
function partingHeadings<T extends Atom>(
  own: readonly T[],
  other: readonly T[],
  crossing: readonly T[],
  size: number,
): T[] {
  const isLarge = (atom: T): boolean => atom.size >= LARGER * size;
  return own.filter((atom) => {
    if (!isLarge(atom)) return false;
    const slack = TOUCH * atom.size;
    if (other.some(({ box }) => box.y1 > atom.box.y0 - slack && box.y0 < atom.box.y1 + slack)) return false;
    const end = (side: readonly T[]) =>
      Math.max(...side.map(({ box }) => (box.y1 <= atom.box.y0 + slack ? box.y1 : Number.NEGATIVE_INFINITY)));
    const below = (side: readonly T[]): T[] => side.filter(({ box }) => box.y0 > atom.box.y1 - slack);
    const text = Math.min(...below(own).map((a) => (isLarge(a) ? Number.POSITIVE_INFINITY : a.box.y0)));
    const goesOn = below(other).length > 0 || below(crossing).some(({ box }) => box.y0 < text);
    return goesOn && Math.abs(end(own) - end(other)) < BALANCED * size;
  });
}

const onOneLine = (a: Atom, b: Atom): boolean => Math.abs(a.baseline - b.baseline) < SAME_LINE;

/** What stands on one line with text that crosses the gutter: the other cells of a row of a table whose columns lie elsewhere. */
function rowMates<T extends Atom>(crossing: readonly T[], others: readonly T[]): Set<T> {
  const text = crossing.filter(({ size }) => size > 0);
  return new Set(text.length === 0 ? [] : others.filter((atom) => text.some((own) => onOneLine(own, atom))));
}

/** Parts a page, or a part of it, at a gutter. */
export function bandsAt<T extends Atom>(atoms: readonly T[], gutter: Gutter, size = usualSize(atoms)): Banded<T> {
  const crossing: T[] = [];
  const sides: [T[], T[]] = [[], []];
  for (const atom of atoms) {
    if (overlap(atom.box.x0, atom.box.x1, gutter.x0, gutter.x1) > 0.5 * (gutter.x1 - gutter.x0)) crossing.push(atom);
    else sides[middleX(atom.box) < (gutter.x0 + gutter.x1) / 2 ? 0 : 1].push(atom);
  }
  const inRows = rowMates(crossing, sides.flat());
  const [left, right] = sides.map((side) => side.filter((atom) => !inRows.has(atom))) as [T[], T[]];
  const parting = new Set([
    ...partingHeadings(left, right, crossing, size),
    ...partingHeadings(right, left, crossing, size),
  ]);
  const cuts = [...crossing, ...inRows, ...parting].sort((a, b) => middleY(a.box) - middleY(b.box));
  const heights = cuts.map((atom) => middleY(atom.box));
  const split = (side: readonly T[]): T[][] => {
    const found: T[][] = Array.from({ length: cuts.length + 1 }, () => []);
    for (const atom of side) if (!parting.has(atom)) found[countBelow(heights, middleY(atom.box))]!.push(atom);
    return found;
  };
  const tableRow = (atom: T | undefined): boolean =>
    atom !== undefined && (inRows.has(atom) || [...inRows].some((mate) => onOneLine(mate, atom)));
  const lefts = split(left);
  const rights = split(right);
  const bands = lefts.map((l, i): Band<T> => {
    const r = rights[i]!;
    const a = rowsOf(l);
    const b = rowsOf(r);
    // one stretch alone has no other to be unlike of: whether it is columns is asked of the gutter
    const enough = a.length >= LEAST && b.length >= LEAST;
    const inTable = tableRow(cuts[i - 1]) && (i === cuts.length || tableRow(cuts[i]));
    const rows = cuts.length > 0 && (enough ? !isFlow(a, b, size) : inTable);
    return { left: l, right: r, rows };
  });
  return { crossing: cuts, bands };
}

/** Rows that tell columns from a table. */
const LEAST = 3;

const usualSize = (atoms: readonly Atom[]): number =>
  median(atoms.filter((atom) => atom.size > 0).map((atom) => atom.size)) || 10;

/** How many of the rising numbers are smaller. */
function countBelow(rising: readonly number[], y: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many rows of running text side by side make columns of a stretch, whatever the rest of the page holds. */
const STRETCH = 5;

/** How much running text stands side by side at the gutter, in points of height; 0 when it is none. */
function gutterScore(atoms: readonly Atom[], gutter: Gutter, size: number): number {
  const { crossing, bands } = bandsAt(atoms, gutter, size);
  const columns = bands.filter((band) => !band.rows);
  const all = { left: columns.flatMap((band) => band.left), right: columns.flatMap((band) => band.right) };
  const whole = stretchScore(all, crossing, size, LEAST);
  return whole > 0 ? whole : columns.reduce((sum, band) => sum + stretchScore(band, [], size, STRETCH), 0);
}

function stretchScore(
  { left, right }: Pick<Band<Atom>, 'left' | 'right'>,
  crossing: readonly Atom[],
  size: number,
  least: number,
): number {
  if (left.length < least || right.length < least) return 0;
  const leftBox = around(left.map((atom) => atom.box));
  const rightBox = around(right.map((atom) => atom.box));
  const paired = overlap(leftBox.y0, leftBox.y1, rightBox.y0, rightBox.y1);
  if (paired < 3.5 * size) return 0;
  const from = Math.max(leftBox.y0, rightBox.y0) - size;
  const to = Math.min(leftBox.y1, rightBox.y1) + size;
  const blocked = crossing
    .filter(({ box }) => box.y0 > from && box.y1 < to)
    .reduce((sum, { box }) => sum + heightOf(box), 0);
  if (blocked > 0.5 * paired) return 0;
  const inside = (atom: Atom): boolean => middleY(atom.box) > from && middleY(atom.box) < to;
  const a = rowsOf(left.filter(inside));
  const b = rowsOf(right.filter(inside));
  if (a.length < least || b.length < least) return 0;
  return isFlow(a, b, size) ? paired - blocked : 0;
}

/** Where so many lines of a side stand in pieces apart, it is a table. */
const IN_PIECES = 0.4;

const inPieces = (rows: readonly Row[]): number => rows.filter((row) => row.pieces > 1).length / rows.length;

interface Row {
  /** Atoms on the base line. */
  readonly pieces: number;
  readonly baseline: number;
  readonly x0: number;
  readonly x1: number;
  readonly size: number;
}

function rowsOf(atoms: readonly Atom[]): Row[] {
  const sorted = [...atoms].sort((a, b) => a.baseline - b.baseline);
  const rows: { pieces: number; baseline: number; x0: number; x1: number; size: number }[] = [];
  for (const { baseline, box, size } of sorted) {
    const row = rows[rows.length - 1];
    if (row && baseline - row.baseline < SAME_LINE) {
      row.pieces++;
      row.x0 = Math.min(row.x0, box.x0);
      row.x1 = Math.max(row.x1, box.x1);
    } else rows.push({ pieces: 1, baseline, x0: box.x0, x1: box.x1, size });
  }
  return rows;
}

/** Whether two sides are columns of their own (text runs down each) rather than rows read across. */
function isFlow(left: readonly Row[], right: readonly Row[], size: number): boolean {
  const fill = (rows: readonly Row[]): number => {
    const width = Math.max(...rows.map((row) => row.x1)) - Math.min(...rows.map((row) => row.x0));
    return rows.filter((row) => row.x1 - row.x0 > 0.62 * width).length / rows.length;
  };
  const width = (rows: readonly Row[]): number =>
    Math.max(...rows.map((row) => row.x1)) - Math.min(...rows.map((row) => row.x0));
  const aligned = alignedShare(left, right);
  const small = Math.min(width(left), width(right));
  if (small < 3 * size) return false;
  // Labels stand apart from each other; the lines of running text follow closely, on both sides.
  if (denseShare(left, size) < 0.6 || denseShare(right, size) < 0.6) return false;
  const running = fill(left) >= 0.5 && fill(right) >= 0.5 && small > 9 * size;
  if (running && !sharesRows(left, right, size)) return true;
  // Marginal notes and captions: their lines do not stand on the lines of the text beside them. Figures of several columns are none.
  return aligned < 0.4 && inPieces(left) < IN_PIECES && inPieces(right) < IN_PIECES && !sharesRows(left, right, size);
}

/** Share of the rows that have a neighbour at the distance of lines of text. */
function denseShare(rows: readonly Row[], size: number): number {
  const close = (i: number): boolean =>
    i > 0 && i < rows.length && rows[i]!.baseline - rows[i - 1]!.baseline < 1.75 * Math.max(rows[i]!.size, 0.7 * size);
  return rows.filter((_, i) => close(i) || close(i + 1)).length / rows.length;
}

/** Share of the rows of the sparser side that have a partner on the same base line. */
function alignedShare(a: readonly Row[], b: readonly Row[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let hits = 0;
  let j = 0;
  for (const row of few) {
    while (j < many.length && many[j]!.baseline < row.baseline - 1.2) j++;
    if (j < many.length && Math.abs(many[j]!.baseline - row.baseline) <= 1.2) hits++;
  }
  return hits / few.length;
}

/** Whether the wide gaps of both sides lie at the same heights, as between the rows of a table without lines. */
function sharesRows(left: readonly Row[], right: readonly Row[], size: number): boolean {
  const starts = (rows: readonly Row[]): number[] => {
    const steps = rows.slice(1).map((row, i) => row.baseline - rows[i]!.baseline);
    const usual = median(steps.filter((step) => step < 2 * size)) || 1.2 * size;
    return rows
      .filter((row, i) => i > 0 && row.baseline - rows[i - 1]!.baseline > 1.3 * usual)
      .map((row) => row.baseline);
  };
  const a = starts(left);
  const b = starts(right);
  if (a.length < 3 || b.length < 3) return false;
  const shared = a.filter((y) => b.some((other) => Math.abs(other - y) < 2)).length;
  return shared >= 3 && shared >= 0.75 * Math.max(a.length, b.length);
}
