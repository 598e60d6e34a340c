import type { Atom } from './atoms.js';
import { candidatesOf } from './candidates.js';
import type { Labels } from './labels.js';

/** Labels at most so far apart, in points, begin in one column. */
const SAME_X = 14;
/** The same label further apart stands in another column. */
const LEAST_SHIFT = 90;
/** So many labels of one page must recur in a column beside, at the same distance. */
const LEAST_SHIFTED = 2;
/** Columns begin this much left of their first label at most. */
const MARGIN = 6;
const LINE = 14;

/**
 * Reads pages on which the same labels recur side by side (cards in a grid, sheets in two columns) column by column, each band of columns ended by what runs
 * across. Null when no page is set so.
 */
export function columnStrips(atoms: readonly Atom[], labels: Labels): Atom[] | null {
  const pages = new Map<number, Atom[]>();
  for (const atom of atoms) {
    const own = pages.get(atom.page);
    if (own) own.push(atom);
    else pages.set(atom.page, [atom]);
  }
  const shifts = new Map<number, number>();
  for (const [page, own] of pages) {
    const shift = shiftOf(own, labels);
    if (shift) shifts.set(page, shift);
  }
  if (shifts.size === 0) return null;
  const usual = middle([...shifts.values()]);
  const ordered: Atom[] = [];
  let top = 0;
  let strip = 0;
  const put = (own: readonly Atom[], x0: number): void => {
    const first = own[0];
    if (!first) return;
    const from = Math.min(...own.map(({ box }) => box.y0));
    let last = top;
    for (const atom of own) {
      const y = top + atom.box.y0 - from;
      last = Math.max(last, y + LINE);
      ordered.push({
        ...atom,
        id: ordered.length,
        top: y,
        page: strip,
        box: { ...atom.box, x0: atom.box.x0 - x0, x1: atom.box.x1 - x0 },
      });
    }
    top = last;
    strip++;
  };
  for (const [page, own] of pages) {
    const content = own.filter((atom) => !atom.furniture);
    if (!shifts.has(page) && !isLike(content, usual)) {
      put(own, 0);
      continue;
    }
    const left = Math.min(...content.map(({ box }) => box.x0)) - MARGIN;
    const columnOf = ({ box }: Atom): number => Math.max(0, Math.floor((box.x0 - left) / usual));
    const crosses = (atom: Atom): boolean => atom.box.x1 > left + (columnOf(atom) + 1) * usual + 2 * MARGIN;
    let band: Atom[] = [];
    const flush = (): void => {
      const columns = [...new Set(band.map(columnOf))].sort((a, b) => a - b);
      for (const column of columns)
        put(
          band.filter((atom) => columnOf(atom) === column),
          column * usual,
        );
      band = [];
    };
    for (const atom of content) {
      if (crosses(atom)) {
        flush();
        put([atom], 0);
      } else band.push(atom);
    }
    flush();
  }
  return ordered;
}

const isLike = (own: readonly Atom[], shift: number): boolean => {
  if (own.length === 0) return false;
  const left = Math.min(...own.map(({ box }) => box.x0)) - MARGIN;
  const crossing = own.filter(({ box }) => box.x0 < left + shift && box.x1 > left + shift + 2 * MARGIN).length;
  return crossing < 0.1 * own.length;
};

/** The distance at which most labels of a page recur side by side; 0 when they do not. */
function shiftOf(own: readonly Atom[], labels: Labels): number {
  const places = new Map<string, Atom[]>();
  for (const atom of own) {
    if (atom.furniture) continue;
    for (const { key, kind, label } of candidatesOf(atom, labels)) {
      if (kind === 'prefix' || (labels.match(label).length === 0 && kind !== 'whole')) continue;
      const id = `${key}|${atom.style}`;
      places.set(id, [...(places.get(id) ?? []), atom]);
    }
  }
  const votes: number[] = [];
  for (const list of places.values()) {
    const steps = list.flatMap((a) =>
      list.flatMap((b) => (b.box.x0 - a.box.x0 > LEAST_SHIFT ? [b.box.x0 - a.box.x0] : [])),
    );
    if (steps.length > 0) votes.push(Math.min(...steps));
  }
  if (votes.length < LEAST_SHIFTED) return 0;
  const shift = middle(votes);
  return votes.filter((v) => Math.abs(v - shift) < SAME_X).length >= Math.max(LEAST_SHIFTED, 0.6 * votes.length)
    ? shift
    : 0;
}

const middle = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!;
