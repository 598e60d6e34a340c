// `npm run build`: compiles src/ to dist/, bundles what is used of the libraries, keeps the built-in pack parsed.
// For the tests, which run what there is: --if-stale builds only where something changed, --in-spite-of-types goes on where the types do not fit
// (`npm run typecheck` is what fails on them).
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './built.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
const asked = (option) => process.argv.includes(option);

if (!asked('--if-stale') || !isBuilt(root)) {
  try {
    run(compiler, '-p', 'tsconfig.build.json');
  } catch (error) {
    // tsc writes its output in spite of type errors
    if (!asked('--in-spite-of-types')) process.exit(error.status ?? 1);
    console.error('The build has type errors; it goes on with what it gave.');
  }
  run(join(root, 'scripts/bundle.mjs'));
  run(join(root, 'scripts/keep-built-in.mjs'));
}
