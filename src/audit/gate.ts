import type { CriterionResult, Severity } from './result.js';
import { isOpenGap } from './standing.js';

/** What makes a pipeline fail. */
export interface Gate {
  /** Severity from which a gap fails. */
  readonly failOn: Severity | 'never';
  /** Confidence (0 to 1) below which a gap never fails; 0 lets every gap fail. */
  readonly minConfidence: number;
}

/** Every gap fails. */
export const OPEN_GATE: Gate = { failOn: 'note', minConfidence: 0 };

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };
type Judged = Pick<CriterionResult, 'verdict' | 'severity' | 'confidence' | 'baseline' | 'suppressed' | 'annotation'>;

/** Whether it is too unsure to fail anything, whatever its severity. */
export const isTooUnsure = (c: Pick<CriterionResult, 'confidence'>, gate: Gate): boolean =>
  c.confidence < gate.minConfidence;

const isGrave = (c: Judged, { failOn }: Gate): boolean =>
  failOn !== 'never' && isOpenGap(c) && RANK[c.severity] >= RANK[failOn];

/** Whether a criterion makes the audit fail: a gap that nobody has taken note of, grave enough and sure enough. What is to review is no gap. */
export const fails = (c: Judged, gate: Gate): boolean => isGrave(c, gate) && !isTooUnsure(c, gate);

/** Whether it would fail, were it surer. */
export const isSpared = (c: Judged, gate: Gate): boolean => isGrave(c, gate) && isTooUnsure(c, gate);

/** How grave a gap is for a pipeline: what is too unsure to fail it is no error there. */
export const gatedSeverity = (c: Judged, gate: Gate): Severity =>
  c.severity === 'error' && isTooUnsure(c, gate) ? 'warning' : c.severity;
