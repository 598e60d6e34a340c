import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.js';
import { poll } from '../../src/cli/poll.js';
import { CONCEPT, inFolder, runMain } from './run.js';

const BETTER = `${CONCEPT}
## 4 Monitoring

Die Stabsstelle Stadtentwicklung berichtet dem Stadtrat jährlich in einem Monitoringbericht über den Stand der Umsetzung.
`;

/** Runs `audit --watch` and after each output does the next step; the last one ends it. */
async function watching(steps: readonly (() => void)[], args: readonly string[]) {
  const end = new AbortController();
  const left = [...steps];
  const run = await runMain(['audit', ...args, '--watch'], {
    interrupted: end.signal,
    onOut: () => (left.shift() ?? (() => end.abort()))(),
  });
  return run;
}

test('each change is audited, and its verdicts are told', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'entwurf.md');
    const report = join(folder, 'bericht.json');
    writeFileSync(path, CONCEPT);
    const steps = [() => writeFileSync(path, BETTER), () => writeFileSync(path, `${BETTER}\n`)];
    const { code, out, err } = await watching(steps, [
      path,
      '-q',
      '--format',
      'text',
      '--format',
      'json',
      '--output',
      report,
    ]);
    expect(code).toBe(0);
    expect(err).toBe('\nWartet auf Änderungen; Strg+C beendet.\n');
    const lines = out.replaceAll(folder, '.').replaceAll('\u00a0', ' ').trimEnd().split('\n');
    expect(lines[1]).toMatch(/^\.\/entwurf\.md: \d+ % → \d+ %$/);
    expect(lines).toContain('  + O-01  Monitoring oder Evaluation vorgesehen: fehlt → erfüllt');
    expect(lines.slice(2, -1).every((line) => /^ {2}[+~-] [A-Z]-\d\d {2}\S.*: .* → /.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/^\.\/entwurf\.md: \d+ %, kein Urteil geändert$/);
    const { criteria } = JSON.parse(readFileSync(report, 'utf8')) as AuditResult;
    expect(criteria.find((c) => c.id === 'O-01')?.verdict).toBe('fulfilled');
  }));

test('standard input cannot be watched', async () => {
  const { code, err } = await runMain(['audit', '-', '--watch']);
  expect(code).toBe(2);
  expect(err).toContain('Fehler: --watch und „-“ gehen nicht zusammen.');
});

test('a change counts when it has settled, and one during the work is not missed', async () => {
  const looks = ['a', 'b', 'c', 'c', 'c', 'd', 'd'];
  const end = new AbortController();
  const told: number[] = [];
  let at = 0;
  await poll(
    'a',
    async () => {
      if (at >= looks.length) end.abort();
      return looks[at++] ?? 'd';
    },
    async () => void told.push(at),
    end.signal,
    1,
  );
  expect(told).toEqual([4, 7]);
});

test('Ctrl-C ends the executable with exit code 0 and no stack', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'entwurf.md');
    writeFileSync(path, CONCEPT);
    const bin = fileURLToPath(new URL('../../bin/insek-audit.js', import.meta.url));
    const child = spawn(process.execPath, [bin, 'audit', path, '--watch', '-q'], { env: { PATH: process.env.PATH } });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
      if (err.includes('Strg+C')) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '\nWartet auf Änderungen; Strg+C beendet.\n' });
  }));
