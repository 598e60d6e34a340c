import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  coreCounts,
  fieldState,
  fieldText,
  filledIn,
  judged,
  lackingAll,
  lackText,
} from '../../../src/report/measures/core.js';
import { MEASURE_COLUMNS, renderMeasuresCsv } from '../../../src/report/measures/csv.js';
import { renderMeasuresJson } from '../../../src/report/measures/json.js';
import { renderMeasuresText } from '../../../src/report/measures/text.js';
import { renderMeasuresXlsx } from '../../../src/report/measures/xlsx.js';
import { sampleMarkdownResult, sampleResult } from '../sample-result.js';

const options = { language: 'de', all: false, several: false, width: 80, colour: false, ascii: false } as const;
const lines = (text: unknown) => (text as string).split('\n');

describe('states of fields', () => {
  const [first, second, third] = sampleResult().measures;

  test('only information counts as given', () => {
    expect(fieldState(first!, 'costs')).toBe('given');
    expect(fieldState(second!, 'partners')).toBe('given');
    expect(fieldState(second!, 'costs')).toBe('empty');
    expect(fieldState(first!, 'priority')).toBe('unreadable');
    expect(fieldState(third!, 'costs')).toBe('reference');
    expect(fieldState(third!, 'lead')).toBe('absent');
  });

  test('what is only listed is not judged beside sheets', () => {
    const all = sampleResult().measures;
    all[2]!.form = 'listed';
    expect(judged(all).map((m) => m.code)).toEqual(['M 1.1', 'M 1.2']);
    for (const m of all) m.form = 'listed';
    expect(judged(all)).toHaveLength(3);
  });

  test('the rules decide what counts: an office named elsewhere does, a value that names something else does not', () => {
    const [one, two] = sampleResult().measures;
    one!.judged = { departments: { state: 'given', field: 'lead' }, partners: { state: 'unreadable' } };
    two!.judged = { partners: { state: 'open' } };
    expect(fieldState(one!, 'departments')).toBe('given');
    expect(fieldText(one!, 'departments', 'de')).toBe('Amt für Stadtentwicklung (unter Federführung)');
    expect(fieldState(one!, 'partners')).toBe('unreadable');
    expect(fieldState(two!, 'partners')).toBe('other');
    expect(filledIn([one!, two!], 'partners')).toBe(0);
    expect(coreCounts([one!, two!]).at(-1)).toEqual({ field: 'partners', lacking: 1, references: 0, unreadable: 1 });
  });

  test('a measure is looked for by all fields that it lacks', () => {
    const all = sampleResult().measures;
    expect(lackingAll(all, ['costs', 'departments']).map((m) => m.page)).toEqual([90, 93]);
    expect(lackingAll(all, ['costs', 'lead']).map((m) => m.page)).toEqual([93]);
    expect(lackingAll(all, [])).toEqual(all);
  });

  test('counts are told in words', () => {
    const [lead, costs] = coreCounts(sampleResult().measures);
    expect(lead).toEqual({ field: 'lead', lacking: 1, references: 0, unreadable: 0 });
    expect(lackText(costs!, 3, 'Kosten', 'de')).toBe('2 von 3 ohne Kosten (davon 1 mit Verweis)');
    expect(lackText({ ...costs!, unreadable: 4 }, 9, 'Costs', 'en')).toBe(
      '2 of 9 without costs (1 of them refer elsewhere; 4 not readable as text)',
    );
  });
});

test('the list for a terminal', () => {
  expect(lines(renderMeasuresText([sampleResult()], options))).toEqual([
    'INSEK Falkenbruch 2035 – Integriertes Stadtentwicklungskonzept',
    'konzepte/falkenbruch-insek-2035.pdf · 3 Maßnahmen',
    '',
    'Nr.   Maßnahme                             Federf.  Kosten  Zeit  Ämter  Partner',
    'M 1.1 Sprachtreff im Nordquartier  S.\u00a088         ✓       ✓     ✓      ✓        –',
    'M 1.2 Umbau des Marktplatzes mit   S.\u00a090         ✓       ✗     ✓      –        ✓',
    '      barrierefreien Zugängen und',
    '      neuer Beleuchtung',
    '      Willkommenspaket             S.\u00a093         –       →     –      –        –',
    '✓ Angabe   → nur Verweis   ✗ Feld ohne Angabe   ? als Text nicht lesbar   – kein',
    'solches Feld',
    '',
    '1 von 3 ohne Federführung: „Willkommenspaket“ (S.\u00a093)',
    '2 von 3 ohne Kosten (davon 1 mit Verweis): M 1.2 (S.\u00a090), „Willkommenspaket“',
    '(S.\u00a093)',
    '1 von 3 ohne Zeitraum: „Willkommenspaket“ (S.\u00a093)',
    '2 von 3 ohne Ämter: M 1.2 (S.\u00a090), „Willkommenspaket“ (S.\u00a093)',
    '2 von 3 ohne Partner: M 1.1 (S.\u00a088), „Willkommenspaket“ (S.\u00a093)',
    '',
  ]);
});

test('--all shows every value', () => {
  const text = renderMeasuresText([sampleResult()], { ...options, all: true }) as string;
  expect(text).toContain('  Kosten: ca. 45.000\u00a0€ pro Jahr\n');
  expect(text).toContain('  Priorität: ?\n  Ampel: grün\n');
});

