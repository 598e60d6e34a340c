import type { Passage, Whose } from '../../concept/concept.js';
import type { Hit } from '../../language/lexicon.js';
import { firmness, type Modality } from '../../language/modality.js';

/** A plan named this early is what the whole sentence is about; in words. */
const SUBJECT = 6;

/** Number of the clause in which a hit ends; the first one for hits of a list that the passage introduces. */
export const clauseAt = (p: Passage, hit: Hit | undefined): number =>
  p.clauses.of[hit ? Math.min(hit.end, p.clauses.of.length) - 1 : 0] ?? 0;

/** How firmly the clause of a hit is said; of a passage without hits, the passage. */
export function modalityAt(p: Passage, hit: Hit | undefined): Modality {
  if (!hit) return p.commitment;
  return p.modality[clauseAt(p, hit)] ?? p.commitment;
}

/** The weakest modality among the clauses of several hits: a purpose told for a format that "could" be held is none. */
export function weakestAt(p: Passage, hits: readonly Hit[]): Modality {
  const all = hits.map((h) => modalityAt(p, h));
  return all.reduce<Modality>((a, b) => (firmness(b) < firmness(a) ? b : a), all[0] ?? p.commitment);
}

/** Whose matter the clause of a hit tells. */
export const whoseAt = (p: Passage, hit: Hit | undefined): Whose => p.whose[clauseAt(p, hit)] ?? 'own';

/** Whether the clause around a hit reports what is done and over; a clause without a verb goes with its sentence. */
export const isPast = (p: Passage, hit: Hit): boolean => modalityAt(p, hit) === 'done';

/** Whether a hit is said of another plan of the commune: of one in its clause, or of one that is the subject of its sentence. */
export function isOnOtherPlan(p: Passage, hit: Hit | undefined): boolean {
  if (p.otherPlans.length === 0) return false;
  if (!hit || p.otherPlans[0]! < SUBJECT) return true;
  const clause = clauseAt(p, hit);
  return p.otherPlans.some((plan) => p.clauses.of[plan] === clause);
}
