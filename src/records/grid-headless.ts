import type { Atom } from './atoms.js';
import { letteredCode } from './codes.js';
import type { Column, Target } from './grid-heads.js';
import type { GridCell, Table } from './grid-table.js';
import type { Labels } from './labels.js';

const LEAST_ROWS = 2;
const LEAST_COLUMNS = 3;
const LONGEST_TITLE = 250;
/** A head that was parted from its table stands at most so far above it, in points. */
const HEAD_BAND = 70;
/** Share of a column's cells that must be codes, and share of the names beside them that must differ. */
const CODED = 0.8;

/** Columns of a table without a head, told by codes beside names; what stands above them on the page names the others. Null where no column holds codes. */
export function headless(table: Table, block: number, atoms: readonly Atom[], labels: Labels): Column[] | null {
  const filled = (column: number): GridCell[] => table.cells.filter((c) => c.column === column && c.text !== '');
  const code = Array.from({ length: table.columns - 1 }, (_, i) => i).find((column) => {
    const own = filled(column);
    const names = new Set(filled(column + 1).map(({ text }) => text));
    const coded = own.filter(({ text }) => letteredCode(text)?.rest === '').length;
    const named = [...names].filter((text) => /\p{L}{3}/u.test(text) && text.length <= LONGEST_TITLE).length;
    return own.length > LEAST_ROWS && coded >= CODED * own.length && named >= CODED * own.length;
  });
  const first = table.cells.find(({ atoms: own }) => own.length > 0)?.atoms[0];
  if (code === undefined || !first || table.columns < LEAST_COLUMNS) return null;
  const band = atoms.filter(
    (a) => a.page === first.page && a.block !== block && a.top < first.top && first.top - a.top < HEAD_BAND,
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
    return { head, targets, heads: [], is: (f) => targets.some((target) => f === undefined || target.field === f) };
  });
}
const NEAR = 6;
/** A word broken at the end of a line. */
const BROKEN = /(?<=\p{L})-\s(?=\p{Ll})/gu;
