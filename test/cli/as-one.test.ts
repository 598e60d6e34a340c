import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.js';
import { CONCEPT, inFolder, runMain } from './run.js';

const schema = JSON.parse(
  readFileSync(new URL('../../rules/schema/audit-result.schema.json', import.meta.url), 'utf8'),
) as object;

/** The short concept as chapters in a folder. */
const withChapters = <T>(use: (folder: string, files: string[]) => Promise<T>): Promise<T> =>
  inFolder((folder) => {
    mkdirSync(join(folder, 'kapitel'));
    const files = CONCEPT.split(/^(?=## )/m).map((text, i) => {
      const path = join(folder, 'kapitel', `${i}.md`);
      writeFileSync(path, text);
      return path;
    });
    return use(folder, files);
  });

test('a folder of chapters is one concept, and every report names the files', () =>
  withChapters(async (folder, files) => {
    const { out, err } = await runMain(['audit', join(folder, 'kapitel/'), '--format', 'json']);
    expect(err).toBe('');
    const result = JSON.parse(out) as AuditResult;
    const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(schema);
    validate(result);
    expect(validate.errors ?? []).toEqual([]);
    expect(result.document).toMatchObject({ path: join(folder, 'kapitel'), files, pages: 0 });
    expect(result.measures.map((m) => [m.code, m.file])).toEqual([
      ['M 1', files[3]],
      ['M 2', files[3]],
      ['M 3', files[3]],
    ]);
    for (const format of ['text', 'markdown', 'html', 'csv', 'sarif', 'github']) {
      const report = await runMain(['audit', join(folder, 'kapitel'), '--format', format, '--all']);
      expect(report.out.replaceAll('%2F', '/'), format).toContain(format === 'github' ? files[3] : files[1]);
    }
  }));

test('several files are one concept with --as-one, else several', () =>
  withChapters(async (_, files) => {
    const one = JSON.parse((await runMain(['audit', ...files, '--as-one', '--format', 'json'])).out) as AuditResult;
    expect(one.document.files).toEqual(files);
    const several = JSON.parse((await runMain(['audit', ...files, '--format', 'json'])).out) as AuditResult[];
    expect(several.map((r) => [r.document.path, r.document.files])).toEqual(files.map((f) => [f, undefined]));
  }));

test('a report does not overwrite a chapter', () =>
  withChapters(async (folder, files) => {
    const { code, err } = await runMain(['audit', join(folder, 'kapitel'), '--output', files[1]!]);
    expect(code).toBe(2);
    expect(err).toContain('ist das geprüfte Konzept selbst.');
  }));

test('outline and measures read a folder too', () =>
  withChapters(async (folder, files) => {
    const outline = await runMain(['outline', join(folder, 'kapitel'), '--format', 'json']);
    const { sections } = JSON.parse(outline.out) as { sections: { title: string; line: number; file: string }[] };
    expect(sections.map((s) => [s.title, s.line, s.file])).toContainEqual(['2 Leitbild und Ziele', 1, files[2]]);
    const measures = await runMain(['measures', join(folder, 'kapitel'), '--format', 'csv']);
    expect(measures.out).toContain(files[3]);
  }));
