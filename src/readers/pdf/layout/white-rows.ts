import type { PdfSegment } from '../positioned.js';
import { forcedBreak } from './pieces.js';
import { covered, type Rule } from './rules.js';
import type { Line } from './style.js';
import { placeOf, type Span } from './white-columns.js';

/** What speaks for (below zero) and against a row beginning at a line. Each column that has text there has a say, then the line as a whole. */
const ROW = {
  /** Nothing stands right above in the column. */
  afterWhite: -1,
  /** The text above ends although a word more would have fitted. */
  afterEnd: -0.8,
  /** Figures end everywhere. */
  afterFigures: -0.3,
  /** The text above goes on: its line is full. */
  goesOn: 1.6,
  /** … but it may be a sentence of its own. */
  afterStop: 0.8,
  /** It is bold and what follows is not, or the other way round: the head of a table. */
  restyled: -1.5,
  /** … and by its letters: a word is parted, or the line begins in lower case. */
  goesOnSurely: 4,
  /** The white above is larger than between the lines of a cell. */
  apart: -2,
  /** It is not, though elsewhere in the table it is. */
  close: 2,
  /** A rule, or the edge of shading, parts the lines. */
  marked: -5,
  /** None does, though elsewhere one does. */
  unmarked: 3,
  /** It stands beside the text above, as where cells are centred on each other. */
  beside: 4,
  firstEmpty: 2,
  fewFilled: 1,
  full: -1,
} as const;

/** White between rows against white between the lines of a cell, in font sizes. */
const WIDER = 0.14;
/** Boxes of following lines may touch, and overlap by less than this, in font sizes. */
const BESIDE = 0.3;
/** A line that takes less of its column ends there, whatever comes next. */
const LEAST_FILL = 0.5;
/** Two lines of a column at this distance follow each other, in font sizes. */
const FOLLOWS = 1.75;
/** A rule belongs to the table if it takes so large a share of its width. */
const RULE = 0.6;
/** Rows are parted by marks, or by white, if at least so many are; fewer set off the head or the sum. */
const SYSTEMATIC = 3;
/** Columns that go on cannot outweigh a mark, by themselves. */
const MOST_AGAINST_MARK = 4.5;
/** Where text goes on below so large a share of the marks, they are laid line by line. */
const LINEWISE = 0.3;
/** Columns stand apart by at least this, in font sizes; what ends before has ended. */
const PADDING = 1.2;
/** Numbers, amounts, years; no text. */
export const FIGURES = /^[\d\s.,:;/%€+\-–—()]*$/;

/** How the lines of a stretch make rows. */
export interface Rows {
  /** Index of the first line of each row. */
  readonly starts: readonly number[];
  /** How many rows begin below a rule or at the edge of shading. */
  readonly marked: number;
  /** Where the text of a column stops and begins anew while that of others goes on, as in columns of prose. */
  readonly lone: number;
  /** Columns whose text goes on over the beginning of a row, with nothing that parts the rows. */
  readonly cut: number;
}

interface Piece {
  readonly text: string;
  readonly baseline: number;
  readonly bold: boolean;
  readonly box: Line['box'];
  readonly line: Line;
}

/** Finds where the rows of a table begin.
 * @param rules horizontal rules and edges of shading on the page
 * @param right where the text of the page or column ends
 * @param head so many lines repeat the head of the page before */
export function rowsOf(
  lines: readonly Line[],
  columns: readonly Span[],
  rules: readonly Rule[],
  right: number,
  head = 0,
): Rows {
  const filled = lines.map((line) => new Map(line.segments.map((own) => [placeOf(own, columns).first, own] as const)));
  const crossing = lines.map((line) => line.segments.some((own) => isWide(own, columns)));
  const rights = columns.map(({ x1 }, c) => Math.max(x1, (columns[c + 1]?.x0 ?? right) - PADDING * lines[0]!.size));
  const says = lines.map((_, i) => columnsSay(lines, filled, i, rights, i < head ? 0 : head));
  const whites = whitesOf(lines);
  const inCell = lines.flatMap((_, i) => (i > 0 && says[i]!.surely > 0 ? [whites[i]!] : []));
  const usual = inCell.length > 0 ? inCell.toSorted((a, b) => a - b)[inCell.length >> 2]! : null;
  const apart = lines.map((line, i) => i > 0 && usual !== null && whites[i]! > usual + WIDER * line.size);
  const marks = sureMarks(lines, columns, rules, says);
  const byWhite = apart.filter(Boolean).length >= SYSTEMATIC;
  const byMarks = marks.filter(Boolean).length >= SYSTEMATIC;
  const parted = (i: number): boolean => i >= lines.length || (byWhite && apart[i]!) || (byMarks && marks[i]!);
  const inRow = (from: number): Set<number> => {
    const own = new Set(filled[from]!.keys());
    if (byWhite || byMarks)
      for (let i = from + 1; !parted(i); i++) for (const column of filled[i]!.keys()) own.add(column);
    return own;
  };
  const costOf = (at: number): number => {
    const against = says[at]!.cost;
    let cost = marks[at] ? Math.min(against, MOST_AGAINST_MARK) + ROW.marked : against + (byMarks ? ROW.unmarked : 0);
    if (apart[at]) cost += ROW.apart;
    else if (byWhite) cost += ROW.close;
    if (whites[at]! < -BESIDE * lines[at]!.size) cost += ROW.beside;
    const own = inRow(at);
    if (!own.has(0)) cost += ROW.firstEmpty;
    if (own.size < columns.length / 2) cost += ROW.fewFilled;
    if (own.size === columns.length) cost += ROW.full;
    return cost;
  };
  const starts: number[] = [];
  let lone = 0;
  let cut = 0;
  let had = new Set<number>();
  for (const i of lines.keys()) {
    if (i === 0 || (i === head && head > 0) || crossing[i] || crossing[i - 1] || costOf(i) < 0) {
      starts.push(i);
      if (!marks[i] && i > head) cut += says[i]!.goOn;
      had = new Set();
    } else if (says[i]!.goOn > 0) lone += says[i]!.anew.filter((column) => had.has(column)).length;
    for (const column of filled[i]!.keys()) had.add(column);
  }
  return { starts, marked: starts.filter((i) => marks[i]).length, lone, cut };
}

