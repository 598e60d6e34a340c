import type { AnnotationNote, AuditResult } from '../result.js';
import { scoreOf, verdictCounts } from '../score.js';

/** What a reader found, as it is written down. */
export interface Annotation extends AnnotationNote {
  /** Id or slug. */
  readonly rule: string;
}

/** The result with what readers found beside the raw verdicts, and the score that would give. A later annotation goes before an earlier one. */
export function annotate(result: AuditResult, annotations: readonly Annotation[]): AuditResult {
  if (annotations.length === 0) return result;
  const criteria = result.criteria.map((c) => {
    const found = annotations.findLast((a) => a.rule === c.id || a.rule === c.slug);
    if (!found) return c;
    const { rule: _, ...annotation } = found;
    return { ...c, annotation };
  });
  const verdicts = verdictCounts(criteria.map((c) => c.annotation ?? c));
  return { ...result, criteria, summary: { ...result.summary, annotated: { score: scoreOf(verdicts), verdicts } } };
}
