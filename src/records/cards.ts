import type { ConceptDocument, Place, TableBlock, TableCell } from '../document/document.js';
import { amountsOf } from './amounts.js';
import { plainCode } from './codes.js';
import { type Card, printedCards } from './cut-cards.js';
import { mapFields, type Reading } from './fields.js';
import type { Labels } from './labels.js';
import type { MeasureRecord } from './record.js';
import { type TimeDefinitions, timeframeOf } from './timeframes.js';

/** Fewer boxes alike may be anything with a sign in its corner. */
const LEAST_CARDS = 5;
/** Share of the boxes in which words stand in the same cell, for them to be printed by the form. */
const PRINTED = 0.6;

/** A cell's place in its box, the same from box to box. */
const spot = (card: Card, cell: TableCell): string => `${cell.row - card.first},${cell.column}`;

/**
 * Reads boxes that recur with the same cells, a code in the corner and the title beside it, whose further cells have hardly any labels: the form is told by
 * its geometry. Words that stand in the same cell of most boxes are labels, their values stand below; of the other cells the one with the most text describes
 * the measure.
 */
export function cardMeasures(document: ConceptDocument, labels: Labels, definitions: TimeDefinitions): MeasureRecord[] {
  const cards = likeCards(printedCards(document));
  const distinct = new Set(cards.map((card) => plainCode(card.code))).size;
  if (distinct < LEAST_CARDS || distinct < PRINTED * cards.length) return [];
  const printed = recurringWords(cards);
  const main = fullestSpot(cards, printed);
  const mapped = mapFields(
    cards.map((card) => readingsOf(card, printed, main, labels)),
    labels,
    true,
  );
  return cards.map((card, i) => toMeasure(card, mapped[i]!, document, labels, definitions));
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

function readingsOf(card: Card, printed: ReadonlyMap<string, string>, main: string, labels: Labels): Reading[] {
  return card.body.flatMap((cell): Reading[] => {
    const at = spot(card, cell);
    if (at === main && cell.text !== '')
      return [reading('description', '', [{ field: 'description', second: false }], cell)];
    if (printed.get(at) !== cell.text) return [];
    const value = card.body.find((c) => c.row === cell.row + cell.rowSpan && c.column === cell.column);
    const targets = labels.match(cell.text);
    // words without a place for a value are a value that many measures share
    if (!value ? targets.length === 0 : printed.has(spot(card, value))) return [];
    return [{ ...reading(at, cell.text, targets, value ?? cell), text: value?.text ?? '' }];
  });
}

function reading(key: string, label: string, targets: Reading['targets'], cell: TableCell): Reading {
  return { key, label, targets, text: cell.text, boxes: 0, ticked: 0, place: placeOf(cell) };
}

function toMeasure(
  card: Card,
  { fields, otherFields }: ReturnType<typeof mapFields>[number],
  document: ConceptDocument,
  labels: Labels,
  definitions: TimeDefinitions,
): MeasureRecord {
  const place = placeOf(card.head);
  const time = fields.timeframe?.value;
  return {
    code: card.code,
    title: card.title,
    place,
    lastPage: card.body.reduce((last, cell) => Math.max(last, placeOf(cell).page ?? 0), place.page ?? 0) || null,
    section: card.table.section,
    form: 'sheet',
    fields,
    otherFields,
    amounts: fields.costs?.value ? amountsOf(fields.costs.value) : [],
    timeframe: time ? timeframeOf(time, labels, definitions) : null,
    key: false,
    blocks: blocksOf(card.table, document),
  };
}

const blocksOf = (table: TableBlock, document: ConceptDocument): [number, number] => [
  table.id,
  Math.min(table.id + 1, document.blocks.length),
];

function placeOf(cell: TableCell): Place {
  const anchor = cell.anchors[0];
  return {
    page: anchor?.page ?? null,
    line: anchor?.line ?? null,
    ...(anchor?.file === undefined ? {} : { file: anchor.file }),
  };
}
