import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { CONCEPT, inFolder, runBinary, runMain } from './run.js';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The commands that a chapter of the README prints, as typed: what follows two blanks explains. */
const commandsOf = (chapter: string): string[] => {
  const text = readme.slice(readme.indexOf(`\n## ${chapter}\n`) + 4).split('\n## ')[0]!;
  return [...text.matchAll(/^(?:cat \S+ \| )?npx insek-audit .*$/gm)].map((m) => m[0].split(/ {2,}/)[0]!);
};
/** Arguments as a shell would split them. */
const words = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3]!).slice(2);

// they take a minute together: `.ci/slow` asks for them
const slow = test.skipIf(process.env.INSEK_AUDIT_SLOW === undefined);

slow('every command under "Use" runs as printed', async () => {
  const commands = commandsOf('Use');
  expect(commands.length).toBeGreaterThan(16);
  await inFolder(async (folder) => {
    for (const name of ['kapitel', 'konzepte']) mkdirSync(join(folder, name));
    for (const name of ['entwurf.md', 'alt.md', 'kapitel/1.md', 'konzepte/a.md', 'konzepte/b.md'])
      writeFileSync(join(folder, name), CONCEPT);
    writeFileSync(
      join(folder, 'neu.md'),
      `${CONCEPT}\n## 4 Monitoring\n\nDas Konzept wird alle zwei Jahre ausgewertet.\n`,
    );
    for (const name of ['konzept.pdf', 'band1.pdf', 'band2.pdf'])
      cpSync(join(root, 'fixtures/haselbrook-gek-2035.pdf'), join(folder, name));
    cpSync(join(root, 'examples/eigene-regeln'), join(folder, 'eigene-regeln'), { recursive: true });
    const word = await runMain(['audit', 'entwurf.md', '--format', 'docx', '-o', 'entwurf.docx'], { cwd: folder });
    expect(word.code).toBe(1);
    for (const command of commands) {
      const args = words(command.replace(/^cat \S+ \| /, ''));
      // the watch ends with the first interrupt, the examples of 81 rules are run elsewhere
      if (args.join(' ') === 'rules test eigene-regeln/') args.push('X-01');
      const { code, err } = await runMain(args, { cwd: folder, input: CONCEPT, interrupted: AbortSignal.abort() });
      expect({ command, code: code === 0 || code === 1, err: code === 2 ? err : '' }).toEqual({
        command,
        code: true,
        err: '',
      });
    }
  });
});

slow('every command under "Studies" runs as printed', async () => {
  // the worked example has its own test
  const commands = commandsOf('Studies').filter(
    (c) => !c.includes('$') && !c.includes('*') && !/bogen(?:-a)?\.csv/.test(c),
  );
  expect(commands.length).toBeGreaterThan(4);
  await inFolder(async (folder) => {
    mkdirSync(join(folder, 'konzepte'));
    for (const name of ['a', 'b'])
      writeFileSync(join(folder, `konzepte/${name}.md`), CONCEPT.replace('Falkenbruch', `${name}stadt`));
    writeFileSync(
      join(folder, 'liste.csv'),
      'path,Gemeinde,Einwohner\nkonzepte/a.md,Astadt,24300\nkonzepte/b.md,Bstadt,60000\n',
    );
    const run = (...args: string[]) =>
      runBinary(args, { cwd: folder, env: { INSEK_AUDIT_CACHE: join(folder, 'cache') } });
    for (const name of ['alt', 'neu']) expect(run('study', 'konzepte/', '--out', name).code).toBe(0);
    for (const command of commands) {
      const { code, err } = run(...words(command));
      expect({ command, code, err: code === 0 ? '' : err }).toEqual({ command, code: 0, err: '' });
      if (!command.includes(' study sample ')) continue;
      const [sheet] = await readExcel(join(folder, 'bogen.xlsx'));
      const rows = (sheet as unknown as { data: (string | number | null)[][] }).data;
      const at = rows[0]!.indexOf('verdict');
      const filled = rows.map((row, i) => row.map((v, j) => (i > 0 && j === at ? (i % 2 ? 'fehlt' : 'erfüllt') : v)));
      for (const coder of ['a', 'b'])
        await writeExcel(filled.map((row) => row.map((v) => ({ value: v === null ? '' : String(v) })))).toFile(
          join(folder, `bogen-${coder}.xlsx`),
        );
    }
  });
});
