import type { AuditResult, MeasureResult } from '../../audit/result.js';
import type { MeasureField } from '../../concept/concept.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { fieldName } from '../words.js';

/** The core elements the guide asks of every measure (6.2, Abb. 7). */
export const CORE_FIELDS = ['lead', 'costs', 'timeframe', 'departments', 'partners'] as const satisfies MeasureField[];
export type CoreField = (typeof CORE_FIELDS)[number];

/** What a measure says in a field: information (also an explicit "keine"), a value that is not what the rules ask for, a reference to another measure,
 * a label without information, something that is no text, or no such label. */
export const FIELD_STATES = ['given', 'other', 'reference', 'empty', 'unreadable', 'absent'] as const;
export type FieldState = (typeof FIELD_STATES)[number];

/** State of a field, as the rules count it. Only `given` is information, and `unreadable` is for a person to look at. */
export function fieldState(measure: MeasureResult, field: string): FieldState {
  const own = ownState(measure, field);
  const judged = measure.judged?.[field]?.state;
  if (judged === undefined) return own;
  return judged === 'open' ? (own === 'given' ? 'other' : own) : judged;
}

function ownState(measure: MeasureResult, field: string): FieldState {
  const value = measure.fields[field];
  if (!value) return 'absent';
  if (value.state === 'unreadable') return 'unreadable';
  if (value.value === null) return 'empty';
  return value.state === 'reference' ? 'reference' : 'given';
}

/** What stands in a field, or in the one that carries its information: "Sozialamt, Schulamt (unter Federführung)"; empty where there is no text. */
export function fieldText(measure: MeasureResult, field: string, language: Language): string {
  const elsewhere = measure.judged?.[field]?.field;
  const text = measure.fields[elsewhere ?? field]?.value ?? '';
  if (elsewhere === undefined || text === '') return text;
  const name = fieldName(elsewhere, language);
  return `${text} (${language === 'de' ? `unter ${name}` : `under ${name}`})`;
}

/** Whether a field is still to be filled in. */
export const isLacking = (measure: MeasureResult, field: string): boolean =>
  ['other', 'reference', 'empty', 'absent'].includes(fieldState(measure, field));

/** How many of the judged measures carry information in a field. */
export const filledIn = (measures: readonly MeasureResult[], field: CoreField): number =>
  judged(measures).filter((m) => fieldState(m, field) === 'given').length;

/** Measures that lack all of the fields, of those that are judged by their fields; all of them where no field is named. */
export const lackingAll = (
  measures: readonly MeasureResult[],
  fields: readonly CoreField[],
): readonly MeasureResult[] =>
  fields.length === 0 ? measures : judged(measures).filter((m) => fields.every((f) => isLacking(m, f)));

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
        other: 'Angabe, die nicht zählt',
        reference: 'nur Verweis',
        empty: 'Feld ohne Angabe',
        unreadable: 'als Text nicht lesbar',
        absent: 'kein solches Feld',
      }
    : {
        given: 'information',
        other: 'value that does not count',
        reference: 'reference only',
        empty: 'field without information',
        unreadable: 'not readable as text',
        absent: 'no such field',
      };
