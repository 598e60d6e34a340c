import { describe, expect, test } from 'vitest';
import type { ConceptDocument } from '../../../src/document/document.js';
import { tagsOf } from '../../../src/readers/pdf/engine/tags.js';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { PROSE, type Sheet, type TextStyle, typeset } from './typeset.js';

/** What the types of the library leave out. */
interface Tagging {
  struct(role: string, write: () => void): object;
  addStructure(element: object): void;
  markContent(tag: string): void;
  endMarkedContent(): void;
}
const tagging = (sheet: Sheet) => sheet.kit as unknown as Tagging;
/** Text with a tag; a tag "Artifact" is no part of the tree. */
const tagged = (sheet: Sheet, role: string, x: number, y: number, text: string, style: TextStyle = {}) => {
  const kit = tagging(sheet);
  if (role === 'Artifact') {
    kit.markContent('Artifact');
    sheet.text(x, y, text, style);
    kit.endMarkedContent();
  } else kit.addStructure(kit.struct(role, () => sheet.text(x, y, text, style)));
};
const read = async (write: (sheet: Sheet) => void) =>
  readPdf('k.pdf', await typeset(write, { tagged: true, pdfVersion: '1.5' }));
const headings = ({ blocks }: ConceptDocument) =>
  blocks.flatMap((b) => (b.kind === 'heading' ? [[b.level, b.text]] : []));
const paragraph = (sheet: Sheet, y: number, role = 'P') => {
  for (const [i, line] of PROSE.entries()) tagged(sheet, role, 60, y + 13 * i, line);
};

test('the nearest element that says more decides, links and spans change nothing', () => {
  const mark = (n: number) => ({ type: 'content', id: `p3R_mc${n}` });
  const root = {
    role: 'Root',
    children: [
      { role: 'Sect', children: [{ role: 'H2', children: [{ role: 'Span', children: [mark(4)] }] }] },
      {
        role: 'Table',
        children: [{ role: 'TR', children: [{ role: 'TD', children: [{ role: 'P', children: [mark(0)] }] }] }],
      },
      { role: 'TOCI', children: [{ role: 'Link', children: [mark(1)] }] },
      { role: 'P', children: [mark(2)] },
    ],
  };
  expect([...tagsOf(root)]).toEqual([
    [4, { role: 'heading', level: 2, order: 0 }],
    [0, { role: 'cell', level: null, order: 1 }],
    [1, { role: 'contents', level: null, order: 2 }],
    [2, { role: 'text', level: null, order: 3 }],
  ]);
  expect(tagsOf(null).size).toBe(0);
});

describe('headings', () => {
  test('are what is tagged so, though it is set like the text', async () => {
    const document = await read((sheet) => {
      sheet.page();
      tagged(sheet, 'H1', 60, 60, 'Ausgangslage in der Stadt', { size: 16, bold: true });
      paragraph(sheet, 90);
      tagged(sheet, 'H2', 60, 190, 'Menschen und Herkunft', { bold: true });
      paragraph(sheet, 210);
      tagged(sheet, 'H2', 60, 310, 'Wohnen am Fluss');
      paragraph(sheet, 330);
    });
    expect(headings(document)).toEqual([
      [1, 'Ausgangslage in der Stadt'],
      [2, 'Menschen und Herkunft'],
      [2, 'Wohnen am Fluss'],
    ]);
  });

  test('tags that make headings of the text are not believed', async () => {
    const document = await read((sheet) => {
      sheet.page();
      tagged(sheet, 'H1', 60, 60, 'Ausgangslage in der Stadt', { size: 16, bold: true });
      paragraph(sheet, 90, 'H2');
      paragraph(sheet, 200, 'H2');
    });
    expect(headings(document)).toEqual([[1, 'Ausgangslage in der Stadt']]);
  });
});

test('running heads are furniture by their tags on two pages already, and what recurs as text is none', async () => {
  const document = await read((sheet) => {
    for (const page of [1, 2]) {
      sheet.page();
      tagged(sheet, 'Artifact', 60, 40, 'Zukunftskonzept Aubach', { size: 8 });
      paragraph(sheet, 90);
      tagged(sheet, 'P', 60, 200, `Dies ist die Seite mit der Nummer ${page}.`);
    }
  });
  const furniture = document.blocks.filter(({ kind }) => kind === 'furniture');
  expect(furniture.map(({ text }) => text)).toEqual(['Zukunftskonzept Aubach', 'Zukunftskonzept Aubach']);
});

describe('order', () => {
  const LEFT = [
    'Die Stadt hat viele Menschen auf-',
    'genommen, und mit ihnen wächst',
    'die Zahl der Kinder in den Kitas',
    'und der Bedarf an neuen Schulen.',
  ];
  const NOTE = ['Siehe auch: Bericht', 'zur sozialen Lage', 'der Stadt von 2022'];
  const text = ({ blocks }: ConceptDocument) => blocks.map((block) => block.text);

  test('a note in the margin is read apart from the text beside it, whatever lines they stand on', async () => {
    const document = await readPdf(
      'k.pdf',
      await typeset((sheet) => {
        sheet.page();
        sheet.lines(60, 101, NOTE, { size: 10, leading: 15 });
        sheet.lines(170, 100, [...LEFT, ...LEFT, ...LEFT], { leading: 14 });
      }),
    );
    const whole = text(document).join(' | ');
    expect(whole).toContain('Siehe auch: Bericht zur sozialen Lage der Stadt von 2022');
    expect(whole).toContain(
      'viele Menschen aufgenommen, und mit ihnen wächst die Zahl der Kinder in den Kitas und der Bedarf',
    );
  });

  test('two columns whose heads look like those of a table are columns, if the file has them so', async () => {
    const document = await readPdf(
      'k.pdf',
      await typeset((sheet) => {
        sheet.page();
        for (const x of [60, 300]) {
          sheet.text(x, 100, x === 60 ? 'Stärken' : 'Schwächen', { bold: true });
          sheet.lines(x, 120, [...LEFT, ...LEFT], { leading: 14 });
        }
      }),
    );
    expect(document.blocks.filter(({ kind }) => kind === 'table')).toEqual([]);
    expect(text(document).join(' ')).toContain('mit ihnen wächst die Zahl der Kinder in den Kitas und der Bedarf');
  });

  test('a table that is drawn row by row stays one', async () => {
    const document = await readPdf(
      'k.pdf',
      await typeset((sheet) => {
        sheet.page();
        sheet.text(60, 80, 'Maßnahme', { bold: true });
        sheet.text(300, 80, 'Wirkung', { bold: true });
        for (let row = 0; row < 5; row++)
          for (const x of [60, 300]) sheet.lines(x, 100 + 60 * row, LEFT.slice(1, 4), { leading: 13 });
      }),
    );
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
    expect(tables).toEqual([6]);
  });
});
