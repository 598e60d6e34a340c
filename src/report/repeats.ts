import type { CriterionResult, Evidence, NearMiss } from '../audit/result.js';

/** What a report that is read from top to bottom need not say again. */
export interface Repeats {
  /** Passages of a criterion that no earlier one has shown. */
  readonly evidence: (c: CriterionResult) => readonly Evidence[];
  /** Where all its passages stand already: the criterion that shows the first of them. */
  readonly evidenceLike: (c: CriterionResult) => string | null;
  /** Near misses of a criterion that no earlier one has shown. */
  readonly near: (c: CriterionResult) => readonly NearMiss[];
  /** The earlier criterion that was searched for in the same places; null where these are the first. */
  readonly searchedLike: (c: CriterionResult) => string | null;
}

/** Nothing is a repetition: for reports in full. */
export const NO_REPEATS: Repeats = {
  evidence: (c) => c.evidence,
  evidenceLike: () => null,
  near: (c) => c.nearMisses,
  searchedLike: () => null,
};

/** What a criterion shows at most. */
export interface Most {
  readonly evidence: number;
  readonly near: number;
}

/** From this length on, a passage that stands within another is the same sentence, cut otherwise; a shorter one is a word or a value. */
const SENTENCE = 25;

/** @param shown criteria whose passages are shown, in the order of the report; of others nothing counts as told */
export function repeatsOf(shown: readonly CriterionResult[], most: Most): Repeats {
  const told = new Map<string, string>();
  const teller = (quote: string): string | undefined => {
    const same = told.get(quote);
    if (same !== undefined || quote.length < SENTENCE) return same;
    for (const [other, id] of told)
      if (other.length >= SENTENCE && (other.includes(quote) || quote.includes(other))) return id;
    return undefined;
  };
  /** The first ones that are new, which from now on are told. */
  const fresh = <T extends { readonly quote: string }>(all: readonly T[], id: string, count: number): T[] => {
    const kept: T[] = [];
    for (const one of all) {
      if (kept.length === count) break;
      if (teller(one.quote) !== undefined) continue;
      told.set(one.quote, id);
      kept.push(one);
    }
    return kept;
  };
  const evidence = new Map<string, readonly Evidence[]>();
  const evidenceLike = new Map<string, string>();
  const near = new Map<string, readonly NearMiss[]>();
  const places = new Map<string, string>();
  const searchedLike = new Map<string, string>();
  for (const c of shown) {
    const first = c.evidence[0] && teller(c.evidence[0].quote);
    const own = fresh(c.evidence, c.id, most.evidence);
    evidence.set(c.id, own);
    if (own.length === 0 && first !== undefined) evidenceLike.set(c.id, first);
    near.set(c.id, fresh(c.nearMisses, c.id, most.near));
    const key = JSON.stringify(c.searched);
    const before = places.get(key);
    if (before === undefined) places.set(key, c.id);
    else searchedLike.set(c.id, before);
  }
  return {
    evidence: (c) => evidence.get(c.id) ?? c.evidence,
    evidenceLike: (c) => evidenceLike.get(c.id) ?? null,
    near: (c) => near.get(c.id) ?? c.nearMisses,
    searchedLike: (c) => searchedLike.get(c.id) ?? null,
  };
}
