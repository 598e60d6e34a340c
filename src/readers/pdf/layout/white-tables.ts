import type { PdfSegment } from '../positioned.js';
import { around } from './geometry.js';
import type { Grid, GridCell } from './grid.js';
import { MARKER } from './markers.js';
import type { Rule } from './rules.js';
import { type GoingOn, rowsBack, tornTexts } from './stream.js';
import type { Line } from './style.js';
import { alignedShare, crosses, placeOf, type Span, withPieces } from './white-columns.js';
import { FIGURES, type Rows, rowsOf } from './white-rows.js';

/** What a stretch of lines is worth as a table, against reading it as lines or as columns of text. */
const WORTH = {
  /** A table has to earn this much. */
  open: -2.5,
  /** Two columns only, of which neither head nor rule tells: text in columns looks like them. */
  openBare: -0.5,
  /** Each filled cell of a row beside its first, where all stand at the places of their columns; at most so many a row. */
  cell: 1,
  mostCells: 3,
  /** A row with one filled cell. */
  lonely: -0.7,
  /** A line that runs across columns: a group's name, or a line of text. */
  crossing: -1.5,
  /** A line torn from the line that goes on with it in the file: columns of text are read across. */
  torn: -1.5,
  /** A row that the file does not have as one: its cells come with those above and below them. */
  back: -1.5,
  /** Text of one column begins anew beside text that goes on. */
  lone: -1.2,
  /** Text goes on from one row into the next. */
  cut: -0.8,
  head: 1.5,
  /** Lines in pieces that would be left unexplained. */
  line: 0.15,
  /** A row below a rule or at the edge of shading. */
  marked: 0.5,
} as const;

const LEAST_ROWS = 3;
/** Fewer may be columns of text, or a form; fewer rules set off something else. */
const SURE_COLUMNS = 4;
const SURE_MARKS = 3;
/** … where a head, rules or shading tell of it. */
const LEAST_MARKED_ROWS = 2;
const LONGEST = 400;
/** Lines that stand further apart, in font sizes, are of one table only if they keep to the same places. */
const APART = 4.2;
const FORM_APART = 9;
/** So many lines in turn that cross columns are text. */
const MOST_HEAD_LINES = 6;
const MOST_CROSSING = 1;
const GROUP_APART = 2.4;
const SAME_SIZE = 0.6;
/** A row's rest is no further from the next row, in font sizes; it begins where its column does, to so many points. */
const REST_APART = 2.4;
const SAME_PLACE = 2;
const LEADERS = /[.…_]{5}/;

/** A table among the lines: from the first to before the last. */
export interface WhiteTable {
  readonly from: number;
  readonly to: number;
  readonly grid: Grid;
  readonly worth: number;
  /** Its head, the rules or shading between its rows, or the number of its columns tell it from text in columns. */
  readonly sure: boolean;
  readonly columns: readonly Span[];
  readonly lines: readonly Line[];
}

/** What is known beside the lines themselves. */
export interface Around {
  /** Horizontal rules and edges of shading on the page. */
  readonly marks: readonly Rule[];
  /** Lines of the table that the page before ends in; its head may be repeated. */
  readonly before: readonly Line[];
  /** Which pieces of the page go on with which. */
  readonly going: GoingOn;
}

interface Ground extends Around {
  /** Where the text of the page or column ends. */
  readonly right: number;
}

/** Finds the tables that no ruling lines draw: the stretches of lines that are worth most as tables, all together.
 * @param lines of a page or column, from top to bottom
 */
export function whiteTables(lines: readonly Line[], around: Around): WhiteTable[] {
  const ground = { ...around, right: Math.max(...lines.map(({ box }) => box.x1)) };
  const best: { worth: number; table: WhiteTable | null }[] = [];
  best[lines.length] = { worth: 0, table: null };
  for (let i = lines.length - 1; i >= 0; i--) {
    let own: { worth: number; table: WhiteTable | null } = { worth: best[i + 1]!.worth, table: null };
    if (isMulti(lines[i]!))
      for (const table of tablesFrom(lines, i, ground)) {
        const worth = table.worth + best[table.to]!.worth;
        if (worth > own.worth) own = { worth, table };
      }
    best[i] = own;
  }
  const found: WhiteTable[] = [];
  for (let i = 0; i < lines.length; ) {
    const { table } = best[i]!;
    if (table) found.push(withRest(table, lines, found[found.length - 1]?.to ?? 0, ground));
    i = table ? table.to : i + 1;
  }
  return found;
}

