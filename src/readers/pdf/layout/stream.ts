import type { Box } from '../../../document/document.js';
import type { PdfSegment } from '../positioned.js';
import { around, overlap } from './geometry.js';

/**
 * How a file draws a page, or tags it, is a witness of how the page is read: the cells of a table come row by row, columns of text and notes in the margin
 * one after the other. It is asked where text goes on: a line of running text that follows its line before in the file must follow it in the reading.
 */

/** Lines of a text follow each other at no more than this, in font sizes; what is larger or smaller by more than this is other text. */
const FOLLOWS = 1.9;
const SAME_SIZE = 0.6;
/** Pieces on one base line, in font sizes. */
const SAME_LINE = 0.3;
const ENDS = /[.!?:;]["“”»)]*[⁰¹²³⁴-⁹]*$/u;
const BROKEN = /\p{L}[-\u00ad]$/u;

/** Of each piece of text that goes on in the next line, the piece that it goes on with. */
export type GoingOn = ReadonlyMap<PdfSegment, PdfSegment>;

/** Finds which pieces of a page go on with which, by their words and as the file has them. */
export function goingOn(segments: readonly PdfSegment[]): GoingOn {
  const found = new Map<PdfSegment, PdfSegment>();
  let last: PdfSegment | null = null;
  let line: Box | null = null;
  for (const own of segments.toSorted((a, b) => a.order - b.order)) {
    if (last && line && goesOn(line, last, own)) found.set(last, own);
    line = last && line && isBeside(last, own) ? around([line, own.box]) : own.box;
    last = own;
  }
  return found;
}

/** How many times a reading tears a line of text from the line that goes on with it. @param reading pieces as they would be read */
export function tornTexts(reading: readonly PdfSegment[], going: GoingOn): number {
  let torn = 0;
  const own = new Set(reading);
  for (const [i, segment] of reading.entries()) {
    const next = going.get(segment);
    if (next && reading[i + 1] !== next && own.has(next)) torn++;
  }
  return torn;
}

/** Whether a piece goes on with the text of the piece before it, on the next line. */
function goesOn(line: Box, before: PdfSegment, own: PdfSegment): boolean {
  const goes = BROKEN.test(before.text) || (/^\p{Ll}/u.test(own.text) && !ENDS.test(before.text));
  return goes && isBelow(line, before, own);
}

const isBelow = (above: Box, before: PdfSegment, own: PdfSegment): boolean => {
  const step = own.baseline - before.baseline;
  return (
    Math.abs(own.size - before.size) < SAME_SIZE &&
    step > SAME_LINE * own.size &&
    step < FOLLOWS * own.size &&
    overlap(above.x0, above.x1, own.box.x0, own.box.x1) > 0
  );
};

/** A stretch of a page that the file draws without a jump. */
interface Run<T> {
  readonly atoms: T[];
  box: Box;
}

/**
 * Parts the pieces of a page, or of a part of it, where the file jumps from one text to another.
 * @returns each stretch; none before what stands above it, else as they come in the file
 */
export function streamRuns<
  T extends { readonly box: Box; readonly segment: PdfSegment | null; readonly order: number },
>(atoms: readonly T[]): T[][] {
  const runs: Run<T>[] = [];
  let last: PdfSegment | null = null;
  for (const atom of atoms.toSorted((a, b) => a.order - b.order)) {
    const run = runs.at(-1);
    const { segment } = atom;
    if (run && last && segment && (isBeside(last, segment) || isBelow(run.box, last, segment))) {
      run.atoms.push(atom);
      run.box = around([run.box, atom.box]);
    } else runs.push({ atoms: [atom], box: atom.box });
    last = segment;
  }
  return joined(topDown(runs)).map((run) => run.atoms);
}

/** Stretches that stand below each other and follow each other in the file are one: the paragraphs of a column. */
function joined<T extends { readonly order: number }>(runs: readonly Run<T>[]): Run<T>[] {
  const all: Run<T>[] = [];
  const place = new Map(
    runs
      .flatMap(({ atoms }) => atoms)
      .sort((a, b) => a.order - b.order)
      .map((atom, i) => [atom, i]),
  );
  for (const run of runs) {
    const last = all.at(-1);
    const follows = last && place.get(run.atoms[0]!)! === place.get(last.atoms.at(-1)!)! + 1;
    if (last && follows && isAbove(last.box, run.box)) {
      last.atoms.push(...run.atoms);
      last.box = around([last.box, run.box]);
    } else all.push({ atoms: [...run.atoms], box: run.box });
  }
  return all;
}

/** How many rows do not follow in the file what is read before them. @param rows the filled cells of each row, as they would be read */
export function rowsBack(rows: readonly (readonly { readonly segments: readonly PdfSegment[] }[])[]): number {
  let last = Number.NEGATIVE_INFINITY;
  return rows.filter((cells) => {
    let back = false;
    for (const { segments } of cells) {
      const orders = segments.map(({ order }) => order);
      back ||= Math.min(...orders) < last;
      last = Math.max(...orders);
    }
    return back;
  }).length;
}

const isBeside = (before: PdfSegment, own: PdfSegment): boolean =>
  Math.abs(own.baseline - before.baseline) <= SAME_LINE * Math.max(own.size, before.size) && own.box.x0 > before.box.x0;

/** Takes the stretches in turn, each after all that stand above it. */
function topDown<T>(runs: readonly Run<T>[]): Run<T>[] {
  const rest = [...runs];
  const taken: Run<T>[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex((own) => !rest.some((other) => other !== own && isAbove(other.box, own.box)));
    taken.push(...rest.splice(Math.max(0, free), 1));
  }
  return taken;
}

const isAbove = (a: Box, b: Box): boolean =>
  overlap(a.x0, a.x1, b.x0, b.x1) > 0 && (a.y0 + a.y1) / 2 < b.y0 && a.y1 < (b.y0 + b.y1) / 2;
