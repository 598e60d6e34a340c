import { type Dirent, readdirSync, statSync } from 'node:fs';
import { byName } from '../../readers/chapters/names.js';
import { globToRegExp, isGlob } from './glob.js';

/** Paths and globs as paths, each once, globs sorted by name; folders of tools (`node_modules`, `.git`) are not looked into. */
export function expandFiles(patterns: readonly string[]): string[] {
  return [...new Set(patterns.flatMap((p) => (isGlob(p) ? filesMatching(p) : [p])))];
}

/** Files that fit a glob, sorted as people sort names ("2.md" before "10.md"). */
export function filesMatching(glob: string): string[] {
  const parts = glob.split('/');
  const first = parts.findIndex((p) => isGlob(p));
  const base = parts.slice(0, first).join('/');
  const fits = globToRegExp(glob);
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of entriesOf(folder === '' ? '.' : folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (fits.test(path.replace(/^\.\//, ''))) found.push(path);
    }
  };
  if (base === '' || statSync(base, { throwIfNoEntry: false })?.isDirectory()) walk(base);
  return found.sort(byName);
}

/** What lies in a folder; nothing where it may not be looked into. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
