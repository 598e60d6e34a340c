import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CONCEPT, inFolder, runBinary, runMain } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A repository of its own with a draft in it. */
const inRepository = <T>(use: (folder: string) => T | Promise<T>): Promise<T> =>
  inFolder((folder) => {
    const git = (...args: string[]) => {
      const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
      const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
      expect(status, stderr).toBe(0);
    };
    git('init', '--quiet');
    writeFileSync(join(folder, 'entwurf.md'), CONCEPT);
    writeFileSync(join(folder, 'insek-audit.yaml'), 'files: "*.md"\nbaseline: insek-audit-baseline.json\n');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Entwurf');
    return use(folder);
  });

/** The draft without what one criterion of the core needs. */
const WORSE = CONCEPT.replaceAll(/\| Federführung \|.*\n/g, '');

test('a draft fails, a baseline makes it pass, a new gap fails again', async () => {
  await inRepository(async (folder) => {
    const run = (...args: string[]) => runMain(args, { cwd: folder });
    expect((await run('audit', 'entwurf.md', '--no-config')).code).toBe(1);
    expect((await run('audit')).err).toContain('Die Baseline insek-audit-baseline.json lässt sich nicht lesen.');
    expect((await run('baseline', 'update', 'entwurf.md')).code).toBe(0);
    expect((await run('audit')).code).toBe(0);
    writeFileSync(join(folder, 'entwurf.md'), WORSE);
    const again = runBinary(['audit'], { cwd: folder });
    expect(again.code).toBe(1);
    expect(again.out).toMatch(/^Baseline: \d+ neue Lücken?, \d+ bekannt/m);
    expect(again.out).toMatch(/^✗ M-02/m);
  });
});

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
}
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { default: string }>;
  runs: { steps: Step[] };
};

/** Runs the shell steps of the action as GitHub does: inputs as variables, outputs through the file that GITHUB_OUTPUT names. */
function runAction(folder: string, inputs: Record<string, string>) {
  const values = { ...Object.fromEntries(Object.entries(action.inputs).map(([k, v]) => [k, v.default])), ...inputs };
  const files = { GITHUB_OUTPUT: join(folder, '.output'), GITHUB_STEP_SUMMARY: join(folder, '.summary') };
  for (const path of Object.values(files)) writeFileSync(path, '');
  const outputs = () =>
    Object.fromEntries(
      readFileSync(files.GITHUB_OUTPUT, 'utf8')
        .split('\n')
        .map((l) => l.split(/=(.*)/s) as [string, string]),
    );
  let log = '';
  let code: number | null = 0;
  for (const step of action.runs.steps) {
    if (step.run === undefined) continue;
    const env = Object.entries(step.env ?? {}).map(([name, text]) => [
      name,
      text
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, k: string) => values[k] ?? '')
        .replace(/\$\{\{ steps\.audit\.outputs\.([\w-]+) \}\}/g, (_, k: string) => outputs()[k] ?? ''),
    ]);
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', GITHUB_ACTION_PATH: root, ...files, ...Object.fromEntries(env) },
    });
    log += stdout + stderr;
    code = status;
    if (status !== 0) break;
  }
  return { code, log, outputs: outputs(), summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
}

describe('the steps of the action', () => {
  test('annotate, write SARIF and summary, and end with the exit code of the audit', async () => {
    await inRepository((folder) => {
      writeFileSync(join(folder, 'insek-audit.yaml'), 'files: "*.md"\n');
      const { code, log, outputs, summary } = runAction(folder, {});
      expect(code).toBe(1);
      expect(log).toMatch(/^::error file=entwurf\.md,line=\d+,title=/m);
      expect(outputs).toMatchObject({ 'exit-code': '1', 'sarif-file': 'insek-audit.sarif' });
      expect(summary).toMatch(/^## Integriertes Stadtentwicklungskonzept Falkenbruch 2035\n/);
      const { runs } = JSON.parse(readFileSync(join(folder, 'insek-audit.sarif'), 'utf8'));
      expect(new Set(runs[0].results.map((r: { level: string }) => r.level))).not.toContain('none');
    });
  });

  test('pass on known gaps, and take file names for nothing but names', async () => {
    await inRepository(async (folder) => {
      const name = '-x $(touch boese) `touch boese`;.md';
      writeFileSync(join(folder, name), CONCEPT);
      expect((await runMain(['baseline', 'update', '--', 'entwurf.md', name], { cwd: folder })).code).toBe(0);
      const { code, outputs } = runAction(folder, { files: `entwurf.md\n${name}\n`, 'fail-on': 'note' });
      expect({ code, exit: outputs['exit-code'] }).toEqual({ code: 0, exit: '0' });
      expect(existsSync(join(folder, 'boese'))).toBe(false);
    });
  });

  test('fail with 2 when there is nothing to audit', async () => {
    await inRepository((folder) => {
      writeFileSync(join(folder, 'leer.yaml'), '');
      const { code, log, outputs } = runAction(folder, { files: 'fehlt.md', config: 'leer.yaml' });
      expect(code).toBe(2);
      expect(log).toContain('fehlt.md');
      expect(outputs['sarif-file']).toBe(undefined);
    });
  });
});

test('the hook for pre-commit and the job for GitLab call commands that there are', () => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
    entry: string;
    files: string;
  }[];
  expect(hook!.entry).toBe('insek-audit audit --quiet');
  const files = new RegExp(hook!.files.replace('(?i)', ''), 'i');
  expect(['INSEK-Entwurf.md', 'a/konzept.docx', 'README.md', 'insek.yaml'].filter((f) => files.test(f))).toEqual([
    'INSEK-Entwurf.md',
    'a/konzept.docx',
  ]);
  const job = (
    parse(readFileSync(join(root, 'examples/gitlab-ci.yml'), 'utf8')) as Record<string, { script: string[] }>
  )['insek-audit']!;
  const [, call] = /^npx --yes --package="\$INSEK_AUDIT" insek-audit (.*)$/.exec(job.script[0]!)!;
  return inRepository((folder) => {
    writeFileSync(join(folder, 'insek-audit.yaml'), 'files: "*.md"\nfail-on: never\n');
    expect(runBinary(call!.split(' '), { cwd: folder }).code).toBe(0);
    expect(readFileSync(join(folder, 'insek-audit.xml'), 'utf8')).toContain('<testsuites name="insek-audit"');
    expect(existsSync(join(folder, 'insek-audit.md'))).toBe(true);
  });
});
