import type { CriterionResult } from '../../audit/result.js';
import type { EssentialItem } from './types.js';
import type { Words } from './words.js';

/** How many of a list are named. */
export const MOST_OTHERS = 3;

/** How lists are cut. */
export interface Cut {
  readonly w: Words;
  /** Not at all. */
  readonly all: boolean;
  /** Where the rest is to be had, beside how many there are. */
  readonly hint: string | undefined;
}
/** The first few, and how many more there are. */
export function few<T>(
  all: readonly T[],
  most: number,
  of: (item: T) => EssentialItem,
  { w, all: whole, hint }: Cut,
): EssentialItem[] {
  const rest = whole ? 0 : all.length - most;
  const more = w.more(rest) + (hint === undefined ? '' : ` (${hint})`);
  return [...(whole ? all : all.slice(0, most)).map(of), ...(rest > 0 ? [{ lead: '', text: more }] : [])];
}

/** "M-03 Kosten" */
export const named = (c: CriterionResult): string => `${c.id} ${c.title}`;
