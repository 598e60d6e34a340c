import type { AuditResult, Severity } from '../audit/result.js';

/** No gap at or above the threshold · gaps · the job could not be done. */
export const EXIT = { clean: 0, gaps: 1, failed: 2 } as const;

export const THRESHOLDS = ['error', 'warning', 'note', 'never'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

/** Whether a criterion is missing or partial at or above the threshold. What is to review is no gap. */
export function hasGaps(result: AuditResult, threshold: Threshold): boolean {
  if (threshold === 'never') return false;
  return result.criteria.some(
    (c) => (c.verdict === 'missing' || c.verdict === 'partial') && RANK[c.severity] >= RANK[threshold],
  );
}
