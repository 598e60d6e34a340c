/** Printed numbers stand in the outermost lines of a page. */
const EDGE = 3;
const LEAST_PAGES = 6;
/** A page has more lines than a paragraph. */
const LEAST_LINES = 12;
const COUNTING = 0.5;

/**
 * Lines after which a page ends, in text that was joined page by page with an empty line: the numbers at the edges of the stretches between
 * empty lines count on. A text whose paragraphs are parted by empty lines has no such numbers.
 * @returns 0-based indexes of the empty lines, empty when they part something else
 */
export function pageBreaks(lines: readonly string[]): ReadonlySet<number> {
  const breaks = new Set<number>();
  const pages: string[][] = [[]];
  for (const [i, line] of lines.entries()) {
    if (line !== '') {
      // a line of blanks is a paragraph's end, the text of a page goes on
      if (line.trim() !== '') pages.at(-1)!.push(line);
      continue;
    }
    breaks.add(i);
    if (pages.at(-1)!.length > 0) pages.push([]);
  }
  const full = pages.filter((page) => page.length > 0);
  const total = full.reduce((sum, page) => sum + page.length, 0);
  if (full.length < LEAST_PAGES || total / full.length < LEAST_LINES) return new Set();
  const numbers = full.map(edgeNumbers);
  const counting = numbers.filter((own, i) => i > 0 && [...numbers[i - 1]!].some((n) => own.has(n + 1))).length;
  return counting >= COUNTING * (full.length - 1) ? breaks : new Set();
}

/** Whole numbers that begin or end one of the outermost lines. */
function edgeNumbers(page: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const line of [...page.slice(0, EDGE), ...page.slice(-EDGE)]) {
    const text = line.trim();
    if (text.length > 120) continue;
    for (const number of [
      /^\D{0,3}(\d{1,4})(?![\d.,])/.exec(text)?.[1],
      /(?<![\d.,])(\d{1,4})\D{0,3}$/.exec(text)?.[1],
    ])
      if (number) found.add(Number(number));
  }
  return found;
}
