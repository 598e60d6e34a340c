import type { CheckOutcome } from './outcome.js';
import type { Condition } from './schema.js';

/** Three-valued: unknown when the answer depends on what could not be read as text. */
export type Truth = 'yes' | 'no' | 'unknown';

export interface ConditionContext {
  readonly checks: ReadonlyMap<string, CheckOutcome>;
  readonly thresholds: Readonly<Record<string, number>>;
}

const of = (b: boolean): Truth => (b ? 'yes' : 'no');

/** At least `n` of the parts hold. */
function atLeast(n: number, parts: readonly Truth[]): Truth {
  const yes = parts.filter((t) => t === 'yes').length;
  if (yes >= n) return 'yes';
  return yes + parts.filter((t) => t === 'unknown').length >= n ? 'unknown' : 'no';
}

/** Decides a condition; checks are known by the loader to exist. */
export function decide(condition: Condition, context: ConditionContext): Truth {
  const rest = (list: readonly Condition[]) => list.map((c) => decide(c, context));
  if (typeof condition === 'string') return of(context.checks.get(condition)?.holds === true);
  if ('weak' in condition) return of(context.checks.get(condition.weak)?.weak === true);
  if ('all' in condition) return atLeast(condition.all.length, rest(condition.all));
  if ('any' in condition) return atLeast(1, rest(condition.any));
  if ('atLeast' in condition) return atLeast(condition.atLeast, rest(condition.of));
  if ('none' in condition) {
    const t = atLeast(1, rest(condition.none));
    return t === 'unknown' ? 'unknown' : of(t === 'no');
  }
  const outcome = context.checks.get(condition.check);
  const min = typeof condition.min === 'string' ? (context.thresholds[condition.min] ?? 1) : condition.min;
  if (!outcome) return 'no';
  if (outcome.figure >= min) return 'yes';
  return outcome.figureAtMost >= min ? 'unknown' : 'no';
}

/** Names of the checks a condition mentions, in order, without duplicates. */
export function checksOf(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if (typeof condition === 'string') return [condition];
  if ('weak' in condition) return [condition.weak];
  if ('check' in condition) return [condition.check];
  const list =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'atLeast' in condition
          ? condition.of
          : condition.none;
  return [...new Set(list.flatMap(checksOf))];
}

/** Names of the checks that a condition wants not to hold. */
export function ruledOutBy(condition: Condition): string[] {
  if (typeof condition === 'string' || 'weak' in condition || 'check' in condition) return [];
  if ('none' in condition) return checksOf(condition);
  return ('all' in condition ? condition.all : 'any' in condition ? condition.any : condition.of).flatMap(ruledOutBy);
}
