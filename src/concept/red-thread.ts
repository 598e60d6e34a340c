import type { FieldId, Goal, Measure, Passage, RedThreadRow, Stage } from './concept.js';
import { FIELDS } from './concept.js';
import { FIELD_LABELS } from './entries.js';
import { firstPassages } from './place-in.js';

type Row = Record<Stage, Set<number>>;

/** A heading alone carries no thread: it says that something follows, not what. */
function carries(p: Passage): boolean {
  return p.theme === 'explicit' && p.substantive && !p.foreign && p.kind !== 'heading' && p.kind !== 'caption';
}

/**
 * The red thread (guide 2.3): for every field of action, the passages that carry the theme through analysis, goals, measures and monitoring.
 * Measures count by their own theme and fields as well, with the first passage of their sheet as place.
 */
export function redThread(
  passages: readonly Passage[],
  goals: readonly Goal[],
  measures: readonly Measure[],
): RedThreadRow[] {
  const rows = new Map<FieldId, Row>(
    FIELDS.map((f) => [f, { analysis: new Set(), goals: new Set(), measures: new Set(), monitoring: new Set() }]),
  );
  const put = (fields: readonly FieldId[], stage: Stage, passage: number) => {
    for (const f of fields) rows.get(f)![stage].add(passage);
  };
  const firstOfMeasure = firstPassages(passages);
  for (const p of passages) {
    if (!carries(p)) continue;
    if (p.roles.includes('analysis') && p.measure === null) put(p.fields, 'analysis', p.id);
    // the partners of a measure on something else carry nothing
    const ofOther = p.measure !== null && measures[p.measure]?.theme === 'none';
    if ((p.roles.includes('measures') || p.measure !== null) && !ofOther) put(p.fields, 'measures', p.id);
    if (p.roles.includes('goals')) put(p.fields, 'goals', p.id);
    if (p.roles.includes('monitoring') && p.measure === null) put(p.fields, 'monitoring', p.id);
  }
  for (const g of goals) {
    const p = passages[g.passage];
    if (g.theme === 'explicit' && p && !p.foreign && p.substantive) put(g.fields, 'goals', g.passage);
  }
  for (const [i, m] of measures.entries()) {
    const at = firstOfMeasure.get(i);
    if (m.theme !== 'explicit' || at === undefined) continue;
    for (const stage of ['measures', ...(m.themeStages ?? [])] as const) put(m.fieldsOfAction, stage, at);
  }
  const sorted = (ids: Set<number>) => [...ids].sort((a, b) => a - b);
  return FIELDS.map((field) => {
    const row = rows.get(field)!;
    return {
      field,
      name: FIELD_LABELS[field],
      passages: {
        analysis: sorted(row.analysis),
        goals: sorted(row.goals),
        measures: sorted(row.measures),
        monitoring: sorted(row.monitoring),
      },
    };
  });
}
