import type { AuditResult, CriterionResult, FailedAudit, Severity } from '../audit/result.js';
import { isOpenGap } from '../audit/standing.js';
import { isGap, openGapsOf } from './gaps.js';
import { githubSummary } from './github-summary.js';
import { locate } from './locate.js';
import { placeText } from './places.js';
import { vocabulary } from './words.js';

/** GitHub shows at most ten annotations of a level and step; what comes after is dropped in silence. */
const MOST = 10;

const COMMANDS: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['note', 'notice'],
];

/** What a workflow step prints, and what it adds to the job's page. */
export interface GithubReport {
  /** Workflow commands for standard output, one a line: the ten gravest gaps per level, then how many more there are. */
  readonly commands: string;
  /** Markdown for the file that GITHUB_STEP_SUMMARY names. */
  readonly summary: string;
}

/** Annotations and job summary for GitHub Actions. */
export function renderGithub(results: readonly AuditResult[], failures: readonly FailedAudit[] = []): GithubReport {
  const gaps = results.flatMap((result) => openGapsOf(result.criteria).map((criterion) => ({ result, criterion })));
  const lines = COMMANDS.flatMap(([severity, command]) => {
    const own = gaps.filter((g) => g.criterion.severity === severity).sort(byVerdict);
    const shown = own.slice(0, MOST).map(({ result, criterion }) => annotation(command, result, criterion));
    const more = own.length - shown.length;
    return more > 0 ? [...shown, moreText(more, severity, results[0]!)] : shown;
  });
  const noted = results.flatMap((r) => r.criteria).filter((c) => isGap(c) && !isOpenGap(c)).length;
  if (noted > 0) lines.push(notedText(noted, results[0]!));
  const commands = [...failures.map(failed), ...lines].map((l) => `${l}\n`).join('');
  return { commands, summary: githubSummary(results, failures) };
}

interface Gap {
  readonly result: AuditResult;
  readonly criterion: CriterionResult;
}
/** Missing before partial over all concepts; stable, so that each concept keeps its order. */
const byVerdict = (a: Gap, b: Gap) =>
  Number(a.criterion.verdict === 'partial') - Number(b.criterion.verdict === 'partial');

function annotation(command: string, result: AuditResult, c: CriterionResult): string {
  const { language } = result;
  const at = locate(result, c);
  const properties = [
    `file=${property(at.file)}`,
    ...(at.line === null ? [] : [`line=${at.line}`]),
    `title=${property(`${c.id} ${c.title} (${vocabulary(language).verdict[c.verdict]})`)}`,
  ];
  const page =
    at.page === null || at.section.length === 0 ? '' : `${placeText({ page: at.page, line: null }, language)}: `;
  const remedy = c.remedy ? `\n→ ${c.remedy}` : '';
  return `::${command} ${properties.join(',')}::${data(`${page}${c.reason}${remedy}`)}`;
}

/** A concept that could not be audited. */
const failed = ({ document: { path }, failure }: FailedAudit): string =>
  `::error file=${property(path)},title=${property(failure.what)}::${data([failure.why, failure.todo].filter(Boolean).join('\n'))}`;

/** A plain line of the log: as a command it would be the eleventh annotation, which GitHub drops. */
function moreText(more: number, severity: Severity, { language }: AuditResult): string {
  const level = vocabulary(language).severity[severity];
  return language === 'de'
    ? `… und ${more} weitere Lücken der Stufe „${level}“: siehe Zusammenfassung des Laufs`
    : `… and ${more} more gaps of level “${level}”: see the job summary`;
}

/** What is taken note of annotates nothing: a change that does not touch it should not show it again. */
function notedText(noted: number, { language }: AuditResult): string {
  if (language === 'en') return `${noted} ${noted === 1 ? 'gap is' : 'gaps are'} taken note of: see the job summary`;
  return `${noted} ${noted === 1 ? 'Lücke ist' : 'Lücken sind'} schon vermerkt: siehe Zusammenfassung des Laufs`;
}

/** Escapes of the runner's command parser. Other control characters could colour or clear the log. */
const data = (s: string): string =>
  s
    .replace(/%/g, '%25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
const property = (s: string): string => data(s).replace(/:/g, '%3A').replace(/,/g, '%2C');
