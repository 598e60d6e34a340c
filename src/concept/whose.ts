import type { ConceptDocument } from '../document/document.js';
import { type Clauses, hangsOn } from '../language/clauses.js';
import type { Whose } from './concept.js';
import type { RawPassage } from './raw-passages.js';

const PREPOSITIONS = new Set(
  'in im mit von vom beim bei für durch aus an am auf seitens gegenüber über zwischen und oder sowie zum zur'.split(
    ' ',
  ),
);
const ARTICLES = /^(?:der|die|das|dem|den|des|ein|eine|einer|eines|einem|ihr|ihre|ihrer)$/;
/** A plan with the year it is of: "Rahmenplan Altstadt von 2008". */
const DATED = /^(?:von|aus|vom|jahr|jahre|dem|des)$/;
/** So many words from its beginning a sentence names what it is about. */
const SUBJECT = 9;

const isYear = (word: string): boolean => /^(?:19[5-9]|20[0-4])\d$/.test(word);

/** The year of a plan that a passage names by it, with the plan's place; years of the concept itself are none. */
function datedPlans(p: RawPassage, own: ReadonlySet<string>): number[] {
  const found: number[] = [];
  for (const h of p.hits) {
    if (h.entry !== 'plan.any' && h.entry !== 'plan.sector') continue;
    for (let i = h.end; i < Math.min(p.tokens.length, h.end + 5); i++) {
      const word = p.tokens[i]!.folded.replace(/\.$/, '');
      if (isYear(word)) {
        const before = p.tokens[i - 1]!;
        const named = DATED.test(before.folded) || (i === h.end && before.capital);
        if (named && !own.has(word)) found.push(h.start);
        break;
      }
      if (!DATED.test(word) && !p.tokens[i]!.capital) break;
    }
  }
  return found;
}

/** Whether the body at `start` is what acts or what owns: "hat die Stadtverordnetenversammlung der Nachbarstadt …", "beobachtet das Land". */
function actsOrOwns(p: RawPassage, start: number): boolean {
  let i = start - 1;
  while (
    i >= 0 &&
    (ARTICLES.test(p.tokens[i]!.folded) || /(?:e|en|er|es)$/.test(p.tokens[i]!.folded)) &&
    start - i < 4
  ) {
    if (PREPOSITIONS.has(p.tokens[i]!.folded)) return false;
    // "des Landes", "der Nachbarstadt" after a noun own it
    if (/^(?:der|des)$/.test(p.tokens[i]!.folded) && p.tokens[i - 1]?.capital === true) return true;
    i--;
  }
  return i < 0 || !PREPOSITIONS.has(p.tokens[i]!.folded);
}

/** Years that the title and the document give themselves. */
export function ownYears(document: ConceptDocument): ReadonlySet<string> {
  const years = new Set((document.title ?? '').match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []);
  if (document.year !== null)
    for (const y of [document.year - 1, document.year, document.year + 1]) years.add(String(y));
  return years;
}

/**
 * Whose matter each clause of a passage tells, by its number. An earlier concept and one named by its year are not this one; what another body plans, watches
 * or resolves is its own affair. A sentence that speaks of this concept or of "us" is the commune's.
 */
export function whoseClauses(p: RawPassage, clauses: Clauses, years: ReadonlySet<string>): Whose[] {
  const found: Whose[] = clauses.list.map(() => 'own');
  const entries = new Set(p.hits.map((h) => h.entry));
  if (!['plan.any', 'plan.sector', 'plan.earlier', 'body.other'].some((e) => entries.has(e))) return found;
  const mark = (at: number, whose: Whose) => {
    const clause = clauses.of[at] ?? 0;
    clauses.list.forEach((c, id) => {
      if (found[id] === 'own' && (hangsOn(clauses, id, clause) || (at < SUBJECT && c.parent === null && id <= clause)))
        found[id] = whose;
    });
  };
  const here =
    entries.has('thisConcept') ||
    entries.has('plan.this') ||
    /\b(?:unser\p{L}*|wir|vorliegend\p{L}*|dieses konzept\p{L}*)\b/iu.test(p.text);
  if (here) return found;
  for (const h of p.hits) if (h.entry === 'plan.earlier') mark(h.start, 'earlier');
  for (const at of datedPlans(p, years)) mark(at, 'earlier');
  if (!entries.has('act.planning')) return found;
  for (const h of p.hits) {
    if (h.entry !== 'body.other' || !actsOrOwns(p, h.start)) continue;
    const clause = clauses.of[h.start]!;
    if (p.hits.some((a) => a.entry === 'act.planning' && clauses.of[a.start] === clause)) mark(h.start, 'other-body');
  }
  return found;
}
