import type { Piece, TextPiece } from './pieces.js';

const NUMERIC = /^[-–+~≈<>]?\s*[\d.,]+\s*(?:%|‰|°|€|[\p{L}²³/()[\]]{1,8})?$/u;

/** Marks the labels of charts: runs of short scattered pieces on a page, many of them mere figures. */
export function markFigures(pieces: readonly Piece[]): Piece[] {
  const marked = [...pieces];
  for (let i = 0; i < pieces.length; ) {
    let end = i;
    while (end < pieces.length && isLabel(pieces[end]!) && pieces[end]!.page === pieces[i]!.page) end++;
    const run = pieces.slice(i, end) as TextPiece[];
    const numeric = run.filter((piece) =>
      piece.lines.some((line) => line.segments.some((segment) => NUMERIC.test(segment.text))),
    );
    if (run.length >= 4 && numeric.length >= 0.4 * run.length) {
      for (let k = i; k < end; k++) marked[k] = { ...run[k - i]!, figure: true };
    }
    i = Math.max(end, i + 1);
  }
  return marked;
}

function isLabel(piece: Piece): boolean {
  if (piece.kind !== 'text' || piece.lines.length > 3 || piece.marker) return false;
  return piece.lines.every(
    (line) => line.segments.every((segment) => segment.text.length <= 28) && line.text.length <= 60,
  );
}
