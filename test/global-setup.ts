import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function newest(folder: string): number {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

/** Whether the run was narrowed to files that never start the executable: `vitest run test/concept` need not wait for a build. */
const needless = () => {
  const filters = process.argv.slice(2).filter((a) => !a.startsWith('-') && a !== 'run');
  return filters.length > 0 && !filters.some((f) => /cli|index/.test(f));
};

/** Tests of the executable run what is built; it is built anew when a source is younger. */
export default function setup(): void {
  if (needless()) return;
  const stamp = join(root, 'dist', '.tsbuildinfo');
  const kept = join(root, 'dist/rules/built-in/leitfaden-2022.json');
  const isNew = (file: string, folders: readonly string[]) =>
    existsSync(file) && folders.every((folder) => statSync(file).mtimeMs > newest(join(root, folder)));
  if (isNew(stamp, ['src']) && isNew(kept, ['src', 'rules', 'scripts'])) return;
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--in-spite-of-types'], {
    cwd: root,
    stdio: 'inherit',
  });
}
