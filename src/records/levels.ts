import type { Block, ConceptDocument, Place } from '../document/document.js';
import { placeAt } from '../document/place-at.js';
import type { Labels } from './labels.js';
import type { MeasureRecord, MeasureValue } from './record.js';
import { timeframeOf } from './timeframes.js';
import { valueState } from './values.js';

/** What a concept says a level of its ranking means, where that is a time: "Priorität A: 2025–2028; B: bis 2033". */
interface Level {
  /** The literal words that define it. */
  readonly meaning: string;
  readonly place: Place;
}

/** Levels by their sign ("A", "II", "1"). */
export type Levels = ReadonlyMap<string, Level>;

/** Words of a ranking; a legend without them may explain the codes of anything else. */
const RANKING = /(?<!\p{L})(?:Priorit|Prio(?!\p{L})|Dringlichkeit|Rang|Stufe|Umsetzungsstufe|Phase|Zeitstufe)/u;
/** A sign of a level, where an entry of a legend may begin, and what may stand between it and its meaning. */
const ENTRY =
  /(?:^|[;.,:(|/•–]\s*|\s{2,}|(?<=\p{L})\s+)["„»]?(?<sign>[A-E]|I{1,3}|IV|V|[1-5])["“«]?\s*(?:[=:–-]|\((?!\p{L}\p{L}*\))|heißt:?|bedeutet:?|meint:?|steht für|(?=(?:Beginn|Umsetzung|Start|bis|ab)\s))\s*/gu;
/** A time that a meaning tells: a year, or a span of years. */
const TIME = /(?<!\d)20\d\d(?!\d)|\d\s?Jahren?\b|(?<!\p{L})Jahres?(?!\p{L})|fristig/u;
/** How far beyond its block a legend set as a list may go on. */
const BLOCKS = 4;
/** Longest meaning of a level; what goes on is other text. */
const LONGEST = 90;
/** Signs that count up, in the orders they are printed. */
const ORDERS: readonly (readonly string[])[] = [
  ['A', 'B', 'C', 'D', 'E'],
  ['I', 'II', 'III', 'IV', 'V'],
  ['1', '2', '3', '4', '5'],
];

/** The first legend of a document that explains at least the two first levels of a ranking by times; null when there is none. */
export function levelsOf({ blocks }: ConceptDocument): Levels | null {
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'contentsEntry' || !RANKING.test(block.text)) continue;
    const found = legend(block) ?? list(blocks.slice(i, i + BLOCKS));
    if (found) return found;
  }
  return null;
}

/** A legend in running text. */
function legend(block: Block): Levels | null {
  const entries = [...block.text.matchAll(ENTRY)];
  return inOrder(
    entries.map((entry, i) => {
      const end = entries[i + 1]?.index ?? block.text.length;
      return {
        sign: entry.groups!.sign!,
        text: block.text.slice(entry.index + entry[0].length, end),
        place: placeAt(block, entry.index),
      };
    }),
  );
}

/** A legend whose levels are items of a list, or rows. */
function list(blocks: readonly Block[]): Levels | null {
  return inOrder(
    blocks.slice(1).flatMap((block) => {
      const [entry] = block.text.matchAll(ENTRY);
      return entry && entry.index === 0
        ? [{ sign: entry.groups!.sign!, text: block.text.slice(entry[0].length), place: placeAt(block, 0) }]
        : [];
    }),
  );
}

function inOrder(entries: readonly { sign: string; text: string; place: Place }[]): Levels | null {
  for (const order of ORDERS) {
    const levels = new Map<string, Level>();
    for (const { sign, text, place } of entries) {
      const meaning = text.split(/;|\.(?:\s|$)/, 1)[0]!.replace(/[\s,)|]+$/, '');
      if (sign === order[levels.size] && meaning.length <= LONGEST) levels.set(sign, { meaning, place });
    }
    const told = [...levels.values()].map(({ meaning }) => TIME.test(meaning));
    if (told.length >= 2 && told[0] && told[1]) return levels;
  }
  return null;
}

/** The sign that a value begins with. */
const SIGN = /^(?:Priorität|Prio\.?|Stufe)?\s*(?<sign>[A-E]|I{1,3}|IV|V|[1-5])(?![\p{L}\d]|\.\d)/u;
/** Share of a label's values that must be levels; else its letters say something else. */
const MOST = 0.6;

/**
 * Gives measures without a time the one that the level of their rank stands for by the concept's own legend.
 * @returns the same measures, in the same order
 */
export function withLevelTimes(
  measures: readonly MeasureRecord[],
  levels: Levels | null,
  labels: Labels,
): readonly MeasureRecord[] {
  if (!levels) return measures;
  const ranked = measures.map((measure) => rankOf(measure, levels));
  const ranks = measures.filter((measure) => measure.fields.priority || STEP.some((l) => l in measure.otherFields));
  if (ranked.filter((rank) => rank !== null).length < MOST * ranks.length) return measures;
  return measures.map((measure, i) => {
    const level = ranked[i];
    const own = measure.fields.timeframe;
    if (!level || (own && own.value !== null) || !TIME.test(level.meaning)) return measure;
    const state = valueState(level.meaning, labels);
    const timeframe: MeasureValue = { value: level.meaning, label: level.label, state, place: level.place };
    return {
      ...measure,
      fields: { ...measure.fields, timeframe },
      timeframe: measure.timeframe ?? timeframeOf(level.meaning, labels, {}),
    };
  });
}

/** Labels of a rank that nobody takes for a priority. */
const STEP: readonly string[] = ['Stufe', 'Umsetzungsstufe', 'Phase', 'Rang', 'Zeitstufe'];

function rankOf({ fields, otherFields }: MeasureRecord, levels: Levels): (Level & { label: string }) | null {
  const printed: readonly (readonly [string, string | null | undefined])[] = [
    [fields.priority?.label ?? '', fields.priority?.value],
    ...STEP.map((label) => [label, otherFields[label]] as const),
  ];
  for (const [label, value] of printed) {
    const sign = SIGN.exec(value ?? '')?.groups?.sign;
    const level = sign ? levels.get(sign) : undefined;
    if (level) return { ...level, label };
  }
  return null;
}
