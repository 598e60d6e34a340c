import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'insek-built-in-'));
const kept = 'dist/rules/built-in/leitfaden-2022.json';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;
let copy = '';
/** An installation of its own, whose files a test may change. */
beforeEach(() => {
  copy = join(folder, String(copies++));
  mkdirSync(copy);
  for (const name of ['bin', 'dist', 'rules', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(
    join(copy, 'konzept.md'),
    '# INSEK Musterstadt 2035\n\n## Leitbild und Ziele\n\nWir stärken die Teilhabe der Zwirbelinge an allen Angeboten der Stadt bis 2030.\n',
  );
});

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(copy, file), changed);
}

function audit() {
  const args = [join(copy, 'bin/insek-audit.js'), 'audit', join(copy, 'konzept.md'), '--format', 'json', '--no-config'];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

/** Title of the first criterion on goals, and the words found of it. */
function goal() {
  const result = JSON.parse(audit().stdout) as AuditResult;
  const { title, evidence } = result.criteria.find((c) => c.id === 'Z-01')!;
  return { title, terms: evidence.flatMap((e) => e.terms) };
}

/** Shows whether what the build kept is what an audit reads. */
const mark = () => change(kept, /"id":"Z-01","slug":"[^"]+","title":\{"de":"/, '$&KEPT ');

test('an audit takes the pack as the build kept it', () => {
  mark();
  expect(goal().title).toMatch(/^KEPT /);
});

test('a word added to a word list holds without a build', () => {
  mark();
  change('rules/lexicon/theme.yaml', /^( {4}terms:\n)( +- )/m, '$1$2Zwirbeling*\n$2');
  const found = goal();
  expect(found.title).not.toMatch(/^KEPT /);
  expect(found.terms).toContain('Zwirbelinge');
});

test('a change of a rule holds without a build', () => {
  mark();
  change('rules/leitfaden-2022/goals.yaml', /(id: Z-01[\s\S]*?de: )[^\n,}]+/, '$1Anderer Titel');
  expect(goal().title).toBe('Anderer Titel');
});

test.each([
  ['of other code', 'dist/language/stems.js', /$/, '// changed\n'],
  ['cut off', kept, /"lexicon"[\s\S]*$/, ''],
])('what is %s is not taken', (_, file, from, to) => {
  mark();
  change(file, from, to);
  expect(goal().title).not.toMatch(/^KEPT /);
});

test('a damaged word list is told, whatever is kept', () => {
  change('rules/lexicon/theme.yaml', /^ {4}terms:/m, '    termz:');
  const { status, stderr } = audit();
  expect(status).toBe(2);
  expect(stderr).toContain('theme.yaml');
  expect(stderr).toContain('termz');
});
