import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whether the run was narrowed to files that never start the executable: `vitest run test/concept` need not wait for a build. */
const needless = () => {
  const filters = process.argv.slice(2).filter((a) => !a.startsWith('-') && a !== 'run');
  return filters.length > 0 && !filters.some((f) => /cli|index|package/.test(f));
};

/** Tests of the executable run what is built; it is built anew when a source is younger. */
export default function setup(): void {
  if (needless()) return;
  const args = [join(root, 'scripts/build.mjs'), '--if-stale', '--in-spite-of-types'];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}
