import type { Anchor } from '../document/document.js';
import { isBrokenWord } from '../language/repair/hyphenation.js';

/** Characters that show nothing and part words that belong together: soft hyphens, blanks of no width, marks of reading direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text in the form that blocks keep: NFC, without what shows nothing. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2010\u2011]/g, '-');

/** Signs that authors set for boxes where they have no form: each pair is open and ticked. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['□◻▢', '■◼▣⊠'],
  ['○◯', '●◉⦿'],
];

/** Ticks in one form, ☐ and ☒. A square or circle alone is a bullet; beside an open one it is a choice. */
export function tickSigns(line: string): string {
  let text = line
    .replace(/\[[ _\u00a0]\](?!\()/g, '☐')
    .replace(/\[[xX✓✔✗]\](?![([:])/g, '☒')
    .replace(/[⬜🔲]/gu, '☐')
    .replace(/[☑✅🗹🗷🗵⮽]/gu, '☒');
  for (const [open, ticked] of PAIRS) {
    const signs = [...text].filter((sign) => open.includes(sign) || ticked.includes(sign));
    // Signs side by side are a rating.
    const rating = new RegExp(`[${open}${ticked}]\\s?[${open}${ticked}]`, 'u').test(text);
    if (rating || signs.length < 2 || !signs.some((sign) => open.includes(sign))) continue;
    text = [...text].map((sign) => (open.includes(sign) ? '☐' : ticked.includes(sign) ? '☒' : sign)).join('');
  }
  if ((text.match(/\(\s?[xX]?\s?\)/g) ?? []).length > 1 && /\(\s?\)/.test(text))
    text = text.replace(/\(\s?\)/g, '☐').replace(/\(\s?[xX]\s?\)/g, '☒');
  return text;
}

/** What a paragraph of a flowing format says. */
export interface FlowText {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  /** Ranges of the text that are set in bold, where not all of it is. */
  readonly strong?: readonly (readonly [number, number])[];
}
/** A stretch of a paragraph: in its text "\n" is a line break and "\t" a tab that the author set. */
export interface FlowPiece {
  readonly raw: string;
  /** 1-based line of the source, null where the format has none. */
  readonly line: number | null;
  readonly bold?: boolean;
}

/** A paragraph as a block keeps it: single blanks, with an anchor where the source has a new line, or the author broke the line or set a tab. */
export function flowText(source: string | readonly FlowPiece[]): FlowText {
  const pieces = typeof source === 'string' ? [{ raw: source, line: null }] : source;
  const anchors: Anchor[] = [];
  const strong: [number, number][] = [];
  let text = '';
  let after: Anchor['after'];
  let line: number | null = null;
  let blank = false;
  for (const piece of pieces)
    for (const part of tickSigns(plain(piece.raw)).split(/([\n\t])/)) {
      if (part === '\n') after = 'line';
      else if (part === '\t') after ??= 'tab';
      const clean = part.replace(/\s+/g, ' ').trim();
      if (clean === '') {
        blank ||= part !== '';
        continue;
      }
      // a word that was broken at the end of a line, as in what was copied from a page
      const broken = after === undefined && piece.line !== line && isBrokenWord(text, clean);
      if (broken) text = text.slice(0, -1);
      else if (text !== '' && (blank || after !== undefined || /^\s/.test(part))) text += ' ';
      const fresh = anchors.length === 0 || after !== undefined || piece.line !== line;
      const mark = after === undefined || anchors.length === 0 ? {} : { after };
      if (fresh) anchors.push({ offset: text.length, page: null, line: piece.line, box: null, ...mark });
      if (piece.bold) strong.push([text.length, text.length + clean.length]);
      text += clean;
      blank = /\s$/.test(part);
      line = piece.line;
      after = undefined;
    }
  if (anchors.length === 0) anchors.push({ offset: 0, page: null, line: pieces[0]?.line ?? null, box: null });
  const part = strong.filter(([from, to]) => from > 0 || to < text.length);
  return part.length > 0 ? { text, anchors, strong: part } : { text, anchors };
}

/** Paragraphs of a table cell as its text: one line each, line breaks kept, empty ones left out. */
export const cellText = (raws: readonly string[]): string =>
  raws
    .flatMap((raw) => tickSigns(plain(raw)).split('\n'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** A cell's text as a row of `TableBlock.text` shows it. */
export const onOneLine = (text: string): string => text.replaceAll('\n', ' ');
