import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lettersOfFont } from '../../../src/readers/pdf/engine/font-files.js';
import { glyphLetters, letterOf } from '../../../src/readers/pdf/engine/font-map.js';
import { readPdf } from '../../../src/readers/pdf/index.js';

const u16 = (...values: number[]) => values.flatMap((v) => [(v >> 8) & 255, v & 255]);
const u32 = (...values: number[]) => values.flatMap((v) => u16(v >>> 16, v & 0xffff));
const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
/** A font file of one table. */
const font = (tag: string, table: number[]) =>
  Uint8Array.from([...u32(0x00010000), ...u16(1, 0, 0, 0), ...ascii(tag), ...u32(0, 28, table.length), ...table]);
const cmap = (platform: number, encoding: number, table: number[]) =>
  font('cmap', [...u16(0, 1, platform, encoding), ...u32(12), ...table]);
const letters = (file: Uint8Array) => Object.fromEntries(glyphLetters(file));

test.each([
  [
    'segments',
    cmap(3, 1, u16(4, 0, 0, 4, 0, 0, 0, 0x43, 0xffff, 0, 0x41, 0xffff, 0xffc2, 1, 0, 0)),
    { 3: 'A', 4: 'B', 5: 'C' },
  ],
  ['a row', cmap(0, 3, u16(6, 0, 0, 0xe4, 2, 9, 8)), { 9: 'ä', 8: 'å' }],
  ['groups', cmap(3, 10, [...u16(12, 0), ...u32(0, 0, 1, 0x1d7, 0x1d8, 5)]), { 5: 'Ǘ', 6: 'ǘ' }],
  [
    'names',
    font('post', [...u32(0x00020000), ...Array(28).fill(0), ...u16(4, 0, 36, 108, 258), 7, ...ascii('uni201E')]),
    { 1: 'A', 2: 'ä', 3: '„' },
  ],
  ['private letters only', cmap(3, 1, u16(6, 0, 0, 0xf041, 1, 9)), {}],
  ['a table that ends too early', font('cmap', u16(0, 9)), {}],
])('letters of a font by %s', (_, file, wanted) => {
  expect(letters(file)).toEqual(wanted);
});

test.each([
  ['adieresis', 'ä'],
  ['Scaron', 'Š'],
  ['uni00DF', 'ß'],
  ['u1F600', '😀'],
  ['a.sc', 'a'],
  ['quotedblbase', '„'],
  ['g123', undefined],
])('the glyph %s is %s', (name, wanted) => {
  expect(letterOf(name)).toBe(wanted);
});

/** A print of Chromium of which /ToUnicode was taken away (qpdf). */
const PRINT = new URL('without-map.pdf', import.meta.url);

test('a PDF whose font says nothing of letters is read by the map in the font file', async () => {
  const { blocks } = await readPdf('k.pdf', readFileSync(PRINT));
  expect(blocks.map((b) => b.text)).toEqual(['Die Stadt wächst. Geflüchtete fühlen sich größtenteils wohl: 12,5 %.']);
});

test('a font that is not there, and one of several of a name, tell nothing', () => {
  const bytes = readFileSync(PRINT);
  expect(lettersOfFont(bytes, 'AAAAAA+LiberationSans')?.size).toBeGreaterThan(20);
  expect(lettersOfFont(bytes, 'AAAAAA+Liberation')).toBeNull();
  const twice = Buffer.from('<< /FontName /F /FontFile2 1 0 R >> << /FontName /F /FontFile2 2 0 R >>');
  expect(lettersOfFont(twice, 'F')).toBeNull();
});
