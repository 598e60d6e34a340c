import type { ConceptDocument } from '../document/document.js';
import { letteredCode } from './codes.js';
import type { RecordSet } from './judge.js';
import type { MeasureField, MeasureRecord } from './record.js';

/** Fields by which a record is something to be carried out: who, what it costs, until when, how urgent, for whom, where. */
const CARRIED_OUT: readonly MeasureField[] = [
  'lead', 'departments', 'costs', 'funding', 'timeframe', 'priority', 'effort', 'targetGroup', 'location',
]; // biome-ignore format: a table of keys
/** What calls a record one measure; "Maßnahmen" as a label of it lists measures of something larger. */
const ONE_MEASURE = /ma(?:ß|ss)nahme(?!n)|(?:projekt|vorhaben)(?!e)/iu;
/** What a chapter of measures is called. */
const MEASURES = /ma(?:ß|ss)nahmen?|projekte?(?!\p{Ll})|vorhaben|steckbrief/iu;

/** Takes out profiles of chapters: the same subheadings (Ausgangslage, Ziele, weiteres Vorgehen) below each field of action make a form, too, and a table sums up by kinds. Such a set names no field by which anything is carried out,
 * and neither its labels nor its titles, codes or the headings above call its records measures. */
export function withoutProfiles(sets: readonly RecordSet[], document: ConceptDocument): RecordSet[] {
  return sets.filter(({ measures }) => measures.some((m) => isCarriedOut(m) || isCalledMeasure(m, document)));
}

const isCarriedOut = ({ fields }: MeasureRecord): boolean => CARRIED_OUT.some((field) => fields[field] !== undefined);

function isCalledMeasure(
  { title, code, fields, section, form }: MeasureRecord,
  { sections }: ConceptDocument,
): boolean {
  if (code !== null && (form === 'row' || letteredCode(`${code} ${title}`) !== null)) return true;
  if (ONE_MEASURE.test(title) || Object.values(fields).some(({ label }) => ONE_MEASURE.test(label))) return true;
  for (let s = sections[section]; s && s.level > 0; s = s.parent === null ? undefined : sections[s.parent])
    if (s.title !== title && MEASURES.test(s.title)) return true;
  return false;
}
