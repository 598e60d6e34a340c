import { forcedBreak, type Piece, pieceBox, type TextPiece } from './pieces.js';

/** How far back the beginning of a broken paragraph may stand, in pieces. */
const REACH = 8;

/** Finds paragraphs that a column or page break, a figure or a table cuts in two.
 * @param fixed pieces that are no running text (headings, captions, notes)
 * @returns for each continuation the piece it continues */
export function continuations(pieces: readonly Piece[], fixed: ReadonlySet<Piece>): Map<TextPiece, TextPiece> {
  const found = new Map<TextPiece, TextPiece>();
  const continued = new Set<TextPiece>();
  for (const [i, piece] of pieces.entries()) {
    if (
      piece.kind !== 'text' ||
      fixed.has(piece) ||
      piece.marker ||
      piece.figure ||
      piece.above !== Number.POSITIVE_INFINITY
    )
      continue;
    const before = openPiece(pieces, i, fixed);
    if (before && !continued.has(before) && goesOn(before, piece)) {
      found.set(piece, before);
      continued.add(before);
    }
  }
  return found;
}

/** The last running text before the piece, in another column. */
function openPiece(pieces: readonly Piece[], index: number, fixed: ReadonlySet<Piece>): TextPiece | null {
  const piece = pieces[index] as TextPiece;
  for (let k = index - 1; k >= 0 && index - k <= REACH; k--) {
    const before = pieces[k]!;
    if (before.page < piece.page - 1) return null;
    if (before.kind === 'table') continue;
    const headed = fixed.has(before) && before.lines[0]!.size >= piece.lines[0]!.size - 0.6 && before.lines[0]!.bold;
    if (headed) return null;
    if (fixed.has(before) || before.figure || Math.abs(before.lines[0]!.size - piece.lines[0]!.size) > 0.6) continue;
    return before;
  }
  return null;
}

function goesOn(before: TextPiece, piece: TextPiece): boolean {
  const last = before.lines[before.lines.length - 1]!;
  const first = piece.lines[0]!;
  if (last.bold !== first.bold || Math.abs(last.size - first.size) > 0.6) return false;
  if (/[.!?:;…]["“”»)]*[⁰¹²³⁴-⁹]*$/u.test(last.text)) return false;
  // On the same page the continuation stands in the next column or below what interrupts.
  if (
    before.page === piece.page &&
    pieceBox(piece).y0 < pieceBox(before).y1 &&
    pieceBox(piece).x0 < pieceBox(before).x1 - 2
  )
    return false;
  if (/[\p{L}][-\u00ad]$/u.test(last.text)) return /^\p{L}/u.test(first.text);
  if (/^\p{Ll}/u.test(first.text)) return true;
  const { x0, x1 } = before.column;
  if (forcedBreak(first, last, x1) || last.box.x1 - last.box.x0 < 0.5 * (x1 - x0) || /,$/.test(first.text))
    return false;
  return /^["„(]?[\p{L}\d]/u.test(first.text) && (first.text.length > 12 || /[.!?]$/.test(first.text));
}
