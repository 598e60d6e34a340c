import type { AuditResult, MeasureResult } from '../../audit/result.js';
import type { MeasureField } from '../../concept/concept.js';
import type { Language } from '../../diagnostics/diagnostic.js';

/** The core elements the guide asks of every measure (6.2, Abb. 7). */
export const CORE_FIELDS = ['lead', 'costs', 'timeframe', 'departments', 'partners'] as const satisfies MeasureField[];
export type CoreField = (typeof CORE_FIELDS)[number];

/** What a measure says in a field: information (also an explicit "keine"), a reference to another measure, something that is no text, a label
 * without information, or no such label. */
export const FIELD_STATES = ['given', 'reference', 'empty', 'unreadable', 'absent'] as const;
export type FieldState = (typeof FIELD_STATES)[number];

/** State of a field. As in the rules, only `given` counts as information, and `unreadable` is for a person to look at. */
export function fieldState(measure: MeasureResult, field: string): FieldState {
  const value = measure.fields[field];
  if (!value) return 'absent';
  if (value.state === 'unreadable') return 'unreadable';
  if (value.value === null) return 'empty';
  return value.state === 'reference' ? 'reference' : 'given';
}

/** Whether a field is still to be filled in. */
export const isLacking = (measure: MeasureResult, field: string): boolean =>
  ['reference', 'empty', 'absent'].includes(fieldState(measure, field));

/** The measures that are judged by their fields: sheets and rows of tables, or, where there are none, those that are listed. */
export function judged(measures: readonly MeasureResult[]): readonly MeasureResult[] {
  const structured = measures.filter((m) => m.form !== 'listed');
  return structured.length > 0 ? structured : measures;
}

/** How many measures lack a field, or carry it in a form that is no text. */
export interface FieldCount {
  readonly field: CoreField;
  readonly lacking: number;
  readonly references: number;
  readonly unreadable: number;
}

/** Counts for the core fields. */
export const coreCounts = (measures: AuditResult['measures'] | readonly MeasureResult[]): FieldCount[] =>
  CORE_FIELDS.map((field) => {
    const states = measures.map((m) => fieldState(m, field));
    return {
      field,
      lacking: measures.filter((m) => isLacking(m, field)).length,
      references: states.filter((s) => s === 'reference').length,
      unreadable: states.filter((s) => s === 'unreadable').length,
    };
  });

/** "12 von 39 ohne Kosten (davon 2 mit Verweis; 1 als Text nicht lesbar)" */
export function lackText(count: FieldCount, all: number, name: string, language: Language): string {
  const de = language === 'de';
  const { lacking, references, unreadable } = count;
  const notes = [
    ...(references > 0 ? [de ? `davon ${references} mit Verweis` : `${references} of them refer elsewhere`] : []),
    ...(unreadable > 0 ? [de ? `${unreadable} als Text nicht lesbar` : `${unreadable} not readable as text`] : []),
  ];
  const note = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  return de ? `${lacking} von ${all} ohne ${name}${note}` : `${lacking} of ${all} without ${name.toLowerCase()}${note}`;
}

/** The legend of the marks in lists of measures. */
export const stateWords = (language: Language): Readonly<Record<FieldState, string>> =>
  language === 'de'
    ? {
        given: 'Angabe',
        reference: 'nur Verweis',
        empty: 'Feld ohne Angabe',
        unreadable: 'als Text nicht lesbar',
        absent: 'kein solches Feld',
      }
    : {
        given: 'information',
        reference: 'reference only',
        empty: 'field without information',
        unreadable: 'not readable as text',
        absent: 'no such field',
      };
