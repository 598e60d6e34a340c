import type { Vocabulary } from './vocabulary.js';

/** Words after a hyphen that belongs to the word before: "Kinder- und Jugendhilfe". */
const AFTER_SUSPENDED =
  /^(?:und|oder|bzw|beziehungsweise|sowie|bis|als|noch|wie|aber|sondern|u|o|resp|respektive|&)(?![\p{L}\p{N}])/u;

/** Whether a hyphen at the end of a line only broke a word, by its neighbours alone: a small letter goes on and is no "und". */
export const isBrokenWord = (before: string, after: string): boolean =>
  /\p{L}{2}[-\u2010]$/u.test(before) && /^\p{Ll}{2}/u.test(after) && !AFTER_SUSPENDED.test(after);

/** How two printed lines meet. `text` stands between them; `drop` last characters of the first line are dropped. */
interface Seam {
  readonly drop: number;
  readonly text: '' | ' ';
}
const BLANK: Seam = { drop: 0, text: ' ' };
const KEEP: Seam = { drop: 0, text: '' };
const JOIN: Seam = { drop: 1, text: '' };

/** Joins the printed lines of one block into running text and takes out the hyphens of hyphenation.
 *
 * Of hyphens at line ends in German concepts 87 % are followed by a small letter and are joined, 12 % by a capital and are part of the word
 * ("Kosten-|Nutzen"), the rest is suspended ("Kinder-|und Jugendhilfe"). Where the document itself prints the word elsewhere, that decides.
 * @param lines printed lines, without line ends; blanks around them do not count
 * @returns the text, and for each line the UTF-16 offset at which it starts in it (an empty line starts where the next one does) */
export function joinLines(lines: readonly string[], vocabulary: Vocabulary): { text: string; offsets: number[] } {
  const parts: string[] = [];
  const offsets: number[] = [];
  let length = 0;
  let before = '';
  for (const [index, line] of lines.entries()) {
    const next = line.trim();
    if (next === '') continue;
    if (before !== '') {
      const seam = seamOf(before, next, vocabulary);
      parts.push(seam.drop > 0 ? before.slice(0, -seam.drop) : before, seam.text);
      length += before.length - seam.drop + seam.text.length;
    }
    while (offsets.length <= index) offsets.push(length);
    before = next;
  }
  parts.push(before);
  while (offsets.length < lines.length) offsets.push(length + before.length);
  return { text: parts.join(''), offsets };
}

function seamOf(before: string, after: string, vocabulary: Vocabulary): Seam {
  const end = before.slice(-1);
  if (end === '\u00ad') return JOIN;
  if (end === '/' && /\S\/$/.test(before.slice(-2))) return KEEP;
  if (!/[-\u2010\u2011\u2013]/.test(end)) return BLANK;
  const left = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*[/*:_]?$/u.exec(before.slice(-80, -1))?.[0] ?? '';
  if (left === '') return BLANK;
  if (end === '\u2013') return /\d$/.test(left) && /^\d/.test(after) ? KEEP : BLANK;
  if (AFTER_SUSPENDED.test(after)) return BLANK;
  const right = /^[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/u.exec(after.slice(0, 80))?.[0] ?? '';
  if (right === '') return /^[([„"»]/.test(after) ? BLANK : KEEP;
  if (/^\d/.test(right)) return KEEP;
  if (left.endsWith('/')) return KEEP;
  if (/[*:_]$/.test(left)) return /^[iI]n/.test(right) ? JOIN : KEEP;
  return isHyphenation(left, right, vocabulary) ? JOIN : KEEP;
}

/** Whether a hyphen between the two parts was put there by the typesetter only. */
function isHyphenation(left: string, right: string, vocabulary: Vocabulary): boolean {
  const joined = vocabulary.get((left + right).toLowerCase()) ?? 0;
  const hyphened = vocabulary.get(`${left}-${right}`.toLowerCase()) ?? 0;
  const last = left.split(/[-\u2010\u2011]/).pop() ?? left;
  if (/^\p{Lu}/u.test(right)) {
    // Text in capitals is hyphenated as well, and there the capital says nothing.
    const capitals = last.length >= 2 && /^\p{Lu}+$/u.test(last) && /^\p{Lu}{2,}$/u.test(right.slice(0, 3));
    if (!capitals || hyphened > 0) return false;
    return joined > 0 || (last.length > 3 && /[AEIOUÄÖÜY]/.test(last));
  }
  if (/\d$/.test(left) || (last.length === 1 && /\p{Lu}/u.test(last))) return false;
  return joined >= hyphened;
}
