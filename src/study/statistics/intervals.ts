/** An estimate with its interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson score interval of a share, 95 % by default (Wilson 1927); [0, 1] when nothing was counted. */
export function wilson(successes: number, total: number, z = 1.959963984540054): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const p = successes / total;
  const z2 = z * z;
  const centre = (p + z2 / (2 * total)) / (1 + z2 / total);
  const half = (z * Math.sqrt((p * (1 - p)) / total + z2 / (4 * total * total))) / (1 + z2 / total);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Percentile interval of numbers, 95 % by default. */
export function percentileInterval(values: readonly number[], level = 0.95): Interval {
  if (values.length === 0) return { low: Number.NaN, high: Number.NaN };
  const sorted = [...values].sort((a, b) => a - b);
  const at = (q: number) => {
    const x = q * (sorted.length - 1);
    const below = Math.floor(x);
    return sorted[below]! + (x - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  };
  return { low: at((1 - level) / 2), high: at(1 - (1 - level) / 2) };
}
