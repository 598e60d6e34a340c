import type { Box } from '../../../document/document.js';
import type { PdfPage, PdfSegment } from '../positioned.js';

/** Share of the page height at top and bottom in which running heads and feet are looked for. */
const ZONE = 0.13;
/** A running text must recur on so many pages. */
const LEAST_PAGES = 3;

/** Rows with less white between them, as a share of their height, belong together. */
const CLOSE = 0.45;

/** A piece of text at the edge of its page. */
export interface FurnitureCandidate {
  readonly page: number;
  readonly index: number;
  readonly segment: PdfSegment;
  readonly zone: 'top' | 'bottom' | 'side';
  /** Place across the pages: zone, distance from the edge, size. */
  readonly spot: string;
  /** In a cell of a table or form: lines on all four sides. */
  readonly boxed: boolean;
  /** Text with numbers as "#". */
  readonly pattern: string;
  readonly numbers: readonly number[];
}

/** Marks running heads, running feet and page numbers as furniture.
 *
 * A piece of text is furniture when it stands at the outer edge of its page, with nothing but furniture beyond it, and recurs at the same
 * height on other pages: literally, with numbers that follow the page, or (chapter titles) in a place that most pages use for nothing else.
 * What recurs inside the page - labels of forms, heads of tables - is left alone.
 * @param candidates of all pages, in order, where they were found while the pages came in */
export function markFurniture(
  pages: readonly PdfPage[],
  candidates: readonly FurnitureCandidate[] = pages.flatMap(furnitureCandidates),
): PdfPage[] {
  const told = pages.some((page) => page.segments.some(({ tag }) => tag?.role === 'artifact'));
  const recurring = recurringOnes(candidates, pages.length, commonSize(pages));
  const byPage = new Map<number, FurnitureCandidate[]>();
  for (const candidate of candidates) {
    const own = byPage.get(candidate.page);
    if (own) own.push(candidate);
    else byPage.set(candidate.page, [candidate]);
  }
  return pages.map((page) => {
    const own = byPage.get(page.page) ?? [];
    const marked = peel(page, own, recurring);
    if (told) asTagged(page, own, marked);
    if (marked.size === 0) return page;
    return {
      ...page,
      segments: page.segments.map((segment, i) => (marked.has(i) ? { ...segment, furniture: true } : segment)),
    };
  });
}

/** Tags that tell of running heads are right about what may be one by its place. */
function asTagged(page: PdfPage, candidates: readonly FurnitureCandidate[], marked: Set<number>): void {
  for (const { index } of candidates) {
    const { tag } = page.segments[index]!;
    if (tag?.role === 'artifact') marked.add(index);
    else if (tag) marked.delete(index);
  }
}

