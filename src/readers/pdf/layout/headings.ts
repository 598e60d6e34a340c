import { type ContentsEntry, numberDepth, splitNumber } from './contents.js';
import { isCaption } from './notes.js';
import type { Leading, Piece, TextPiece } from './pieces.js';
import { type BodyStyle, comparable, isCapitals, type Line, roundSize } from './style.js';
import { joinText } from './text.js';

/** A heading found in the body. */
export interface Heading {
  readonly number: string | null;
  level: number;
  /** Listed in the contents or the bookmarks. */
  readonly witnessed: boolean;
}

/** What a piece looks like beside running text; greater is more prominent. */
export function prominence(line: Line, text: string, body: BodyStyle): number {
  return (
    4 * roundSize(line.size) +
    (line.bold && !body.bold ? 4 : 0) +
    (isCapitals(text) ? 2 : 0) +
    (line.underlined ? 1 : 0) +
    (line.colour !== body.colour ? 1 : 0) -
    (line.italic ? 0.5 : 0)
  );
}

interface Look {
  readonly large: boolean;
  readonly bold: boolean;
  readonly marked: boolean;
}

function lookOf(piece: TextPiece, text: string, body: BodyStyle): Look {
  const line = piece.lines[0]!;
  return {
    large: line.size >= 1.1 * body.size && line.size > body.size + 0.7,
    bold: !body.bold && piece.lines.every((own) => own.bold),
    marked:
      piece.lines.every((own) => own.underlined) ||
      (isCapitals(text) && text.length >= 5) ||
      piece.lines.every((own) => own.colour !== null && own.colour !== body.colour) ||
      (line.font !== body.font && piece.lines.every((own) => own.font === line.font && own.italic)),
  };
}

/** Whether all of a piece stands out from running text. */
export function standsOut(piece: TextPiece, body: BodyStyle): boolean {
  const look = lookOf(piece, joinText(piece.lines), body);
  return look.large || look.bold || look.marked;
}

