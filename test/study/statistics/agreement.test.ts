import { describe, expect, it } from 'vitest';
import {
  bootstrap,
  cohensKappa,
  confusion,
  effectiveUnits,
  gapPrecisionRecall,
  krippendorffsAlpha,
  type Pair,
  percentAgreement,
} from '../../../src/study/statistics/agreement.js';
import { wilson } from '../../../src/study/statistics/intervals.js';
import { seededRandom, shuffled } from '../../../src/study/statistics/random.js';

const pairs = (table: number[][]): Pair[] =>
  table.flatMap((row, a) => row.flatMap((n, b) => Array.from({ length: n }, (): Pair => [a, b])));

describe("Cohen's kappa", () => {
  it('gives the textbook values for two codes', () => {
    expect(
      cohensKappa(
        pairs([
          [20, 5],
          [10, 15],
        ]),
        2,
      ),
    ).toBeCloseTo(0.4, 6);
    expect(
      cohensKappa(
        pairs([
          [45, 15],
          [25, 15],
        ]),
        2,
      ),
    ).toBeCloseTo(0.1304, 4);
    expect(
      cohensKappa(
        pairs([
          [25, 35],
          [5, 35],
        ]),
        2,
      ),
    ).toBeCloseTo(0.2593, 4);
  });
  it('weights by distance', () => {
    // by hand: observed 22/30, expected 318/900; linear: observed 4/30, expected 366/900
    const table = [
      [10, 2, 0],
      [1, 8, 3],
      [0, 2, 4],
    ];
    expect(cohensKappa(pairs(table), 3)).toBeCloseTo(1 - 8 / 30 / (582 / 900), 10);
    expect(cohensKappa(pairs(table), 3, 'linear')).toBeCloseTo(1 - 4 / 30 / (366 / 900), 10);
  });
  it('is 1 when both use one code, NaN without pairs', () => {
    expect(
      cohensKappa(
        [
          [1, 1],
          [1, 1],
        ],
        3,
      ),
    ).toBe(1);
    expect(cohensKappa([], 3)).toBeNaN();
  });
});

describe("Krippendorff's alpha", () => {
  // The worked example of Krippendorff (2011): four observers, twelve units, codes 1-5, missing codes
  const n = null;
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, n, n, n],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, n, 3],
    [n, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, n],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, n],
  ];
  const units = observers[0]!.map((_, u) => observers.map((o) => o[u]!));
  it('gives the published values', () => {
    expect(krippendorffsAlpha(units, 'nominal')).toBeCloseTo(0.743, 3);
    expect(krippendorffsAlpha(units, 'ordinal')).toBeCloseTo(0.815, 3);
    expect(krippendorffsAlpha(units, 'interval')).toBeCloseTo(0.849, 3);
  });
  it('has a seeded bootstrap around the estimate', () => {
    const draw = () =>
      bootstrap(
        units.length,
        (at) =>
          krippendorffsAlpha(
            at.map((i) => units[i]!),
            'nominal',
          ),
        { times: 300, seed: 7 },
      );
    const a = draw();
    expect(draw()).toEqual(a);
    expect(a.low).toBeLessThan(0.743);
    expect(a.high).toBeGreaterThan(0.743);
  });
});

describe('weights', () => {
  const pairs: Pair[] = [
    [0, 0],
    [0, 2],
    [2, 2],
    [1, 1],
  ];
  // a unit of weight 3 is three units of weight 1
  const weights = [3, 1, 2, 1];
  const repeated = pairs.flatMap((p, i) => Array.from({ length: weights[i]! }, () => p));
  it('count a unit as many times as it stands for', () => {
    expect(percentAgreement(pairs, weights)).toBe(6 / 7);
    expect(cohensKappa(pairs, 3, 'linear', weights)).toBeCloseTo(cohensKappa(repeated, 3, 'linear'), 12);
    expect(gapPrecisionRecall(pairs, 2, weights)).toEqual(gapPrecisionRecall(repeated, 2));
    // but for the correction for small samples, which counts the units there are
    const n = 2 * pairs.length;
    const m = 2 * repeated.length;
    const disagreement = (alpha: number, units: number) => ((1 - alpha) / (units - 1)) * units;
    expect(disagreement(krippendorffsAlpha(pairs, 'nominal', weights), n)).toBeCloseTo(
      disagreement(krippendorffsAlpha(repeated, 'nominal'), m),
      12,
    );
    expect(effectiveUnits(weights)).toBeCloseTo(49 / 15, 12);
    expect(effectiveUnits([2, 2, 2])).toBe(3);
  });
  it('are drawn within strata, and lone units together', () => {
    const strata = ['a', 'a', 'b', 'c'];
    const seen: string[] = [];
    bootstrap(4, (at) => seen.push(at.map((i) => strata[i]).join('')), { strata, times: 200 });
    expect(new Set(seen.map((s) => s.slice(0, 2)))).toEqual(new Set(['aa']));
    expect(new Set(seen.map((s) => s.slice(2)))).toEqual(new Set(['bb', 'bc', 'cb', 'cc']));
  });
});

describe('shares', () => {
  it('gives the Wilson interval', () => {
    const i = wilson(7, 10);
    expect(i.low).toBeCloseTo(0.3968, 4);
    expect(i.high).toBeCloseTo(0.8922, 4);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
  it('counts agreement, confusion and gaps', () => {
    const p: Pair[] = [
      [0, 0],
      [0, 2],
      [2, 2],
      [1, 0],
      [2, 1],
    ];
    expect(percentAgreement(p)).toBe(0.4);
    expect(confusion(p, 3)).toEqual([
      [1, 0, 1],
      [1, 0, 0],
      [0, 1, 1],
    ]);
    expect(gapPrecisionRecall(p, 2)).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  });
  it('shuffles the same way for the same seed', () => {
    const one = shuffled([1, 2, 3, 4, 5, 6], seededRandom(7));
    expect(shuffled([1, 2, 3, 4, 5, 6], seededRandom(7))).toEqual(one);
    expect([...one].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
