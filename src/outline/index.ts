import type { Candidate, Heading } from './candidate.js';
import { ownCosts, roomCosts, styleCosts } from './costs.js';
import { setLevels } from './levels.js';
import { inOrder } from './order.js';
import { recurrences } from './repetition.js';
import { selectHeadings } from './select.js';

export type { Candidate, Heading, Sign } from './candidate.js';
export { isCaptionLike, isOpenEnded } from './form.js';
export { titleKey } from './keys.js';
export { declaredLevelsHold } from './levels.js';
export { numberOf, type PrintedNumber } from './numbers.js';
export { type Recurrence, recurrences } from './repetition.js';

/** The skeleton of a document: which stretches of print are headings, and their levels. All candidates are judged together: what each shows by itself,
 * whether its text recurs as the labels of forms do, whether its look is mostly that of headings, and whether the numbers count on.
 * @param candidates in reading order; they may overlap
 * @returns the headings in reading order, none of which overlap */
export function skeleton(candidates: readonly Candidate[]): Heading[] {
  const recurring = recurrences(candidates);
  const own = ownCosts(candidates, recurring);
  const ofStyle = styleCosts(candidates, (candidate) => own.get(candidate)!);
  const cost = (candidate: Candidate): number => own.get(candidate)! + (ofStyle.get(candidate.style) ?? 0);
  const room = roomCosts(candidates, cost);
  const chosen = selectHeadings(candidates, (candidate) => cost(candidate) + (room.get(candidate) ?? 0));
  return setLevels(inOrder(chosen));
}
