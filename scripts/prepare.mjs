// `prepare`, which npm runs in a checkout, and in its own clone before it installs from a git address: builds the package where it is not built yet.
//
// The tools for that may be missing there: `npm install -g GIT` hands `--global` down to the install in its clone, which then installs nothing into
// it but a link to it (npm/cli#8440, npm/cli#3692), and `--omit=dev` or NODE_ENV=production leave them out. Then they are installed in a folder of their
// own, which is removed afterwards. Prints nothing on standard output, where `npm pack` gives the name of the tarball.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './built.mjs';
import { keepSource } from './source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { env } = process;
const { name, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** All that a build reads. */
const SOURCES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts',
  'src',
  'rules',
];
/** What an install hands down to the installs within it, and must not hold for the tools. */
const HANDED_DOWN =
  /^(?:npm_config_(?:global|location|omit|include|only|production|dev|prefix|dry_run|force|ignore_scripts|package_lock.*|save.*|workspace.*|install_.*)|npm_(?:package|lifecycle|command).*|node_env|init_cwd)$/i;
const stdio = ['ignore', process.stderr.fd, process.stderr.fd];

const hasTools = () => Object.keys(devDependencies).every((tool) => existsSync(join(root, 'node_modules', tool)));

function buildElsewhere() {
  const folder = mkdtempSync(join(tmpdir(), `${name}-build-`));
  try {
    for (const source of SOURCES) cpSync(join(root, source), join(folder, source), { recursive: true });
    const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const own = Object.fromEntries(Object.entries(env).filter(([key]) => !HANDED_DOWN.test(key)));
    const options = { cwd: folder, env: own, stdio };
    // the npm that runs this script; the one on the PATH may be another version
    if (env.npm_execpath) execFileSync(process.execPath, [env.npm_execpath, ...args], options);
    else execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
    execFileSync(process.execPath, [join(folder, 'scripts/build.mjs')], options);
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    cpSync(join(folder, 'dist'), join(root, 'dist'), { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where npm has put a link to its clone in the place of the folder that it is about to fill: gives it back the folder, as the clone is removed at the end. */
function undoLinkToClone() {
  const prefix = env.npm_config_global_prefix ?? env.npm_config_prefix;
  const isClone = /[\\/]_cacache[\\/]tmp[\\/]git-clone[^\\/]*$/.test(resolve(root));
  // the install within the clone still works with its link
  if (env.npm_config_global !== 'true' || !prefix || !isClone || env._PACOTE_NO_PREPARE_ !== undefined) return;
  const place = join(prefix, ...(process.platform === 'win32' ? [] : ['lib']), 'node_modules', name);
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink();
  if (!isLink || realpathSync(place) !== realpathSync(root)) return;
  rmSync(place);
  mkdirSync(place, { recursive: true });
}

try {
  if (!isBuilt(root)) {
    if (hasTools()) execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio });
    else buildElsewhere();
    keepSource(root);
  }
  undoLinkToClone();
} catch (error) {
  console.error(`${name} could not be built in ${dirname(join(root, 'package.json'))}: ${error.message}`);
  console.error(
    'Building needs the package registry. The tarball of a release is built already: npm install -g insek-audit-VERSION.tgz',
  );
  process.exit(1);
}
