import type { CriterionResult } from './result.js';

/** A gap is a criterion that is missing or partly there. */
export const isGap = (c: Pick<CriterionResult, 'verdict'>): boolean =>
  c.verdict === 'missing' || c.verdict === 'partial';

/** Why a gap does not count against a draft, though it stays one; `open` when it does. */
export type Standing = 'open' | 'known';

/** How a gap stands; null for what is no gap. The verdict itself is never touched. */
export function standingOf(c: Pick<CriterionResult, 'verdict' | 'baseline'>): Standing | null {
  if (!isGap(c)) return null;
  return c.baseline === 'known' ? 'known' : 'open';
}

/** A gap that nobody has taken note of yet: what makes an audit fail. */
export const isOpenGap = (c: Pick<CriterionResult, 'verdict' | 'baseline'>): boolean => standingOf(c) === 'open';
