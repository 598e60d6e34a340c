import type { Piece, TextPiece } from './pieces.js';
import { joinText } from './text.js';

/** A label that recurs so often at the same place of its page belongs to a form. */
const LEAST_REPEATS = 4;

/** Finds labels of forms among the pieces: short texts that stand at the same place on many pages. They look like headings and are none;
 * headings that recur in every chapter ("Ziele") stand where the text happens to put them. */
export function formLabels(pieces: readonly Piece[]): Set<TextPiece> {
  const groups = new Map<string, TextPiece[]>();
  for (const piece of pieces) {
    if (piece.kind !== 'text' || piece.lines.length > 2) continue;
    const text = joinText(piece.lines);
    if (text.length > 60) continue;
    const own = groups.get(text);
    if (own) own.push(piece);
    else groups.set(text, [piece]);
  }
  const labels = new Set<TextPiece>();
  for (const group of groups.values()) {
    if (group.length < LEAST_REPEATS) continue;
    const spots = new Map<string, number>();
    for (const piece of group) spots.set(spotOf(piece), (spots.get(spotOf(piece)) ?? 0) + 1);
    if (Math.max(...spots.values()) >= Math.max(LEAST_REPEATS, 0.4 * group.length))
      for (const piece of group) labels.add(piece);
  }
  return labels;
}

function spotOf(piece: TextPiece): string {
  const { x0, y0 } = piece.lines[0]!.box;
  return `${Math.round(x0 / 6)} ${Math.round(y0 / 6)}`;
}

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
