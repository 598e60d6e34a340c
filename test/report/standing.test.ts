import { expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.js';
import { renderDocx } from '../../src/report/docx/index.js';
import { renderHtml } from '../../src/report/html/index.js';
import { paragraphs, unzip } from './docx/archive.js';
import { largeResult } from './html/sample.js';

/** A result with a gap that was accepted, and a gap that a reader judged otherwise. */
function settled() {
  const result = structuredClone(largeResult());
  const [first, second] = result.criteria.filter((c) => c.verdict === 'missing');
  first!.suppressed = { reason: 'steht in Band 2', author: 'Beck', kind: 'config', from: 'insek-audit.yaml:2' };
  second!.annotation = { verdict: 'fulfilled', reason: 'Tabelle im Anhang', page: 12 };
  return { result, first: first!, second: second! };
}

it('shows in HTML what people said beside the verdict, which stays', () => {
  const { result, first, second } = settled();
  const page = renderHtml(result);
  const article = (id: string) =>
    page.slice(page.indexOf(`id="${id}"`), page.indexOf('</article>', page.indexOf(`id="${id}"`)));
  expect(article(first.id)).toContain('<li>Hingenommen: steht in Band 2 (Beck, insek-audit.yaml:2)</li>');
  expect(article(first.id)).toContain('data-v="missing"');
  expect(article(second.id)).toMatch(/<li>Urteil eines Lesers: erfüllt – Tabelle im Anhang \(S\.\s12\)<\/li>/);
});

it('keeps settled gaps in Word, in chapters of their own', async () => {
  const { result, first, second } = settled();
  const all = paragraphs(unzip(await renderDocx(result)).get('word/document.xml')!);
  const after = (heading: string) => all[all.findIndex((p) => p.text === heading) + 1]!.text;
  expect(after('Hingenommen, mit Begründung (1)')).toBe(`${first.id} ${first.title}`);
  expect(after('Von Lesern anders beurteilt (1)')).toBe(`${second.id} ${second.title}`);
});

it('has a column for each in CSV', () => {
  const { result, first, second } = settled();
  const lines = renderCsv([result]).split('\r\n');
  expect(lines[0]!.split(',').slice(-5, -1)).toEqual(['baseline', 'suppressed', 'annotation', 'annotation_reason']);
  expect(lines.find((l) => l.includes(`,${first.id},`))).toMatch(/,,steht in Band 2,,,$/);
  expect(lines.find((l) => l.includes(`,${second.id},`))).toMatch(/,,,fulfilled,Tabelle im Anhang,$/);
});
