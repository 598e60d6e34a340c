import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { publicAddress } from '../scripts/source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json')).packages;

test('a user installs one package: what is used of others is bundled by the build', () => {
  expect(manifest.dependencies).toBeUndefined();
  const built = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.js') && !e.parentPath.includes('vendor'))
    .map((e) => join(e.parentPath, e.name));
  expect(built.length).toBeGreaterThan(300);
  const packages = built.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^(?:import|export) [^'"]*from '([^'.][^']*)'/gm)].map((m) => m[1]!),
  );
  expect(packages.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

test('the licences of what is bundled are carried along, and none of them asks for the source', () => {
  const licences = read('dist/vendor/LICENSES.txt');
  const heads = [...licences.matchAll(/^-{80}\n\n(\S+) (\S+) \((.+)\)$/gm)].map((m) => `${m[1]} ${m[3]}`);
  for (const known of ['pdfjs-dist Apache-2.0', 'natural MIT', 'zod MIT', 'vega BSD-3-Clause', 'docx MIT'])
    expect(heads).toContain(known);
  expect(heads.filter((h) => !/ .*(?:MIT|ISC|BSD|Apache-2\.0|0BSD|Zlib|CC0|Unlicense|BlueOak)/.test(h))).toEqual([]);
  expect(manifest.files).toContain('dist');
});

test('both halves of the PDF engine are of one version', () => {
  expect(lock['node_modules/pdfjs-dist'].version).toBe(lock['node_modules/pdf-parse'].dependencies['pdfjs-dist']);
});

test('the address in a workflow is one a pipeline can read, without anybody’s password', () => {
  expect(publicAddress('git@example.org:stadt/insek-audit.git')).toBe('git+https://example.org/stadt/insek-audit.git');
  expect(publicAddress('git+ssh://git@example.org/stadt/insek-audit.git')).toBe(
    'git+https://example.org/stadt/insek-audit.git',
  );
  expect(publicAddress('https://me:secret@example.org/insek-audit')).toBe('git+https://example.org/insek-audit');
  expect(publicAddress('/home/me/insek-audit')).toBeNull();
});

test('what names the version of the tarball names that of the package', () => {
  for (const path of ['examples/gitlab-ci.yml', 'README.md'])
    for (const [, version] of read(path).matchAll(/insek-audit-(\d+\.\d+\.\d+)\.tgz/g))
      expect(version).toBe(manifest.version);
});

test('every link of the documents leads to something that the package carries', () => {
  const packed = (path: string) =>
    [...manifest.files, 'package.json'].some((f: string) => path === f || path.startsWith(`${f}/`));
  for (const name of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
    const links = [...read(name).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((m) => m[1]!);
    const own = links.filter((l) => !/^[a-z]+:/.test(l)).map((l) => l.replace(/\/$/, ''));
    for (const path of own) {
      expect([name, path, existsSync(join(root, path))]).toEqual([name, path, true]);
      expect([name, path, packed(path)]).toEqual([name, path, true]);
    }
  }
  expect(manifest.files).toContain('README.md');
});
