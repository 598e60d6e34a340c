import type { Bindingness, CriterionResult, Verdict } from '../audit/result.js';
import { isGap, isOpenGap } from '../audit/standing.js';

const BINDINGS: readonly Bindingness[] = ['core', 'should', 'can'];
const VERDICTS: readonly Verdict[] = ['missing', 'partial', 'review', 'fulfilled', 'not-applicable'];

export { isGap };

/** Orders criteria by what weighs most: core, should, can; within these missing before partial; else as in the pack. */
export function byWeight(criteria: readonly CriterionResult[]): CriterionResult[] {
  const weight = (c: CriterionResult) => BINDINGS.indexOf(c.binding) * VERDICTS.length + VERDICTS.indexOf(c.verdict);
  return criteria
    .map((c, at) => ({ c, at }))
    .sort((a, b) => weight(a.c) - weight(b.c) || a.at - b.at)
    .map(({ c }) => c);
}

/** The gaps, what weighs most first. */
export const gapsOf = (criteria: readonly CriterionResult[]): CriterionResult[] => byWeight(criteria.filter(isGap));

/** The gaps that nobody has taken note of, what weighs most first. */
export const openGapsOf = (criteria: readonly CriterionResult[]): CriterionResult[] =>
  byWeight(criteria.filter(isOpenGap));