const isWide = (segment: PdfSegment, columns: readonly Span[]): boolean => {
  const { first, last } = placeOf(segment, columns);
  return first !== last;
};

/** White between each line and all that stands above it. */
function whitesOf(lines: readonly Line[]): number[] {
  let bottom = Number.NEGATIVE_INFINITY;
  return lines.map(({ box }) => {
    const white = box.y0 - bottom;
    bottom = Math.max(bottom, box.y1);
    return white;
  });
}

interface Say {
  readonly cost: number;
  /** Columns that go on, that surely do, and that begin anew below white. */
  readonly goOn: number;
  readonly surely: number;
  readonly anew: readonly number[];
}

/** What the columns that have text in a line say of a row beginning there. */
function columnsSay(
  lines: readonly Line[],
  filled: readonly ReadonlyMap<number, PdfSegment>[],
  at: number,
  rights: readonly number[],
  top: number,
): Say {
  let [cost, goOn, surely] = [0, 0, 0];
  const anew: number[] = [];
  const line = lines[at]!;
  for (const [column, segment] of filled[at]!) {
    const before = above(lines, filled, at, column, top);
    const ended = (piece: Piece): boolean =>
      forcedBreak(
        { ...line, text: segment.text, box: segment.box },
        { ...piece.line, box: piece.box },
        rights[column]!,
      );
    if (!before || line.baseline - before.baseline > FOLLOWS * line.size) {
      cost += ROW.afterWhite;
      anew.push(column);
    } else if (before.bold !== segment.bold) {
      cost += ROW.restyled;
    } else if (/\p{L}[-\u00ad]$/u.test(before.text) || (!ended(before) && /^\p{Ll}/u.test(segment.text))) {
      cost += ROW.goesOnSurely;
      goOn++;
      surely++;
    } else if (FIGURES.test(segment.text) || FIGURES.test(before.text)) cost += ROW.afterFigures;
    else if (ended(before)) cost += ROW.afterEnd;
    else {
      const width = rights[column]! - before.box.x0;
      const fill = Math.max(0, (before.box.x1 - before.box.x0) / width - LEAST_FILL) / (1 - LEAST_FILL);
      cost += Math.min(1, fill) * (/[.!?:;]$/.test(before.text) ? ROW.afterStop : ROW.goesOn);
      if (fill > 0) goOn++;
    }
  }
  return { cost, goOn, surely, anew };
}

function above(
  lines: readonly Line[],
  filled: readonly ReadonlyMap<number, PdfSegment>[],
  at: number,
  column: number,
  top: number,
): Piece | null {
  for (let i = at - 1; i >= top && lines[at]!.baseline - lines[i]!.baseline <= 2.5 * lines[at]!.size; i--) {
    const own = filled[i]!.get(column);
    if (own) return { ...own, line: lines[i]! };
  }
  return null;
}

/** For each line, whether a rule or the edge of shading parts it from those above; none where they are laid line by line. */
function sureMarks(
  lines: readonly Line[],
  columns: readonly Span[],
  rules: readonly Rule[],
  says: readonly Say[],
): boolean[] {
  const marks = lines.map((_, i) => i > 0 && markBetween(lines, i, columns, rules));
  const all = marks.filter(Boolean).length;
  const within = marks.filter((own, i) => own && says[i]!.surely > 0).length;
  return all >= SYSTEMATIC && within > LINEWISE * all ? marks.map(() => false) : marks;
}

/** Whether a rule over most of the table's width lies between a line and those above it. */
function markBetween(lines: readonly Line[], at: number, columns: readonly Span[], marks: readonly Rule[]): boolean {
  const line = lines[at]!;
  const from = lines[at - 1]!.baseline - 0.1 * line.size;
  const to = line.baseline - 0.5 * line.size;
  const [x0, x1] = [columns[0]!.x0, columns[columns.length - 1]!.x1];
  return marks.some(
    (mark) =>
      mark.at > from &&
      mark.at < to &&
      covered(
        marks.filter((own) => Math.abs(own.at - mark.at) < 2),
        mark.at,
        x0,
        x1,
      ) >
        RULE * (x1 - x0),
  );
}
