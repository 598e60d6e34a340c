import type { Box } from '../../../document/document.js';
import type { PdfSegment } from '../positioned.js';
import { around, overlap } from './geometry.js';
import type { Line } from './style.js';

/** Joins segments of one column into lines, from top to bottom. Segments share a line when their base lines agree, or when small print
 * (an index, a raised number) overlaps the line beside it.
 * @param underlines thin horizontal lines of the page */
export function linesOf(page: number, segments: readonly PdfSegment[], underlines: readonly Box[]): Line[] {
  const rows: PdfSegment[][] = [];
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0);
  for (const segment of sorted) {
    const row = rows[rows.length - 1];
    const last = row?.[row.length - 1];
    if (row && last && segment.baseline - last.baseline <= 0.3 * Math.min(segment.size, last.size)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => toLine(page, row, underlines));
}

/** One line of the given segments. */
export function toLine(page: number, row: readonly PdfSegment[], underlines: readonly Box[]): Line {
  const segments = [...row].sort((a, b) => a.box.x0 - b.box.x0);
  const main = segments.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  const box = around(segments.map((segment) => segment.box));
  const letters = segments.reduce((sum, segment) => sum + segment.text.length, 0);
  const share = (of: (segment: PdfSegment) => number): number =>
    segments.reduce((sum, segment) => sum + of(segment) * segment.text.length, 0) / Math.max(1, letters);
  const bold = share((segment) => segment.boldShare);
  return {
    page,
    segments,
    text: joinSegments(segments),
    box,
    baseline: main.baseline,
    size: main.size,
    bold: bold > 0.85,
    light: bold < 0.1,
    italic: share((segment) => (segment.italic ? 1 : 0)) > 0.6,
    colour: main.colour,
    font: main.font,
    underlined: underlines.some(
      (rule) => rule.y0 > main.baseline - 0.5 && rule.y0 < main.baseline + 0.3 * main.size && isUnder(rule, box),
    ),
  };
}

/** A rule that runs under most of the text and not far beyond it. */
function isUnder(rule: Box, box: Box): boolean {
  const common = overlap(rule.x0, rule.x1, box.x0, box.x1);
  return common > 0.75 * (box.x1 - box.x0) && rule.x1 - rule.x0 < 1.12 * (box.x1 - box.x0) + 6;
}

function joinSegments(segments: readonly PdfSegment[]): string {
  let text = '';
  let before: PdfSegment | null = null;
  for (const segment of segments) {
    if (before && segment.box.x0 - before.box.x1 > 0.1 * segment.size) text += ' ';
    text += segment.text;
    before = segment;
  }
  return text;
}
