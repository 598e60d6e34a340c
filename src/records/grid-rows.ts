import type { ConceptDocument, TableCell } from '../document/document.js';
import type { Atom } from './atoms.js';
import { factsOf } from './facts.js';
import { BELOW_NAME } from './fields.js';
import type { SheetLabel } from './form-labels.js';
import { barsOf, type Choice, choicesOf, chosen } from './grid-choices.js';
import { type Column, codeOf, titleColumn } from './grid-heads.js';
import { covers, type GridCell, type Table } from './grid-table.js';
import type { Labels, LabelTarget } from './labels.js';
import type { OwnedValue } from './owners.js';
import type { AssignedSheet } from './read-form.js';
import { isTotal } from './templates.js';

/** Share of the cells of a row that print the head again. */
const REPEATED = 0.6;
const LEAST_ROWS = 2;
const LONGEST_TITLE = 250;

/** One record a row; rows without a name of their own go on with the one above, rows of one cell name the group of those below. */
export function recordsOf(
  table: Table,
  headRows: number,
  columns: readonly Column[],
  { labels, document }: { readonly labels: Labels; readonly document: ConceptDocument },
): AssignedSheet[] {
  const choices = choicesOf(columns, table, headRows, labels);
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
  const cellsOf = records.map(({ rows }) => rows.flat());
  const bars = choices.length > 0 ? barsOf(choices, cellsOf, document) : [];
  return records.flatMap(({ group: above }, i) => {
    const choose = (choice: Choice): Chosen => ({ choice, atom: chosen(choice, cellsOf[i]!, bars[i]!) });
    const record = recordOf(cellsOf[i]!, heads, { title, labels, group: above, chosen: choices.map(choose) });
    return record ? [record] : [];
  });
}

/** A choice of the table with what a record chooses. */
interface Chosen {
  readonly choice: Choice;
  readonly atom: Atom | null;
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
  {
    title,
    labels,
    group,
    chosen,
  }: {
    readonly title: number;
    readonly labels: Labels;
    readonly group: GridCell | null;
    readonly chosen: readonly Chosen[];
  },
): AssignedSheet | null {
  const anchor = cells.flatMap((cell) => cell.atoms)[0];
  if (!anchor) return null;
  const values: OwnedValue[] = [];
  const put = (label: SheetLabel, own: readonly Atom[]): void => {
    values.push({ label, atoms: own.map((atom) => ({ atom, from: 0 })) });
  };
  let rest: readonly Atom[] = [];
  const choosing = new Set(chosen.flatMap(({ choice }) => choice.columns));
  for (const { choice, atom } of chosen) put(choiceLabel(choice), atom ? [atom] : []);
  for (const [i, label] of heads.entries()) {
    if (choosing.has(i)) continue;
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

const choiceLabel = ({ columns, label, target }: Choice): SheetLabel => ({
  key: `choice${columns[0]}`,
  text: label,
  targets: [target],
  atoms: [],
  sure: true,
  cut: 0,
});

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
