// `npm run release`: makes release/ with what a release carries: the tarball, its SHA-256, and the entry of the changelog.
// Takes the version of package.json; refuses what is not committed and a version that the changelog does not describe. Publishes nothing.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepSource } from './source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'release');
const options = { cwd: root, encoding: 'utf8' };
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What the changelog says of a version: the text below its heading; null where it has none. */
function entryOf(wanted) {
  const parts = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## /m).slice(1);
  const found = parts.find((part) => part.startsWith(`[${wanted}]`));
  return found ? found.slice(found.indexOf('\n')).trim() : null;
}

const refuse = (text) => {
  console.error(text);
  process.exit(2);
};
const entry = entryOf(version);
if (entry === null || entry === '')
  refuse(
    `CHANGELOG.md has no entry "## [${version}] - DATE": write one (from "Unreleased"), commit it, and run this again.`,
  );
if (execFileSync('git', ['status', '--porcelain'], options).trim() !== '')
  refuse('There are changes that are not committed: a release is made of a commit.');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
keepSource(root);
// the build is done: nothing is to run again
const pack = (...args) =>
  JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder, ...args], options),
  )[0];
// once for what belongs into it, then without the scripts and tools of development: npm would ask a user whether it may run them
const whole = pack();
execFileSync('tar', ['-xzf', join(folder, whole.filename), '-C', folder]);
rmSync(join(folder, whole.filename));
const staged = join(folder, 'package');
const { scripts: _, devDependencies: __, ...manifest } = JSON.parse(readFileSync(join(staged, 'package.json'), 'utf8'));
writeFileSync(join(staged, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
const { filename, size, unpackedSize } = pack(staged);
rmSync(staged, { recursive: true });
const sha256 = createHash('sha256')
  .update(readFileSync(join(folder, filename)))
  .digest('hex');
writeFileSync(join(folder, `${filename}.sha256`), `${sha256}  ${filename}\n`);
writeFileSync(join(folder, 'NOTES.md'), `# ${name} ${version}\n\n${entry}\n\nSHA-256 of ${filename}: \`${sha256}\`\n`);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `release/${filename}: ${megabytes(size)}, installed ${megabytes(unpackedSize)}\n${sha256}\nrelease/NOTES.md holds the entry of the changelog; tag the commit v${version}.`,
);
