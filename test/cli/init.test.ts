import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownSource, takeSource } from '../../src/cli/init/source.js';
import { CONCEPT, inFolder, runBinary, runMain } from './run.js';

const SOURCE = 'git+https://example.org/insek-audit.git#v1.0.0';
const SLOW =
  'Hinweis: Aus Git baut jeder Lauf das Programm erst, das dauert Minuten; der Tarball einer Ausgabe ist in Sekunden da: --from insek-audit-1.2.3.tgz\n';

test('--yes writes a configuration for the concepts it finds and a workflow that calls a command that there is', async () => {
  await inFolder((folder) => {
    mkdirSync(join(folder, 'plan'));
    writeFileSync(join(folder, 'plan/entwurf.md'), CONCEPT);
    writeFileSync(join(folder, 'README.md'), '# x');
    const { code, out, err } = runBinary(['init', '--yes', '--from', SOURCE], { cwd: folder });
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '',
      err: `${SLOW}Geschrieben: insek-audit.yaml\nGeschrieben: .github/workflows/insek-audit.yml\n`,
    });
    expect(parse(readFileSync(join(folder, 'insek-audit.yaml'), 'utf8'))).toEqual({
      files: ['plan/entwurf.md'],
      'fail-on': 'error',
    });
    const workflow = parse(readFileSync(join(folder, '.github/workflows/insek-audit.yml'), 'utf8')) as {
      jobs: { audit: { steps: { run?: string }[] } };
    };
    const call = workflow.jobs.audit.steps.flatMap((s) => s.run ?? [])[0]!;
    const [, args] =
      /^npx --yes --package='git\+https:\/\/example\.org\/insek-audit\.git#v1\.0\.0' insek-audit (.*)$/.exec(call)!;
    const audit = runBinary(args!.split(' '), { cwd: folder });
    expect(audit.code).toBe(1);
    expect(audit.out).toContain('::error file=plan/entwurf.md');
    expect(existsSync(join(folder, 'insek-audit.sarif'))).toBe(true);
    const again = runBinary(['init', '--yes', '--from', SOURCE], { cwd: folder });
    expect(again.code).toBe(2);
    expect(again.err.split('\n')[0]).toBe('Fehler: Die Datei insek-audit.yaml gibt es schon.');
    expect(runBinary(['init', '--yes', '--force', '--quiet', '--from', SOURCE], { cwd: folder })).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});

test('asks, with offers that an empty answer takes', async () => {
  await inFolder(async (folder) => {
    const answers = ['teil1/*.{md,pdf}, konzept.docx', 'warning', ''];
    const { code, err } = await runMain(['init', '--lang', 'en', '--from', SOURCE], { cwd: folder, answers });
    expect(code).toBe(0);
    expect(err).toBe(
      'Concepts (paths or globs, separated by commas) [*.{md,docx,pdf}]: From which severity should CI fail [error]: ' +
        'CI workflow [github]: Note: From git each run builds the tool first, which takes minutes; the tarball of a release is there in seconds: --from insek-audit-1.2.3.tgz\n' +
        'Written: insek-audit.yaml\nWritten: .github/workflows/insek-audit.yml\n',
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
    const there = await runMain(['init', '--yes', '--ci', 'gitlab', '--from', SOURCE], { cwd: folder });
    expect([there.code, there.err.split('\n')[0]]).toEqual([2, 'Fehler: Die Datei .gitlab-ci.yml gibt es schon.']);
    expect(existsSync(join(folder, 'insek-audit.yaml'))).toBe(false);
    const nobody = await runMain(['init'], { cwd: folder });
    expect([nobody.code, nobody.err.split('\n')[0]]).toEqual([2, 'Fehler: Es ist niemand da, der Fragen beantwortet.']);
  });
});

test('a second CI takes the configuration that is there', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'insek-audit.yaml'), 'files: eigen.md\n');
    const { code, err } = await runMain(['init', '--yes', '--ci', 'gitlab', '--from', SOURCE], { cwd: folder });
    expect({ code, err }).toEqual({
      code: 0,
      err: `${SLOW}Geschrieben: .gitlab-ci.yml\nBleibt, wie es ist: insek-audit.yaml\n`,
    });
    expect(readFileSync(join(folder, 'insek-audit.yaml'), 'utf8')).toBe('files: eigen.md\n');
    const none = await runMain(['init', '--yes', '--ci', 'none'], { cwd: folder });
    expect([none.code, none.err.split('\n')[0]]).toEqual([2, 'Fehler: Die Datei insek-audit.yaml gibt es schon.']);
  });
});

test('a workflow gets the tool from a git address with a ref or from a tarball that is there', async () => {
  await inFolder(async (folder) => {
    const kept = pathToFileURL(join(folder, 'source.json'));
    expect(ownSource(kept)).toBeNull();
    writeFileSync(kept, JSON.stringify({ source: SOURCE }));
    expect(ownSource(kept)).toBe(SOURCE);
    writeFileSync(kept, JSON.stringify({ source: "x#'; rm -rf /" }));
    expect(ownSource(kept)).toBeNull();
    expect(takeSource('github:stadt/insek-audit#v2')).toBe('github:stadt/insek-audit#v2');
    expect(() => takeSource(null)).toThrow('init.no-source');
    expect(() => takeSource('git+https://example.org/insek-audit.git')).toThrow('init.bad-source');
    expect(() => takeSource('a b.tgz')).toThrow('init.bad-source');
    const local = `git+file://${folder}#v1`;
    const own = await runMain(['init', '--yes', '--from', local], { cwd: join(folder) });
    expect(own.err.split('\n')[0]).toMatch(/^Warnung: git\+file:.*#v1 liegt auf diesem Rechner; ein Runner von GitHub/);
    rmSync(join(folder, 'insek-audit.yaml'));
    rmSync(join(folder, '.github'), { recursive: true });
    const gone = await runMain(['init', '--yes', '--from', 'insek-audit-9.9.9.tgz'], { cwd: folder });
    expect([gone.code, gone.err.split('\n')[0]]).toEqual([
      2,
      'Fehler: Den Tarball insek-audit-9.9.9.tgz gibt es hier nicht.',
    ]);
    writeFileSync(join(folder, 'insek-audit-9.9.9.tgz'), '');
    const there = await runMain(['init', '--yes', '--ci', 'gitlab', '--from', 'insek-audit-9.9.9.tgz'], {
      cwd: folder,
    });
    expect(there.code).toBe(0);
    const { 'insek-audit': job } = parse(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8'));
    expect(job.script[0]).toMatch(
      /^npx --yes --package='\.\/insek-audit-9\.9\.9\.tgz' insek-audit audit --format junit /,
    );
  });
});
