import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { AuditResult, CriterionResult } from '../../../src/audit/result.js';
import { renderSarif } from '../../../src/report/sarif/index.js';
import { sampleMarkdownResult, sampleResult } from '../sample-result.js';
import { sarifValidator } from './schema.js';

const invalid = sarifValidator();
const read = (results: AuditResult[], profile: 'github' | 'full') =>
  JSON.parse(renderSarif(results, { profile })) as Log & { runs: [Log['runs'][0]] };
const resultsOf = (log: Log): Result[] => log.runs[0]!.results!;
const find = (log: Log, id: string) => resultsOf(log).find((r) => r.ruleId === id)!;
const changed = (id: string, change: (c: CriterionResult) => void, result = structuredClone(sampleResult())) => {
  change(result.criteria.find((c) => c.id === id)!);
  return result;
};

describe('the official schema', () => {
  it.each([
    ['full, PDF and Markdown', [sampleResult(), sampleMarkdownResult()], 'full'],
    ['github, PDF and Markdown', [sampleResult(), sampleMarkdownResult()], 'github'],
    ['no result', [], 'github'],
  ] as const)('holds: %s', (_, results, profile) => {
    expect(invalid(read([...results], profile))).toEqual([]);
  });

  it('can say no', () => {
    const log = read([sampleResult()], 'full');
    log.runs[0].results![0]!.level = 'fatal' as 'error';
    expect(invalid(log).join()).toContain('results[0].level');
  });
});

describe('profiles', () => {
  it('full gives every criterion its kind, and a level to failures only', () => {
    const log = read([sampleResult()], 'full');
    const kinds = {
      fulfilled: 'pass',
      partial: 'fail',
      missing: 'fail',
      review: 'review',
      'not-applicable': 'notApplicable',
    };
    expect(resultsOf(log).map((r) => [r.ruleId, r.kind, r.level])).toEqual(
      sampleResult().criteria.map((c) => [c.id, kinds[c.verdict], kinds[c.verdict] === 'fail' ? c.severity : 'none']),
    );
  });

  it('github gives failures only, each with a start line', () => {
    const log = read([sampleResult()], 'github');
    const gaps = sampleResult().criteria.filter((c) => c.verdict === 'missing' || c.verdict === 'partial');
    expect(resultsOf(log).map((r) => r.ruleId)).toEqual(gaps.map((c) => c.id));
    expect(resultsOf(log).every((r) => r.locations![0]!.physicalLocation!.region!.startLine === 1)).toBe(true);
  });
});

describe('rules', () => {
  it('describe themselves short, full and with help, and results point at them', () => {
    const log = read([sampleResult(), sampleMarkdownResult()], 'full');
    const { rules } = log.runs[0].tool.driver;
    expect(rules).toHaveLength(sampleResult().criteria.length);
    const rule = rules!.find((r) => r.id === 'Z-01')!;
    expect(rule).toMatchObject({
      name: 'ThemeInGoals',
      shortDescription: { text: 'Thema in Leitbild oder Zielen' },
      defaultConfiguration: { level: 'warning' },
      properties: { tags: ['Leitbild und Ziele', 'should'], guide: '6.1', binding: 'should' },
    });
    expect(rule.fullDescription!.text).toContain('in Kapitel 6.1 (Verbindlichkeit: Soll)');
    expect(rule.help!.text).toContain('Abhilfe: Mindestens ein Ziel zum Thema formulieren.');
    expect(rule.help!.markdown).toContain('- Gleichberechtigter Zugang zu Bildung und Wohnen als Leitziel');
    expect('helpUri' in rule).toBe(false);
    for (const r of resultsOf(log)) expect(rules![r.ruleIndex!]!.id).toBe(r.ruleId);
  });
});

