import type { Box } from '../../document/document.js';
import type { PdfPage, PdfSegment, PositionedPage, TextItem } from './positioned.js';

/** Gap between words, as a share of the font size, from which a blank is read although none is printed … */
const BLANK_GAP = 0.1;
/** … and on pages that print their blanks, where smaller gaps are spaced letters and kerning. */
const BLANK_GAP_WITH_BLANKS = 0.22;

/** Widest gap between a footnote's raised number and its text, as a share of the font size. */
const NOTE_GAP = 2.6;

/** Turns a positioned page into its layout: words become segments, stretches of text on one base line without a wide gap.
 * Order: by line from top to bottom, in a line from left to right; turned text last. */
export function layoutPage(page: PositionedPage): PdfPage {
  const segments: PdfSegment[] = [];
  const rulings = [...page.rulings, ...page.fillEdges];
  const byRotation: TextItem[][] = [[], [], [], []];
  for (const item of page.items) byRotation[item.rotation]!.push(item);
  for (const rotation of [0, 1, 2, 3] as const) {
    const own = byRotation[rotation]!;
    if (own.length === 0) continue;
    const upright = rotation === 0 ? own : own.map((item) => turn(item, rotation, page));
    const gap = printsBlanks(upright) ? BLANK_GAP_WITH_BLANKS : BLANK_GAP;
    const verticals: Box[] = [];
    for (const ruling of rulings) {
      if ((ruling.kind === 'vertical') === (rotation % 2 === 0)) verticals.push(turnBox(ruling.box, rotation, page));
    }
    for (const row of rowsOf(withoutDoubles(upright))) {
      for (const run of splitRow(row, verticals)) segments.push(toSegment(run, gap, rotation, page));
    }
  }
  return {
    page: page.page,
    width: page.width,
    height: page.height,
    segments,
    rulings,
    drawn: page.rulings.length,
    fills: page.fills,
    ticks: page.ticks,
  };
}

type Size = { readonly width: number; readonly height: number };

