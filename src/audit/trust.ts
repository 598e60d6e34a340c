import type { AuditResult, CriterionResult } from './result.js';
import { type ScoreRange, scoreRange } from './score-range.js';

/** A verdict whose kind was right less often than this is marked as unsure: it was wrong more often than right. */
export const UNSURE_BELOW = 0.5;

/*
 * How far a wrong verdict lies from the right one on the scale 0, ½, 1, and how much verdicts of one concept go wrong together (a chapter that was not recognised): the variance is so
 * many times that of independent errors. Both chosen so that the span holds nine in ten of the scores that codings gave concepts at first sight.
 */
const ERROR = 0.7;
const TOGETHER = 6;
/** Which way a wrong verdict errs: what is called missing can only be more, what is called fulfilled only less; partial is more often too low than too high. */
const DRAWN = { missing: 1, partial: 0.25, fulfilled: -1 } as const;
/** Concepts that the span was fitted to, and in how many the codings' score lay inside. */
export const TRIED = { concepts: 22, inside: 21 } as const;
/** Standard deviations to either side that hold 90 % of a normal distribution. */
const NINETY = 1.645;

/** Whether a person should look before relying on it. A review says so by itself. */
export const isUnsure = (c: Pick<CriterionResult, 'verdict' | 'confidence'>): boolean =>
  c.verdict !== 'review' && c.verdict !== 'not-applicable' && c.confidence < UNSURE_BELOW;

/** Whether one passage alone carries a verdict that counts. */
export const isSinglePlace = (c: Pick<CriterionResult, 'verdict' | 'evidence'>): boolean =>
  (c.verdict === 'fulfilled' || c.verdict === 'partial') && new Set(c.evidence.map((e) => e.quote)).size === 1;

/**
 * Where the score lies: the span over what is to review, moved and widened by what the verdicts' own confidence leaves open; it holds the score itself.
 * Null when there is nothing to score.
 */
export function trustedRange({ summary, criteria }: Pick<AuditResult, 'summary' | 'criteria'>): ScoreRange | null {
  const range = scoreRange(summary);
  if (range === null) return null;
  const all = summary.assessed + summary.review;
  let wrong = 0;
  let drawn = 0;
  for (const { verdict, confidence } of criteria) {
    if (verdict !== 'fulfilled' && verdict !== 'partial' && verdict !== 'missing') continue;
    const doubt = 1 - Math.min(1, confidence);
    wrong += doubt;
    drawn += doubt * DRAWN[verdict];
  }
  const shift = (ERROR * drawn) / all;
  const margin = (NINETY * ERROR * Math.sqrt(TOGETHER * wrong)) / all;
  const low = Math.min(range.low, range.low + shift - margin);
  const high = Math.max(range.high, range.high + shift + margin);
  return { low: rounded(Math.max(0, low)), high: rounded(Math.min(1, high)) };
}

/** Two decimals, as the score. */
const rounded = (x: number): number => Math.round(x * 100) / 100;
