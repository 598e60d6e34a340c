// `prepare`, which npm runs in a checkout, and in its own clone before it installs from a git address: builds the package.
// The tools for that may be missing there: `npm install -g GIT` hands `--global` down to the install in the clone, which then installs nothing into
// it, and `--omit=dev` or NODE_ENV=production leave them out. Then they are installed in a folder of their own that is removed afterwards.
// Prints nothing on standard output: `npm pack` gives the name of the tarball there.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts',
  'src',
  'rules',
];
const stdio = ['ignore', process.stderr.fd, process.stderr.fd];

const canBuild = () => {
  const { resolve } = createRequire(import.meta.url);
  const { devDependencies } = createRequire(import.meta.url)('../package.json');
  // what the build bundles and builds with is all there or not at all; types have no entry to resolve
  return Object.keys(devDependencies).every(
    (name) => existsSync(join(root, 'node_modules', name)) || canResolve(resolve, name),
  );
};
function canResolve(resolve, name) {
  try {
    resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** The environment without what an install around this one hands down. */
function ownEnvironment() {
  const handedDown =
    /^(?:npm_config_(?:global|location|omit|include|only|production|dev|prefix|dry_run|package_lock.*|save.*|workspace.*|install_.*|ignore_scripts|noproxy)|npm_(?:package|lifecycle|command|execpath|node_execpath).*|node_env|init_cwd)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !handedDown.test(name)));
}

function buildElsewhere() {
  const folder = mkdtempSync(join(tmpdir(), 'insek-audit-build-'));
  try {
    for (const name of SOURCES) cpSync(join(root, name), join(folder, name), { recursive: true });
    // npm runs this script, so that it is there; by its own path, since the one on the PATH may be another version
    const npm = process.env.npm_execpath;
    const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const options = { cwd: folder, env: ownEnvironment(), stdio };
    if (npm) execFileSync(process.execPath, [npm, ...args], options);
    else execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
    execFileSync(process.execPath, [join(folder, 'scripts/build.mjs')], options);
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    cpSync(join(folder, 'dist'), join(root, 'dist'), { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  if (canBuild()) execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio });
  else buildElsewhere();
} catch (error) {
  console.error(
    `insek-audit could not be built: ${error.message}\nInstall a release's tarball instead, which is built already, or run "npm ci" in a checkout.`,
  );
  process.exit(1);
}
