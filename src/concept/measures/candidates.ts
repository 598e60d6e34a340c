import { letteredCode } from './codes.js';
import { type Labels, labelWords } from './labels.js';
import type { Piece } from './pieces.js';

/** A piece, or its beginning, that may be a label. */
export interface Candidate {
  readonly piece: number;
  /** Folded label; equal labels have equal keys. */
  readonly key: string;
  /** whole: the piece is the label · inline: "Label: value" · prefix: the label stands before its value without a colon. */
  readonly kind: 'whole' | 'inline' | 'prefix';
  /** Printed label. */
  readonly label: string;
  /** UTF-16 offset in the piece at which the value begins. */
  readonly cut: number;
}

const MOST_WORDS = 9;
const LONGEST = 90;
const COLON = /^([^:]{2,70}?)\s?:(?=\s|$|\p{L}|\d)/u;

/** Everything in a piece that could be a label, by its shape alone: the whole piece, what stands before a colon, and known labels that begin it. */
export function candidatesOf(piece: Piece, labels: Labels): Candidate[] {
  const text = piece.text;
  const found: Candidate[] = [];
  // "Maßnahme SO-01: …" is a title.
  if (letteredCode(text)) return found;
  const add = (kind: Candidate['kind'], label: string, cut: number): void => {
    const words = labelWords(label);
    if (words.length === 0 || words.length > MOST_WORDS) return;
    const key = words.join(' ');
    if (key.length < 3 || !/\p{L}{2}/u.test(key) || (kind === 'whole' && labels.isValue(words))) return;
    found.push({ piece: piece.id, key, kind, label: label.trim(), cut });
  };
  const marker = /^[•▪■►➢●○·\u2022\uf000-\uf0ff-]\s|^[-–]\s/.exec(text) !== null;
  const colon = COLON.exec(text);
  if (colon && !marker) {
    const rest = text.slice(colon[0].length).trim();
    add(rest === '' ? 'whole' : 'inline', colon[1]!, text.length - text.slice(colon[0].length).trimStart().length);
  }
  if (!colon && !marker && text.length <= LONGEST && looksLikeLabel(text, piece.bold)) add('whole', text, text.length);
  if (!marker) {
    const end = labels.prefix(text);
    if (end > 0 && !text.slice(0, end).includes(':') && !/^\s*:/.test(text.slice(end)))
      add('prefix', text.slice(0, end), end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0));
  }
  return found;
}

/** Short, begins with a letter, is no sentence and no figure. A line in bold may go on after a comma ("Beitrag zu Integration, / Migration und Teilhabe"). */
function looksLikeLabel(text: string, bold: boolean): boolean {
  if (!/^[(\s]*(?:\p{Lu}|\p{Ll}{3}|\d{1,2}[.)]?\s*\p{L}|[a-z]\)\s)/u.test(text)) return false;
  if ((bold ? /;$/ : /[,;]$/).test(text) || (/\.$/.test(text) && !/\b(?:Nr|ggf|etc|usw)\.$/.test(text))) return false;
  return text.split(/\s+/).length <= MOST_WORDS;
}
