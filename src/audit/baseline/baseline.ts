import type { Verdict } from '../result.js';

/** A gap that a team knows of, as it was when the baseline was written. */
export interface KnownGap {
  readonly rule: string;
  readonly verdict: Extract<Verdict, 'missing' | 'partial'>;
  /** See `FindingKey`: empty for what was missing. */
  readonly section: string;
  readonly text: string;
}
export interface BaselineDocument {
  /** Relative to the baseline file, with forward slashes. */
  readonly path: string;
  readonly gaps: readonly KnownGap[];
}
/** The gaps of one or more concepts that do not count as new. Plain data, sorted, so that a review of its changes reads well. */
export interface Baseline {
  readonly schemaVersion: '1';
  readonly pack: string;
  readonly documents: readonly BaselineDocument[];
}
