import type { AuditResult, FailedAudit } from '../audit/result.js';
import { type CsvOptions, csvText } from './csv-text.js';

/** Columns of the CSV report, in order; named in English in both languages, so that scripts need not care. */
export const CSV_COLUMNS = [
  'document',
  'municipality',
  'year',
  'id',
  'slug',
  'title',
  'guide',
  'binding',
  'severity',
  'verdict',
  'confidence',
  'reason',
  'quote',
  'page',
  'line',
  'file',
  'remedy',
  'baseline',
  'suppressed',
  'annotation',
  'annotation_reason',
  'failure',
] as const;

/**
 * A row per criterion of every concept, RFC 4180 (CRLF, quotes doubled). `quote`, `page`, `line` and `file` are those of the first evidence.
 * A concept that could not be audited is a row with its path and, under `failure`, why.
 */
export function renderCsv(
  results: readonly AuditResult[],
  options: CsvOptions = {},
  failures: readonly FailedAudit[] = [],
): string {
  const rows = results.flatMap(({ document, criteria }) =>
    criteria.map((c) => {
      const first = c.evidence[0];
      return [
        document.path,
        document.municipality,
        document.year,
        c.id,
        c.slug,
        c.title,
        c.guide,
        c.binding,
        c.severity,
        c.verdict,
        c.confidence,
        c.reason,
        first?.quote,
        first?.page,
        first?.line,
        first?.file,
        c.remedy,
        c.baseline,
        c.suppressed?.reason,
        c.annotation?.verdict,
        c.annotation?.reason,
        undefined,
      ];
    }),
  );
  const failed = failures.map(({ document, failure }) =>
    CSV_COLUMNS.map((column) =>
      column === 'document'
        ? document.path
        : column === 'failure'
          ? [failure.what, failure.why].filter(Boolean).join(' ')
          : undefined,
    ),
  );
  return csvText([[...CSV_COLUMNS], ...rows, ...failed], options);
}
