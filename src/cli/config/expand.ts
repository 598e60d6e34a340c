import { readdirSync, statSync } from 'node:fs';
import { globToRegExp, isGlob } from './glob.js';

/** Paths and globs as paths, each once, globs sorted by name; folders of tools (`node_modules`, `.git`) are not looked into. */
export function expandFiles(patterns: readonly string[]): string[] {
  return [...new Set(patterns.flatMap((p) => (isGlob(p) ? matches(p) : [p])))];
}

function matches(glob: string): string[] {
  const parts = glob.split('/');
  const first = parts.findIndex((p) => isGlob(p));
  const base = parts.slice(0, first).join('/');
  const fits = globToRegExp(glob);
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (fits.test(path)) found.push(path);
    }
  };
  if (base === '' || statSync(base, { throwIfNoEntry: false })?.isDirectory()) walk(base);
  return found.sort();
}
