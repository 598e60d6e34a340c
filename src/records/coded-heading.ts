import { letteredCode } from './codes.js';
import type { Piece } from './pieces.js';

/** So many pieces a label stands below its heading. */
const NEAR_HEADING = 12;

/** Whether the heading shortly above a piece has the code of a measure. */
export function isUnderCode(piece: number, pieces: readonly Piece[]): boolean {
  for (let id = piece - 1; id >= Math.max(0, piece - NEAR_HEADING); id--)
    if (pieces[id]!.heading) return letteredCode(pieces[id]!.text) !== null;
  return false;
}

/** Whether such a heading stands between the label before and a piece. On printed pages, where chapters open with lists of coded titles, that says nothing. */
export function opensUnderCode(before: number, piece: number, pieces: readonly Piece[]): boolean {
  if (pieces[piece]!.place.page !== null) return false;
  return (
    isUnderCode(piece, pieces) && pieces.slice(Math.max(before + 1, piece - NEAR_HEADING), piece).some((p) => p.heading)
  );
}
