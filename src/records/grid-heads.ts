import { letteredCode, numberCode } from './codes.js';
import { holdFacts } from './facts.js';
import { covers, type GridCell, type Table } from './grid-table.js';
import type { Labels, LabelTarget } from './labels.js';

/** Least share of the columns of a table's head, apart from years, that must be known. */
const KNOWN = 0.4;
const LONGEST_HEAD = 60;
const MOST_HEAD_ROWS = 3;
/** Head of a column for one year. */
export const YEAR = /^(?:ab\s|bis\s)?(?:19|20)\d\d(?:\s?ff\.?)?$/;
/** A head that is but a unit of money tells costs. */
const MONEY = /^(?:ca\.?\s|in\s)?(?:(?:Tsd\.?|Tausend|Mio\.?|Millionen|T)\s?)?(?:€|EUR|Euro)$|^TEUR$/iu;

export type Target = LabelTarget['field'];

export interface Column {
  readonly head: string;
  readonly targets: readonly LabelTarget[];
  /** Whether its head is known to name the field, not only by parts of its words. */
  readonly is: (field?: Target) => boolean;
  /** Its cells print labels of their own with their values. */
  readonly facts?: boolean;
  /** The cells that head it, from the top. */
  readonly heads: readonly GridCell[];
}

/** Columns with their heads, when they are those of a table of measures. */
export function headOf(
  table: Table,
  labels: Labels,
  amongMeasures: boolean,
): { columns: Column[]; rows: number } | null {
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
      return { head: last || all, targets, is, facts: holdFacts(below, labels), heads: cells };
    });
    if (isMeasureHead(columns, table, rows, amongMeasures)) return { columns, rows };
  }
  return null;
}

/** Titles, or codes that go on with titles elsewhere, and something that is told of them; heads are short. */
function isMeasureHead(columns: readonly Column[], table: Table, rows: number, amongMeasures: boolean): boolean {
  const heads = columns.filter(({ head }) => head !== '' && !YEAR.test(head));
  if (heads.some(({ head }) => head.length > LONGEST_HEAD)) return false;
  const told = columns.filter((c) => c.is() && !c.is('title') && !c.is('code'));
  const title = columns.some((c) => c.is('title')) || columns[0]?.head === '';
  if (columns.some((c) => c.facts) && columns.some((c) => c.is('title') && !c.facts)) return true;
  const named = columns.filter((c) => c.is()).length;
  const known = named >= KNOWN * heads.length && named + (columns[0]?.head === '' ? 1 : 0) >= (amongMeasures ? 2 : 3);
  if (title) return (known && told.length > 0) || (amongMeasures && isSchedule(columns));
  const codes = columns.findIndex((c) => c.is('code'));
  const coded = table.cells.filter((c) => c.column === codes && c.row >= rows && codeOf(c.text) !== null).length;
  const hinted = columns.filter((c) => c.targets.length > 0).length - 1;
  return known && codes >= 0 && told.length > 1 && hinted >= LEAST_TOLD && 2 * coded > table.rows;
}
/** Names with nothing but years beside them. */
function isSchedule(columns: readonly Column[]): boolean {
  const years = columns.filter(({ head }) => YEAR.test(head)).length;
  const others = columns.filter((c) => c.head !== '' && !YEAR.test(c.head) && !c.is());
  return years >= LEAST_TOLD && others.length === 0;
}

/** What is told of measures without titles, in columns. */
const LEAST_TOLD = 3;

export const codeOf = (text: string): string | null => {
  const coded = letteredCode(text) ?? numberCode(text);
  return coded && coded.rest === '' ? coded.code : null;
};

/** The column that names the measures, by its head, the surer first; -1 where none does. */
export function titleColumn(columns: readonly Column[]): number {
  const sure = columns.findIndex((c) => c.targets.some((t) => t.field === 'title' && !t.second));
  if (sure >= 0) return sure;
  const second = columns.findIndex((c) => c.is('title'));
  if (second >= 0) return second;
  return columns[0]?.head === '' ? 0 : -1;
}
