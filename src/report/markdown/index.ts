import {
  type AuditResult,
  type CriterionResult,
  type ResultPlace,
  type Severity,
  VERDICTS,
} from '../../audit/result.js';
import { isOpenGap } from '../../audit/standing.js';
import { STAGES } from '../../concept/concept.js';
import { remedyOf } from '../causes.js';
import { essentials } from '../essentials/index.js';
import type { Renderer, ReportOptions } from '../format.js';
import { isGap } from '../gaps.js';
import { measuresTable } from '../measures/markdown.js';
import { percent } from '../numbers.js';
import { brokenThread, guideText, phrases, searchedText } from '../phrases.js';
import { placeText, sectionText } from '../places.js';
import { passage } from '../quoted.js';
import { NO_REPEATS, type Repeats, repeatsOf } from '../repeats.js';
import { notedGroups, noteTexts, sumTexts } from '../standing.js';
import { textLayer } from '../text-layer.js';
import { rangeText, verdictMarks } from '../trust.js';
import { vocabulary } from '../words.js';
import { codeSpan, escapeMarkdown as esc, table } from './escape.js';
import { essentialLines } from './essentials.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
type Language = ReportOptions['language'];

const at = (place: ResultPlace, language: Language) => {
  const text = placeText(place, language);
  return text === '' ? '' : ` (${esc(text)})`;
};

function head(result: AuditResult, language: Language): string[] {
  const { document, measures, pack, criteria, summary } = result;
  const p = phrases(language);
  const de = language === 'de';
  const place = [document.municipality, document.year].filter((v) => v !== null).join(', ');
  const size = [...(document.pages > 0 ? [p.pages(document.pages)] : []), p.words(document.words)].join(', ');
  const range = rangeText(result, language);
  const span = range === null ? '' : ` (${range})`;
  const exempt = summary.verdicts['not-applicable'];
  const counted = [
    p.assessed(summary.assessed, criteria.length),
    ...(summary.review > 0 ? [p.toReview(summary.review)] : []),
    ...(exempt > 0 ? [p.notApplicable(exempt)] : []),
  ].join(', ');
  const rows: [string, string][] = [
    [de ? 'Datei' : 'File', codeSpan(document.path)],
    ...(place === '' ? [] : [[de ? 'Kommune, Jahr' : 'Municipality, year', esc(place)] as [string, string]]),
    [de ? 'Umfang' : 'Size', `${size}; ${textLayer(document, p.textLayer, language)}`],
    [de ? 'Maßnahmen' : 'Measures', measures.length === 0 ? p.measures(0) : String(measures.length)],
    [de ? 'Geprüft gegen' : 'Checked against', `${esc(pack.id)} ${esc(pack.version)}, ${p.criteria(criteria.length)}`],
    [`**${p.score}**`, `**${percent(summary.score, language)}**${span}`],
    [de ? 'Bewertet' : 'Assessed', counted],
  ];
  return [
    `# ${document.title === null ? p.untitled : esc(document.title)}`,
    '',
    ...table(['', ''], rows, ['left', 'left']),
    '',
    p.scoreRule,
    ...sumTexts(result, language).flatMap((t) => ['', esc(t)]),
  ];
}

function chapters({ summary }: AuditResult, language: Language): string[] {
  const p = phrases(language);
  const { verdict } = vocabulary(language);
  const rows = summary.chapters.map((c) => [
    esc(c.title),
    percent(c.score, language),
    ...VERDICTS.map((v) => (c.verdicts[v] === 0 ? '' : String(c.verdicts[v]))),
  ]);
  const all = [
    `**${language === 'de' ? 'Gesamt' : 'Total'}**`,
    `**${percent(summary.score, language)}**`,
    ...VERDICTS.map((v) => `**${summary.verdicts[v]}**`),
  ];
  const title = language === 'de' ? 'Kapitel' : 'Chapter';
  return [
    '',
    `## ${p.chapters}`,
    '',
    ...table(
      [title, language === 'de' ? 'Anteil' : 'Share', ...VERDICTS.map((v) => verdict[v])],
      [...rows, all],
      ['left', 'right', ...VERDICTS.map(() => 'right' as const)],
    ),
  ];
}

