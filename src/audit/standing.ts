import type { CriterionResult } from './result.js';

/** A gap is a criterion that is missing or partly there. */
export const isGap = (c: Pick<CriterionResult, 'verdict'>): boolean =>
  c.verdict === 'missing' || c.verdict === 'partial';

/** Why a gap does not count against a draft, though it stays one: a reader found otherwise, someone accepted it, the baseline has it. `open` when it counts. */
export type Standing = 'open' | 'annotated' | 'suppressed' | 'known';

type Noted = Pick<CriterionResult, 'verdict' | 'baseline' | 'suppressed' | 'annotation'>;

/** How a gap stands; null for what is no gap. The verdict itself is never touched. */
export function standingOf(c: Noted): Standing | null {
  if (!isGap(c)) return null;
  if (c.annotation && !isGap(c.annotation)) return 'annotated';
  if (c.suppressed) return 'suppressed';
  return c.baseline === 'known' ? 'known' : 'open';
}

/** A gap that nobody has taken note of yet: what makes an audit fail. */
export const isOpenGap = (c: Noted): boolean => standingOf(c) === 'open';
