import { describe, expect, test } from 'vitest';
import { type ConfidenceModel, confidenceOf, readConfidenceModel, richness } from '../../src/rules/confidence.js';

const weights = { bias: 0, evidence: 1, near: -1, richness: 0, rules: { 'A-01': 2 } };
const model: ConfidenceModel = {
  made: 'test',
  verdicts: { fulfilled: weights, partial: weights, missing: { ...weights, richness: -2 } },
};

describe('confidence', () => {
  test('rises with evidence, falls with near misses, and knows the rule', () => {
    const of = (evidence: number, near: number, rule = 'X-01') =>
      confidenceOf(model, rule, 'fulfilled', { evidence, near, richness: 0.5 });
    expect([of(0, 0), of(1, 0), of(3, 0), of(1, 1), of(0, 0, 'A-01')]).toEqual([0.5, 0.73, 0.88, 0.5, 0.88]);
  });

  test('what seems missing is less sure in a concept that says much of the theme', () => {
    const of = (rich: number) => confidenceOf(model, 'X-01', 'missing', { evidence: 0, near: 0, richness: rich });
    expect([of(0), of(1)]).toEqual([0.5, 0.12]);
  });

  test('is fixed where nothing was judged', () => {
    const none = { evidence: 0, near: 0, richness: 0 };
    expect(confidenceOf(model, 'X-01', 'review', none)).toBe(0.5);
    expect(confidenceOf(model, 'X-01', 'not-applicable', none)).toBe(0.8);
  });

  test('richness counts what is at least partly met among what is judged', () => {
    expect(richness(['fulfilled', 'partial', 'missing', 'missing', 'review', 'not-applicable'])).toBe(0.5);
    expect(richness(['review'])).toBe(0);
  });

  test('the model that ships names how it was made and has weights for the three verdicts', () => {
    const shipped = readConfidenceModel();
    expect(shipped.made).toMatch(/^scripts\/calibrate\.mjs, \d+ verdicts on \d+ concepts at first sight$/);
    expect(Object.keys(shipped.verdicts)).toEqual(['fulfilled', 'partial', 'missing']);
    expect(shipped.verdicts.missing.richness).toBeLessThan(0);
  });
});
