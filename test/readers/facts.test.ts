import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { PROSE, typeset } from './pdf/typeset.js';

const read = (markdown: string) => readMarkdown('konzept.md', new TextEncoder().encode(markdown));

describe('facts of a document', () => {
  test('a year in a sentence is not the year of the document', () => {
    const body = '## 1 Lage\n\nSeit 2015 wächst die Stadt.\n\n## 2 Ziele\n\nBis 2030 wird es besser.\n';
    expect(read(`# INSEK Falkenbruch 2035\n\n${body}`).year).toBe(2035);
    expect(read(`# INSEK Falkenbruch 2035\n\nBearbeitung 2023\n\n${body}`).year).toBe(2023);
    expect(read(`# INSEK Falkenbruch 2035\n\nStand: Mai 2024\n\n${body}`).year).toBe(2024);
  });

  test('the municipality of the title goes before a noun that follows the word for one', () => {
    const body =
      'In der Gemeinde Aufnahme fanden viele. In der Gemeinde Aufnahme suchten mehr.\n\nDie Gemeinde Falkenbruch wächst.\n\nFür die Gemeinde Falkenbruch gilt das.\n';
    expect(read(`# Entwicklungskonzept Falkenbruch 2035\n\n${body}`).municipality).toBe('Falkenbruch');
  });

  test('the year that stands on a line of its own belongs to the printed title', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      for (const [i, line] of ['Entwicklungskonzept', 'Falkenbruch', '2035'].entries())
        sheet.text(80, 200 + i * 36, line, { size: 30, bold: true });
      sheet.page();
      sheet.lines(80, 100, PROSE);
    });
    expect((await readPdf('konzept.pdf', bytes)).title).toBe('Entwicklungskonzept Falkenbruch 2035');
  });
});
