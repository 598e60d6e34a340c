import type { PdfSegment } from '../positioned.js';
import type { Line } from './style.js';

/** A column of a table without ruling lines: from where its pieces begin to where the longest ends. */
export interface Span {
  readonly x0: number;
  readonly x1: number;
}

/** Least width of the strip between two columns, as a share of the font size. */
const STRIP = 0.55;
/** Pieces that begin or end at one place may differ by so many points. */
const SAME = 1.5;

/** Columns after the pieces of a further line: spans that touch are one column. */
export function withPieces(columns: readonly Span[], line: Line): Span[] {
  const all = [...columns, ...line.segments.map(({ box }) => ({ x0: box.x0, x1: box.x1 }))].sort((a, b) => a.x0 - b.x0);
  const merged: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of all) {
    const last = merged[merged.length - 1];
    if (last && x0 - last.x1 < STRIP * line.size) last.x1 = Math.max(last.x1, x1);
    else merged.push({ x0, x1 });
  }
  return merged;
}

/** First and last column that a piece lies in; they differ where it crosses from one into the next. */
export function placeOf({ box, size }: PdfSegment, columns: readonly Span[]): { first: number; last: number } {
  const reach = 0.3 * size;
  let first = columns.findLastIndex(({ x0 }) => x0 <= box.x0 + reach);
  let last = columns.findLastIndex(({ x0 }) => x0 < box.x1 - reach);
  // Right-aligned figures may begin left of all others in their column.
  if (first >= 0 && first < last && box.x0 > columns[first]!.x1 + SAME && last === first + 1) first = last;
  if (first < 0) first = 0;
  last = Math.max(first, last);
  return { first, last };
}

/** Whether any piece of a line crosses from one column into the next. */
export const crosses = (line: Line, columns: readonly Span[]): boolean =>
  line.segments.some((segment) => {
    const { first, last } = placeOf(segment, columns);
    return first !== last;
  });

/** Share of the pieces that begin, end or have their middle where others of their column do. */
export function alignedShare(lines: readonly Line[], columns: readonly Span[]): number {
  const own: PdfSegment[][] = columns.map(() => []);
  for (const segment of lines.flatMap(({ segments }) => segments)) own[placeOf(segment, columns).first]!.push(segment);
  let aligned = 0;
  let all = 0;
  for (const pieces of own) {
    const places = [
      pieces.map(({ box }) => box.x0),
      pieces.map(({ box }) => box.x1),
      pieces.map(({ box }) => (box.x0 + box.x1) / 2),
    ];
    all += pieces.length;
    aligned += pieces.length < 2 ? 0 : Math.max(...places.map(mostAtOnePlace));
  }
  return all === 0 ? 0 : aligned / all;
}

function mostAtOnePlace(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (const [to, value] of sorted.entries()) {
    while (value - sorted[from]! > 2 * SAME) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
