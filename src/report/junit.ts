import type { AuditResult, CriterionResult } from '../audit/result.js';
import { standingOf } from '../audit/standing.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { byChapter } from './chapters.js';
import { texts } from './document-texts.js';
import { inBrackets, placeText } from './places.js';
import { quoted } from './quoted.js';
import { standingText } from './standing.js';
import { roleName, vocabulary } from './words.js';

/** A document that could not be audited at all: JUnit's "error", as against a gap, its "failure". */
export interface ToolFailure {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/**
 * JUnit XML as Jenkins and GitLab read it: a suite per concept and chapter of the guide, a test case per criterion.
 * Missing and partial are failures unless they are taken note of (accepted, judged otherwise by a reader, in the baseline); those, review and not applicable are skipped; a document that could not be read is an error.
 * Times are 0 and there is no timestamp: the same input gives the same bytes.
 */
export function renderJunit(results: readonly AuditResult[], failures: readonly ToolFailure[] = []): string {
  const suites = [...results.flatMap(suitesOf), ...failures.map(failureSuite)];
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

function suitesOf(result: AuditResult): Suite[] {
  return byChapter(result).map((chapter) => {
    const own = chapter.criteria;
    const counts: Counts = {
      tests: own.length,
      failures: own.filter((c) => outcome(c) === 'failure').length,
      errors: 0,
      skipped: own.filter((c) => outcome(c) === 'skipped').length,
    };
    const name = attribute(`${result.document.path}: ${chapter.title}`);
    const cases = own.map((c) => testcase(c, result, chapter.title));
    const xml = [
      `  <testsuite name="${name}"${counted(counts)} time="0" package="${attribute(result.pack.id)}">`,
      ...cases,
      '  </testsuite>',
    ];
    return { counts, xml: xml.join('\n') };
  });
}

const outcome = (c: CriterionResult): 'passed' | 'failure' | 'skipped' =>
  standingOf(c) === 'open' ? 'failure' : c.verdict === 'fulfilled' ? 'passed' : 'skipped';

function testcase(c: CriterionResult, result: AuditResult, chapter: string): string {
  const { language } = result;
  const head = `    <testcase name="${attribute(`${c.id} ${c.title}`)}" classname="${attribute(
    `${className(result.document.path)}.${className(chapter)}`,
  )}" time="0"`;
  const noted = standingText(c, language);
  const verdict = `${vocabulary(language).verdict[c.verdict]}${noted === null ? '' : ` (${noted})`}`;
  switch (outcome(c)) {
    case 'failure':
      return `${head}>\n      <failure type="${c.verdict}" message="${attribute(`${verdict}: ${c.reason}`)}">${text(
        details(c, language),
      )}</failure>\n    </testcase>`;
    case 'skipped':
      return `${head}>\n      <skipped type="${c.verdict}" message="${attribute(`${verdict}: ${c.reason}`)}"/>\n    </testcase>`;
    default:
      return `${head}>\n      <system-out>${text(details(c, language))}</system-out>\n    </testcase>`;
  }
}

/** What a person needs who sees only the CI's list of tests: where it stood, where was looked, what to do. */
function details(c: CriterionResult, language: Language): string {
  const de = language === 'de';
  const lines = [
    c.reason,
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

function failureSuite(failure: ToolFailure): Suite {
  const counts: Counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
  const xml = [
    `  <testsuite name="${attribute(failure.path)}"${counted(counts)} time="0">`,
    `    <testcase name="insek-audit" classname="${attribute(className(failure.path))}" time="0">`,
    `      <error type="${attribute(failure.code)}" message="${attribute(failure.message)}"/>`,
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
