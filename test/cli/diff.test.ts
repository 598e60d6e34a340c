import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ResultDiff } from '../../src/audit/diff/diff.js';
import { diffResults } from '../../src/audit/diff/diff.js';
import type { AuditResult } from '../../src/audit/result.js';
import { renderDiff } from '../../src/report/diff/render.js';
import { sampleResult } from '../report/sample-result.js';
import { CONCEPT, inFolder, type Run, runBinary, runMain } from './run.js';

/** Two drafts: in the new one a measure has its costs, one is gone, one has come, and nobody leads any. */
const NEW = `${CONCEPT.replaceAll(/\| Federführung \|.*\n/g, '')
  .replace('| Kosten | – |', '| Kosten | 80.000 € |')
  .replace(/### M 3 [\s\S]*$/, '')}### M 4 Grünzug

| | |
| --- | --- |
| Beschreibung | Am Bach entsteht ein Grünzug. |
| Kosten | 60.000 € |
| Zeitraum | 2027 |
`;

const withDrafts = <T>(use: (run: (...args: string[]) => Promise<Run>, folder: string) => Promise<T>) =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'alt.md'), CONCEPT);
    writeFileSync(join(folder, 'neu.md'), NEW);
    return use((...args) => runMain(args, { cwd: folder }), folder);
  });

test('two drafts: verdicts lost, measures added, removed, changed, in each format', () =>
  withDrafts(async (run) => {
    const { code, out, err } = await run('diff', 'alt.md', 'neu.md');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[0]).toBe('alt.md → neu.md');
    expect(out).toMatch(/^Erfüllt \d+\u00a0% → \d+\u00a0%$/m);
    expect(out).toMatch(/^Verloren \(\d+\) ─+\n[\s\S]*^ {2}M-02 .*: \S+ → fehlt$/m);
    expect(out).toMatch(/^Neue Maßnahmen \(1\) ─+\n {2}M 4 Grünzug \(Z\.\u00a0\d+\)$/m);
    expect(out).toMatch(/^Entfallene Maßnahmen \(1\) ─+\n {2}M 3 Radweg zum Bahnhof /m);
    expect(out).toContain('    Kosten: – → 80.000\u00a0€');
    const markdown = (await run('diff', 'alt.md', 'neu.md', '--format', 'markdown')).out;
    expect(markdown).toContain('## Neue Maßnahmen (1)\n\n- **M 4 Grünzug');
    const diff = JSON.parse((await run('diff', 'alt.md', 'neu.md', '--format', 'json')).out) as ResultDiff;
    expect(diff.measures.removed.map((m) => m.code)).toEqual(['M 3']);
    expect(diff.criteria.find((c) => c.id === 'M-02')).toMatchObject({ change: 'lost', new: 'missing' });
    expect((await run('diff', 'alt.md', 'alt.md', '--lang', 'en')).out).toContain(
      'No differences in verdicts and measures.',
    );
  }));

test('what one passage alone carries is named, with the passage', () => {
  const before = sampleResult();
  Object.assign(before.criteria.find((c) => c.id === 'A-01')!, { verdict: 'missing', evidence: [] });
  const diff = diffResults(before, sampleResult());
  expect(diff.criteria.map((c) => [c.id, c.singlePassage])).toEqual([
    ['A-01', 'Der Anteil der Menschen mit Migrationshintergrund liegt bei 23,4 %.'],
  ]);
  expect(diff.onOnePassage).toContain('A-01');
  const options = { language: 'de', all: false, several: false, width: 200, colour: false, ascii: false } as const;
  const text = renderDiff('text', diff, options);
  expect(text).toContain('fehlt → erfüllt (eine Stelle)\n');
  expect(text).toContain('    „Der Anteil der Menschen mit Migrationshintergrund liegt bei 23,4\u00a0%.“\n');
  expect(text).toContain(`Erfüllt, aber nur an einer einzigen Stelle belegt: ${diff.onOnePassage.join(', ')}\n`);
  expect(renderDiff('markdown', diff, options)).toContain('fehlt → erfüllt (eine Stelle)**');
});

test('results give the same comparison as the drafts they are of', () =>
  withDrafts(async (run) => {
    for (const name of ['alt', 'neu']) await run('audit', `${name}.md`, '--output', `${name}.json`);
    const drafts = (await run('diff', 'alt.md', 'neu.md', '--format', 'json')).out;
    expect((await run('diff', 'alt.json', 'neu.json', '--format', 'json')).out).toBe(drafts);
    expect((await run('diff', 'alt.json', 'neu.md', '--format', 'json')).out).toBe(drafts);
  }));

test('what cannot be compared is refused', () =>
  withDrafts(async (run, folder) => {
    await run('audit', 'alt.md', '--output', 'alt.json');
    const result = JSON.parse((await run('audit', 'neu.md', '--format', 'json')).out) as AuditResult;
    const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
    write('anders.json', { ...result, pack: { ...result.pack, version: '0.9.0' } });
    write('zwei.json', [result, result]);
    write('fremd.json', { a: 1 });
    const refused = async (name: string) => {
      const { code, out, err } = await run('diff', 'alt.json', name);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      return err.split('\n').slice(0, 2).join(' ');
    };
    expect(await refused('anders.json')).toMatch(
      /^Fehler: Die beiden Fassungen wurden nicht nach gleichen Regeln geprüft\. {3}Warum: {3}Die alte nach leitfaden-2022 \S+, die neue nach leitfaden-2022 0\.9\.0;/,
    );
    expect(await refused('zwei.json')).toContain('zwei.json steht für 2 Konzepte, verglichen wird eines.');
    expect(await refused('fremd.json')).toContain('fremd.json ist kein Ergebnis dieses Programms.');
    expect(await refused('fehlt.json')).toContain('ENOENT');
  }));

test('the executable compares a fixture with itself', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const fixture = 'fixtures/mittelau-isek-2030.md';
  const { code, out } = runBinary(['diff', fixture, fixture], { cwd: root });
  expect(code).toBe(0);
  expect(out).toContain('Keine Unterschiede in Urteilen und Maßnahmen.');
});
