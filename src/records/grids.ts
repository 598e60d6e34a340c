import type { ConceptDocument, TableBlock, TableCell } from '../document/document.js';
import type { Atom } from './atoms.js';
import { letteredCode, numberCode } from './codes.js';
import { factsOf, holdFacts } from './facts.js';
import { BELOW_NAME } from './fields.js';
import type { SheetLabel } from './form-labels.js';
import type { Labels, LabelTarget } from './labels.js';
import type { OwnedValue } from './owners.js';
import type { AssignedSheet } from './read-form.js';
import type { MeasureRecord } from './record.js';
import { isTotal } from './templates.js';

/** Measures that a table prints in its rows, or in its columns. */
export interface Grid {
  readonly records: readonly AssignedSheet[];
  /** A heading above says that measures follow. */
  readonly amongMeasures: boolean;
  readonly form: MeasureRecord['form'];
}

const LEAST_ROWS = 2;
const MOST_HEAD_ROWS = 3;
/** A table goes on over captions, heads and feet of pages. */
const MOST_BETWEEN = 6;
/** Share of the cells of a row that print the head again. */
const REPEATED = 0.6;
/** In so many tables the same words stand in the first column: they are labels of sheets, not names of measures. */
const LEAST_FORMS = 3;
/** Least share of the columns of a table's head, apart from years, that must be known. */
const KNOWN = 0.4;
const LONGEST_HEAD = 60;
const LONGEST_TITLE = 250;
/** Head of a column for one year. */
const YEAR = /^(?:ab\s|bis\s)?(?:19|20)\d\d(?:\s?ff\.?)?$/;
/** A head that is but a unit of money tells costs. */
const MONEY = /^(?:ca\.?\s|in\s)?(?:(?:Tsd\.?|Tausend|Mio\.?|Millionen|T)\s?)?(?:€|EUR|Euro)$|^TEUR$/iu;
const MEASURES = /ma(?:ß|ss)nahme|projekt|vorhaben/i;
/** What measures beside each other tell: phases of a schedule or topics of a survey stand in columns too, and have none of these. */
const TOLD_OF_MEASURES: readonly Target[] = ['lead', 'costs', 'timeframe', 'departments'];

type Target = LabelTarget['field'];

interface Column {
  readonly head: string;
  readonly targets: readonly LabelTarget[];
  /** Whether its head is known to name the field, not only by parts of its words. */
  readonly is: (field?: Target) => boolean;
  /** Its cells print labels of their own with their values. */
  readonly facts?: boolean;
}

/** A table as rows of cells, whichever way it is turned. */
interface Table {
  readonly block: TableBlock;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}
interface GridCell extends TableCell {
  readonly atoms: readonly Atom[];
}

/** Tables read as records: by rows below a head of labels, else by columns beside one. Tables with the same heads that follow each other are one. */
export function gridsOf(document: ConceptDocument, atoms: readonly Atom[], labels: Labels): Grid[] {
  const byBlock = new Map<number, Atom[]>();
  for (const atom of atoms) if (atom.grid) byBlock.set(atom.block, [...(byBlock.get(atom.block) ?? []), atom]);
  const blocks = document.blocks.filter((block) => block.kind === 'table').filter((block) => block.columns > 1);
  const sheetLabels = firstColumns(blocks);
  const grids: (Grid & { records: AssignedSheet[]; heads: string; block: TableBlock })[] = [];
  let before: { columns: readonly Column[]; table: Table } | null = null;
  for (const block of blocks) {
    const amongMeasures = namesMeasures(block, document);
    const upright = tableOf(block, byBlock.get(block.id) ?? []);
    const turned = block.columns > 2 ? transposed(upright) : null;
    const goesOn: boolean =
      before !== null &&
      before.table.columns === block.columns &&
      follows(before.table.block, block) &&
      block.headRows === 0;
    const head = isSheet(block, sheetLabels) ? null : headOf(upright, labels, amongMeasures);
    const beside = head || !turned ? null : headOf(turned, labels, amongMeasures);
    const tells = (columns: readonly Column[]) => columns.some((c) => TOLD_OF_MEASURES.some((field) => c.is(field)));
    const side = beside && (amongMeasures || tells(beside.columns)) ? beside : null;
    const columns: readonly Column[] | null =
      head?.columns ?? side?.columns ?? (goesOn ? before!.columns : headless(upright, atoms, labels));
    if (!columns) continue;
    const table = side ? turned! : upright;
    const records = recordsOf(table, head?.rows ?? side?.rows ?? 0, columns, labels);
    if (!side) before = { columns, table };
    const heads = columns.map((column) => column.head).join('|');
    const last = grids.at(-1);
    if (last && last.heads === heads && (side || follows(last.block, block))) {
      last.records.push(...records);
      last.block = block;
    } else if (records.length >= LEAST_ROWS) grids.push({ records, amongMeasures, form: 'row', heads, block });
  }
  return grids;
}

