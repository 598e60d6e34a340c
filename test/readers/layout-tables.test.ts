import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ConceptDocument } from '../../src/document/document.js';
import { readBytes } from '../../src/readers/index.js';
import { pack } from './docx/from-markdown.js';

const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben und die noch kommen wollen.';
const shown = ({ blocks }: ConceptDocument) =>
  blocks.map((b) => (b.kind === 'heading' ? `${'#'.repeat(b.level)} ${b.text}` : `${b.kind}: ${b.text.slice(0, 14)}`));
/** What all formats give for a chapter in a band, sections in a margin, and a table of data. */
const WANTED = [
  '# 1 Analyse',
  '## Wohnen',
  'paragraph: Die Stadt wäch',
  'paragraph: Die Stadt wäch',
  '## Verkehr',
  'paragraph: Die Stadt wäch',
  'paragraph: Die Stadt wäch',
  'table: Jahr | Einwohn',
];

describe('a page that is laid out by tables', () => {
  const line = (text: string, options: object = {}, run: object = {}) =>
    new Paragraph({ ...options, children: [new TextRun({ text, ...run })] });
  const table = (...rows: Paragraph[][][]) =>
    new Table({
      rows: rows.map((cells) => new TableRow({ children: cells.map((children) => new TableCell({ children })) })),
    });
  const data = table(
    [[line('Jahr')], [line('Einwohner')], [line('Haushalte')]],
    [[line('2020')], [line('18.400')], [line('9.100')]],
  );
  const wordOf = async (heading: (level: 1 | 2, text: string) => Paragraph): Promise<string[]> => {
    const bytes = await pack([
      table([[line('1')], [heading(1, 'Analyse')]]),
      table(
        [[heading(2, 'Wohnen')], [line(PROSE), line(PROSE)]],
        [[heading(2, 'Verkehr')], [line(PROSE), line(PROSE)]],
      ),
      data,
    ]);
    return shown(await readBytes('k.docx', bytes));
  };

  it('in Word, with styles', async () => {
    const heading = (level: 1 | 2, text: string) => line(text, { heading: HeadingLevel[`HEADING_${level}`] });
    expect(await wordOf(heading)).toEqual(WANTED);
  });

  it('in Word, by print', async () => {
    const heading = (level: 1 | 2, text: string) => line(text, {}, { bold: true, size: level === 1 ? 36 : 24 });
    expect(await wordOf(heading)).toEqual(WANTED);
  });

  it('in OpenDocument', async () => {
    const cell = (inner: string) => `<table:table-cell>${inner}</table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    const p = (text: string) => `<text:p>${text}</text:p>`;
    const h = (level: number, text: string) => `<text:h text:outline-level="${level}">${text}</text:h>`;
    const tables = [
      row(p('1'), h(1, 'Analyse')),
      row(h(2, 'Wohnen'), p(PROSE) + p(PROSE)) + row(h(2, 'Verkehr'), p(PROSE) + p(PROSE)),
      row(p('Jahr'), p('Einwohner'), p('Haushalte')) + row(p('2020'), p('18.400'), p('9.100')),
    ];
    const names = ['office', 'text', 'table'].map((n) => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${n}:1.0"`);
    const content = `<office:document-content ${names.join(' ')}><office:body><office:text>${tables
      .map((rows) => `<table:table>${rows}</table:table>`)
      .join('')}</office:text></office:body></office:document-content>`;
    const parts = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content };
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
    expect(shown(await readBytes('k.odt', bytes))).toEqual(WANTED);
  });

  it('in HTML', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`;
    const html = `<table>${row('1', '<h1>Analyse</h1>')}</table>
      <table>${row('<h2>Wohnen</h2>', `<p>${PROSE}</p><p>${PROSE}</p>`)}${row('<h2>Verkehr</h2>', `<p>${PROSE}</p><p>${PROSE}</p>`)}</table>
      <table>${row('Jahr', 'Einwohner', 'Haushalte')}${row('2020', '18.400', '9.100')}</table>`;
    expect(shown(await readBytes('k.html', new TextEncoder().encode(`<html><body>${html}</body></html>`)))).toEqual(
      WANTED,
    );
  });
});
