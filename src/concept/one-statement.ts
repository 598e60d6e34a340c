import type { Hit } from '../language/lexicon.js';
import type { Passage } from './concept.js';

/** The noun that a clause tells more of: the last one printed with a capital before it. */
function nounBefore(p: Passage, clause: number): number {
  const first = p.clauses.of.indexOf(clause);
  for (let i = first - 1; i >= 0; i--) if (p.tokens[i]!.capital && p.tokens[i]!.kind === 'word') return i;
  return -1;
}

/**
 * Whether two hits belong to one statement: they stand in one clause, or in a clause and one that completes it. A relative clause belongs to the statement
 * only of the noun that it tells more of: the room in which language courses are held makes no course of the workshop held there.
 */
export function inOneStatement(p: Passage, a: Hit, b: Hit): boolean {
  const of = (h: Hit) => p.clauses.of[h.start];
  const [x, y] = [of(a), of(b)];
  if (x === undefined || y === undefined || x === y) return true;
  for (const [outer, inner, hit] of [
    [x, y, a],
    [y, x, b],
  ] as const) {
    let at: number | null = inner;
    while (at !== null && at !== outer) {
      const clause: Passage['clauses']['list'][number] = p.clauses.list[at]!;
      if (clause.kind === 'relative') {
        const noun = nounBefore(p, at);
        if (clause.parent === outer && noun >= hit.start && noun < hit.end) return true;
        break;
      }
      at = clause.parent;
    }
    if (at === outer) return true;
  }
  return false;
}

/** Whether two hits stand in clauses that hang on one main clause; what a semicolon or a new subject parts has nothing to do with each other. */
export function inOneSentence(p: Passage, a: Hit, b: Hit): boolean {
  const root = (h: Hit): number => {
    let at = p.clauses.of[h.start] ?? 0;
    for (let up = p.clauses.list[at]?.parent ?? null; up !== null; up = p.clauses.list[at]?.parent ?? null) at = up;
    return at;
  };
  return root(a) === root(b);
}
