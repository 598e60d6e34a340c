import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCoding } from '../../src/study/codings.js';
import { listDocuments } from '../../src/study/documents.js';

/** Lists and sheets as people's programs save them. */
const folder = mkdtempSync(join(tmpdir(), 'insek-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const put = (bytes: string | Uint8Array, ending = 'csv') => {
  const file = join(folder, `liste-${files++}.${ending}`);
  writeFileSync(file, bytes);
  return file;
};
const windows = (text: string) => Buffer.from(text, 'latin1');
const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('lists of documents', () => {
  const LIST = 'Datei;Gemeinde;Einwohner\r\nkoeln.md;Köln;1.073.096\r\nsued.md;Südstadt;12.345\r\n';
  const TABS = LIST.replaceAll(';', '\t');
  it.each<[string, string | Uint8Array, string?]>([
    ['Excel, "CSV"', windows(LIST)],
    ['Excel, "CSV UTF-8"', `\ufeff${LIST}`],
    ['Excel, with the first line that names the sign', windows(`sep=;\r\n${LIST}`)],
    ['Excel, the sign in quotes, and UTF-8', `\ufeff"sep=;"\r\n${LIST}`],
    ['Excel, "Unicode text"', wide(TABS)],
    ['Excel on a Mac', windows(LIST.replaceAll('\r\n', '\r'))],
    ['LibreOffice, all in quotes', LIST.replace(/[^;\r\n]+/g, '"$&"')],
    ['R', 'Datei,Gemeinde,Einwohner\nkoeln.md,Köln,1073096\nsued.md,Südstadt,12345\n'],
    ['tabs', TABS, 'tsv'],
    ['letters in two', LIST.normalize('NFD')],
    ['blank lines at the end, and signs without cells', `${LIST};;\r\n\r\n`],
    ['heads in capitals, with blanks', LIST.replace('Datei;Gemeinde', ' DATEI ; Gemeinde')],
  ])('of %s', async (_, bytes, ending) => {
    const { documents } = await listDocuments(put(bytes, ending));
    expect(documents.map((d) => [d.path, d.metadata.municipality, d.metadata.population])).toEqual([
      ['koeln.md', 'Köln', 1073096],
      ['sued.md', 'Südstadt', 12345],
    ]);
  });

  it.each<[string, string, [string, string | null][]]>([
    [
      'short rows',
      'path;Gemeinde\na.md\nb.md;B\n',
      [
        ['a.md', null],
        ['b.md', 'B'],
      ],
    ],
    [
      'line breaks in cells',
      'path;Gemeinde\na.md;"Bad\nA"\nb.md;B\n',
      [
        ['a.md', 'Bad\nA'],
        ['b.md', 'B'],
      ],
    ],
    ['the sign in a cell', 'path;Gemeinde\na.md;"A; an der B"\n', [['a.md', 'A; an der B']]],
    ['quotes in cells', 'path;Gemeinde\na.md;"die ""kleine"" Stadt"\n', [['a.md', 'die "kleine" Stadt']]],
    [
      'one column',
      'path\na.md\nb.md\n',
      [
        ['a.md', null],
        ['b.md', null],
      ],
    ],
    ['paths of Windows', 'path;Gemeinde\nteil\\a.md;A\n', [['teil/a.md', 'A']]],
  ])('with %s', async (_, text, wanted) => {
    const { documents } = await listDocuments(put(text));
    expect(documents.map((d) => [d.path, d.metadata.municipality])).toEqual(wanted);
  });

  it.each([
    ['composed', 'NFC', 'NFD'],
    ['parted', 'NFD', 'NFC'],
  ] as const)('whose paths are %s where the disk has the other form', async (_, list, disk) => {
    const name = `Größe-${disk}`;
    mkdirSync(join(folder, name.normalize(disk)), { recursive: true });
    writeFileSync(join(folder, name.normalize(disk), 'Köln.md'.normalize(disk)), 'x');
    const { documents } = await listDocuments(put(`path\n${`${name}/Köln.md`.normalize(list)}\n`));
    expect(documents.map((d) => d.path)).toEqual([`${name}/Köln.md`.normalize(disk)]);
  });

  it.each([
    ['a row that is too long', 'path;Gemeinde\na.md;A;zu viel\n', 'study.bad-list'],
    ['a quote that nobody closes', 'path;Gemeinde\na.md;"A\n', 'study.bad-list'],
    ['nothing', '', 'reader.empty'],
    ['a picture', '\u0000\u0001\u0002\u0003\u0000\u0000', 'reader.binary'],
  ])('of %s is told, not a crash', async (_, text, code) => {
    await expect(listDocuments(put(text))).rejects.toMatchObject({ diagnostic: { code } });
  });
});

describe('coding sheets', () => {
  const SHEET =
    'concept_id;criterion;verdict;passages\nk1;A-01;erfüllt;"eins\nzwei"\nk1;A-02;teilweise erfüllt;\nk1;A-03;Fehlt;x\n';
  const codes = { 'k1|A-01': 2, 'k1|A-02': 1, 'k1|A-03': 0 };
  it.each<[string, string | Uint8Array]>([
    ['UTF-8', SHEET],
    ['Windows-1252', windows(SHEET)],
    ['UTF-16', wide(SHEET.replaceAll(';', '\t'))],
    ['letters in two', SHEET.normalize('NFD')],
    ['words in capitals with blanks', SHEET.replace('erfüllt;"', ' ERFÜLLT ;"')],
    ['the sign in the first line', `sep=;\n${SHEET}`],
    ['rows that end early', SHEET.replace('teilweise erfüllt;\n', 'teilweise erfüllt\n')],
    ['rows left open', `${SHEET}k1;A-04\nk1;A-05;;\n`],
    ['numbers', SHEET.replace('erfüllt;"', '2;"').replace('teilweise erfüllt', '1').replace('Fehlt', '0')],
    ['decimal commas', SHEET.replace('teilweise erfüllt', '0,5')],
  ])('in %s', async (_, bytes) => {
    expect(Object.fromEntries((await readCoding(put(bytes))).codes)).toEqual(codes);
  });

  it.each([
    ['a word that is no verdict', 'concept_id;criterion;verdict\nk1;A-01;vielleicht\n'],
    ['a sheet without verdicts', 'concept_id;criterion\nk1;A-01\n'],
    ['a quote that nobody closes', 'concept_id;criterion;verdict\nk1;"A-01;2\n'],
    ['two codes for one unit', 'concept_id;criterion;verdict\nk1;A-01;2\nk1;A-01;0\n'],
  ])('with %s is told', async (_, text) => {
    await expect(readCoding(put(text))).rejects.toMatchObject({ diagnostic: { code: 'study.bad-coding' } });
  });
});
