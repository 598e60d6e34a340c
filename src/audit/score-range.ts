import type { AuditResult } from './result.js';

/** What the score would be if every criterion left to review were missing (`low`) or fulfilled (`high`); shares 0..1. */
export interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

/** The uncertainty of a score: its span over the criteria that the text alone cannot decide. Null when there is nothing to score. */
export function scoreRange(summary: AuditResult['summary']): ScoreRange | null {
  const { fulfilled, partial, review } = summary.verdicts;
  const all = summary.assessed + review;
  if (all === 0) return null;
  const sure = fulfilled + partial / 2;
  return { low: sure / all, high: (sure + review) / all };
}
