import { type ConditionContext, checksOf, decide } from './conditions.js';
import type { CheckOutcome, Match } from './outcome.js';
import type { Condition } from './schema.js';

/** Most quotes a verdict shows. */
const MOST = 4;

/**
 * Weights of a match beside what its passage is worth by itself: that it meets its check without reservation, that few passages meet the check,
 * and that it meets several checks of the verdict. Learned, as those of a passage's own worth, from the passages that coders cite.
 */
const WEIGHT = { full: 0.5, rare: 1.4, several: 0.4 };
/** A passage worth so much less than the best of what is asked is no evidence that a reader would want beside it. */
const FAR_WORSE = 1.2;

const keyOf = (m: Match) => `${m.passage ?? ''}|${m.place.page ?? ''}|${m.place.line ?? ''}|${m.quote}`;

interface Ranked {
  readonly match: Match;
  readonly worth: number;
}

/** Things asked for by a condition that holds, each with the matches that show it. */
function shownBy(condition: Condition, context: ConditionContext): (readonly CheckOutcome[])[] {
  const one = (name: string): (readonly CheckOutcome[])[] => {
    const outcome = context.checks.get(name);
    return outcome ? [[outcome]] : [];
  };
  if (decide(condition, context) !== 'yes') return [];
  if (typeof condition === 'string') return one(condition);
  if ('weak' in condition) return one(condition.weak);
  if ('check' in condition) return one(condition.check);
  if ('all' in condition) return condition.all.flatMap((c) => shownBy(c, context));
  if ('atLeast' in condition) return condition.of.flatMap((c) => shownBy(c, context));
  if ('none' in condition) return [];
  // ways that each would do: those that ask for one thing are one thing together
  const ways = condition.any.map((c) => shownBy(c, context)).filter((w) => w.length > 0);
  const simple = ways.filter((w) => w.length === 1).flatMap((w) => w[0]!);
  return [...(simple.length > 0 ? [simple] : []), ...ways.filter((w) => w.length > 1).flat()];
}

/** Matches of a thing asked for, best first; one passage once. */
function ranked(outcomes: readonly CheckOutcome[], times: ReadonlyMap<string, number>): Ranked[] {
  const best = new Map<string, Ranked>();
  for (const o of outcomes) {
    const rare = WEIGHT.rare / Math.sqrt(Math.max(1, o.matches.length));
    for (const match of o.matches.length > 0 ? o.matches : o.weakMatches) {
      const several = WEIGHT.several * Math.log(times.get(keyOf(match)) ?? 1);
      const worth = match.score + rare + several + (match.reservation === null ? WEIGHT.full : 0);
      const known = best.get(keyOf(match));
      if (!known || worth > known.worth) best.set(keyOf(match), { match, worth });
    }
  }
  return [...best.values()].sort((a, b) => b.worth - a.worth);
}

/**
 * The quotes that a verdict rests on: of what its condition asks for, and only of that, the best passages in turn, so that each part of it is shown first;
 * none that is far worse than the best.
 * @param condition the one that holds: that of *fulfilled*, or that of *partial*
 * @returns at most four, the best first
 */
export function evidenceFor(condition: Condition | undefined, context: ConditionContext): Match[] {
  if (condition === undefined) return [];
  const all = checksOf(condition).flatMap((n) => context.checks.get(n) ?? []);
  const times = new Map<string, number>();
  for (const o of all) for (const m of o.matches) times.set(keyOf(m), (times.get(keyOf(m)) ?? 0) + 1);
  const things = shownBy(condition, context).map((o) => ranked(o, times));
  things.sort((a, b) => (b[0]?.worth ?? 0) - (a[0]?.worth ?? 0));
  const picked: Match[] = [];
  for (let round = 0; picked.length < MOST && things.some((t) => t.length > round); round++)
    for (const thing of things) {
      const next = thing[round];
      if (!next || picked.length === MOST || (round > 0 && thing[0]!.worth - next.worth > FAR_WORSE)) continue;
      if (!picked.some((m) => keyOf(m) === keyOf(next.match) || m.quote === next.match.quote)) picked.push(next.match);
    }
  return picked;
}
