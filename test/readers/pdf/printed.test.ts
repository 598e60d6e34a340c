import { expect, test } from 'vitest';
import { readBytes } from '../../../src/readers/index.js';
import { actualText, sayInstead } from '../../../src/readers/pdf/engine/actual-text.js';
import { withAnnotations } from '../../../src/readers/pdf/engine/annotations.js';
import { mentions } from '../../../src/readers/pdf/engine/mentions.js';
import { type RunStyle, wordBuilder } from '../../../src/readers/pdf/engine/words.js';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { raw, type Sheet, typeset } from './typeset.js';

const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben.';
const read = async (write: (sheet: Sheet) => void) => readPdf('k.pdf', await typeset(write));
const texts = async (write: (sheet: Sheet) => void) => (await read(write)).blocks.map((b) => b.text);
const EMPTY = {
  page: 1,
  width: 595,
  height: 842,
  items: [],
  rulings: [],
  fills: [],
  fillEdges: [],
  ticks: [],
  truncated: false,
  unseen: 0,
};
const VIEWPORT = { width: 595, height: 842, transform: [1, 0, 0, -1, 0, 842] };
const shown = (annotation: object) => {
  const page = withAnnotations(EMPTY, [{ rect: [100, 700, 300, 720], ...annotation }], VIEWPORT);
  return [...page.items.map((i) => i.text), ...page.ticks.map((t) => t.ticked)].join(' ');
};

test('values of form fields stand where the fields are', async () => {
  const page = await texts((sheet) => {
    sheet.page();
    sheet.kit.font('Helvetica');
    const kit = raw(sheet);
    kit.initForm();
    sheet.text(60, 60, PROSE);
    sheet.text(60, 112, 'Kosten:');
    kit.formText('kosten', 160, 100, 200, 16, { value: '240.000 Euro' });
    sheet.text(60, 142, 'Zeitraum:');
    kit.formCombo('zeit', 160, 130, 200, 16, {
      select: ['kurzfristig', 'mittelfristig'],
      value: 'mittelfristig',
    });
  });
  expect(page.join(' ')).toBe(`${PROSE} Kosten: 240.000 Euro Zeitraum: mittelfristig`);
});

test.each([
  ['a field of several lines', { subtype: 'Widget', fieldType: 'Tx', fieldValue: 'Amt 1\rAmt 2' }, 'Amt 1 Amt 2'],
  [
    'a list by what it shows',
    { subtype: 'Widget', fieldType: 'Ch', fieldValue: ['m'], options: [{ exportValue: 'm', displayValue: 'mittel' }] },
    'mittel',
  ],
  [
    'a box that is ticked',
    { subtype: 'Widget', fieldType: 'Btn', checkBox: true, fieldValue: 'Ja', exportValue: 'Ja' },
    'true',
  ],
  [
    'one of several that is not',
    { subtype: 'Widget', fieldType: 'Btn', radioButton: true, fieldValue: 'a', buttonValue: 'b' },
    'false',
  ],
  ['a note set on the page', { subtype: 'FreeText', contentsObj: { str: 'Frist: 2027' } }, 'Frist: 2027'],
  ['a comment', { subtype: 'Text', contentsObj: { str: 'bitte prüfen' } }, ''],
  ['a hidden field', { subtype: 'Widget', fieldType: 'Tx', fieldValue: 'x', annotationFlags: 2 }, ''],
  ['a password', { subtype: 'Widget', fieldType: 'Tx', fieldValue: 'x', password: true }, ''],
  ['a button', { subtype: 'Widget', fieldType: 'Btn', fieldValue: 'Senden' }, ''],
])('annotations: %s', (_, annotation, wanted) => {
  expect(shown(annotation)).toBe(wanted);
});

