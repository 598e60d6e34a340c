import type { Concept, Measure } from '../concept/concept.js';
import type { CountedField, RuleOutcome } from '../rules/outcome.js';
import type { JudgedField, MeasureFieldResult, MeasureResult } from './result.js';
import { type PlaceOf, sectionPath } from './section-path.js';

const GIVEN: ReadonlySet<string> = new Set(['filled', 'none']);
const ownState = (own: MeasureFieldResult | undefined): JudgedField['state'] =>
  own === undefined ? 'open' : GIVEN.has(own.state) ? 'given' : own.state === 'unreadable' ? 'unreadable' : 'open';

/** How the rules count the fields of sheets: by field, the first check that counts it. */
function countedFields(outcomes: readonly Pick<RuleOutcome, 'checks'>[]): CountedField[] {
  const found = new Map<string, CountedField>();
  for (const { counted } of outcomes.flatMap((o) => o.checks))
    if (counted && !found.has(counted.field)) found.set(counted.field, counted);
  return [...found.values()];
}

function fieldsOf(m: Measure, place: PlaceOf): MeasureResult['fields'] {
  const fields: MeasureResult['fields'] = {};
  // what a sheet's running text says of a field is no field of the sheet: its row would hide the gap
  for (const [key, v] of Object.entries(m.fields))
    if (v && (v.inferred !== true || m.form === 'listed'))
      fields[key] = { value: v.value, label: v.label, ...place(v.place), state: v.state };
  return fields;
}

/** The measures of the result, with what the rules count otherwise than a field alone tells. */
export function measureResults(
  concept: Concept,
  outcomes: readonly Pick<RuleOutcome, 'checks'>[],
  place: PlaceOf,
): MeasureResult[] {
  const judged = new Map<number, Record<string, JudgedField>>();
  const results = concept.measures.map((m) => ({
    code: m.code,
    title: m.title,
    ...place(m.place),
    section: sectionPath(concept.document, m.section),
    form: m.form,
    theme: m.theme === 'explicit',
    fields: fieldsOf(m, place),
    otherFields: { ...m.otherFields },
    amounts: m.amounts.map((a) => ({ ...a })),
    timeframe: m.timeframe ? { ...m.timeframe } : null,
  }));
  for (const { field, measures } of countedFields(outcomes))
    for (const { measure, state, in: where } of measures) {
      const counted: JudgedField['state'] = state === 'filled' ? 'given' : state;
      if (counted === ownState(results[measure]?.fields[field])) continue;
      const entry = where === null || where === field ? { state: counted } : { state: counted, field: where };
      judged.set(measure, { ...judged.get(measure), [field]: entry });
    }
  return results.map((r, i) => (judged.has(i) ? { ...r, judged: judged.get(i)! } : r));
}
