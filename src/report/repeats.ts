import type { CriterionResult, NearMiss } from '../audit/result.js';

/** What a report that is read from top to bottom need not say again. */
export interface Repeats {
  /** Near misses of a criterion that no earlier one has shown. */
  readonly near: (c: CriterionResult) => readonly NearMiss[];
  /** The earlier criterion that was searched for in the same places; null where these are the first. */
  readonly searchedLike: (c: CriterionResult) => string | null;
}

/** Nothing is a repetition: for reports in full. */
export const NO_REPEATS: Repeats = { near: (c) => c.nearMisses, searchedLike: () => null };

/**
 * @param shown criteria in the order of the report
 * @param most near misses that each shows
 */
export function repeatsOf(shown: readonly CriterionResult[], most: number): Repeats {
  const told = new Set<string>();
  const places = new Map<string, string>();
  const near = new Map<string, readonly NearMiss[]>();
  const like = new Map<string, string>();
  for (const c of shown) {
    const fresh = c.nearMisses.filter((n) => !told.has(n.quote)).slice(0, most);
    for (const n of fresh) told.add(n.quote);
    near.set(c.id, fresh);
    const key = JSON.stringify(c.searched);
    const first = places.get(key);
    if (first === undefined) places.set(key, c.id);
    else like.set(c.id, first);
  }
  return { near: (c) => near.get(c.id) ?? c.nearMisses, searchedLike: (c) => like.get(c.id) ?? null };
}
