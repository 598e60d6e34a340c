import type { Section } from '../document/document.js';
import type { Hit } from '../language/lexicon.js';
import type { FieldId } from './concept.js';
import { FIELD_ENTRY, FIELD_HEADING_ENTRY } from './entries.js';
import type { HeadingSense } from './heading-sense.js';

/** Fields of action that a text names by its own words, sorted. `asHeading`: the text names a subject, as headings do ("Arbeit"). */
export function ownFields(hits: readonly Hit[], asHeading = false): FieldId[] {
  const found = new Set<FieldId>();
  for (const h of hits) {
    const field = (asHeading ? FIELD_HEADING_ENTRY : FIELD_ENTRY)[h.entry];
    if (field) found.add(field);
  }
  return [...found].sort();
}

/** Titles that come back among the children of one section: "Ausgangslage" of every field. Keys: parent id and title. */
function repeated(sections: readonly Section[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const s of sections) {
    const key = `${s.parent}|${s.title}`;
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}

/**
 * Fields of action of every section by its heading and its place in the tree; index = section id.
 * A sub-section narrows its chapter ("Bildung" under "Soziales und Bildung"); a heading of another subject adds to it
 * ("Barrierefreie Haltestellen" under "Soziales" treats both).
 */
export function placeFields(
  sections: readonly Section[],
  senses: readonly HeadingSense[],
  coded: readonly boolean[],
): FieldId[][] {
  const placed: FieldId[][] = [];
  const parts = repeated(sections);
  /** Last section seen below each parent. */
  const before = new Map<number, number>();
  /** Fields of the last chapter heading, for coded measures that a reader put beside their chapter instead of below. */
  let chapter: readonly FieldId[] = [];
  for (const section of sections) {
    const above = section.parent === null || section.level <= 1 ? [] : (placed[section.parent] ?? []);
    const sibling = before.get(section.parent ?? -1);
    before.set(section.parent ?? -1, section.id);
    // a bare "Ausgangslage" that a reader put on the level of its subject
    const part = sibling !== undefined && senses[section.id]!.bare && parts.has(`${section.parent}|${section.title}`);
    const own = section.level === 0 ? [] : senses[section.id]!.fields;
    const narrowed = own.filter((f) => above.includes(f));
    placed[section.id] =
      own.length === 0
        ? above.length > 0
          ? above
          : coded[section.id]
            ? [...chapter]
            : part
              ? [...placed[sibling]!]
              : []
        : narrowed.length > 0 || (section.parent !== null && coded[section.parent])
          ? [...own]
          : [...new Set([...own, ...above])].sort();
    if (!coded[section.id] && section.level > 0 && (own.length > 0 || section.level === 1))
      chapter = placed[section.id]!;
  }
  return placed;
}
