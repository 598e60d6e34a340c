import type { Diagnostic, Language } from '../../diagnostics/diagnostic.js';
import { renderDiagnostic } from '../../diagnostics/render.js';
import type { AuditResult, CriterionResult, ResultWarning, SuppressionNote } from '../result.js';
import { isGap } from '../standing.js';

/** A gap that someone accepts, as it is written down. */
export interface Suppression extends SuppressionNote {
  /** Id or slug. */
  readonly rule: string;
  /** Place of a comment; the file only in concepts of several. */
  readonly line?: number;
  readonly file?: string;
}

const isFor = (s: Suppression, c: CriterionResult) => s.rule === c.id || s.rule === c.slug;

/** Whether its last day is over. Dates as YYYY-MM-DD compare as text. */
export const isExpired = (s: Pick<Suppression, 'expires'>, today: string): boolean =>
  s.expires !== undefined && s.expires < today;

/** So many days before its end an acceptance is told as about to end. */
const SOON = 30;
const DAY = 86_400_000;

/** Whether its last day is near. */
const expiresSoon = ({ expires }: Pick<Suppression, 'expires'>, today: string): boolean =>
  expires !== undefined && Date.parse(expires) - Date.parse(today) <= SOON * DAY;

/** Whether a warning is about the end of an acceptance. */
export const isExpiry = ({ code }: Pick<ResultWarning, 'code'>): boolean =>
  code === 'notes.expired' || code === 'notes.expiring';

/** Whether it accepts a gap of the result. */
export const isUsed = (s: Suppression, result: AuditResult): boolean =>
  result.criteria.some((c) => isFor(s, c) && isGap(c));

/** A diagnostic as a result carries it. */
export const asWarning = (d: Diagnostic, language: Language): ResultWarning => ({
  code: d.code,
  message: renderDiagnostic(d, language).what,
  page: null,
  ...(d.line === undefined ? {} : { line: d.line }),
  ...(d.file === undefined ? {} : { file: d.file }),
});

/**
 * The result with the accepted gaps marked. What has expired marks nothing and is told, what soon will is told, too; so is a comment that has nothing to accept.
 * (Entries of a configuration may be for other concepts: whether one is stale shows over all of a run.)
 */
export function suppress(result: AuditResult, suppressions: readonly Suppression[], today: string): AuditResult {
  if (suppressions.length === 0) return result;
  const valid = suppressions.filter((s) => !isExpired(s, today));
  const criteria = result.criteria.map((c) => {
    const found = isGap(c) ? valid.find((s) => isFor(s, c)) : undefined;
    if (!found) return c;
    const { rule: _, line: __, file: ___, ...suppressed } = found;
    return { ...c, suppressed };
  });
  const told = suppressions.flatMap((s): Diagnostic[] => {
    const place = {
      ...(s.line === undefined ? {} : { line: s.line }),
      ...(s.file === undefined ? {} : { file: s.file }),
    };
    if (!isUsed(s, result))
      return s.kind === 'comment' ? [{ code: 'notes.stale', args: { rule: s.rule, from: s.from }, ...place }] : [];
    const code = isExpired(s, today) ? 'notes.expired' : expiresSoon(s, today) ? 'notes.expiring' : null;
    if (code === null) return [];
    return [{ code, args: { rule: s.rule, from: s.from, expires: s.expires ?? '' }, ...place }];
  });
  const warnings = [...result.document.warnings, ...told.map((d) => asWarning(d, result.language))];
  return { ...result, criteria, document: { ...result.document, warnings } };
}
