import { type Candidate, isCaptionLike, isOpenEnded, numberOf, type Sign, titleKey } from '../../outline/index.js';
import { isCapitals, isFigure } from './classify.js';
import { stretches } from './columns.js';
import type { Contents } from './contents.js';
import { ENDS, type Row } from './row.js';

/** A title runs over so many lines at most. */
const MOST_ROWS = 4;
/** Lines are looked at to learn how wide the column is. */
const NEIGHBOURS = 30;
/** Running text fills so much of its column's width; what is longer than `WIDE` letters is running text in any column. */
const FILLS = 0.7;
const WIDE = 60;
const LEAST_WIDTH = 30;
/** Lines of running text are mostly as long as so many of all, and full when they are as long as so many. */
const USUAL = 0.75;
const FULL = 0.9;
/** An item of an enumeration has so few letters before the next. */
const ITEM_LETTERS = 150;
/** What is longer is no title. */
const LONGEST = 170;
const COVER_ROWS = 12;
/** Captions at the foot of a page take up no more. */
const CAPTION_LETTERS = 200;
/** Rows on either side that show what a line stands among, and which share of them is running text in a text, and outside one. */
const AROUND = 8;
const IN_TEXT = 0.6;
const IN_DEBRIS = 0.3;

/** What may be a heading among the lines of a text, with all that its print shows: a text has neither sizes nor weights, so lines stand out only by their
 * letters, by white space, by being short where the column is wide, and by what stands before and after them.
 * @param layout columns are kept by blanks
 * @returns candidates whose `start` and `end` are indexes of rows */
export function headingCandidates(rows: readonly Row[], contents: Contents, layout = false): Candidate[] {
  const looked = new Rows(rows, contents, layout);
  const found: Candidate[] = [];
  let at = 0;
  for (const [i, row] of rows.entries()) {
    found.push(...looked.candidatesAt(i, at));
    if (!row.furniture) at += row.text.trim().length;
  }
  return found;
}

class Rows {
  private readonly widths: number[];
  private readonly fullWidths: number[];
  /** Index of the nearest row of text before and after each, -1 for none. */
  private readonly before: number[] = [];
  private readonly after: number[] = [];

  private readonly pageFirst = new Map<number, number>();

  constructor(
    private readonly rows: readonly Row[],
    private readonly contents: Contents,
    private readonly layout: boolean,
  ) {
    this.widths = columnWidths(rows, USUAL, WIDE);
    this.fullWidths = columnWidths(rows, FULL, LONGEST);
    const isText = (row: Row): boolean => !row.furniture && row.shape.kind !== 'blank';
    let last = -1;
    for (const [i, row] of rows.entries()) {
      this.before.push(last);
      if (!isText(row)) continue;
      last = i;
      if (!this.pageFirst.has(row.source.page)) this.pageFirst.set(row.source.page, i);
    }
    last = -1;
    for (let i = rows.length - 1; i >= 0; i--) {
      this.after[i] = last;
      if (isText(rows[i]!)) last = i;
    }
  }

  candidatesAt(i: number, at: number): Candidate[] {
    const row = this.rows[i]!;
    const { kind } = row.shape;
    if (row.furniture || kind === 'blank' || kind === 'contents' || kind === 'caption') return [];
    if (kind === 'bullet' || this.contents.lines.has(row.source.line) || row.text.trim().length > LONGEST) return [];
    const found: Candidate[] = [];
    let text = '';
    for (let n = 1; n <= MOST_ROWS; n++) {
      const own = this.rows[i + n - 1];
      if (!own || own.furniture || own.shape.kind === 'blank' || this.contents.lines.has(own.source.line)) break;
      if (n > 1 && (own.shape.kind === 'bullet' || own.shape.kind === 'caption' || own.shape.kind === 'contents'))
        break;
      if (n > 1 && own.shape.kind === 'numbered') break;
      text = joined(text, clean(own.text));
      if (text.length > LONGEST) break;
      const listed = this.listedLevel(i, n, text);
      if (n > 1 && listed === null && !this.mayRunOver(i, n)) continue;
      // the cells of a row of a table, side by side
      if (listed === null && this.layout && isRowOfCells(own.source.text)) break;
      const signs = this.signsOf(i, n, text);
      // the first line of a paragraph
      if (listed === null && signs.has('cut') && numberOf(text) === null) continue;
      if (listed === null && n === 1 && /^\p{Ll}/u.test(this.rows[i + 1]?.text.trim() ?? '') && this.isProse(i))
        continue;
      found.push({
        text,
        start: i,
        end: i + n,
        page: this.pageOf(i),
        at,
        style: styleOf(text),
        prominence: isCapitals(text) ? 2 : 1,
        signs,
        listed,
        declared: null,
      });
    }
    return found;
  }

