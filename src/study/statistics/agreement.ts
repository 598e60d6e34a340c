import { type Interval, percentileInterval } from './intervals.js';
import { seededRandom } from './random.js';

/** Two codings of the same unit; codes are positions on the scale (0 = missing, 1 = partial, 2 = fulfilled). */
export type Pair = readonly [number, number];
export type Weighting = 'none' | 'linear' | 'quadratic';

/** How many units of the population a unit stands for, in the order of the units; 1 each where none are given. */
export type Weights = readonly number[];
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

/** Share of pairs with the same code; NaN without pairs. */
export function percentAgreement(pairs: readonly Pair[], weights: Weights = pairs.map(() => 1)): number {
  return sum(weights.filter((_, i) => pairs[i]![0] === pairs[i]![1])) / sum(weights);
}

/** How many units of equal weight would say as much (Kish 1965): what weighting costs. */
export function effectiveUnits(weights: Weights): number {
  const squares = sum(weights.map((w) => w * w));
  return squares === 0 ? 0 : sum(weights) ** 2 / squares;
}

/** Counts of pairs, rows = first coder, columns = second. */
export function confusion(pairs: readonly Pair[], categories: number): number[][] {
  const table = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  for (const [a, b] of pairs) table[a]![b]!++;
  return table;
}

function disagreement(a: number, b: number, categories: number, weighting: Weighting): number {
  if (weighting === 'none') return a === b ? 0 : 1;
  const d = Math.abs(a - b) / (categories - 1);
  return weighting === 'linear' ? d : d * d;
}

/**
 * Cohen's kappa (1960), or weighted kappa (1968). 1 when both coders use one and the same code throughout; NaN without pairs.
 * @param categories number of codes on the scale
 */
export function cohensKappa(
  pairs: readonly Pair[],
  categories: number,
  weighting: Weighting = 'none',
  weights: Weights = pairs.map(() => 1),
): number {
  const n = sum(weights);
  if (n === 0) return Number.NaN;
  const rows = new Array<number>(categories).fill(0);
  const columns = new Array<number>(categories).fill(0);
  let observed = 0;
  for (const [i, [a, b]] of pairs.entries()) {
    rows[a]! += weights[i]!;
    columns[b]! += weights[i]!;
    observed += (weights[i]! * disagreement(a, b, categories, weighting)) / n;
  }
  let expected = 0;
  for (let a = 0; a < categories; a++)
    for (let b = 0; b < categories; b++)
      expected += ((rows[a]! * columns[b]!) / (n * n)) * disagreement(a, b, categories, weighting);
  return expected === 0 ? 1 : 1 - observed / expected;
}

export type Metric = 'nominal' | 'ordinal' | 'interval';
/** A unit's codes by coder; null where a coder gave none. */
export type Unit = readonly (number | null)[];

/**
 * Krippendorff's alpha for any number of coders, missing codes allowed (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
 * 1 when all codes are the same; NaN when no unit has two codes.
 */
export function krippendorffsAlpha(
  units: readonly Unit[],
  metric: Metric = 'ordinal',
  weights: Weights = units.map(() => 1),
): number {
  // the correction for small samples counts the units there are, not those they stand for
  const scale = units.length / sum(weights);
  const values = [...new Set(units.flatMap((u) => u.filter((c): c is number => c !== null)))].sort((a, b) => a - b);
  const position = new Map(values.map((v, i) => [v, i]));
  const k = values.length;
  const coincidence = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (const [u, unit] of units.entries()) {
    const codes = unit.filter((c): c is number => c !== null).map((c) => position.get(c)!);
    if (codes.length < 2) continue;
    for (const [i, a] of codes.entries())
      for (const [j, b] of codes.entries())
        if (i !== j) coincidence[a]![b]! += (weights[u]! * scale) / (codes.length - 1);
  }
  const marginal = coincidence.map((row) => row.reduce((s, x) => s + x, 0));
  const n = marginal.reduce((s, x) => s + x, 0);
  if (n === 0) return Number.NaN;
  const delta = (a: number, b: number): number => {
    if (a === b) return 0;
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (values[a]! - values[b]!) ** 2;
    let between = 0;
    for (let g = Math.min(a, b); g <= Math.max(a, b); g++) between += marginal[g]!;
    return (between - (marginal[a]! + marginal[b]!) / 2) ** 2;
  };
  let observed = 0;
  let expected = 0;
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      observed += coincidence[a]![b]! * delta(a, b);
      expected += marginal[a]! * marginal[b]! * delta(a, b);
    }
  }
  return expected === 0 ? 1 : 1 - ((n - 1) * observed) / expected;
}

/**
 * Percentile bootstrap: the statistic on `times` resamples of the units' positions, seeded. NaN results are left out.
 * @param strata the stratum of each unit: a resample holds as many units of each as the sample; strata of one unit are taken together, since alone they would never vary
 */
export function bootstrap(
  count: number,
  statistic: (positions: readonly number[]) => number,
  { strata, times = 1000, seed = 1 }: { strata?: readonly string[]; times?: number; seed?: number } = {},
): Interval {
  const random = seededRandom(seed);
  const groups = new Map<string, number[]>();
  for (let i = 0; i < count; i++) groups.set(strata?.[i] ?? '', [...(groups.get(strata?.[i] ?? '') ?? []), i]);
  const lone = [...groups.values()].filter((g) => g.length === 1).flat();
  const pools = [...[...groups.values()].filter((g) => g.length > 1), ...(lone.length > 0 ? [lone] : [])];
  const results: number[] = [];
  for (let t = 0; t < times; t++) {
    const value = statistic(pools.flatMap((pool) => pool.map(() => pool[Math.floor(random() * pool.length)]!)));
    if (!Number.isNaN(value)) results.push(value);
  }
  return percentileInterval(results);
}

export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
/** Precision and recall of gaps (code below `fulfilled`): first = reference, second = judged. NaN where nothing was found or expected. */
export function gapPrecisionRecall(
  pairs: readonly Pair[],
  fulfilled: number,
  weights: Weights = pairs.map(() => 1),
): PrecisionRecall {
  const weigh = (of: (pair: Pair) => boolean) => sum(weights.filter((_, i) => of(pairs[i]!)));
  const hit = weigh(([r, j]) => r < fulfilled && j < fulfilled);
  const judged = weigh(([, j]) => j < fulfilled);
  const reference = weigh(([r]) => r < fulfilled);
  const precision = judged === 0 ? Number.NaN : hit / judged;
  const recall = reference === 0 ? Number.NaN : hit / reference;
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : Number.NaN,
  };
}
