import { stringify } from 'csv-stringify/sync';
import type { AuditResult } from '../audit/result.js';

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
] as const;

export interface CsvOptions {
  /** Start with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean;
  /** What stands between cells; comma (RFC 4180) by default. Excel with German settings expects a semicolon. */
  readonly delimiter?: ',' | ';';
}

/**
 * A row per criterion of every concept, RFC 4180 (CRLF, quotes doubled). `quote`, `page`, `line` and `file` are those of the first evidence.
 * Text that a spreadsheet would run as a formula gets an apostrophe before it: quotes come from documents nobody vetted.
 */
export function renderCsv(results: readonly AuditResult[], options: CsvOptions = {}): string {
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
      ].map((cell) => (typeof cell === 'string' ? printable(cell) : cell));
    }),
  );
  return stringify([[...CSV_COLUMNS], ...rows], {
    bom: options.bom ?? false,
    delimiter: options.delimiter ?? ',',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/**
 * Without control characters, which some spreadsheets refuse, and without blanks at the start, which would hide a formula from the guard.
 * A spreadsheet that splits at another separator than ours would start a cell inside the text: formulas are disarmed there too.
 */
export const printable = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trimStart()
    .replace(/([;,\t\r\n] ?)(?=[=+@\uff1d\uff0b\uff20]|-[\w(])/g, "$1'");
