import type { Concept, Passage } from '../concept/concept.js';
import type { Rule } from '../rules/schema.js';
import { entryId } from '../rules/terms.js';

/** So many passages are shown to a coder for each criterion, whatever the verdict is. */
const SHOWN = 6;
/** A passage of a section that the criterion asks for counts as much as another with this many of its words more. */
const IN_SECTION = 1.5;
/** Characters of a passage; a table row can be longer than a page. */
const LONGEST = 400;

/** What a criterion is about, by its own rule: lexicon entries of its words, and the roles and fields of the sections it asks for. */
interface Subject {
  readonly words: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** Words that rule a passage out are left out: they are not what the criterion is about. */
function subjectOf(rule: Rule): Subject {
  const words = new Set<string>();
  const roles = new Set<string>();
  const fields = new Set<string>();
  for (const check of Object.values(rule.checks)) {
    if ('any' in check && check.any) for (const t of check.any) words.add(entryId(t));
    if ('all' in check && check.all) for (const t of check.all.flat()) words.add(entryId(t));
    if ('targetGroup' in check && check.targetGroup) for (const t of check.targetGroup) words.add(entryId(t));
    if ('where' in check && check.where) {
      for (const role of check.where.roles ?? []) roles.add(role);
      for (const field of check.where.fields ?? []) fields.add(field);
    }
  }
  return { words, roles, fields };
}

const inSections = (p: Passage, { roles, fields }: Subject): boolean =>
  p.roles.some((r) => roles.has(r)) || p.fields.some((f) => fields.has(f));

/**
 * Passages for a coder to start from: those with most of the criterion's own words, best in the sections it asks for; where there are fewer, the first of these
 * sections (of the concept, where there are none). They follow from the rule and the text alone, never from the verdict or its evidence, and there are always
 * as many: neither what stands there nor that nothing does gives a verdict away.
 * @returns in the order of the document
 */
export function blindPassages(concept: Concept, rule: Rule): Passage[] {
  const subject = subjectOf(rule);
  const read = concept.passages.filter((p) => p.kind !== 'heading' && p.text.length > 20);
  const score = (p: Passage): number => {
    const words = new Set(p.hits.map((h) => h.entry).filter((entry) => subject.words.has(entry))).size;
    return words === 0 ? 0 : words + (inSections(p, subject) ? IN_SECTION : 0);
  };
  const scored = read.map((passage) => ({ passage, score: score(passage) }));
  const best = scored.filter((s) => s.score > 0).sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
  const there = read.filter((p) => inSections(p, subject));
  const chosen = new Set<Passage>();
  for (const p of [...best.map((s) => s.passage), ...there, ...read]) {
    if (chosen.size === SHOWN) break;
    chosen.add(p);
  }
  return [...chosen].sort((a, b) => a.id - b.id);
}

/** "S. 12: …", one a line. */
export function passagesText(passages: readonly Passage[], language: 'de' | 'en'): string {
  const [page, line] = language === 'de' ? ['S.', 'Z.'] : ['p.', 'l.'];
  return passages
    .map(({ place, text }) => {
      const at = place.page !== null ? `${page} ${place.page}: ` : place.line !== null ? `${line} ${place.line}: ` : '';
      const short = text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
      return `${at}${short.replace(/\s+/g, ' ')}`;
    })
    .join('\n');
}
