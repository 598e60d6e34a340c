import { numberOf, titleKey } from '../../outline/index.js';
import { shapeOf } from './classify.js';
import type { TextLine } from './pages.js';

/** One entry of a contents page as far as its lines tell. */
export interface Entry {
  readonly lines: readonly TextLine[];
  readonly title: string;
  readonly page: number | null;
}

const HEADING = /^\s*(?:\d{1,2}\.?\s+)?(?:inhalt|inhaltsverzeichnis|inhaltsübersicht|gliederung)\s*:?\s*$/i;
const DOTTED = /\s*(?:\.\s?){4,}\s*(\d{1,4})?\s*$/;
const TRAILING = /^(.*\p{L}.*?)\s+(\d{1,4})$/u;
const LEADING = /^(\d{1,4})\s+(\p{L}.*)$/u;
const NUMBER_ONLY = /^\s*\d{1,4}\s*$/;
const LEAST_ENTRIES = 4;
const LONGEST_PAGE = 90;
/** An entry runs over so many more lines. */
const MOST_WRAPPED = 2;
/** A line is broken where it is nearly as long as the lines with leaders. */
const FULL = 0.7;
/** A list without a title that says so stands in the first part of a document … */
const EARLY = 0.15;
/** … and this share of its lines come again as lines of the text. */
const COMES_AGAIN = 0.6;
const LEAST_KEY = 4;
const LONGEST_TITLE = 110;

/**
 * Entries of contents pages: lines with dotted leaders anywhere; below a heading "Inhalt", or in the first part of a document, lines that end or begin
 * with page numbers that never fall, or lines that all come again in the text. An entry may run over several lines.
 */
export function entriesOf(lines: readonly TextLine[], furniture: ReadonlySet<number>): Entry[] {
  const dotted = dottedEntries(lines);
  const taken = new Set(dotted.flatMap((entry) => entry.lines.map(({ line }) => line)));
  const free = lines
    .filter(({ line, text }) => !furniture.has(line) && !taken.has(line) && text.trim() !== '')
    .map((own) => ({ ...own, text: own.text.replace(/\s+/g, ' ') }));
  const plain = plainEntries(free, lines, dotted.length >= LEAST_ENTRIES);
  return [...dotted, ...plain].sort((a, b) => a.lines[0]!.line - b.lines[0]!.line);
}

function dottedEntries(lines: readonly TextLine[]): Entry[] {
  const found: Entry[] = [];
  for (const [i, line] of lines.entries()) {
    if (shapeOf(line.text).kind !== 'contents') continue;
    const page = DOTTED.exec(line.text)?.[1];
    const title = line.text.replace(DOTTED, '').trim();
    const own = [line];
    let text = title;
    for (let k = i - 1; k >= i - MOST_WRAPPED && k >= 0 && isOpen(lines[k]!, text, line); k--) {
      own.unshift(lines[k]!);
      text = `${lines[k]!.text.trim()} ${text}`.trim();
    }
    found.push({ lines: own, title: text, page: page === undefined ? null : Number(page) });
  }
  return found;
}

/** Whether an entry's text began on the line above: a full line, one with a number, or one whose rest begins in small letters. */
function isOpen(before: TextLine, rest: string, line: TextLine): boolean {
  const text = before.text.trim();
  if (text === '' || HEADING.test(text) || shapeOf(before.text).kind === 'contents') return false;
  if (numberOf(rest) !== null) return false;
  const full = text.length > FULL * line.text.trim().length && line.text.trim().length > 40;
  return rest === '' || full || numberOf(text) !== null || /^\p{Ll}/u.test(rest);
}

/** Entries without leaders.
 * @param lines non-blank lines of text
 * @param all all lines
 * @param led the list has leaders: only lines with page numbers can be further entries */
function plainEntries(lines: readonly TextLine[], all: readonly TextLine[], led: boolean): Entry[] {
  const start = lines.findIndex((l) => HEADING.test(l.text));
  const again = comingAgain(all);
  if (start >= 0) {
    const page = lines[start]!.page;
    const region = lines.slice(start + 1, start + 1 + LONGEST_PAGE).filter((l) => l.page <= page + 1);
    const found = numberedEntries(region) ?? (led ? null : recurringEntries(region, again));
    if (found) return found;
  }
  if (led) return [];
  // a list that nothing announces
  const early = lines.filter(({ line }) => line < EARLY * (all.at(-1)?.line ?? 0) + LONGEST_PAGE);
  for (const region of stretchesOf(early, again)) {
    const found = numberedEntries(region);
    const titles = found?.filter(({ title }) => again(title, region.at(-1)!.line)) ?? [];
    if (found && titles.length >= COMES_AGAIN * found.length) return found;
  }
  return [];
}

