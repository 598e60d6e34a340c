import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chaptersOf } from '../../../src/readers/chapters/index.js';
import { planAsOne, planFolder } from '../../../src/readers/several.js';
import { inFolder } from '../../cli/run.js';

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};
/** Chapters of a folder with these files, indented by their depth; parts without a file in brackets. */
const order = (files: Readonly<Record<string, string>>, below = ''): Promise<string[]> =>
  inFolder(async (folder) => {
    write(folder, files);
    const { chapters, root } = await chaptersOf(join(folder, below));
    return chapters.map((c) => '  '.repeat(c.depth) + (c.file === null ? `[${c.title}]` : join(root, c.file)));
  });

describe('the order of chapters', () => {
  test('is that of their names, as people count, with the index first', async () => {
    const files = ['10-anhang.md', '2-ziele.md', '1-lage/b.md', '1-lage/index.md', '1-lage/a.md', 'README.md'];
    const others = ['CHANGELOG.md', 'karte.png', '.git/x.md', 'node_modules/y.md'];
    expect(await order(Object.fromEntries([...files, ...others].map((f) => [f, 'x'])))).toEqual([
      'README.md',
      '1-lage/index.md',
      '  1-lage/a.md',
      '  1-lage/b.md',
      '2-ziele.md',
      '10-anhang.md',
    ]);
  });

  const NAV = `site_name: INSEK Falkenbruch 2035
plugins: [!ENV [PLUGIN, search]]
markdown_extensions:
  - x: !!python/name:material.emoji
nav:
  - Start: index.md
  - Analyse:
      - lage.md
      - Verkehr: analyse/verkehr.md
      - Karte: https://example.org/karte.md
  - ziele.md
`;
  const MKDOCS = ['index.md', '  lage.md', '  analyse/verkehr.md', 'ziele.md'];

  test('is that of mkdocs.yml, from the folder of the project or that of the documents', async () => {
    expect(await order({ 'mkdocs.yml': NAV })).toEqual([
      'docs/index.md',
      '[Analyse]',
      ...MKDOCS.slice(1).map((f) => f.replace(/\S/, (c) => `docs/${c}`)),
    ]);
    expect(await order({ 'mkdocs.yml': NAV, 'docs/index.md': 'x' }, 'docs')).toEqual([
      'index.md',
      '[Analyse]',
      ...MKDOCS.slice(1),
    ]);
    expect(await order({ 'mkdocs.yml': NAV, 'andere/b.md': 'x', 'andere/a.md': 'x' }, 'andere')).toEqual([
      'a.md',
      'b.md',
    ]);
    expect(await order({ 'mkdocs.yml': 'site_name: X', 'docs/b.md': 'x', 'docs/a.md': 'x' })).toEqual([
      'docs/a.md',
      'docs/b.md',
    ]);
  });

  test('is that of _quarto.yml', async () => {
    const quarto = `project: { type: book }
book:
  title: INSEK
  chapters:
    - index.qmd
    - part: analyse.qmd
      chapters: [lage.qmd, file.ipynb]
    - part: Umsetzung
      chapters:
        - file: monitoring.qmd
  appendices: [anhang.md]
`;
    expect(await order({ '_quarto.yml': quarto })).toEqual([
      'index.qmd',
      'analyse.qmd',
      '  lage.qmd',
      '[Umsetzung]',
      '  monitoring.qmd',
      'anhang.md',
    ]);
  });

  test('is that of SUMMARY.md', async () => {
    const summary = `# Summary

[Vorwort](vorwort.md)

- [Analyse](./analyse/README.md)
    - [Lage](analyse/lage%20in%20der%20region.md#karte)
    - [Entwurf]()
- [Ziele](ziele.md)
- [außerhalb](../geheim.md)
`;
    const expected = ['vorwort.md', 'analyse/README.md', '  analyse/lage in der region.md', '  [Entwurf]', 'ziele.md'];
    expect(await order({ 'SUMMARY.md': summary })).toEqual(expected);
    expect(await order({ 'src/SUMMARY.md': '- [A](a.md)' })).toEqual(['src/a.md']);
  });
});

describe('a plan', () => {
  test('gives the titles of parts to the file that begins them, and tells of chapters that are not there', () =>
    inFolder(async (folder) => {
      const nav =
        'site_name: INSEK\nnav:\n  - Analyse:\n      - a.md\n      - fehlt.md\n  - Leer: []\n  - b.md\n  - a.md\n';
      write(folder, { 'mkdocs.yml': nav, 'docs/a.md': 'x', 'docs/b.md': 'x' });
      const plan = await planFolder(`${folder}/`);
      expect(plan).toEqual({
        path: folder,
        title: 'INSEK',
        files: [
          {
            path: `${folder}/docs/a.md`,
            depth: 1,
            titles: [{ text: 'Analyse', depth: 0, file: `${folder}/mkdocs.yml` }],
          },
          { path: `${folder}/docs/b.md`, depth: 0, titles: [] },
        ],
        warnings: [
          {
            code: 'reader.chapter-missing',
            args: { path: `${folder}/docs/fehlt.md`, source: `${folder}/mkdocs.yml` },
          },
        ],
      });
    }));

  test('of several files is named by the folder they share', async () => {
    expect((await planAsOne(['k/a/1.pdf', 'k/b/2.pdf'])).path).toBe('k');
    expect((await planAsOne(['1.pdf', 'b/2.pdf'])).path).toBe('.');
    expect((await planAsOne(['/x/1.pdf', '/y/2.pdf'])).path).toBe('/');
    expect((await planAsOne(['a/1.pdf'])).path).toBe('a/1.pdf');
  });
});
