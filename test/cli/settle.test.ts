import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.js';
import { withEntry } from '../../src/cli/settle/entry.js';
import { CONCEPT, inFolder, type Run, runMain } from './run.js';

const withConcept = (
  use: (run: (...args: string[]) => Promise<Run>, file: (name: string) => string) => Promise<void>,
  files: Record<string, string> = {},
) =>
  inFolder(async (folder) => {
    for (const [name, text] of Object.entries({ 'k.md': CONCEPT, ...files })) writeFileSync(join(folder, name), text);
    await use(
      (...args) => runMain(args, { cwd: folder }),
      (name) => join(folder, name),
    );
  });
const annotated = (run: Run, id: string) =>
  (JSON.parse(run.out) as AuditResult).criteria.find((c) => c.id === id)?.annotation;
/** What a refusal says, and that nothing was written. */
const refused = async (...args: string[]): Promise<string> => {
  let err = '';
  await withConcept(async (run, file) => {
    const done = await run('settle', ...args);
    expect([done.code, done.out, existsSync(file('insek-audit.yaml'))]).toEqual([2, '', false]);
    err = done.err;
  });
  return err;
};

test('writes a verdict beside the concept, and the next audit counts it', async () => {
  await withConcept(async (run, file) => {
    const done = await run('settle', 'k.md', 'm-06', 'erfüllt', '--reason', 'steht im Anhang', '--line', '25');
    expect(done.code).toBe(0);
    expect(done.out).toMatch(
      /^M-06 Weitere Kooperationspartner: erfüllt \(Programm: fehlt\)\nErgebnis mit Ihren Urteilen: \d+\u00a0% \(ohne: \d+\u00a0%\)\n$/,
    );
    expect(done.err).toBe('Eingetragen: insek-audit.yaml:2\n');
    expect(readFileSync(file('insek-audit.yaml'), 'utf8')).toBe(
      'annotations:\n  - { rule: M-06, verdict: erfüllt, reason: steht im Anhang, file: k.md, line: 25 }\n',
    );
    expect(annotated(await run('audit', 'k.md', '--format', 'json'), 'M-06')).toEqual({
      verdict: 'fulfilled',
      reason: 'steht im Anhang',
      line: 25,
    });
    // a second thought goes in the place of the first
    const again = await run('settle', 'k.md', 'partners', 'teilweise', '--reason', 'nur einer', '--author', 'Beck');
    expect(again.err).toBe('Eingetragen: insek-audit.yaml:2, statt des früheren Eintrags\n');
    expect(readFileSync(file('insek-audit.yaml'), 'utf8')).toBe(
      'annotations:\n  - { rule: M-06, verdict: teilweise, reason: nur einer, author: Beck, file: k.md }\n',
    );
  });
});

test('keeps what a configuration says, with its comments', () => {
  const old =
    '# unser Konzept\nfail-on: warning # streng\nannotations:\n  # von Hand\n  - { rule: M-01, verdict: fehlt, reason: "nur Liste", file: a.md }\nlanguage: de\n';
  const { text, line, replaced } = withEntry(
    old,
    { rule: 'M-02', verdict: 'erfüllt', reason: 'S. 4: "Amt"', file: 'a.md', page: 4 },
    ['M-02', 'lead'],
  );
  expect([line, replaced]).toEqual([6, false]);
  expect(text).toBe(
    old.replace(
      'language',
      `  - { rule: M-02, verdict: erfüllt, reason: 'S. 4: "Amt"', file: a.md, page: 4 }\nlanguage`,
    ),
  );
});

test('refuses what cannot be, and writes nothing', async () => {
  expect(await refused('k.md', 'M-99', 'erfüllt', '--reason', 'x')).toMatch(/„M-99“ gibt es im Regelpaket/);
  expect(await refused('k.md', 'M-03', 'erfuellt', '--reason', 'x')).toContain('Meinten Sie URTEIL erfüllt?');
  expect(await refused('k.md', 'M-03', 'erfüllt')).toContain('Zu M-03 fehlt die Begründung.');
  expect(await refused('k.md', 'M-03', 'erfüllt', '--reason', '  ')).toContain('fehlt die Begründung');
  expect(await refused('k.md', 'M-03', 'erfüllt', '--reason', 'x', '--page', '3')).toContain('k.md hat keine Seite 3.');
  expect(await refused('k.md', 'M-03', 'erfüllt', '--reason', 'x', '--line', '0')).toContain('„0“ ist keine Angabe');
  expect(await refused('fehlt.md', 'M-03', 'erfüllt', '--reason', 'x')).toContain('fehlt.md');
  expect(await refused('-', 'M-03', 'erfüllt', '--reason', 'x')).toContain('Standardeingabe');
});

test('goes to the configuration that holds for the concept, but not into package.json', async () => {
  await withConcept(
    async (run, file) => {
      expect((await run('settle', 'k.md', 'M-03', 'fulfilled', '--reason', 'x', '--config', 'k.yaml')).code).toBe(0);
      expect(readFileSync(file('k.yaml'), 'utf8')).toContain('verdict: fulfilled');
      const manifest = await run('settle', 'k.md', 'M-03', 'erfüllt', '--reason', 'x');
      expect([manifest.code, manifest.out]).toEqual([2, '']);
      expect(manifest.err).toContain(
        '{"annotations":[{"rule":"M-03","verdict":"erfüllt","reason":"x","file":"k.md"}]}',
      );
    },
    { 'package.json': '{ "insek-audit": { "fail-on": "never" } }', 'k.yaml': '' },
  );
});