test('a value longer than its field stays in it', () => {
  const annotation = { subtype: 'Widget', fieldType: 'Tx', fieldValue: 'Wort '.repeat(60), rect: [100, 700, 300, 730] };
  const { items } = withAnnotations(EMPTY, [annotation], VIEWPORT);
  expect(items).toHaveLength(60);
  expect(items.every(({ box, baseline }) => box.x1 <= 300.1 && baseline > 112 && baseline < 142)).toBe(true);
});

test('marked content says what its glyphs stand for', () => {
  expect(actualText('fl')).toBe('fl');
  expect(actualText('\xfe\xff\x00f\x00l')).toBe('fl');
  expect(actualText('\xef\xbb\xbf\xc3\xbc')).toBe('ü');
  // a soft hyphen, nothing, no string
  expect([actualText('\xfe\xff\x00\xad'), actualText(''), actualText(null)]).toEqual([null, null, null]);
  const style: RunStyle = {
    font: 'F',
    size: 10,
    bold: false,
    italic: false,
    colour: '#000000',
    invisible: false,
    dx: 1,
    dy: 0,
  };
  const glyph = (i: number) => ({ style, printed: '?', x: 10 + 5 * i, y: 0, x2: 15 + 5 * i, y2: 0, spacing: 0 });
  const said = (text: string, glyphs: number) => {
    const words = wordBuilder(10);
    words.begin(style);
    words.glyph('G', 0, 0, 5, 0, 0);
    words.glyph('e', 5, 0, 10, 0, 0);
    sayInstead({ text, glyphs: Array.from({ length: glyphs }, (_, i) => glyph(i)) }, words);
    words.begin(style);
    words.glyph('ü', 10 + 5 * glyphs, 0, 15 + 5 * glyphs, 0, 0);
    return words.finish().map((item) => item.text);
  };
  expect(said('fl', 1)).toEqual(['Geflü']);
  expect(said('f', 3)).toEqual(['Gefü']);
  expect(said('a b', 3)).toEqual(['Gea', 'bü']);
});

test('white text on paper and invisible text are told and not read; on a colour, an image or a scan they are', async () => {
  const GREEN = 'Weiß auf Grün wird gelesen, denn man sieht es.';
  const document = await read((sheet) => {
    sheet.page();
    sheet.text(60, 60, PROSE);
    sheet.text(60, 100, 'Unsichtbare Teilhabe aller Zugewanderten', { colour: '#ffffff' });
    raw(sheet).addContent('3 Tr');
    sheet.text(60, 140, 'Ebenso unsichtbar');
    raw(sheet).addContent('0 Tr');
    sheet.kit.rect(50, 180, 400, 40).fill('#006633');
    sheet.text(60, 200, GREEN, { colour: '#ffffff' });
  });
  expect(document.blocks.map((b) => b.text)).toEqual([PROSE, GREEN]);
  expect(document.warnings).toEqual([{ code: 'reader.unseen-text', args: { letters: 53 }, page: 1 }]);
  const scan = await texts((sheet) => {
    sheet.page();
    raw(sheet).addContent('3 Tr');
    sheet.text(60, 60, PROSE);
  });
  expect(scan).toEqual([PROSE]);
});

test('what stands before the header is passed over, whatever the file is called', async () => {
  const bytes = await typeset((sheet) => {
    sheet.page();
    sheet.text(60, 60, PROSE);
  });
  const mailed = Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), bytes]);
  expect((await readBytes('konzept.bin', mailed)).blocks.map((b) => b.text)).toEqual([PROSE]);
});

test('what objects name is found in the file and in its packed objects', async () => {
  const { deflateSync } = await import('node:zlib');
  const packed = Buffer.concat([
    Buffer.from('%PDF-1.5\n1 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\r\n'),
    deflateSync(Buffer.from('<</Subtype/FreeText>>')),
    Buffer.from('\nendstream'),
  ]);
  expect(mentions(packed, '/FreeText')).toBe(true);
  expect(mentions(packed, '/Widget')).toBe(false);
  expect(mentions(Buffer.from('%PDF-1.4 /Subtype /Widget'), '/Widget')).toBe(true);
});
