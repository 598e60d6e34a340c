import type { PdfSegment } from '../positioned.js';

/** The look of most of the document's text, against which headings, notes and captions stand out. */
export interface BodyStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string | null;
  readonly font: string;
}

/** Sizes are compared in half points: engines and printers round. */
export const roundSize = (size: number): number => Math.round(size * 2) / 2;

/** The body style of the document, and of pages that differ from it (annexes by other hands, small print). */
export interface BodyStyles {
  readonly document: BodyStyle;
  of(page: number): BodyStyle;
}

/** Lines shorter than this are labels, figures and heads rather than running text. */
const RUNNING = 40;
/** Letters of running text that a page must have to be judged by its own. */
const OWN_STYLE = 500;

/** Finds the body styles by counting letters of running text, else of all text.
 * @param running lines outside tables
 * @param all all lines */
export function bodyStyles(running: readonly Line[], all: readonly Line[]): BodyStyles {
  const long = running.filter((line) => line.text.length >= RUNNING);
  const letters = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.text.length, 0);
  const document = styleOf(letters(long) > 0.04 * letters(all) && long.length >= 20 ? long : all);
  const pages = new Map<number, Line[]>();
  for (const line of long) {
    const own = pages.get(line.page);
    if (own) own.push(line);
    else pages.set(line.page, [line]);
  }
  const styles = new Map<number, BodyStyle>();
  for (const [page, lines] of pages) if (letters(lines) > OWN_STYLE) styles.set(page, styleOf(lines));
  return { document, of: (page) => styles.get(page) ?? document };
}

function styleOf(lines: readonly Line[]): BodyStyle {
  const sizes = new Map<number, number>();
  const colours = new Map<string | null, number>();
  const fonts = new Map<string, number>();
  let bold = 0;
  let all = 0;
  const count = <T>(counts: Map<T, number>, key: T, by: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  for (const line of lines) {
    const letters = line.text.length < RUNNING ? line.text.length / 4 : line.text.length;
    count(sizes, roundSize(line.size), letters);
    count(colours, line.colour, letters);
    count(fonts, line.font, letters);
    all += letters;
    if (line.bold) bold += letters;
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
