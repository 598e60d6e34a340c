import type { AuditResult, CriterionResult, ResultPlace } from '../audit/result.js';

/** Where a reader should look first for a finding. */
export interface Location {
  /** Path of the file as the result names it. */
  readonly file: string;
  /** 1-based, null where the format has none. */
  readonly page: number | null;
  readonly line: number | null;
  /** Headings from chapter down, empty when the finding belongs to no section. */
  readonly section: readonly string[];
}

/** The file that a place stands in: its own for a concept of several files, else the document. */
export const fileOf = (result: AuditResult, place?: Pick<ResultPlace, 'file'>): string =>
  place?.file ?? result.document.path;

/**
 * The place of a finding: that of its first evidence; for what is missing, the start of the first place that was searched and exists;
 * else the start of the document. Near misses do not locate a finding: they are what it is not.
 */
export function locate(result: AuditResult, criterion: CriterionResult): Location {
  const found = criterion.evidence[0];
  if (found) return { file: fileOf(result, found), page: found.page, line: found.line, section: found.section };
  const paged = result.document.pages > 0;
  const start = criterion.searched.map((s) => Number.parseInt(s.pages, 10)).find((n) => n > 0) ?? 1;
  return { file: firstFile(result), page: paged ? start : null, line: paged ? null : start, section: [] };
}

/** What is missing stands in no file; of several, the first that the result knows is shown. */
function firstFile(result: AuditResult): string {
  const named = [...result.goals, ...result.measures, ...result.criteria.flatMap((c) => c.evidence)].flatMap(
    (p) => p.file ?? [],
  );
  return named.sort()[0] ?? result.document.path;
}
