import type { PdfSegment } from '../positioned.js';
import { linesOf } from './lines.js';
import type { Line } from './style.js';

/**
 * Lines of a heading in the order they are read: where some of its text stands wholly beside the rest, as a number of two lines in the corner ("03 / von 39")
 * beside a title, one side is read to its end before the other begins. Lines that merely follow each other stay as they are.
 */
export function sideBySide(lines: readonly Line[]): readonly Line[] {
  const page = lines[0]?.page ?? 0;
  const segments = lines.flatMap((line) => line.segments);
  if (lines.length < 2 || lines.some((line) => line.page !== page)) return lines;
  const byLeft = segments.toSorted((a, b) => a.box.x0 - b.box.x0);
  let right = byLeft[0]?.box.x1 ?? 0;
  for (const [i, segment] of byLeft.entries()) {
    if (i > 0 && segment.box.x0 > right && overlap(byLeft.slice(0, i), byLeft.slice(i)))
      return [...linesOf(page, byLeft.slice(0, i), []), ...linesOf(page, byLeft.slice(i), [])];
    right = Math.max(right, segment.box.x1);
  }
  return lines;
}

/** Whether the sides stand beside each other: each begins before the other ends. */
function overlap(a: readonly PdfSegment[], b: readonly PdfSegment[]): boolean {
  const top = (side: readonly PdfSegment[]): number => Math.min(...side.map(({ box }) => box.y0));
  const bottom = (side: readonly PdfSegment[]): number => Math.max(...side.map(({ box }) => box.y1));
  return top(a) < bottom(b) && top(b) < bottom(a);
}
