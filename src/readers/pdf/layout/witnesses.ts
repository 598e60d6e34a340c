import type { OutlineEntry } from '../positioned.js';
import { type ContentsEntry, splitNumber } from './contents.js';
import type { ReadCell, ReadGrid } from './grid.js';
import type { PageFinder } from './page-numbers.js';
import type { Piece, TextPiece } from './pieces.js';
import { comparable, type Line } from './style.js';

/** Where a witness's heading stands: the first `lines` lines of a piece (and of the pieces that follow it), or a cell of a table. */
export type Found =
  | { readonly kind: 'piece'; readonly piece: TextPiece; readonly lines: number; readonly following: number }
  | { readonly kind: 'cell'; readonly grid: ReadGrid; readonly cell: ReadCell; readonly code: ReadCell | null };

export interface WitnessResult {
  readonly entry: ContentsEntry;
  readonly found: Found | null;
  /** Page of the file where it was expected; null when the printed number leads nowhere. */
  readonly expected: number | null;
  readonly page: number | null;
}

interface Candidate {
  readonly key: string;
  readonly found: Found;
  readonly page: number;
}

/** What a heading takes up, so that no two entries find the same. */
const placeOf = (found: Found): object => (found.kind === 'piece' ? found.piece.lines[0]! : found.cell);

/** Texts on a page that could be a heading, in a form that can be compared. */
export class PageIndex {
  readonly exact = new Map<string, Candidate[]>();
  readonly all: Candidate[] = [];

  add(key: string, found: Found, page: number): void {
    if (key.length < 3) return;
    const candidate = { key, found, page };
    const own = this.exact.get(key);
    if (own) own.push(candidate);
    else this.exact.set(key, [candidate]);
    this.all.push(candidate);
  }
}

const MOST_HEADING_LINES = 5;
/** Pages with more texts than this are looked through for exact matches only. */
const MOST_CANDIDATES = 3000;

/** Indexes the texts of all pages. */
export function indexPages(pieces: readonly Piece[]): Map<number, PageIndex> {
  const pages = new Map<number, PageIndex>();
  const at = (page: number): PageIndex => {
    const own = pages.get(page) ?? new PageIndex();
    pages.set(page, own);
    return own;
  };
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'table') {
      indexCells(piece.grid, at(piece.page));
      continue;
    }
    const keys = prefixes(piece.lines);
    for (const [k, key] of keys.entries())
      at(piece.page).add(key, { kind: 'piece', piece, lines: k + 1, following: 0 }, piece.page);
    // A number, or the first line, that was set apart from the rest of the heading.
    if (piece.lines.length > 2) continue;
    let key = keys[keys.length - 1]!;
    for (let step = 1; step <= 2; step++) {
      const next = pieces[i + step];
      if (next?.kind !== 'text' || next.page !== piece.page || next.lines.length > 3) break;
      key += comparable(next.lines.map((line) => line.text).join(''));
      if (key.length > 250) break;
      at(piece.page).add(key, { kind: 'piece', piece, lines: piece.lines.length, following: step }, piece.page);
    }
  }
  return pages;
}

function prefixes(lines: readonly Line[]): string[] {
  const keys: string[] = [];
  let key = '';
  for (const line of lines.slice(0, MOST_HEADING_LINES)) {
    key += comparable(line.text);
    keys.push(key);
    if (key.length > 250) break;
  }
  return keys;
}

/** Titles of sheets stand in table cells, with the code in the cell before. */
function indexCells(grid: ReadGrid, index: PageIndex): void {
  let before: { key: string; cell: ReadCell } | null = null;
  for (const cell of grid.cells.slice(0, 400)) {
    const key = comparable(cell.segments.map((segment) => segment.text).join(''));
    if (key === '' || key.length > 200) continue;
    index.add(key, { kind: 'cell', grid, cell, code: null }, grid.page);
    if (before && before.key.length <= 8)
      index.add(before.key + key, { kind: 'cell', grid, cell, code: before.cell }, grid.page);
    before = key.length <= 8 || !before ? { key, cell } : before;
  }
}

/** Looks up each contents entry in the body: on the page it names, then next to it, then anywhere. */
export function findEntries(
  entries: readonly ContentsEntry[],
  pages: ReadonlyMap<number, PageIndex>,
  pageOf: PageFinder,
): WitnessResult[] {
  const taken = new Set<object>();
  const lists = new Set(entries.flatMap((entry) => entry.lines.map((line) => line.page)));
  const results: WitnessResult[] = [];
  const listed = new Map<number, WitnessResult[]>();
  let last = 0;
  for (const entry of entries) {
    // Chapters often open with their part of the contents once more.
    if (listed.get(entry.printedPage ?? -1)?.some((other) => isTwin(other.entry, entry))) continue;
    const keys = keysOf(entry.number, entry.title);
    const likely = entry.printedPage === null ? [] : pageOf(entry.printedPage);
    const expected = likely[0] ?? null;
    let best: Candidate | null = null;
    for (const page of entry.printedPage === null ? nearPages(last) : likely) {
      best = bestOn(pages.get(page), keys, taken, true);
      if (best) break;
    }
    if (!best) {
      for (const page of likely.flatMap((page) => [page + 1, page - 1])) {
        best = bestOn(pages.get(page), keys, taken, false);
        if (best) break;
      }
    }
    if (!best && entry.printedPage !== null && keys[0]!.length >= 6)
      best = anywhere(pages, keys, taken, lists, expected);
    if (best) {
      taken.add(placeOf(best.found));
      last = best.page;
    } else if (expected !== null) last = expected;
    const result = { entry, found: best?.found ?? null, expected, page: best?.page ?? null };
    results.push(result);
    if (entry.printedPage !== null) listed.set(entry.printedPage, [...(listed.get(entry.printedPage) ?? []), result]);
  }
  return withOwnPaging(results);
}

