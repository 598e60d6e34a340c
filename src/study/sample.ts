import type { CriterionResult } from '../audit/result.js';
import { UserError } from '../diagnostics/user-error.js';
import { seededRandom, shuffled } from './statistics/random.js';
import type { StudyCase } from './tables/table.js';

/** What a sample can be stratified by. */
export const STRATA = ['criterion', 'chapter', 'verdict', 'size_class', 'state', 'type', 'year'] as const;
export type Stratum = (typeof STRATA)[number];

/** A concept and a criterion: what coders judge. */
export interface SampleUnit {
  readonly one: StudyCase;
  readonly criterion: CriterionResult;
  readonly stratum: string;
  /** How many units of the study each unit of this stratum stands for. */
  readonly weight: number;
}

function stratumOf(one: StudyCase, c: CriterionResult, by: readonly Stratum[]): string {
  const values: Record<Stratum, string | number | null> = {
    criterion: c.id,
    chapter: c.id[0]!,
    verdict: c.verdict,
    size_class: one.metadata.sizeClass,
    state: one.metadata.state,
    type: one.metadata.type,
    year: one.metadata.year,
  };
  return by.map((key) => values[key] ?? '–').join(' · ');
}

/** Shares of `n` by size, whole numbers, at least one for each where `n` allows (largest remainders; ties by order). */
export function allocate(sizes: readonly number[], n: number): number[] {
  const total = sizes.reduce((a, b) => a + b, 0);
  const wanted = Math.min(n, total);
  const least = wanted >= sizes.length ? 1 : 0;
  const ideal = sizes.map((s) => Math.max(least, (wanted * s) / total));
  const shares = ideal.map((x, i) => Math.min(sizes[i]!, Math.floor(x)));
  const order = [...sizes.keys()].sort(
    (a, b) => ideal[b]! - Math.floor(ideal[b]!) - (ideal[a]! - Math.floor(ideal[a]!)) || a - b,
  );
  let left = wanted - shares.reduce((a, b) => a + b, 0);
  while (left !== 0) {
    const before = left;
    for (const i of left > 0 ? order : [...order].reverse()) {
      if (left > 0 && shares[i]! < sizes[i]!) [shares[i], left] = [shares[i]! + 1, left - 1];
      else if (left < 0 && shares[i]! > least) [shares[i], left] = [shares[i]! - 1, left + 1];
      if (left === 0) break;
    }
    if (left === before) break;
  }
  return shares;
}

/**
 * A stratified sample of concept × criterion, proportional to the strata, the same for the same seed. Criteria that do not apply are left out.
 * Units come back in the order of the study, so that the order tells coders nothing.
 * @throws UserError cli.invalid-value when `by` names no stratum
 */
export function drawSample(cases: Iterable<StudyCase>, n: number, by: readonly string[], seed: number): SampleUnit[] {
  for (const key of by)
    if (!(STRATA as readonly string[]).includes(key))
      throw new UserError('cli.invalid-value', { option: '--by', value: key, valid: STRATA.join(', ') });
  const strata = new Map<string, { one: StudyCase; criterion: CriterionResult; at: number }[]>();
  let at = 0;
  for (const one of cases) {
    if (!('result' in one.outcome)) continue;
    for (const criterion of one.outcome.result.criteria) {
      if (criterion.verdict === 'not-applicable') continue;
      const name = stratumOf(one, criterion, by as readonly Stratum[]);
      const units = strata.get(name) ?? [];
      units.push({ one, criterion, at: at++ });
      strata.set(name, units);
    }
  }
  const names = [...strata.keys()].sort();
  const shares = allocate(
    names.map((name) => strata.get(name)!.length),
    n,
  );
  const random = seededRandom(seed);
  return names
    .flatMap((name, i) => {
      const units = strata.get(name)!;
      const weight = units.length / Math.max(1, shares[i]!);
      return shuffled(units, random)
        .slice(0, shares[i])
        .map((u) => ({ ...u, stratum: name, weight }));
    })
    .sort((a, b) => a.at - b.at)
    .map(({ one, criterion, stratum, weight }) => ({ one, criterion, stratum, weight }));
}

/** Columns of a coding sheet; the last three are for the coder. */
export const SHEET_COLUMNS = [
  'unit',
  'concept_id',
  'path',
  'municipality',
  'criterion',
  'title',
  'guide',
  'passages',
  'verdict',
  'page',
  'comment',
] as const;

/** Passages that the tool saw for a criterion, for and against, in the order of the document: a coder cannot tell which. */
export function passagesOf(c: CriterionResult, language: 'de' | 'en'): string {
  const places = [...c.evidence, ...c.nearMisses].map((p) => ({ quote: p.quote, page: p.page, line: p.line }));
  const unique = places.filter(
    (p, i) => places.findIndex((q) => q.quote === p.quote && q.page === p.page && q.line === p.line) === i,
  );
  const [pageWord, lineWord] = language === 'de' ? ['S.', 'Z.'] : ['p.', 'l.'];
  return unique
    .sort((a, b) => (a.page ?? a.line ?? 0) - (b.page ?? b.line ?? 0) || (a.quote < b.quote ? -1 : 1))
    .map((p) => `${p.page === null ? `${lineWord} ${p.line}` : `${pageWord} ${p.page}`}: ${p.quote}`)
    .join('\n');
}

/** Rows of the blank sheet. */
export function codingSheet(units: readonly SampleUnit[], language: 'de' | 'en'): (string | number | null)[][] {
  return units.map(({ one, criterion }, i) => [
    i + 1,
    one.document.id,
    one.document.path,
    one.metadata.municipality,
    criterion.id,
    criterion.title,
    criterion.guide,
    passagesOf(criterion, language),
    null,
    null,
    null,
  ]);
}

/** Rows of the design: strata and weights, kept apart from the coders, since strata may name verdicts. */
export const DESIGN_COLUMNS = ['unit', 'concept_id', 'criterion', 'stratum', 'weight'] as const;
export const sampleDesign = (units: readonly SampleUnit[]): (string | number)[][] =>
  units.map(({ one, criterion, stratum, weight }, i) => [
    i + 1,
    one.document.id,
    criterion.id,
    stratum,
    Number(weight.toFixed(4)),
  ]);
