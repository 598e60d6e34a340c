import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const git = (root, ...args) => {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
};

/**
 * A git address as npm takes it and a pipeline can read it: https where a person has ssh, and without anybody's password.
 * @returns null for what is no address others could have (a path of this machine)
 */
export function publicAddress(address) {
  const short = /^(?:git\+)?(?:ssh:\/\/)?git@([^:/]+)[:/](.+)$/.exec(address);
  if (short) return `git+https://${short[1]}/${short[2]}`;
  const long = /^(?:git\+)?(https?|file):\/\/(?:[^/@]*@)?(.*)$/.exec(address);
  return long ? `git+${long[1]}://${long[2]}` : null;
}

/**
 * Writes dist/source.json: the git address and commit that this build is of, which `init` writes into workflows.
 * In npm's clone the address comes from npm, which has no remote there; without any address, no file.
 */
export function keepSource(root) {
  const path = join(root, 'dist/source.json');
  const fromNpm = (process.env._PACOTE_NO_PREPARE_ ?? '').split('\n').at(-1);
  const found = /^(.+)#([\w./-]+)$/.exec(fromNpm) ?? [
    '',
    git(root, 'remote', 'get-url', 'origin'),
    git(root, 'rev-parse', 'HEAD'),
  ];
  const address = publicAddress(found[1]);
  if (address === null || found[2] === '') return rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ source: `${address}#${found[2]}` })}\n`);
}
