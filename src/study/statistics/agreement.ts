import { type Interval, percentileInterval } from './intervals.js';
import { seededRandom } from './random.js';

/** Two codings of the same unit; codes are positions on the scale (0 = missing, 1 = partial, 2 = fulfilled). */
export type Pair = readonly [number, number];
export type Weighting = 'none' | 'linear' | 'quadratic';

/** Share of pairs with the same code; NaN without pairs. */
export function percentAgreement(pairs: readonly Pair[]): number {
  return pairs.length === 0 ? Number.NaN : pairs.filter(([a, b]) => a === b).length / pairs.length;
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
export function cohensKappa(pairs: readonly Pair[], categories: number, weighting: Weighting = 'none'): number {
  const n = pairs.length;
  if (n === 0) return Number.NaN;
  const rows = new Array<number>(categories).fill(0);
  const columns = new Array<number>(categories).fill(0);
  let observed = 0;
  for (const [a, b] of pairs) {
    rows[a]!++;
    columns[b]!++;
    observed += disagreement(a, b, categories, weighting) / n;
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
export function krippendorffsAlpha(units: readonly Unit[], metric: Metric = 'ordinal'): number {
  const values = [...new Set(units.flatMap((u) => u.filter((c): c is number => c !== null)))].sort((a, b) => a - b);
  const position = new Map(values.map((v, i) => [v, i]));
  const k = values.length;
  const coincidence = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (const unit of units) {
    const codes = unit.filter((c): c is number => c !== null).map((c) => position.get(c)!);
    if (codes.length < 2) continue;
    for (const [i, a] of codes.entries())
      for (const [j, b] of codes.entries()) if (i !== j) coincidence[a]![b]! += 1 / (codes.length - 1);
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

/** Percentile bootstrap over units: the statistic on `times` resamples, seeded. NaN results are left out. */
export function bootstrap<T>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number,
  times = 1000,
  seed = 1,
): Interval {
  const random = seededRandom(seed);
  const results: number[] = [];
  for (let t = 0; t < times; t++) {
    const sample = units.map(() => units[Math.floor(random() * units.length)]!);
    const value = statistic(sample);
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
export function gapPrecisionRecall(pairs: readonly Pair[], fulfilled: number): PrecisionRecall {
  const hit = pairs.filter(([r, j]) => r < fulfilled && j < fulfilled).length;
  const judged = pairs.filter(([, j]) => j < fulfilled).length;
  const reference = pairs.filter(([r]) => r < fulfilled).length;
  const precision = judged === 0 ? Number.NaN : hit / judged;
  const recall = reference === 0 ? Number.NaN : hit / reference;
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : Number.NaN,
  };
}