  /** Level that the contents page gives the title; only where the line is the place it means. */
  private listedLevel(i: number, n: number, text: string): number | null {
    const number = numberOf(text);
    const key = titleKey(number ? text.slice(number.length) : text);
    const entry = this.contents.places.get(this.rows[i]!.source.line);
    if (entry === undefined || entry.key !== key) return null;
    const next = this.rows[i + n]?.text.trim() ?? '';
    return /^[\p{Ll}|,;)]/u.test(next) ? null : entry.level;
  }

  /** Whether the n-th line may be the rest of a title. */
  private mayRunOver(i: number, n: number): boolean {
    const own = this.rows[i + n - 1]!;
    const last = this.rows[i + n - 2]!;
    if (isFigure(own.text) || isFigure(last.text) || ENDS.test(last.text.trim())) return false;
    if (isCapitals(own.text) !== isCapitals(last.text)) return false;
    return this.isShort(i + n - 1) || isCapitals(own.text);
  }

  private isShort(i: number): boolean {
    return clean(this.rows[i]!.text).length < FILLS * this.widths[i]!;
  }

  /** Running text: as wide as its column, in words. */
  private isProse(i: number): boolean {
    if (i < 0) return false;
    const text = clean(this.rows[i]!.text);
    return !this.isShort(i) && /\p{Ll}{2}/u.test(text) && text.split(/\s+/).length >= 3 && !isCaptionLike(text);
  }

  private signsOf(i: number, n: number, text: string): ReadonlySet<Sign> {
    const signs = new Set<Sign>();
    const add = (sign: Sign, when: boolean): void => void (when && signs.add(sign));
    const previous = this.before[i]!;
    const above = this.rows[i - 1];
    const apart =
      !above || above.furniture || above.shape.kind === 'blank' || above.source.page !== this.rows[i]!.source.page;
    const before = previous < 0 ? '' : this.rows[previous]!.text.trim();
    const shape = previous < 0 ? null : this.rows[previous]!.shape.kind;
    const ended =
      before === '' || ENDS.test(before) || shape === 'numbered' || shape === 'capitals' || shape === 'caption';
    const open = !ended && this.isProse(previous);
    const leads = this.leads(i + n - 1);
    add('apart', apart);
    add('closed', ended);
    add('cut', (open && !apart) || (isOpenEnded(before) && shape !== 'numbered' && shape !== 'capitals'));
    add('leads', leads);
    const share = this.textShare(i);
    add('inText', share >= IN_TEXT);
    add('inDebris', share <= IN_DEBRIS);
    const fits = this.nextWordFits(i + n - 1);
    add('wide', n === 1 && !fits && this.isProse(i));
    add('short', fits);
    add('loose', !leads && !ended);
    add('capitals', isCapitals(text));
    add('counted', this.isCounted(i, n, text));
    add('joined', n > 1 && !this.belongs(i, n));
    add('pageEnd', this.endsPage(i, n));
    add('cover', i < this.contents.first && this.isCover(i, leads));
    return signs;
  }

  private pageOf(i: number): Candidate['page'] {
    const number = this.rows[i]!.source.page;
    return { number, first: this.pageFirst.get(number) ?? i };
  }

  /** Whether nothing but captions follows on the page, which begins with running text. */
  private endsPage(i: number, n: number): boolean {
    const { page } = this.rows[i]!.source;
    const first = this.pageFirst.get(page) ?? i;
    if (first >= i || !this.isProse(first) || !/^\p{Lu}/u.test(this.rows[first]!.text.trim())) return false;
    let letters = 0;
    for (let k = this.after[i + n - 1]!; k >= 0 && this.rows[k]!.source.page === page; k = this.after[k]!)
      letters += this.rows[k]!.text.trim().length;
    const above = this.before[first]!;
    return letters < CAPTION_LETTERS && (above < 0 || !this.isProse(above) || ENDS.test(this.rows[above]!.text.trim()));
  }

  /** Whether the first word of the next line would have fitted on this one. */
  private nextWordFits(i: number): boolean {
    const word = /^\S+/.exec(this.rows[i + 1]?.text.trim() ?? '')?.[0].length ?? 0;
    return clean(this.rows[i]!.text).length + 1 + word <= this.fullWidths[i]!;
  }

  /** Share of running text among the neighbours, list items included. */
  private textShare(i: number): number {
    let seen = 0;
    let texts = 0;
    const look = (k: number): void => {
      seen++;
      if (this.isProse(k) || this.rows[k]!.shape.kind === 'bullet' || /\p{Ll}[.!?]$/u.test(this.rows[k]!.text.trim()))
        texts++;
    };
    for (let k = this.before[i]!, n = 0; k >= 0 && n < AROUND; k = this.before[k]!, n++) look(k);
    for (let k = this.after[i]!, n = 0; k >= 0 && n < AROUND; k = this.after[k]!, n++) look(k);
    return seen === 0 ? 0 : texts / seen;
  }

  /** Whether running text, a list or another title follows. */
  private leads(last: number, depth = 0): boolean {
    const next = this.after[last]!;
    if (next < 0) return false;
    const { text, shape } = this.rows[next]!;
    const clean = text.trim();
    if (shape.kind === 'bullet') return true;
    if (/^\p{Ll}/u.test(clean)) return false;
    if (this.isProse(next)) return true;
    if (depth < 2 && (shape.kind === 'numbered' || shape.kind === 'capitals' || shape.kind === 'short'))
      return this.leads(next, depth + 1);
    // a short sentence
    return /\p{Ll}[.!?]$/u.test(clean) && clean.split(/\s+/).length >= 4;
  }

  /** An item of an enumeration: the next number stands a line or two below. */
  private isCounted(i: number, n: number, text: string): boolean {
    const number = numberOf(text);
    if (!number || number.parts.length > 1) return false;
    let letters = 0;
    for (let next = this.after[i + n - 1]!; next >= 0 && letters < ITEM_LETTERS; next = this.after[next]!) {
      const other = numberOf(this.rows[next]!.text.trim());
      if (
        other &&
        other.scheme === number.scheme &&
        other.parts.length === 1 &&
        other.parts[0] === number.parts[0]! + 1
      )
        return true;
      if (other && other.parts.length > 1) return false;
      // a paragraph of its own
      if (this.isProse(next) && /^\p{Lu}/u.test(this.rows[next]!.text.trim())) return false;
      letters += this.rows[next]!.text.trim().length;
    }
    return false;
  }

  /** Whether the lines of a title show that they belong together. */
  private belongs(i: number, n: number): boolean {
    for (let k = i + 1; k < i + n; k++) {
      const last = this.rows[k - 1]!.text.trim();
      const own = this.rows[k]!.text;
      const indented =
        /^\s/.test(own) &&
        own.length - own.trimStart().length > this.rows[k - 1]!.text.length - this.rows[k - 1]!.text.trimStart().length;
      const capitals = isCapitals(last) && isCapitals(own);
      if (!isOpenEnded(last) && !/^[\p{Ll}(]/u.test(own.trim()) && !indented && !capitals && this.isShort(k - 1))
        return false;
    }
    return true;
  }

  private isCover(i: number, leads: boolean): boolean {
    // the first line is the document's title
    if (this.before[i] === -1 && numberOf(this.rows[i]!.text.trim()) === null) return true;
    if (this.contents.first < Number.POSITIVE_INFINITY) return true;
    let seen = 0;
    for (let k = i; k >= 0 && seen < COVER_ROWS; k = this.before[k]!) seen++;
    return seen < COVER_ROWS && !leads;
  }
}

