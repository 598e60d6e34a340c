import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../../diagnostics/user-error.js';

/**
 * Where this build came from, as `npm install` takes it: a git address with its commit, kept beside the code by `prepare`; null where nobody knows.
 * @param kept the file that says it
 */
export function ownSource(kept: URL = new URL('../../source.json', import.meta.url)): string | null {
  if (!existsSync(kept)) return null;
  const { source } = JSON.parse(readFileSync(kept, 'utf8')) as { source?: unknown };
  return typeof source === 'string' && isSource(source) ? source : null;
}

const TARBALL = /\.(?:tgz|tar\.gz)$/;

/** A git address with a branch, tag or commit, or a tarball; of signs only that mean nothing to a shell. */
const isSource = (source: string): boolean =>
  /^[\w@:/.+#~%=-]+$/.test(source) && !source.startsWith('-') && (TARBALL.test(source) || /^.+#[^#]+$/.test(source));

/** Whether only this machine can reach it: a git address of its own disk, or a tarball outside the repository. */
export const isLocal = (source: string): boolean => /^(?:git\+)?file:/i.test(source) || /^(?:\/|~)/.test(source);

/** Whether npm has to build the tool from it: a git address does not come built. */
export const slowSource = (source: string): boolean => !TARBALL.test(source);

/**
 * Checks what a user named as the place a pipeline takes the tool from.
 * @returns as npm takes it: a tarball in the repository starts with `./`
 * @throws UserError init.no-source, init.bad-source, init.no-tarball
 */
export function takeSource(named: string | null): string {
  if (named === null || named === '') throw new UserError('init.no-source');
  if (!isSource(named)) throw new UserError('init.bad-source', { source: named });
  if (!TARBALL.test(named) || /^[a-z+]+:/i.test(named)) return named;
  if (!existsSync(named)) throw new UserError('init.no-tarball', { path: named });
  return named.startsWith('/') || named.startsWith('.') ? named : `./${named}`;
}
