import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { readText } from '../../src/readers/text/index.js';
import { PROSE, typeset } from './pdf/typeset.js';

const read = (markdown: string) => readMarkdown('konzept.md', new TextEncoder().encode(markdown));

describe('facts of a document', () => {
  test('a year in a sentence is not the year of the document', () => {
    const body = '## 1 Lage\n\nSeit 2015 wächst die Stadt.\n\n## 2 Ziele\n\nBis 2030 wird es besser.\n';
    // what it looks ahead to is not when it was written
    expect(read(`# INSEK Falkenbruch 2035\n\n${body}`).year).toBeNull();
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

describe('the title', () => {
  const title = (markdown: string) => read(markdown).title;
  const dump = (text: string) => readText('konzept.txt', new TextEncoder().encode(text));
  const BODY = '\n\n1 Lage\n\nDie Stadt wächst seit vielen Jahren und verändert sich.\n';

  test('is what names the concept, not what stands largest before it', () => {
    expect(title('# Vorwort\n\nLiebe Leserinnen.\n\n# 1 Lage\n\nText.\n')).toBeNull();
    expect(title('# Stadt Falkenbruch\n\n## Rahmenplan Nordstadt\n\nText.\n')).toBe('Rahmenplan Nordstadt');
    expect(title('Gefördert durch das Programm Sozialer Zusammenhalt\n\nHandlungskonzept Nordstadt\n\n# Lage\n')).toBe(
      'Handlungskonzept Nordstadt',
    );
  });

  test('runs over lines, up to the date of the report', () => {
    expect(
      dump(
        `Stadt Falkenbruch\n\nIntegriertes\nEntwicklungskonzept für die\nNordstadt\nEndbericht, Stand März 2021${BODY}`,
      ).title,
    ).toBe('Integriertes Entwicklungskonzept für die Nordstadt');
  });

  test('is no line of the contents', () => {
    const contents = 'Inhalt\n\n1 Lage ........ 3\n2 Leitbild ........ 6\n3 Konzept ........ 9\n';
    expect(dump(`Stadtentwicklungskonzept Falkenbruch\n\n${contents}${BODY}`).title).toBe(
      'Stadtentwicklungskonzept Falkenbruch',
    );
  });

  test('is what the imprint calls it', () => {
    expect(
      dump(
        `Landeshauptstadt Falkenbruch\n\nImpressum\n\nTitel: Verkehrsplan Falkenbruch\n\nAuftraggeber: Stadt Falkenbruch${BODY}`,
      ).title,
    ).toBe('Verkehrsplan Falkenbruch');
  });
});

describe('the year', () => {
  const year = (head: string, path = 'konzept.md') =>
    readMarkdown(path, new TextEncoder().encode(`${head}\n\n# 1 Lage\n\nText.\n`)).year;

  test('is that of the state, whatever else is dated', () => {
    expect(year('# INSEK Falkenbruch 2035\n\nAufbauend auf dem Leitbild vom 3. Mai 2012\n\nStand: Juni 2023')).toBe(
      2023,
    );
    expect(year('# Programm 2008 bis 2020\n\n© 2009 Stadt Falkenbruch')).toBe(2009);
    expect(year('# Leitbild Falkenbruch 2030\n\nFalkenbruch, im Herbst 2019')).toBe(2019);
  });

  test('is given by the front matter and by the name of the file', () => {
    expect(year('---\ndate: 2024-03-11\n---\n\n# INSEK Falkenbruch 2035')).toBe(2024);
    expect(year('# INSEK Falkenbruch 2035', 'insek-2035-fassung-2022.md')).toBe(2022);
    expect(year('# INSEK Falkenbruch 2035', 'insek-2035.md')).toBeNull();
  });

  test('may be the latest of which the text tells several days', () => {
    expect(
      year(
        '# INSEK Falkenbruch 2035\n\nDer Rat beriet am 3. März 2021, am 4. Mai 2021 und am 7. Juni 2021 in Sitzungen.',
      ),
    ).toBeNull();
    expect(
      year(
        '# INSEK Falkenbruch 2021\n\nDer Rat beriet am 3. März 2021, am 4. Mai 2021 und am 7. Juni 2021 in Sitzungen.',
      ),
    ).toBe(2021);
  });
});
