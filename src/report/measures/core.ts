import type { AuditResult, MeasureResult } from '../../audit/result.js';
import type { MeasureField } from '../../concept/concept.js';

/** The core elements the guide asks of every measure (6.2, Abb. 7). */
export const CORE_FIELDS = ['lead', 'costs', 'timeframe', 'departments', 'partners'] as const satisfies MeasureField[];
export type CoreField = (typeof CORE_FIELDS)[number];

/** What a measure says in a field: information (also "keine" and a reference), something that is no text, no information, or no such label. */
export type FieldState = 'given' | 'unreadable' | 'empty' | 'absent';

/** State of a field; `unreadable` is for a person to look at, `empty` and `absent` are gaps. */
export function fieldState(measure: MeasureResult, field: string): FieldState {
  const value = measure.fields[field];
  if (!value) return 'absent';
  if (value.state === 'unreadable') return 'unreadable';
  return value.value === null ? 'empty' : 'given';
}

/** How many measures lack a field, or carry it in a form that is no text. */
export interface FieldCount {
  readonly field: CoreField;
  readonly lacking: number;
  readonly unreadable: number;
}

/** Counts for the core fields. */
export const coreCounts = (measures: AuditResult['measures']): FieldCount[] =>
  CORE_FIELDS.map((field) => {
    const states = measures.map((m) => fieldState(m, field));
    return {
      field,
      lacking: states.filter((s) => s === 'empty' || s === 'absent').length,
      unreadable: states.filter((s) => s === 'unreadable').length,
    };
  });

/** "12 von 39 ohne Kosten" */
export function lackText(count: FieldCount, all: number, name: string, language: 'de' | 'en'): string {
  const unreadable =
    count.unreadable === 0
      ? ''
      : language === 'de'
        ? ` (${count.unreadable} als Text nicht lesbar)`
        : ` (${count.unreadable} not readable as text)`;
  return language === 'de'
    ? `${count.lacking} von ${all} ohne ${name}${unreadable}`
    : `${count.lacking} of ${all} without ${name.toLowerCase()}${unreadable}`;
}
