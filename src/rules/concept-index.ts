import type { Concept, Measure, Passage } from '../concept/concept.js';
import type { Hit } from '../language/lexicon.js';

export interface PassageHit {
  readonly passage: Passage;
  readonly hit: Hit;
}

/** A concept arranged for look-up by rules; built once per audit. */
export interface ConceptIndex {
  readonly concept: Concept;
  /** Hits by lexicon entry, in reading order. */
  readonly hits: ReadonlyMap<string, readonly PassageHit[]>;
  /** Per passage id: entries that occur in it. */
  readonly entries: readonly ReadonlySet<string>[];
  /** Per section id: entries that occur in its heading or a heading above it. */
  readonly headingEntries: readonly ReadonlySet<string>[];
  /** Per section id: an explicit statement on the theme stands in the section itself. */
  readonly themeSections: readonly boolean[];
  /** Per section id: it treats no field of action, but for the one that the whole concept is about. */
  readonly general: readonly boolean[];
  /** Per passage id: the passages that are read with it: items of the list it introduces, rows below it, the sentence that carries it on. */
  readonly readWith: readonly (readonly Passage[])[];
  /** Per measure index: lexicon entries in its title, description, goal and further text. */
  readonly measureEntries: readonly ReadonlySet<string>[];
  /** Lexicon hits in a plain text that is no passage. */
  readonly match: (text: string) => readonly Hit[];
}

function measureEntries(measures: readonly Measure[], match: (text: string) => readonly Hit[]): ReadonlySet<string>[] {
  return measures.map((m) => {
    const parts = [
      m.title,
      m.fields.description?.value,
      m.fields.goal?.value,
      m.fields.themeContribution?.value,
      m.fields.targetGroup?.value,
    ];
    return new Set(match(parts.filter((p): p is string => !!p).join('. ')).map((h) => h.entry));
  });
}

/** A field that so large a share of the sentences stands in is the subject of the whole concept (a culture concept), not of a chapter. */
const SUBJECT_SHARE = 0.5;

/** Sections that treat no field of action of their own. */
function generalSections(concept: Concept): boolean[] {
  const counts = new Map<string, number>();
  for (const p of concept.passages)
    for (const f of concept.sections[p.section]?.fields ?? []) counts.set(f, (counts.get(f) ?? 0) + 1);
  const most = concept.passages.length * SUBJECT_SHARE;
  return concept.sections.map((s) => s.fields.every((f) => (counts.get(f) ?? 0) > most));
}

/**
 * Arranges a concept for the rules. `match` finds lexicon hits in a plain text (for measure texts, which are no passages).
 * Linear in the number of hits.
 */
export function indexConcept(concept: Concept, match: (text: string) => readonly Hit[]): ConceptIndex {
  const hits = new Map<string, PassageHit[]>();
  const entries: Set<string>[] = [];
  const own: Set<string>[] = concept.document.sections.map(() => new Set());
  const themeSections = concept.document.sections.map(() => false);
  for (const passage of concept.passages) {
    const set = new Set<string>();
    for (const hit of passage.hits) {
      set.add(hit.entry);
      const list = hits.get(hit.entry);
      if (list) list.push({ passage, hit });
      else hits.set(hit.entry, [{ passage, hit }]);
    }
    entries[passage.id] = set;
    if (passage.kind === 'heading') for (const e of set) own[passage.section]?.add(e);
    if (passage.theme === 'explicit' && passage.substantive) themeSections[passage.section] = true;
  }
  const readWith: Passage[][] = concept.passages.map(() => []);
  for (const p of concept.passages)
    for (const other of [p.leadIn, p.head, p.carriesOn]) if (other !== null) readWith[other]?.push(p);
  const headingEntries: ReadonlySet<string>[] = [];
  for (const section of concept.document.sections) {
    const above = section.parent === null ? undefined : headingEntries[section.parent];
    headingEntries[section.id] = new Set([...(above ?? []), ...(own[section.id] ?? [])]);
  }
  return {
    concept,
    hits,
    entries,
    headingEntries,
    themeSections,
    general: generalSections(concept),
    readWith,
    measureEntries: measureEntries(concept.measures, match),
    match,
  };
}