/** Takes in what stands right above in columns but the first: the last lines of a row that the page before ends in, the first of a head. */
function withRest(table: WhiteTable, lines: readonly Line[], least: number, ground: Ground): WhiteTable {
  let { from } = table;
  const belongs = (above: Line, below: Line): boolean => {
    if (below.baseline - above.baseline > REST_APART * below.size) return false;
    return above.segments.every((segment) => {
      const { first, last } = placeOf(segment, table.columns);
      return first > 0 && first === last && Math.abs(segment.box.x0 - table.columns[first]!.x0) < SAME_PLACE;
    });
  };
  while (from > least && belongs(lines[from - 1]!, lines[from]!)) from--;
  return from < table.from ? (tableOf(lines, from, table.to, table.columns, ground) ?? table) : table;
}

const isMulti = (line: Line): boolean => line.segments.length > 1 && !LEADERS.test(line.text);

/** The tables that may begin at a line: one for each set of columns that the lines below keep to. */
function tablesFrom(lines: readonly Line[], start: number, ground: Ground): WhiteTable[] {
  const tables: WhiteTable[] = [];
  let columns = withPieces([], lines[start]!);
  let end = start + 1;
  let multi = 1;
  const close = (): void => {
    const table = multi >= LEAST_MARKED_ROWS && columns.length > 1 ? tableOf(lines, start, end, columns, ground) : null;
    if (table) tables.push(table);
  };
  let crossing = 0;
  for (let i = start + 1; i < lines.length && i < start + LONGEST; i++) {
    const line = lines[i]!;
    if (LEADERS.test(line.text)) break;
    const gap = line.baseline - lines[i - 1]!.baseline;
    if (gap > APART * line.size && !(gap < FORM_APART * line.size && keepsPlaces(line, columns))) break;
    if (beginsAnew(lines, start, i)) break;
    if (isMulti(line)) {
      const merged = withPieces(columns, line);
      if (merged.length < 2) break;
      if (merged.length < columns.length) close();
      columns = merged;
      multi++;
      end = i + 1;
      crossing = 0;
    } else if (crosses(line, columns)) {
      if (++crossing > MOST_CROSSING || !isGroup(line, lines[start]!, gap, columns)) break;
    } else if (crossing === 0 && gap < 1.6 * line.size) end = i + 1;
  }
  close();
  return tables;
}

/** Whether the labels of the first lines come again: the next form of a set. */
function beginsAnew(lines: readonly Line[], start: number, at: number): boolean {
  const label = (i: number): string => lines[i]?.segments[0]?.text ?? '';
  if (at < start + 2) return false;
  return [at, at + 1].some(
    (i) => label(i) === label(start) && label(i + 1) === label(start + 1) && label(i + 1) !== '',
  );
}

/** Whether a line across columns may be a group's name: set like the table, in the distance of its rows. With label and value it opens the next form. */
const isGroup = (line: Line, first: Line, gap: number, columns: readonly Span[]): boolean =>
  columns.length > 2 && Math.abs(line.size - first.size) < SAME_SIZE && gap < GROUP_APART * line.size;

const keepsPlaces = (line: Line, columns: readonly Span[]): boolean =>
  line.segments.length > 1 &&
  line.segments.every(({ box }) => columns.some((column) => Math.abs(column.x0 - box.x0) < 2));

function tableOf(
  lines: readonly Line[],
  from: number,
  to: number,
  columns: readonly Span[],
  ground: Ground,
): WhiteTable | null {
  const own = lines.slice(from, to);
  if (isList(own, columns) || isContents(own, columns)) return null;
  const repeated = repeatedHead(own, ground.before);
  const rows = rowsOf(own, columns, ground.marks, ground.right, repeated);
  const cells = cellsOf(own, columns, rows);
  const { worth, sure } = worthOf(own, columns, rows, cells, repeated, ground.going);
  if (worth <= 0) return null;
  return { from, to, grid: toGrid(own, columns, rows.starts.length, cells), worth, sure, columns, lines: own };
}

/** How many lines of the head of the table before a table begins with. */
function repeatedHead(lines: readonly Line[], before: readonly Line[]): number {
  let count = 0;
  while (count < Math.min(MOST_HEAD_LINES, lines.length, before.length) && lines[count]!.text === before[count]!.text)
    count++;
  return count < lines.length && count < before.length ? count : 0;
}

/** Marks of a list and their text. */
function isList(lines: readonly Line[], columns: readonly Span[]): boolean {
  if (columns.length > 2) return false;
  const first = lines.flatMap(({ segments }) => segments.filter((own) => placeOf(own, columns).first === 0));
  return first.every(({ text }) => MARKER.test(text));
}

/** Titles and the pages they stand on, which rise. */
function isContents(lines: readonly Line[], columns: readonly Span[]): boolean {
  if (columns.length > 3) return false;
  const last = lines.flatMap(({ segments }) =>
    segments.filter((own) => placeOf(own, columns).first === columns.length - 1).map(({ text }) => text),
  );
  const pages = last.map((text) => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN));
  return (
    pages.length >= 4 && pages.every((page, i) => page >= (pages[i - 1] ?? 0)) && pages[0]! < pages[pages.length - 1]!
  );
}