/** The font size of most letters. */
function commonSize(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const page of pages) {
    for (const { size, text } of page.segments) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** What of a page may be furniture, by its place alone. */
export function furnitureCandidates(page: PdfPage): FurnitureCandidate[] {
  const found: FurnitureCandidate[] = [];
  const lowest = Math.max(...page.segments.map((segment) => segment.box.y1));
  const highest = Math.min(...page.segments.map((segment) => segment.box.y0));
  for (const [index, segment] of page.segments.entries()) {
    const { y0, y1 } = segment.box;
    let zone: FurnitureCandidate['zone'] | null = null;
    if (segment.rotation % 2 === 1) {
      if (segment.box.x1 < 0.1 * page.width || segment.box.x0 > 0.9 * page.width) zone = 'side';
    } else if (y1 < ZONE * page.height) zone = 'top';
    else if (y0 > (1 - ZONE) * page.height) zone = 'bottom';
    // Page numbers may stand at any height on the outer edge, or as the last text of a page with little on it.
    else if (/^\d{1,4}$/.test(segment.text)) {
      if (segment.box.x1 < 0.12 * page.width || segment.box.x0 > 0.88 * page.width) zone = 'side';
      else if (y1 === lowest) zone = 'bottom';
      else if (y0 === highest) zone = 'top';
    }
    if (!zone || segment.text.length > 160) continue;
    const edge = zone === 'bottom' ? page.height - y1 : y0;
    found.push({
      page: page.page,
      index,
      segment,
      zone,
      boxed: isBoxed(page, segment),
      spot: `${zone} ${Math.round(edge / 3)} ${Math.round(segment.size)}`,
      pattern: segment.text.replace(/\d+/g, '#').replace(/\b[IVXivx]{1,5}$|^[ivx]{1,5}$/g, '#'),
      numbers: (segment.text.match(/\d+/g) ?? []).map(Number),
    });
  }
  return found;
}

function isBoxed(page: PdfPage, { box, rotation }: PdfSegment): boolean {
  if (rotation !== 0 || page.rulings.length > 3000) return false;
  const y = (box.y0 + box.y1) / 2;
  const x = (box.x0 + box.x1) / 2;
  let [left, right, above, below] = [false, false, false, false];
  for (const { box: rule, kind } of page.rulings) {
    if (kind === 'vertical' && rule.y0 <= y && rule.y1 >= y) {
      left ||= rule.x0 < box.x0 + 1;
      right ||= rule.x0 > box.x1 - 1;
    } else if (kind === 'horizontal' && rule.x0 <= x && rule.x1 >= x) {
      above ||= rule.y0 < y && y - rule.y0 < 45;
      below ||= rule.y0 > y && rule.y0 - y < 45;
    }
    if (left && right && above && below) return true;
  }
  return false;
}

/** Candidates that recur on other pages at (nearly) the same spot. */
function recurringOnes(
  candidates: readonly FurnitureCandidate[],
  pages: number,
  textSize: number,
): Set<FurnitureCandidate> {
  const found = new Set<FurnitureCandidate>();
  const byPattern = groups(candidates, (c) => `${c.zone} ${c.pattern}`);
  for (const group of byPattern.values()) {
    for (const same of bySpot(group)) {
      if (pagesOf(same) < (same.some((c) => c.boxed) ? Math.max(LEAST_PAGES, 0.6 * pages) : LEAST_PAGES)) continue;
      for (const candidate of consistent(same)) found.add(candidate);
    }
  }
  addPageNumbers(candidates, found);
  // Chapter titles: other texts at a spot that serves as running head on much of the document. They stay for some pages, most of them for more
  // than one; texts that change with every page are content (the value beside a form's label), unless they are set smaller than the text.
  for (const all of groups(candidates, (c) => c.spot).values()) {
    const spot = all.filter((candidate) => !candidate.boxed && candidate.segment.text.length < 90);
    const known = spot.filter((candidate) => found.has(candidate));
    if (pagesOf(known) < Math.max(4, 0.2 * pages) || pagesOf(spot) < 0.4 * pages) continue;
    const others = spot.filter((candidate) => !found.has(candidate));
    const stays = [...groups(others, (c) => c.pattern).values()].filter((group) => pagesOf(group) >= 2).flat();
    const small = spot[0]!.segment.size < 0.93 * textSize;
    if (small || stays.length >= 0.5 * others.length) for (const candidate of others) found.add(candidate);
    else for (const candidate of stays) found.add(candidate);
  }
  return found;
}

/** Bare numbers that count on like the page numbers already found, wherever they stand at the edge (pages of another format). */
function addPageNumbers(candidates: readonly FurnitureCandidate[], found: Set<FurnitureCandidate>): void {
  const offsets = new Map<number, number>();
  const offsetOf = (candidate: FurnitureCandidate): number => candidate.page - candidate.numbers[0]!;
  const bare = candidates.filter((candidate) => /^[-–\s|]*\d{1,4}[-–\s|]*$/.test(candidate.segment.text));
  for (const candidate of bare) {
    if (found.has(candidate)) offsets.set(offsetOf(candidate), (offsets.get(offsetOf(candidate)) ?? 0) + 1);
  }
  for (const candidate of bare) if ((offsets.get(offsetOf(candidate)) ?? 0) >= 5) found.add(candidate);
}

/** Splits candidates of one pattern by height on the page, with a tolerance of a line's thickness. */
function bySpot(group: readonly FurnitureCandidate[]): FurnitureCandidate[][] {
  const height = (c: FurnitureCandidate): number => Number(c.spot.split(' ')[1]);
  const sorted = [...group].sort((a, b) => height(a) - height(b));
  const result: FurnitureCandidate[][] = [];
  for (const candidate of sorted) {
    const last = result[result.length - 1];
    if (last && height(candidate) - height(last[last.length - 1]!) <= 1) last.push(candidate);
    else result.push([candidate]);
  }
  return result;
}

/** Of texts that differ in numbers only, those whose numbers stay the same or follow the page; "Maßnahme 3", "Maßnahme 4" on sheets do not,
 * unless a sheet were exactly one page, which is why text larger than a running head is never taken. */
function consistent(group: readonly FurnitureCandidate[]): readonly FurnitureCandidate[] {
  if (group.every((c) => c.numbers.length === 0)) return group;
  const literal = [...groups(group, (c) => c.segment.text).values()]
    .filter((same) => pagesOf(same) >= LEAST_PAGES)
    .flat();
  const following = new Set<FurnitureCandidate>(literal);
  const slots = Math.max(...group.map((c) => c.numbers.length));
  for (let slot = 0; slot < slots; slot++) {
    for (const same of groups(group, (c) => String((c.numbers[slot] ?? Number.NaN) - c.page)).values()) {
      const own = same.filter((c) => c.numbers[slot] !== undefined);
      const bare = /^[^\p{L}]*$/u.test(own[0]?.segment.text ?? 'x') || /seite|page/i.test(own[0]?.segment.text ?? '');
      if (pagesOf(own) >= (bare ? LEAST_PAGES : 6)) for (const c of own) following.add(c);
    }
  }
  // Roman numerals and other numbering: a bare number at the spot of many bare numbers.
  if (group.length >= 6 && group.every((c) => /^[-–\s|]*(?:\d+|[ivxlIVXL]+)[-–\s|]*$/.test(c.segment.text)))
    return group;
  return [...following];
}

/** Takes recurring rows off the page from its edges inwards. A row that holds anything else is content, whatever recurs in it (a form's label
 * beside its value); so are rows that content follows closely (a label above its value, the head of a table that goes on). @returns indices of segments */
function peel(
  page: PdfPage,
  candidates: readonly FurnitureCandidate[],
  recurring: ReadonlySet<FurnitureCandidate>,
): Set<number> {
  const marked = new Set<number>();
  const known = new Set<number>();
  for (const candidate of candidates) {
    if (!recurring.has(candidate)) continue;
    known.add(candidate.index);
    if (candidate.zone === 'side') marked.add(candidate.index);
  }
  if (known.size === 0) return marked;
  const rows = rowsOf(page);
  peelFrom(rows, page.height, known, marked, 1);
  peelFrom(rows.reverse(), page.height, known, marked, -1);
  return marked;
}

interface Row {
  readonly indices: number[];
  readonly boxes: Box[];
  y0: number;
  y1: number;
}

function rowsOf(page: PdfPage): Row[] {
  const upright = page.segments
    .map((segment, index) => ({ segment, index }))
    .filter(({ segment }) => segment.rotation === 0);
  upright.sort((a, b) => a.segment.baseline - b.segment.baseline);
  const rows: Row[] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const { segment, index } of upright) {
    const { y0, y1 } = segment.box;
    const row = rows[rows.length - 1];
    if (row && segment.baseline - baseline < 3) {
      row.indices.push(index);
      row.boxes.push(segment.box);
      row.y0 = Math.min(row.y0, y0);
      row.y1 = Math.max(row.y1, y1);
    } else rows.push({ indices: [index], boxes: [segment.box], y0, y1 });
    baseline = segment.baseline;
  }
  return rows;
}

