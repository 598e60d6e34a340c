/** Printed numbers stand in the outermost lines of a page. */
const EDGE = 3;
const LEAST_PAGES = 6;
/** A page has more lines than a paragraph. */
const LEAST_LINES = 12;
const COUNTING = 0.5;

/** So many pages may run together where an editor added blanks to the empty line between them. */
const RUN_TOGETHER = 3;

/** A running head is so long: what is shorter may be the first label of a form. */
const HEAD_LETTERS = 15;
/** It heads so many pages, if only of one chapter. */
const LEAST_HEADED = 3;

/** Lines of a page by their 0-based index, with those of blanks within it. */
interface Stretch {
  readonly texts: readonly { readonly at: number; readonly text: string }[];
  readonly blanks: readonly number[];
}

/**
 * Lines after which a page ends, in text that was joined page by page with an empty line: the numbers at the edges of the stretches between
 * empty lines count on, or most stretches begin or end with the same running heads. A text whose paragraphs are parted by empty lines has no such numbers.
 * @returns 0-based indexes of the empty lines, empty when they part something else
 */
export function pageBreaks(lines: readonly string[]): ReadonlySet<number> {
  const breaks = new Set<number>();
  const pages: { texts: { at: number; text: string }[]; blanks: number[] }[] = [{ texts: [], blanks: [] }];
  for (const [at, text] of lines.entries()) {
    const page = pages.at(-1)!;
    if (text === '') {
      breaks.add(at);
      if (page.texts.length > 0) pages.push({ texts: [], blanks: [] });
    } else if (text.trim() !== '') page.texts.push({ at, text });
    // a line of blanks is a paragraph's end, the text of a page goes on
    else if (page.texts.length > 0) page.blanks.push(at);
  }
  const full = pages.filter((page) => page.texts.length > 0);
  const total = full.reduce((sum, page) => sum + page.texts.length, 0);
  if (full.length < LEAST_PAGES || total / full.length < LEAST_LINES) return new Set();
  const numbers = full.map(edgeNumbers);
  const goesOn = (from: ReadonlySet<number>, to: ReadonlySet<number>): boolean =>
    [...from].some((n) => Array.from({ length: RUN_TOGETHER }, (_, k) => n + 1 + k).some((m) => to.has(m)));
  const heads = runningHeads(full);
  const counting = numbers.filter((own, i) => i > 0 && goesOn(numbers[i - 1]!, own)).length;
  if (counting < COUNTING * (full.length - 1) && headed(full, heads) < COUNTING * full.length) return new Set();
  for (const [i, page] of full.entries())
    for (const at of withinPage(page, numbers[i - 1] ?? new Set(), numbers[i + 1] ?? new Set(), heads)) breaks.add(at);
  return breaks;
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Lines that several stretches begin or end with. */
function runningHeads(pages: readonly Stretch[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const line of new Set(edgesOf(page))) if (isHead(line)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Set([...counts].flatMap(([line, count]) => (count >= LEAST_HEADED ? [line] : [])));
}

const edgesOf = ({ texts }: Stretch): string[] => [plain(texts[0]!.text), plain(texts.at(-1)!.text)];

const headed = (pages: readonly Stretch[], heads: ReadonlySet<string>): number =>
  pages.filter((page) => edgesOf(page).some((line) => heads.has(line))).length;

const isHead = (line: string): boolean =>
  (line.match(/\p{L}/gu)?.length ?? 0) >= HEAD_LETTERS && !/:$/.test(line) && line.length <= 120;

/** Lines of blanks within a stretch where a page ends all the same: a running head follows, or the numbers on both sides count on, and on from the page before or to the next. */
function withinPage(
  page: Stretch,
  before: ReadonlySet<number>,
  after: ReadonlySet<number>,
  heads: ReadonlySet<string>,
): number[] {
  for (const at of page.blanks) {
    const left: Stretch = { texts: page.texts.filter((t) => t.at < at), blanks: [] };
    const right: Stretch = { texts: page.texts.filter((t) => t.at > at), blanks: page.blanks.filter((b) => b > at) };
    if (left.texts.length < LEAST_LINES / 2 || right.texts.length < LEAST_LINES / 2) continue;
    const [own, next] = [edgeNumbers(left), edgeNumbers(right)];
    const counts = [...own].some((n) => next.has(n + 1) && (before.has(n - 1) || after.has(n + 2)));
    if (counts || heads.has(plain(right.texts[0]!.text))) return [at, ...withinPage(right, own, after, heads)];
  }
  return [];
}

/** Whole numbers that begin or end one of the outermost lines. */
function edgeNumbers({ texts }: Stretch): Set<number> {
  const found = new Set<number>();
  for (const line of [...texts.slice(0, EDGE), ...texts.slice(-EDGE)]) {
    const text = line.text.trim();
    if (text.length > 120) continue;
    for (const number of [
      /^\D{0,3}(\d{1,4})(?![\d.,])/.exec(text)?.[1],
      /(?<![\d.,])(\d{1,4})\D{0,3}$/.exec(text)?.[1],
    ])
      if (number) found.add(Number(number));
  }
  return found;
}
