import { expect, test } from 'vitest';
import { localPlace } from '../../../src/document/files.js';
import { joinDocuments } from '../../../src/readers/join.js';
import { readMarkdown } from '../../../src/readers/markdown/index.js';
import { readText } from '../../../src/readers/text/index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (path: string, text: string) => readMarkdown(path, bytes(text));
const NO_INFO = { title: null, warnings: [] };
const outline = (document: ReturnType<typeof read>) =>
  document.sections.slice(1).map((s) => ({
    title: '#'.repeat(s.level) + s.title,
    ...localPlace(document, s.place),
  }));

test('chapters stand below those they are listed under, with the titles of parts', () => {
  const joint = joinDocuments(
    'insek',
    [
      { document: read('index.md', '# INSEK Falkenbruch 2035\n\nText.\n'), depth: 0, titles: [] },
      {
        document: read('lage.md', '# Lage\n\n## Verkehr\n'),
        depth: 1,
        titles: [{ text: 'Analyse', depth: 0, file: 'mkdocs.yml' }],
      },
      { document: read('ziele.md', '\n# Ziele\n'), depth: 0, titles: [] },
    ],
    NO_INFO,
  );
  expect(joint.title).toBe('INSEK Falkenbruch 2035');
  expect(outline(joint)).toEqual([
    { title: '#INSEK Falkenbruch 2035', page: null, line: 1, file: 'index.md' },
    { title: '#Analyse', page: null, line: null, file: 'mkdocs.yml' },
    { title: '##Lage', page: null, line: 1, file: 'lage.md' },
    { title: '###Verkehr', page: null, line: 3, file: 'lage.md' },
    { title: '#Ziele', page: null, line: 2, file: 'ziele.md' },
  ]);
});

test('a chapter with its title in the front matter only gets it as heading, and the concept does not take it for its own', () => {
  const quarto = read('lage.qmd', '---\ntitle: Lage und Verkehr\nstadt: Falkenbruch\n---\n\nText.\n\n## Bus\n');
  const mkdocs = read('ziele.md', '---\ntitle: Ziele\n---\n\n# Ziele der Stadt\n\nText.\n');
  const joint = joinDocuments(
    'insek',
    [
      { document: quarto, depth: 0, titles: [] },
      { document: mkdocs, depth: 0, titles: [] },
    ],
    { title: 'INSEK 2035', warnings: [] },
  );
  expect(joint).toMatchObject({ title: 'INSEK 2035', municipality: 'Falkenbruch' });
  expect(outline(joint).map((s) => s.title)).toEqual(['#Lage und Verkehr', '##Bus', '#Ziele der Stadt']);
});

test('warnings name their file', () => {
  const latin = readMarkdown('b.md', Buffer.from('# Straßen und Plätze\n', 'latin1'));
  const joint = joinDocuments(
    'insek',
    [
      { document: read('a.md', '# A\n\nText.\n'), depth: 0, titles: [] },
      { document: latin, depth: 0, titles: [] },
    ],
    NO_INFO,
  );
  expect(joint.warnings.map((w) => [w.code, w.file])).toEqual([['reader.encoding', 'b.md']]);
});

test('files with and without pages are not joined', () => {
  const text = readText('b.txt', bytes('1 Analyse\n\nDie Stadt wächst und plant neue Wohnungen.\n'));
  const parts = [read('a.md', '# A\n\nText.\n'), text].map((document) => ({ document, depth: 0, titles: [] }));
  expect(() => joinDocuments('insek', parts, NO_INFO)).toThrow('reader.mixed-formats');
});
