import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lettersOfFont } from '../../../src/readers/pdf/engine/font-files.js';
import { glyphLetters } from '../../../src/readers/pdf/engine/font-map.js';
import { letterOf } from '../../../src/readers/pdf/engine/glyph-names.js';
import { readPdf } from '../../../src/readers/pdf/index.js';

const u16 = (...values: number[]) => values.flatMap((v) => [(v >> 8) & 255, v & 255]);
const u32 = (...values: number[]) => values.flatMap((v) => u16(v >>> 16, v & 0xffff));
const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
/** A font file of one table. */
const font = (tag: string, table: number[]) =>
  Uint8Array.from([...u32(0x00010000), ...u16(1, 0, 0, 0), ...ascii(tag), ...u32(0, 28, table.length), ...table]);
const cmap = (platform: number, encoding: number, table: number[]) =>
  font('cmap', [...u16(0, 1, platform, encoding), ...u32(12), ...table]);
const index = (...items: number[][]) =>
  items.length === 0
    ? [0, 0]
    : [
        ...u16(items.length),
        1,
        ...[0, ...items.keys()].map((_, i) => 1 + items.slice(0, i).flat().length),
        ...items.flat(),
      ];
/** Outlines of four glyphs, the first without a name. */
function cff(charset: number[], names: string[] = [], numbered = false): Uint8Array {
  const long = (value: number) => [29, ...u32(value)];
  const head = [1, 0, 4, 1, ...index(ascii('F'))];
  const strings = [...index(...names.map(ascii)), ...index()];
  const top = (at: number) =>
    index([...(numbered ? [139, 139, 139, 12, 30] : []), ...long(at), 15, ...long(at + charset.length), 17]);
  const at = head.length + top(0).length + strings.length;
  return Uint8Array.from([...head, ...top(at), ...strings, ...charset, ...index([14], [14], [14], [14])]);
}
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
  [
    'names in outlines, one after the other',
    cff([0, ...u16(34, 202, 391)], ['quotedblbase.alt']),
    { 1: 'A', 2: 'ä', 3: '„' },
  ],
  ['names in outlines, in ranges', cff([1, ...u16(34), 1, ...u16(109), 0]), { 1: 'A', 2: 'B', 3: 'fi' }],
  ['names in outlines, in long ranges', cff([2, ...u16(66, 2)]), { 1: 'a', 2: 'b', 3: 'c' }],
  ['outlines in a font file', font('CFF ', [...cff([0, ...u16(34, 35, 36)])]), { 1: 'A', 2: 'B', 3: 'C' }],
  ['outlines whose glyphs have numbers only', cff([0, ...u16(34, 35, 36)], [], true), {}],
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
