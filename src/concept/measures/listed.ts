import type { Measure, MeasureValue, Passage } from '../concept.js';
import { amountsOf } from './amounts.js';

/** A concept may list hundreds of intentions; beyond this a list tells nothing more. */
const MOST = 400;
const LONGEST_TITLE = 160;
const TIME =
  /\b(?:(?:kurz|mittel|lang)fristig\p{L}*|(?:ab|bis|seit|in|von)?\s*20[0-4]\d(?:\s*(?:bis|–|-)\s*20[0-4]\d)?|laufend|fortlaufend|kontinuierlich)\b/iu;

const inferred = (value: string, place: MeasureValue['place']): MeasureValue => ({
  value,
  label: '',
  state: 'filled',
  place,
  inferred: true,
});

/** What a list item says of costs and time in its own words; such values never count as fields (catalogue, reading notes of M-02 to M-06). */
function ownWords(p: Passage): Measure['fields'] {
  const time = TIME.exec(p.text)?.[0].trim();
  return {
    ...(amountsOf(p.text).length > 0 ? { costs: inferred(p.text, p.place) } : {}),
    ...(time ? { timeframe: inferred(time, p.place) } : {}),
  };
}

function isListed(p: Passage): boolean {
  if (!p.substantive || p.measure !== null || p.roles[0] !== 'measures' || p.foreign) return false;
  if (p.kind !== 'listItem' || /:\s*$/.test(p.text)) return false;
  return /\p{L}{4,}/u.test(p.text) && p.text.length >= 8;
}

/**
 * Measures that a concept only lists: the items of lists in its chapters of measures. For concepts without measure sheets and tables of measures.
 * Theme and fields of action are left to the caller.
 */
export function listedMeasures(passages: readonly Passage[]): Measure[] {
  return passages
    .filter(isListed)
    .slice(0, MOST)
    .map((p) => ({
      code: null,
      title: p.text.length > LONGEST_TITLE ? `${p.text.slice(0, LONGEST_TITLE).trimEnd()} …` : p.text,
      place: p.place,
      lastPage: null,
      section: p.section,
      form: 'listed',
      fields: ownWords(p),
      otherFields: {},
      amounts: [],
      timeframe: null,
      theme: 'none',
      themeTerms: [],
      fieldsOfAction: [],
      key: false,
      blocks: null,
    }));
}
