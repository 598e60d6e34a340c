import type { ConceptDocument, TableCell } from '../document/document.js';
import type { Atom } from './atoms.js';
import { plainCode } from './codes.js';
import { type Card, printedCards } from './cut-cards.js';
import type { SheetLabel } from './form-labels.js';
import { tableOf } from './grid-table.js';
import type { Grid } from './grids.js';
import type { Labels, LabelTarget } from './labels.js';
import type { AssignedSheet } from './read-form.js';

/** Fewer boxes alike may be anything with a sign in its corner. */
const LEAST_CARDS = 5;
/** Share of the boxes in which words stand in the same cell, for them to be printed by the form. */
const PRINTED = 0.6;

/** A cell's place in its box, the same from box to box. */
const spot = (card: Card, cell: TableCell): string => `${cell.row - card.first},${cell.column}`;

/**
 * Boxes that recur with the same cells, a code in the corner and the title beside it, whose further cells have hardly any labels: the form is told by its
 * geometry. Words that stand in the same cell of most boxes are labels, their values stand below; of the other cells the one with the most text describes
 * the measure. Null where there are too few.
 */
export function cardGrid(document: ConceptDocument, atoms: readonly Atom[], labels: Labels): Grid | null {
  const cards = likeCards(printedCards(document));
  const distinct = new Set(cards.map((card) => plainCode(card.code))).size;
  if (distinct < LEAST_CARDS || distinct < PRINTED * cards.length) return null;
  const printed = recurringWords(cards);
  const main = fullestSpot(cards, printed);
  const records = cards.flatMap((card) => recordOf(card, printed, main, atoms, labels) ?? []);
  return { records, amongMeasures: true, form: 'sheet' };
}

/** The boxes that have as many columns as most: others only happen to begin with a code. */
function likeCards(cards: readonly Card[]): Card[] {
  const counts = new Map<number, number>();
  for (const { table } of cards) counts.set(table.columns, (counts.get(table.columns) ?? 0) + 1);
  const [columns] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0];
  return cards.filter((card) => card.table.columns === columns);
}

/** Words that most boxes print in the same cell, by the cell's place. */
function recurringWords(cards: readonly Card[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const card of cards)
    for (const cell of card.body) {
      const key = `${spot(card, cell)}|${cell.text}`;
      if (/\p{L}{3}/u.test(cell.text)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const words = [...counts].filter(([, n]) => n >= PRINTED * cards.length).map(([key]) => key);
  return new Map(words.map((key) => [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)]));
}

/** The place whose cells hold the most text. */
function fullestSpot(cards: readonly Card[], printed: ReadonlyMap<string, string>): string {
  const letters = new Map<string, number>();
  for (const card of cards)
    for (const cell of card.body) {
      const at = spot(card, cell);
      if (!printed.has(at)) letters.set(at, (letters.get(at) ?? 0) + cell.text.length);
    }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function recordOf(
  card: Card,
  printed: ReadonlyMap<string, string>,
  main: string,
  atoms: readonly Atom[],
  labels: Labels,
): AssignedSheet | null {
  const own = atoms.filter(({ block, grid }) => grid && block === card.table.id);
  const { cells } = tableOf(card.table, own);
  const atomsIn = ({ row, column }: TableCell): readonly Atom[] =>
    cells.find((cell) => cell.row === row && cell.column === column)?.atoms ?? [];
  const value = (key: string, text: string, targets: readonly LabelTarget[], cell: TableCell | undefined) => ({
    label: { key, text, targets, atoms: [], sure: true, cut: 0 } satisfies SheetLabel,
    atoms: cell ? atomsIn(cell).map((atom) => ({ atom, from: 0 })) : [],
  });
  const values = card.body.flatMap((cell) => {
    const at = spot(card, cell);
    if (at === main && cell.text !== '') return [value('main', '', [{ field: 'description', second: false }], cell)];
    if (printed.get(at) !== cell.text) return [];
    const below = card.body.find((c) => c.row === cell.row + cell.rowSpan && c.column === cell.column);
    const targets = labels.match(cell.text);
    // words without a place for a value are a value that many measures share
    if (!below ? targets.length === 0 : printed.has(spot(card, below))) return [];
    return [value(at, cell.text, targets, below)];
  });
  const title = cells
    .filter((cell) => cell.row === card.first && cell.text === card.title)
    .flatMap((cell) => cell.atoms);
  const anchor = atomsIn(card.head)[0] ?? title[0];
  if (!anchor) return null;
  const head = { code: card.code, title, titleFrom: 0, beside: [], start: anchor.id };
  return { values, rest: [], head, anchor, group: null };
}
