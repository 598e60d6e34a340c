import type { LayoutPage, Segment } from '../../document/document.js';
import type { TextLine } from './pages.js';

/** Points of a column and a line of a text file, so that its layout reads like a page of print. */
export const COLUMN = 6;
export const LINE = 12;

/** Blanks that spread a line to the width of its column are no wider. */
const SPREAD = 3;

/** Whether the blanks of a line only spread it to the full width ("Im  Jahr  2010  begann  mit  der"): several narrow gaps before words that begin no cell. */
function isSpread(text: string): boolean {
  const gaps = text.match(/\s{2,}/g) ?? [];
  if (gaps.length < 2 || gaps.some((gap) => gap.length > SPREAD)) return false;
  return text.split(/\s{2,}/).filter((part, i) => i > 0 && /^\p{Ll}/u.test(part)).length >= 2;
}

/** Stretches of a line between gaps of two or more blanks (after a full stop: three), with their first column. */
export function stretches(text: string): { text: string; column: number }[] {
  const found: { text: string; column: number }[] = [];
  const gap = /\s{2,}/g;
  let from = text.length - text.trimStart().length;
  if (isSpread(text.trim())) return [{ text: text.trim().replace(/\s+/g, ' '), column: from }];
  for (const m of text.trimEnd().matchAll(gap)) {
    if (m.index <= from) continue;
    if (m[0].length === 2 && /[.:;,]$/.test(text.slice(from, m.index))) continue;
    found.push({ text: text.slice(from, m.index), column: from });
    from = m.index + m[0].length;
  }
  if (from < text.trimEnd().length) found.push({ text: text.slice(from).trimEnd(), column: from });
  return found;
}

/** Whether the columns of the print were kept by blanks: at least a twelfth of the lines has an inner gap of three or more. */
export function keepsLayout(lines: readonly TextLine[]): boolean {
  const full = lines.filter((l) => l.text.trim() !== '');
  return full.length > 0 && full.filter((l) => /\S\s{3,}\S/.test(l.text)).length / full.length > 1 / 12;
}

/** The lines as pages of segments; `furniture` are 1-based line numbers. */
export function layoutPages(lines: readonly TextLine[], furniture: ReadonlySet<number>): LayoutPage[] {
  const pages = new Map<number, TextLine[]>();
  for (const l of lines) {
    const list = pages.get(l.page);
    if (list) list.push(l);
    else pages.set(l.page, [l]);
  }
  return [...pages].map(([page, own]): LayoutPage => {
    const first = own[0]?.line ?? 1;
    const segments: Segment[] = [];
    let width = 0;
    for (const l of own) {
      const top = (l.line - first) * LINE;
      for (const s of stretches(l.text)) {
        const x1 = (s.column + s.text.length) * COLUMN;
        width = Math.max(width, x1);
        segments.push({
          text: s.text,
          box: { x0: s.column * COLUMN, y0: top, x1, y1: top + LINE },
          size: 10,
          bold: false,
          italic: false,
          font: 'text',
          rotation: 0,
          line: l.line,
          furniture: furniture.has(l.line),
        });
      }
    }
    const last = own.at(-1)?.line ?? first;
    return {
      page: page + 1,
      width: Math.max(width, 480),
      height: (last - first + 1) * LINE,
      segments,
      rulings: [],
      fills: [],
      ticks: [],
    };
  });
}
