import { describe, expect, it } from 'vitest';
import { scoreRange } from '../../src/audit/score-range.js';
import { byWeight, gapsOf } from '../../src/report/gaps.js';
import { sampleResult } from './sample-result.js';

describe('gapsOf', () => {
  it('puts core before should before can, and missing before partial', () => {
    const criteria = Array.from({ length: 12 }, (_, i) => ({
      ...sampleResult().criteria[0]!,
      id: `X-${i}`,
      binding: (['can', 'core', 'should'] as const)[i % 3]!,
      verdict: (['partial', 'missing', 'fulfilled', 'missing'] as const)[i % 4]!,
    }));
    expect(gapsOf(criteria).map((c) => `${c.binding} ${c.verdict} ${c.id}`)).toEqual([
      'core missing X-1',
      'core missing X-7',
      'core partial X-4',
      'should missing X-5',
      'should missing X-11',
      'should partial X-8',
      'can missing X-3',
      'can missing X-9',
      'can partial X-0',
    ]);
  });

  it('does not change what it is given', () => {
    const { criteria } = sampleResult();
    const before = criteria.map((c) => c.id);
    byWeight(criteria);
    expect(criteria.map((c) => c.id)).toEqual(before);
  });
});

describe('scoreRange', () => {
  const summary = sampleResult().summary;
  const of = (fulfilled: number, partial: number, missing: number, review: number) =>
    scoreRange({
      ...summary,
      assessed: fulfilled + partial + missing,
      review,
      verdicts: { fulfilled, partial, missing, review, 'not-applicable': 3 },
    });

  it('spans the score over the criteria left to review', () => {
    expect(of(4, 2, 2, 2)).toEqual({ low: 0.5, high: 0.7 });
  });
  it('is a point without reviews, and null without criteria', () => {
    expect(of(1, 0, 1, 0)).toEqual({ low: 0.5, high: 0.5 });
    expect(of(0, 0, 0, 0)).toBeNull();
  });
});
