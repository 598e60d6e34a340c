import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.js';
import { listDocuments, shardOf } from '../../src/study/documents.js';
import { completed, NO_METADATA, sizeClass } from '../../src/study/metadata.js';
import { documentId } from '../../src/study/store.js';

const folder = mkdtempSync(join(tmpdir(), 'insek-list-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const codeOf = async (list: Promise<unknown>) => {
  const error = await list.then(() => null).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).diagnostic.code;
};

describe('listDocuments', () => {
  it('reads a German list with semicolons, thousands and columns of its own', async () => {
    const file = put(
      'liste.csv',
      '\ufeffDatei;Gemeinde;AGS;Einwohner;Jahr;Förderung\nb/zwei.pdf;Mittelau;1001000;12.345;2021;ja\na/eins.md;;;;;nein\n',
    );
    const list = await listDocuments(file);
    expect(list.base).toBe(folder);
    expect(list.documents.map((d) => d.path)).toEqual(['a/eins.md', 'b/zwei.pdf']);
    expect(list.documents[1]!.metadata).toEqual({
      municipality: 'Mittelau',
      ags: '01001000',
      state: null,
      population: 12345,
      type: null,
      year: 2021,
      further: { Förderung: 'ja' },
    });
    expect(list.documents[0]!.metadata).toEqual({ ...NO_METADATA, further: { Förderung: 'nein' } });
  });

  it('reads a YAML list of paths or entries', async () => {
    const file = put('liste.yaml', '- eins.md\n- path: zwei.md\n  population: 4999\n');
    const list = await listDocuments(file);
    expect(list.documents.map((d) => [d.path, d.metadata.population])).toEqual([
      ['eins.md', null],
      ['zwei.md', 4999],
    ]);
  });

  it('finds the concepts of a folder, whatever their case, and nothing else', async () => {
    const at = join(folder, 'ordner');
    mkdirSync(join(at, 'tief'), { recursive: true });
    for (const name of ['b.PDF', 'tief/a.md', 'bild.png', 'notiz.docx', 'notiz.odt']) writeFileSync(join(at, name), '');
    expect((await listDocuments(at)).documents.map((d) => d.path)).toEqual([
      'b.PDF',
      'notiz.docx',
      'notiz.odt',
      'tief/a.md',
    ]);
  });

  it('finds files whose umlauts the disk spells in two letters', async () => {
    mkdirSync(join(folder, 'Städte'.normalize('NFD')), { recursive: true });
    writeFileSync(join(folder, 'Städte'.normalize('NFD'), 'Köln.md'.normalize('NFD')), 'x');
    const file = put('umlaute.csv', 'path\nStädte/Köln.md\n');
    const [found] = (await listDocuments(file)).documents;
    expect(found!.path).toBe('Städte/Köln.md'.normalize('NFD'));
    expect(found!.id).toBe(documentId('Städte/Köln.md'));
  });

  it('says which row of a YAML list is empty', async () => {
    expect(await codeOf(listDocuments(put('leer.yaml', '- eins.md\n-\n')))).toBe('study.no-path');
  });

  it.each([
    ['nichts-da/*.pdf', '', 'study.no-documents'],
    ['ohne.csv', 'name\nx\n', 'study.no-path'],
    ['zahl.csv', 'path,population\na.md,viele\n', 'study.bad-number'],
    ['doppelt.csv', 'path\na.md\na.md\n', 'study.listed-twice'],
    ['kaputt.yaml', 'documents: [', 'study.bad-list'],
  ])('tells %s', async (name, text, code) => {
    expect(await codeOf(listDocuments(text === '' ? name : put(name, text)))).toBe(code);
  });
});

describe('parts and names', () => {
  it('shares documents out without losing one', () => {
    const all = [1, 2, 3, 4, 5, 6, 7];
    const parts = [1, 2, 3].map((i) => shardOf(all, i, 3));
    expect(parts).toEqual([
      [1, 4, 7],
      [2, 5],
      [3, 6],
    ]);
  });

  it('names a document by its file and its path', () => {
    expect(documentId('Konzepte/Köln Süß 2030.pdf')).toMatch(/^koln-suss-2030-[0-9a-f]{8}$/);
    expect(documentId('a/x.pdf')).not.toBe(documentId('b/x.pdf'));
    expect(documentId('a/x.pdf')).toMatch(/^x-[0-9a-f]{8}$/);
  });
});

describe('metadata', () => {
  it.each([
    [100_000, 'grossstadt'],
    [99_999, 'mittelstadt'],
    [20_000, 'mittelstadt'],
    [19_999, 'groessere-kleinstadt'],
    [9_999, 'kleine-kleinstadt'],
    [4_999, 'landgemeinde'],
    [null, null],
  ] as const)('puts %s inhabitants into %s', (population, expected) => {
    expect(sizeClass(population)).toBe(expected);
  });

  it('takes from the document what the list leaves out, and says so', () => {
    const document = { title: 'Integriertes Stadtentwicklungskonzept 2035', municipality: 'Mittelau', year: 2020 };
    const data = completed({ ...NO_METADATA, ags: '14511000', year: 2022 }, document as never);
    expect([data.municipality, data.year, data.type, data.state]).toEqual(['Mittelau', 2022, 'INSEK', 'Sachsen']);
    expect(data.source).toEqual({ municipality: 'document', year: 'list', type: 'document', state: 'list' });
  });
});
