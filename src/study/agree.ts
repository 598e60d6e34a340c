import { UserError } from '../diagnostics/user-error.js';
import type { Coding } from './codings.js';
import {
  bootstrap,
  cohensKappa,
  confusion,
  gapPrecisionRecall,
  krippendorffsAlpha,
  type Pair,
  percentAgreement,
} from './statistics/agreement.js';

/** With fewer units kappa and alpha say nothing. */
export const FEWEST_UNITS = 10;
/** Codes of the scale: missing, partial, fulfilled. */
const CATEGORIES = 3;
const FULFILLED = 2;

/** Agreement of two coders on all units (`criterion` null) or on those of a criterion. Figures are null where they cannot be computed. */
export interface Agreement {
  readonly first: string;
  readonly second: string;
  readonly criterion: string | null;
  readonly units: number;
  readonly agreement: number;
  readonly kappa: number | null;
  readonly weightedKappa: number | null;
  readonly alpha: number | null;
  /** 95 % bootstrap interval over units. */
  readonly alphaInterval: readonly [number, number] | null;
  /** The first coder is the reference. */
  readonly gapPrecision: number | null;
  readonly gapRecall: number | null;
  /** Rows: first coder, columns: second; missing, partial, fulfilled. */
  readonly confusion: readonly (readonly number[])[];
}

const known = (x: number): number | null => (Number.isNaN(x) ? null : x);

function agreementOf(first: Coding, second: Coding, criterion: string | null, seed: number): Agreement | null {
  const pairs: Pair[] = [];
  for (const [unit, a] of first.codes) {
    const b = second.codes.get(unit);
    if (b === undefined || (criterion !== null && !unit.endsWith(`|${criterion}`))) continue;
    pairs.push([a, b]);
  }
  if (pairs.length === 0) return null;
  const enough = pairs.length >= FEWEST_UNITS;
  // without variance there is nothing that chance could have got wrong: agreement is no evidence of reliability
  const varies = new Set(pairs.flat()).size > 1;
  const chanceCorrected = (of: () => number): number => (enough && varies ? of() : Number.NaN);
  const alpha = chanceCorrected(() => krippendorffsAlpha(pairs, 'ordinal'));
  const interval =
    pairs.length < 2 || Number.isNaN(alpha)
      ? null
      : bootstrap(pairs, (s) => krippendorffsAlpha(s, 'ordinal'), 1000, seed);
  const { precision, recall } = gapPrecisionRecall(pairs, FULFILLED);
  return {
    first: first.coder,
    second: second.coder,
    criterion,
    units: pairs.length,
    agreement: percentAgreement(pairs),
    kappa: known(chanceCorrected(() => cohensKappa(pairs, CATEGORIES))),
    weightedKappa: known(chanceCorrected(() => cohensKappa(pairs, CATEGORIES, 'linear'))),
    alpha: known(alpha),
    alphaInterval: interval === null ? null : [interval.low, interval.high],
    gapPrecision: known(precision),
    gapRecall: known(recall),
    confusion: confusion(pairs, CATEGORIES),
  };
}

export interface AgreementReport {
  readonly coders: readonly string[];
  /** Krippendorff's alpha (ordinal) over all human coders; null with one. */
  readonly alpha: number | null;
  readonly alphaInterval: readonly [number, number] | null;
  /** Per pair: first all units, then each criterion. */
  readonly pairs: readonly Agreement[];
}

/**
 * Agreement between coders, and between each coder and the tool.
 * @throws UserError study.no-common when no two codings share a unit
 */
export function agree(coders: readonly Coding[], tool: Coding | null, seed: number): AgreementReport {
  const couples = coders.flatMap((a, i) =>
    [...coders.slice(i + 1), ...(tool ? [tool] : [])].map((b) => [a, b] as const),
  );
  const pairs = couples.flatMap(([a, b]) => {
    const criteria = [...new Set([...a.codes.keys()].map((unit) => unit.slice(unit.lastIndexOf('|') + 1)))].sort();
    return [null, ...criteria].map((c) => agreementOf(a, b, c, seed)).filter((x) => x !== null);
  });
  if (pairs.length === 0) throw new UserError('study.no-common');
  const units = [...new Set(coders.flatMap((c) => [...c.codes.keys()]))].sort();
  const table = units.map((unit) => coders.map((c) => c.codes.get(unit) ?? null));
  const values = new Set(table.flat().filter((v) => v !== null));
  const judged = coders.length > 1 && table.length >= FEWEST_UNITS && values.size > 1;
  const all = judged ? krippendorffsAlpha(table, 'ordinal') : Number.NaN;
  const interval = Number.isNaN(all) ? null : bootstrap(table, (s) => krippendorffsAlpha(s, 'ordinal'), 1000, seed);
  return {
    coders: coders.map((c) => c.coder),
    alpha: known(all),
    alphaInterval: interval === null ? null : [interval.low, interval.high],
    pairs,
  };
}
