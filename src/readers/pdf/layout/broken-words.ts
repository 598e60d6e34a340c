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
export const JOINS = '\u00ad';

/**
 * Words that were cut without a hyphen because a cell is narrower than they are: office programs set such a word on a line of its own and break it at the
 * last letter that fits.
 * @param cells of one table
 * @param pages how often its head is printed; a piece of the table may stand apart
 * @returns the lines of each cell; those that end within a word end in a soft hyphen
 */
export function wholeWords(cells: readonly CellText[], vocabulary: Vocabulary, pages = 1): (readonly Line[])[] {
  const words = knownWords(cells, vocabulary, pages);
  const cuts = cells.map((cell) => cutsOf(cell, words));
  let known = 0;
  const confirmed = cells.map(({ lines }, i) =>
    chains(cuts[i]!).filter(([from, to]) => {
      const parts = lines.slice(from, to + 1).map(({ text }, at) => (at < to - from ? text : firstWord(text)));
      const whole = words.has(bare(parts.join('')));
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

const firstWord = (text: string): string => /^\S+/.exec(text)?.[0] ?? '';
const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();

/** Words that the document prints outside these cells, where all may be pieces. */
function knownWords(cells: readonly CellText[], vocabulary: Vocabulary, pages: number): { has(word: string): boolean } {
  const here = new Map<string, number>();
  for (const { text } of cells.flatMap(({ lines }) => lines))
    for (const word of text.split(/\s+/).map(bare)) here.set(word, (here.get(word) ?? 0) + 1);
  return { has: (word) => (vocabulary.get(word) ?? 0) > (here.get(word) ?? 0) * (pages + 1) };
}

/** Words of closed classes, longer than `SHORT_WORDS`, that a document need not print elsewhere. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'beide beiden dabei damit davon dazu deren dessen diese diesem diesen dieser dieses gegen hinter innerhalb jede jeden jeder jedes neben sondern sowie statt trotz unter wegen weitere weiteren welche welcher werden wird wurde wurden während zwischen über'.split(
    ' ',
  ),
);

/** Letters that are wider than others, in font sizes; and how much less than a line's end may be taken for it. */
const WIDE = 0.8;
const SLACK = 0.12;
/** A word is broken into so many pieces at most. */
const MOST_PIECES = 4;

/** Lines after which a word may go on: one piece of a word, as long as the cell is wide, and the next line does not begin as another word does. */
function cutsOf({ lines, right }: CellText, words: { has(word: string): boolean }): Set<number> {
  const cuts = new Set<number>();
  let word = '';
  for (const [i, { text, box, size }] of lines.slice(0, -1).entries()) {
    word = cuts.has(i - 1) ? word + text : text;
    const next = firstWord(lines[i + 1]!.text);
    const letter = /^[mwMW]/.test(next) ? WIDE * size : (box.x1 - box.x0) / text.length;
    if (/\s/.test(text) || box.x1 + letter + SLACK * size < right) continue;
    const whole = words.has(bare(word + next));
    const closed = [word, next].some((own) => SHORT_WORDS.has(bare(own)));
    const two = closed || (words.has(bare(word)) && (FUNCTION_WORDS.has(next) || isWord(lines.slice(i + 1), words)));
    const letters = /\p{L}$/u.test(text) && /^\p{Ll}/u.test(next) && (whole || !two);
    // No word begins with these signs.
    const signs = /^[,;:!?)\]”“]|^\.(?!\.)/.test(next);
    if (letters || signs || (/[\d.]\d+$/.test(text) && /^\d/.test(next))) cuts.add(i);
  }
  return cuts;
}

/** Whether lines begin with a word, whole or in pieces on lines of their own. */
function isWord(lines: readonly Line[], words: { has(word: string): boolean }): boolean {
  let word = '';
  for (const { text } of lines.slice(0, MOST_PIECES)) {
    word += firstWord(text);
    if (words.has(bare(word))) return true;
    if (/\s/.test(text)) return false;
  }
  return false;
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
