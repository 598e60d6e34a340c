import { describe, expect, it } from 'vitest';
import type { UserError } from '../../../src/diagnostics/user-error.js';
import type { Block, ConceptDocument } from '../../../src/document/document.js';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { PROSE, type Sheet, typeset } from './typeset.js';

const read = async (write: (sheet: Sheet) => void): Promise<ConceptDocument> =>
  readPdf('konzept.pdf', await typeset(write));
const shown = (blocks: readonly Block[]): string[] =>
  blocks
    .filter((block) => block.kind !== 'furniture')
    .map((block) => `${block.kind === 'heading' ? `h${block.level}` : block.kind}: ${block.text}`);
const prose = PROSE.join(' ');

describe('readPdf: running text', () => {
  it('joins lines to paragraphs, paragraphs over pages, and repairs hyphenation, with an anchor for each line', async () => {
    const document = await read((sheet) => {
      sheet.page();
      sheet.lines(60, 100, [
        'Die Stadt fördert das Zusammenleben im Quartier und beteiligt die Bewoh-',
        'nerinnen und Bewohner an allen Vorhaben.',
      ]);
      sheet.lines(60, 760, ['Der zweite Absatz beginnt auf dieser Seite und wird erst auf der nächs-']);
      sheet.page();
      sheet.lines(60, 100, ['ten fortgesetzt, wo er auch endet.']);
    });
    expect(shown(document.blocks)).toEqual([
      'paragraph: Die Stadt fördert das Zusammenleben im Quartier und beteiligt die Bewohnerinnen und Bewohner an allen Vorhaben.',
      'paragraph: Der zweite Absatz beginnt auf dieser Seite und wird erst auf der nächsten fortgesetzt, wo er auch endet.',
    ]);
    const [first, second] = document.blocks;
    expect(first!.anchors.map(({ offset, page }) => [offset, page])).toEqual([
      [0, 1],
      [71, 1],
    ]);
    expect(first!.text.slice(71)).toMatch(/^nerinnen/);
    expect(second!.anchors.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('parts paragraphs where a line ends although the next word would have fitted', async () => {
    const document = await read((sheet) => {
      sheet.page();
      sheet.lines(60, 100, [...PROSE.slice(0, 5), 'und hier endet er.', ...PROSE.slice(0, 3)]);
    });
    expect(shown(document.blocks)).toEqual([
      `paragraph: ${PROSE.slice(0, 5).join(' ')} und hier endet er.`,
      `paragraph: ${PROSE.slice(0, 3).join(' ')}`,
    ]);
  });

  it('reads two columns one after the other, a heading over both first', async () => {
    const left = [
      'Die linke Spalte beginnt',
      'hier und läuft über viele',
      'Zeilen nach unten weiter',
      'bis sie schließlich an',
      'ihrem Ende ankommt, wo',
      'die rechte Spalte folgt.',
    ];
    const right = [
      'Die rechte Spalte steht',
      'daneben und wird danach',
      'gelesen, obwohl sie auf',
      'denselben Höhen gesetzt',
      'ist wie die linke Spalte',
      'und gleich lang geraten.',
    ];
    const document = await read((sheet) => {
      sheet.page();
      sheet.text(60, 80, 'Eine Überschrift über beide Spalten der Seite', { size: 16, bold: true });
      sheet.lines(60, 120, left);
      sheet.lines(200, 120, right);
    });
    expect(shown(document.blocks)).toEqual([
      'h1: Eine Überschrift über beide Spalten der Seite',
      `paragraph: ${left.join(' ')}`,
      `paragraph: ${right.join(' ')}`,
    ]);
  });

  it('recognises list items by their markers, and their depth by indent', async () => {
    const document = await read((sheet) => {
      sheet.page();
      sheet.lines(60, 100, PROSE);
      sheet.text(60, 190, '•');
      sheet.lines(72, 190, ['Beratung für Neuzugewanderte in den Stadtteilen und in der gesamten', 'Verwaltung']);
      sheet.text(72, 218, '–');
      sheet.text(84, 218, 'in mehreren Sprachen');
      sheet.text(60, 232, '•');
      sheet.text(72, 232, 'Sprachkurse');
    });
    const items = document.blocks.filter((block) => block.kind === 'listItem');
    expect(items.map((item) => [item.marker, item.depth, item.text])).toEqual([
      ['•', 1, 'Beratung für Neuzugewanderte in den Stadtteilen und in der gesamten Verwaltung'],
      ['–', 2, 'in mehreren Sprachen'],
      ['•', 1, 'Sprachkurse'],
    ]);
  });

  it('keeps captions and footnotes out of the text', async () => {
    const document = await read((sheet) => {
      sheet.page();
      sheet.lines(60, 100, PROSE);
      sheet.text(60, 200, 'Abb. 3: Anteil der Haushalte nach Stadtteilen', { size: 8 });
      sheet.line(60, 700, 160, 700);
      sheet.text(60, 711, '1', { size: 5 });
      sheet.text(66, 714, 'Vgl. Statistisches Jahrbuch der Stadt.', { size: 8 });
    });
    expect(shown(document.blocks)).toEqual([
      `paragraph: ${prose}`,
      'caption: Abb. 3: Anteil der Haushalte nach Stadtteilen',
      'footnote: ¹ Vgl. Statistisches Jahrbuch der Stadt.',
    ]);
  });
});

describe('readPdf: headings', () => {
  const chapter = (sheet: Sheet, title: string, y: number, style = { size: 14, bold: true }): void => {
    sheet.text(60, y, title, style);
    sheet.lines(60, y + 30, PROSE);
  };

  it('takes levels from numbers, and nests what has none below what stands out more', async () => {
    const document = await read((sheet) => {
      sheet.page();
      chapter(sheet, '1 Analyse', 80);
      chapter(sheet, '1.1 Bevölkerung', 220, { size: 12, bold: true });
      chapter(sheet, 'Zuwanderung', 360, { size: 10, bold: true });
      sheet.page();
      chapter(sheet, '2 Ziele', 80);
    });
    expect(document.sections.map(({ title, number, level, place }) => [title, number, level, place.page])).toEqual([
      ['', null, 0, 1],
      ['1 Analyse', '1', 1, 1],
      ['1.1 Bevölkerung', '1.1', 2, 1],
      ['Zuwanderung', null, 3, 1],
      ['2 Ziele', '2', 1, 2],
    ]);
  });

  it('finds headings that look like text because the contents list names them, and says which it does not find', async () => {
    const document = await read((sheet) => {
      sheet.page();
      sheet.text(60, 80, 'Inhaltsverzeichnis', { size: 14, bold: true });
      const entries = [
        '1 Ausgangslage .............................. 2',
        '1.1 Menschen ............................... 2',
        '2 Leitbild ................................. 3',
        '3 Umsetzung ................................ 3',
      ];
      sheet.lines(60, 110, entries);
      sheet.page();
      sheet.text(60, 80, '1 Ausgangslage');
      sheet.lines(60, 110, PROSE);
      sheet.text(60, 220, '1.1 Menschen');
      sheet.lines(60, 250, PROSE);
      sheet.page();
      sheet.text(60, 80, '2 Leitbild');
      sheet.lines(60, 110, PROSE);
    });
    expect(
      document.blocks
        .filter((block) => block.kind === 'heading')
        .map((block) => [block.level, block.text, block.anchors[0]!.page]),
    ).toEqual([
      [1, 'Inhaltsverzeichnis', 1],
      [1, '1 Ausgangslage', 2],
      [2, '1.1 Menschen', 2],
      [1, '2 Leitbild', 3],
    ]);
    expect(document.blocks.filter((block) => block.kind === 'contentsEntry').map((block) => block.text)).toEqual([
      '1 Ausgangslage 2',
      '1.1 Menschen 2',
      '2 Leitbild 3',
      '3 Umsetzung 3',
    ]);
    expect(document.warnings).toEqual([
      { code: 'pdf.heading-not-found', args: { title: '3 Umsetzung', printed: 3 }, page: 1 },
    ]);
  });

  it('does not take the labels of a form for headings', async () => {
    const document = await read((sheet) => {
      for (let i = 1; i <= 5; i++) {
        sheet.page();
        sheet.text(60, 100, `Ein Titel mit der Nummer ${i} und Worten`, { size: 16, bold: true });
        sheet.text(60, 140, 'Beschreibung', { bold: true });
        sheet.lines(60, 156, PROSE);
      }
    });
    expect(document.blocks.filter((block) => block.kind === 'heading').map((block) => block.text)).toEqual(
      [1, 2, 3, 4, 5].map((i) => `Ein Titel mit der Nummer ${i} und Worten`),
    );
  });

  it('uses bookmarks as witnesses', async () => {
    const document = await read((sheet) => {
      sheet.page();
      sheet.bookmark('Unser Leitbild');
      sheet.text(60, 80, 'Unser Leitbild');
      sheet.lines(60, 110, PROSE);
    });
    expect(shown(document.blocks)[0]).toBe('h1: Unser Leitbild');
  });
});

describe('readPdf: furniture', () => {
  it('marks running heads, chapter titles and page numbers, also in the layout', async () => {
    const document = await read((sheet) => {
      for (let page = 1; page <= 6; page++) {
        sheet.page();
        sheet.text(60, 40, 'Stadtentwicklungskonzept 2035', { size: 8 });
        sheet.text(400, 40, page <= 3 ? 'Analyse' : 'Ziele', { size: 8 });
        sheet.lines(60, 100, PROSE);
        sheet.text(280, 810, `Seite ${page} von 6`, { size: 8 });
      }
    });
    const furniture = document.blocks.filter((block) => block.kind === 'furniture').map((block) => block.text);
    expect(furniture).toHaveLength(18);
    expect(furniture.slice(9, 12)).toEqual(['Stadtentwicklungskonzept 2035', 'Ziele', 'Seite 4 von 6']);
    expect(document.layout[3]!.segments.filter((segment) => segment.furniture)).toHaveLength(3);
    expect(shown(document.blocks)).toEqual(Array(6).fill(`paragraph: ${prose}`));
  });

  it('leaves alone what recurs inside the pages: the first label of a form', async () => {
    const document = await read((sheet) => {
      for (let page = 1; page <= 6; page++) {
        sheet.page();
        sheet.text(60, 80, 'Maßnahme', { bold: true });
        sheet.text(200, 80, `Begegnung im Stadtteil ${'ABCDEF'[page - 1]}`);
        sheet.lines(60, 120, PROSE);
      }
    });
    expect(document.blocks.some((block) => block.kind === 'furniture')).toBe(false);
  });
});

describe('readPdf: tables', () => {
  const grid = (sheet: Sheet, x: number[], y: number[], cells: string[][], bold = true): void => {
    for (const row of y) sheet.line(x[0]!, row, x[x.length - 1]!, row);
    for (const column of x) sheet.line(column, y[0]!, column, y[y.length - 1]!);
    for (const [r, row] of cells.entries()) {
      for (const [c, text] of row.entries()) sheet.text(x[c]! + 4, y[r]! + 14, text, { bold: bold && r === 0 });
    }
  };

  it('reads tables with ruling lines cell by cell', async () => {
    const document = await read((sheet) => {
      sheet.page();
      grid(
        sheet,
        [60, 160, 300],
        [100, 120, 140],
        [
          ['Maßnahme', 'Kosten'],
          ['Sprachcafé', '5.000 Euro'],
        ],
      );
    });
    const [table] = document.blocks;
    expect(table).toMatchObject({
      kind: 'table',
      rows: 2,
      columns: 2,
      headRows: 1,
      text: 'Maßnahme | Kosten\nSprachcafé | 5.000 Euro',
    });
    expect(table!.anchors.map(({ offset }) => table!.text.slice(offset).split(/ \| |\n/)[0])).toEqual([
      'Maßnahme',
      'Kosten',
      'Sprachcafé',
      '5.000 Euro',
    ]);
  });

  it('merges cells where no line parts them', async () => {
    const document = await read((sheet) => {
      sheet.page();
      for (const y of [100, 120, 140]) sheet.line(60, y, 300, y);
      for (const x of [60, 300]) sheet.line(x, 100, x, 140);
      sheet.line(160, 120, 160, 140);
      sheet.text(64, 114, 'Ein Titel über beide Spalten');
      sheet.text(64, 134, 'Zuständig');
      sheet.text(164, 134, 'Sozialamt');
    });
    const table = document.blocks[0]!;
    if (table.kind !== 'table') throw new Error('no table');
    expect(table.cells.map(({ text, row, column, columnSpan }) => [text, row, column, columnSpan])).toEqual([
      ['Ein Titel über beide Spalten', 0, 0, 2],
      ['Zuständig', 1, 0, 1],
      ['Sozialamt', 1, 1, 1],
    ]);
  });

  it('joins a table over pages and drops the repeated head', async () => {
    const document = await read((sheet) => {
      sheet.page();
      grid(
        sheet,
        [60, 160, 300],
        [700, 720, 740],
        [
          ['Maßnahme', 'Kosten'],
          ['Sprachcafé', 'gering'],
        ],
      );
      sheet.page();
      grid(
        sheet,
        [60, 160, 300],
        [60, 80, 100],
        [
          ['Maßnahme', 'Kosten'],
          ['Lotsendienst', 'hoch'],
        ],
      );
    });
    expect(document.blocks).toHaveLength(1);
    expect(document.blocks[0]).toMatchObject({
      rows: 3,
      headRows: 1,
      text: 'Maßnahme | Kosten\nSprachcafé | gering\nLotsendienst | hoch',
    });
    expect(document.blocks[0]!.anchors.map(({ page }) => page)).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it('reads labels and values without lines as rows', async () => {
    const document = await read((sheet) => {
      sheet.page();
      sheet.lines(60, 80, PROSE);
      const rows = [
        ['Zuständigkeit', 'Amt für Soziales'],
        ['Kosten', 'keine'],
        ['Zeitraum', '2026 bis 2028'],
        ['Partner', 'Vereine'],
      ];
      for (const [i, [label, value]] of rows.entries()) {
        sheet.text(60, 200 + 24 * i, label!, { bold: true });
        sheet.text(200, 200 + 24 * i, value!);
      }
    });
    expect(shown(document.blocks)[1]).toBe(
      'table: Zuständigkeit | Amt für Soziales\nKosten | keine\nZeitraum | 2026 bis 2028\nPartner | Vereine',
    );
  });
});

describe('readPdf: facts and errors', () => {
  it('gives title, pages, words and hash, and does not change with the run', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      sheet.text(60, 200, 'Integriertes Stadtentwicklungskonzept', { size: 24, bold: true });
      sheet.text(60, 230, 'Musterstadt 2035', { size: 24, bold: true });
      sheet.page();
      sheet.lines(60, 100, PROSE);
    });
    const document = await readPdf('konzept.pdf', bytes);
    expect(document).toMatchObject({ path: 'konzept.pdf', format: 'pdf', pages: 2, textLayer: 'full', meta: {} });
    expect(document.title).toBe('Integriertes Stadtentwicklungskonzept Musterstadt 2035');
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(document.words).toBe(75);
    expect(await readPdf('konzept.pdf', bytes)).toEqual(document);
  });

  it('says that a scan has no text', async () => {
    const scan = await typeset((sheet) => {
      sheet.page();
      sheet.kit.rect(0, 0, 595, 842).fill('#eeeeee');
    });
    const error = await readPdf('scan.pdf', scan).catch((caught: unknown) => caught);
    expect((error as UserError).diagnostic).toEqual({ code: 'pdf.no-text', args: { path: 'scan.pdf', pages: 1 } });
  });

  it('refuses a text layer that is no language', async () => {
    const garbled = await typeset((sheet) => {
      sheet.page();
      for (let i = 0; i < 40; i++) sheet.text(60, 80 + 15 * i, '!"#$ 4%&5 )(/6 $$2xq 7#+7 wrtz%k §§4 kl3#');
    });
    const error = await readPdf('kaputt.pdf', garbled).catch((caught: unknown) => caught);
    expect((error as UserError).diagnostic.code).toBe('reader.garbage');
  });

  it('puts the path into the reason', async () => {
    const error = await readPdf('leer.pdf', new Uint8Array()).catch((caught: unknown) => caught);
    expect((error as UserError).diagnostic).toEqual({ code: 'reader.empty', args: { path: 'leer.pdf' } });
  });
});
