import type { CheckOutcome, Match } from '../outcome.js';

/** What differs between the outcomes of checks that count; all else follows. */
export interface Counted {
  readonly name: string;
  readonly label: CheckOutcome['label'];
  readonly figure: number;
  /** Least figure at which the check holds; without it, any figure above 0. */
  readonly min?: number;
  /** What the figure is out of; default: nothing. */
  readonly total?: number;
  readonly matches: readonly Match[];
  readonly args?: CheckOutcome['args'];
}

/** Outcome of a check that counts and knows no weak matches: it holds, fully and weakly, from `min` on. */
export function countedOutcome({ name, label, figure, min, total, matches, args }: Counted): CheckOutcome {
  const holds = min === undefined ? figure > 0 : figure >= min;
  return {
    name,
    label,
    figure,
    figureAtMost: figure,
    total: total ?? null,
    holds,
    weak: holds,
    matches,
    weakMatches: [],
    nearMisses: [],
    args: args ?? {},
  };
}
