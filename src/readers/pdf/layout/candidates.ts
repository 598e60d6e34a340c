import { type Candidate, isCaptionLike, numberOf, type Sign } from '../../../outline/index.js';
import { splitNumber } from './contents.js';
import { isCaption } from './notes.js';
import { type Leading, type Piece, type TextPiece, taggedLevel } from './pieces.js';
import { type BodyStyle, isCapitals, type Line, roundSize } from './style.js';
import { joinText } from './text.js';

/** What the document says of a piece that may be a heading. */
export interface Told {
  /** Level in the contents list or the bookmarks; null when neither names it. */
  readonly listed: number | null;
  /** It is a note, or known to be something else. */
  readonly other: boolean;
  /** Stands before the contents list. */
  readonly cover: boolean;
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

/** So much larger than running text is a heading of its own right, and so much is larger at all. */
const HUGE = 1.3;
const LARGE = 1.1;
const LARGER_POINTS = 0.7;
const SMALLER = 0.93;
/** White space above, in parts of the leading. */
const APART = 0.25;
const MOST_LINES = 4;
/** Print that looks the same may differ by rounding. */
const SAME_SIZE = 0.6;
const CAPITAL_LETTERS = 5;

interface Look {
  readonly huge: boolean;
  readonly large: boolean;
  readonly bold: boolean;
  readonly capitals: boolean;
  readonly marked: boolean;
}

function lookOf(piece: TextPiece, text: string, body: BodyStyle): Look {
  const line = piece.lines[0]!;
  const all = (test: (own: Line) => boolean): boolean => piece.lines.every(test);
  return {
    huge: line.size >= HUGE * body.size,
    large: line.size >= LARGE * body.size && line.size > body.size + LARGER_POINTS,
    bold: !body.bold && all((own) => own.bold),
    capitals: isCapitals(text) && text.length >= CAPITAL_LETTERS,
    marked:
      all((own) => own.underlined) ||
      all((own) => own.colour !== null && own.colour !== body.colour) ||
      (line.font !== body.font && all((own) => own.font === line.font && own.italic)),
  };
}

/** Whether all of a piece stands out from running text. */
export function standsOut(piece: TextPiece, body: BodyStyle): boolean {
  const { large, bold, capitals, marked } = lookOf(piece, joinText(piece.lines), body);
  return large || bold || capitals || marked;
}

/** A piece as a possible heading, with what its print shows.
 * @param unit its place in the order of pieces
 * @param at letters of text before it
 * @returns null for what is no heading whatever it looks like, such as list items and long paragraphs that no list names */
export function pieceCandidate(
  piece: TextPiece,
  neighbours: { readonly before: Piece | undefined; readonly next: Piece | undefined },
  told: Told,
  body: BodyStyle,
  leading: Leading,
  unit: number,
  at: number,
): Candidate | null {
  const text = joinText(piece.lines);
  const numbered = numberOf(text) !== null;
  if (told.listed === null && (piece.lines.length > MOST_LINES || (piece.marker && !numbered))) return null;
  const line = piece.lines[0]!;
  const look = lookOf(piece, text, body);
  const signs = new Set<Sign>();
  const add = (sign: Sign, when: boolean): void => void (when && signs.add(sign));
  const { before, next } = neighbours;
  const contrast = look.large || look.bold || look.capitals || look.marked;
  const leads = leadsOn(piece, next);
  add(
    'apart',
    piece.above > APART * leading(line.size) || (before?.kind === 'text' && before.lines[0]!.size !== line.size),
  );
  add('leads', leads);
  add('loose', !leads);
  add('huge', look.huge);
  add('large', look.large);
  add('bold', look.bold);
  add('capitals', look.capitals);
  add('marked', look.marked);
  add('smaller', line.size < SMALLER * body.size);
  add('plain', !contrast && told.listed === null);
  add('other', piece.figure || told.other || (told.listed === null && (isCaption(piece) || isCaptionLike(text))));
  add('cover', told.cover);
  return {
    text,
    start: unit,
    end: unit + 1,
    page: null,
    at,
    style: styleOf(line, look),
    prominence: prominence(line, text, body),
    signs,
    listed: told.listed,
    declared: declaredLevel(line),
  };
}

/** Deeper headings are the names of boxes and figures as often as those of sections: their print has to tell. */
const DEEPEST_TAG = 3;

function declaredLevel(line: Line): number | null {
  const level = taggedLevel(line);
  return level !== null && level > 0 && level <= DEEPEST_TAG ? level : null;
}

/** A listed title in a table's cell. */
export function cellCandidate(
  lines: readonly Line[],
  listed: number,
  body: BodyStyle,
  unit: number,
  at: number,
): Candidate {
  const text = joinText(lines);
  const line = lines[0]!;
  return {
    text,
    start: unit,
    end: unit + 1,
    page: null,
    at,
    style: 'cell',
    prominence: prominence(line, text, body),
    signs: new Set<Sign>(['leads', 'apart']),
    listed,
    declared: null,
  };
}

function styleOf(line: Line, look: Look): string {
  const marks = [
    line.bold && 'bold',
    look.capitals && 'capitals',
    line.underlined && 'underlined',
    line.italic && 'italic',
  ];
  return [roundSize(line.size), line.colour, ...marks.filter(Boolean)].join(' ');
}

/** Whether something of another look follows that the piece can be the heading of. */
function leadsOn(piece: TextPiece, next: Piece | undefined): boolean {
  if (!next) return false;
  if (next.kind === 'table') return true;
  const [a, b] = [piece.lines[0]!, next.lines[0]!];
  if (declaredLevel(a) !== null && taggedLevel(b) === null) return true;
  const alike =
    a.bold === b.bold &&
    Math.abs(a.size - b.size) < SAME_SIZE &&
    a.colour === b.colour &&
    a.underlined === b.underlined;
  return !alike || next.marker !== null || splitNumber(joinText(next.lines)).number !== null;
}
