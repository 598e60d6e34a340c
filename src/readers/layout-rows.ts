/** A paragraph of a cell: what it says and is set in. */
export interface ParagraphLook {
  readonly text: string;
  /** Level of a declared heading, 1 = chapter; null for text. */
  readonly level: number | null;
  readonly bold: boolean;
  /** Points; null where the format does not tell. */
  readonly size: number | null;
}
/** A cell before it is decided whether it is one of a table or only places its text. */
export interface CellLook {
  /** Without empty ones. */
  readonly paragraphs: readonly ParagraphLook[];
  /** A colour lies behind it. */
  readonly shaded: boolean;
}
/** What a cell of a row that lays out text holds: text, a line set off as a heading is, or the number of the heading beside it. */
export type CellUse = 'text' | 'setOff' | 'number';
/** A row of a table of data, or what the cells of one that only lays out text are. */
export type RowUse = 'table' | readonly CellUse[];

/** A cell of so many letters is text; so is one of several paragraphs, some of them as long as running text, or headed. */
const TEXT = 250;
const PROSE = 90;
/** What is longer is no heading that a band or a margin sets off. */
const SHORT = 120;
const SHORT_LABEL = 100;
/** Points by which print is larger than that of its table. */
const LARGER = 2;
/** A table lays out text where more than this share of its rows, and of its letters, is text: in forms most values are short. */
const ROWS_OF_TEXT = 0.7;
const LETTERS_OF_TEXT = 0.8;
/** A title with the number of a section. */
const SECTION = /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+\p{L}/u;
/** A number of a heading that has a cell of its own. */
const NUMBER = /^(?:(?:kapitel|teil|abschnitt)\s)?[([]?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,5})[.)\]]?$/i;

/** `either`: a label beside a list, as forms and margins have them. */
type Kind = 'band' | 'text' | 'either' | 'short' | 'data' | 'empty';
interface Row {
  readonly cells: readonly CellLook[];
  /** Filled, and more than the number of a heading. */
  readonly filled: readonly CellLook[];
  readonly kind: Kind;
  /** Parts the table: a heading over its whole width, declared or much larger than the text. */
  readonly strong: boolean;
  /** Begins with a line that is set as headings are. */
  readonly headed: boolean;
}

/**
 * Tells rows of data from rows that lay out text: bands with the title of a chapter, a margin with headings beside the text, columns of running text.
 * Cells of data are short or many, and a form names a short value by a short label; who lays out a page by a table fills cells with paragraphs.
 * A heading over the whole width parts a table, but not rows of data from those that stand under the same column heads.
 * @param rows cells of each row, those that begin in it
 * @param framed all of them only place their text, as the cell of a table of one cell does
 */
export function rowUses(rows: readonly (readonly CellLook[])[], framed = false): RowUse[] {
  const usual = usualSize(rows.flat());
  const all = rows.map((cells) => rowOf(cells, usual, rows.length === 1));
  if (framed) return all.map((row) => row.cells.map((cell) => useOf(cell, row)));
  const isData = all.map(({ kind }) => kind === 'data');
  const [first, last] = [isData.indexOf(true), isData.lastIndexOf(true)];
  const uses: RowUse[] = [];
  let stretch: Row[] = [];
  const whole = laysOut(all.filter(({ strong }) => !strong));
  const close = (): void => {
    const laidOut = whole || laysOut(stretch);
    for (const row of stretch) uses.push(laidOut ? row.cells.map((cell) => useOf(cell, row)) : 'table');
    stretch = [];
  };
  for (const [i, row] of all.entries()) {
    const among = first >= 0 && i > first && i < last;
    const alone = all.length === 1 && (row.kind === 'band' || row.headed);
    if (!(row.strong && !among) && !alone) {
      stretch.push(row);
      continue;
    }
    close();
    uses.push(row.cells.map((cell) => useOf(cell, row)));
  }
  close();
  return uses;
}

const letters = (cell: CellLook): number => cell.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
const isNumber = ({ paragraphs }: CellLook): boolean => paragraphs.length === 1 && NUMBER.test(paragraphs[0]!.text);
const isText = (cell: CellLook): boolean => {
  const { paragraphs } = cell;
  const long = paragraphs.filter(({ text }) => text.length >= PROSE).length;
  return (
    letters(cell) >= TEXT ||
    (paragraphs.length > 1 && long > 0 && (long > 1 || paragraphs.some(({ level }) => level !== null)))
  );
};
const isColumn = ({ paragraphs }: CellLook): boolean =>
  paragraphs.filter(({ text }) => text.length >= PROSE).length > 1;
