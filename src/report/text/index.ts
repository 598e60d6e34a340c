import type { AuditResult, CriterionResult, Severity } from '../../audit/result.js';
import { isOpenGap } from '../../audit/standing.js';
import { type Cause, causesOf } from '../causes.js';
import type { Renderer, ReportOptions } from '../format.js';
import { gateSum } from '../gate.js';
import { phrases } from '../phrases.js';
import { repeatsOf } from '../repeats.js';
import { settleSnippet } from '../settle.js';
import { notedGroups } from '../standing.js';
import { chapters } from './chapters.js';
import { brief } from './essentials.js';
import { fieldGaps, gap, noted, open, settled, suggestion } from './finding.js';
import { failedLine } from './line.js';
import { finish, heading, makePage, type Page } from './page.js';
import { redThread } from './thread.js';
import { displayWidth, shellPath, wrap } from './wrap.js';

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
  const settle = settleSnippet(result, options.language);
  return [
    ...parts.flatMap((line) => wrap(line, page.width)),
    // not wrapped, so that it can be copied
    ...(settle
      ? [
          de ? 'Stimmt ein Urteil nicht, berichtigen Sie es, etwa:' : 'A verdict that is wrong is settled so:',
          ...command('insek-audit settle', path, settle.args, page.width),
        ]
      : []),
  ].map(page.style.dim);
}

/** A command on one line, or where that is too long for the terminal as a shell goes on reading it. */
function command(call: string, path: string, args: string, width: number): string[] {
  if (displayWidth(`${call} ${path} ${args}`) <= width) return [`${call} ${path} ${args}`];
  if (displayWidth(`${call} ${path} \\`) <= width) return [`${call} ${path} \\`, `  ${args}`];
  return [`${call} \\`, `  ${path} \\`, `  ${args}`];
}

/** The criteria whose passages the report shows, in its order: suggestions and fields of measures are told without. */
function quoting(result: AuditResult): CriterionResult[] {
  const gaps = SEVERITIES.filter((s) => s !== 'note').flatMap((s) => {
    const fields = fieldCause(result, s)?.gaps ?? [];
    return worstFirst(result.criteria.filter((c) => isOpenGap(c) && c.severity === s && !fields.includes(c)));
  });
  return [...gaps, ...result.criteria.filter((c) => c.verdict === 'review' && !c.annotation)];
}

/** Paragraphs of the report of one concept, each a list of lines. */
function report(result: AuditResult, options: ReportOptions): string[][] {
  const page = options.all
    ? makePage(options)
    : makePage(options, repeatsOf(quoting(result), { evidence: 1, near: 1 }));
  return [brief(page, result), ...(options.brief ? [moreHint(page, result)] : details(page, result))].filter(
    (lines) => lines.length > 0,
  );
}

/** The gaps that measures leave in their fields, of one severity; told as one where there are several. */
function fieldCause(result: AuditResult, severity: Severity): Cause | undefined {
  const found = causesOf(result).find((c) => c.kind === 'fields');
  const gaps = found?.gaps.filter((c) => c.severity === severity) ?? [];
  return found && gaps.length > 1 ? { ...found, gaps } : undefined;
}

/** What is left out of the one page. */
const moreHint = (page: Page, { document }: AuditResult): string[] =>
  wrap(
    page.options.language === 'de'
      ? `Alle Lücken mit Gründen und Fundstellen: insek-audit audit ${shellPath(document.path)}`
      : `All gaps with reasons and places: insek-audit audit ${shellPath(document.path)}`,
    page.width,
  ).map(page.style.dim);

function details(page: Page, result: AuditResult): string[][] {
  const { options } = page;
  const p = phrases(options.language);
  const { criteria, document } = result;
  const gaps = worstFirst(criteria.filter(isOpenGap));
  const verdict = (v: CriterionResult['verdict']) => criteria.filter((c) => c.verdict === v);
  return [
    chapters(page, result),
    ...SEVERITIES.flatMap((s) => {
      const own = gaps.filter((c) => c.severity === s);
      const fields = options.all ? undefined : fieldCause(result, s);
      const one = (c: CriterionResult) => (s === 'note' && !options.all ? suggestion(page, c) : gap(page, c, document));
      const rest = own.filter((c) => !fields?.gaps.includes(c));
      if (!fields) return group(page, p.gaps[s], own, one);
      return [[...heading(page, p.gaps[s], own.length), '', ...fieldGaps(page, fields, document)], ...rest.map(one)];
    }),
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
  ];
}

/** What concerns the whole run: what could not be audited, and what it ends with. */
function runLines(page: Page, results: readonly AuditResult[]): string[] {
  const { failures = [], gate, language } = page.options;
  return [
    ...failures.map((f) => failedLine(f, language)),
    ...(gate && results.length > 0 ? [gateSum(results, page.options).text] : []),
  ].flatMap((line) => wrap(line, page.width));
}

/** The report for a terminal: what was read, score, chapters, gaps by severity, what to review, red thread. */
export const renderText: Renderer = (results, options) => {
  const page = makePage(options);
  const rule = `\n${page.style.dim(page.style.rule.repeat(page.width))}\n\n`;
  const one = (r: AuditResult) => report(r, options).map((lines) => finish(page, lines));
  const run = runLines(page, results);
  const end = run.length > 0 ? [`${finish(page, run)}\n`] : [];
  return [...results.map((r) => `${one(r).join('\n\n')}\n`), ...end].join(rule);
};
