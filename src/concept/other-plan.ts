import type { ConceptDocument } from '../document/document.js';
import { foldWord } from '../language/fold.js';
import type { RawPassage } from './raw-passages.js';

const ENTRY = 'plan.sector';
/** What is left of a plan's name without its kind: "Verkehrsentwicklungsplans" → "verkehrsentwicklung". */
const KIND = /(?:s|n)?(?:plan|konzept|strategie|programm|leitbild|leitlinie|masterplan)\p{Ll}{0,3}$/u;
/** A plan named in so many of a document's sentences that name a plan at all is its own. */
const OWN_SHARE = 0.4;
const OWN_LEAST = 8;

const nameOf = (word: string) => foldWord(word).replace(KIND, '');

/**
 * Names of the plans that a document is itself, without their kind ("verkehrsentwicklung"): those of its title, and the one that it names far more often than
 * any other.
 */
export function ownPlans(document: ConceptDocument, passages: readonly RawPassage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const p of passages) {
    for (const h of p.hits) {
      if (h.entry !== ENTRY) continue;
      const name = nameOf(p.text.slice(h.from, h.to));
      counts.set(name, (counts.get(name) ?? 0) + 1);
      all++;
    }
  }
  const title = foldWord(document.title ?? '');
  const own = [...counts].filter(([name, n]) => title.includes(name) || (n >= OWN_LEAST && n >= all * OWN_SHARE));
  return new Set(own.map(([name]) => name));
}

/** Token numbers of other plans of the commune that a passage names; none where it speaks of this concept as well. */
export function otherPlans(p: RawPassage, own: ReadonlySet<string>): number[] {
  const named = p.hits.filter((h) => h.entry === ENTRY);
  const isOwn = (from: number, to: number) => own.has(nameOf(p.text.slice(from, to)));
  if (named.length === 0 || named.some((h) => isOwn(h.from, h.to))) return [];
  if (p.hits.some((h) => h.entry === 'thisConcept' || h.entry === 'plan.this')) return [];
  return named.map((h) => h.start);
}
