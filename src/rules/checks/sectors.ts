import type { FieldId, Passage } from '../../concept/concept.js';
import type { ConceptIndex } from '../concept-index.js';
import type { CheckOutcome, Match } from '../outcome.js';
import type { SectorsCheck } from '../schema.js';
import { countedOutcome } from './outcome-of.js';
import { quoteOf } from './quote.js';

/** Longest label of a field ("Handlungsfeld 2: Dorfleben, Bildung und Soziales"), in words. */
const LONGEST = 12;
/** A chapter of sector concepts: analysis, goals and measures stand together in each of its parts, whatever roles it has as a whole. */
const BY_FIELDS = /(?<!\p{L})(?:fachkonzepte|fachteile|fachkapitel|fachbeiträge|sektorale konzepte)n?(?!\p{L})/iu;
/** Least parts of such a chapter that make it more than a chapter with an introduction and a summary. */
const LEAST_PARTS = 3;
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

/** Headings that divide the body, and how many fields they are. */
interface Division {
  readonly found: readonly Passage[];
  readonly fields: number;
}

/**
 * Headings or label lines under which goals and measures are sorted by fields of action, the largest such group:
 * sibling chapters of which most name a field, the parts of a chapter "Fachkonzepte", or lines "Handlungsfeld 2: …".
 */
function sectors(index: ConceptIndex): Division {
  const holds = carrying(index);
  const heads = headings(index);
  let best: Division = { found: [], fields: 0 };
  const offer = (found: readonly Passage[], fields = fieldsOf(found).size) => {
    if (fields > best.fields) best = { found, fields };
  };
  for (const { id, children } of index.concept.document.sections) {
    const parts = children.flatMap((c) => heads.get(c) ?? []);
    if (BY_FIELDS.test(heads.get(id)?.text ?? '') && fieldsOf(parts).size >= LEAST_PARTS) offer(parts, parts.length);
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
  const { found, fields: figure } = sectors(index);
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
