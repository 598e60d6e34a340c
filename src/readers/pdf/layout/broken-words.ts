import type { Vocabulary } from '../../../language/repair/vocabulary.js';
import { SHORT_WORDS } from '../../../language/repair/words.js';
import type { Line } from './style.js';

/** Lines of a cell, and the right edge of its column on the page: where its longest line ends. */
export interface CellText {
  readonly lines: readonly Line[];
  readonly right: number;
}

/** So many broken words that the document prints whole elsewhere show that the table breaks words where a cell ends. */
const SYSTEMATIC = 3;
/** Joins what stands before it with what follows. */
const JOINS = '\u00ad';

/**
 * Words that were cut without a hyphen because a cell is narrower than they are: office programs set such a word on a line of its own and break it at the
 * last letter that fits.
 * @param cells of one table
 * @returns the lines of each cell; those that end within a word end in a soft hyphen
 */
export function wholeWords(cells: readonly CellText[], vocabulary: Vocabulary): (readonly Line[])[] {
  const cuts = cells.map(cutsOf);
  let known = 0;
  const confirmed = cells.map(({ lines }, i) =>
    chains(cuts[i]!).filter(([from, to]) => {
      const word = lines
        .slice(from, to + 1)
        .map((line, at) => (at < to - from ? line.text : (/^\S+/.exec(line.text)?.[0] ?? '')))
        .join('');
      const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
      const whole = vocabulary.has(bare);
      if (whole) known++;
      return whole;
    }),
  );
  return cells.map(({ lines }, i) => {
    const own = known >= SYSTEMATIC ? cuts[i]! : new Set(confirmed[i]!.flatMap(([from, to]) => range(from, to)));
    return own.size === 0
      ? lines
      : lines.map((line, at) => (own.has(at) ? { ...line, text: line.text + JOINS } : line));
  });
}

/** Lines after which a word may go on: one piece of a word, as long as the cell is wide, and the next line does not begin as another word does. */
function cutsOf({ lines, right }: CellText): Set<number> {
  const cuts = new Set<number>();
  for (const [i, { text, box }] of lines.slice(0, -1).entries()) {
    if (/\s/.test(text) || box.x1 + (box.x1 - box.x0) / text.length < right) continue;
    const next = /^\S+/.exec(lines[i + 1]!.text)?.[0] ?? '';
    const letters = /\p{L}$/u.test(text) && /^\p{Ll}/u.test(next) && !SHORT_WORDS.has(next.replace(/\P{L}+$/u, ''));
    if (letters || (/[\d.]\d+$/.test(text) && /^\d/.test(next))) cuts.add(i);
  }
  return cuts;
}

/** Runs of cuts, as the first and the last line of the word. */
function chains(cuts: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last[1] === cut) last[1] = cut + 1;
    else found.push([cut, cut + 1]);
  }
  return found;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