/** Short lines that do not end as a sentence or lead to what follows. */
const isLine = ({ paragraphs }: CellLook, longest: number): boolean =>
  paragraphs.length > 0 &&
  paragraphs.length <= 2 &&
  paragraphs.every(({ text }) => text.length <= longest && /^[\p{Lu}\d(„"]/u.test(text) && !/[.,;:!]$/.test(text));

/** @param single the table has no other row */
function rowOf(cells: readonly CellLook[], usual: number | null, single: boolean): Row {
  const full = cells.filter((cell) => cell.paragraphs.length > 0);
  const named = full.filter((cell) => !isNumber(cell));
  // A number alone is what the row says.
  const filled = named.length > 0 ? named : full;
  const [first, second] = filled;
  const alone = filled.length === 1;
  const head = first?.paragraphs[0];
  const line = first !== undefined && named.length > 0 && isLine(first, SHORT);
  const declared = first?.paragraphs.some(({ level }) => level !== null) ?? false;
  const above = usual === null || head?.size === null ? 0 : (head?.size ?? 0) - usual;
  const numbered = full.length > filled.length || SECTION.test(head?.text ?? '');
  const headed = line && (declared || (head!.bold && (above > 0 || numbered)) || above >= LARGER);
  const strong = alone && ((named.length > 0 && declared) || (line && above >= LARGER));
  const band = alone && line && (headed || first.shaded || head!.bold || full.length > 1);
  const more = filled.length === 2 && (letters(second!) >= PROSE || second!.paragraphs.length > 1);
  const labelled = line && head!.bold && more;
  const kind = band ? 'band' : kindOf(filled, more && (headed || (labelled && single)));
  const either = kind === 'short' && labelled && second!.paragraphs.length > 1;
  return { cells, filled, kind: either ? 'either' : kind, strong, headed };
}

/** @param beside a heading beside what it is above of elsewhere */
function kindOf(filled: readonly CellLook[], beside: boolean): Kind {
  if (filled.length === 0) return 'empty';
  if (filled.length > 2) return filled.every(isColumn) ? 'text' : 'data';
  return beside || filled.some(isText) ? 'text' : 'short';
}

/** Whether a stretch of rows without a strong band lays out text. */
function laysOut(rows: readonly Row[]): boolean {
  const told = rows.filter(({ kind }) => kind !== 'band' && kind !== 'empty' && kind !== 'either');
  const text = told.filter(({ kind }) => kind === 'text');
  // Headings alone, one of them set as such.
  if (told.length === 0) return rows.some(({ headed }) => headed) && rows.every(({ kind }) => kind !== 'either');
  if (text.length === 0 || told.some(({ kind }) => kind === 'data')) return false;
  // Two short cells in bold above the others are heads of columns.
  const [head] = told;
  if (head!.kind === 'short' && head!.filled.length > 1 && head!.filled.every(({ paragraphs }) => paragraphs[0]!.bold))
    return false;
  const sum = (cells: readonly CellLook[]): number => cells.reduce((all, cell) => all + letters(cell), 0);
  const running = sum(
    text.flatMap(({ filled, headed }) => (headed || !filled.some(isText) ? filled : filled.filter(isText))),
  );
  return (
    text.length > ROWS_OF_TEXT * told.length && running >= LETTERS_OF_TEXT * sum(told.flatMap(({ filled }) => filled))
  );
}

function useOf(cell: CellLook, { cells, filled, kind, headed }: Row): CellUse {
  if (isNumber(cell) && !filled.includes(cell)) return 'number';
  if (kind === 'band') return 'setOff';
  const next = cells.slice(cells.indexOf(cell) + 1).find((other) => other.paragraphs.length > 0);
  if (cell === filled[0] && headed) return 'setOff';
  return next && isText(next) && isLine(cell, SHORT_LABEL) ? 'setOff' : 'text';
}

/** Size of most of the letters. */
function usualSize(cells: readonly CellLook[]): number | null {
  const sizes = new Map<number, number>();
  for (const { text, size } of cells.flatMap(({ paragraphs }) => paragraphs))
    if (size !== null) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