test('only what lacks all that is asked for', () => {
  const text = renderMeasuresText([sampleResult()], { ...options, lacking: ['costs', 'lead'] }) as string;
  expect(text).toContain('\n1 von 3 ohne Kosten und ohne Federführung\n');
  expect(text).toContain('Willkommenspaket');
  expect(text).not.toContain('M 1.2');
  const csv = renderMeasuresCsv([sampleResult()], { ...options, lacking: ['costs', 'lead'] }) as string;
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
  const json = JSON.parse(renderMeasuresJson([sampleResult()], { ...options, lacking: ['costs', 'lead'] }) as string);
  expect([json.summary.measures, json.summary.lacking, json.measures.length]).toEqual([3, ['costs', 'lead'], 1]);
});

test('a list that is cut names the option that shows the rest', () => {
  const result = sampleResult();
  result.measures = Array.from({ length: 15 }, () => ({ ...result.measures[2]! }));
  expect((renderMeasuresText([result], options) as string).replace(/\s+/g, ' ')).toContain(
    'und 3 weitere (alle: --all)',
  );
});

test('CSV for a spreadsheet in German has German heads and values', () => {
  const [head, first] = (renderMeasuresCsv([sampleResult()], { ...options, csvExcel: true }) as string).split('\r\n');
  expect(head!.replace('\ufeff', '').split(';').slice(0, 10)).toEqual([
    'Dokument',
    'Nr.',
    'Maßnahme',
    'Seite',
    'Zeile',
    'Datei',
    'Form',
    'Zum Thema',
    'Federführung',
    'Kosten',
  ]);
  expect(head).toContain(';Weitere Angaben;Es fehlt;Nicht als Text lesbar');
  expect(first).toContain(';Steckbrief;ja;Amt für Stadtentwicklung;');
  expect(first).toMatch(/;Partner;$/);
});

test('no measures: the list says so', () => {
  expect(renderMeasuresText([sampleMarkdownResult()], options)).toContain('Keine Maßnahmensteckbriefe');
});

test('CSV has a row per measure, names what lacks, and disarms formulas', () => {
  const result = sampleResult();
  result.measures[1]!.title = '=HYPERLINK("http://x")';
  const rows = (renderMeasuresCsv([result], options) as string).split('\r\n');
  expect(rows).toHaveLength(5);
  expect(rows[0]).toBe(MEASURE_COLUMNS.join(','));
  expect(rows[1]).toBe(
    'konzepte/falkenbruch-insek-2035.pdf,M 1.1,Sprachtreff im Nordquartier,88,,,sheet,yes,Amt für Stadtentwicklung,ca. 45.000 € pro Jahr,2024 bis 2026,Sozialamt; Schulamt,,,,,,,,,,,,,,,,,Ampel: grün,partners,',
  );
  expect(rows[2]).toContain(`,"'=HYPERLINK(""http://x"")",90,`);
  expect(rows[3]).toMatch(/,lead; costs; timeframe; departments; partners,$/);
});

test('JSON has the measures of the contract with the counts of the core fields', () => {
  const parsed = JSON.parse(renderMeasuresJson([sampleResult()], options) as string) as {
    summary: { measures: number; coreFields: Record<string, Record<string, number>> };
    measures: unknown;
  };
  expect(parsed.measures).toEqual(sampleResult().measures);
  expect(parsed.summary.measures).toBe(3);
  expect(parsed.summary.coreFields.costs).toEqual({
    given: 1,
    other: 0,
    reference: 1,
    empty: 1,
    unreadable: 0,
    absent: 0,
  });
});

describe('the spreadsheet', () => {
  const files = async (result = sampleResult()) => {
    const bytes = (await renderMeasuresXlsx([result], options)) as Uint8Array;
    const text = new TextDecoder();
    return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, text.decode(data)]));
  };
  const strings = (xml: string) => [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((m) => m[1]);

  test('has the measures with their values and a summary', async () => {
    const all = await files();
    const shared = strings(all['xl/sharedStrings.xml']!);
    for (const text of ['Federführung', 'Sprachtreff im Nordquartier', 'ca. 45.000 € pro Jahr', 'Ampel: grün'])
      expect(shared).toContain(text);
    expect(shared).toContain('2 von 3 ohne Kosten (davon 1 mit Verweis)');
    expect(all['xl/workbook.xml']).toMatch(/name="Maßnahmen".*name="Überblick"/);
    expect(all['xl/worksheets/sheet1.xml']!.match(/<row /g)).toHaveLength(4);
  });

  test('can be filtered by its columns, keeps its head in sight and says what lacks', async () => {
    const all = await files();
    const sheet = all['xl/worksheets/sheet1.xml']!;
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(/<\/sheetData><autoFilter ref="(A1:[A-Z]+4)"\/>/.exec(sheet)).not.toBeNull();
    expect(all['xl/worksheets/sheet2.xml']).not.toContain('autoFilter');
    const shared = strings(all['xl/sharedStrings.xml']!);
    expect(shared).toContain('Es fehlt');
    expect(shared).toContain('Federführung, Kosten, Zeitraum, Ämter, Partner');
  });

  test('what stands in a document cannot break it', async () => {
    const result = sampleResult();
    result.measures[0]!.title = `<&>"\u0000\u0008\ud800 ${'x'.repeat(40_000)}`;
    const shared = strings((await files(result))['xl/sharedStrings.xml']!);
    const title = shared.find((s) => s?.startsWith('&lt;&amp;&gt;'));
    expect(title).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
    expect(title!.length).toBeLessThan(32_100);
  });

  test('is the same bytes every time', async () => {
    const render = async () => Buffer.from((await renderMeasuresXlsx([sampleResult()], options)) as Uint8Array);
    const first = await render();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await render()).equals(first)).toBe(true);
  });
});
