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

  test('is spelt as the running head spells the lines of the cover', () => {
    const pages = `\f2 | Konzept Soziale Quartiersentwicklung\n\nImpressum\n\nStadt Falkenbruch${BODY}`;
    expect(dump(`Stadt Falkenbruch\n\nKonzept\nSoziale\nQuartiersentwicklung\n${pages}`).title).toBe(
      'Konzept Soziale Quartiersentwicklung',
    );
    const parted = `\f2 | Stadtentwicklungsstrategie 2035 – Wohnen und Bauen\n\nImpressum\n${BODY}`;
    expect(dump(`Stadtentwicklungs-\nstrategie 2035\nWohnen und Bauen\nStadt Falkenbruch\n${parted}`).title).toBe(
      'Stadtentwicklungsstrategie 2035 – Wohnen und Bauen',
    );
  });

  test('is no motion, no second half of a word, and nothing that breaks off', () => {
    expect(
      title(
        'Bestehendes Förderprogramm für E-Taxis auch im Jahr 2022 fortsetzen\n\nKlimaschutzkonzept Falkenbruch\n\n# Lage\n',
      ),
    ).toBe('Klimaschutzkonzept Falkenbruch');
    expect(dump(`Verkehrs-\nkonzept Falkenbruch${BODY}`).title).toBe('Verkehrskonzept Falkenbruch');
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

  test('is that of the imprint behind the text, not one that the text tells of', () => {
    const told =
      'Im Sommer 2015 wurde der Entwurf gezeigt, und im Juni 2015 beriet ihn der Rat in erster Lesung. Der Plan von 2012 galt weiter.';
    const dump = (end: string) =>
      readText('konzept.txt', new TextEncoder().encode(`Leitbild Falkenbruch\n\n${`${told}\n\n`.repeat(70)}${end}`))
        .year;
    expect(dump('Impressum\n\nDruck: Rathausdruckerei\nStand: Mai 2016\n')).toBe(2016);
    expect(dump('Bearbeitungsstand: 8. November 2017')).toBe(2017);
    expect(dump('Ende.')).toBeNull();
  });

  test('is the one that the cover gives for the state, even where a schedule dates later days', () => {
    const schedule = 'Start 3. Mai 2026, Bericht 4. Juni 2026, Ende 5. Juli 2026.';
    expect(year(`# INSEK Falkenbruch 2037\n\nDezember 2024 · Beschlussfassung\n\n## Plan\n\n${schedule}`)).toBe(2024);
    expect(
      year(
        '# INSEK Falkenbruch 2037\n\nAuftraggeberin: Gemeinde Falkenbruch, Am Gutspark 1. Bearbeitung: Kontor Land. Beschlossen am 28. November 2024. Gefördert mit Mitteln der Gemeinschaftsaufgabe.',
      ),
    ).toBe(2024);
  });

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
