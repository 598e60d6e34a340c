import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FailedAudit } from '../../../src/audit/result.js';
import { renderJunit } from '../../../src/report/junit.js';
import { sampleResult } from '../sample-result.js';

const XSD = fileURLToPath(new URL('./junit.xsd', import.meta.url));
const xmllint = spawnSync('xmllint', ['--version']).status === 0;
if (!xmllint) console.warn('junit: xmllint is not installed, the XSD is not checked (Debian: libxml2-utils)');

/** What xmllint finds wrong, "" when the text is valid. */
function invalid(xml: string): string {
  const run = spawnSync('xmllint', ['--noout', '--schema', XSD, '-'], { input: xml, encoding: 'utf8' });
  return run.status === 0 ? '' : run.stderr;
}

const failure = (path: string, code: string, what: string): FailedAudit => ({
  schemaVersion: '1',
  tool: { name: 'insek-audit', version: '0.1.0' },
  language: 'de',
  document: { path },
  failure: { code, what, why: 'Darum.', todo: 'Das tun.' },
});

describe('renderJunit', () => {
  const result = sampleResult();
  const xml = renderJunit([result]);

  it('has a test case per criterion', () => {
    const names = [...xml.matchAll(/<testcase name="(\S+) /g)].map((m) => m[1]);
    expect(names.sort()).toEqual(result.criteria.map((c) => c.id).sort());
  });

  it('counts gaps as failures, what cannot be judged as skipped', () => {
    const { missing, partial, review, 'not-applicable': none } = result.summary.verdicts;
    expect(xml).toContain(
      `<testsuites name="insek-audit" tests="${result.criteria.length}" failures="${missing + partial}" errors="0" skipped="${review + none}">`,
    );
    expect(xml.match(/<failure /g)).toHaveLength(missing + partial);
    expect(xml.match(/<skipped /g)).toHaveLength(review + none);
  });

  it('fails what the job fails for, and skips gaps below the threshold with that reason', () => {
    const gaps = (of: string) =>
      result.criteria.filter((c) => (c.verdict === 'missing' || c.verdict === 'partial') && c.severity === of).length;
    const failing = (failOn: 'error' | 'warning' | 'never') =>
      renderJunit([result], [], () => ({ failOn, minConfidence: 0 })).match(/<failure /g)?.length ?? 0;
    expect(failing('error')).toBe(gaps('error'));
    expect(failing('warning')).toBe(gaps('error') + gaps('warning'));
    expect(failing('never')).toBe(0);
    expect(renderJunit([result], [], () => ({ failOn: 'never', minConfidence: 0 }))).toContain(
      '<skipped type="missing" message="fehlt (unter der Schwelle von --fail-on): Nicht gefunden: Ziel, das',
    );
    const byPath = renderJunit(
      [result, { ...result, document: { ...result.document, path: 'archiv/alt.pdf' } }],
      [],
      (path) => ({ failOn: path.startsWith('archiv/') ? 'never' : 'error', minConfidence: 0 }),
    );
    expect(byPath.match(/<failure /g)).toHaveLength(gaps('error'));
  });

  it('says in a failure why, where was looked, what came near and what to do', () => {
    const failure = /<testcase name="Z-01 [\s\S]*?<\/testcase>/.exec(xml)![0];
    expect(failure).toContain('type="missing" message="fehlt: Nicht gefunden: Ziel, das Migration');
    expect(failure).toContain('Gesucht in: Ziele – 44-51\nGesucht in: Maßnahmen – kein solches Kapitel\n');
    expect(failure).toContain('Knapp daneben: „Wir sind eine weltoffene Stadt.“ (S.\u00a044) – nur mittelbare');
    expect(failure).toContain('Abhilfe: Mindestens ein Ziel zum Thema formulieren.\nLeitfaden 6.1</failure>');
  });

  it('reports a document that could not be read as an error', () => {
    const failed = renderJunit([], [failure('a<b.pdf', 'pdf.no-text', 'Kein "Text"\nlesbar')]);
    expect(failed).toContain('tests="1" failures="0" errors="1" skipped="0"');
    expect(failed).toContain(
      '<error type="pdf.no-text" message="Kein &quot;Text&quot;&#10;lesbar">Darum.\nDas tun.</error>',
    );
  });

  const hostile = structuredClone(sampleResult());
  hostile.document.path = 'a"b&c<d>.pdf';
  hostile.criteria[0]!.evidence[0]!.quote = ']]></system-out><x> & \u0000\u000b\ud800\uffff 😀';
  hostile.criteria[1]!.reason = '"><script>\n\t\'';

  it('escapes text of documents and drops what XML cannot hold', () => {
    const out = renderJunit([hostile]);
    expect(out).toContain(']]&gt;&lt;/system-out&gt;&lt;x&gt; &amp; \ufffd\ufffd\ufffd\ufffd 😀');
    expect(out).toContain('message="teilweise: &quot;&gt;&lt;script&gt;&#10;&#9;\'"');
  });

  it.skipIf(!xmllint)('is valid against the XSD, and the XSD can say no', () => {
    expect(invalid(renderJunit([result, hostile], [failure('x.pdf', 'c', 'm')]))).toBe('');
    expect(invalid(renderJunit([]))).toBe('');
    expect(invalid(xml.replace('<failure ', '<fail '))).toMatch(/not expected|parser error/);
  });
});