const ROMAN_OR_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.|[A-Z]\.)\s+\S/;
const CONTENTS_TITLE = /^(?:inhalt|inhaltsverzeichnis|inhaltsübersicht|gliederung)$/;
/** Units and single letters (labels of charts) make no heading. */
const WORD = /\p{L}{4}|\p{Lu}{3}/u;
const STARTS = /^["„»'(]?[\p{Lu}\d]/u;

/** Whether a piece that no witness names is a heading, by its look and its surroundings. */
export function looksLikeHeading(
  piece: TextPiece,
  next: Piece | undefined,
  before: Piece | undefined,
  body: BodyStyle,
  leading: Leading,
): boolean {
  if (piece.figure || isCaption(piece) || piece.lines.length > 4) return false;
  if (piece.marker?.kind === 'bullet') return false;
  const text = joinText(piece.lines);
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (
    !WORD.test(text) ||
    letters < 3 ||
    letters < 0.45 * text.replace(/\s/g, '').length ||
    text.length > 180 ||
    !STARTS.test(text)
  )
    return false;
  if (/[,;]$/.test(text) || (/[^.]\.$/.test(text) && text.length > 40) || /[.…_]{4}/.test(text)) return false;
  if (CONTENTS_TITLE.test(comparable(text))) return true;
  const look = lookOf(piece, text, body);
  const line = piece.lines[0]!;
  const apart =
    piece.above > 0.25 * leading(line.size) || (before?.kind === 'text' && before.lines[0]!.size !== line.size);
  const numbered = ROMAN_OR_NUMBER.test(text) && splitNumber(text).number !== null;
  if (piece.marker && !numbered) return false;
  if (look.large && line.size >= 1.3 * body.size) return true;
  const plainLarge = apart && piece.lines.length <= 3;
  if (look.large && (look.bold || look.marked || numbered || plainLarge)) return leads(piece, next);
  if (line.size < 0.93 * body.size) return false;
  if (look.bold)
    return (
      text.length <= 130 && piece.lines.length <= 3 && leads(piece, next) && (apart || numbered || !/^\d/.test(text))
    );
  if (look.marked)
    return text.length <= (line.underlined ? 140 : 90) && piece.lines.length <= 2 && apart && leads(piece, next);
  const deep = numbered && numberDepth(splitNumber(text).number!) >= 2;
  return deep && apart && text.length <= 100 && piece.lines.length <= 2 && leads(piece, next) && !/[.:]$/.test(text);
}

/** Whether something of another look follows that the piece can be the heading of. */
function leads(piece: TextPiece, next: Piece | undefined): boolean {
  if (!next) return false;
  if (next.kind === 'table') return true;
  const [a, b] = [piece.lines[0]!, next.lines[0]!];
  const alike =
    a.bold === b.bold && Math.abs(a.size - b.size) < 0.6 && a.colour === b.colour && a.underlined === b.underlined;
  return !alike || next.marker !== null || splitNumber(joinText(next.lines)).number !== null;
}

interface Open {
  /** Level as the contents or the number say, before gaps are closed. */
  readonly printed: number;
  readonly level: number;
  readonly prominence: number;
  readonly numbered: boolean;
  readonly witnessed: boolean;
}

/** So many listed headings make the contents list the backbone of the tree: what it does not list stands below what it lists. */
const BACKBONE = 8;

/** Gives headings their true levels: from the contents or bookmarks, else from their number, else by standing out less than the headings above. */
export function setLevels(
  headings: readonly { piece: TextPiece; heading: Heading; listed: number | null }[],
  body: BodyStyle,
): void {
  const shift = numberShift(headings.map(({ heading }) => heading.number));
  const floors = witnessedFloors(headings, body);
  const backbone = headings.filter(({ heading }) => heading.witnessed).length >= BACKBONE;
  const open: Open[] = [];
  const chapters: Chapters = { last: 0, prominence: 0 };
  for (const { piece, heading, listed } of headings) {
    const own = prominence(piece.lines[0]!, joinText(piece.lines), body);
    const trusted =
      heading.number !== null && (heading.witnessed || isTrusted(heading.number, own, chapters, floors, backbone));
    const known = trusted ? numberDepth(heading.number!) + shift(heading.number!) : listed;
    let printed: number;
    if (known !== null) {
      printed = known;
      while (open.length > 0 && open[open.length - 1]!.printed >= printed) open.pop();
    } else {
      const above = open.findLastIndex((entry) => {
        if (backbone && entry.witnessed) return true;
        return entry.numbered ? entry.prominence >= own - 0.01 : entry.prominence > own + 0.01;
      });
      printed = above >= 0 ? open[above]!.printed + 1 : 1;
      open.length = above + 1;
    }
    heading.level = (open[open.length - 1]?.level ?? 0) + 1;
    // Nothing stands below the contents list.
    if (!CONTENTS_TITLE.test(comparable(joinText(piece.lines)))) {
      open.push({
        printed,
        level: heading.level,
        prominence: own,
        numbered: known !== null,
        witnessed: heading.witnessed,
      });
      if (trusted && /^\d+$/.test(heading.number!)) {
        if (chapters.last === 0) chapters.prominence = own;
        chapters.last = Number(heading.number);
      }
    }
  }
}

interface Chapters {
  last: number;
  prominence: number;
}

/** Whether an unlisted heading's number tells its level. A plain "1." or "17" may also count points on a page: then it breaks the sequence of
 * the chapters, or stands out less than they do. */
function isTrusted(
  number: string,
  own: number,
  chapters: Chapters,
  floors: ReadonlyMap<number, number>,
  backbone: boolean,
): boolean {
  if (own <= (floors.get(numberDepth(number)) ?? 0) - 1.5) return false;
  if (!/^\d+$/.test(number)) return true;
  const step = Number(number) - chapters.last;
  if (backbone) return step === 1;
  return step > 0 ? step <= 3 && own > chapters.prominence - 4.5 : own >= chapters.prominence - 0.6;
}

/** How prominent the least of the listed headings with numbers of each depth is: a plain "1." inside chapter 4 is no chapter. */
function witnessedFloors(
  headings: readonly { piece: TextPiece; heading: Heading }[],
  body: BodyStyle,
): Map<number, number> {
  const floors = new Map<number, number>();
  for (const { piece, heading } of headings) {
    if (!heading.witnessed || heading.number === null) continue;
    const depth = numberDepth(heading.number);
    const own = prominence(piece.lines[0]!, joinText(piece.lines), body);
    floors.set(depth, Math.min(floors.get(depth) ?? Number.POSITIVE_INFINITY, own));
  }
  return floors;
}

/** Where chapters carry roman numerals or letters and arabic numbers start anew in each, the arabic ones stand one level deeper. */
function numberShift(numbers: readonly (string | null)[]): (number: string) => number {
  const isOuter = (number: string): boolean => /^(?:[IVX]+|[A-Z])$/.test(number);
  const outer = numbers.filter((number) => number !== null && isOuter(number)).length;
  const firsts = numbers.filter((number) => number === '1').length;
  const nested = outer >= 2 && firsts >= 2;
  return (number) => (nested && /^\d/.test(number) ? 1 : 0);
}

/** Level of a contents entry in its list, with the same shift as the headings. */
export function entryLevel(entry: ContentsEntry): number {
  return entry.number !== null ? numberDepth(entry.number) : entry.level;
}