/** Whether more stands in a line of a kept layout than a number and its title. */
const isRowOfCells = (text: string): boolean =>
  stretches(text).filter((part) => !/^\S{1,8}$/.test(part.text) || /\p{Ll}/u.test(part.text)).length > 1;

/** Without the blanks that justify a line. */
const clean = (text: string): string => text.trim().replace(/\s+/g, ' ');

const joined = (text: string, next: string): string =>
  text === ''
    ? next
    : !/\p{L}[-‐]$/u.test(text)
      ? `${text} ${next}`
      : /^\p{Ll}/u.test(next)
        ? text.slice(0, -1) + next
        : text + next;

function styleOf(text: string): string {
  const number = numberOf(text);
  if (number) return `${number.scheme} ${number.parts.length}`;
  return `${isCapitals(text) ? 'capitals' : 'plain'}${/:$/.test(text) ? ':' : ''}`;
}

/** Letters in a line of the column that each row stands in. @param rank share of the lines near it that are no longer */
function columnWidths(rows: readonly Row[], rank: number, most: number): number[] {
  const lengths: number[] = [];
  const index: number[] = [];
  for (const [i, row] of rows.entries()) {
    index.push(lengths.length);
    if (!row.furniture && row.shape.kind !== 'blank') lengths.push(Math.min(most, clean(rows[i]!.text).length));
  }
  const known = new Map<number, number>();
  return index.map((at) => {
    const step = Math.floor(at / 8);
    const own = known.get(step);
    if (own !== undefined) return own;
    const near = lengths.slice(Math.max(0, step * 8 - NEIGHBOURS), step * 8 + NEIGHBOURS).sort((a, b) => a - b);
    const width = Math.max(LEAST_WIDTH, near[Math.floor(rank * near.length)] ?? LEAST_WIDTH);
    known.set(step, width);
    return width;
  });
}
