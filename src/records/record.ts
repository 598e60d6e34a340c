import type { Place } from '../document/document.js';

/** Keys of the result contract for the fields of a measure sheet (guide, Abb. 7, and what real sheets print). */
export const MEASURE_FIELDS = [
  'lead', 'costs', 'timeframe', 'departments', 'partners', 'description', 'fieldOfAction', 'goal', 'status', 'priority',
  'effort', 'synergies', 'themeContribution', 'climateContribution', 'crossCutting', 'funding', 'location', 'targetGroup',
  'steps', 'indicator',
] as const; // biome-ignore format: a table of keys
export type MeasureField = (typeof MEASURE_FIELDS)[number];

/** filled: information · none: explicitly none ("keine") · reference: "siehe Maßnahme 3" · placeholder: "k. A.", "–", "noch offen" ·
 * unreadable: a mark or drawing that is not text · empty: label without value. */
export type ValueState = 'filled' | 'none' | 'reference' | 'placeholder' | 'unreadable' | 'empty';

export interface MeasureValue {
  /** Text as printed, null when the label carries no information (placeholder, empty, unreadable). */
  readonly value: string | null;
  /** The label as printed. */
  readonly label: string;
  readonly state: ValueState;
  readonly place: Place;
  /** True when no field carries it and it was read from the measure's own running text. */
  readonly inferred?: boolean;
}

/** Costs read as numbers. */
export interface Amount {
  readonly min: number;
  readonly max: number;
  readonly period: 'once' | 'year' | 'month' | null;
}
/** Time read as years or a class. */
export interface Timeframe {
  readonly from: number | null;
  readonly to: number | null;
  readonly class: 'short' | 'medium' | 'long' | 'ongoing' | null;
  /** The concept's own definition of the class, literal, where it gives one. */
  readonly definition: string | null;
}

/** What stands for the title of a record that prints none that can be told. */
export const UNTITLED = '(ohne Titel)';

/** A measure as its sheet, row or card prints it. */
export interface MeasureRecord {
  readonly code: string | null;
  readonly title: string;
  readonly place: Place;
  readonly lastPage: number | null;
  readonly section: number;
  /** sheet: a form · row: a row of a table of measures · listed: a bullet, heading or paragraph without fields. */
  readonly form: 'sheet' | 'row' | 'listed';
  readonly fields: Readonly<Partial<Record<MeasureField, MeasureValue>>>;
  /** Printed label → value, for labels that nobody mapped. */
  readonly otherFields: Readonly<Record<string, string | null>>;
  readonly amounts: readonly Amount[];
  readonly timeframe: Timeframe | null;
  /** Key measure, lead project. */
  readonly key: boolean;
  /** Blocks of the document [first, end) the measure was read from, as far as known. */
  readonly blocks: readonly [number, number] | null;
}
