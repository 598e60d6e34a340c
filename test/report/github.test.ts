import { describe, expect, it } from 'vitest';
import type { AuditResult, CriterionResult } from '../../src/audit/result.js';
import { renderGithub } from '../../src/report/github.js';
import { sampleMarkdownResult, sampleResult } from './sample-result.js';

/** Reads workflow commands as the runner does. */
function commandsOf(text: string) {
  const plain = (s: string, property: boolean) => {
    const out = s.replace(/%0D/g, '\r').replace(/%0A/g, '\n');
    return (property ? out.replace(/%3A/g, ':').replace(/%2C/g, ',') : out).replace(/%25/g, '%');
  };
  return text
    .split('\n')
    .filter((l) => l.startsWith('::'))
    .map((line) => {
      const [, name, properties, message] = /^::(\w+) (.*?)::(.*)$/.exec(line)!;
      const entries = properties!.split(',').map((p) => {
        const [key, ...value] = p.split('=');
        return [key, plain(value.join('='), true)] as const;
      });
      return { name, message: plain(message!, false), ...Object.fromEntries(entries) } as Record<string, string>;
    });
}

const withCriteria = (criteria: CriterionResult[], change: Partial<AuditResult> = {}): AuditResult => ({
  ...sampleResult(),
  criteria,
  ...change,
});
const gap = (i: number, change: Partial<CriterionResult> = {}): CriterionResult => ({
  ...sampleResult().criteria.find((c) => c.id === 'M-03')!,
  id: `M-${String(i).padStart(2, '0')}`,
  ...change,
});

describe('workflow commands', () => {
  it('annotates gaps only, by severity', () => {
    const result = sampleResult();
    const commands = commandsOf(renderGithub([result]).commands);
    const gaps = result.criteria.filter((c) => c.verdict === 'missing' || c.verdict === 'partial');
    expect(commands.map((c) => c.title!.split(' ')[0]).sort()).toEqual(gaps.map((c) => c.id).sort());
    expect(commands.find((c) => c.title!.startsWith('M-03'))).toMatchObject({
      name: 'error',
      file: 'konzepte/falkenbruch-insek-2035.pdf',
      title: 'M-03 Kosten der Maßnahmen (fehlt)',
    });
    expect(commands.find((c) => c.title!.startsWith('F-06'))!.name).toBe('notice');
  });

  it('gives a line where the concept has lines, never for a PDF', () => {
    expect(commandsOf(renderGithub([sampleResult()]).commands).every((c) => !('line' in c))).toBe(true);
    const commands = commandsOf(renderGithub([sampleMarkdownResult()]).commands);
    expect(commands.find((c) => c.title!.startsWith('M-02'))).toMatchObject({ file: 'entwurf.md', line: '880' });
  });

  it('names the page of a PDF in the text', () => {
    const partial = commandsOf(renderGithub([sampleResult()]).commands).find((c) => c.title!.startsWith('M-02'))!;
    expect(partial.message).toMatch(
      /^S\.\u00a088: 2 von 3 Maßnahmen[\s\S]*\n→ Federführung in jeder Maßnahme eintragen\.$/,
    );
  });

  it('shows the ten gravest of a level, missing first, then counts the rest', () => {
    const criteria = Array.from({ length: 14 }, (_, i) => gap(i, i < 5 ? { verdict: 'partial' } : {}));
    const { commands } = renderGithub([withCriteria(criteria)]);
    expect(commandsOf(commands).map((c) => c.title!.slice(0, 4))).toEqual(
      [5, 6, 7, 8, 9, 10, 11, 12, 13, 0].map((i) => `M-${String(i).padStart(2, '0')}`),
    );
    expect(commands.trimEnd().split('\n').slice(-2)).toEqual([
      '… und 4 weitere Lücken der Stufe „Fehler“: siehe Zusammenfassung des Laufs',
      'Rückgabe 1: 14 Lücken ab note.',
    ]);
  });

  it('escapes so that no text can start a command or end a property', () => {
    const result = withCriteria([gap(1, { title: 'a,b:c%d', reason: 'x\n::error::y\r\u001b[2J 100 %' })], {
      document: { ...sampleResult().document, path: 'a, b:c.pdf' },
    });
    const { commands } = renderGithub([result]);
    expect(commands.split('\n').filter(Boolean)).toHaveLength(2);
    expect(commands).toContain('file=a%2C b%3Ac.pdf,title=M-01 a%2Cb%3Ac%25d (fehlt)::x%0A::error::y%0D [2J 100 %25');
    expect(commandsOf(commands)[0]).toMatchObject({ file: 'a, b:c.pdf', title: 'M-01 a,b:c%d (fehlt)' });
  });

  it('says nothing when nothing is missing', () => {
    expect(renderGithub([withCriteria([])]).commands).toBe('');
  });
});

describe('job summary', () => {
  const { summary } = renderGithub([sampleResult()]);

  it('gives score, span, chapters and the core gaps open', () => {
    expect(summary).toContain('## INSEK Falkenbruch 2035');
    expect(summary).toMatch(
      /\*\*Erfüllt 38\u00a0%\*\* · 8 von 11 Kriterien bewertet · zwischen 2\u00a0% und 87\u00a0%/,
    );
    expect(summary).toContain('| Maßnahmen | 25\u00a0% |  | 1 | 1 |  |  |');
    expect(summary).toMatch(/<details open><summary>Lücken im Kern des Leitfadens \(2\)<\/summary>\n\n- \*\*M-03/);
  });

  it('renders text of documents as text', () => {
    const out = renderGithub([
      withCriteria([gap(1, { title: '<img src=x> @octocat | #12 [a](http://b) `c` www.d.de', reason: 'a\n# b' })]),
    ]).summary;
    expect(out).toContain('&lt;img src=x&gt; &#64;octocat \\| \\#12 \\[a\\](http:&#47;&#47;b) \\`c\\` www&#46;d.de');
    expect(out).not.toMatch(/^# b/m);
  });

  it('stays below what GitHub takes, and closes what it opened', () => {
    const criteria = Array.from({ length: 80 }, (_, i) => gap(i, { reason: 'ä'.repeat(20_000) }));
    const big = renderGithub([withCriteria(criteria), withCriteria(criteria)]).summary;
    expect(Buffer.byteLength(big)).toBeLessThan(1_000_000);
    expect(big.match(/<details/g)!.length).toBe(big.match(/<\/details>/g)!.length);
    expect(big).toMatch(/… und \d+ weitere/);
  });
});
