import type { AuditResult, CriterionResult } from '../audit/result.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { percent } from './numbers.js';
import { type ScoreRange, scoreRange } from './score-range.js';

/**
 * Agreement with what two independent coders (language models, by the catalogue) both said of integrated concepts written for this purpose, at the tool's first sight of them,
 * and the share of its "missing" and "partial" that they called so too; the README's table holds the same figures.
 */
export const MEASURED = { concepts: 5, verdicts: 364, agreement: 0.51, gapsRight: 0.59 } as const;

/** A verdict whose kind was right less often than this is marked as unsure: at least three in ten of such verdicts were wrong. */
export const UNSURE_BELOW = 0.7;

/** How far a wrong verdict lies from the right one on the scale 0, ½, 1: a step or two, as steps of one are the more frequent. */
const ERROR = 0.6;
/** Verdicts of one concept go wrong together (a chapter that was not recognised): the variance is this many times that of independent errors. */
const TOGETHER = 2;
/** Standard deviations to either side that hold 90 % of a normal distribution. */
const NINETY = 1.645;

/** Whether a person should look before relying on it. A review says so by itself. */
export const isUnsure = (c: Pick<CriterionResult, 'verdict' | 'confidence'>): boolean =>
  c.verdict !== 'review' && c.verdict !== 'not-applicable' && c.confidence < UNSURE_BELOW;

/** Whether one passage alone carries a verdict that counts. */
export const isSinglePlace = (c: Pick<CriterionResult, 'verdict' | 'evidence'>): boolean =>
  (c.verdict === 'fulfilled' || c.verdict === 'partial') && new Set(c.evidence.map((e) => e.quote)).size === 1;

/**
 * Where the score lies: the span over what is to review, widened by what the verdicts' own confidence leaves open. Not calibrated: confidence itself is too high on new integrated concepts.
 * Null when there is nothing to score.
 */
export function trustedRange({ summary, criteria }: Pick<AuditResult, 'summary' | 'criteria'>): ScoreRange | null {
  const range = scoreRange(summary);
  if (range === null) return null;
  const all = summary.assessed + summary.review;
  const counted = criteria.filter(
    (c) => c.verdict === 'fulfilled' || c.verdict === 'partial' || c.verdict === 'missing',
  );
  const wrong = counted.reduce((sum, c) => sum + (1 - Math.min(1, c.confidence)), 0);
  const margin = (NINETY * ERROR * Math.sqrt(TOGETHER * wrong)) / all;
  return { low: Math.max(0, range.low - margin), high: Math.min(1, range.high + margin) };
}

/** "42 % bis 57 %", null when there is nothing to score. */
export function rangeText(result: Pick<AuditResult, 'summary' | 'criteria'>, language: Language): string | null {
  const range = trustedRange(result);
  if (range === null) return null;
  return `${percent(range.low, language)} ${language === 'de' ? 'bis' : 'to'} ${percent(range.high, language)}`;
}

/** What confidence means, the same words in every report. */
export const confidenceMeans = (language: Language): string =>
  language === 'de'
    ? `Sicherheit: wie oft Urteile dieser Art an von Hand geprüften Konzepten stimmten. Unter ${percent(UNSURE_BELOW, 'de')} steht „unsicher“.`
    : `Confidence: how often verdicts of this kind were right on concepts checked by hand. Below ${percent(UNSURE_BELOW, 'en')} a verdict is marked “unsure”.`;

/** How right the verdicts are, and what the span of the score means. */
export const trustMeans = (language: Language): string =>
  language === 'de'
    ? `Auf ${MEASURED.concepts} neuen integrierten Konzepten traf das Werkzeug ${percent(MEASURED.agreement, 'de')} von ${MEASURED.verdicts} Urteilen, in denen zwei unabhängige Codierungen (Sprachmodelle) übereinstimmten; von den gemeldeten Lücken waren ${percent(MEASURED.gapsRight, 'de')} eine. Die Spanne ist geschätzt und nicht nachgeprüft, sie kann zu eng sein.`
    : `On ${MEASURED.concepts} new integrated concepts the tool gave ${percent(MEASURED.agreement, 'en')} of ${MEASURED.verdicts} verdicts on which two independent codings (by language models) agreed; of the gaps it reported ${percent(MEASURED.gapsRight, 'en')} were gaps. The range is an estimate that nobody has verified, and may be too narrow.`;

/** "teilweise, unsicher, eine Stelle": what stands beside a verdict. */
export function verdictMarks(c: CriterionResult, language: Language): string[] {
  const de = language === 'de';
  return [
    ...(isUnsure(c) ? [`${de ? 'unsicher' : 'unsure'} (${percent(c.confidence, language)})`] : []),
    ...(isSinglePlace(c) ? [de ? 'eine Stelle' : 'one passage'] : []),
  ];
}