const follows = (a: TableBlock, b: TableBlock): boolean => b.id - a.id <= MOST_BETWEEN;

/** The heading above a table, or the one above that, says that measures follow. */
function namesMeasures(table: TableBlock, { sections }: ConceptDocument): boolean {
  const own = sections[table.section];
  const above = own?.parent === null || !own ? undefined : sections[own.parent];
  return [own, above].some((s) => s !== undefined && s.level > 0 && MEASURES.test(s.title));
}

/** In how many tables each text stands in the first column. */
function firstColumns(tables: readonly TableBlock[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const table of tables)
    for (const text of new Set(firstColumn(table))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const firstColumn = (table: TableBlock): string[] =>
  table.cells
    .filter((c) => c.row >= Math.max(1, table.headRows) && c.column === 0 && /\p{L}{3}/u.test(c.text))
    .map((c) => c.text);

/** Sheets whose head is a row of labels have labels at the left of their further rows, the same from table to table. */
function isSheet(table: TableBlock, counts: ReadonlyMap<string, number>): boolean {
  const texts = firstColumn(table);
  const recurring = texts.filter((text) => counts.get(text)! >= LEAST_FORMS).length;
  return recurring >= 2 && 2 * recurring >= texts.length;
}

/** A table with the atoms of its cells; where a cell's atoms do not hold just its text, one atom does. */
export function tableOf(block: TableBlock, atoms: readonly Atom[]): Table {
  const squeeze = (text: string): string => text.replace(/[\s\u00ad-]+/g, '');
  const cells = block.cells.map((cell): GridCell => {
    const own = atoms.filter(({ grid }) => grid!.row === cell.row && grid!.column === cell.column);
    const whole = squeeze(own.map(({ text }) => text).join('')) === squeeze(cell.text);
    const like = own[0] ?? atoms[0];
    if (whole || !like) return { ...cell, atoms: own };
    const anchor = cell.anchors[0];
    const place = anchor ? { ...like.place, page: anchor.page ?? like.place.page, line: anchor.line } : like.place;
    return { ...cell, atoms: cell.text === '' ? [] : [{ ...like, text: cell.text, place, tick: null }] };
  });
  return { block, rows: block.rows, columns: block.columns, cells };
}

const transposed = (table: Table): Table => ({
  ...table,
  rows: table.columns,
  columns: table.rows,
  cells: table.cells
    .map((cell) => ({
      ...cell,
      row: cell.column,
      column: cell.row,
      rowSpan: cell.columnSpan,
      columnSpan: cell.rowSpan,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column),
});

const covers = (cell: TableCell, column: number): boolean =>
  cell.column <= column && cell.column + cell.columnSpan > column;

/** Columns with their heads, when they are those of a table of measures. */
function headOf(table: Table, labels: Labels, amongMeasures: boolean): { columns: Column[]; rows: number } | null {
  for (let rows = 1; rows <= Math.min(MOST_HEAD_ROWS, table.rows - 1); rows++) {
    const columns = Array.from({ length: table.columns }, (_, column): Column => {
      const cells = table.cells.filter((c) => c.row < rows && covers(c, column));
      const last = cells.filter((c) => c.columnSpan < table.columns).at(-1)?.text ?? '';
      const all = cells
        .map((c) => c.text)
        .filter((t) => t !== '')
        .join(' ');
      const unit: readonly LabelTarget[] = MONEY.test(last) ? [{ field: 'costs', second: false }] : [];
      const known = [labels.match(last), labels.match(all), unit].find((list) => list.length > 0) ?? [];
      const targets = known.length > 0 ? known : labels.hint(last);
      const is = (field?: Target): boolean => known.some((t) => field === undefined || t.field === field);
      const below = table.cells.filter((c) => c.row >= rows && c.column === column).map((c) => c.atoms);
      return { head: last || all, targets, is, facts: holdFacts(below, labels) };
    });
    if (isMeasureHead(columns, table, rows, amongMeasures)) return { columns, rows };
  }
  return null;
}

/** A head that was parted from its table stands at most so far above it, in points. */
const HEAD_BAND = 70;
/** Share of a column's cells that must be codes, and share of the names beside them that must differ. */
const CODED = 0.8;

/** Columns of a table without a head, told by codes beside names; what stands above them on the page names the others. Null where no column holds codes. */
function headless(table: Table, atoms: readonly Atom[], labels: Labels): Column[] | null {
  const filled = (column: number): GridCell[] => table.cells.filter((c) => c.column === column && c.text !== '');
  const code = Array.from({ length: table.columns - 1 }, (_, i) => i).find((column) => {
    const own = filled(column);
    const names = new Set(filled(column + 1).map(({ text }) => text));
    const coded = own.filter(({ text }) => letteredCode(text)?.rest === '').length;
    const named = [...names].filter((text) => /\p{L}{3}/u.test(text) && text.length <= LONGEST_TITLE).length;
    return own.length > LEAST_ROWS && coded >= CODED * own.length && named >= CODED * own.length;
  });
  const first = table.cells.find(({ atoms: own }) => own.length > 0)?.atoms[0];
  if (code === undefined || !first || table.columns < LEAST_TOLD) return null;
  const band = atoms.filter(
    (a) => a.page === first.page && a.block !== table.block.id && a.top < first.top && first.top - a.top < HEAD_BAND,
  );
  const lefts = Array.from({ length: table.columns }, (_, i) =>
    Math.min(...filled(i).flatMap((cell) => cell.atoms.map(({ box }) => box.x0))),
  );
  return lefts.map((left, i): Column => {
    const right = lefts.slice(i + 1).find(Number.isFinite) ?? Number.POSITIVE_INFINITY;
    const above = band.filter(({ box }) => box.x0 >= left - NEAR && box.x1 < right + NEAR);
    const edge = Math.min(...above.map(({ box }) => box.x0));
    const lines = (list: readonly Atom[]): string =>
      list
        .map(({ text }) => text)
        .join(' ')
        .replace(BROKEN, '');
    const head =
      [lines(above), lines(above.filter(({ box }) => box.x0 < edge + 2 * NEAR))].find(
        (h) => labels.match(h).length > 0,
      ) ?? '';
    const field: Target = i === code ? 'code' : i === code + 1 ? 'title' : 'fieldOfAction';
    const targets = i <= code + 1 ? [{ field, second: false }] : labels.match(head);
    return { head, targets, is: (f) => targets.some((target) => f === undefined || target.field === f) };
  });
}
const NEAR = 6;
/** A word broken at the end of a line. */
const BROKEN = /(?<=\p{L})-\s(?=\p{Ll})/gu;

/** Titles, or codes that go on with titles elsewhere, and something that is told of them; heads are short. */
function isMeasureHead(columns: readonly Column[], table: Table, rows: number, amongMeasures: boolean): boolean {
  const heads = columns.filter(({ head }) => head !== '' && !YEAR.test(head));
  if (heads.some(({ head }) => head.length > LONGEST_HEAD)) return false;
  const told = columns.filter((c) => c.is() && !c.is('title') && !c.is('code'));
  const title = columns.some((c) => c.is('title')) || columns[0]?.head === '';
  if (columns.some((c) => c.facts) && columns.some((c) => c.is('title') && !c.facts)) return true;
  const named = columns.filter((c) => c.is()).length;
  const known = named >= KNOWN * heads.length && named + (columns[0]?.head === '' ? 1 : 0) >= (amongMeasures ? 2 : 3);
  if (title) return known && told.length > 0;
  const codes = columns.findIndex((c) => c.is('code'));
  const coded = table.cells.filter((c) => c.column === codes && c.row >= rows && codeOf(c.text) !== null).length;
  const hinted = columns.filter((c) => c.targets.length > 0).length - 1;
  return known && codes >= 0 && told.length > 1 && hinted >= LEAST_TOLD && 2 * coded > table.rows;
}
/** What is told of measures without titles, in columns. */
const LEAST_TOLD = 3;

const codeOf = (text: string): string | null => {
  const coded = letteredCode(text) ?? numberCode(text);
  return coded && coded.rest === '' ? coded.code : null;
};

/** The column that names the measures, by its head, the surer first; -1 where none does. */
function titleColumn(columns: readonly Column[]): number {
  const sure = columns.findIndex((c) => c.targets.some((t) => t.field === 'title' && !t.second));
  if (sure >= 0) return sure;
  const second = columns.findIndex((c) => c.is('title'));
  if (second >= 0) return second;
  return columns[0]?.head === '' ? 0 : -1;
}

/** One record a row; rows without a name of their own go on with the one above, rows of one cell name the group of those below. */
function recordsOf(table: Table, headRows: number, columns: readonly Column[], labels: Labels): AssignedSheet[] {
  const title = titleColumn(columns);
  const key = title >= 0 ? title : columns.findIndex((c) => c.is('code'));
  const codes = codeColumn(table, headRows, columns, key);
  const heads = columns.map((column, i) => (column.facts ? null : headLabel(column, i, i === title)));
  const records: { rows: GridCell[][]; group: GridCell | null }[] = [];
  let group: GridCell | null = null;
  for (let row = headRows; row < table.rows; row++) {
    const reaching = table.cells.filter((c) => c.text !== '' && c.row <= row && c.row + c.rowSpan > row);
    const own = reaching.filter((c) => c.row === row);
    if (own.length === 0 || repeatsHead(own, columns)) continue;
    const [only] = own;
    const last = records.at(-1)?.rows.at(-1);
    const lone = own.length === 1 && reaching.length === 1 && !isLikeName(only!, last, key);
    if (lone && (only!.columnSpan > 1 || isGroup(only!, key, columns.length))) {
      if (only!.text.length < LONGEST_TITLE) group = only!;
      continue;
    }
    const named = own.some((c) => covers(c, key)) && !goesOnAbove(own, last, key, codes);
    if (named || records.length === 0) records.push({ rows: [reaching], group });
    else records.at(-1)!.rows.push(own);
  }
  return records.flatMap(({ rows, group: above }) => {
    const record = recordOf(rows.flat(), heads, { title, labels, group: above });
    return record ? [record] : [];
  });
}

/** The column of codes or numbers, where nearly each of fewer rows than have names has one: a row without one is a line of the row above; -1 for none. */
function codeColumn(table: Table, headRows: number, columns: readonly Column[], key: number): number {
  const column = columns.findIndex((c) => c.is('code'));
  const filled = (at: number): GridCell[] =>
    table.cells.filter((c) => c.row >= headRows && c.column === at && c.text !== '');
  const coded = filled(column).filter(({ text }) => codeOf(text) !== null).length;
  return column >= 0 && column !== key && coded >= LEAST_ROWS && coded < filled(key).length ? column : -1;
}

/** Printed right below a name and set like it, a lone cell is its next line; what names a group is set otherwise. */
function isLikeName(cell: GridCell, above: readonly GridCell[] | undefined, key: number): boolean {
  const name = above?.find((c) => covers(c, key))?.atoms.at(-1);
  const own = cell.atoms[0];
  if (!name || !own || cell.column !== key || own.place.page === null) return false;
  return own.style === name.style && own.page === name.page && own.top - name.top < NEXT_LINE * own.size;
}
/** Lines of one cell are at most so far apart, in sizes of their letters. */
const NEXT_LINE = 1.5;

/** Whether a row is but the next line of the one above, as exports of spreadsheets print long cells: it has no code, or its name goes on in small letters. */
function goesOnAbove(
  own: readonly GridCell[],
  above: readonly GridCell[] | undefined,
  key: number,
  codes: number,
): boolean {
  const name = own.find((c) => covers(c, key))?.text ?? '';
  if (!above || above.some((c) => c.rowSpan > 1) || isTotal(name)) return false;
  if (codes >= 0 && own.length > 1 && own.every((c) => c.column !== codes) && own.length <= above.length / 2)
    return true;
  if (own.length === 1 && isLikeName(own[0]!, above, key)) return true;
  return /^\p{Ll}/u.test(name) && own.length < above.length;
}

/** A cell alone in its row, in the first column or, between coded rows, in that of the names. */
const isGroup = (cell: GridCell, key: number, columns: number): boolean =>
  columns > 2 && (cell.column === 0 || (cell.column === key && key > 0));

function headLabel({ head, targets }: Column, index: number, title: boolean): SheetLabel {
  const own: readonly LabelTarget[] = title ? [{ field: 'title', second: false }] : targets;
  return { key: `${index}`, text: head, targets: own, atoms: [], sure: true, cut: 0 };
}

/** @param heads what each column's cells are read as; null for a column whose cells hold labels of their own */
function recordOf(
  cells: readonly GridCell[],
  heads: readonly (SheetLabel | null)[],
  { title, labels, group }: { readonly title: number; readonly labels: Labels; readonly group: GridCell | null },
): AssignedSheet | null {
  const anchor = cells.flatMap((cell) => cell.atoms)[0];
  if (!anchor) return null;
  const values: OwnedValue[] = [];
  const put = (label: SheetLabel, own: readonly Atom[]): void => {
    values.push({ label, atoms: own.map((atom) => ({ atom, from: 0 })) });
  };
  let rest: readonly Atom[] = [];
  for (const [i, label] of heads.entries()) {
    const own = cells.filter((cell) => cell.column === i).flatMap((cell) => cell.atoms);
    const shared = cells.some((cell) => cell.column < i && covers(cell, i));
    if (!label) {
      values.push(...factsOf(own, labels).values);
      continue;
    }
    if (shared || (own.length === 0 && label.targets.length === 0)) continue;
    const name = i === title ? nameOf(own) : own;
    put(label, name);
    if (i === title) rest = own.slice(name.length);
  }
  const below = factsOf(rest, labels);
  if (below.before.length > 0) put(UNLABELLED, below.before);
  values.push(...below.values);
  const head = { code: null, title: [], titleFrom: 0, beside: [], start: anchor.id };
  const place = group?.atoms[0]?.place;
  return { values, rest: [], head, anchor, group: group && place ? { text: group.text, place } : null };
}

/** What stands below a name in its cell describes the measure, where no column does. */
const UNLABELLED: SheetLabel = {
  key: BELOW_NAME,
  text: '',
  targets: [{ field: 'description', second: true }],
  atoms: [],
  sure: false,
  cut: 0,
};

/** In a cell of two looks, or of lines that its author broke, the first names the measure, the other tells of it. */
function nameOf(atoms: readonly Atom[]): readonly Atom[] {
  const first = atoms.find(({ text }) => /\p{L}{3}/u.test(text));
  if (!first) return atoms;
  const broken = (atom: Atom): boolean =>
    atom.place.page === null && atom.grid?.row === first.grid?.row && atom.top > first.top + 1;
  const end = atoms.findIndex((atom) => atom.id > first.id && (atom.style !== first.style || broken(atom)));
  return end > 0 ? atoms.slice(0, end) : atoms;
}

/** Heads printed again where the table goes on on the next page. */
function repeatsHead(cells: readonly TableCell[], columns: readonly Column[]): boolean {
  const same = cells.filter((cell) => columns[cell.column]?.head.includes(cell.text)).length;
  return same >= 2 && same >= REPEATED * cells.length;
}
