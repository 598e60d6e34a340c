import { type Labels, labelWords } from './labels.js';
import type { MeasureRecord } from './record.js';

const INSTRUCTION =
  /\?\s*$|^(?:Wer|Was|Welche[rsnm]?|Wie|Wann|Wo|Womit|Wodurch|Warum|Wozu|Bis wann|Mit wem)\s|^(?:Kurze?\s|Knappe\s|Stichwortartige\s)?(?:Beschreibung (?:der|des)|Angaben?\s|Nennung\s|Benennung\s|Darstellung\s|Abschätzung(?:en)?\s|Auflistung\s|Geschätzte\s|Zusammenfassender?\s|Erläuterung (?:der|des)|Einschätzung\s|Hier\s|Bitte\s|z\.\s?B\.\s|Bewertungskriterien|Herkunft der|Hemmnisse, Vor)/iu;
const PLACEHOLDER_TITLE =
  /^[[(<{].*[\])>}]$|\bx{2,}\b|^(?:muster|beispiel)(?:maßnahme|steckbrief|projekt)?\b|\bmustersteckbrief\b|^…|_{3,}/iu;
const LEAST_VALUES = 3;
/** Rows that sum up. */
const TOTAL = /^(?:Gesamt(?:summe|kosten|betrag)?|Summe|Zwischensumme|Insgesamt|Übertrag|Σ)(?!\p{L})/u;

/** Whether a sheet only explains the form: its title is the name of the title's field, or its values say what is to be filled in. */
export function isTemplate(measure: MeasureRecord, labels: Labels): boolean {
  const words = labelWords(measure.title);
  const named = labels.match(measure.title).some((target) => target.field === 'title' || target.field === 'code');
  if (named || labels.sheetNames.has(words) || PLACEHOLDER_TITLE.test(measure.title)) return true;
  if (TOTAL.test(measure.title)) return true;
  const values = [...Object.values(measure.fields).map((field) => field.value), ...Object.values(measure.otherFields)];
  const filled = values.filter((value): value is string => typeof value === 'string');
  const instructions = filled.filter((value) => INSTRUCTION.test(value)).length;
  return filled.length >= LEAST_VALUES && 2 * instructions > filled.length;
}

/** Whether nothing is filled in. */
export function isEmptyForm(measure: MeasureRecord): boolean {
  return (
    Object.values(measure.fields).every((field) => field.value === null) &&
    Object.values(measure.otherFields).every((v) => v === null)
  );
}
