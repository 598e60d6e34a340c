import type { OutlineEntry, PdfPage } from '../positioned.js';
import { type ContentsEntry, splitNumber } from './contents.js';
import type { ReadGrid } from './grid.js';
import { type Heading, looksLikeHeading, setLevels, standsOut } from './headings.js';
import { formLabels, joinLabelled } from './labels.js';
import { footnotesOf } from './notes.js';
import type { Leading, Piece, TextPiece } from './pieces.js';
import type { BodyStyles } from './style.js';
import { joinText } from './text.js';
import type { Found, WitnessResult } from './witnesses.js';

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
  const labels = formLabels(pieces);
  const firstList = entries.length > 0 ? Math.min(...entries.map((entry) => entry.lines[0]!.page)) : 0;
  const headings = new Map<TextPiece, Heading>();
  const cellHeadings = new Map<ReadGrid, { found: InCell; heading: Heading }[]>();
  const ordered: { piece: TextPiece; heading: Heading; listed: number | null }[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'table') {
      for (const { found, number, listed } of cut.cells.filter((cell) => cell.found.grid === piece.grid)) {
        const heading: Heading = { number, level: 1, witnessed: true };
        cellHeadings.set(piece.grid, [...(cellHeadings.get(piece.grid) ?? []), { found, heading }]);
        ordered.push({ piece: standIn(found), heading, listed });
      }
      continue;
    }
    const listed = cut.heads.get(piece);
    // What stands before the contents list is the cover and its back.
    const cover = piece.page < firstList && firstList <= 8 && piece.page <= 3;
    const plain = notes.has(piece) || cover || labels.has(piece);
    if (!listed && (plain || !looksLikeHeading(piece, pieces[i + 1], pieces[i - 1], body.of(piece.page), leading)))
      continue;
    const number = splitNumber(joinText(piece.lines)).number;
    const heading: Heading = { number, level: 1, witnessed: listed !== undefined };
    headings.set(piece, heading);
    ordered.push({ piece, heading, listed: listed?.listed ?? null });
  }
  setLevels(ordered, body.document);
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

/** A heading in a cell, in the form that levels are judged by. */
function standIn({ grid, cell }: InCell): TextPiece {
  const { lines } = cell;
  return { kind: 'text', page: grid.page, lines, marker: null, column: { x0: 0, x1: 0 }, above: 0, figure: false };
}
