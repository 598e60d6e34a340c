import type { Piece, TextPiece } from './pieces.js';
import { joinText } from './text.js';

const LABEL = /^\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+){0,2}\s(?:\d{1,3}|[IVX]{1,4}|[A-Z])(?:\.\d{1,2})*\s*:?$/u;

/** Joins a heading's label ("Handlungsfeld 3:", "Leitziel B") with the title set below it in like size.
 * @param heads witnessed headings; they are whole already */
export function joinLabelled(pieces: readonly Piece[], heads: ReadonlyMap<TextPiece, unknown>): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const next = pieces[i + 1];
    if (
      piece.kind === 'text' &&
      next?.kind === 'text' &&
      !heads.has(piece) &&
      !heads.has(next) &&
      isTitled(piece, next)
    ) {
      joined.push({ ...piece, lines: [...piece.lines, ...next.lines] });
      i++;
    } else joined.push(piece);
  }
  return joined;
}

function isTitled(label: TextPiece, title: TextPiece): boolean {
  const [a, b] = [label.lines[0]!, title.lines[0]!];
  if (label.lines.length !== 1 || a.text.length > 40 || !LABEL.test(a.text)) return false;
  const close = title.page === label.page && b.baseline - a.baseline < 2.2 * b.size && b.baseline > a.baseline;
  const alike = Math.abs(a.size - b.size) < 0.25 * a.size && a.bold === b.bold && (a.bold || a.size === b.size);
  return (
    close && alike && a.bold && title.lines.length <= 3 && !LABEL.test(b.text) && !/[.;]$/.test(joinText(title.lines))
  );
}
