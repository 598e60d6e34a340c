import type { AuditResult, CriterionResult } from '../audit/result.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { percent } from './numbers.js';
import { type ScoreRange, scoreRange } from './score-range.js';

/**
 * Agreement with what two independent coders (language models, by the catalogue) both said of integrated concepts written for this purpose, which nobody looked at while the tool was made,
 * and the share of its "missing" and "partial" that they called so too; the README's table holds the same figures.
 */
export const MEASURED = { concepts: 6, verdicts: 449, agreement: 0.7, gapsRight: 0.64 } as const;

/** A verdict whose kind was right less often than this is marked as unsure: it was wrong more often than right. */
export const UNSURE_BELOW = 0.5;

/*
 * How far a wrong verdict lies from the right one on the scale 0, ½, 1, and how much verdicts of one concept go wrong together (a chapter that was not recognised): the variance is so
 * many times that of independent errors. Both chosen so that the span holds nine in ten of the scores that codings gave concepts at first sight.
 */
const ERROR = 0.7;
const TOGETHER = 6;
/** Which way a wrong verdict errs: what is called missing can only be more, what is called fulfilled only less; partial is more often too low than too high. */
const DRAWN = { missing: 1, partial: 0.25, fulfilled: -1 } as const;
/** Concepts that the span was fitted to, and in how many the codings' score lay inside. */
const TRIED = { concepts: 22, inside: 21 } as const;
/** Standard deviations to either side that hold 90 % of a normal distribution. */
const NINETY = 1.645;

/** Whether a person should look before relying on it. A review says so by itself. */
export const isUnsure = (c: Pick<CriterionResult, 'verdict' | 'confidence'>): boolean =>
  c.verdict !== 'review' && c.verdict !== 'not-applicable' && c.confidence < UNSURE_BELOW;

/** Whether one passage alone carries a verdict that counts. */
export const isSinglePlace = (c: Pick<CriterionResult, 'verdict' | 'evidence'>): boolean =>
  (c.verdict === 'fulfilled' || c.verdict === 'partial') && new Set(c.evidence.map((e) => e.quote)).size === 1;

/**
 * Where the score lies: the span over what is to review, moved and widened by what the verdicts' own confidence leaves open; it holds the score itself.
 * Null when there is nothing to score.
 */
export function trustedRange({ summary, criteria }: Pick<AuditResult, 'summary' | 'criteria'>): ScoreRange | null {
  const range = scoreRange(summary);
  if (range === null) return null;
  const all = summary.assessed + summary.review;
  let wrong = 0;
  let drawn = 0;
  for (const { verdict, confidence } of criteria) {
    if (verdict !== 'fulfilled' && verdict !== 'partial' && verdict !== 'missing') continue;
    const doubt = 1 - Math.min(1, confidence);
    wrong += doubt;
    drawn += doubt * DRAWN[verdict];
  }
  const shift = (ERROR * drawn) / all;
  const margin = (NINETY * ERROR * Math.sqrt(TOGETHER * wrong)) / all;
  const low = Math.min(range.low, range.low + shift - margin);
  const high = Math.max(range.high, range.high + shift + margin);
  return { low: Math.max(0, low), high: Math.min(1, high) };
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
    ? `Sicherheit: wie oft Urteile dieser Art an Konzepten stimmten, die das Werkzeug nicht kannte. Unter ${percent(UNSURE_BELOW, 'de')} steht „unsicher“.`
    : `Confidence: how often verdicts of this kind were right on concepts that the tool did not know. Below ${percent(UNSURE_BELOW, 'en')} a verdict is marked “unsure”.`;

/** How right the verdicts are, and what the span of the score means. */
export const trustMeans = (language: Language): string =>
  language === 'de'
    ? `An ${MEASURED.concepts} neuen integrierten Konzepten, die beim Bau des Werkzeugs niemand ansah, urteilte es in ${percent(MEASURED.agreement, 'de')} von ${MEASURED.verdicts} Fällen wie zwei unabhängige Codierungen (Sprachmodelle), die einander zustimmten. Von 100 Lücken, die es dort meldete, waren ${Math.round(100 * MEASURED.gapsRight)} welche. Die Spanne enthielt bei ${TRIED.inside} von ${TRIED.concepts} Konzepten, an denen sie bemessen ist, den Wert der Codierungen.`
    : `On ${MEASURED.concepts} new integrated concepts that nobody looked at while it was made, the tool judged ${percent(MEASURED.agreement, 'en')} of ${MEASURED.verdicts} cases as two independent codings (by language models) did that agreed with each other. Of 100 gaps that it reported there, ${Math.round(100 * MEASURED.gapsRight)} were gaps. In ${TRIED.inside} of the ${TRIED.concepts} concepts that the range was fitted to, it held the codings' score.`;

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
