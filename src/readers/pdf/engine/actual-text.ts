import type { RunStyle, WordBuilder } from './words.js';

/** Glyphs that the file gives another text for, as it does for ligatures and decorated letters of fonts without a map. */
export interface Span {
  readonly text: string;
  readonly glyphs: {
    readonly style: RunStyle;
    readonly printed: string;
    readonly x: number;
    readonly y: number;
    readonly x2: number;
    readonly y2: number;
    readonly spacing: number;
  }[];
}

/**
 * The text that marked content stands for (`/ActualText`), composed; null when it says nothing.
 * What shows nothing (soft hyphens, no text at all) stands for what is printed: the hyphens at line ends are joined later, all alike.
 * @param value as pdf.js gives strings: one letter for each byte, UTF-16 with its mark, else PDFDocEncoding, which is Latin-1 for letters
 */
export function actualText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const bytes = Buffer.from(value, 'latin1');
  const text = /^\xfe\xff/.test(value)
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : /^\xef\xbb\xbf/.test(value)
      ? bytes.subarray(3).toString('utf8')
      : value;
  const said = text.replace(/[\u0000-\u001f]/g, ' ').normalize('NFC');
  return /[^\s\u00ad\u200b-\u200f\ufeff]/.test(said) ? said : null;
}

/** Gives the words the text that the glyphs of a span stand for, spread over the room that they take. */
export function sayInstead({ text, glyphs }: Span, words: WordBuilder): void {
  const letters = [...text];
  for (const [i, { style, x, y, x2, y2, spacing }] of glyphs.entries()) {
    if (i === 0 || glyphs[i - 1]!.style !== style) words.begin(style);
    const from = Math.ceil((i * letters.length) / glyphs.length);
    const to = Math.ceil(((i + 1) * letters.length) / glyphs.length);
    const own = letters.slice(from, to).join('');
    if (own === '') words.cover(x2, y2);
    for (const part of own.split(/(\s+)/)) if (part !== '') words.glyph(part, x, y, x2, y2, spacing);
  }
}
