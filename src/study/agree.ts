import { UserError } from '../diagnostics/user-error.js';
import type { Coding } from './codings.js';
import type { Design } from './design.js';
import {
  bootstrap,
  cohensKappa,
  confusion,
  effectiveUnits,
  gapPrecisionRecall,
  krippendorffsAlpha,
  type Pair,
  percentAgreement,
  type Unit,
} from './statistics/agreement.js';
import { wilson } from './statistics/intervals.js';

/** With fewer units kappa and alpha say nothing, and neither does an interval. */
export const FEWEST_UNITS = 10;
/** Codes of the scale: missing, partial, fulfilled. */
const CATEGORIES = 3;
const FULFILLED = 2;

/** A figure with its 95 % interval; both null where it cannot be computed, or from too few units. */
export interface Estimate {
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
}

/** Agreement of two coders on all units (`criterion` null) or on those of a criterion. */
export interface Agreement {
  readonly first: string;
  readonly second: string;
  readonly criterion: string | null;
  readonly units: number;
  /** How many units of equal weight would say as much. */
  readonly effectiveUnits: number;
  /** Share of the same code; its interval (and those of precision and recall) is Wilson's over the effective units. */
  readonly agreement: Estimate;
  /** Intervals of kappa and alpha are from 1000 bootstrap samples within the strata. */
  readonly kappa: Estimate;
  readonly weightedKappa: Estimate;
  readonly alpha: Estimate;
  /** The first coder is the reference. */
  readonly gapPrecision: Estimate;
  readonly gapRecall: Estimate;
  /** Counts of units, not weighted. Rows: first coder, columns: second; missing, partial, fulfilled. */
  readonly confusion: readonly (readonly number[])[];
}

const NOTHING: Estimate = { value: null, interval: null };

/** What units were drawn by, in their order. */
interface Drawn {
  readonly weights: readonly number[];
  readonly strata: readonly string[];
}

function drawn(units: readonly string[], design: Design | null): Drawn {
  return {
    weights: units.map((u) => design?.get(u)?.weight ?? 1),
    strata: units.map((u) => design?.get(u)?.stratum ?? ''),
  };
}

/** A share of the weights as an estimate. */
function share(value: number, weights: readonly number[]): Estimate {
  if (Number.isNaN(value)) return NOTHING;
  const n = effectiveUnits(weights);
  const { low, high } = wilson(value * n, n);
  return { value, interval: weights.length < FEWEST_UNITS ? null : [low, high] };
}

/** A figure corrected for chance. Without variance there is nothing that chance could have got wrong: agreement is then no evidence of reliability. */
function corrected<T extends Unit>(
  units: readonly T[],
  { weights, strata }: Drawn,
  seed: number,
  of: (units: readonly T[], weights: readonly number[]) => number,
): Estimate {
  const varies = (some: readonly Unit[]) => new Set(some.flat().filter((c) => c !== null)).size > 1;
  if (units.length < FEWEST_UNITS || !varies(units)) return NOTHING;
  const value = of(units, weights);
  if (Number.isNaN(value)) return NOTHING;
  const again = (at: readonly number[]): number => {
    const some = at.map((i) => units[i]!);
    return varies(some)
      ? of(
          some,
          at.map((i) => weights[i]!),
        )
      : Number.NaN;
  };
  const { low, high } = bootstrap(units.length, again, { strata, seed });
  return { value, interval: Number.isNaN(low) ? null : [low, high] };
}

const alphaOf = (units: readonly Unit[], weights: readonly number[]) => krippendorffsAlpha(units, 'ordinal', weights);

function agreementOf(
  first: Coding,
  second: Coding,
  criterion: string | null,
  design: Design | null,
  seed: number,
): Agreement | null {
  const units = [...first.codes.keys()].filter(
    (u) => second.codes.has(u) && (criterion === null || u.endsWith(`|${criterion}`)),
  );
  if (units.length === 0) return null;
  const pairs = units.map((u): Pair => [first.codes.get(u)!, second.codes.get(u)!]);
  const by = drawn(units, design);
  const { precision, recall } = gapPrecisionRecall(pairs, FULFILLED, by.weights);
  const weightsWhere = (of: (pair: Pair) => boolean) => by.weights.filter((_, i) => of(pairs[i]!));
  return {
    first: first.coder,
    second: second.coder,
    criterion,
    units: units.length,
    effectiveUnits: effectiveUnits(by.weights),
    agreement: share(percentAgreement(pairs, by.weights), by.weights),
    kappa: corrected(pairs, by, seed, (p, w) => cohensKappa(p, CATEGORIES, 'none', w)),
    weightedKappa: corrected(pairs, by, seed, (p, w) => cohensKappa(p, CATEGORIES, 'linear', w)),
    alpha: corrected(pairs, by, seed, alphaOf),
    gapPrecision: share(
      precision,
      weightsWhere(([, b]) => b < FULFILLED),
    ),
    gapRecall: share(
      recall,
      weightsWhere(([a]) => a < FULFILLED),
    ),
    confusion: confusion(pairs, CATEGORIES),
  };
}

export interface AgreementReport {
  readonly coders: readonly string[];
  /** Whether the figures are estimates for the whole study, by the weights of the sample's design. */
  readonly weighted: boolean;
  /** Krippendorff's alpha (ordinal) over all human coders; null with one. */
  readonly alpha: Estimate;
  /** Per pair: first all units, then each criterion. */
  readonly pairs: readonly Agreement[];
}

/**
 * Agreement between coders, and between each coder and the tool.
 * @param design what the sample was drawn by; without it each unit stands for itself
 * @throws UserError study.no-common when no two codings share a unit, study.no-weight when a coded unit is not in the design
 */
export function agree(
  coders: readonly Coding[],
  tool: Coding | null,
  seed: number,
  design: Design | null = null,
): AgreementReport {
  for (const { coder, codes } of design ? coders : []) {
    const stray = [...codes.keys()].find((u) => !design!.has(u));
    if (stray !== undefined) throw new UserError('study.no-weight', { coder, unit: stray.replace('|', ', ') });
  }
  const couples = coders.flatMap((a, i) =>
    [...coders.slice(i + 1), ...(tool ? [tool] : [])].map((b) => [a, b] as const),
  );
  const pairs = couples.flatMap(([a, b]) => {
    const criteria = [...new Set([...a.codes.keys()].map((unit) => unit.slice(unit.lastIndexOf('|') + 1)))].sort();
    return [null, ...criteria].map((c) => agreementOf(a, b, c, design, seed)).filter((x) => x !== null);
  });
  if (pairs.length === 0) throw new UserError('study.no-common');
  // a unit that one coder alone judged says nothing of agreement
  const shared = [...new Set(coders.flatMap((c) => [...c.codes.keys()]))]
    .sort()
    .filter((unit) => coders.filter((c) => c.codes.has(unit)).length > 1);
  const table = shared.map((unit) => coders.map((c) => c.codes.get(unit) ?? null));
  return {
    coders: coders.map((c) => c.coder),
    weighted: design !== null,
    alpha: corrected(table, drawn(shared, design), seed, alphaOf),
    pairs,
  };
}
