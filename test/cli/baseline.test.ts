import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.js';
import { CONCEPT, inFolder, runMain } from './run.js';

/** The concept and its baseline; `cut` takes a part out of the concept after the baseline was written. */
const withBaseline = <T>(use: (path: string, baseline: string) => T | Promise<T>): Promise<T> =>
  inFolder(async (folder) => {
    const path = join(folder, 'konzept.md');
    const baseline = join(folder, 'b.json');
    writeFileSync(path, CONCEPT);
    expect((await runMain(['baseline', 'update', path, '--baseline', baseline])).code).toBe(0);
    return use(path, baseline);
  });

const without = (part: string) => {
  expect(CONCEPT).toContain(part);
  return CONCEPT.replaceAll(part, '');
};

describe('audit --baseline', () => {
  test('passes on what is known, fails on a new gap and names it alone among the gaps', async () => {
    await withBaseline(async (path, baseline) => {
      const args = ['audit', path, '--baseline', baseline];
      const before = await runMain(args);
      expect({ code: before.code, err: before.err }).toEqual({ code: 0, err: '' });
      expect(before.out).toMatch(/^Baseline: 0 neue Lücken, \d+ bekannt$/m);
      expect(before.out).toMatch(/^Bekannt: Lücken, die schon in der Baseline stehen \(\d+\)/m);
      expect(before.out).not.toContain('Lücken im Kern');

      writeFileSync(path, without('| Federführung | Sozialamt |\n').replaceAll('| Federführung | Tiefbauamt |\n', ''));
      const after = await runMain(args);
      expect(after.code).toBe(1);
      expect(after.out).toMatch(/^Fehler · Lücken im Kern[^\n]*\n[^\n]*\(1\)|^Fehler · Lücken im Kern.*\(1\)/m);
      expect(after.out).toMatch(/^✗ M-02/m);
    });
  });

  test('survives new headings numbers and edits elsewhere', async () => {
    await withBaseline(async (path, baseline) => {
      writeFileSync(path, CONCEPT.replace('## 3 Maßnahmen', '## 4 Maßnahmen').replace('24.300', '24.411'));
      expect((await runMain(['audit', path, '--baseline', baseline])).code).toBe(0);
    });
  });

  test('every format tells what is known', async () => {
    await withBaseline(async (path, baseline) => {
      const run = async (format: string) =>
        (await runMain(['audit', path, '--baseline', baseline, '--format', format])).out;
      const result = JSON.parse(await run('json')) as AuditResult;
      const schema = JSON.parse(
        readFileSync(new URL('../../rules/schema/audit-result.schema.json', import.meta.url), 'utf8'),
      ) as object;
      const validate = new Ajv2020({ strictTypes: false }).compile(schema);
      validate(result);
      expect(validate.errors ?? []).toEqual([]);
      const { known } = result.baseline!;
      expect(result.baseline).toEqual({ new: 0, known, closed: [] });
      expect(await run('markdown')).toContain(`## Bekannt: Lücken, die schon in der Baseline stehen (${known})`);
      const sarif = JSON.parse(await run('sarif')) as {
        runs: { results: { kind: string; baselineState: string }[] }[];
      };
      expect(new Set(sarif.runs[0]!.results.map((r) => r.baselineState))).toEqual(new Set(['unchanged']));
      const junit = await run('junit');
      expect(junit).toMatch(/<testsuites name="insek-audit" tests="80" failures="0"/);
      expect(junit).toContain('(bekannt laut Baseline)');
      expect(await run('github')).toBe(`${known} Lücken sind schon vermerkt: alle mit --format text\n`);
    });
  });

  test('what is wrong with a baseline is told before the work', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'konzept.md');
      writeFileSync(path, CONCEPT);
      const run = (name: string, text?: string) => {
        if (text !== undefined) writeFileSync(join(folder, name), text);
        return runMain(['audit', 'konzept.md', '--baseline', name], { cwd: folder });
      };
      expect(await run('fehlt.json')).toEqual({
        code: 2,
        out: '',
        err: 'Fehler: Die Baseline fehlt.json lässt sich nicht lesen.\n  Warum:   Das Betriebssystem meldet ENOENT (Datei oder Ordner nicht gefunden).\n  Was tun: Anlegen mit: insek-audit baseline update --baseline fehlt.json DATEI\n',
      });
      expect((await run('a.json', '{')).err).toContain('a.json ist keine Baseline dieses Programms.');
      expect((await run('b.json', '{"schemaVersion":"1","pack":"p","documents":[{}]}')).err).toContain(
        'documents.0.path: ',
      );
      const other = await run('c.json', '{"schemaVersion":"1","pack":"anderes","documents":[]}');
      expect(other.code).toBe(2);
      expect(other.err).toContain('Sie wurde mit anderes geschrieben, geprüft wird mit leitfaden-2022.');
    });
  });
});

describe('baseline update', () => {
  test('keeps other concepts, names files from the baseline, writes the same bytes again', async () => {
    await inFolder(async (folder) => {
      for (const name of ['b.md', 'a.md']) writeFileSync(join(folder, name), CONCEPT);
      const run = (...args: string[]) => runMain(['baseline', 'update', ...args], { cwd: folder });
      const file = join(folder, 'insek-audit-baseline.json');
      const first = await run('b.md');
      expect({ code: first.code, out: first.out }).toEqual({ code: 0, out: '' });
      expect(first.err).toMatch(/^Geschrieben: insek-audit-baseline\.json \(\d+ Lücken\)\n$/);
      await run('./a.md', '--quiet');
      const text = readFileSync(file, 'utf8');
      expect((JSON.parse(text) as { documents: { path: string }[] }).documents.map((d) => d.path)).toEqual([
        'a.md',
        'b.md',
      ]);
      await run(join(folder, 'b.md'));
      expect(readFileSync(file, 'utf8')).toBe(text);
    });
  });
});
