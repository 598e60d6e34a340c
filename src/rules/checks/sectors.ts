import type { FieldId, Passage } from '../../concept/concept.js';
import type { ConceptIndex } from '../concept-index.js';
import type { CheckOutcome, Match } from '../outcome.js';
import type { SectorsCheck } from '../schema.js';
import { countedOutcome } from './outcome-of.js';
import { quoteOf } from './quote.js';

/** Longest label of a field ("Handlungsfeld 2: Dorfleben, Bildung und Soziales"), in words. */
const LONGEST = 12;
/** A line that names itself a field of action. */
const LABEL = /^\W*(?:handlungs|themen|aktions)feld\s+[\p{L}\d]/iu;

/** Sections that hold goals or measures, themselves or below; index = section id. */
function carrying(index: ConceptIndex): boolean[] {
  const { sections } = index.concept.document;
  const found = index.concept.sections.map((s) => s.roles.includes('goals') || s.roles.includes('measures'));
  for (let id = sections.length - 1; id > 0; id--) {
    const parent = sections[id]!.parent;
    if (found[id] && parent !== null) found[parent] = true;
  }
  return found;
}

/** Headings by section id; those of measure sheets are titles of measures. */
function headings(index: ConceptIndex): Map<number, Passage> {
  const found = new Map<number, Passage>();
  for (const p of index.concept.passages)
    if (p.kind === 'heading' && p.measure === null && !found.has(p.section)) found.set(p.section, p);
  return found;
}

const fieldsOf = (list: readonly Passage[]): Set<FieldId> => new Set(list.flatMap((p) => p.ownFields));

/**
 * Headings or label lines under which goals and measures are sorted by fields of action, the largest such group:
 * sibling chapters of which most name a field, or lines "Handlungsfeld 2: …".
 */
function sectors(index: ConceptIndex): readonly Passage[] {
  const holds = carrying(index);
  const heads = headings(index);
  let best: readonly Passage[] = [];
  const offer = (list: readonly Passage[]) => {
    if (fieldsOf(list).size > fieldsOf(best).size) best = list;
  };
  for (const { children } of index.concept.document.sections) {
    const siblings = children.filter((c) => holds[c]);
    const named = siblings.flatMap((c) => heads.get(c) ?? []).filter((p) => p.ownFields.length > 0);
    if (named.length * 2 > siblings.length) offer(named);
  }
  offer(
    index.concept.passages.filter(
      (p) =>
        p.substantive &&
        p.measure === null &&
        p.kind !== 'tableRow' &&
        p.tokens.length <= LONGEST &&
        (p.roles.includes('goals') || p.roles.includes('measures')) &&
        LABEL.test(p.text),
    ),
  );
  return best;
}

/** How many fields of action the body of the concept is divided by (P-10): goals and measures stand field by field. */
export function checkSectors(name: string, check: SectorsCheck, index: ConceptIndex): CheckOutcome {
  const found = sectors(index);
  const figure = fieldsOf(found).size;
  const min = check.min ?? 1;
  const matches = (figure >= min ? found : []).map(
    (p): Match => ({
      passage: p.id,
      quote: quoteOf(p.text),
      place: p.place,
      section: p.section,
      role: p.roles[0] ?? 'measures',
      terms: [],
      fields: p.ownFields,
      score: 0.5,
      reservation: null,
    }),
  );
  return countedOutcome({ name, label: check.label, figure, min, matches });
}