function peelFrom(
  rows: readonly Row[],
  height: number,
  known: ReadonlySet<number>,
  marked: Set<number>,
  step: 1 | -1,
): void {
  // Rows that follow each other closely stand or fall together.
  let together: number[] = [];
  for (const [i, row] of rows.entries()) {
    if (i > 0 && (step === 1 ? row.y1 > ZONE * height : row.y0 < (1 - ZONE) * height)) return;
    const all = row.indices.every((index) => known.has(index));
    if (!all) return;
    const next = rows[i + 1];
    if (step === 1 && next && isColumnHead(row, next)) return;
    const gap = next ? (step === 1 ? next.y0 - row.y1 : row.y0 - next.y1) : Number.POSITIVE_INFINITY;
    const nextIsKnown = next?.indices.every((index) => known.has(index)) ?? false;
    const close = step === 1 && gap < CLOSE * (row.y1 - row.y0);
    if (close && !nextIsKnown) {
      for (const index of together) marked.delete(index);
      return;
    }
    together = close ? [...together, ...row.indices] : [];
    for (const index of row.indices) marked.add(index);
  }
}

/** Heads of a table that goes on over pages: their pieces begin, or end, where those of the row right below do. */
const HEAD_NEAR = 1.6;
const SAME_EDGE = 1.5;
const LEAST_HEADS = 2;

function isColumnHead(row: Row, below: Row): boolean {
  if (below.boxes.length < LEAST_HEADS || below.y0 - row.y1 > HEAD_NEAR * (row.y1 - row.y0)) return false;
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_EDGE;
  const heads = row.boxes.filter((own) => below.boxes.some(({ x0, x1 }) => same(x0, own.x0) || same(x1, own.x1)));
  // The first line of a head that is set down to its last may stand in one column only.
  const left = Math.min(...below.boxes.map(({ x0 }) => x0));
  return heads.length >= LEAST_HEADS || (heads.length === row.boxes.length && heads[0]!.x0 > left + SAME_EDGE);
}

function groups<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const result = new Map<string, T[]>();
  for (const value of values) {
    const own = result.get(key(value));
    if (own) own.push(value);
    else result.set(key(value), [value]);
  }
  return result;
}

const pagesOf = (group: readonly FurnitureCandidate[]): number => new Set(group.map((c) => c.page)).size;
