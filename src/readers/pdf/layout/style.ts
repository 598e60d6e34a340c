import type { PdfPage, PdfSegment } from '../positioned.js';

/** The look of most of the document's text, against which headings, notes and captions stand out. */
export interface BodyStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string | null;
  readonly font: string;
}

/** Sizes are compared in half points: engines and printers round. */
export const roundSize = (size: number): number => Math.round(size * 2) / 2;

/** Finds the body style by counting letters. */
export function bodyStyle(pages: readonly PdfPage[]): BodyStyle {
  const sizes = new Map<number, number>();
  const colours = new Map<string | null, number>();
  const fonts = new Map<string, number>();
  let bold = 0;
  let all = 0;
  const count = <T>(counts: Map<T, number>, key: T, by: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  for (const page of pages) {
    for (const segment of page.segments) {
      // Running text only: short pieces are labels, figures and heads.
      const letters = segment.text.length < 25 ? segment.text.length / 4 : segment.text.length;
      count(sizes, roundSize(segment.size), letters);
      count(colours, segment.colour, letters);
      count(fonts, segment.font, letters);
      all += letters;
      if (segment.bold) bold += letters;
    }
  }
  const top = <T>(counts: Map<T, number>, fallback: T): T =>
    counts.size === 0 ? fallback : [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
  return { size: top(sizes, 10), bold: bold * 2 > all, colour: top(colours, '#000000'), font: top(fonts, '') };
}

/** Whether text is set in capitals (at least four letters, none small). */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters.replace(/ß/g, '') === letters.replace(/ß/g, '').toUpperCase();
}

/** Letters and digits only, in lower case and without diacritics' variants, for comparing headings with contents entries. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ß/g, 'ss');
}

/** One line of print: segments on one base line in one column, from left to right. */
export interface Line {
  readonly page: number;
  readonly segments: readonly PdfSegment[];
  readonly text: string;
  readonly box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
  readonly baseline: number;
  readonly size: number;
  /** All of it (but for a mark or two) is bold. */
  readonly bold: boolean;
  /** Nothing of it is bold. */
  readonly light: boolean;
  readonly italic: boolean;
  readonly colour: string | null;
  readonly font: string;
  /** A thin line runs under the text. */
  readonly underlined: boolean;
}
