import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, runMain } from './run.js';

/** What bash offers after the words, the last of which is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const script = (await runMain(['completion', 'bash'])).out;
  return inFolder((folder) => {
    const file = join(folder, 'completion.bash');
    writeFileSync(file, script);
    const run = [
      `source ${file}`,
      `COMP_WORDS=(insek-audit ${words.map((w) => `'${w}'`).join(' ')})`,
      `COMP_CWORD=${words.length}`,
      '_insek_audit',
      `printf "%s\\n" "\${COMPREPLY[@]}"`,
    ].join('\n');
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', run], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout.split('\n').filter((l) => l !== '');
  });
}

describe('bash', () => {
  test('completes commands, commands below them, options and values', async () => {
    expect(await offered('a')).toEqual(['audit']);
    expect(await offered('rules', '')).toEqual(['list', 'explain', 'test', 'validate']);
    expect(await offered('--lang', 'en', 'baseline', '')).toEqual(['update']);
    expect(await offered('audit', '--fa')).toEqual(['--fail-on']);
    expect(await offered('audit', 'k.md', '--fail-on', '')).toEqual(['error', 'warning', 'note', 'never']);
    expect(await offered('audit', '-f', 'ju')).toEqual(['junit']);
    expect(await offered('completion', '--lang', 'd')).toEqual(['de']);
  });

  test('leaves file names to the shell', async () => {
    expect(await offered('audit', 'k')).toEqual([]);
    expect(await offered('audit', '--output', '')).toEqual([]);
  });
});

test.each(['zsh', 'fish'])(
  '%s: a script that names every command, and the shell takes it where it is installed',
  async (shell) => {
    const { code, out } = await runMain(['completion', shell]);
    expect(code).toBe(0);
    for (const name of [
      'audit',
      'measures',
      'outline',
      'rules',
      'settle',
      'baseline',
      'config',
      'diff',
      'init',
      'completion',
    ])
      expect(out).toContain(name);
    if (spawnSync(shell, ['--version']).error) return;
    await inFolder((folder) => {
      const file = join(folder, 'completion');
      writeFileSync(file, out);
      const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });
  },
);

test('an unknown shell is told', async () => {
  const { code, err } = await runMain(['completion', 'zhs']);
  expect(code).toBe(2);
  expect(err).toContain('Meinten Sie <shell> zsh?');
});
