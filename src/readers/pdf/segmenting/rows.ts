import type { Box } from '../../../document/document.js';
import type { TextItem } from '../positioned.js';
import { hasBlank, NOTE_GAP } from './blanks.js';

/** Items of one base line, from left to right. */
export interface Row {
  baseline: number;
  size: number;
  items: TextItem[];
}

/** Groups items by base line. Raised and lowered small print joins the line it hangs on. */
export function rowsOf(items: readonly TextItem[]): Row[] {
  const rows: Row[] = [];
  const sorted = [...items].sort((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0);
  for (const item of sorted) {
    const row = findRow(rows, item);
    if (row) {
      row.items.push(item);
      if (item.size > row.size * 1.05) {
        row.size = item.size;
        row.baseline = item.baseline;
      }
    } else rows.push({ baseline: item.baseline, size: item.size, items: [item] });
  }
  for (const row of rows) row.items.sort((a, b) => a.box.x0 - b.box.x0);
  return joinRaised(rows).sort((a, b) => a.baseline - b.baseline);
}

function findRow(rows: readonly Row[], item: TextItem): Row | null {
  for (let i = rows.length - 1; i >= 0 && i >= rows.length - 12; i--) {
    const row = rows[i]!;
    const distance = item.baseline - row.baseline;
    if (distance > 2 * item.size) break;
    if (Math.abs(distance) <= 0.18 * Math.min(row.size, item.size)) return row;
  }
  return null;
}

/** Moves small rows that touch words of a larger row beside them (footnote numbers, indices) into that row. */
function joinRaised(rows: Row[]): Row[] {
  const kept: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const rest: TextItem[] = [];
    for (const item of row.items) {
      const host = item.text.length <= 6 ? nearby(rows, i, item) : null;
      if (host) insert(host.items, item);
      else rest.push(item);
    }
    if (rest.length > 0) kept.push(rest.length === row.items.length ? row : { ...row, items: rest });
  }
  return kept;
}

function nearby(rows: readonly Row[], index: number, item: TextItem): Row | null {
  for (let step = 1; step <= 4; step++) {
    for (const other of [rows[index + step], rows[index - step]]) {
      if (!other || item.size > 0.85 * other.size || Math.abs(other.baseline - item.baseline) > 0.6 * other.size)
        continue;
      const touches = other.items.some((word) => word.size > item.size && (follows(item, word) || leads(item, word)));
      if (touches) return other;
    }
  }
  return null;
}

/** A raised or lowered piece at the end of a word. */
function follows({ box }: TextItem, word: TextItem): boolean {
  return box.x0 - word.box.x1 < 0.25 * word.size && box.x0 > word.box.x1 - 0.3 * word.size;
}

/** The raised number before the text of a footnote. */
function leads({ box, text, baseline }: TextItem, word: TextItem): boolean {
  const gap = word.box.x0 - box.x1;
  return /^\d{1,3}$/.test(text) && baseline < word.baseline && gap > -0.1 * word.size && gap < NOTE_GAP * word.size;
}

function insert(items: TextItem[], item: TextItem): void {
  const at = items.findIndex((other) => other.box.x0 > item.box.x0);
  items.splice(at < 0 ? items.length : at, 0, item);
}

/** Cuts a row where a gap is too wide for words or a vertical line passes through it. */
export function splitRow(row: Row, verticals: readonly Box[]): TextItem[][] {
  const runs: TextItem[][] = [];
  const typical = typicalGap(row.items);
  const middle = row.baseline - 0.3 * row.size;
  const cuts =
    row.items.length > 1 ? verticals.filter((box) => box.y0 <= middle && box.y1 >= middle).map((box) => box.x0) : [];
  let run: TextItem[] = [];
  let end = 0;
  for (const item of row.items) {
    if (run.length > 0) {
      const before = run[run.length - 1]!;
      const gap = item.box.x0 - end;
      const cut = gap > 0.5 && cuts.some((x) => x > end - 0.5 && x < item.box.x0 + 0.5);
      if (cut || isWide(gap, before, item, typical)) {
        runs.push(run);
        run = [];
        end = 0;
      }
    }
    run.push(item);
    end = Math.max(end, item.box.x1);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Narrower gaps are kerning. */
const SMALLEST_GAP = 0.1;

/** The usual gap between the words of a row (its lower quartile), in points; 0 when there are too few to tell. */
function typicalGap(items: readonly TextItem[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < items.length; i++) {
    const gap = items[i]!.box.x0 - items[i - 1]!.box.x1;
    if (gap > SMALLEST_GAP * items[i]!.size) gaps.push(gap);
  }
  if (gaps.length < 3) return 0;
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 2]!;
}

function isWide(gap: number, before: TextItem, item: TextItem, typical: number): boolean {
  const size = Math.max(before.size, item.size);
  if (gap < -0.6 * size) return true;
  if (before.size < 0.85 * item.size && before.baseline < item.baseline - 0.1 * size && gap < NOTE_GAP * size)
    return false;
  // A justified line stretches its blanks, but the pen moves over them: what it jumps beyond is a tab or another column.
  const printed = hasBlank(before, item) && Math.abs(item.jump) < 0.3 * size;
  if (printed) return gap > 2.2 * size;
  if (typical === 0 || typical > 0.6 * size) return gap > 0.95 * size;
  return gap > Math.min(1.2 * size, Math.max(0.7 * size, 2 * typical));
}
