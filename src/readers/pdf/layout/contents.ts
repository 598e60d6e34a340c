import { comparable, type Line } from './style.js';

/** An entry of a contents page. */
export interface ContentsEntry {
  readonly lines: readonly Line[];
  readonly number: string | null;
  readonly title: string;
  /** The page as printed; null for a group's title without a page. */
  readonly printedPage: number | null;
  readonly level: number;
  /** Of figures, tables, maps: no witness for headings. */
  readonly ofFigures: boolean;
}

const LEADER = /[.…_·‥]{3,}|(?:\s[.·…]){3,}/u;
const ENDS_IN_PAGE = /^(.*?)[\s.…_·‥]*?(?:[\s.…_·‥]|(?<=\p{Ll}{3}))(\d{1,3})$/u;
const TITLE = /^(?:inhalt|inhaltsverzeichnis|inhaltsübersicht|gliederung|verzeichnis|contents)$/;
const FIGURES = /^(?:abb(?:ildung)?|tab(?:elle)?|karte|foto|grafik|diagramm|plan|schaubild)(?:\.|\s|\b)/i;
const LIST_TITLE = /^\p{L}[\p{L}-]*(?:verzeichnis|nachweis)(?:se)?$/iu;
const FIGURE_TITLE = /^(?:abbildungs|tabellen|karten|foto|bild|grafik)/i;
const LEAST_ENTRIES = 4;

/** Whether a line is the title of a contents list, of figures, of tables … */
export function isListTitle(line: Line): boolean {
  return TITLE.test(comparable(line.text)) || LIST_TITLE.test(unnumbered(line));
}

/** Whether a line is the title of a list of figures, tables or maps. */
export const isFigureListTitle = (line: Line): boolean => isListTitle(line) && FIGURE_TITLE.test(unnumbered(line));

const unnumbered = (line: Line): string => splitNumber(line.text.trim()).title;

/** Splits a page number off the end of a contents line. */
function pageOf(line: Line): { title: string; page: number } | null {
  if (!/\d$/.test(line.text) || line.text.length > 400) return null;
  const match = ENDS_IN_PAGE.exec(line.text);
  if (!match) return null;
  const title = match[1]!.replace(/[\s.…_·‥]+$/u, '');
  return { title, page: Number(match[2]) };
}

/** Finds the entries of contents pages among the lines of one column, and which lines they take.
 * Lines with leaders are certain; without leaders, numbers must stand at the right edge and never fall, under a title that says contents.
 * @param open the page before ended inside a contents list */
export function contentsOf(
  lines: readonly Line[],
  open: boolean,
): { entries: ContentsEntry[]; used: Set<Line> } | null {
  const right = Math.max(...lines.map((line) => line.box.x1));
  const titled = open || lines.some(isListTitle);
  const marks = lines.map((line) => {
    const found = pageOf(line);
    if (!found || !/\p{L}{2}/u.test(found.title)) return null;
    const leader = LEADER.test(line.text);
    const last = line.segments[line.segments.length - 1]!;
    const apart = line.segments.length > 1 && /^[\s.…_·‥]*\d{1,3}$/u.test(last.text);
    if (!leader && !(titled && apart && line.box.x1 > right - 2.5 * line.size)) return null;
    return { ...found, leader };
  });
  const certain = marks.filter((mark) => mark?.leader).length;
  const all = marks.filter(Boolean).length;
  if (
    certain < LEAST_ENTRIES &&
    !(titled && all >= LEAST_ENTRIES && rises(marks.flatMap((mark) => (mark ? [mark.page] : []))))
  ) {
    return open && all >= 1 && all * 3 >= lines.length ? collect(lines, marks) : null;
  }
  return collect(lines, marks);
}

function rises(pages: readonly number[]): boolean {
  let falls = 0;
  for (let i = 1; i < pages.length; i++) if (pages[i]! < pages[i - 1]!) falls++;
  return falls <= pages.length / 8;
}

type Mark = { readonly title: string; readonly page: number; readonly leader: boolean } | null;

