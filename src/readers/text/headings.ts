import type { Contents } from './contents.js';
import { ENDS, isOpenEnded, type Row, standsApart, titleKey } from './row.js';

/** A heading that begins at a row. */
export interface FoundHeading {
  /** How many rows it takes. */
  readonly rows: number;
  readonly number: string | null;
  readonly kind: 'listed' | 'numbered' | 'capitals' | 'short';
  /** Depth on the contents page, or by its number; null when nothing tells. */
  readonly depth: number | null;
}

const MOST_ROWS = 4;
/** A contents page with so many titles is complete. */
const FULL_CONTENTS = 6;
/** So many letters of a title are no chance, even right below other text. */
const SURE_TITLE = 20;
/** Running text is set in lines of this length and more. */
const FULL_LINE = 60;
const FINITE =
  /(?<!\p{L})(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|kann|können|könnte|könnten|soll|sollte|sollen|muss|müssen)(?!\p{L})/iu;

/** Tells headings from other lines, by the contents page, by their numbers, by their letters, or by standing alone above running text. */
export class Headings {
  /** Short lines that come again and again: labels of forms. */
  private readonly recurring: ReadonlySet<string>;
  /** Row after the last heading. */
  private end = -1;

  constructor(
    private readonly rows: readonly Row[],
    private readonly contents: Contents,
  ) {
    const seen = new Map<string, number>();
    for (const { shape, text } of rows)
      if (shape.kind === 'short') seen.set(titleKey(text), (seen.get(titleKey(text)) ?? 0) + 1);
    this.recurring = new Set([...seen].filter(([, n]) => n >= 4).map(([key]) => key));
  }

  /** @param last number of the last chapter found so far; a chapter counts on */
  at(i: number, last: number): FoundHeading | null {
    const found = this.read(i, last);
    if (found) this.end = i + found.rows;
    return found;
  }

  private read(i: number, last: number): FoundHeading | null {
    const { shape, text } = this.rows[i]!;
    if (shape.kind === 'bullet' || shape.kind === 'blank' || shape.kind === 'contents') return null;
    const listed = this.listed(i);
    if (listed) return listed;
    if (!balanced(text) || isAbbreviations(text)) return null;
    if (shape.kind === 'numbered') return this.numbered(i, last);
    if (shape.kind === 'capitals') return this.capitals(i);
    return shape.kind === 'short' && this.short(i) ? { rows: 1, number: null, kind: 'short', depth: null } : null;
  }

