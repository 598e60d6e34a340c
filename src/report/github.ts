import { type Gate, gatedSeverity, isTooUnsure, OPEN_GATE } from '../audit/gate.js';
import { isExpiry } from '../audit/notes/suppress.js';
import type { AuditResult, CriterionResult, FailedAudit, Severity } from '../audit/result.js';
import { isOpenGap } from '../audit/standing.js';
import { isGap, openGapsOf } from './gaps.js';
import { gateSum } from './gate.js';
import { githubSummary } from './github-summary.js';
import { locate } from './locate.js';
import { placeText } from './places.js';
import { doubtedVerdict } from './trust.js';
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
export function renderGithub(
  results: readonly AuditResult[],
  failures: readonly FailedAudit[] = [],
  gate: (path: string) => Gate = () => OPEN_GATE,
  hasSummary = true,
): GithubReport {
  const gaps = results.flatMap((result) => {
    const own = gate(result.document.path);
    return openGapsOf(result.criteria).map((criterion): Gap => {
      return { result, criterion, severity: gatedSeverity(criterion, own), late: isTooUnsure(criterion, own) };
    });
  });
  const lines = COMMANDS.flatMap(([severity, command]) => {
    const own = gaps.filter((g) => g.severity === severity).sort(byVerdict);
    const shown = own.slice(0, MOST).map(({ result, criterion }) => annotation(command, result, criterion));
    const more = own.length - shown.length;
    return more > 0 ? [...shown, moreText(more, severity, results[0]!, hasSummary)] : shown;
  });
  const noted = results.flatMap((r) => r.criteria).filter((c) => isGap(c) && !isOpenGap(c)).length;
  if (noted > 0) lines.push(notedText(noted, results[0]!, hasSummary));
  lines.unshift(...results.flatMap(expiries));
  lines.push(...runText(results, failures, gate));
  const commands = [...failures.map(failed), ...lines].map((l) => `${l}\n`).join('');
  return { commands, summary: githubSummary(results, failures, gate) };
}

interface Gap {
  readonly result: AuditResult;
  readonly criterion: CriterionResult;
  /** As the gate lets it count. */
  readonly severity: Severity;
  /** Too unsure to fail anything: told after what can. */
  readonly late: boolean;
}
/** What can fail first, then missing before partial, over all concepts; stable, so that each concept keeps its order. */
const byVerdict = (a: Gap, b: Gap) =>
  Number(a.late) - Number(b.late) ||
  Number(a.criterion.verdict === 'partial') - Number(b.criterion.verdict === 'partial');

function annotation(command: string, result: AuditResult, c: CriterionResult): string {
  const { language } = result;
  const at = locate(result, c);
  const properties = [
    `file=${property(at.file)}`,
    ...(at.line === null ? [] : [`line=${at.line}`]),
    `title=${property(`${c.id} ${c.title} (${doubtedVerdict(c, language)})`)}`,
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
function moreText(more: number, severity: Severity, { language }: AuditResult, hasSummary: boolean): string {
  const level = vocabulary(language).severity[severity];
  return language === 'de'
    ? `… und ${more} weitere Lücken der Stufe „${level}“${seeSummary(language, hasSummary)}`
    : `… and ${more} more gaps of level “${level}”${seeSummary(language, hasSummary)}`;
}

/** What is taken note of annotates nothing: a change that does not touch it should not show it again. */
function notedText(noted: number, { language }: AuditResult, hasSummary: boolean): string {
  const see = seeSummary(language, hasSummary);
  if (language === 'en') return `${noted} ${noted === 1 ? 'gap is' : 'gaps are'} taken note of${see}`;
  return `${noted} ${noted === 1 ? 'Lücke ist' : 'Lücken sind'} schon vermerkt${see}`;
}

/** Where the rest is to be had: a job summary is only where GitHub asked for one. */
const seeSummary = (language: AuditResult['language'], hasSummary: boolean): string =>
  language === 'de'
    ? `: ${hasSummary ? 'siehe Zusammenfassung des Laufs' : 'alle mit --format text'}`
    : `: ${hasSummary ? 'see the job summary' : 'all with --format text'}`;

/** What the run ends with, where that is not plain success. */
function runText(
  results: readonly AuditResult[],
  failures: readonly FailedAudit[],
  gate: (path: string) => Gate,
): string[] {
  const language = (results[0] ?? failures[0])?.language ?? 'de';
  const { code, spared, text } = gateSum(results, { language, gate, failures });
  return code > 0 || spared > 0 ? [text] : [];
}

/** Acceptances that have run out, or soon will. */
const expiries = ({ document }: AuditResult): string[] =>
  document.warnings.filter(isExpiry).map((w) => {
    const properties = [
      `file=${property(w.file ?? document.path)}`,
      ...(w.line === undefined ? [] : [`line=${w.line}`]),
    ];
    return `::${w.code === 'notes.expired' ? 'warning' : 'notice'} ${properties.join(',')}::${data(w.message)}`;
  });

/** Escapes of the runner's command parser. Other control characters could colour or clear the log. */
const data = (s: string): string =>
  s
    .replace(/%/g, '%25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
const property = (s: string): string => data(s).replace(/:/g, '%3A').replace(/,/g, '%2C');
