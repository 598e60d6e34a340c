// Part of `npm run build`: puts what is used of the libraries into dist/vendor/, and has the built code import it from there,
// so that a user's install needs no other package. Licences of what is bundled go to dist/vendor/LICENSES.txt.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const vendor = join(dist, 'vendor');
const require = createRequire(import.meta.url);

/** Packages that find a file beside themselves when they run: taken as they are, with that file. */
const AS_THEY_ARE = { 'node-sqlite3-wasm': ['dist/node-sqlite3-wasm.wasm'] };
/** What libraries load only for things that are not done here (drawing pixels, encrypted files). */
const NEVER_LOADED = ['@napi-rs/canvas', 'canvas'];

const filesBelow = (folder, ending) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith(ending))
    .map((e) => join(e.parentPath, e.name));
/**
 * pdf.js passes only the MCID of marked content on; the text that it stands for (/ActualText), which readers of PDF are to take instead of the glyphs
 * (ISO 32000-1, 14.9.4), is passed on as a third argument here.
 */
const ACTUAL_TEXT = {
  file: /pdfjs-dist\/legacy\/build\/pdf\.worker\.min\.mjs$/,
  passed: /(\w+)=\[\1\[0\]\.name,\1\[1\]instanceof (\w+)\?\1\[1\]\.get\("MCID"\):null\]/,
  instead: '$1=[$1[0].name,$1[1]instanceof $2?$1[1].get("MCID"):null,$1[1]instanceof $2?$1[1].get("ActualText"):null]',
};

const isPackage = (specifier) => !/^(?:[./#]|node:)/.test(specifier);

/** The module specifiers of a file, with the place of each between its quotes and the names that are imported (null for all). */
function importsOf(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found = [];
  const add = (literal, names) => {
    if (isPackage(literal.text))
      found.push({ specifier: literal.text, start: literal.getStart(source) + 1, end: literal.getEnd() - 1, names });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) {
      const { name, namedBindings } = node.importClause ?? {};
      const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
      const names = named.filter((e) => !e.isTypeOnly).map((e) => (e.propertyName ?? e.name).text);
      add(
        node.moduleSpecifier,
        namedBindings && !ts.isNamedImports(namedBindings) ? null : [...(name ? ['default'] : []), ...names],
      );
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly) {
      const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : null;
      add(
        node.moduleSpecifier,
        named?.filter((e) => !e.isTypeOnly).map((e) => (e.propertyName ?? e.name).text) ?? null,
      );
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument, null);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What the sources import of each package: names, or null for all of it. */
function usedNames() {
  const used = new Map();
  for (const path of filesBelow(join(root, 'src'), '.ts')) {
    for (const { specifier, names } of importsOf(path, readFileSync(path, 'utf8'))) {
      const before = used.has(specifier) ? used.get(specifier) : [];
      used.set(specifier, before === null || names === null ? null : [...new Set([...before, ...names])].sort());
    }
  }
  return new Map([...used].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const fileName = (specifier) =>
  `${specifier
    .replace(/^@/, '')
    .replace(/\.m?js$/, '')
    .replace(/[^\w.-]/g, '-')}.js`;

/** A module that gives of a package just what is used of it: the rest is left out of the bundle. */
const entry = (specifier, names) => {
  const from = JSON.stringify(specifier);
  if (names === null) return `export * from ${from};\n`;
  return names.length === 0 ? `import ${from};\n` : `export { ${names.join(', ')} } from ${from};\n`;
};

/** Folder of the package that a file of node_modules belongs to. */
function packageFolder(path) {
  const at = path.lastIndexOf('node_modules/');
  if (at < 0) return null;
  const [first, second] = path.slice(at + 'node_modules/'.length).split('/');
  return join(path.slice(0, at), 'node_modules', first.startsWith('@') ? join(first, second) : first);
}

/** Name, version, licence and licence texts of the packages in these folders. */
function licences(folders) {
  const parts = [...new Set(folders)].map((folder) => {
    const { name, version, license, licenses } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const kind = license?.type ?? license ?? licenses?.map((l) => l.type ?? l).join(' or ') ?? 'see text';
    const texts = readdirSync(join(root, folder))
      .filter((f) => /^(?:licen[cs]e|notice|copying)(?:[.-]|$)/i.test(f))
      .sort()
      .map((f) => readFileSync(join(root, folder, f), 'utf8').trim());
    return { title: `${name} ${version}`, text: [`${name} ${version} (${kind})`, ...texts].join('\n\n') };
  });
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  const head = 'insek-audit carries parts of these packages in dist/vendor/, each under its own licence:';
  return `${[head, ...parts.sort((a, b) => (a.title < b.title ? -1 : 1)).map((p) => p.text)].join(line)}\n`;
}

/** Points the built code to what is bundled. */
function redirect(specifiers) {
  for (const path of filesBelow(dist, '.js')) {
    if (path.startsWith(vendor)) continue;
    const text = readFileSync(path, 'utf8');
    let made = text;
    for (const { specifier, start, end } of importsOf(path, text).reverse()) {
      if (!specifiers.has(specifier)) throw new Error(`${path} imports ${specifier}, which no source does`);
      const target = relative(dirname(path), join(vendor, fileName(specifier))).replaceAll('\\', '/');
      made = `${made.slice(0, start)}${target.startsWith('.') ? target : `./${target}`}${made.slice(end)}`;
    }
    if (made !== text) writeFileSync(path, made);
  }
}

const used = usedNames();
const asTheyAre = Object.keys(AS_THEY_ARE).filter((name) => used.has(name));
const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: [...used.keys()].map((s) => ({ in: `use:${s}`, out: fileName(s).replace(/\.js$/, '') })),
  outdir: vendor,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.16',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'error',
  external: NEVER_LOADED,
  // libraries in CommonJS ask for Node's own modules by `require`
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; import { dirname as __dirnameOf } from 'node:path'; import { fileURLToPath as __pathOf } from 'node:url'; const require = __createRequire(import.meta.url); const __filename = __pathOf(import.meta.url); const __dirname = __dirnameOf(__filename);",
  },
  plugins: [
    {
      name: 'used names',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^use:/ }, ({ path }) => ({ path: path.slice(4), namespace: 'use' }));
        onLoad({ filter: /.*/, namespace: 'use' }, ({ path }) => ({
          contents: entry(path, used.get(path)),
          resolveDir: root,
        }));
      },
    },
    {
      name: 'ActualText',
      setup({ onLoad }) {
        onLoad({ filter: ACTUAL_TEXT.file }, ({ path }) => {
          const text = readFileSync(path, 'utf8');
          if (!ACTUAL_TEXT.passed.test(text)) throw new Error(`${path} passes marked content on in another way`);
          return { contents: text.replace(ACTUAL_TEXT.passed, ACTUAL_TEXT.instead), loader: 'js' };
        });
      },
    },
  ],
});

const wanted = new Set();
const write = (path, bytes) => {
  wanted.add(path);
  // a run of the tool that is under way keeps what it has
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(bytes))) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};
for (const { path, contents } of outputFiles) write(path, contents);
for (const name of asTheyAre) {
  const folder = dirname(require.resolve(`${name}/package.json`));
  for (const file of AS_THEY_ARE[name]) write(join(vendor, file.split('/').at(-1)), readFileSync(join(folder, file)));
}
const folders = Object.keys(metafile.inputs)
  .map(packageFolder)
  .filter((f) => f !== null);
write(join(vendor, 'LICENSES.txt'), Buffer.from(licences(folders)));
for (const path of filesBelow(vendor, '')) if (!wanted.has(path)) rmSync(path);
redirect(used);
