import type { Lexicon } from '../../language/lexicon.js';
import type { Measure, Passage } from '../concept.js';
import { ownText } from './own-text.js';

/** A concept may list hundreds of intentions; beyond this a list tells nothing more. */
const MOST = 400;
const LONGEST_TITLE = 160;
function isListed(p: Passage): boolean {
  if (!p.substantive || p.measure !== null || p.roles[0] !== 'measures' || p.foreign) return false;
  if (p.kind !== 'listItem' || /:\s*$/.test(p.text)) return false;
  return /\p{L}{4,}/u.test(p.text) && p.text.length >= 8;
}

/**
 * Measures that a concept only lists: the items of lists in its chapters of measures. For concepts without measure sheets and tables of measures.
 * Theme and fields of action are left to the caller.
 */
export function listedMeasures(passages: readonly Passage[], lexicon: Lexicon): Measure[] {
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
      fields: ownText([{ text: p.text, place: p.place }], lexicon),
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
