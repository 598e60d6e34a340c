import { type Gate, OPEN_GATE } from '../audit/gate.js';
import type { AuditResult, ChapterSummary, CriterionResult, FailedAudit } from '../audit/result.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { openGapsOf } from './gaps.js';
import { gateSum } from './gate.js';
import { percent } from './numbers.js';
import { inBrackets, placeText } from './places.js';
import { quoted } from './quoted.js';
import { notedGroups, noteTexts, sumTexts } from './standing.js';
import { doubtedVerdict, rangeOf } from './trust.js';
import { vocabulary } from './words.js';

/** GitHub refuses a job summary of more than 1 MiB; each concept gets its share of less. */
const BUDGET = 900_000;

const TEXTS = {
  de: {
    failed: 'Nicht geprüft:',
    fulfilled: 'Erfüllt',
    assessed: (n: number, all: number) => `${n} von ${all} Kriterien bewertet`,
    range: (low: string, high: string) =>
      `zwischen ${low} und ${high}, was falsche Urteile und zu prüfende Kriterien ändern können`,
    chapter: 'Kapitel',
    gaps: { core: 'Lücken im Kern des Leitfadens', should: 'Weitere Lücken (Soll)', can: 'Anregungen (Kann)' },
    none: 'Keine Lücken.',
    review: 'Bitte am Dokument prüfen',
    near: 'Knapp daneben',
    guide: 'Leitfaden',
    more: (n: number) => `… und ${n} weitere`,
  },
  en: {
    failed: 'Not audited:',
    fulfilled: 'Fulfilled',
    assessed: (n: number, all: number) => `${n} of ${all} criteria assessed`,
    range: (low: string, high: string) =>
      `between ${low} and ${high}, what wrong verdicts and criteria to review can change`,
    chapter: 'Chapter',
    gaps: { core: 'Gaps in the core of the guide', should: 'Further gaps (should)', can: 'Suggestions (can)' },
    none: 'No gaps.',
    review: 'To be checked in the document',
    near: 'Near miss',
    guide: 'Guide',
    more: (n: number) => `… and ${n} more`,
  },
} as const;

/** The job summary: a section per concept with score, chapters, gaps what weighs most first, and what is left to review. GitHub-flavoured Markdown. */
export function githubSummary(
  results: readonly AuditResult[],
  failures: readonly FailedAudit[] = [],
  gate: (path: string) => Gate = () => OPEN_GATE,
): string {
  const share = BUDGET / Math.max(1, results.length);
  const failed = failures.map(
    ({ document, failure, language }) =>
      `## ${md(document.path)}\n\n**${TEXTS[language].failed}** ${md([failure.what, failure.why, failure.todo].filter(Boolean).join(' '))}\n`,
  );
  return [...failed, ...results.map((r) => conceptSummary(r, share, gate))].join('\n');
}

function conceptSummary(result: AuditResult, budget: number, gate: (path: string) => Gate): string {
  const { document, summary, language } = result;
  const t = TEXTS[language];
  const range = rangeOf(result);
  const spread = range ? t.range(percent(range.low, language), percent(range.high, language)) : '';
  const head = [
    `## ${md(document.title ?? document.path)}`,
    '',
    `**${t.fulfilled} ${percent(summary.score, language)}** · ${t.assessed(summary.assessed, result.criteria.length)}${spread && ` · ${spread}`} · ${md(document.path)}`,
    '',
    md(gateSum([result], { language, gate }).text),
    '',
    chapterTable(summary.chapters, language),
    '',
    ...sumTexts(result, language).flatMap((t) => [md(t), '']),
  ];
  const gaps = openGapsOf(result.criteria);
  const body = [
    ...(['core', 'should', 'can'] as const).flatMap((binding) => {
      const own = gaps.filter((c) => c.binding === binding);
      return own.length === 0 ? [] : details(`${t.gaps[binding]} (${own.length})`, own, binding === 'core', language);
    }),
    ...(gaps.length === 0 ? [t.none, ''] : []),
    ...notedGroups(result.criteria, language).flatMap((g) =>
      details(`${g.heading} (${g.criteria.length})`, g.criteria, false, language),
    ),
    ...(summary.review > 0
      ? details(
          `${t.review} (${summary.review})`,
          result.criteria.filter((c) => c.verdict === 'review'),
          false,
          language,
        )
      : []),
  ];
  return within([...head, ...body], budget, language);
}

function chapterTable(chapters: readonly ChapterSummary[], language: Language): string {
  const { verdict } = vocabulary(language);
  const kinds = ['fulfilled', 'partial', 'missing', 'review', 'not-applicable'] as const;
  return [
    `| ${TEXTS[language].chapter} | % | ${kinds.map((k) => verdict[k]).join(' | ')} |`,
    `| :-- | --: |${' --: |'.repeat(kinds.length)}`,
    ...chapters.map(
      (c) =>
        `| ${md(c.title)} | ${percent(c.score, language)} | ${kinds.map((k) => c.verdicts[k] || '').join(' | ')} |`,
    ),
  ].join('\n');
}

function details(title: string, criteria: readonly CriterionResult[], open: boolean, language: Language): string[] {
  return [
    `<details${open ? ' open' : ''}><summary>${title}</summary>`,
    '',
    ...criteria.flatMap((c) => item(c, language)),
    '',
    '</details>',
    '',
  ];
}

function item(c: CriterionResult, language: Language): string[] {
  const t = TEXTS[language];
  const near = c.nearMisses[0];
  const at = c.evidence[0] ?? near;
  return [
    `- **${c.id} ${md(c.title)}** – ${doubtedVerdict(c, language)} (${t.guide} ${md(c.guide)})  `,
    `  ${md(c.reason)}  `,
    ...noteTexts(c, language).map((t) => `  ${md(t)}  `),
    ...(near && at === near
      ? [
          `  ${t.near}: ${md(quoted(short(near.quote), language))}${md(inBrackets(placeText(near, language)))} – ${md(near.why)}  `,
        ]
      : []),
    ...(c.remedy && c.verdict !== 'review' ? [`  → ${md(c.remedy)}`] : []),
  ];
}

const short = (s: string) => (s.length > 200 ? `${s.slice(0, 199).trimEnd()}…` : s);

/** Cuts at whole lines when the text would be too long, closing what is open. */
function within(lines: readonly string[], budget: number, language: Language): string {
  let used = 0;
  const ends = lines.map((line) => {
    used += Buffer.byteLength(line) + 1;
    return used;
  });
  const kept = ends.findIndex((end) => end > budget);
  if (kept < 0) return `${lines.join('\n')}\n`;
  const open = lines.slice(0, kept).filter((l) => l.startsWith('<details')).length;
  const closed = lines.slice(0, kept).filter((l) => l === '</details>').length;
  return [
    ...lines.slice(0, kept),
    TEXTS[language].more(lines.length - kept),
    ...(open > closed ? ['', '</details>'] : []),
    '',
  ].join('\n');
}

/** Text of a document as Markdown that means nothing: no markup, no HTML, no mention, no link, one line. */
const md = (s: string): string =>
  s
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/\bwww\./gi, 'www&#46;');
