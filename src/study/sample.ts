import type { CriterionResult } from '../audit/result.js';
import { UserError } from '../diagnostics/user-error.js';
import { roleName } from '../report/words.js';
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
  'sections',
  'passages',
  'verdict',
  'page',
  'comment',
] as const;

/** Where a coder starts to read: the sections that the criterion asks for, by what the outline says; they are the same whatever the verdict is. */
export function sectionsOf(c: CriterionResult, language: 'de' | 'en'): string {
  const there = c.searched.filter((s) => s.sections > 0 && s.pages !== '');
  if (there.length === 0) return language === 'de' ? 'ganzes Dokument' : 'whole document';
  return there.map((s) => `${roleName(s.role, language)}: ${s.pages}`).join('; ');
}

/** Rows of the blank sheet. @param passages of a unit, made without its verdict; "" for a sheet that names sections alone */
export function codingSheet(
  units: readonly SampleUnit[],
  language: 'de' | 'en',
  passages: (unit: SampleUnit) => string = () => '',
): (string | number | null)[][] {
  return units.map((unit, i) => [
    i + 1,
    unit.one.document.id,
    unit.one.document.path,
    unit.one.metadata.municipality,
    unit.criterion.id,
    unit.criterion.title,
    unit.criterion.guide,
    sectionsOf(unit.criterion, language),
    passages(unit),
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
