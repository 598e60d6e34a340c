import { isCaptionLike, numberOf, titleKey } from '../../outline/index.js';
import { align } from './align.js';
import { shapeOf } from './classify.js';
import { type Entry, entriesOf } from './entries.js';
import type { TextLine } from './pages.js';

/** What the contents page says of the document's headings. */
export interface Contents {
  /** 1-based line → the title that begins there and its level. */
  readonly places: ReadonlyMap<number, { readonly key: string; readonly level: number }>;
  /** 1-based lines of the file that belong to the contents page. */
  readonly lines: ReadonlySet<number>;
  /** Index of its first row; infinite when there is none. */
  readonly first: number;
}

/** A title may run over so many lines. */
const MOST_ROWS = 4;
const LEAST_KEY = 3;
const BULLETS = /^(?:[n•▪]\s+)+/;

/**
 * The contents page as a witness: the place of each of its titles in the text. Its entries and the lines of the text are matched as two rows, so that a
 * title that is also a running head, a label or the beginning of a sentence is found where the order of the entries wants it.
 * @param furniture 1-based lines of running heads
 */
export function readContents(lines: readonly TextLine[], furniture: ReadonlySet<number>): Contents {
  const entries = entriesOf(lines, furniture);
  const own = new Set(entries.flatMap((entry) => entry.lines.map(({ line }) => line)));
  const titles = entries.flatMap((entry) => titleOf(entry));
  const levels = levelsOf(titles);
  const places = new Map<number, { key: string; level: number }>();
  const found = align(
    titles.map(({ key, number }) => ({ key, number })),
    occurrences(lines, own, furniture, new Set(titles.map(({ key }) => key))),
  );
  for (const [i, line] of found) if (!places.has(line)) places.set(line, { key: titles[i]!.key, level: levels[i]! });
  const first = lines.findIndex(({ line }) => own.has(line));
  return { places, lines: own, first: first < 0 ? Number.POSITIVE_INFINITY : first };
}

interface Title {
  readonly key: string;
  readonly number: string | null;
  readonly depth: number | null;
  readonly page: number | null;
  readonly capitals: boolean;
}

function titleOf({ title, page }: Entry): Title[] {
  const text = title.replace(BULLETS, '').trim();
  const number = numberOf(text);
  const bare = number ? text.slice(number.length) : text;
  const key = titleKey(bare);
  if (key.length < LEAST_KEY || isCaptionLike(text) || shapeOf(text).kind === 'caption') return [];
  const capitals = bare === bare.toUpperCase();
  const depth = number && number.scheme === 'arabic' ? number.parts.length : null;
  return [{ key, number: number?.text ?? null, depth, page, capitals }];
}

/** Levels of the entries: their numbers say it; without any, capitals and a chapter that begins on the same page as its first part. */
function levelsOf(titles: readonly Title[]): number[] {
  const numbered = titles.some(({ depth }) => depth !== null);
  const mixed = titles.some((t) => t.capitals) && titles.some((t) => !t.capitals);
  let above = 0;
  return titles.map(({ depth, page, capitals }, i) => {
    if (depth !== null) {
      above = depth;
      return depth;
    }
    if (numbered) return above === 0 || titles.slice(i).every((t) => t.depth === null) ? 1 : above + 1;
    if (mixed) return capitals ? 1 : 2;
    const pages = titles.map((t) => t.page).filter((p) => p !== null);
    if (pages.length < titles.length / 2) return 1;
    const opens = page !== null && titles[i + 1]?.page === page;
    return opens ? 1 : 2;
  });
}

/** Where the titles stand in the text: lines, or up to four lines in a row, that are nothing but the title. */
function occurrences(
  lines: readonly TextLine[],
  own: ReadonlySet<number>,
  furniture: ReadonlySet<number>,
  wanted: ReadonlySet<string>,
): Map<string, { line: number; order: number; number: string | null }[]> {
  const found = new Map<string, { line: number; order: number; number: string | null }[]>();
  const longest = Math.max(0, ...[...wanted].map((key) => key.length));
  for (const [i, { text, line }] of lines.entries()) {
    if (own.has(line) || text.trim() === '') continue;
    let title = '';
    for (let n = 0; n < MOST_ROWS; n++) {
      const next = lines[i + n];
      if (!next || next.text.trim() === '' || own.has(next.line) || (n > 0 && furniture.has(next.line))) break;
      title = title === '' ? next.text.trim() : `${title.replace(/(?<=\p{L})[-‐]$/u, '')} ${next.text.trim()}`;
      const number = numberOf(title);
      const key = titleKey(number ? title.slice(number.length) : title);
      if (key.length > longest) break;
      if (!wanted.has(key)) continue;
      const places = found.get(key) ?? [];
      if (furniture.has(line)) continue;
      places.push({ line, order: next.page, number: number?.text ?? null });
      found.set(key, places);
      break;
    }
  }
  return found;
}
