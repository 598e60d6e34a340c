import { shapeOf } from './classify.js';
import type { TextLine } from './pages.js';
import { titleKey } from './row.js';

/** What the contents page says of the document's headings. */
export interface Contents {
  /** Folded titles → depth, 1 = chapter. */
  readonly titles: ReadonlyMap<string, number>;
  /** 1-based lines of the file that belong to the contents page. */
  readonly lines: ReadonlySet<number>;
  /** Its entries have numbers. */
  readonly numbered: boolean;
}

/** Lists of figures are set like contents. */
const CAPTION = /^(?:abb|abbildung|tab|tabelle|karte|foto|grafik)\.?\s*\d/i;
const HEADING = /^\s*(?:inhalt|inhaltsverzeichnis|inhaltsübersicht|gliederung)\s*$/i;
const NUMBER = /^\s*(\d{1,2}(?:\.\d{1,2}){0,4}|[A-Z](?:\.\d{1,2})*|[IVX]{1,5})\.?\s+(?=\S)/;
const DOTTED = /\s*(?:\.\s?){4,}\s*(\d{1,4})?\s*$/;
const TRAILING = /^(.*\p{L}.*?)\s+(\d{1,4})$/u;
const LEADING = /^(\d{1,4})\s+(\p{L}.*)$/u;
const BULLETS = /^(?:[n•▪]\s+)+/;
const LEAST_ENTRIES = 4;
const LONGEST_PAGE = 90;
/** An entry runs over so many more lines. */
const MOST_WRAPPED = 2;
/** A line is broken where it is nearly as long as the lines with leaders. */
const FULL = 0.7;

/** One entry as far as its lines tell. */
interface Entry {
  readonly lines: readonly TextLine[];
  readonly title: string;
  readonly page: number | null;
}

/**
 * Titles of the contents page with their depth, as witnesses for headings: lines with dotted leaders anywhere, and below a heading "Inhalt" lines that
 * end or begin with page numbers that never fall. An entry may run over two lines.
 */
export function readContents(lines: readonly TextLine[]): Contents {
  const titles = new Map<string, number>();
  let numbered = 0;
  let above = 0;
  const own = new Set<number>();
  const entries = [...dottedEntries(lines), ...plainEntries(lines)];
  for (const [i, entry] of entries.entries()) {
    const number = NUMBER.exec(entry.title);
    const title = (number ? entry.title.slice(number[0].length) : entry.title).trim().replace(BULLETS, '');
    const key = titleKey(title);
    for (const { line } of entry.lines) own.add(line);
    if (key.length < 4 || shapeOf(title).kind === 'caption' || CAPTION.test(title)) continue;
    if (number) {
      above = number[1]!.split('.').length;
      numbered++;
    }
    // without any numbers, a chapter shows by its first part beginning on the same page
    const opens = entry.page !== null && entries[i + 1]?.page === entry.page;
    const depth = number ? above : above > 0 ? above + 1 : opens ? 1 : 2;
    if (!titles.has(key)) titles.set(key, depth);
  }
  return { titles, lines: own, numbered: numbered > 0 };
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
  const full = text.length > FULL * line.text.trim().length && line.text.trim().length > 40;
  return rest === '' || full || NUMBER.test(text) || /^\p{Ll}/u.test(rest);
}

/** Entries without leaders: page numbers at the end of the lines or at their beginning, whichever there are more of. */
function plainEntries(lines: readonly TextLine[]): Entry[] {
  const start = lines.findIndex((l) => HEADING.test(l.text));
  if (start < 0) return [];
  const page = lines[start]!.page;
  const region = lines
    .slice(start + 1, start + 1 + LONGEST_PAGE)
    .filter((l) => l.page <= page + 1 && l.text.trim() !== '' && shapeOf(l.text).kind !== 'contents');
  const trailing = rising(region, TRAILING, 2);
  const leading = rising(region, LEADING, 1);
  const [numbers, pattern, group] = leading.size > trailing.size ? [leading, LEADING, 2] : [trailing, TRAILING, 1];
  if (numbers.size < LEAST_ENTRIES) return [];
  const found: Entry[] = [];
  const last = Math.max(...numbers.keys());
  for (const [i, line] of region.entries()) {
    const text = line.text.trim();
    const number = numbers.get(i);
    const before = found.at(-1);
    if (number !== undefined) {
      found.push({ lines: [line], title: pattern.exec(text)![group]!.trim(), page: number });
    } else if (pattern === LEADING && before && i <= last + 1 && line.line - before.lines.at(-1)!.line === 1) {
      found[found.length - 1] = { ...before, lines: [...before.lines, line], title: `${before.title} ${text}` };
    } else if (i <= last) found.push({ lines: [line], title: text, page: null });
  }
  return found;
}

/** Lines with a page number that is not below those before; one that stands out is no page number. */
function rising(region: readonly TextLine[], pattern: RegExp, group: number): Map<number, number> {
  const found = new Map<number, number>();
  let most = 0;
  for (const [i, { text }] of region.entries()) {
    const number = Number(pattern.exec(text.trim())?.[group] ?? Number.NaN);
    if (!(number >= most) || number > most + 60) continue;
    most = number;
    found.set(i, number);
  }
  return found;
}
