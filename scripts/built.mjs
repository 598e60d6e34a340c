import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made from. */
const MADE_FROM = ['src', 'rules', 'scripts', 'package-lock.json'];
/** What a build writes last. */
const LAST = 'dist/rules/built-in/leitfaden-2022.json';

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

/**
 * Whether dist/ holds a whole build that is younger than all it is made from.
 * @param root folder of the package
 */
export function isBuilt(root) {
  const last = join(root, LAST);
  return existsSync(last) && MADE_FROM.every((path) => newest(join(root, path)) < statSync(last).mtimeMs);
}
