import type { PdfSegment } from '../positioned.js';
import type { ContentsEntry } from './contents.js';
import type { PagePart } from './page-parts.js';
import { type Leading, type Piece, piecesOf } from './pieces.js';
import type { Line } from './style.js';

/** A contents list, where it stands among the pieces. */
export interface ListPiece {
  readonly kind: 'contents';
  readonly page: number;
  readonly lines: readonly Line[];
  readonly entries: readonly ContentsEntry[];
}
/** Labels of a framed drawing. */
export interface FigurePiece {
  readonly kind: 'figure';
  readonly page: number;
  readonly segments: readonly PdfSegment[];
}
/** Turned text outside tables. */
export interface TurnedPiece {
  readonly kind: 'turned';
  readonly page: number;
  readonly segments: readonly PdfSegment[];
}
export type AnyPiece = Piece | ListPiece | FigurePiece | TurnedPiece;

export const isRunning = (piece: AnyPiece): piece is Piece => piece.kind === 'text' || piece.kind === 'table';

/** The pieces of a part of a page. */
export function toPieces(page: number, part: PagePart, leading: Leading): AnyPiece[] {
  if (part.kind === 'table') return [{ kind: 'table', page, grid: part.grid }];
  if (part.kind === 'contents') return [{ kind: 'contents', page, lines: part.lines, entries: part.entries }];
  if (part.kind === 'turned') return [{ kind: 'turned', page, segments: part.segments }];
  if (part.kind === 'figure') return [{ kind: 'figure', page, segments: part.segments }];
  return piecesOf(part.lines, leading);
}

/** Puts contents lists, figures and turned text back to their places among the running pieces, which may have been cut and joined since.
 * @param sequence all pieces as they stood
 * @param running the running pieces as they are now, in the same order */
export function merge(sequence: readonly AnyPiece[], running: readonly Piece[]): AnyPiece[] {
  const merged: AnyPiece[] = [];
  let next = 0;
  let passed: Piece | null = null;
  for (const piece of sequence) {
    if (isRunning(piece)) {
      passed = piece;
      continue;
    }
    if (passed) {
      // Everything up to the running piece before it, told by its last line.
      const last: Piece = passed;
      const index = running.findIndex((own, k) => k >= next && holds(own, last));
      while (index >= next) merged.push(running[next++]!);
    }
    merged.push(piece);
  }
  while (next < running.length) merged.push(running[next++]!);
  return merged;
}

function holds(own: Piece, piece: Piece): boolean {
  if (own.kind === 'table') return piece.kind === 'table' && own.grid === piece.grid;
  return piece.kind === 'text' && own.lines.includes(piece.lines[piece.lines.length - 1]!);
}