/** Stretches of lines most of which end in a number and come again. */
function stretchesOf(lines: readonly TextLine[], again: (title: string, after: number) => boolean): TextLine[][] {
  const isEntry = ({ text, line }: TextLine): boolean => {
    const title = TRAILING.exec(text.trim())?.[1];
    return title !== undefined && text.length < LONGEST_TITLE && again(title, line);
  };
  const found: TextLine[][] = [];
  let open: TextLine[] = [];
  let since = 0;
  for (const line of lines) {
    const hit = isEntry(line);
    if (open.length === 0 && !hit) continue;
    open.push(line);
    since = hit ? 0 : since + 1;
    if (since > MOST_WRAPPED + 1) {
      found.push(open.slice(0, -since));
      open = [];
    }
  }
  if (open.length > since) found.push(open.slice(0, open.length - since));
  return found.filter((own) => own.length >= LEAST_ENTRIES);
}

/** Entries with page numbers at the end of the lines or at their beginning, whichever there are more of; null when there are too few. */
function numberedEntries(region: readonly TextLine[]): Entry[] | null {
  const trailing = rising(region, TRAILING, 2);
  const leading = rising(region, LEADING, 1);
  const [numbers, pattern, group] = leading.size > trailing.size ? [leading, LEADING, 2] : [trailing, TRAILING, 1];
  if (numbers.size < LEAST_ENTRIES) return null;
  const found: Entry[] = [];
  const last = Math.max(...numbers.keys());
  let open: TextLine[] = [];
  for (const [i, line] of region.entries()) {
    const text = line.text.trim();
    const number = numbers.get(i);
    const before = found.at(-1);
    if (number !== undefined) {
      const rest = pattern.exec(text)![group]!.trim();
      const heads =
        pattern === TRAILING &&
        numberOf(rest) === null &&
        open.length > 0 &&
        (numberOf(open[0]!.text.trim()) !== null || /^\p{Ll}/u.test(rest))
          ? open
          : [];
      for (const alone of open)
        if (!heads.includes(alone)) found.push({ lines: [alone], title: alone.text.trim(), page: null });
      found.push({
        lines: [...heads, line],
        title: [...heads.map((h) => h.text.trim()), rest].join(' '),
        page: number,
      });
      open = [];
    } else if (pattern === LEADING && before && i <= last + 1 && line.line - before.lines.at(-1)!.line === 1) {
      found[found.length - 1] = { ...before, lines: [...before.lines, line], title: `${before.title} ${text}` };
    } else if (i <= last && shapeOf(line.text).kind !== 'contents' && !NUMBER_ONLY.test(text)) {
      if (open.length >= MOST_WRAPPED) {
        const first = open.shift()!;
        found.push({ lines: [first], title: first.text.trim(), page: null });
      }
      open.push(line);
    }
  }
  return found;
}

/** Entries that only show by coming again: their page numbers stand elsewhere, or were lost. */
function recurringEntries(
  region: readonly TextLine[],
  again: (title: string, after: number) => boolean,
): Entry[] | null {
  const end = region.findIndex(
    (_, i) =>
      region.slice(i, i + 4).length === 4 &&
      region.slice(i, i + 4).every((l) => !again(l.text, l.line) && !NUMBER_ONLY.test(l.text)),
  );
  const own = (end < 0 ? region : region.slice(0, end)).filter((l) => !NUMBER_ONLY.test(l.text));
  const hits = own.filter((l) => again(l.text, l.line));
  if (hits.length < LEAST_ENTRIES || hits.length < COMES_AGAIN * own.length) return null;
  const last = own.lastIndexOf(hits.at(-1)!);
  return own.slice(0, last + 1).map((line) => ({ lines: [line], title: line.text.trim(), page: null }));
}

/** Tells whether a title comes again as a line, or two or three lines in a row, after a line of the file. */
function comingAgain(lines: readonly TextLine[]): (title: string, after: number) => boolean {
  const last = new Map<string, number>();
  const keyOf = (text: string): string => {
    const number = numberOf(text.trim());
    return titleKey(number ? text.trim().slice(number.length) : text);
  };
  for (const [i, { text, line }] of lines.entries()) {
    if (text.trim() === '') continue;
    let title = '';
    for (let n = 0; n < 3; n++) {
      const next = lines[i + n];
      if (!next || next.text.trim() === '') break;
      title = `${title.replace(/(?<=\p{L})[-‐]\s*$/u, '')} ${next.text.trim()}`;
      if (title.length > LONGEST_TITLE) break;
      last.set(keyOf(title), line);
    }
  }
  return (title, after) => {
    const key = keyOf(title);
    return key.length >= LEAST_KEY && (last.get(key) ?? 0) > after;
  };
}

/** Lines with a page number that is not below those before; one that stands out is no page number. */
function rising(region: readonly TextLine[], pattern: RegExp, group: number): Map<number, number> {
  const found = new Map<number, number>();
  let most = 0;
  for (const [i, { text }] of region.entries()) {
    if (shapeOf(text).kind === 'contents') continue;
    const number = Number(pattern.exec(text.trim())?.[group] ?? Number.NaN);
    if (!(number >= most) || number > most + 60) continue;
    most = number;
    found.set(i, number);
  }
  return found;
}
