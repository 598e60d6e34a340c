import type { Language } from '../diagnostics/diagnostic.js';
import type { RulePack } from '../rules/pack.js';
import type { AuditResult, ChapterSummary, CriterionResult, VerdictCounts } from './result.js';

/** How many criteria have each verdict. */
export const verdictCounts = (criteria: readonly Pick<CriterionResult, 'verdict'>[]): VerdictCounts => {
  const found: VerdictCounts = { fulfilled: 0, partial: 0, missing: 0, review: 0, 'not-applicable': 0 };
  for (const c of criteria) found[c.verdict]++;
  return found;
};

/** (fulfilled + ½ partial) / assessed, two decimals; null when nothing was assessed. Reviewed and not applicable criteria stay out. */
export function scoreOf(v: VerdictCounts): number | null {
  const assessed = v.fulfilled + v.partial + v.missing;
  return assessed === 0 ? null : Math.round(((v.fulfilled + v.partial / 2) / assessed) * 100) / 100;
}

/** Score and counts, overall and per chapter in the pack's order. */
export function summarise(
  criteria: readonly CriterionResult[],
  pack: RulePack,
  language: Language,
): AuditResult['summary'] {
  const verdicts = verdictCounts(criteria);
  const chapters = pack.chapters.flatMap((chapter): ChapterSummary[] => {
    const own = criteria.filter((c) => c.id.startsWith(`${chapter.id}-`));
    if (own.length === 0) return [];
    const v = verdictCounts(own);
    return [{ id: chapter.id, title: chapter.title[language], score: scoreOf(v), verdicts: v }];
  });
  return {
    score: scoreOf(verdicts),
    assessed: verdicts.fulfilled + verdicts.partial + verdicts.missing,
    review: verdicts.review,
    verdicts,
    chapters,
  };
}
