import type { AuditResult, Severity } from '../audit/result.js';
import { isOpenGap } from '../audit/standing.js';
import type { Threshold } from './exit.js';

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

/** Whether a gap that is not taken note of is at or above the threshold. What is to review is no gap. */
export function hasGaps(result: AuditResult, threshold: Threshold): boolean {
  if (threshold === 'never') return false;
  return result.criteria.some((c) => isOpenGap(c) && RANK[c.severity] >= RANK[threshold]);
}
