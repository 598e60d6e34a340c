import type { PdfPage } from '../positioned.js';
import type { Piece, TextPiece } from './pieces.js';
import { pieceBox } from './pieces.js';
import type { BodyStyle } from './style.js';

const CAPTION =
  /^(?:Abb(?:ildung)?|Tab(?:elle)?|Karte|Foto|Grafik|Diagramm|Schaubild|Plan|Bild|Übersicht|Infobox)\.?\s*(?:\d|[IVX]+[-.: ]|[A-Z][-.]?\d)/;
const SOURCE =
  /^(?:Quellen?|Fotos?|Bildquellen?|Bildnachweis|Grafik|Karten?grundlage|Eigene Darstellung|Abbildungen)\s*(?::|nach\b|©)|^©/;

/** Whether a piece is the caption of a figure or table, or its source line. */
export function isCaption(piece: TextPiece): boolean {
  const text = piece.lines[0]!.text;
  const length = piece.lines.reduce((sum, line) => sum + line.text.length, 0);
  return length < 500 && piece.lines.length <= 6 && (CAPTION.test(text) || SOURCE.test(text));
}

const NOTE_NUMBER = /^(?:[⁰¹²³⁴-⁹]{1,3}|\d{1,3}|\*{1,3})[)\s]?\s*\S/u;

/** Finds a page's footnotes: small print in its lower part, under a short ruling line or beginning with a note's number.
 * @returns the pieces that are footnotes */
export function footnotesOf(page: PdfPage, pieces: readonly Piece[], body: BodyStyle): Set<TextPiece> {
  const notes = new Set<TextPiece>();
  const rule = noteRule(page, pieces, body);
  let open = false;
  for (const piece of pieces) {
    if (piece.kind !== 'text' || piece.page !== page.page) continue;
    const first = piece.lines[0]!;
    const small = isSmall(piece, body);
    const below = rule !== null && first.box.y0 > rule - 2;
    const low = first.box.y0 > 0.5 * page.height;
    const numbered = NOTE_NUMBER.test(first.text) && startsSmall(piece);
    if (!small || !low || isCaption(piece)) open = false;
    else if (below || numbered || (open && first.box.y0 > 0.6 * page.height)) {
      notes.add(piece);
      open = true;
    }
  }
  return notes;
}

/** Small print, or text that a raised number opens: some notes are set in the size of the text. */
function isSmall(piece: TextPiece, body: BodyStyle): boolean {
  const first = piece.lines[0]!;
  return first.size < 0.95 * body.size || /^[⁰¹²³⁴-⁹]/u.test(first.text);
}

/** The number of a note is smaller than its text, or raised, or the text is a source. */
function startsSmall(piece: TextPiece): boolean {
  const line = piece.lines[0]!;
  return (
    /^[⁰¹²³⁴-⁹]/u.test(line.text) ||
    line.segments[0]!.size < 0.85 * line.size ||
    /^\d{1,3}\s+\p{Lu}|^\d{1,3}[A-Z]|^\d{1,3}\s+(?:vgl|s\.|siehe|http|www)/iu.test(line.text)
  );
}

/** y of the short line that parts text from notes; null when the page has none. */
function noteRule(page: PdfPage, pieces: readonly Piece[], body: BodyStyle): number | null {
  let found: number | null = null;
  if (page.drawn > 600) return null;
  for (const { box, kind } of page.rulings.slice(0, page.drawn)) {
    const length = box.x1 - box.x0;
    if (kind !== 'horizontal' || length < 40 || length > 0.5 * page.width || box.y0 < 0.5 * page.height) continue;
    const beneath = pieces.filter((piece) => pieceBox(piece).y0 > box.y0 - 2);
    const fits =
      beneath.length > 0 &&
      beneath.every((piece) => piece.kind === 'text' && isSmall(piece, body)) &&
      pieces.every((piece) => pieceBox(piece).y1 < box.y0 + 4 || pieceBox(piece).y0 > box.y0 - 4);
    if (fits && (found === null || box.y0 < found)) found = box.y0;
  }
  return found;
}