describe('places', () => {
  it('of a PDF are a page and the headings above, without lines', () => {
    const [location] = find(read([sampleResult()], 'full'), 'F-01').locations!;
    expect(location).toEqual({
      physicalLocation: {
        artifactLocation: { uri: 'konzepte/falkenbruch-insek-2035.pdf', uriBaseId: '%SRCROOT%', index: 0 },
        properties: { page: 61 },
      },
      logicalLocations: [
        {
          name: '5.2.1 Beratung',
          fullyQualifiedName: '5 Handlungsfelder / 5.2 Soziales / 5.2.1 Beratung',
          kind: 'section',
        },
      ],
    });
  });

  it('of Markdown are lines with the quote', () => {
    const [location] = find(read([sampleMarkdownResult()], 'github'), 'M-02').locations!;
    expect(location!.physicalLocation!.region).toEqual({
      startLine: 880,
      snippet: { text: 'Federführung: Amt für Stadtentwicklung' },
    });
  });

  it('of what is missing are where it was looked for, else what came nearest, else the document', () => {
    const log = read([sampleResult()], 'full');
    expect(find(log, 'Z-01').locations![0]!.physicalLocation!.properties).toEqual({ page: 44 });
    const nowhere = changed('Z-01', (c) => {
      c.searched = [{ role: 'goals', sections: 0, pages: '' }];
    });
    expect(find(read([nowhere], 'full'), 'Z-01').locations![0]!.physicalLocation!.properties).toEqual({ page: 44 });
    const nothing = changed('Z-01', (c) => {
      Object.assign(c, { searched: [], nearMisses: [] });
    });
    expect(find(read([nothing], 'full'), 'Z-01').locations![0]!.physicalLocation!.properties).toBeUndefined();
    const draft = sampleMarkdownResult();
    draft.document.pages = 0;
    expect(find(read([draft], 'full'), 'Z-01').locations![0]!.physicalLocation!.region).toEqual({ startLine: 44 });
  });

  it('keep near misses and further evidence beside', () => {
    const related = find(read([sampleResult()], 'full'), 'Z-01').relatedLocations!;
    expect(related.map((r) => [r.id, r.message!.text, r.physicalLocation!.properties])).toEqual([
      [
        1,
        expect.stringMatching(/^Knapp daneben: „Wir sind eine weltoffene Stadt.“ – .* \(S\.\u00a044\)$/),
        { page: 44 },
      ],
      [2, expect.stringContaining('Zuwanderung von Betrieben'), { page: 49 }],
    ]);
  });

  it('name files by percent-encoded relative URIs', () => {
    const result = sampleResult();
    result.document.path = './ordner mit leer\\Prüf #1 (100%) ä?.pdf';
    expect(find(read([result], 'full'), 'F-01').locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(
      'ordner%20mit%20leer/Pr%C3%BCf%20%231%20%28100%25%29%20%C3%A4%3F.pdf',
    );
  });

  it('name the file of a concept of several files', () => {
    const result = changed('F-01', (c) => {
      c.evidence[0]!.file = 'kapitel/05.md';
    });
    result.document.files = ['kapitel/05.md'];
    const log = read([result], 'full');
    expect(find(log, 'F-01').locations![0]!.physicalLocation!.artifactLocation!.uri).toBe('kapitel/05.md');
    expect(log.runs[0].artifacts!.map((a) => a.location!.uri)).toEqual(['kapitel/05.md']);
  });
});

describe('fingerprints', () => {
  const print = (result: AuditResult, id: string) =>
    find(read([result], 'full'), id).partialFingerprints!['criterionSectionQuote/v1'];
  const original = print(sampleResult(), 'M-02');

  it('survive new pages, new chapter numbers, case, spacing and soft hyphens', () => {
    const edited = changed('M-02', (c) => {
      c.evidence[0]!.page = 120;
      c.evidence[0]!.section = ['8. Maßnahmen', 'M 1.1 Sprachtreff'];
      c.evidence[0]!.quote = 'FEDERFÜHRUNG :  Amt für Stadt\u00adentwicklung';
      c.reason = 'anders';
    });
    expect(print(edited, 'M-02')).toBe(original);
  });

  it('change with the words, the section and the rule', () => {
    const words = changed('M-02', (c) => {
      c.evidence[0]!.quote = 'Federführung: Bauamt';
    });
    const section = changed('M-02', (c) => {
      c.evidence[0]!.section = ['7 Ziele', 'M 1.1 Sprachtreff'];
    });
    expect(new Set([original, print(words, 'M-02'), print(section, 'M-02')]).size).toBe(3);
    const prints = resultsOf(read([sampleResult()], 'full')).map(
      (r) => r.partialFingerprints!['criterionSectionQuote/v1'],
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('run', () => {
  it('carries warnings about the document as notifications', () => {
    const { invocations } = read([sampleResult()], 'full').runs[0];
    expect(invocations).toMatchObject([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'pdf.unknown-glyphs' },
            level: 'warning',
            message: { text: '17 Zeichen ließen sich nicht lesen (zuerst auf Seite 12).' },
            locations: [{ physicalLocation: { properties: { page: 12 } } }],
          },
        ],
      },
    ]);
  });

  it('is one for several concepts, since code scanning takes no two of one tool', () => {
    const log = read([sampleResult(), sampleMarkdownResult()], 'full');
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0].artifacts!.map((a) => [a.location!.uri, a.mimeType])).toEqual([
      ['konzepte/falkenbruch-insek-2035.pdf', 'application/pdf'],
      ['entwurf.md', 'text/markdown'],
    ]);
  });

  it('has the same bytes for the same results', () => {
    expect(renderSarif([sampleResult()], { profile: 'full' })).toBe(renderSarif([sampleResult()], { profile: 'full' }));
  });

  it('lets no text of a document become a link or HTML', () => {
    const log = read([changed('Z-01', (c) => (c.reason = '[x](1) <b>y</b> \\'))], 'full');
    const { text, markdown } = find(log, 'Z-01').message as { text: string; markdown: string };
    expect(text).toContain('\\[x\\](1) <b>y</b> \\\\');
    expect(markdown).toContain('\\[x\\]\\(1\\) &lt;b\\>y&lt;/b\\> \\\\');
  });
});
