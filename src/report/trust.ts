import type { AuditResult, CriterionResult } from '../audit/result.js';
import type { ScoreRange } from '../audit/score-range.js';
import { isSinglePlace, isUnsure, TRIED, trustedRange, UNSURE_BELOW } from '../audit/trust.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { DEFAULT_PACK } from '../rules/pack.js';
import { integer, percent } from './numbers.js';
import { vocabulary } from './words.js';

/**
 * Agreement with what two independent coders (language models, by the catalogue) both said of integrated concepts written for this purpose, which nobody looked at while the tool was made,
 * and the share of its "missing" and "partial" that they called so too; the README's table holds the same figures.
 */
export const MEASURED = { concepts: 20, verdicts: 1486, agreement: 0.68, gapsRight: 0.61 } as const;

/** How many criteria of one's own are named; of more, the first and how many there are. */
const MOST_OWN = 5;

/** Where the score lies: as the result says, made anew for results that do not. */
export const rangeOf = (result: Pick<AuditResult, 'summary' | 'criteria'>): ScoreRange | null =>
  result.summary.range === undefined ? trustedRange(result) : result.summary.range;

/** "42 % bis 57 %", null when there is nothing to score. */
export function rangeText(result: Pick<AuditResult, 'summary' | 'criteria'>, language: Language): string | null {
  const range = rangeOf(result);
  if (range === null) return null;
  return `${percent(range.low, language)} ${language === 'de' ? 'bis' : 'to'} ${percent(range.high, language)}`;
}

/** The measured figures are of the guide's rules, in its own pack or in one that extends it; of other rules nothing is known. */
const isMeasured = ({ pack }: Pick<AuditResult, 'pack'>): boolean => pack.id === DEFAULT_PACK || pack.own !== undefined;

/** Whether the guide's rules are what the score is made of: a rule more, and span and share of wrong verdicts are of another score. */
const isWhole = ({ pack }: Pick<AuditResult, 'pack'>): boolean => isMeasured({ pack }) && (pack.own ?? []).length === 0;

/** The reserve that goes with every measured figure where some criteria are not the guide's; null where all are. */
function exceptOwn({ pack }: Pick<AuditResult, 'pack'>, language: Language): string | null {
  const own = pack.own ?? [];
  if (own.length === 0) return null;
  const some = own.slice(0, MOST_OWN).join(', ');
  const ids = own.length <= MOST_OWN ? some : `${some} … (${own.length})`;
  return language === 'de'
    ? `Das gilt für die Kriterien des Leitfadens; für die eigenen oder geänderten der Regeln „${pack.id}“ (${ids}) ist nichts gemessen.`
    : `That holds of the guide's criteria; of those that the rules “${pack.id}” add or change (${ids}), nothing is measured.`;
}

/** Rules that are not the guide's and do not extend it: it may well be for what the guide is not. */
export const isOther = (result: Pick<AuditResult, 'pack'>): boolean => !isMeasured(result);

/** The name of rules of one's own, null for the guide's. */
export const ownPack = (result: Pick<AuditResult, 'pack'>): string | null =>
  result.pack.id === DEFAULT_PACK ? null : result.pack.id;

/** How many verdicts there are to a wrong one, as "jedes vierte". */
const EVERY = {
  de: ['', '', 'zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte', 'achte', 'neunte', 'zehnte'],
  en: ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
} as const;
const oneIn = (language: Language): string =>
  EVERY[language][Math.min(10, Math.max(2, Math.round(1 / (1 - MEASURED.agreement))))]!;

/** What confidence means, the same words in every report; of rules of one's own nothing is measured. */
const confidenceMeans = (result: Pick<AuditResult, 'pack'>, language: Language): string =>
  !isMeasured(result)
    ? language === 'de'
      ? `Die Sicherheit ist an den Regeln des Leitfadens bemessen; wie oft sie bei den Regeln „${result.pack.id}“ stimmt, ist nicht gemessen.`
      : `Confidence is fitted to the rules of the guide; how often it is right of the rules “${result.pack.id}” is not measured.`
    : language === 'de'
      ? `Sicherheit: wie oft Urteile dieser Art an Konzepten stimmten, die das Werkzeug nicht kannte. Unter ${percent(UNSURE_BELOW, 'de')} steht „unsicher“.`
      : `Confidence: how often verdicts of this kind were right on concepts that the tool did not know. Below ${percent(UNSURE_BELOW, 'en')} a verdict is marked “unsure”.`;

/** How right the verdicts are, and what the span of the score means, in plain words; null for rules of which nothing is measured. */
export function trustMeans(
  result: Pick<AuditResult, 'pack' | 'summary' | 'criteria'>,
  language: Language,
): string | null {
  if (!isMeasured(result)) return null;
  const range = isWhole(result) ? rangeOf(result) : null;
  const [low, high] = range === null ? ['', ''] : [percent(range.low, language), percent(range.high, language)];
  const agreed = percent(MEASURED.agreement, language);
  const right = Math.round(100 * MEASURED.gapsRight);
  const below = percent(UNSURE_BELOW, language);
  const verdicts = integer(MEASURED.verdicts, language);
  const reserve = exceptOwn(result, language);
  const end = reserve === null ? '' : ` ${reserve}`;
  if (language === 'de')
    return (
      `Etwa jedes ${oneIn('de')} Einzelurteil ist falsch, meist zu streng${range === null ? '' : `; der wahre Wert liegt wahrscheinlich zwischen ${low} und ${high}`}. ` +
      `Gemessen an ${MEASURED.concepts} neuen integrierten Konzepten, die beim Bau niemand ansah: ${agreed} von ${verdicts} Urteilen wie zwei unabhängige Codierungen (Sprachmodelle), die einander zustimmten. ` +
      `Von 100 dort gemeldeten Lücken waren ${right} welche; wie oft eine bestimmte stimmt, sagt ihre Sicherheit, und unter ${below} steht „unsicher“.${end}`
    );
  return (
    `About one verdict in ${oneIn('en')} is wrong, mostly too strict${range === null ? '' : `; the true score probably lies between ${low} and ${high}`}. ` +
    `Measured on ${MEASURED.concepts} new integrated concepts that nobody looked at while the tool was made: ${agreed} of ${verdicts} verdicts as two independent codings (by language models) that agreed with each other. ` +
    `Of 100 gaps reported there, ${right} were gaps; how often a certain one is right tells its confidence, and below ${below} it is marked “unsure”.${end}`
  );
}

/** How the span was tried, for the part on the method; null as above. */
export function spanMeans(result: Pick<AuditResult, 'pack'>, language: Language): string | null {
  if (!isWhole(result)) return null;
  return language === 'de'
    ? `Die Spanne enthielt bei ${TRIED.inside} von ${TRIED.concepts} Konzepten, an denen sie bemessen ist, den Wert der Codierungen.`
    : `In ${TRIED.inside} of the ${TRIED.concepts} concepts that the range was fitted to, it held the codings' score.`;
}

/** The sentences on method that reports share. */
export const methodSentences = (result: AuditResult, language: Language): string[] =>
  [confidenceMeans(result, language), trustMeans(result, language), spanMeans(result, language)].filter(
    (t) => t !== null,
  );

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
