import type { Passage } from '../../concept/concept.js';
import { commitmentOf } from '../../language/commitment.js';
import type { Hit } from '../../language/lexicon.js';

/** A plan named this early is what the whole sentence is about; in words. */
const SUBJECT = 6;

/** Token range [start, end) of the clause in which a hit ends: from comma to comma. */
function clauseOf(p: Passage, hit: Hit): [number, number] {
  const breaks = (from: number, to: number) => /[,;:–]/.test(p.text.slice(from, to));
  let start = hit.end - 1;
  while (start > 0 && !breaks(p.tokens[start - 1]!.to, p.tokens[start]!.from)) start--;
  let end = hit.end;
  while (end < p.tokens.length && !breaks(p.tokens[end - 1]!.to, p.tokens[end]!.from)) end++;
  return [start, end];
}

/** Whether the clause around a hit reports what is done and over; a clause without a verb goes with its sentence. */
export function isPast(p: Passage, hit: Hit): boolean {
  if (p.commitment !== 'done') return false;
  const level = commitmentOf(p.tokens.slice(...clauseOf(p, hit)));
  return level === 'done' || level === 'stated';
}

/** Whether a hit is said of another plan of the commune: of one in its clause, or of one that is the subject of its sentence. */
export function isOnOtherPlan(p: Passage, hit: Hit | undefined): boolean {
  if (p.otherPlans.length === 0) return false;
  if (!hit || p.otherPlans[0]! < SUBJECT) return true;
  const [start, end] = clauseOf(p, hit);
  return p.otherPlans.some((plan) => plan >= start && plan < end);
}
