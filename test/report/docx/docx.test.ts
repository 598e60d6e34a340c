import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { renderDocx } from '../../../src/report/docx/index.js';
import { largeResult } from '../html/sample.js';
import { paragraphs, unzip } from './archive.js';

const xmllint = spawnSync('xmllint', ['--version']).status === 0;

describe('renderDocx', () => {
  let bytes: Buffer;
  let files: Map<string, string>;
  let document: string;
  beforeAll(async () => {
    bytes = await renderDocx(largeResult());
    files = unzip(bytes);
    document = files.get('word/document.xml')!;
  });
  const texts = () => paragraphs(document).map((p) => p.text);

  it('has headings in the styles of Word, gaps first', () => {
    const headings = paragraphs(document).filter((p) => p.style === 'Heading1');
    expect(headings.map((h) => h.text)).toEqual([
      'Kapitel des Leitfadens',
      'Roter Faden',
      'Lücken: Kern (6)',
      'Lücken: Soll (19)',
      'Lücken: Kann (10)',
      'Zu prüfen (6)',
      'Erfüllt (36)',
      'Entfällt (3)',
      'Maßnahmen (36)',
      'Ziele, Formate, Indikatoren',
      'Wie dieser Bericht zu lesen ist',
    ]);
    expect(paragraphs(document).find((p) => p.style === 'Title')!.text).toBe(
      'INSEK Musterstadt 2035 – Integriertes Stadtentwicklungskonzept',
    );
    const criteria = paragraphs(document).filter((p) => p.style === 'Heading3');
    expect(criteria).toHaveLength(6 + 19 + 10 + 6);
    expect(criteria[0]!.text).toBe('Z-01 Mindestens ein Ziel oder Leitbild zum Thema');
  });

  it('names of a gap its reason, remedy, near misses with page, and where was looked', () => {
    const all = texts();
    const from = all.indexOf('M-03 Kosten und Finanzierung der Maßnahmen');
    const part = all.slice(from, all.indexOf('O-03 Indikatoren zum Thema im Monitoring'));
    expect(part.slice(1, 3)).toEqual([
      'fehlt · Leitfaden 6.2 · Kern · Sicherheit 77\u00a0%',
      '12 von 36 Steckbriefen nennen Kosten (33 %, erwartet 90 %). Ohne Angabe: M 1.2 (S. 88), M 1.4 (S. 90), M 2.1 (S. 93) und 21 weitere.',
    ]);
    expect(part).toContain(
      'Knapp daneben\t„Die Integration erneuerbarer Energien in die Quartiere wird vorangetrieben.“ (S.\u00a049: gleiches Wort in anderem Sinn)',
    );
    expect(part.at(-1)).toBe('Gesucht in\tZiele: S.\u00a044–51 (3 Abschnitte); Maßnahmen: kein solcher Abschnitt');
  });

  it('lists every measure with empty core fields marked, on pages laid crosswise', () => {
    const table = document.split('<w:tbl>').at(-1)!;
    const rows = table.split('<w:tr>').slice(1);
    expect(rows).toHaveLength(1 + 36 + 1);
    expect(rows[2]).toContain('w:fill="FBE9E6"');
    expect(paragraphs(rows[2]!).map((p) => p.text)).toEqual([
      'M 1.2 Umbau des Marktplatzes mit barrierefreien Zugängen, neuer Beleuchtung und Trinkbrunnen (S.\u00a087 · Steckbrief)',
      'Fachbereich Stadtentwicklungsplanung und Umweltverträglichkeitsprüfung',
      'ohne Angabe',
      '2025 bis 2027',
      'Sozialamt; Schulamt',
      'kein Feld',
    ]);
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });

  it('has the same bytes for the same result, at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    try {
      expect((await renderDocx(largeResult())).equals(bytes)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    expect(files.get('docProps/core.xml')).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  it('takes any text of a document without breaking', async () => {
    const result = largeResult();
    result.document.title = 'A & B <c> "d" \u0000\u000b\ud800\uffff';
    result.criteria[4]!.reason = ']]></w:t><w:br/> \u001b[2J\nzweite Zeile';
    result.measures = [];
    const part = unzip(await renderDocx(result));
    const all = paragraphs(part.get('word/document.xml')!).map((p) => p.text);
    expect(all).toContain('A &amp; B &lt;c&gt; &quot;d&quot; \ufffd \ufffd\ufffd');
    expect(all).toContain(']]&gt;&lt;/w:t&gt;&lt;w:br/&gt; \ufffd[2J zweite Zeile');
    expect(all).toContain('Im Dokument wurden keine Maßnahmen erkannt.');
    if (!xmllint) return;
    for (const [name, text] of part)
      if (/\.(xml|rels)$/.test(name))
        expect([name, spawnSync('xmllint', ['--noout', '-'], { input: text, encoding: 'utf8' }).stderr]).toEqual([
          name,
          '',
        ]);
  });

  it('speaks English where the result does', async () => {
    const english = unzip(await renderDocx({ ...largeResult(), language: 'en' })).get('word/document.xml')!;
    expect(
      paragraphs(english)
        .filter((p) => p.style === 'Heading1')
        .map((p) => p.text),
    ).toContain('Gaps: core (6)');
    expect(english).not.toContain('Abhilfe');
  });
});
