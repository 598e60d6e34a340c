import type { AuditResult, CriterionResult } from '../audit/result.js';
import type { ScoreRange } from '../audit/score-range.js';
import { isSinglePlace, isUnsure, TRIED, trustedRange, UNSURE_BELOW } from '../audit/trust.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { percent } from './numbers.js';
import { vocabulary } from './words.js';

/**
 * Agreement with what two independent coders (language models, by the catalogue) both said of integrated concepts written for this purpose, which nobody looked at while the tool was made,
 * and the share of its "missing" and "partial" that they called so too; the README's table holds the same figures.
 */
export const MEASURED = { concepts: 6, verdicts: 445, agreement: 0.74, gapsRight: 0.68 } as const;

/** Where the score lies: as the result says, made anew for results that do not. */
export const rangeOf = (result: Pick<AuditResult, 'summary' | 'criteria'>): ScoreRange | null =>
  result.summary.range === undefined ? trustedRange(result) : result.summary.range;

/** "42 % bis 57 %", null when there is nothing to score. */
export function rangeText(result: Pick<AuditResult, 'summary' | 'criteria'>, language: Language): string | null {
  const range = rangeOf(result);
  if (range === null) return null;
  return `${percent(range.low, language)} ${language === 'de' ? 'bis' : 'to'} ${percent(range.high, language)}`;
}

/** What confidence means, the same words in every report. */
export const confidenceMeans = (language: Language): string =>
  language === 'de'
    ? `Sicherheit: wie oft Urteile dieser Art an Konzepten stimmten, die das Werkzeug nicht kannte. Unter ${percent(UNSURE_BELOW, 'de')} steht „unsicher“.`
    : `Confidence: how often verdicts of this kind were right on concepts that the tool did not know. Below ${percent(UNSURE_BELOW, 'en')} a verdict is marked “unsure”.`;

/** How right the verdicts are, and what the span of the score means. */
export const trustMeans = (language: Language): string =>
  language === 'de'
    ? `An ${MEASURED.concepts} neuen integrierten Konzepten, die beim Bau des Werkzeugs niemand ansah, urteilte es in ${percent(MEASURED.agreement, 'de')} von ${MEASURED.verdicts} Fällen wie zwei unabhängige Codierungen (Sprachmodelle), die einander zustimmten. Von 100 Lücken, die es dort meldete, waren ${Math.round(100 * MEASURED.gapsRight)} welche. Die Spanne enthielt bei ${TRIED.inside} von ${TRIED.concepts} Konzepten, an denen sie bemessen ist, den Wert der Codierungen.`
    : `On ${MEASURED.concepts} new integrated concepts that nobody looked at while it was made, the tool judged ${percent(MEASURED.agreement, 'en')} of ${MEASURED.verdicts} cases as two independent codings (by language models) did that agreed with each other. Of 100 gaps that it reported there, ${Math.round(100 * MEASURED.gapsRight)} were gaps. In ${TRIED.inside} of the ${TRIED.concepts} concepts that the range was fitted to, it held the codings' score.`;

/** "unsicher (6 %)" where a verdict is; null where it is sure enough. */
export const unsureText = (c: Pick<CriterionResult, 'verdict' | 'confidence'>, language: Language): string | null =>
  isUnsure(c) ? `${language === 'de' ? 'unsicher' : 'unsure'} (${percent(c.confidence, language)})` : null;

/** "fehlt, unsicher (6 %)": a verdict with its doubt, where only a line tells of it. */
export const doubtedVerdict = (c: Pick<CriterionResult, 'verdict' | 'confidence'>, language: Language): string =>
  [vocabulary(language).verdict[c.verdict], unsureText(c, language)].filter((t) => t !== null).join(', ');

/** "teilweise, unsicher, eine Stelle": what stands beside a verdict. */
export function verdictMarks(c: CriterionResult, language: Language): string[] {
  const de = language === 'de';
  return [
    ...(isUnsure(c)
      ? [`${de ? 'unsicher, Sicherheit' : 'unsure, confidence'} ${percent(c.confidence, language)}`]
      : []),
    ...(isSinglePlace(c) ? [de ? 'eine Stelle' : 'one passage'] : []),
  ];
}
