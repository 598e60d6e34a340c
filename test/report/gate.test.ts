import { describe, expect, it } from 'vitest';
import type { Gate } from '../../src/audit/gate.js';
import type { AuditResult } from '../../src/audit/result.js';
import { gateSum } from '../../src/report/gate.js';
import { renderGithub } from '../../src/report/github.js';
import { renderJunit } from '../../src/report/junit.js';
import { renderSarif } from '../../src/report/sarif/index.js';
import { renderText } from '../../src/report/text/index.js';
import { renderLine } from '../../src/report/text/line.js';
import { sampleResult } from './sample-result.js';

/** The sample with one of its two gaps of severity error hardly sure. */
function doubted(): AuditResult {
  const result = sampleResult();
  const criteria = result.criteria.map((c) => (c.id === 'M-03' ? { ...c, confidence: 0.06, unsure: true } : c));
  return { ...result, criteria };
}
const gate =
  (minConfidence: number, failOn: Gate['failOn'] = 'error') =>
  (): Gate => ({ failOn, minConfidence });
const OPTIONS = { language: 'de', all: false, several: false, width: 80, colour: false, ascii: false } as const;
const result = doubted();

describe('doubt stands where pipelines look', () => {
  it('in annotations, tests, job summary and code scanning', () => {
    const { commands, summary } = renderGithub([result], [], gate(0));
    expect(commands).toContain('title=M-03 Kosten der Maßnahmen (fehlt%2C unsicher (6\u00a0%25))::');
    expect(summary).toContain('**M-03 Kosten der Maßnahmen** – fehlt, unsicher (6\u00a0%) (Leitfaden');
    expect(summary).toContain('Rückgabe 1: 2 Lücken ab error, davon 1 unsicher.');
    const junit = renderJunit([result], [], gate(0));
    expect(junit).toContain('<failure type="missing" message="fehlt, unsicher (6\u00a0%): 1 von 3');
    expect(junit).toContain('>fehlt, unsicher (6\u00a0%): 1 von 3');
    const sarif = JSON.parse(renderSarif([result], { profile: 'github', gate: gate(0) }));
    const found = sarif.runs[0].results.find((r: { ruleId: string }) => r.ruleId === 'M-03');
    expect(found.message.text).toMatch(/^Kosten der Maßnahmen: fehlt, unsicher \(6\u00a0%\)\. /);
    expect(found.level).toBe('error');
  });

  it('and in the short line, gap by gap, with what the run ends with', async () => {
    const lines = ((await renderLine([result], { ...OPTIONS, gate: gate(0) })) as string).trimEnd().split('\n');
    expect(lines[0]).toMatch(/Lücken: 2 Fehler \(1 unsicher\), 3 Warnungen, 1 Hinweis$/);
    expect(lines.slice(1)).toEqual([
      '  konzepte/falkenbruch-insek-2035.pdf, S.\u00a086: M-03 Kosten der Maßnahmen: fehlt, unsicher (6\u00a0%)',
      '  konzepte/falkenbruch-insek-2035.pdf, S.\u00a088: M-02 Federführung der Maßnahmen: teilweise',
      'Rückgabe 1: 2 Lücken ab error, davon 1 unsicher.',
    ]);
    const text = (await renderText([result], { ...OPTIONS, gate: gate(0) })) as string;
    expect(text.trimEnd().split('\n').at(-1)).toBe('Rückgabe 1: 2 Lücken ab error, davon 1 unsicher.');
  });
});

describe('a gap below the least confidence never fails', () => {
  it('in the sum, the tests, the annotations and code scanning alike', async () => {
    expect(gateSum([result], { language: 'de', gate: gate(0.5) })).toEqual({
      code: 1,
      failing: 1,
      unsure: 0,
      spared: 1,
      text: 'Rückgabe 1: 1 Lücke ab error; 1 zu unsicher (Sicherheit unter 50\u00a0%), zählt nicht.',
    });
    const none = gateSum([result], { language: 'en', gate: gate(1) });
    expect([none.code, none.text]).toEqual([
      0,
      'Exit code 0: no gap from error on; 2 too unsure (confidence below 100%) to count.',
    ]);
    const junit = renderJunit([result], [], gate(0.5));
    expect(junit.match(/<failure /g)).toHaveLength(1);
    expect(junit).toContain('message="fehlt, unsicher (6\u00a0%) (unter der Sicherheit von --min-confidence): ');
    expect(renderGithub([result], [], gate(0.5)).commands).toMatch(/^::warning .*title=M-03 /m);
    const level = (least: number) =>
      JSON.parse(renderSarif([result], { profile: 'full', gate: gate(least) })).runs[0].results.find(
        (r: { ruleId: string }) => r.ruleId === 'M-03',
      ).level;
    expect([level(0), level(0.5)]).toEqual(['error', 'warning']);
    const line = (await renderLine([result], { ...OPTIONS, gate: gate(0.5) })) as string;
    expect(line).toContain('M-03 Kosten der Maßnahmen: fehlt, unsicher (6\u00a0%), zählt nicht\n');
  });

  it('nor does any where the threshold is never', () => {
    expect(gateSum([result], { language: 'de', gate: gate(0, 'never') }).text).toBe(
      'Rückgabe 0: Lücken zählen nicht (Schwelle: never).',
    );
  });

  it('and a concept that could not be audited ends with 2', () => {
    const failed = { document: { path: 'x.pdf' }, failure: { what: 'Kaputt.', why: 'Darum.' } } as never;
    expect(gateSum([result], { language: 'de', gate: gate(0), failures: [failed] }).text).toBe(
      'Rückgabe 2: 1 Konzept nicht geprüft, 2 Lücken ab error, davon 1 unsicher.',
    );
  });
});

it('refers to a job summary only where there is one', () => {
  const many = { ...result, criteria: Array.from({ length: 12 }, () => result.criteria.find((c) => c.id === 'M-02')!) };
  expect(renderGithub([many], [], gate(0), true).commands).toContain('siehe Zusammenfassung des Laufs');
  expect(renderGithub([many], [], gate(0), false).commands).toContain(
    '… und 2 weitere Lücken der Stufe „Fehler“: alle mit --format text',
  );
});