/** @param repeated so many lines repeat the head of the page before */
function worthOf(
  lines: readonly Line[],
  columns: readonly Span[],
  rows: Rows,
  cells: readonly GridCell[],
  repeated: number,
  going: GoingOn,
): { worth: number; sure: boolean } {
  const aligned = alignedShare(lines, columns);
  const byRow = rows.starts.map((_, row) => cells.filter((cell) => cell.row === row && cell.segments.length > 0));
  const full = byRow.filter((own) => own.length > 1).length;
  const head = repeated > 0 || hasHead(byRow);
  // Right below a repeated head the page before may go on, in one column alone.
  const rest = repeated > 0 ? byRow[rows.starts.indexOf(repeated)] : undefined;
  const told =
    head || hasLabels(cells) || hasFigures(cells, columns.length - 1) || rows.marked > 0 || columns.length > 2;
  if (full < (told ? LEAST_MARKED_ROWS : LEAST_ROWS)) return { worth: 0, sure: false };
  let worth = WORTH.open + (told ? 0 : WORTH.openBare);
  for (const own of byRow) {
    if (own === rest && own.every(({ column }) => column > 0)) continue;
    if (own.length > 1) worth += aligned * WORTH.cell * Math.min(own.length - 1, WORTH.mostCells);
    else worth += own[0] && own[0].columnSpan > 1 ? WORTH.crossing : WORTH.lonely;
  }
  worth +=
    tornTexts(
      cells.flatMap(({ segments }) => segments),
      going,
    ) * WORTH.torn;
  worth += rowsBack(byRow) * WORTH.back;
  worth += lines.filter(isMulti).length * WORTH.line;
  worth += rows.lone * WORTH.lone + rows.cut * WORTH.cut + (head ? WORTH.head : 0) + rows.marked * WORTH.marked;
  return { worth, sure: head || rows.marked >= SURE_MARKS || columns.length >= SURE_COLUMNS };
}

/** Whether the first row is bold and the others are not. */
function hasHead(rows: readonly (readonly GridCell[])[]): boolean {
  const isBold = (row: readonly GridCell[]): boolean => row.every(({ segments }) => segments.every(({ bold }) => bold));
  return rows.length > 1 && rows[0]!.length > 1 && isBold(rows[0]!) && !rows.slice(1).every(isBold);
}

/** Whether the first column is bold and the others are not. */
function hasLabels(cells: readonly GridCell[]): boolean {
  const pieces = (first: boolean): PdfSegment[] =>
    cells.flatMap(({ column, segments }) => ((column === 0) === first ? segments : []));
  return pieces(true).every(({ bold }) => bold) && pieces(false).every(({ bold }) => !bold);
}

/** Whether a column holds nothing but figures. */
const hasFigures = (cells: readonly GridCell[], column: number): boolean =>
  cells.every(
    (cell) => cell.column !== column || cell.row === 0 || cell.segments.every(({ text }) => FIGURES.test(text)),
  );

/** The cells of all rows, empty ones too. */
function cellsOf(lines: readonly Line[], columns: readonly Span[], { starts }: Rows): GridCell[] {
  return starts.flatMap((from, row) => {
    const own = lines.slice(from, starts[row + 1]);
    const { y0, y1 } = around(own.map(({ box }) => box));
    const filled = new Map<number, { last: number; segments: PdfSegment[] }>();
    for (const segment of own.flatMap(({ segments }) => segments)) {
      const { first, last } = placeOf(segment, columns);
      const cell = filled.get(first) ?? { last, segments: [] };
      cell.last = Math.max(cell.last, last);
      cell.segments.push(segment);
      filled.set(first, cell);
    }
    const cells: GridCell[] = [];
    for (let column = 0; column < columns.length; ) {
      const { last, segments } = filled.get(column) ?? { last: column, segments: [] };
      const next = [...filled.keys()].filter((other) => other > column);
      const end = Math.min(last, ...next.map((other) => other - 1));
      const box = { x0: columns[column]!.x0, y0, x1: columns[end]!.x1, y1 };
      cells.push({ row, column, rowSpan: 1, columnSpan: end - column + 1, box, segments });
      column = end + 1;
    }
    return cells;
  });
}

function toGrid(lines: readonly Line[], columns: readonly Span[], rows: number, cells: GridCell[]): Grid {
  const [left, right] = [columns[0]!.x0, columns[columns.length - 1]!.x1];
  const edges = [left, ...columns.slice(1).map(({ x0 }) => x0), right];
  const box = around(lines.map((line) => line.box));
  return { page: lines[0]!.page, box, rows, columns: columns.length, cells, edges, ruled: false };
}
