import type { MeasureFieldResult, MeasureResult } from '../audit/result.js';

/** The five fields that the guide (6.2) calls core, in the order of its model sheet. */
export const CORE_FIELDS = ['lead', 'costs', 'timeframe', 'departments', 'partners'] as const;
export type CoreField = (typeof CORE_FIELDS)[number];

/** What a report says of a field: it carries a value, refers elsewhere, or why there is nothing to read. */
export type FieldStatus = 'value' | 'reference' | 'absent' | 'empty' | 'placeholder' | 'unreadable';

/** The status of a field as the result tells it; a field that the measure has not is absent. */
export function fieldStatus(field: MeasureFieldResult | undefined): FieldStatus {
  if (!field) return 'absent';
  if (field.state === 'unreadable' || field.state === 'placeholder') return field.state;
  if (field.state === 'reference') return 'reference';
  return field.value === null ? 'empty' : 'value';
}

/** True where the field tells nothing and somebody has to fill it in; what cannot be read may well be filled in. */
export const isOpen = (status: FieldStatus): boolean => status !== 'value' && status !== 'unreadable';

/** How many measures carry a value in a field. */
export const filledIn = (measures: readonly MeasureResult[], field: CoreField): number =>
  measures.filter((m) => fieldStatus(m.fields[field]) === 'value').length;
