import { describe, expect, test } from 'vitest';
import type { AuditResult } from '../../../src/audit/result.js';
import type { ReportOptions } from '../../../src/report/format.js';
import { portions } from '../../../src/report/text/chapters.js';
import { renderText } from '../../../src/report/text/index.js';
import { displayWidth, wrap } from '../../../src/report/text/wrap.js';
import { trustMeans } from '../../../src/report/trust.js';
import { sampleMarkdownResult, sampleResult } from '../sample-result.js';

const options = (change: Partial<ReportOptions> = {}): ReportOptions => ({
  language: 'de',
  all: false,
  several: false,
  width: 80,
  colour: false,
  ascii: false,
  ...change,
});
const report = (change: Partial<ReportOptions> = {}, result: AuditResult = sampleResult()): string =>
  renderText([result], options(change)) as string;
/** From one line on, so many lines. */
const from = (text: string, start: string, count: number): string[] => {
  const lines = text.split('\n');
  const at = lines.findIndex((l) => l.startsWith(start));
  return lines.slice(at, at + count);
};

describe('the report for a terminal', () => {
  test('opens with what was read and how sure the score is', () => {
    expect(report().split('\n').slice(0, 7)).toEqual([
      'INSEK Falkenbruch 2035 – Integriertes Stadtentwicklungskonzept',
      'konzepte/falkenbruch-insek-2035.pdf · Falkenbruch\u00a02023 · 142\u00a0Seiten ·',
      '41\u202f203\u00a0Wörter · Text\u00a0lesbar · 3\u00a0Maßnahmen',
      'Geprüft gegen leitfaden-2022 1.0.0 · 11 Kriterien',
      '',
      'Erfüllt 38\u00a0% (2\u00a0% bis 87\u00a0%)   8 von 11 bewertet · 2 zu prüfen · 1 entfällt',
      // how right verdicts are goes over the next lines
      wrap(trustMeans(sampleResult(), 'de')!, 80)[0],
    ]);
  });

  test('breaks the command that settles a verdict where the file has a long path', () => {
    const sample = sampleResult();
    const path = `konzepte/${'klimaschutz-'.repeat(4)}2010.pdf`;
    const lines = report({}, { ...sample, document: { ...sample.document, path } }).split('\n');
    const at = lines.findIndex((l) => l.startsWith('insek-audit settle'));
    expect(lines[at]).toBe('insek-audit settle \\');
    expect(lines[at + 1]).toBe(`  ${path} \\`);
    expect(lines.filter((l) => displayWidth(l) > 80)).toEqual([]);
  });

  test('ends each remedy of fields of measures before the next', () => {
    const sample = sampleResult();
    const m = sample.criteria.find((c) => c.id === 'M-03')!;
    const twice = { ...sample, criteria: [...sample.criteria, { ...m, id: 'M-99', slug: 'other' }] };
    const text = report({}, twice).replace(/\s+/g, ' ');
    expect(text).toContain('eine Ursache');
    expect(text).toMatch(/eintragen\. Kostenrahmen .*? eintragen\. Welche, zeigt/);
  });

  test('shows each chapter with a bar and its counts', () => {
    expect(from(report(), 'Nach Kapiteln', 4)).toEqual([
      'Nach Kapiteln des Leitfadens ───────────────────────────────────────────────────',
      '                                                     ✓   ◐   ✗   ?   –',
      'Handlungsfelder     ████████▒▒▒▒▒▒▒▒░░░░░░░░  50\u00a0%   1   1   1   ·   ·',
      'Prozess             ????????????????????????     –   ·   ·   ·   1   ·',
    ]);
  });

  test('gives a gap its reason, near miss, place of search and remedy', () => {
    expect(from(report(), '✗ M-03', 8)).toEqual([
      '✗ M-03   Kosten der Maßnahmen                              Leitfaden 6.2, Abb. 7',
      '         1 von 3 Maßnahmen mit Angabe: Kosten (33\u00a0%, erwartet 90\u00a0%). Ohne: M 1.2',
      '         (S.\u00a090), M 2.1 (S.\u00a093) und 0 weitere.',
      '         Knapp daneben: „Kosten: muss noch ermittelt werden“ (S.\u00a090) – keine',
      '         Angabe',
      '         Gesucht in: Maßnahmen: 12 Abschnitte, S.\u00a086-128',
      '      →  Kostenrahmen oder „keine“ in jeder Maßnahme eintragen; welche fehlen,',
      '         zeigt: insek-audit measures konzepte/falkenbruch-insek-2035.pdf',
    ]);
  });

  test('groups gaps by severity, what is missing before what is partly there', () => {
    const heads = report()
      .split('\n')
      .filter((l) => /^[✗◐?✓–] [A-Z]-\d\d|^(?:Fehler|Warnung|Hinweis|Zu prüfen|Roter)/.test(l))
      .map((l) => l.split(/ {2,}|:/)[0]);
    expect(heads).toEqual([
      'Fehler · Lücken im Kern',
      '✗ M-03',
      '◐ M-02',
      'Warnung · Lücken in den Empfehlungen',
      '✗ Z-01',
      '✗ O-03',
      '◐ F-03',
      'Hinweis · Anregungen',
      '✗ F-06',
      'Zu prüfen',
      '? P-12',
      '? U-02',
      'Roter Faden',
    ]);
  });

  test('a severity that a pack changed moves the gap and tells the bindingness of the guide', () => {
    const result = sampleResult();
    result.criteria = result.criteria.map((c) => (c.id === 'F-06' ? { ...c, severity: 'error' } : c));
    const text = report({}, result);
    expect(from(text, '✗ F-06', 1)[0]).toMatch(/Leitfaden 2\.2 \(Kann\)$/);
    expect(text.indexOf('✗ F-06')).toBeLessThan(text.indexOf('Warnung · '));
  });

  test('shows the red thread and names what breaks', () => {
    expect(from(report(), 'Roter Faden', 8)).toEqual([
      'Roter Faden: wo das Thema durchgetragen wird ───────────────────────────────────',
      '                                      Analyse      Ziele  Maßnahmen Monitoring',
      'Soziales                                    4          1          3          –',
      'Bauen und Wohnen                            2          ✗          ✗          –',
      'Kultur, Freizeit, Sport                     –          –          1          –',
      '✗ Bauen und Wohnen: Thema in der Analyse (S.\u00a034), aber kein Ziel und keine',
      'Maßnahme',
      'Ohne Fundstelle: Stadtmarketing und Kommunikation',
    ]);
  });

  test('what is fulfilled and what does not apply show only with --all', () => {
    const shown = report()
      .split('\n')
      .filter((l) => /^[✗◐?✓–] (?:A-01|T-07)/.test(l));
    expect(shown).toEqual([]);
    const all = report({ all: true });
    expect(from(all, '✓ A-01', 5)).toEqual([
      '✓ A-01   Zahl oder Anteil der Menschen mit Migrationshintergrund',
      '                                              eine Stelle · Leitfaden 4, Infobox',
      '         Belegt: Zahl oder Anteil (S.\u00a018). (Sicherheit 92\u00a0%)',
      '         Beleg: „Der Anteil der Menschen mit Migrationshintergrund liegt bei',
      '         23,4\u00a0%.“ (S.\u00a018) · 3 Bestandsaufnahme › 3.1 Bevölkerung',
    ]);
    expect(all).toContain('– T-07   Beirat einbezogen');
  });

  test('places of a Markdown concept are lines', () => {
    const text = report({}, sampleMarkdownResult());
    expect(text).toContain('(Z.\u00a0900)');
    expect(text).toContain('entwurf.md · Falkenbruch\u00a02023 · 41\u202f203\u00a0Wörter');
    expect(text).toContain('12 Abschnitte, Z.\u00a086-128');
  });

  test('speaks English', () => {
    const text = report({ language: 'en' });
    expect(text).toContain('Fulfilled 38% (2% to 87%)   8 of 11 assessed · 2 to review · 1 not applicable');
    expect(text).toContain('Near miss: “Kosten: muss noch ermittelt werden” (p.\u00a090)');
    expect(text).toContain('Bauen und Wohnen: theme in the analysis (p.\u00a034), but no goal and no measure');
  });

  test.each([60, 80, 100, 120])('no line is wider than %i columns', (width) => {
    for (const change of [{}, { all: true }, { ascii: true }, { language: 'en' as const }])
      for (const line of report({ width, ...change }).split('\n'))
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
  });

  test('a wider terminal than 120 columns does not make longer lines', () => {
    expect(report({ width: 400 })).toBe(report({ width: 120 }));
  });

  test('colours only when asked for, and never as the only sign', () => {
    expect(report()).not.toContain('\u001b');
    const coloured = report({ colour: true });
    expect(coloured).toContain('\u001b[31m✗ M-03   \u001b[39m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(report());
  });

  test('the ASCII form writes nothing but ASCII and umlauts', () => {
    const text = report({ ascii: true, all: true });
    expect(text.replace(/[a-zäöüß]/gi, '')).toMatch(/^[\n -~]*$/);
    expect(text).toContain('x M-03   Kosten der Maßnahmen');
    expect(text).toContain('      -> Kostenrahmen');
  });

  test('a document cannot steer the terminal', () => {
    const result = sampleResult();
    result.document.title = 'Titel\u001b]0;x\u0007';
    result.criteria[1]!.evidence[0]!.quote = 'Zitat \u001b[2J';
    expect(report({ all: true }, result)).not.toMatch(/[\u001b\u0007]/);
  });

  test('several concepts follow each other with a rule between', () => {
    const text = renderText([sampleResult(), sampleMarkdownResult()], options()) as string;
    expect(text.split(`\n${'─'.repeat(80)}\n`)).toHaveLength(2);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('nothing could be assessed: no score, no range of one', () => {
    const result = sampleResult();
    result.criteria = result.criteria.map((c) => ({ ...c, verdict: 'review' }));
    result.summary = {
      score: null,
      assessed: 0,
      review: 11,
      verdicts: { fulfilled: 0, partial: 0, missing: 0, review: 11, 'not-applicable': 0 },
      chapters: [],
    };
    expect(report({}, result)).toContain('Ergebnis: kein Kriterium bewertet   0 von 11 bewertet · 11 zu prüfen');
  });
});

describe('portions', () => {
  const counts = (fulfilled: number, partial: number, missing: number, review: number) => ({
    fulfilled,
    partial,
    missing,
    review,
    'not-applicable': 3,
  });

  test('fill the bar, and leave out what does not apply', () => {
    expect(portions(counts(7, 3, 2, 0), 24)).toEqual(counts24(14, 6, 4, 0));
    expect(portions(counts(0, 0, 0, 0), 24)).toEqual(counts24(0, 0, 0, 0));
  });

  test('show every verdict that occurs', () => {
    expect(portions(counts(60, 1, 1, 1), 10)).toEqual(counts24(7, 1, 1, 1));
  });

  const counts24 = (fulfilled: number, partial: number, missing: number, review: number) => ({
    ...counts(fulfilled, partial, missing, review),
    'not-applicable': 0,
  });
});
