import type { ConceptDocument } from '../document/document.js';
import { abbreviationsOf, withAbbreviations } from '../language/abbreviations.js';
import { areaNames, withAreas } from '../language/areas.js';
import { introducedNames, ownNames, withIntroduced, withOwnNames } from '../language/introduced.js';
import type { Lexicon } from '../language/lexicon.js';

/** A heading of a list of abbreviations. */
const LIST = /abkürzung|glossar|kurzformen/i;

/**
 * The lexicon as a document extends it: its abbreviations hit what their long forms hit, names that it introduces what it says they are, the papers of
 * its title are the concept, and names of its parts are areas. Linear in the text.
 */
export function documentLexicon(document: ConceptDocument, lexicon: Lexicon): Lexicon {
  const listing = document.sections.map((s) => LIST.test(s.title));
  const lists = document.blocks.filter((b) => listing[b.section] && b.kind !== 'heading').map((b) => b.text);
  const running = document.blocks.filter((b) => !listing[b.section] && b.kind !== 'contentsEntry').map((b) => b.text);
  const own = withOwnNames(lexicon, ownNames(document.title ?? ''));
  const known = withIntroduced(withAbbreviations(own, abbreviationsOf(running, lists)), introducedNames(running));
  return withAreas(known, areaNames(running));
}
