import type { ReportOptions } from '../format.js';
import { NO_REPEATS, type Repeats } from '../repeats.js';
import { makeStyle, type Style } from './style.js';
import { displayWidth, pad, wrap } from './wrap.js';

/** What every part of the text report writes with. */
export interface Page {
  readonly options: ReportOptions;
  readonly style: Style;
  readonly width: number;
  readonly repeats: Repeats;
}

/** The narrowest page that still reads, and the widest line an eye follows. */
const NARROWEST = 60;
const WIDEST = 120;

export function makePage(options: ReportOptions, repeats: Repeats = NO_REPEATS): Page {
  const room = Math.min(WIDEST, Math.max(NARROWEST, options.width));
  // ellipses grow when they are written in ASCII
  const width = options.ascii ? room - 4 : room;
  return { options, style: makeStyle(options), width, repeats };
}

/** Lines that start at a column, with a label before the first: "Knapp daneben: …". */
export function hanging(
  page: Page,
  indent: number,
  label: string,
  text: string,
  paint?: (line: string) => string,
): string[] {
  const full = label === '' ? text : `${label} ${text}`;
  const decorate = paint ?? ((line: string) => line);
  return wrap(full, page.width - indent).map((line, i) => {
    const own =
      i === 0 && label !== '' && line.startsWith(label)
        ? page.style.dim(label) + decorate(line.slice(label.length))
        : decorate(line);
    return ' '.repeat(indent) + own;
  });
}

/** A heading with its count and a rule to the page's edge. */
export function heading(page: Page, title: string, count?: number): string[] {
  const text = count === undefined ? title : `${title} (${count})`;
  const lines = wrap(text, page.width);
  const last = lines.at(-1) ?? '';
  const room = page.width - displayWidth(last) - 1;
  const rule = room >= 3 ? ` ${page.style.dim(page.style.rule.repeat(room))}` : '';
  return lines.map((line, i) => page.style.bold(line) + (i === lines.length - 1 ? rule : ''));
}

/** Left and right text on one line where both fit, else below each other. */
export function spread(page: Page, left: string, right: string): string[] {
  const gap = page.width - displayWidth(left) - displayWidth(right);
  return gap >= 2 ? [pad(left, page.width - displayWidth(right)) + right] : [left, pad(right, page.width, 'start')];
}

const PLAIN: Readonly<Record<string, string>> = {
  '„': '"',
  '“': '"',
  '”': '"',
  '‚': "'",
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '›': '>',
  '·': '|',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** Lines as the page is written: without blanks at their ends, and in the ASCII form without typographic signs. */
export function finish(page: Page, lines: readonly string[]): string {
  const text = lines.map((line) => line.trimEnd()).join('\n');
  return page.options.ascii ? text.replace(/[„“”‚‘’–—›·…\u00a0\u202f]/g, (c) => PLAIN[c] ?? c) : text;
}
