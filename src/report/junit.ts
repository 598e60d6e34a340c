import { fails, type Gate, isSpared, OPEN_GATE } from '../audit/gate.js';
import type { AuditResult, CriterionResult, FailedAudit } from '../audit/result.js';
import { isOpenGap } from '../audit/standing.js';
import { isUnsure } from '../audit/trust.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { byChapter } from './chapters.js';
import { texts } from './document-texts/index.js';
import { inBrackets, placeText } from './places.js';
import { quoted } from './quoted.js';
import { standingText } from './standing.js';
import { doubtedVerdict } from './trust.js';
import { roleName } from './words.js';

/**
 * JUnit XML as Jenkins and GitLab read it: a suite per concept and chapter of the guide, a test case per criterion.
 * Missing and partial of the severity that fails the job, and above, are failures unless they are too unsure or taken note of (accepted, judged otherwise by a reader, in the baseline); those, lesser gaps, review and not applicable are skipped; a document that could not be read is an error.
 * Times are 0 and there is no timestamp: the same input gives the same bytes.
 */
export function renderJunit(
  results: readonly AuditResult[],
  failures: readonly FailedAudit[] = [],
  gate: (path: string) => Gate = () => OPEN_GATE,
): string {
  const suites = [...results.flatMap((r) => suitesOf(r, gate(r.document.path))), ...failures.map(failureSuite)];
  const total = sum(suites.map((s) => s.counts));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="insek-audit"${counted(total)}>`,
    ...suites.map((s) => s.xml),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}
interface Suite {
  readonly counts: Counts;
  readonly xml: string;
}

const BELOW = { de: 'unter der Schwelle von --fail-on', en: 'below the threshold of --fail-on' } as const;
const UNSURE = {
  de: 'unter der Sicherheit von --min-confidence',
  en: 'below the confidence of --min-confidence',
} as const;

function suitesOf(result: AuditResult, gate: Gate): Suite[] {
  return byChapter(result).map((chapter) => {
    const own = chapter.criteria;
    const counts: Counts = {
      tests: own.length,
      failures: own.filter((c) => outcome(c, gate) === 'failure').length,
      errors: 0,
      skipped: own.filter((c) => outcome(c, gate) === 'skipped').length,
    };
    const name = attribute(`${result.document.path}: ${chapter.title}`);
    const cases = own.map((c) => testcase(c, result, chapter.title, gate));
    const xml = [
      `  <testsuite name="${name}"${counted(counts)} time="0" package="${attribute(result.pack.id)}">`,
      ...cases,
      '  </testsuite>',
    ];
    return { counts, xml: xml.join('\n') };
  });
}

const outcome = (c: CriterionResult, gate: Gate): 'passed' | 'failure' | 'skipped' =>
  fails(c, gate) ? 'failure' : c.verdict === 'fulfilled' ? 'passed' : 'skipped';

function testcase(c: CriterionResult, result: AuditResult, chapter: string, gate: Gate): string {
  const { language } = result;
  const head = `    <testcase name="${attribute(`${c.id} ${c.title}`)}" classname="${attribute(
    `${className(result.document.path)}.${className(chapter)}`,
  )}" time="0"`;
  const spared = isOpenGap(c) && !fails(c, gate) ? (isSpared(c, gate) ? UNSURE : BELOW)[language] : null;
  const noted = standingText(c, language) ?? spared;
  const verdict = `${doubtedVerdict(c, language)}${noted === null ? '' : ` (${noted})`}`;
  switch (outcome(c, gate)) {
    case 'failure':
      return `${head}>\n      <failure type="${c.verdict}" message="${attribute(`${verdict}: ${c.reason}`)}">${text(
        details(c, verdict, language),
      )}</failure>\n    </testcase>`;
    case 'skipped':
      return `${head}>\n      <skipped type="${c.verdict}" message="${attribute(`${verdict}: ${c.reason}`)}"/>\n    </testcase>`;
    default:
      return `${head}>\n      <system-out>${text(details(c, verdict, language))}</system-out>\n    </testcase>`;
  }
}

/** What a person needs who sees only the CI's list of tests: where it stood, where was looked, what to do. */
function details(c: CriterionResult, verdict: string, language: Language): string {
  const de = language === 'de';
  const lines = [
    // only a doubt has to be said again: Jenkins and GitLab show text and message apart
    isUnsure(c) ? `${verdict}: ${c.reason}` : c.reason,
    ...c.evidence.map(
      (e) => `${de ? 'Beleg' : 'Evidence'}: ${quoted(e.quote, language)}${inBrackets(placeText(e, language))}`,
    ),
    ...c.searched.map(
      (s) =>
        `${de ? 'Gesucht in' : 'Searched'}: ${roleName(s.role, language)} – ${s.pages || (s.sections > 0 ? texts(language).sections(s.sections) : de ? 'kein solches Kapitel' : 'no such chapter')}`,
    ),
    ...c.nearMisses.map(
      (n) =>
        `${de ? 'Knapp daneben' : 'Near miss'}: ${quoted(n.quote, language)}${inBrackets(placeText(n, language))} – ${n.why}`,
    ),
    ...(c.verdict !== 'fulfilled' && c.remedy ? [`${de ? 'Abhilfe' : 'Remedy'}: ${c.remedy}`] : []),
    `${de ? 'Leitfaden' : 'Guide'} ${c.guide}`,
  ];
  return lines.join('\n');
}

function failureSuite({ document: { path }, failure }: FailedAudit): Suite {
  const counts: Counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
  const xml = [
    `  <testsuite name="${attribute(path)}"${counted(counts)} time="0">`,
    `    <testcase name="insek-audit" classname="${attribute(className(path))}" time="0">`,
    `      <error type="${attribute(failure.code)}" message="${attribute(failure.what)}">${text(
      [failure.why, failure.todo].filter(Boolean).join('\n'),
    )}</error>`,
    '    </testcase>',
    '  </testsuite>',
  ];
  return { counts, xml: xml.join('\n') };
}

const counted = (c: Counts) =>
  ` tests="${c.tests}" failures="${c.failures}" errors="${c.errors}" skipped="${c.skipped}"`;
const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (a, b) => ({
      tests: a.tests + b.tests,
      failures: a.failures + b.failures,
      errors: a.errors + b.errors,
      skipped: a.skipped + b.skipped,
    }),
    { tests: 0, failures: 0, errors: 0, skipped: 0 },
  );

/** Readers split class names at dots to make packages: dots of the text itself must not. */
const className = (name: string) => name.replace(/\./g, '_');

/** Characters that XML 1.0 does not know, lone surrogates among them, become U+FFFD: one such character and no reader takes the file. */
const legal = (s: string) => s.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
const text = (s: string) =>
  legal(s).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
const attribute = (s: string) => text(s).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
