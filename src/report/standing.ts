import type { AnnotationNote, AuditResult, CriterionResult, SuppressionNote } from '../audit/result.js';
import { type Standing, standingOf } from '../audit/standing.js';
import { isSinglePlace } from '../audit/trust.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { percent } from './numbers.js';
import { placeText } from './places.js';
import { vocabulary } from './words.js';

/** A group of criteria that reports show apart from the gaps that count. */
export type NotedGroup = Exclude<Standing, 'open'>;
/** In the order reports show them. */
const GROUPS: readonly NotedGroup[] = ['annotated', 'suppressed', 'known'];

interface Words {
  readonly heading: Readonly<Record<NotedGroup, string>>;
  readonly known: string;
  readonly suppressed: string;
  readonly annotated: string;
  readonly until: string;
  readonly score: (score: string) => string;
  /** @param closed ids of what is no gap any more, with what it rests on */
  readonly baseline: (b: NonNullable<AuditResult['baseline']>, closed: readonly string[]) => string;
  readonly single: string;
}
const DE: Words = {
  heading: {
    annotated: 'Von Lesern anders beurteilt',
    suppressed: 'Hingenommen, mit Begründung',
    known: 'Bekannt: Lücken, die schon in der Baseline stehen',
  },
  known: 'bekannt laut Baseline',
  suppressed: 'Hingenommen',
  annotated: 'Urteil eines Lesers',
  until: 'bis',
  score: (score) => `Mit den Urteilen der Leser: ${score}`,
  baseline: (b, closed) =>
    `Baseline: ${b.new} ${b.new === 1 ? 'neue Lücke' : 'neue Lücken'}, ${b.known} bekannt` +
    (closed.length > 0 ? `, ${closed.length} geschlossen (${closed.join(', ')})` : ''),
  single: 'an einer einzigen Stelle',
};
const EN: Words = {
  heading: {
    annotated: 'Judged otherwise by readers',
    suppressed: 'Accepted, with reasons',
    known: 'Known: gaps that the baseline has',
  },
  known: 'known by the baseline',
  suppressed: 'Accepted',
  annotated: "A reader's verdict",
  until: 'until',
  score: (score) => `With the verdicts of readers: ${score}`,
  baseline: (b, closed) =>
    `Baseline: ${b.new} new ${b.new === 1 ? 'gap' : 'gaps'}, ${b.known} known` +
    (closed.length > 0 ? `, ${closed.length} closed (${closed.join(', ')})` : ''),
  single: 'on a single passage',
};
const words = (language: Language): Words => (language === 'de' ? DE : EN);

/** The criteria that are taken note of, by group; whatever a reader judged otherwise is in one, gap or not, unless it stays a gap that counts. */
export function notedGroups(
  criteria: readonly CriterionResult[],
  language: Language,
): { readonly heading: string; readonly criteria: CriterionResult[] }[] {
  const groupOf = (c: CriterionResult) => standingOf(c) ?? (c.annotation ? 'annotated' : null);
  return GROUPS.map((group) => ({
    heading: words(language).heading[group],
    criteria: criteria.filter((c) => groupOf(c) === group),
  })).filter((g) => g.criteria.length > 0);
}

const detail = (parts: readonly (string | undefined)[]) => {
  const given = parts.filter((p) => p !== undefined && p !== '');
  return given.length > 0 ? ` (${given.join(', ')})` : '';
};

function suppressedText(s: SuppressionNote, language: Language): string {
  const w = words(language);
  return `${w.suppressed}: ${s.reason}${detail([s.author, s.expires && `${w.until} ${s.expires}`, s.from])}`;
}

function annotatedText(a: AnnotationNote, language: Language): string {
  const place = placeText({ page: a.page ?? null, line: a.line ?? null }, language);
  return `${words(language).annotated}: ${vocabulary(language).verdict[a.verdict]} – ${a.reason}${detail([place, a.author])}`;
}

/** What people have said of a criterion, a line each. */
export const noteTexts = (c: CriterionResult, language: Language): string[] => [
  ...(c.annotation ? [annotatedText(c.annotation, language)] : []),
  ...(c.suppressed ? [suppressedText(c.suppressed, language)] : []),
];

/** Why a gap does not count, in a line; null when it does, or is none. */
export function standingText(c: CriterionResult, language: Language): string | null {
  const standing = standingOf(c);
  if (standing === null || standing === 'open') return null;
  return standing === 'known' ? words(language).known : (noteTexts(c, language)[0] ?? null);
}

/** "F-03", "F-03 an einer einzigen Stelle" */
const closedTexts = (closed: readonly string[], criteria: readonly CriterionResult[], language: Language): string[] =>
  closed.map((id) => {
    const now = criteria.find((c) => c.id === id);
    return now && isSinglePlace(now) ? `${id} ${words(language).single}` : id;
  });

/** What the baseline and the readers change about the sum of it, a line each; none without them. */
export const sumTexts = (
  { baseline, summary, criteria }: Pick<AuditResult, 'baseline' | 'summary' | 'criteria'>,
  language: Language,
): string[] => [
  ...(summary.annotated ? [words(language).score(percent(summary.annotated.score, language))] : []),
  ...(baseline ? [words(language).baseline(baseline, closedTexts(baseline.closed, criteria, language))] : []),
];
