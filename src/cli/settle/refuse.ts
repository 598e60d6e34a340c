import type { AuditResult, CriterionResult, Verdict } from '../../audit/result.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import { UserError } from '../../diagnostics/user-error.js';
import { oneOf } from '../command.js';
import { annotationSchema, VERDICT_WORDS } from '../config/schema.js';

/** What a reader says, in words of the configuration. */
export interface Settled {
  /** As it is written down. */
  readonly word: string;
  readonly verdict: Verdict;
}

/** @throws UserError cli.invalid-value where it is no verdict, in German or English */
export function settledVerdict(given: string, language: Language): Settled {
  const word = oneOf(language === 'de' ? 'URTEIL' : 'VERDICT', given.trim(), VERDICT_WORDS);
  return { word, verdict: annotationSchema.shape.verdict.parse(word) };
}

/** @throws UserError settle.unknown-rule */
export function settledCriterion({ criteria, pack }: AuditResult, given: string): CriterionResult {
  const wanted = given.trim().toLowerCase();
  const found = criteria.find((c) => [c.id, c.slug].some((name) => name.toLowerCase() === wanted));
  if (found) return found;
  const names = criteria.flatMap((c) => [c.id, c.slug]);
  const near = nearest(given.trim().toUpperCase(), names) ?? nearest(given.trim(), names) ?? criteria[0]?.id ?? '';
  throw new UserError('settle.unknown-rule', { rule: given, pack: pack.id, nearest: near });
}

/** @throws UserError settle.no-page, settle.no-line where the concept has none such */
export function checkPlace({ document }: AuditResult, place: { readonly page?: number; readonly line?: number }): void {
  const { path, pages } = document;
  if (place.page !== undefined && place.page > pages)
    throw new UserError('settle.no-page', { path, page: place.page, pages });
  if (place.line !== undefined && document.format === 'pdf') throw new UserError('settle.no-line', { path });
}
