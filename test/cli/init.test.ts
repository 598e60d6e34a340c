import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CONCEPT, inFolder, runBinary, runMain } from './run.js';

test('--yes writes a configuration for the concepts it finds and a workflow that calls a command that there is', async () => {
  await inFolder((folder) => {
    mkdirSync(join(folder, 'plan'));
    writeFileSync(join(folder, 'plan/entwurf.md'), CONCEPT);
    writeFileSync(join(folder, 'README.md'), '# x');
    const { code, out, err } = runBinary(['init', '--yes'], { cwd: folder });
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '',
      err: 'Geschrieben: insek-audit.yaml\nGeschrieben: .github/workflows/insek-audit.yml\n',
    });
    expect(parse(readFileSync(join(folder, 'insek-audit.yaml'), 'utf8'))).toEqual({
      files: ['plan/entwurf.md'],
      'fail-on': 'error',
    });
    const workflow = parse(readFileSync(join(folder, '.github/workflows/insek-audit.yml'), 'utf8')) as {
      jobs: { audit: { steps: { run?: string }[] } };
    };
    const call = workflow.jobs.audit.steps.flatMap((s) => s.run ?? [])[0]!;
    const [, args] = /^npx --yes insek-audit@\d+\.\d+\.\d+ (.*)$/.exec(call)!;
    const audit = runBinary(args!.split(' '), { cwd: folder });
    expect(audit.code).toBe(1);
    expect(audit.out).toContain('::error file=plan/entwurf.md');
    expect(existsSync(join(folder, 'insek-audit.sarif'))).toBe(true);
    const again = runBinary(['init', '--yes'], { cwd: folder });
    expect(again.code).toBe(2);
    expect(again.err.split('\n')[0]).toBe('Fehler: Die Datei insek-audit.yaml gibt es schon.');
    expect(runBinary(['init', '--yes', '--force', '--quiet'], { cwd: folder })).toEqual({ code: 0, out: '', err: '' });
  });
});

test('asks, with offers that an empty answer takes', async () => {
  await inFolder(async (folder) => {
    const answers = ['teil1/*.{md,pdf}, konzept.docx', 'warning', ''];
    const { code, err } = await runMain(['init', '--lang', 'en'], { cwd: folder, answers });
    expect(code).toBe(0);
    expect(err).toBe(
      'Concepts (paths or globs, separated by commas) [*.{md,docx,pdf}]: From which severity should CI fail [error]: ' +
        'CI workflow [github]: Written: insek-audit.yaml\nWritten: .github/workflows/insek-audit.yml\n',
    );
    expect(parse(readFileSync(join(folder, 'insek-audit.yaml'), 'utf8'))).toEqual({
      files: ['teil1/*.{md,pdf}', 'konzept.docx'],
      'fail-on': 'warning',
    });
  });
});

test('writes nothing where a file of its is there, and asks nobody who is not there', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, '.gitlab-ci.yml'), 'x: 1\n');
    const there = await runMain(['init', '--yes', '--ci', 'gitlab'], { cwd: folder });
    expect([there.code, there.err.split('\n')[0]]).toEqual([2, 'Fehler: Die Datei .gitlab-ci.yml gibt es schon.']);
    expect(existsSync(join(folder, 'insek-audit.yaml'))).toBe(false);
    const nobody = await runMain(['init'], { cwd: folder });
    expect([nobody.code, nobody.err.split('\n')[0]]).toEqual([2, 'Fehler: Es ist niemand da, der Fragen beantwortet.']);
  });
});
