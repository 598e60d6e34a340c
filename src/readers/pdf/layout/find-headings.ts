import { type Candidate, skeleton } from '../../../outline/index.js';
import type { OutlineEntry, PdfPage } from '../positioned.js';
import { cellCandidate, pieceCandidate, standsOut } from './candidates.js';
import { type ContentsEntry, splitNumber } from './contents.js';
import type { ReadGrid } from './grid.js';
import { joinLabelled } from './labels.js';
import { footnotesOf } from './notes.js';
import type { Leading, Piece, TextPiece } from './pieces.js';
import type { BodyStyles } from './style.js';
import type { Found, WitnessResult } from './witnesses.js';

/** A heading found in the body. */
export interface Heading {
  readonly number: string | null;
  readonly level: number;
}

type InCell = Found & { kind: 'cell' };

/** What the running pieces were found to be. */
export interface Marked {
  /** The pieces, with headings cut off from what follows them. */
  readonly pieces: readonly Piece[];
  readonly headings: ReadonlyMap<TextPiece, Heading>;
  /** Headings that stand in a table's cell. */
  readonly cellHeadings: ReadonlyMap<ReadGrid, readonly { found: InCell; heading: Heading }[]>;
  readonly notes: ReadonlySet<TextPiece>;
}

/** What witnesses say of a heading: its number, and its level in their list. */
interface Listed {
  readonly number: string | null;
  readonly listed: number | null;
}

/** Finds the headings: first those that the contents list or the bookmarks name, then those that look like headings; and sets their levels. */
export function findHeadings(
  running: readonly Piece[],
  witnesses: readonly WitnessResult[],
  entries: readonly ContentsEntry[],
  bookmarks: readonly { readonly entry: OutlineEntry; readonly found: Found }[],
  pages: readonly PdfPage[],
  body: BodyStyles,
  leading: Leading,
): Marked {
  const cut = cutHeadings(running, witnessed(witnesses, bookmarks), body);
  const pieces = joinLabelled(cut.pieces, cut.heads);
  const notes = notesOf(pieces, pages, body, cut.heads);
  const firstList = entries.length > 0 ? Math.min(...entries.map((entry) => entry.lines[0]!.page)) : 0;
  const candidates: Candidate[] = [];
  const places = new Map<Candidate, TextPiece | InCell>();
  let unit = 0;
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'table') {
      for (const { found, listed } of cut.cells.filter((cell) => cell.found.grid === piece.grid)) {
        const cells = found.code ? [found.code, found.cell] : [found.cell];
        const lines = cells.flatMap((cell) => cell.lines);
        const candidate = cellCandidate(lines, listed ?? 1, body.of(piece.page), unit++, at);
        candidates.push(candidate);
        places.set(candidate, found);
      }
      at += piece.grid.cells.reduce((sum, cell) => sum + cell.lines.reduce((own, { text }) => own + text.length, 0), 0);
    } else {
      const listed = cut.heads.get(piece)?.listed ?? null;
      // What stands before the contents list is the cover and its back.
      const cover = piece.page < firstList && firstList <= 8 && piece.page <= 3;
      const around = { before: pieces[i - 1], next: pieces[i + 1] };
      const told = { listed, other: notes.has(piece), cover };
      const candidate = pieceCandidate(piece, around, told, body.of(piece.page), leading, unit, at);
      if (candidate) {
        candidates.push(candidate);
        places.set(candidate, piece);
      }
      at += piece.lines.reduce((sum, { text }) => sum + text.length, 0);
    }
    unit++;
  }
  const headings = new Map<TextPiece, Heading>();
  const cellHeadings = new Map<ReadGrid, { found: InCell; heading: Heading }[]>();
  for (const { candidate, number, level } of skeleton(candidates)) {
    const place = places.get(candidate)!;
    const heading: Heading = { number, level };
    if (place.kind === 'text') headings.set(place, heading);
    else cellHeadings.set(place.grid, [...(cellHeadings.get(place.grid) ?? []), { found: place, heading }]);
  }
  return { pieces, headings, cellHeadings, notes };
}

/** Places of all headings that contents lists and bookmarks name. */
function witnessed(
  witnesses: readonly WitnessResult[],
  bookmarks: readonly { readonly entry: OutlineEntry; readonly found: Found }[],
): ({ found: Found } & Listed)[] {
  const places: ({ found: Found } & Listed)[] = [];
  for (const { entry, found } of witnesses) {
    if (found) places.push({ found, number: entry.number, listed: entry.level });
  }
  for (const { entry, found } of bookmarks) {
    if (places.some((other) => samePlace(other.found, found))) continue;
    places.push({ found, number: splitNumber(entry.title).number, listed: entry.level });
  }
  return places;
}

function samePlace(a: Found, b: Found): boolean {
  if (a.kind === 'piece') return b.kind === 'piece' && a.piece === b.piece;
  return b.kind === 'cell' && a.cell === b.cell;
}

/** Cuts witnessed headings off the pieces they begin, and joins headings set in several pieces. */
function cutHeadings(
  running: readonly Piece[],
  places: readonly ({ found: Found } & Listed)[],
  body: BodyStyles,
): { pieces: Piece[]; heads: Map<TextPiece, Listed>; cells: ({ found: InCell } & Listed)[] } {
  const byPiece = new Map<TextPiece, { found: Found & { kind: 'piece' } } & Listed>();
  const cells: ({ found: InCell } & Listed)[] = [];
  for (const own of places) {
    if (own.found.kind === 'cell') cells.push({ ...own, found: own.found });
    else if (!byPiece.has(own.found.piece)) byPiece.set(own.found.piece, { ...own, found: own.found });
  }
  const pieces: Piece[] = [];
  const heads = new Map<TextPiece, Listed>();
  for (let i = 0; i < running.length; i++) {
    const piece = running[i]!;
    const own = piece.kind === 'text' ? byPiece.get(piece) : undefined;
    if (piece.kind !== 'text' || !own) {
      pieces.push(piece);
      continue;
    }
    const { following: joined } = own.found;
    // Contents and bookmarks may shorten a long title: what looks the same goes with it.
    const whole = piece.lines.length <= 4 && standsOut(piece, body.of(piece.page));
    const count = whole ? piece.lines.length : own.found.lines;
    const following = running.slice(i + 1, i + 1 + joined).filter((next): next is TextPiece => next.kind === 'text');
    const lines = [...piece.lines.slice(0, count), ...following.flatMap((next) => next.lines)];
    const head: TextPiece = { ...piece, lines, marker: null, figure: false };
    pieces.push(head);
    heads.set(head, own);
    if (count < piece.lines.length) pieces.push({ ...piece, lines: piece.lines.slice(count), marker: null, above: 0 });
    i += joined;
  }
  return { pieces, heads, cells };
}

function notesOf(
  pieces: readonly Piece[],
  pages: readonly PdfPage[],
  body: BodyStyles,
  heads: ReadonlyMap<TextPiece, Listed>,
): Set<TextPiece> {
  const byPage = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const own = byPage.get(piece.page);
    if (own) own.push(piece);
    else byPage.set(piece.page, [piece]);
  }
  const notes = new Set<TextPiece>();
  for (const page of pages) {
    for (const note of footnotesOf(page, byPage.get(page.page) ?? [], body.of(page.page))) {
      if (!heads.has(note)) notes.add(note);
    }
  }
  return notes;
}
