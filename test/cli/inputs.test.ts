import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.js';
import { findInputs } from '../../src/cli/inputs.js';
import { CONCEPT, inFolder, runMain } from './run.js';

const NO_INPUT = { input: async () => new Uint8Array() };
const FILES = ['10.md', '2.md', 'bild.png', 'a/b/3.pdf', 'a/x.md', '.versteckt/y.md', 'node_modules/z.md', '[1]{x}.md'];

const withFiles = <T>(use: (folder: string) => Promise<T>): Promise<T> =>
  inFolder((folder) => {
    for (const dir of ['a/b', '.versteckt', 'node_modules']) mkdirSync(join(folder, dir), { recursive: true });
    for (const file of FILES) writeFileSync(join(folder, file), 'x');
    return use(folder);
  });

describe('globs', () => {
  const found = (folder: string, pattern: string) =>
    findInputs([join(folder, pattern)], {}, NO_INPUT).then((inputs) =>
      inputs.map((i) => i.name.slice(folder.length + 1)),
    );

  test('name the files that can be read, in the order of names', () =>
    withFiles(async (folder) => {
      expect(await found(folder, '*.md')).toEqual(['[1]{x}.md', '2.md', '10.md']);
      expect(await found(folder, '**')).toEqual(['[1]{x}.md', '2.md', '10.md', 'a/b/3.pdf', 'a/x.md']);
      expect(await found(folder, 'a/**/*.{pdf,docx}')).toEqual(['a/b/3.pdf']);
    }));

  test('a file that is called like one is itself', () =>
    withFiles(async (folder) => {
      expect(await found(folder, '[1]{x}.md')).toEqual(['[1]{x}.md']);
    }));

  test('that fit nothing are refused', () =>
    withFiles(async (folder) => {
      const { code, out, err } = await runMain(['audit', join(folder, '*.txt')]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.replaceAll(folder, '.').split('\n')[0]).toBe(
        'Fehler: Auf das Muster ./*.txt passt keine lesbare Datei.',
      );
    }));

  test('are several concepts, or one with --as-one', () =>
    withFiles(async (folder) => {
      writeFileSync(join(folder, '2.md'), CONCEPT);
      writeFileSync(join(folder, '10.md'), '# 4 Monitoring\n\nDie Verwaltung berichtet jährlich.\n');
      const run = async (...more: string[]) =>
        JSON.parse(
          (await runMain(['audit', join(folder, '?*0.md'), join(folder, '2.md'), '--format', 'json', ...more])).out,
        );
      expect((await run()).map((r: AuditResult) => r.document.path)).toEqual([
        join(folder, '10.md'),
        join(folder, '2.md'),
      ]);
      expect((await run('--as-one')).document).toMatchObject({
        path: folder,
        files: [join(folder, '10.md'), join(folder, '2.md')],
      });
    }));
});

describe('standard input', () => {
  const json = (out: string) => (JSON.parse(out) as AuditResult).document;

  test('has the name it is given', async () => {
    const args = ['audit', '-', '--stdin-filename', 'kapitel/entwurf.md', '--format', 'json'];
    const { code, out } = await runMain(args, { input: CONCEPT });
    expect(code).toBe(1);
    expect(json(out)).toMatchObject({ path: 'kapitel/entwurf.md', format: 'markdown' });
  });

  test('is known by its first bytes without a name', async () => {
    const pdf = readFileSync(new URL('../../fixtures/haselbrook-gek-2035.pdf', import.meta.url));
    const document = json((await runMain(['audit', '-', '--format', 'json'], { input: pdf })).out);
    expect(document).toMatchObject({ path: 'stdin.pdf', format: 'pdf', pages: 20 });
    expect(json((await runMain(['audit', '-', '--format', 'json'], { input: CONCEPT })).out).path).toBe('stdin.md');
  });

  test.each([
    [['-', '-'], 'Die Standardeingabe („-“) ist mehrmals angegeben.'],
    [['x.md', '--stdin-filename', 'y.md'], '--stdin-filename y.md steht ohne „-“.'],
    [['-'], 'Die Datei stdin.md ist leer.'],
  ])('%j is refused', async (args, what) => {
    const { code, out, err } = await runMain(['audit', ...args]);
    expect({ code, out, err: err.split('\n')[0] }).toEqual({ code: 2, out: '', err: `Fehler: ${what}` });
  });
});
