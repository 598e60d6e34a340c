import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** The one-way street: a room imports only from itself and from what stands to its left. */
const ROOMS = [
  'diagnostics',
  'document',
  'language',
  'outline',
  'readers',
  'outline',
  'records',
  'concept',
  'rules',
  'audit',
  'report',
  'study',
  'cli',
] as const;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  /** By `import()`, when it is run. */
  readonly lazy: boolean;
}

const files = (readdirSync(src, { recursive: true }) as string[])
  .map((f) => f.replaceAll('\\', '/'))
  .filter((f) => f.endsWith('.ts') && !f.endsWith('.d.ts'))
  .sort();

/** Everything a source imports or re-exports, statically or by `import()`, as written. */
function importsOf(file: string, text = readFileSync(join(src, file), 'utf8')): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const typeOnly = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly === true : node.isTypeOnly;
      found.push({ from: file, to: (node.moduleSpecifier as ts.StringLiteral).text, typeOnly, lazy: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [path] = node.arguments;
      if (path && ts.isStringLiteralLike(path)) found.push({ from: file, to: path.text, typeOnly: false, lazy: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Path below src/ of a relative import, null for packages. */
const target = ({ from, to }: Import) =>
  to.startsWith('.')
    ? relative(src, resolve(src, dirname(from), to))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '.ts')
    : null;
const roomOf = (file: string) => ROOMS.indexOf(file.split('/')[0] as (typeof ROOMS)[number]);

/** Imports that go against the street. The library entry, src/index.ts, stands right of all rooms. */
function wrongWay(imports: readonly Import[]): string[] {
  return imports.flatMap((i) => {
    const to = target(i);
    if (to === null || !i.from.includes('/')) return [];
    return roomOf(to) < 0 || roomOf(to) > roomOf(i.from) ? [`${i.from} imports ${to}`] : [];
  });
}

const all = files.flatMap((f) => importsOf(f));

test('every source stands in a room', () => {
  expect(files.filter((f) => f !== 'index.ts' && roomOf(f) < 0)).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});

test('no room imports from its right', () => {
  expect(wrongWay(all)).toEqual([]);
});

test('the check sees static, re-exported, type-only and lazy imports', () => {
  const text = [
    "import { a } from '../cli/main.js';",
    "export * from '../report/index.js';",
    "import type { B } from '../audit/result.js';",
    "const c = () => import('../rules/load.js');",
    "import { d } from '../document/document.js';",
  ].join('\n');
  expect(wrongWay(importsOf('language/x.ts', text))).toEqual([
    'language/x.ts imports cli/main.ts',
    'language/x.ts imports report/index.ts',
    'language/x.ts imports audit/result.ts',
    'language/x.ts imports rules/load.ts',
  ]);
});

test('no source imports itself over others', () => {
  const next = new Map<string, string[]>();
  for (const i of all) {
    const to = target(i);
    if (to !== null && !i.typeOnly) next.set(i.from, [...(next.get(i.from) ?? []), to]);
  }
  const cycles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const walk = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      return;
    }
    state.set(file, 'open');
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) walk(file, []);
  expect(cycles).toEqual([]);
});

test('natural is imported by its stemmer alone', () => {
  const natural = all.filter((i) => i.to === 'natural' || i.to.startsWith('natural/'));
  expect(natural.map((i) => i.to.replace(/\.js$/, ''))).toEqual(['natural/lib/natural/stemmers/porter_stemmer_de']);
});

test('starting the command line loads neither readers nor rules nor renderers', () => {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const i of all) if (i.from === file && !i.typeOnly && !i.lazy) load(target(i) ?? i.to);
  };
  load('cli/main.ts');
  expect([...loaded].filter((f) => /^(?:language|readers|concept|rules|audit|study)\//.test(f))).toEqual([]);
  const packages = [...loaded].filter((f) => !files.includes(f) && !f.startsWith('node:'));
  expect(packages).toEqual(['commander']);
});

test('only the command line writes to the streams or ends the process', () => {
  const loud = /\bconsole\.\w+\(|\bprocess\.(?:stdout|stderr|exit|exitCode|argv)\b/;
  const offenders = files.filter((f) => {
    // in a worker thread `process.exit` ends the thread, not the run
    if (f.startsWith('cli/') || f === 'index.ts' || f === 'readers/pdf/engine/thread.ts') return false;
    const code = readFileSync(join(src, f), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return loud.test(code);
  });
  expect(offenders).toEqual([]);
});
