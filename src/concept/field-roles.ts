import type { MeasureField, MeasureRecord } from '../records/record.js';
import type { Role } from './concept.js';
import type { RawPassage } from './raw-passages.js';

/** The stage that a field of a measure speaks for, beside that of the measures. */
const STAGE_OF: Readonly<Partial<Record<MeasureField, Role>>> = {
  goal: 'goals',
  status: 'analysis',
  indicator: 'monitoring',
};
/** So many letters tell that a passage prints a value; shorter ones must be alike as a whole. */
const TELLING = 40;
/** Shorter values (a year, a grade) stand in many passages. */
const SHORTEST = 12;

/** For each passage of a measure the stages that the fields it prints speak for; empty for all others. @param measureOf index of the measure by passage id */
export function fieldRoles(
  raw: readonly RawPassage[],
  measures: readonly MeasureRecord[],
  measureOf: readonly (number | null)[],
): (readonly Role[])[] {
  const told = measures.map(({ fields }) =>
    Object.entries(STAGE_OF).flatMap(([field, role]) => {
      const value = squeezed(fields[field as MeasureField]?.value ?? '');
      return value.length < SHORTEST ? [] : [{ value, role }];
    }),
  );
  return raw.map((p) => {
    const own = measureOf[p.id] === null || measureOf[p.id] === undefined ? [] : told[measureOf[p.id]!]!;
    if (own.length === 0) return [];
    const text = squeezed(p.text);
    const prints = (value: string): boolean =>
      text.includes(value.slice(0, TELLING)) || (text.length >= SHORTEST && value.includes(text.slice(0, TELLING)));
    return own.filter(({ value }) => prints(value)).map(({ role }) => role);
  });
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
