import { AlignmentType, HeadingLevel, LevelFormat, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx/index.js';
import { pack } from './from-markdown.js';

type Children = Parameters<typeof pack>[0];
type Options = Parameters<typeof pack>[1];

const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben.';
const p = (text: string, options: object = {}) => new Paragraph({ ...options, children: [new TextRun(text)] });
const cell = (text: string, options: object = {}) => new TableCell({ ...options, children: [p(text)] });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });

async function read(children: Children, options?: Options) {
  return readDocx('konzept.docx', await pack(children, options));
}
const outline = (document: Awaited<ReturnType<typeof read>>) =>
  document.sections.slice(1).map((s) => `${'#'.repeat(s.level)} ${s.number ?? '-'} ${s.title}`);

describe('headings', () => {
  test('come from styles, with the numbers that are printed', async () => {
    const document = await read([
      p('INSEK Falkenbruch 2035', { heading: HeadingLevel.TITLE }),
      p('1 Analyse', { heading: HeadingLevel.HEADING_1 }),
      p(PROSE),
      p('1.1 Bevölkerung', { heading: HeadingLevel.HEADING_2 }),
      p('Ziele', { heading: HeadingLevel.HEADING_1 }),
    ]);
    expect(document.title).toBe('INSEK Falkenbruch 2035');
    expect(outline(document)).toEqual(['# 1 1 Analyse', '## 1.1 1.1 Bevölkerung', '# - Ziele']);
    expect(document.sections[1]!.place).toEqual({ page: null, line: null });
    expect(document.pages).toBe(0);
  });

  test('are told by the outline level of a style and of those it is based on', async () => {
    const paragraphStyles = [
      { id: 'Kapitel', name: 'Kapitel INSEK', paragraph: { outlineLevel: 0 } },
      { id: 'Unter', name: 'Unterkapitel', basedOn: 'Heading2' },
      { id: 'Inhalt', name: 'Kopf des Verzeichnisses', basedOn: 'Kapitel', paragraph: { outlineLevel: 9 } },
    ];
    const document = await read(
      [p('Inhalt', { style: 'Inhalt' }), p('Analyse', { style: 'Kapitel' }), p('Lage', { style: 'Unter' }), p(PROSE)],
      { styles: { paragraphStyles } },
    );
    expect(outline(document)).toEqual(['# - Analyse', '## - Lage']);
  });

  test('that Word numbers have the number, and it is no part of their text', async () => {
    const numbering = {
      config: [
        {
          reference: 'outline',
          levels: [0, 1].map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: level === 0 ? '%1' : '%1.%2',
            alignment: AlignmentType.START,
          })),
        },
      ],
    };
    const h = (text: string, level: 0 | 1) =>
      p(text, {
        heading: level === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        numbering: { reference: 'outline', level },
      });
    const document = await read([h('Analyse', 0), h('Lage', 1), h('Verkehr', 1), h('Ziele', 0), h('Leitbild', 1)], {
      numbering,
    });
    expect(outline(document)).toEqual(['# 1 Analyse', '## 1.1 Lage', '## 1.2 Verkehr', '# 2 Ziele', '## 2.1 Leitbild']);
  });

  test('made by bold or large print count, beside declared ones too; a title does not', async () => {
    const bold = (text: string, size?: number) =>
      new Paragraph({ children: [new TextRun({ text, bold: true, ...(size ? { size } : {}) })] });
    const large = new Paragraph({ children: [new TextRun({ text: 'Entwicklungskonzept', size: 60 })] });
    const body = [large, bold('Ziele', 32), p(PROSE), bold('Wohnen'), bold('Alle sollen gut wohnen.'), p(PROSE)];
    expect(outline(await read(body))).toEqual(['# - Ziele', '## - Wohnen']);
    const styled = await read([...body, p('Analyse', { heading: HeadingLevel.HEADING_1 }), p(PROSE)]);
    expect(outline(styled)).toEqual(['# - Ziele', '## - Wohnen', '# - Analyse']);
  });
});

describe('blocks', () => {
  test('lists, captions, tables of contents and text boxes of one cell', async () => {
    const document = await read(
      [
        p('1 Analyse ... 3', { style: 'TOC1' }),
        p('Analyse', { heading: HeadingLevel.HEADING_1 }),
        p('Erstens', { numbering: { reference: 'ordered', level: 0 } }),
        p('Zweitens', { numbering: { reference: 'ordered', level: 0 } }),
        p('Punkt', { numbering: { reference: 'bullets', level: 1 } }),
        p('Abbildung 3: Lage in der Region'),
        new Table({ rows: [row(cell('Ein Kasten mit Text.'))] }),
      ],
      { styles: { paragraphStyles: [{ id: 'TOC1', name: 'toc 1' }] } },
    );
    expect(
      document.blocks.map((b) => `${b.kind} ${b.kind === 'listItem' ? `${b.depth} ${b.marker} ` : ''}${b.text}`),
    ).toEqual([
      'contentsEntry 1 Analyse ... 3',
      'heading Analyse',
      'listItem 0 1. Erstens',
      'listItem 0 2. Zweitens',
      'listItem 1 - Punkt',
      'caption Abbildung 3: Lage in der Region',
      'paragraph Ein Kasten mit Text.',
    ]);
  });

  test('cells that span others stand at their place in the grid', async () => {
    const document = await read([
      new Table({
        rows: [
          row(cell('M 1 Sprachtreff', { columnSpan: 3 })),
          row(cell('Federführung', { rowSpan: 2 }), cell('Sozialamt'), cell('2026')),
          row(cell('Jugendamt'), cell('2027')),
        ],
      }),
    ]);
    const [table] = document.blocks;
    expect(
      table?.kind === 'table' && {
        ...table,
        cells: table.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.text]),
      },
    ).toMatchObject({
      rows: 3,
      columns: 3,
      headRows: 0,
      text: 'M 1 Sprachtreff\nFederführung | Sozialamt | 2026\nJugendamt | 2027',
      cells: [
        [0, 0, 1, 3, 'M 1 Sprachtreff'],
        [1, 0, 2, 1, 'Federführung'],
        [1, 1, 1, 1, 'Sozialamt'],
        [1, 2, 1, 1, '2026'],
        [2, 1, 1, 1, 'Jugendamt'],
        [2, 2, 1, 1, '2027'],
      ],
    });
  });

  test.each([
    [
      'marked as one',
      [
        ['A', 'B'],
        ['1', '2'],
      ],
      1,
      true,
    ],
    [
      'of three columns',
      [
        ['Ziel', 'Maßnahme', 'Jahr'],
        ['a', 'b', 'c'],
      ],
      1,
      false,
    ],
    [
      'of a form with labels',
      [
        ['Ziel:', 'mehr Grün', 'x'],
        ['Jahr:', '2030', 'y'],
      ],
      0,
      false,
    ],
    [
      'of two columns',
      [
        ['Ziel', 'mehr Grün'],
        ['Jahr', '2030'],
      ],
      0,
      false,
    ],
  ] as const)('the first row %s', async (_, cells, heads, tableHeader) => {
    const rows = cells.map(
      (texts, i) =>
        new TableRow({ ...(tableHeader && i === 0 ? { tableHeader } : {}), children: texts.map((t) => cell(t)) }),
    );
    expect((await read([new Table({ rows })])).blocks[0]).toMatchObject({ headRows: heads });
  });
});