/** A list that counts pages of its own (the contents of an annex) is measured by its own count. */
function withOwnPaging(results: readonly WitnessResult[]): WitnessResult[] {
  const lists = new Map<number, WitnessResult[]>();
  for (const result of results) {
    const page = result.entry.lines[0]!.page;
    const list = lists.get(page) ?? lists.get(page - 1) ?? [];
    list.push(result);
    lists.set(page, list);
  }
  const offsets = new Map<WitnessResult, number>();
  for (const list of new Set(lists.values())) {
    const counts = new Map<number, number>();
    for (const { entry, page } of list) {
      if (page === null || entry.printedPage === null) continue;
      counts.set(page - entry.printedPage, (counts.get(page - entry.printedPage) ?? 0) + 1);
    }
    const [offset, count] = [...counts].reduce((best, own) => (own[1] > best[1] ? own : best), [0, 0]);
    const found = list.filter(({ page }) => page !== null).length;
    if (count >= 4 && count >= 0.6 * found) for (const result of list) offsets.set(result, offset);
  }
  return results.map((result) => {
    const offset = offsets.get(result);
    const { printedPage } = result.entry;
    return offset === undefined || printedPage === null ? result : { ...result, expected: printedPage + offset };
  });
}

/** The same entry in a later list; numbers may be mistyped. */
function isTwin(first: ContentsEntry, later: ContentsEntry): boolean {
  if (later.lines[0]!.page <= first.lines[0]!.page) return false;
  const [a, b] = [comparable(first.title), comparable(later.title)];
  return a === b || similarity(a, b) > 0.85;
}

/** A group's title without a page stands on the pages after its predecessor. */
const nearPages = (last: number): number[] => (last > 0 ? [last, last + 1, last + 2] : []);

/** Finds bookmarks on the pages they point to. */
export function findBookmarks(
  outline: readonly OutlineEntry[],
  pages: ReadonlyMap<number, PageIndex>,
): { entry: OutlineEntry; found: Found }[] {
  const taken = new Set<object>();
  const results: { entry: OutlineEntry; found: Found }[] = [];
  for (const entry of outline) {
    if (entry.page === null) continue;
    const { number, title } = splitNumber(entry.title.replace(/\s+/g, ' '));
    const best = bestOn(pages.get(entry.page), keysOf(number, title), taken, false);
    if (!best) continue;
    taken.add(placeOf(best.found));
    results.push({ entry, found: best.found });
  }
  return results;
}

/** Comparable forms of a heading: with its number first. */
function keysOf(number: string | null, title: string): string[] {
  const bare = comparable(title.replace(/^[^\p{L}\d]+/u, ''));
  return number === null ? [bare] : [comparable(number) + bare, bare];
}

function bestOn(
  index: PageIndex | undefined,
  keys: readonly string[],
  taken: ReadonlySet<object>,
  fuzzy: boolean,
): Candidate | null {
  if (!index) return null;
  for (const key of keys) {
    const exact = index.exact.get(key)?.filter(({ found }) => !taken.has(placeOf(found)));
    if (exact && exact.length > 0) return exact.find(({ found }) => found.kind === 'piece') ?? exact[0]!;
  }
  if (index.all.length > MOST_CANDIDATES) return null;
  let best: Candidate | null = null;
  let bestScore = fuzzy ? 0.8 : 0.9;
  for (const candidate of index.all) {
    if (taken.has(placeOf(candidate.found))) continue;
    for (const key of keys) {
      const score = similarity(key, candidate.key);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
  }
  return best;
}

function anywhere(
  pages: ReadonlyMap<number, PageIndex>,
  keys: readonly string[],
  taken: ReadonlySet<object>,
  lists: ReadonlySet<number>,
  expected: number | null,
): Candidate | null {
  let best: Candidate | null = null;
  for (const index of pages.values()) {
    for (const candidate of index.exact.get(keys[0]!) ?? []) {
      if (taken.has(placeOf(candidate.found)) || lists.has(candidate.page)) continue;
      const nearer =
        !best || (expected !== null && Math.abs(candidate.page - expected) < Math.abs(best.page - expected));
      if (nearer) best = candidate;
    }
  }
  return best;
}

/** Likeness of two comparable texts, 0 to 1, by common pairs of letters; 0 when their lengths differ too much to matter. */
export function similarity(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || short.length < 0.7 * long.length) return 0;
  if (long.startsWith(short)) return short.length >= 12 ? 0.91 : 0.5;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < short.length; i++)
    pairs.set(short.slice(i, i + 2), (pairs.get(short.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 1 < long.length; i++) {
    const left = pairs.get(long.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      common++;
      pairs.set(long.slice(i, i + 2), left - 1);
    }
  }
  return (2 * common) / (short.length + long.length - 2);
}
