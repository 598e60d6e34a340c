import type { Place } from '../document/document.js';
import type { Lexicon } from '../language/lexicon.js';
import { tokenize } from '../language/tokens.js';
import { amountsOf } from '../records/amounts.js';
import type { Measure, MeasureField, MeasureValue } from './concept.js';

/** A stretch of a measure's own text with its place. */
export interface OwnText {
  readonly text: string;
  readonly place: Place;
}

/** A horizon: a class of time, a range of years, or a year with "ab", "bis"; a year alone may be anything. */
const TIME =
  /(?<!\p{L})(?:(?:kurz|mittel|lang)fristig\p{L}*|(?:ab|bis)(?:\s+(?:zum\s+)?(?:Anfang|Mitte|Ende|Jahr|Frühjahr|Sommer|Herbst|Winter))?\s+20[0-4]\d|20[0-4]\d\s*(?:bis|–|-)\s*20[0-4]\d)(?!\p{L})/iu;
/** A level of priority as it is printed among other information: "Priorität II", "Prio A", "Priorität: hoch". */
const PRIORITY =
  /(?<!\p{L})Prio(?:rität)?\s*:?\s*(?:I{1,3}(?:\/I{1,3})?|[ABC123]|hoch|mittel|niedrig|gering)(?!\p{L})/u;
/** Word lists (rules/lexicon/measures.yaml) that tell of a field in running text. */
const TOLD: readonly (readonly [MeasureField, string])[] = [
  ['lead', 'leadInText'],
  ['costs', 'costsInText'],
  ['departments', 'departmentWords'],
  ['partners', 'partnersInText'],
];

/** Fields of running text; those of names and figures say what they say under their own label. */
const TELLING: readonly MeasureField[] = [
  'description', 'goal', 'steps', 'status', 'effort', 'synergies', 'themeContribution', 'targetGroup', 'funding', 'indicator',
]; // biome-ignore format: a list of keys

/** Fields of names, amounts and dates: what follows the first sentence of such a value is the measure's running text. */
const NAMING: readonly MeasureField[] = ['lead', 'departments', 'partners', 'costs', 'timeframe', 'location'];

/** What follows the first sentence of a value ("Stadt. 25 Wochenstunden, ab 01.08.2025."); empty where there is one only. */
const afterFirst = (value: string): string => /^.{2,}?[\p{L})\d]{2}[.;]\s+(?=[\p{Lu}\d])(.*)$/su.exec(value)?.[1] ?? '';

/** The clause around a hit, literal. */
function clause(text: string, from: number, to: number): string {
  const before = text.slice(0, from).search(/[^.;:!?]*$/);
  const after = text.slice(to).search(/[.;:!?]/);
  return text.slice(before, after < 0 ? undefined : to + after).trim();
}

/**
 * What the running text of a measure says of lead, costs, time, departments and partners. Such values never count as fields, with the same shares they
 * make a verdict partial at most (catalogue, reading notes of M-02 to M-06).
 */
export function ownText(texts: readonly OwnText[], lexicon: Lexicon): Measure['fields'] {
  const found: Partial<Record<MeasureField, MeasureValue>> = {};
  const put = (field: MeasureField, value: string, place: Place) => {
    found[field] ??= { value, label: '', state: 'filled', place, inferred: true };
  };
  for (const { text, place } of texts) {
    const hits = lexicon.match(tokenize(text));
    for (const [field, entry] of TOLD) {
      const hit = hits.find((h) => h.entry === entry);
      if (hit) put(field, clause(text, hit.from, hit.to), place);
    }
    if (amountsOf(text).length > 0) put('costs', text, place);
    const time = TIME.exec(text)?.[0].trim();
    if (time) put('timeframe', time, place);
    const priority = PRIORITY.exec(text)?.[0];
    if (priority) put('priority', priority, place);
  }
  return found;
}

/**
 * A measure with what its text says of fields that its sheet has no label for; an empty label stays empty.
 * @param placeOf where a stretch of the sheet's text stands; null when unknown: then the place of the label or the measure is taken
 */
export function withOwnText(measure: Measure, lexicon: Lexicon, placeOf: (text: string) => Place | null): Measure {
  const texts: OwnText[] = [{ text: measure.title, place: measure.place }];
  for (const field of TELLING) {
    const value = measure.fields[field];
    if (value?.value && !value.inferred) texts.push({ text: value.value, place: value.place });
  }
  for (const field of NAMING) {
    const value = measure.fields[field];
    const rest = value?.value && !value.inferred ? afterFirst(value.value) : '';
    if (rest !== '') texts.push({ text: rest, place: value!.place });
  }
  for (const value of Object.values(measure.otherFields)) if (value) texts.push({ text: value, place: measure.place });
  const told = Object.entries(ownText(texts, lexicon)).map(([key, v]) => [
    key,
    { ...v, place: placeOf(v.value ?? '') ?? v.place },
  ]);
  return { ...measure, fields: { ...Object.fromEntries(told), ...measure.fields } };
}
