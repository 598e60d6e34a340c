import type { AuditResult, MeasureResult } from '../../audit/result.js';
import type { Renderer } from '../format.js';
import { CORE_FIELDS, type CoreField, type FieldState, fieldState, judged } from './core.js';

/** How many measures carry a core field in which state. */
export type CoreSummary = Record<CoreField, Record<FieldState, number>>;

/** Counts of the core fields by state. */
export function coreSummary(measures: readonly MeasureResult[]): CoreSummary {
  const counted = CORE_FIELDS.map((field) => {
    const counts: Record<FieldState, number> = { given: 0, reference: 0, empty: 0, unreadable: 0, absent: 0 };
    for (const m of measures) counts[fieldState(m, field)]++;
    return [field, counts] as const;
  });
  return Object.fromEntries(counted) as CoreSummary;
}

const one = ({ document, measures }: AuditResult) => ({
  document: { path: document.path, sha256: document.sha256, title: document.title, pages: document.pages },
  summary: { measures: measures.length, judged: judged(measures).length, coreFields: coreSummary(judged(measures)) },
  measures,
});

/** The measures as the result contract has them, with counts of the guide's core elements. */
export const renderMeasuresJson: Renderer = (results, options) =>
  `${JSON.stringify(options.several ? results.map(one) : one(results[0]!), null, 2)}\n`;
