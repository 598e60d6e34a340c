import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { AuditResult } from '../audit/result.js';
import { type Stamp, writeAtomically } from './store.js';

/** Folder of kept results: `INSEK_AUDIT_CACHE`, else the user's cache folder (XDG Base Directory Specification). */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  if (env.INSEK_AUDIT_CACHE) return env.INSEK_AUDIT_CACHE;
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'insek-audit');
}

/** Names all that a result depends on: content and name of the file, pack, tool, reading, language. */
export function resultKey(content: Uint8Array, path: string, stamp: Stamp): string {
  return createHash('sha256')
    .update(JSON.stringify([stamp.tool.version, stamp.reading, stamp.pack.sha256, stamp.language, basename(path)]))
    .update(content)
    .digest('hex');
}

const entry = (folder: string, key: string) => join(folder, 'results', key.slice(0, 2), `${key}.json`);

/** A kept result, or null; a damaged entry counts as none. Entries are written whole, so that several processes can share the folder. */
export function fromCache(folder: string, key: string): AuditResult | null {
  const path = entry(folder, key);
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as AuditResult;
  } catch {
    return null;
  }
}
export function toCache(folder: string, key: string, result: AuditResult): void {
  const path = entry(folder, key);
  mkdirSync(dirname(path), { recursive: true });
  writeAtomically(path, JSON.stringify(result));
}

/** Removes all kept results. */
export function clearCache(folder: string): void {
  rmSync(join(folder, 'results'), { recursive: true, force: true });
}