/** Coordinates in which text of the given rotation runs from left to right. */
function turnBox({ x0, y0, x1, y1 }: Box, rotation: 0 | 1 | 2 | 3, { width, height }: Size): Box {
  if (rotation === 0) return { x0, y0, x1, y1 };
  if (rotation === 1) return { x0: y0, y0: width - x1, x1: y1, y1: width - x0 };
  if (rotation === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
  return { x0: height - y1, y0: x0, x1: height - y0, y1: x1 };
}
function turnBack({ x0, y0, x1, y1 }: Box, rotation: 0 | 1 | 2 | 3, { width, height }: Size): Box {
  if (rotation === 0) return { x0, y0, x1, y1 };
  if (rotation === 1) return { x0: width - y1, y0: x0, x1: width - y0, y1: x1 };
  if (rotation === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
  return { x0: y0, y0: height - x1, x1: y1, y1: height - x0 };
}
function turn(item: TextItem, rotation: 0 | 1 | 2 | 3, page: Size): TextItem {
  if (rotation === 0) return item;
  const box = turnBox(item.box, rotation, page);
  return { ...item, box, baseline: box.y1 - 0.24 * item.size };
}

/** Drops text that is printed again on top of itself to look bold or shaded; what remains is bold. */
function withoutDoubles(items: readonly TextItem[]): TextItem[] {
  const kept: TextItem[] = [];
  const byText = new Map<string, number[]>();
  for (const item of items) {
    const places = byText.get(item.text);
    const twin = places ? findTwin(places, kept, item) : -1;
    if (twin >= 0) {
      const first = kept[twin]!;
      if (!first.bold && Math.abs(first.box.x0 - item.box.x0) < 0.06 * item.size) kept[twin] = { ...first, bold: true };
      continue;
    }
    if (places) places.push(kept.length);
    else byText.set(item.text, [kept.length]);
    kept.push(item);
  }
  return kept;
}

function findTwin(places: readonly number[], kept: readonly TextItem[], item: TextItem): number {
  for (let i = places.length - 1; i >= 0 && i >= places.length - 6; i--) {
    if (sameSpot(kept[places[i]!]!, item)) return places[i]!;
  }
  return -1;
}

function sameSpot(a: TextItem, b: TextItem): boolean {
  const tolerance = 0.16 * Math.min(a.size, b.size);
  return (
    Math.abs(a.box.x0 - b.box.x0) < tolerance &&
    Math.abs(a.baseline - b.baseline) < tolerance &&
    Math.abs(a.size - b.size) < 1
  );
}

/** Items of one base line, from left to right. */
interface Row {
  baseline: number;
  size: number;
  items: TextItem[];
}

/** Whether words are parted by blank glyphs (most producers) rather than by moving the pen. */
function printsBlanks(items: readonly TextItem[]): boolean {
  let printed = 0;
  let moved = 0;
  for (let i = 1; i < items.length; i++) {
    const gap = (items[i]!.box.x0 - items[i - 1]!.box.x1) / items[i]!.size;
    if (gap < 0.2 || gap > 0.6 || Math.abs(items[i]!.baseline - items[i - 1]!.baseline) > 1) continue;
    if (items[i]!.blankBefore) printed++;
    else moved++;
  }
  return printed >= 5 && moved < 0.05 * printed;
}

/** Groups items by base line. Raised and lowered small print joins the line it hangs on. */
function rowsOf(items: readonly TextItem[]): Row[] {
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
function splitRow(row: Row, verticals: readonly Box[]): TextItem[][] {
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

/** The usual gap between the words of a row (its lower quartile), in points; 0 when there are too few to tell. */
function typicalGap(items: readonly TextItem[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < items.length; i++) {
    const gap = items[i]!.box.x0 - items[i - 1]!.box.x1;
    if (gap > BLANK_GAP * items[i]!.size) gaps.push(gap);
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

/** Whether a blank is drawn between two neighbours; what stands before an item in the order of drawing may stand elsewhere on the page. */
const hasBlank = (before: TextItem, item: TextItem): boolean => item.blankBefore && item.order === before.order + 1;

function toSegment(run: readonly TextItem[], blankGap: number, rotation: 0 | 1 | 2 | 3, page: Size): PdfSegment {
  const first = run[0]!;
  const plain = run.every((item) => item.size === first.size && item.font === first.font && item.bold === first.bold);
  const size = plain ? first.size : heaviest(run, (item) => item.size);
  const own = plain ? run : run.filter((item) => item.size === size);
  const main = own[0]!;
  const upright = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { box } of run) {
    upright.x0 = Math.min(upright.x0, box.x0);
    upright.x1 = Math.max(upright.x1, box.x1);
  }
  for (const { box } of own) {
    upright.y0 = Math.min(upright.y0, box.y0);
    upright.y1 = Math.max(upright.y1, box.y1);
  }
  const box = turnBack(upright, rotation, page);
  const boldShare = plain ? (first.bold ? 1 : 0) : shareOf(run, (item) => item.bold);
  return {
    text: textOf(run, main, blankGap),
    box,
    size,
    bold: boldShare > 0.5,
    boldShare,
    italic: plain ? first.italic : shareOf(run, (item) => item.italic) > 0.5,
    font: plain ? first.font : heaviest(own, (item) => item.font),
    colour: heaviest(own, (item) => item.colour),
    baseline: rotation === 0 ? main.baseline : box.y1,
    rotation,
    line: null,
    furniture: false,
  };
}

/** Share of the run's letters that have a property. */
function shareOf(run: readonly TextItem[], test: (item: TextItem) => boolean): number {
  let all = 0;
  let hits = 0;
  for (const item of run) {
    all += item.text.length;
    if (test(item)) hits += item.text.length;
  }
  return hits / Math.max(1, all);
}

/** The value that most letters of the run have. */
function heaviest<T>(run: readonly TextItem[], value: (item: TextItem) => T): T {
  const first = value(run[0]!);
  if (run.every((item) => value(item) === first)) return first;
  const weights = new Map<T, number>();
  for (const item of run) weights.set(value(item), (weights.get(value(item)) ?? 0) + item.text.length);
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function textOf(run: readonly TextItem[], main: TextItem, blankGap: number): string {
  const spaced = spacedLetters(run);
  let text = '';
  let before: TextItem | null = null;
  for (const [i, item] of run.entries()) {
    const raised = item.size < 0.85 * main.size && main.baseline - item.baseline > 0.15 * main.size;
    const note = raised && /^\d{1,3}$/.test(item.text);
    if (before && !note && !spaced.has(i) && needsBlank(before, item, blankGap)) text += ' ';
    // Raised numbers point to footnotes (or are squares and cubes): as superscripts they are not glued to the word's letters.
    text += note ? [...item.text].map((digit) => SUPERSCRIPT[Number(digit)]).join('') : item.text;
    before = item;
  }
  return text;
}

function needsBlank(before: TextItem, item: TextItem, blankGap: number): boolean {
  const gap = item.box.x0 - before.box.x1;
  const size = Math.min(before.size, item.size);
  return gap > blankGap * size || (hasBlank(before, item) && gap > 0.04 * size);
}

/** Indices of letters that continue a spaced-out word ("Z I E L E"): four and more single letters at even gaps. */
function spacedLetters(run: readonly TextItem[]): Set<number> {
  const found = new Set<number>();
  const single = (i: number): boolean => /^[\p{L}\p{N}]$/u.test(run[i]?.text ?? '');
  for (let i = 0; i < run.length; ) {
    let end = i;
    while (single(end)) end++;
    if (end - i >= 4) {
      const gaps: number[] = [];
      for (let k = i + 1; k < end; k++) gaps.push(run[k]!.box.x0 - run[k - 1]!.box.x1);
      const least = Math.max(Math.min(...gaps), 0.05 * run[i]!.size);
      for (let k = i + 1; k < end; k++) if (gaps[k - i - 1]! <= 1.7 * least) found.add(k);
    }
    i = end + 1;
  }
  return found;
}