function collect(lines: readonly Line[], marks: readonly Mark[]): { entries: ContentsEntry[]; used: Set<Line> } {
  const firstMark = marks.findIndex(Boolean);
  const lastMark = marks.length - 1 - [...marks].reverse().findIndex(Boolean);
  const used = new Set<Line>();
  const drafts: { lines: Line[]; text: string; page: number | null }[] = [];
  let pending: Line[] = [];
  const flush = (): void => {
    for (const line of pending) drafts.push({ lines: [line], text: line.text, page: null });
    pending = [];
  };
  for (const [i, line] of lines.entries()) {
    const mark = marks[i];
    if (mark) {
      const start = continued(pending, line, mark.title);
      const heads = start < 0 ? [] : pending.slice(start);
      pending = start < 0 ? pending : pending.slice(0, start);
      flush();
      const texts = [...heads.map((head) => head.text), mark.title];
      drafts.push({ lines: [...heads, line], text: joinTitle(texts), page: mark.page });
    } else if (i > firstMark - 3 && i < lastMark && !isListTitle(line) && line.text.length < 160) {
      pending.push(line);
    }
  }
  pending = [];
  for (const draft of drafts) for (const line of draft.lines) used.add(line);
  const levels = levelsOf(drafts.map((draft) => draft.lines[0]!));
  const entries = drafts.map(({ lines: own, text, page }, i): ContentsEntry => {
    const { number, title } = splitNumber(text);
    const depth = number ? numberDepth(number) : null;
    return { lines: own, number, title, printedPage: page, level: depth ?? levels[i]!, ofFigures: FIGURES.test(text) };
  });
  return { entries, used };
}

/** Index of the pending line from which on they are the beginning of this entry; -1 when none is. */
function continued(pending: readonly Line[], line: Line, title: string): number {
  let start = -1;
  let next = line;
  if (splitNumber(title).number !== null) return -1;
  for (let i = pending.length - 1; i >= 0 && pending.length - i <= 3; i--) {
    const head = pending[i]!;
    const alike = head.bold === next.bold && head.colour === next.colour && Math.abs(head.size - next.size) < 0.6;
    if (!alike || next.baseline - head.baseline > 1.75 * line.size || next.page !== head.page) break;
    start = i;
    if (splitNumber(head.text).number !== null) break;
    next = head;
  }
  return start;
}

function joinTitle(texts: readonly string[]): string {
  return texts.reduce((text, next) => {
    if (text === '') return next;
    return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;
  }, '');
}

/** Levels of entries without numbers, by their indents. */
function levelsOf(lines: readonly Line[]): number[] {
  const indents: number[] = [];
  for (const x of lines.map((line) => line.box.x0).sort((a, b) => a - b)) {
    if (indents.length === 0 || x - indents[indents.length - 1]! > 6) indents.push(x);
  }
  return lines.map(
    (line) =>
      1 +
      Math.max(
        0,
        indents.findLastIndex((x) => x <= line.box.x0 + 3),
      ),
  );
}

const NUMBER =
  /^((?:\d{1,2}(?:\.\d{1,3}){0,5}|[IVX]{1,5}|[A-Z](?:[.\s]?\d{1,2}(?:\.\d{1,2}){0,4})?)[.)]?|(?:Kapitel|Teil|Anhang|Anlage)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.:]?)\s+(?=\S)/u;

/** Parts a heading or contents entry into its number and its title. A single letter counts only with a dot or bracket. */
export function splitNumber(text: string): { number: string | null; title: string } {
  const match = NUMBER.exec(text);
  if (!match) return { number: null, title: text.trim() };
  const raw = match[1]!;
  const title = text.slice(match[0].length).trim();
  const bare = raw.replace(/[.):]+$/, '');
  if (/^[A-Z]$/.test(bare) && raw === bare) return { number: null, title: text.trim() };
  if (/^\d+$/.test(bare) && Number(bare) > 40) return { number: null, title: text.trim() };
  return { number: bare, title };
}

/** How deep a number is: 1 for "3", "IV" or "Kapitel 3", 3 for "7.2.1". */
export function numberDepth(number: string): number {
  return number
    .replace(/^(?:Kapitel|Teil|Anhang|Anlage)\s+/, '')
    .split(/[.\s]/)
    .filter(Boolean).length;
}
