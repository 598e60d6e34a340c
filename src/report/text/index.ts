import type { AuditResult, CriterionResult, Severity } from '../../audit/result.js';
import { isOpenGap } from '../../audit/standing.js';
import type { Renderer, ReportOptions } from '../format.js';
import { phrases } from '../phrases.js';
import { notedGroups } from '../standing.js';
import { chapters } from './chapters.js';
import { gap, noted, open, settled } from './finding.js';
import { facts, score } from './head.js';
import { finish, heading, makePage, type Page } from './page.js';
import { redThread } from './thread.js';
import { shellPath, wrap } from './wrap.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Missing before partial, else the order of the catalogue. */
const worstFirst = (criteria: readonly CriterionResult[]) => [
  ...criteria.filter((c) => c.verdict === 'missing'),
  ...criteria.filter((c) => c.verdict === 'partial'),
];

function group(
  page: Page,
  title: string,
  criteria: readonly CriterionResult[],
  render: (c: CriterionResult) => string[],
): string[][] {
  if (criteria.length === 0) return [];
  const [first, ...rest] = criteria.map(render);
  return [[...heading(page, title, criteria.length), '', ...first!], ...rest];
}

/** Where more is to be had. */
function hints(page: Page, result: AuditResult): string[] {
  const { options } = page;
  const path = shellPath(result.document.path);
  const de = options.language === 'de';
  const parts = [
    ...(options.all ? [] : [de ? 'Erfülltes mit Belegen: --all' : 'What is fulfilled, with evidence: --all']),
    ...(result.measures.length > 0
      ? [`${de ? 'Maßnahmen im Einzelnen' : 'The measures one by one'}: insek-audit measures ${path}`]
      : []),
    de
      ? `Was das Programm verstanden hat: insek-audit outline ${path}`
      : `What the program understood: insek-audit outline ${path}`,
  ];
  return parts.flatMap((line) => wrap(line, page.width)).map(page.style.dim);
}

/** Paragraphs of the report of one concept, each a list of lines. */
function report(result: AuditResult, options: ReportOptions): string[][] {
  const page = makePage(options);
  const p = phrases(options.language);
  const { criteria, document } = result;
  const gaps = worstFirst(criteria.filter(isOpenGap));
  const verdict = (v: CriterionResult['verdict']) => criteria.filter((c) => c.verdict === v);
  return [
    facts(page, result),
    score(page, result),
    chapters(page, result),
    ...SEVERITIES.flatMap((s) =>
      group(
        page,
        p.gaps[s],
        gaps.filter((c) => c.severity === s),
        (c) => gap(page, c, document),
      ),
    ),
    ...notedGroups(criteria, options.language).map((g) => [
      ...heading(page, g.heading, g.criteria.length),
      '',
      ...g.criteria.flatMap((c) => noted(page, c, document)),
    ]),
    ...group(
      page,
      p.review,
      verdict('review').filter((c) => !c.annotation),
      (c) => open(page, c),
    ),
    ...(options.all ? group(page, p.fulfilled, verdict('fulfilled'), (c) => settled(page, c)) : []),
    ...(options.all ? group(page, p.exempt, verdict('not-applicable'), (c) => settled(page, c)) : []),
    redThread(page, result),
    hints(page, result),
  ].filter((lines) => lines.length > 0);
}

/** The report for a terminal: what was read, score, chapters, gaps by severity, what to review, red thread. */
export const renderText: Renderer = (results, options) => {
  const page = makePage(options);
  const rule = `\n${page.style.dim(page.style.rule.repeat(page.width))}\n\n`;
  const one = (r: AuditResult) => report(r, options).map((lines) => finish(page, lines));
  return results.map((r) => `${one(r).join('\n\n')}\n`).join(rule);
};
