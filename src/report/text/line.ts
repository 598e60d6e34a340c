import { fails, isSpared } from '../../audit/gate.js';
import type { AuditResult, CriterionResult, FailedAudit } from '../../audit/result.js';
import { isGap, standingOf } from '../../audit/standing.js';
import { isUnsure } from '../../audit/trust.js';
import type { Renderer, ReportOptions } from '../format.js';
import { byWeight } from '../gaps.js';
import { gateSum } from '../gate.js';
import { locate } from '../locate.js';
import { percent } from '../numbers.js';
import { phrases } from '../phrases.js';
import { placeText } from '../places.js';
import { sumTexts } from '../standing.js';
import { doubtedVerdict } from '../trust.js';
import { clean } from './wrap.js';

const KINDS = ['error', 'warning', 'note'] as const;
/** One, several. */
const WORDS = {
  de: {
    gaps: 'Lücken',
    error: ['Fehler', 'Fehler'],
    warning: ['Warnung', 'Warnungen'],
    note: ['Hinweis', 'Hinweise'],
    unsure: 'unsicher',
    suppressed: 'hingenommen',
    annotated: 'von Lesern anders beurteilt',
    confidence: 'Sicherheit',
    spared: 'zählt nicht',
    failed: 'nicht geprüft',
  },
  en: {
    gaps: 'gaps',
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    note: ['note', 'notes'],
    unsure: 'unsure',
    suppressed: 'accepted',
    annotated: 'judged otherwise by readers',
    confidence: 'confidence',
    spared: 'does not count',
    failed: 'not audited',
  },
} as const;
type Language = ReportOptions['language'];

/** "3 Fehler (2 unsicher, 1 hingenommen)" */
function counted(criteria: readonly CriterionResult[], kind: (typeof KINDS)[number], language: Language): string {
  const words = WORDS[language];
  const own = criteria.filter((c) => isGap(c) && c.severity === kind);
  const having = (standing: string) => own.filter((c) => standingOf(c) === standing);
  const parts = [
    [having('open').filter(isUnsure).length, words.unsure],
    [having('suppressed').length, words.suppressed],
    [having('annotated').length, words.annotated],
  ] as const;
  const told = parts.flatMap(([n, word]) => (n > 0 ? [`${n} ${word}`] : []));
  return `${own.length} ${words[kind][own.length === 1 ? 0 : 1]}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}

function sumLine(result: AuditResult, language: Language): string {
  const { document, summary, criteria } = result;
  const p = phrases(language);
  const sums = sumTexts(result, language).map((t) => `; ${t}`);
  const review = summary.review > 0 ? `, ${p.toReview(summary.review)}` : '';
  return (
    `${clean(document.path)}: ${p.score} ${percent(summary.score, language)}, ${p.assessed(summary.assessed, criteria.length)}${review}; ` +
    `${WORDS[language].gaps}: ${KINDS.map((kind) => counted(criteria, kind, language)).join(', ')}${sums.join('')}`
  );
}

/** "konzept.md:12", "konzept.pdf, S. 88": where to look first, so that an editor finds lines. */
function placeOf(result: AuditResult, c: CriterionResult, language: Language): string {
  const { file, page, line } = locate(result, c);
  if (line !== null) return `${clean(file)}:${line}`;
  return page === null ? clean(file) : `${clean(file)}, ${placeText({ page, line: null }, language)}`;
}

/** ", Sicherheit 60 %, zählt nicht": the confidence where the verdict does not tell it. */
function sparedNote(c: CriterionResult, language: Language): string {
  const words = WORDS[language];
  return `${isUnsure(c) ? '' : `, ${words.confidence} ${percent(c.confidence, language)}`}, ${words.spared}`;
}

/** A line for each gap at or above the threshold: place, criterion, verdict with its doubt; none where nothing is decided by them. */
function gapLines(result: AuditResult, { language, gate }: ReportOptions): string[] {
  if (!gate) return [];
  const own = gate(result.document.path);
  const line = (c: CriterionResult, note = '') =>
    `  ${placeOf(result, c, language)}: ${c.id} ${clean(c.title)}: ${doubtedVerdict(c, language)}${note}`;
  const spared = byWeight(result.criteria.filter((c) => isSpared(c, own)));
  return [
    ...byWeight(result.criteria.filter((c) => fails(c, own))).map((c) => line(c)),
    ...spared.map((c) => line(c, sparedNote(c, language))),
  ];
}

/** "x.pdf: nicht geprüft: …" */
export const failedLine = ({ document, failure }: FailedAudit, language: Language): string =>
  clean(`${document.path}: ${WORDS[language].failed}: ${[failure.what, failure.why].filter(Boolean).join(' ')}`);

/** A line for each concept (score, how much was assessed, gaps by severity), its gaps at or above the threshold, and what the run ends with where that is not plain success. */
export const renderLine: Renderer = (results, options) => {
  const { language, failures = [] } = options;
  const { code, spared, text } = gateSum(results, options);
  const lines = [
    ...results.flatMap((result) => [sumLine(result, language), ...gapLines(result, options)]),
    ...failures.map((f) => failedLine(f, language)),
    ...(options.gate && (code > 0 || spared > 0) ? [text] : []),
  ];
  return `${lines.join('\n')}\n`;
};
