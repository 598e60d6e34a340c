import type { AuditResult, MeasureResult } from '../../audit/result.js';
import type { Renderer } from '../format.js';
import { CORE_FIELDS, type CoreField, FIELD_STATES, type FieldState, fieldState, judged, lackingAll } from './core.js';

/** How many measures carry a core field in which state. */
export type CoreSummary = Record<CoreField, Record<FieldState, number>>;

/** Counts of the core fields by state. */
export function coreSummary(measures: readonly MeasureResult[]): CoreSummary {
  const counted = CORE_FIELDS.map((field) => {
    const counts = Object.fromEntries(FIELD_STATES.map((s) => [s, 0])) as Record<FieldState, number>;
    for (const m of measures) counts[fieldState(m, field)]++;
    return [field, counts] as const;
  });
  return Object.fromEntries(counted) as CoreSummary;
}

const one = ({ document, measures }: AuditResult, lacking: readonly CoreField[]) => ({
  document: { path: document.path, sha256: document.sha256, title: document.title, pages: document.pages },
  summary: {
    measures: measures.length,
    judged: judged(measures).length,
    coreFields: coreSummary(judged(measures)),
    ...(lacking.length > 0 ? { lacking: [...lacking] } : {}),
  },
  measures: lackingAll(measures, lacking),
});

/** The measures as the result contract has them, with counts of the guide's core elements. */
export const renderMeasuresJson: Renderer = (results, { lacking = [], ...options }) =>
  `${JSON.stringify(options.several ? results.map((r) => one(r, lacking)) : one(results[0]!, lacking), null, 2)}\n`;
