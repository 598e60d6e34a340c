import type { Bindingness, CriterionResult, Verdict } from '../audit/result.js';

const BINDINGS: readonly Bindingness[] = ['core', 'should', 'can'];
const VERDICTS: readonly Verdict[] = ['missing', 'partial', 'review', 'fulfilled', 'not-applicable'];

/** A gap is a criterion that is missing or partly there. */
export const isGap = (c: Pick<CriterionResult, 'verdict'>): boolean =>
  c.verdict === 'missing' || c.verdict === 'partial';

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
