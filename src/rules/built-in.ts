import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LexiconTables, lexiconTables } from '../language/lexicon-tables.js';
import { type RulePack, rulesRoot } from './pack.js';
import { lexiconEntries } from './terms.js';

/** A pack as the build leaves it beside the code: parsed, checked, and its lexicon compiled. */
export interface BuiltIn {
  readonly pack: RulePack;
  readonly lexicon: LexiconTables;
}
interface Kept extends BuiltIn {
  /** What it was made from: code beside this module, and YAML below `rules/`, by SHA-256 of the bytes. */
  readonly code: Readonly<Record<string, string>>;
  readonly yaml: Readonly<Record<string, string>>;
}

/** The code that makes a pack from YAML: when it changes, what older code kept does not hold. */
const CODE = [
  './built-in.js',
  './load.js',
  './schema.js',
  './terms.js',
  './yaml-file.js',
  '../language/fold.js',
  '../language/lexicon-file.js',
  '../language/lexicon-tables.js',
  '../language/stems.js',
  '../language/tokens.js',
  '../language/verbs.js',
];
const besides = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Where the build keeps a pack. */
export const builtInPath = (id: string): string => besides(`./built-in/${id}.json`);

/**
 * What the build kept of a built-in pack; null when there is none, or when a YAML file (or the code that reads it) is another one than it was made from:
 * then the pack is to be loaded from its YAML, so that an edited word holds at once.
 */
export function readBuiltIn(id: string): BuiltIn | null {
  const path = builtInPath(id);
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(path)) return null;
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    const holds = (files: Kept['code'], pathOf: (name: string) => string): boolean =>
      Object.entries(files).every(([name, hash]) => sha256(readFileSync(pathOf(name))) === hash);
    return holds(kept.yaml, (name) => resolve(rulesRoot(), name)) && holds(kept.code, besides) ? kept : null;
  } catch {
    // cut off in writing, or a file is gone: the YAML says what is wrong
    return null;
  }
}

/**
 * A built-in pack as the build keeps it, with what it is made from. To be run on built code, of which it takes the hashes.
 * @param load `loadPack` of this room, which a reader of what is kept has no need to import
 * @throws UserError rules.*, lexicon.*
 */
export function compileBuiltIn(
  id: string,
  load: (names: readonly string[], from: string, onFile: (path: string) => void) => RulePack,
): string {
  const yaml: Record<string, string> = {};
  const pack = load([id], rulesRoot(), (path) => {
    yaml[relative(rulesRoot(), path).replaceAll('\\', '/')] = sha256(readFileSync(path));
  });
  const code = Object.fromEntries(CODE.map((name) => [name, sha256(readFileSync(besides(name)))]));
  const kept: Kept = { code, yaml, pack, lexicon: lexiconTables(lexiconEntries(pack)) };
  return JSON.stringify(kept);
}
