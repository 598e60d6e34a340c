import type { Box, ConceptDocument } from '../document/document.js';
import type { Atom } from './atoms.js';
import { type Column, YEAR } from './grid-heads.js';
import type { GridCell, Table } from './grid-table.js';
import { type Labels, type LabelTarget, labelWords } from './labels.js';

/** Columns side by side of which a mark or a bar chooses one or some: years, classes of time, levels. */
export interface Choice {
  readonly columns: readonly number[];
  readonly target: LabelTarget;
  /** The head over all of them, empty where there is none. */
  readonly label: string;
  readonly heads: readonly GridCell[];
  /** Years are told from the first to the last, other wordings one by one. */
  readonly years: boolean;
}

/** What fills a cell and is no word: a cross, a dot, a tick, blocks of a bar. */
const MARK = /^(?:[xX×✓✔●•■▪█▬◆⬛☒☑🗸🗹🗷⬤\ue000-\uf8ff]\s?)+$/u;
const LEAST_COLUMNS = 2;
/** Share of a year's column that a bar must cover. */
const COVERED = 0.4;
/** Bars are at least so high, in points; lines are thinner. */
const THICKNESS = 2.6;

/** Finds the choices of a table. @param headRows rows of heads */
export function choicesOf(columns: readonly Column[], table: Table, headRows: number, labels: Labels): Choice[] {
  const overs = columns.map((column, i) => (isMarked(table, i, headRows) ? overOf(column) : null));
  const choices: Choice[] = [];
  for (let from = 0; from < columns.length; ) {
    const label = overs[from] ?? null;
    let end = from + 1;
    while (label !== null && end < columns.length && overs[end] === label) end++;
    const own = columns.slice(from, end);
    const target = label === null || own.length < LEAST_COLUMNS ? null : targetOf(own, label, labels);
    if (label !== null && target && !columns.some((c) => !own.includes(c) && c.is(target.field)))
      choices.push({
        target,
        label,
        columns: own.map((_, i) => from + i),
        heads: own.map(({ heads }) => heads.at(-1)!),
        years: own.every(({ heads }) => YEAR.test(heads.at(-1)!.text)),
      });
    from = end;
  }
  return choices;
}

/** The head over a column that spans others, too. */
const overOf = ({ heads }: Column): string | null =>
  heads.length === 0
    ? null
    : (heads.slice(0, -1).findLast(({ text, columnSpan }) => text !== '' && columnSpan > 1)?.text ?? '');

/** What a choice tells: what the head over it says, else times or levels by the heads of its columns. */
function targetOf(columns: readonly Column[], over: string, labels: Labels): LabelTarget | null {
  const [named] = over === '' ? [] : labels.match(over);
  if (named) return named;
  const heads = columns.map(({ heads: own }) => own.at(-1)!.text);
  const isTime = (head: string): boolean =>
    YEAR.test(head) || Object.values(labels.times).some((phrases) => phrases.has(labelWords(head)));
  if (heads.every(isTime)) return { field: 'timeframe', second: false };
  return heads.every((head) => labels.isValue(labelWords(head))) ? { field: 'priority', second: false } : null;
}

/** All cells below the heads are empty or marks. */
const isMarked = (table: Table, column: number, headRows: number): boolean =>
  table.cells.every((c) => c.column !== column || c.row < headRows || c.text === '' || MARK.test(c.text));

/** What a record chooses, as one atom with the words of the heads; null where nothing is marked. */
export function chosen(choice: Choice, cells: readonly GridCell[], bars: readonly Box[]): Atom | null {
  const spans = spansOf(choice.heads);
  const marked = choice.columns.flatMap((column, i) => {
    const cell = cells.some((c) => c.column === column && c.text !== '');
    const { x0, x1 } = spans[i] ?? { x0: 0, x1: 0 };
    const bar = bars.some((b) => Math.min(b.x1, x1) - Math.max(b.x0, x0) >= COVERED * Math.min(x1 - x0, b.x1 - b.x0));
    return cell || (spans.length > 0 && bar) ? [choice.heads[i]!.text] : [];
  });
  const anchor = cells.flatMap(({ atoms }) => atoms)[0];
  if (marked.length === 0 || !anchor) return null;
  const text = choice.years && marked.length > 1 ? `${marked[0]}–${marked.at(-1)}` : marked.join(', ');
  return { ...anchor, text, tick: null };
}

/** The stretch of each column, from the middles between the heads; empty where their places are not known. */
function spansOf(heads: readonly GridCell[]): { x0: number; x1: number }[] {
  const middles = heads.map(({ atoms }) => (atoms[0] ? (atoms[0].box.x0 + atoms[0].box.x1) / 2 : Number.NaN));
  if (middles.length < LEAST_COLUMNS || middles.some(Number.isNaN)) return [];
  const half = (middles[1]! - middles[0]!) / 2;
  return middles.map((x) => ({ x0: x - half, x1: x + half }));
}

/** Bars and marks in the columns of choices, for each record those that stand nearest to its lines. */
export function barsOf(
  choices: readonly Choice[],
  records: readonly (readonly GridCell[])[],
  { layout }: ConceptDocument,
): Box[][] {
  const found: Box[][] = records.map(() => []);
  const left = Math.min(...choices.flatMap(({ heads }) => spansOf(heads).map(({ x0 }) => x0)));
  if (!Number.isFinite(left)) return found;
  const spans = records.map((cells) => spanOf(cells.flatMap(({ atoms }) => atoms)));
  for (const page of new Set(spans.flatMap((span) => span?.page ?? []))) {
    const { fills = [], marks = [] } = layout[page] ?? {};
    const ground = (f: Box): boolean =>
      fills.some((g) => g.x0 < left - 1 && Math.abs(g.y0 - f.y0) < 1 && Math.abs(g.y1 - f.y1) < 1);
    for (const box of [...fills, ...marks.map((mark) => mark.box)]) {
      if (box.x0 < left - 1 || box.y1 - box.y0 < THICKNESS || ground(box)) continue;
      const middle = (box.y0 + box.y1) / 2;
      let best = -1;
      let least = (box.y1 - box.y0) / 2;
      for (const [i, span] of spans.entries()) {
        if (span?.page !== page) continue;
        const distance = Math.max(0, span.y0 - middle, middle - span.y1);
        if (distance < least) [best, least] = [i, distance];
      }
      if (best >= 0) found[best]!.push(box);
    }
  }
  return found;
}

function spanOf(atoms: readonly Atom[]): { page: number; y0: number; y1: number } | null {
  const page = atoms[0]?.page;
  if (page === undefined) return null;
  const own = atoms.filter((atom) => atom.page === page);
  return { page, y0: Math.min(...own.map(({ box }) => box.y0)), y1: Math.max(...own.map(({ box }) => box.y1)) };
}