  /** Up to four lines that are together a title of the contents page. */
  private listed(i: number): FoundHeading | null {
    const { shape } = this.rows[i]!;
    const number = shape.kind === 'numbered' ? shape.number : null;
    const before = this.rows[i - 1];
    const apart = standsApart(before) || this.end === i || ENDS.test(before!.text.trim());
    const least = apart || number !== null || shape.kind === 'capitals' ? 0 : SURE_TITLE;
    let text = '';
    for (let n = 1; n <= MOST_ROWS; n++) {
      const row = this.rows[i + n - 1];
      if (!row || row.furniture || row.shape.kind === 'blank' || (n > 1 && row.shape.kind === 'bullet')) break;
      text = text === '' ? row.text : `${text}\n${row.text}`;
      // a bar parts names that stand side by side
      if (/[|,;]\s*$/.test(row.text)) continue;
      const key = titleKey(text);
      const depth = this.contents.titles.get(key);
      if (depth === undefined || key.length < least) continue;
      // a short title may also be a label that recurs, or the first words of a sentence
      if (number === null && n === 1 && this.recurring.has(key)) return null;
      if (this.rows[i + n]?.text.trim().match(/^[\p{Ll}|,;)]/u)) return null;
      return { rows: n, number, kind: 'listed', depth: number === null ? depth : number.split('.').length };
    }
    return null;
  }

  private numbered(i: number, last: number): FoundHeading | null {
    const { shape, text } = this.rows[i]!;
    if (shape.kind !== 'numbered') return null;
    const found = (rows: number): FoundHeading => ({
      rows,
      number: shape.number,
      kind: 'numbered',
      depth: shape.depth,
    });
    const rows = this.wrapped(i);
    if (rows === 0) return null;
    if (shape.depth > 1) return found(rows);
    if (isSentence(text) || (/^\d/.test(shape.number) && Number(shape.number) <= last)) return null;
    // a contents page names all chapters, if not always in the same words
    const named = this.contents.titles.size >= FULL_CONTENTS;
    if (named && !(this.contents.numbered && Number(shape.number) === last + 1)) return null;
    return this.opensChapter(i) ? found(rows) : null;
  }

  /** Rows of a heading that may be broken; 0 when it is the beginning of a sentence. */
  private wrapped(i: number): number {
    const next = this.rows[i + 1];
    if (!next || next.furniture || next.shape.kind === 'blank') return 1;
    const text = this.rows[i]!.text.trim();
    const capital = this.rows[i + 1]!.shape.kind === 'capitals' && text === text.toUpperCase();
    const goesOn = /^[\p{Ll}(]/u.test(next.text.trim());
    if (!goesOn && !isOpenEnded(text) && !capital) return 1;
    const after = this.rows[i + 2];
    const ends = !after || after.furniture || after.shape.kind === 'blank' || /^\p{Lu}|^["„]/u.test(after.text.trim());
    return ends && next.shape.kind !== 'bullet' && !/[.;,]\s*$/.test(next.text) && next.text.trim().length < FULL_LINE
      ? 2
      : goesOn || isOpenEnded(text)
        ? 0
        : 1;
  }

  /** A numbered line of one level is a heading when it is no item of an enumeration: the next lines do not count on, or go one level down ("7", "7.1"). */
  private opensChapter(i: number): boolean {
    const { shape, text } = this.rows[i]!;
    const next = this.rows.slice(i + 1, i + 4).find((r) => r.shape.kind !== 'blank' && !r.furniture);
    if (!next || shape.kind !== 'numbered') return false;
    const down = next.shape.kind === 'numbered' && next.shape.number.startsWith(`${shape.number}.`);
    const counts = next.shape.kind === 'numbered' && !down;
    return standsApart(this.rows[i - 1]) && !counts && text.trim().length <= 90;
  }

  private capitals(i: number): FoundHeading | null {
    const own = this.rows[i]!.text.trim();
    if (/[.,]$/.test(own)) return null;
    let rows = 1;
    while (rows < MOST_ROWS && this.rows[i + rows]?.shape.kind === 'capitals' && !this.rows[i + rows]!.furniture) {
      // the next line is a title of its own
      if (this.listed(i + rows)) break;
      rows++;
    }
    return { rows, number: null, kind: 'capitals', depth: null };
  }

  /** Alone above running text, and no sentence itself. */
  private short(i: number): boolean {
    const row = this.rows[i]!;
    const text = row.text.trim();
    const key = titleKey(text);
    if (key.length < 4 || this.recurring.has(key) || !standsApart(this.rows[i - 1])) return false;
    const after = this.rows[i + 1];
    const next = after?.shape.kind === 'blank' ? this.rows[i + 2] : after;
    if (!next || next.furniture) return false;
    if (/\d{3,}|[%€@]|www|\.\p{L}/u.test(text) || text.split(/\s+/).length > 8) return false;
    if (isOpenEnded(text) || isSentence(text) || /\S\s{2,}\S/.test(text)) return false;
    return next.text.trim().length > FULL_LINE && /^\p{Lu}/u.test(next.text.trim());
  }
}

/** Has a finite verb, or goes on after a full stop; questions are titles, too. */
const isSentence = (text: string): boolean =>
  /\p{Ll}{2}\.\s+\p{Lu}/u.test(text) || (FINITE.test(text) && !/\?\s*$/.test(text));

/** Names of offices and firms ("UA, KEK, SAM"), which are no title. */
function isAbbreviations(text: string): boolean {
  const words = text.split(/[\s,/]+/).filter((word) => /\p{L}/u.test(word));
  return /[,/]/.test(text) && words.every((word) => word.length <= 5);
}

/** A bracket that opens or closes alone: the rest is on another line. */
function balanced(text: string): boolean {
  const opens = text.split('(').length;
  return opens === text.split(')').length || /^\s*(?:\d+|[a-z])\)/.test(text);
}
