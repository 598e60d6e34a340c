import type { Heading, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { AuditResult } from '../../../src/audit/result.js';
import { renderMarkdown } from '../../../src/report/markdown/index.js';
import { sampleResult } from '../sample-result.js';

const options = { language: 'de', all: false, several: false, width: 80, colour: false, ascii: false } as const;
const render = (result: AuditResult = sampleResult(), all = false) =>
  renderMarkdown([result], { ...options, all }) as string;
const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);
const textOf = (node: unknown): string => {
  const n = node as { value?: string; children?: unknown[] };
  return n.value ?? (n.children ?? []).map(textOf).join('');
};
const headings = (root: Root) =>
  root.children.filter((n): n is Heading => n.type === 'heading').map((h) => `${h.depth} ${textOf(h)}`);
const tables = (root: Root) =>
  root.children
    .filter((n): n is Table => n.type === 'table')
    .map((t) => t.children.map((row) => row.children.map(textOf)));

describe('the report as Markdown', () => {
  test('has a section for each group and criterion', () => {
    expect(headings(parse(render()))).toEqual([
      '1 INSEK Falkenbruch 2035 – Integriertes Stadtentwicklungskonzept',
      '2 Nach Kapiteln des Leitfadens',
      '2 Fehler · Lücken im Kern: was der Leitfaden mindestens verlangt (2)',
      '3 M-03 Kosten der Maßnahmen',
      '3 M-02 Federführung der Maßnahmen',
      '2 Warnung · Lücken in den Empfehlungen: was der Leitfaden vorsieht (3)',
      '3 Z-01 Thema in Leitbild oder Zielen',
      '3 O-03 Indikatoren zu Migration und Integration im Monitoring',
      '3 F-03 Thema im Handlungsfeld Bauen und Wohnen',
      '2 Hinweis · Anregungen: was der Leitfaden außerdem vorschlägt (1)',
      '3 F-06 Thema im Handlungsfeld Gesundheit',
      '2 Zu prüfen: was der Text allein nicht entscheidet (2)',
      '3 P-12 Ressourcen der Erarbeitung',
      '3 U-02 Prioritäten der Umsetzung',
      '2 Roter Faden: wo das Thema durchgetragen wird',
      '2 Maßnahmen (3)',
    ]);
  });

  test('--all adds what is fulfilled and what does not apply', () => {
    const added = headings(parse(render(sampleResult(), true))).filter((h) => !headings(parse(render())).includes(h));
    expect(added).toEqual([
      '2 Erfüllt, mit Belegen (2)',
      '3 F-01 Thema im Handlungsfeld Soziales',
      '3 A-01 Zahl oder Anteil der Menschen mit Migrationshintergrund',
      '2 Entfällt (1)',
      '3 T-07 Beirat einbezogen',
    ]);
  });

  test('its tables have what the result has', () => {
    const [facts, chapters, thread, measures] = tables(parse(render()));
    expect(facts).toContainEqual(['Erfüllt', '38\u00a0% (2\u00a0% bis 87\u00a0%)']);
    expect(chapters?.at(-1)).toEqual(['Gesamt', '38\u00a0%', '2', '2', '4', '2', '1']);
    expect(chapters?.[1]).toEqual(['Handlungsfelder', '50\u00a0%', '1', '1', '1', '', '']);
    expect(thread?.[2]).toEqual(['Bauen und Wohnen', '2', '✗', '✗', '–']);
    expect(measures?.slice(2)).toEqual([
      [
        'M 1.2',
        'Umbau des Marktplatzes mit barrierefreien Zugängen und neuer Beleuchtung',
        'S.\u00a090',
        'Tiefbauamt',
        '✗',
        'kurzfristig',
        '–',
        'keine',
      ],
      ['', 'Willkommenspaket', 'S.\u00a093', '–', 'siehe M 1.1', '–', '–', '–'],
    ]);
  });

  test('a document cannot write into the report', () => {
    const result = sampleResult();
    result.document.title = '# <img src=x> [a](javascript:b)';
    result.measures[0]!.title = 'a | b\n| c |';
    result.criteria[1]!.evidence[0]!.quote = '**Zitat**\n\n# Titel';
    const root = parse(render(result));
    expect(headings(root)[0]).toBe('1 # <img src=x> [a](javascript:b)');
    expect(tables(root)[3]?.[1]?.[1]).toBe('a | b | c |');
    expect(JSON.stringify(root)).not.toMatch(/"type":"(?:html|link|image)"/);
    expect(headings(root)).toHaveLength(16);
  });

  test('several concepts stand one after the other', () => {
    const text = renderMarkdown([sampleResult(), sampleResult()], options) as string;
    expect(headings(parse(text)).filter((h) => h.startsWith('1 '))).toHaveLength(2);
  });
});