/** One criterion as a section: reason, evidence, near misses, where it was looked for, what to do. */
function criterion(
  c: CriterionResult,
  document: AuditResult['document'],
  options: ReportOptions,
  repeats: Repeats,
): string[] {
  const { language } = options;
  const p = phrases(language);
  const { verdict } = vocabulary(language);
  const gap = isGap(c);
  const most = options.all ? 5 : 2;
  const lines = [
    '',
    `### ${c.id} ${esc(c.title)}`,
    '',
    `**${[verdict[c.verdict], ...verdictMarks(c, language)].join(', ')}** · ${esc(guideText(c, language))}`,
  ];
  lines.push('', esc(c.reason), ...noteTexts(c, language).flatMap((t) => ['', esc(t)]));
  const like = repeats.evidenceLike(c);
  const shown = repeats.evidence(c).slice(0, most);
  const items = [
    ...(like === null ? [] : [`${p.evidence}: ${p.evidenceLike(like)}`]),
    ...shown.map((e) => {
      const section = e.section.length > 0 ? `, ${esc(sectionText(e.section))}` : '';
      return `${p.evidence}: ${p.quote(esc(passage(e.quote)))}${at(e, language)}${section}`;
    }),
    ...repeats
      .near(c)
      .slice(0, most)
      .map((n) => `${p.nearMiss}: ${p.quote(esc(passage(n.quote)))}${at(n, language)} – ${esc(n.why)}`),
    ...(gap && c.searched.length > 0 && repeats.searchedLike(c) === null
      ? [`${p.searched}: ${esc(searchedText(c.searched, document, language))}`]
      : []),
  ];
  if (items.length > 0) lines.push('', ...items.map((i) => `- ${i}`));
  if (gap && c.remedy !== '') lines.push('', `**${p.remedy}:** ${esc(remedyOf(c))}`);
  if (gap && c.ideas.length > 0) lines.push('', `${p.ideas}:`, '', ...c.ideas.map((i) => `- ${esc(i)}`));
  return lines;
}

/** What is taken note of, an item each. */
function noted(result: AuditResult, language: Language): string[] {
  const { verdict } = vocabulary(language);
  return notedGroups(result.criteria, language).flatMap((g) => [
    '',
    `## ${g.heading} (${g.criteria.length})`,
    '',
    ...g.criteria
      .map((c) =>
        [
          `**${c.id} ${esc(c.title)}** (${verdict[c.verdict]}): ${esc(c.reason)}`,
          ...noteTexts(c, language).map(esc),
        ].join('\n  - '),
      )
      .map((item) => `- ${item}`),
  ]);
}

function findings(result: AuditResult, options: ReportOptions): string[] {
  const p = phrases(options.language);
  const group = (title: string, criteria: readonly CriterionResult[]) =>
    criteria.length === 0
      ? []
      : [
          '',
          `## ${title} (${criteria.length})`,
          ...criteria.flatMap((c) => criterion(c, result.document, options, repeats)),
        ];
  const gaps = result.criteria.filter(isOpenGap);
  const worst = [...gaps.filter((c) => c.verdict === 'missing'), ...gaps.filter((c) => c.verdict === 'partial')];
  const having = (v: CriterionResult['verdict']) => result.criteria.filter((c) => c.verdict === v);
  const review = having('review').filter((c) => !c.annotation);
  const repeats = options.all
    ? NO_REPEATS
    : repeatsOf([...SEVERITIES.flatMap((s) => worst.filter((c) => c.severity === s)), ...review], {
        evidence: 2,
        near: 2,
      });
  return [
    ...SEVERITIES.flatMap((s) =>
      group(
        p.gaps[s],
        worst.filter((c) => c.severity === s),
      ),
    ),
    ...noted(result, options.language),
    ...group(p.review, review),
    ...(options.all ? group(p.fulfilled, having('fulfilled')) : []),
    ...(options.all ? group(p.exempt, having('not-applicable')) : []),
  ];
}

function redThread({ redThread: { fields } }: AuditResult, language: Language): string[] {
  if (fields.length === 0) return [];
  const p = phrases(language);
  const { stage } = vocabulary(language);
  const rows = fields.map((row) => [
    esc(row.name),
    ...STAGES.map((s) => (row[s] > 0 ? String(row[s]) : row.broken.includes(s) ? '**✗**' : '–')),
  ]);
  const broken = fields.filter((row) => row.broken.length > 0);
  return [
    '',
    `## ${p.redThread}`,
    '',
    ...table([p.fieldOfAction, ...STAGES.map((s) => stage[s])], rows, ['left', ...STAGES.map(() => 'right' as const)]),
    ...(broken.length > 0 ? ['', ...broken.map((row) => `- ${esc(brokenThread(row, language))}`)] : []),
  ];
}

function report(result: AuditResult, options: ReportOptions): string {
  const { language } = options;
  return [
    ...head(result, language),
    '',
    ...essentialLines(essentials(result, language, options.brief ? {} : { warned: Number.POSITIVE_INFINITY })),
    ...(options.brief ? [] : details(result, options)),
  ].join('\n');
}

function details(result: AuditResult, options: ReportOptions): string[] {
  const { language } = options;
  return [
    ...chapters(result, language),
    ...findings(result, options),
    ...redThread(result, language),
    ...measuresTable(result, language),
  ];
}

/** The report as a Markdown document (GFM tables) to paste into a draft, an issue or a wiki. */
export const renderMarkdown: Renderer = (results, options) => {
  const { language, failures = [] } = options;
  const failed = failures.map(({ document, failure }) =>
    esc(`${document.path}: ${[failure.what, failure.why, failure.todo].filter(Boolean).join(' ')}`),
  );
  const heading = `## ${language === 'de' ? 'Nicht geprüft' : 'Not audited'} (${failed.length})`;
  const parts = [
    ...(failed.length > 0 ? [[heading, '', ...failed.map((f) => `- ${f}`)].join('\n')] : []),
    ...results.map((r) => report(r, options)),
  ];
  return `${parts.join('\n\n---\n\n')}\n`;
};
