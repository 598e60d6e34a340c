import type { Passage } from '../../concept/concept.js';
import type { ConceptIndex } from '../concept-index.js';
import type { CheckOutcome, Match } from '../outcome.js';
import type { Bundle } from '../schema.js';
import { entryId } from '../terms.js';
import { asMatch, asPassageMatch } from './figures-of-measures.js';
import { countedOutcome } from './outcome-of.js';
import { quoteOf } from './quote.js';

/**
 * Whether a passage tells what is to be done: it belongs to a measure's sheet or stands in a chapter of measures. A concept without sheets often tells its
 * measures in the chapters of its goals ("Wege zum Ziel"): there they count as well.
 */
function tellsMeasure(p: Passage, structured: boolean): boolean {
  if (!p.substantive || p.foreign || p.kind === 'caption' || p.kind === 'footnote') return false;
  return p.measure !== null || p.roles.includes('measures') || (!structured && p.roles.includes('goals'));
}

/** In a part on measures longer than this, in sentences, one mention is a place or a partner rather than a measure of that kind. */
const LONG = 500;

/** Where measures are told. */
interface Telling {
  /** Ids of passages. */
  readonly passages: ReadonlySet<number>;
  /** Per measure: lexicon entries in its title. */
  readonly titles: readonly ReadonlySet<string>[];
}

/** A measure whose title is of the bundle's kind, or sentences on measures that are: one in a short concept, two in a long one. */
function touch(bundle: Bundle, of: Telling, index: ConceptIndex): Match | null {
  const ids = new Set(bundle.terms.map(entryId));
  const titled = index.concept.measures.find((_, i) => [...ids].some((id) => of.titles[i]?.has(id)));
  if (titled) return asMatch(titled, quoteOf(titled.title));
  const told = new Map<number, Match>();
  for (const id of ids) {
    for (const { passage: p, hit } of index.hits.get(id) ?? []) {
      const negated = p.negated.some(([from, to]) => hit.start >= from && hit.start < to);
      if (negated || !of.passages.has(p.id)) continue;
      const word = p.text.slice(hit.from, hit.to);
      told.set(p.id, { ...asPassageMatch(p, p.fields), terms: [word], quote: quoteOf(p.text, hit.from) });
    }
  }
  if (told.size < (of.passages.size > LONG ? 2 : 1)) return fromFields(ids, index);
  return [...told.values()][0]!;
}

/** The fields of a table's row are not always passages of their own. */
function fromFields(ids: ReadonlySet<string>, index: ConceptIndex): Match | null {
  const measures = index.concept.measures.filter(
    (m, i) => m.form === 'row' && [...ids].some((id) => index.measureEntries[i]?.has(id)),
  );
  return measures[0] ? asMatch(measures[0], quoteOf(measures[0].title)) : null;
}

/** Share of the bundles of the guide's idea pool that measures touch (M-14), whomever the measure is for. */
export function checkPool(
  name: string,
  label: CheckOutcome['label'],
  bundles: readonly Bundle[],
  index: ConceptIndex,
): CheckOutcome {
  const structured = index.concept.measures.some((m) => m.form !== 'listed');
  const telling: Telling = {
    passages: new Set(index.concept.passages.filter((p) => tellsMeasure(p, structured)).map((p) => p.id)),
    titles: index.concept.measures.map((m) => new Set(index.match(m.title).map((h) => h.entry))),
  };
  const touched: Bundle[] = [];
  const matches: Match[] = [];
  for (const bundle of bundles) {
    const match = touch(bundle, telling, index);
    if (!match) continue;
    touched.push(bundle);
    matches.push(match);
  }
  const share = bundles.length === 0 ? 0 : touched.length / bundles.length;
  const names = (list: readonly Bundle[], l: 'de' | 'en') => list.map((b) => b.title[l]).join(', ');
  const open = bundles.filter((b) => !touched.includes(b));
  const args = {
    touched: touched.length,
    total: bundles.length,
    touchedDe: names(touched, 'de'),
    touchedEn: names(touched, 'en'),
    openDe: names(open, 'de'),
    openEn: names(open, 'en'),
  };
  return countedOutcome({ name, label, figure: share, total: bundles.length, matches, args });
}
