import type { CheckOutcome, RuleVerdict } from './outcome.js';
import type { Rule } from './schema.js';

const BASE: Partial<Record<RuleVerdict, number>> = { fulfilled: 0.82, partial: 0.62, missing: 0.8 };

/**
 * How sure the verdict is, 0..1: the rate at which the rule's verdict was right on hand-coded concepts, where the pack gives one (drawn towards the
 * rate of all rules as the more, the fewer codings there are), else a base by verdict; moved by how much evidence there is. Two decimals.
 */
export function confidenceOf(rule: Rule, verdict: RuleVerdict, checks: readonly CheckOutcome[]): number {
  if (verdict === 'review') return 0.5;
  if (verdict === 'not-applicable') return 0.8;
  let value = rule.confidence?.[verdict] ?? BASE[verdict]!;
  const full = checks.reduce((n, c) => n + c.matches.length, 0);
  const near = checks.reduce((n, c) => n + c.weakMatches.length + c.nearMisses.length, 0);
  if (verdict === 'fulfilled') value += full >= 4 ? 0.06 : full <= 1 ? -0.1 : 0;
  if (verdict === 'missing') value += near === 0 ? 0.08 : -0.06;
  if (verdict === 'partial') value += full === 0 ? -0.04 : 0;
  return Math.round(Math.min(0.99, Math.max(0.05, value)) * 100) / 100;
}
