import type { AuditResult, CriterionResult, ResultPlace, SearchedPlace } from '../audit/result.js';

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
 * The place of a finding: that of its first evidence; for what is missing, the start of the first place that was searched and exists; for what was searched
 * everywhere, where the theme is named in its field of action, or what came nearest; else the document as a whole.
 */
export function locate(result: AuditResult, criterion: CriterionResult): Location {
  const found = criterion.evidence[0];
  if (found) return { file: fileOf(result, found), page: found.page, line: found.line, section: found.section };
  const paged = result.document.pages > 0;
  const [first] = criterion.searched.filter((s) => s.pages !== '');
  if (!first) {
    const row = result.redThread.fields.find((f) => f.id === criterion.id);
    const near = row?.places.analysis[0] ?? row?.places.goals[0] ?? row?.places.measures[0] ?? criterion.nearMisses[0];
    if (near) return { file: fileOf(result, near), page: near.page, line: near.line, section: [] };
  }
  const start = first ? startOf(first) : null;
  // Office documents have neither pages nor lines.
  const lined = !paged && result.document.format !== 'docx' && result.document.format !== 'odt';
  return {
    file: first?.file ?? firstFile(result),
    page: paged ? start : null,
    line: lined ? start : null,
    section: [],
  };
}

/** The first number of what was searched: "44-51, 60" or, in several files, "ziele.md 44-51; massnahmen.md 3". */
const startOf = ({ pages, file }: SearchedPlace): number =>
  Number.parseInt(file === undefined ? pages : pages.slice(file.length), 10) || 1;

/** What is missing stands in no file; of several, the first is shown. */
const firstFile = ({ document }: AuditResult): string => document.files?.[0] ?? document.path;
