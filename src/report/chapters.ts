import type { AuditResult, ChapterSummary, CriterionResult } from '../audit/result.js';

/** A chapter of the guide with its criteria, in the pack's order. */
export interface ChapterCriteria {
  readonly id: string;
  readonly title: string;
  /** Null for criteria that belong to no chapter of the summary, which a pack of one's own may have. */
  readonly summary: ChapterSummary | null;
  readonly criteria: readonly CriterionResult[];
}

/** The chapter that a criterion belongs to: the letters before the hyphen of its id. */
export const chapterId = (c: Pick<CriterionResult, 'id'>): string => c.id.replace(/-[^-]*$/, '');

/** Criteria by chapter; none is lost, whatever its id. */
export function byChapter(result: AuditResult): ChapterCriteria[] {
  const { chapters } = result.summary;
  const known = new Set(chapters.map((c) => c.id));
  const groups = chapters.map((summary) => ({
    id: summary.id,
    title: summary.title,
    summary,
    criteria: result.criteria.filter((c) => chapterId(c) === summary.id),
  }));
  const rest = result.criteria.filter((c) => !known.has(chapterId(c)));
  const others = rest.length > 0 ? [{ id: '', title: '–', summary: null, criteria: rest }] : [];
  return [...groups.filter((g) => g.criteria.length > 0), ...others];
}
