// Runs the built executable over files made to break it, and over real concepts: every run must end within the limit with exit code 0, 1 or 2,
// without a stack trace, in bounded memory. Each file is a process of its own.
// usage: node test/bench/robust.mjs [FOLDER …]   (after npm run build; --seconds N, --megabytes N, --only PART, --jobs N, --json FILE)
// Without folders: ../shared/robust/pdf, ../shared/robust/markdown and ../shared/corpus/docs beside the checkout, those that exist.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const root = fileURLToPath(new URL('../..', import.meta.url));
const limits = { seconds: Number(option('--seconds') ?? 30), megabytes: Number(option('--megabytes') ?? 1024) };
const shared = ['robust/pdf', 'robust/markdown', 'corpus/docs'].map((part) => join(root, '../shared', part));
const named = args.filter((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'));
const folders = (named.length > 0 ? named : shared).filter((folder) => existsSync(folder));
const files = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => /\.(pdf|md|txt)$/.test(file) && file.includes(option('--only') ?? ''));

// The child tells its own peak memory as it leaves; a preload, so that the executable itself stays as it is.
const preload = join(tmpdir(), `insek-audit-rss-${process.pid}.cjs`);
writeFileSync(
  preload,
  `require('node:worker_threads').isMainThread && process.on('exit', () => require('node:fs').writeFileSync(process.env.RSS_FILE, String(process.resourceUsage().maxRSS)));`,
);

/** One audit as a process. Resolves with its exit code (null when it had to be ended), time, peak memory and standard error. */
function run(file, slot) {
  const rssFile = `${preload}.${slot}`;
  writeFileSync(rssFile, '0');
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--require', preload, join(root, 'bin/insek-audit.js'), 'audit', file, '--format', 'json'],
      { env: { PATH: process.env.PATH, RSS_FILE: rssFile }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    const timer = setTimeout(() => child.kill('SIGKILL'), (limits.seconds + 5) * 1000);
    child.on('close', (code) => {
      clearTimeout(timer);
      const seconds = (performance.now() - start) / 1000;
      resolve({ file, code, seconds, megabytes: Number(readFileSync(rssFile, 'utf8')) / 1024, out, err });
    });
  });
}

/** What is wrong with a run; empty where nothing is. */
function complaints({ code, seconds, megabytes, out, err }) {
  const found = [];
  if (![0, 1, 2].includes(code)) found.push(`exit ${code}`);
  if (seconds > limits.seconds) found.push(`${seconds.toFixed(0)} s`);
  if (megabytes > limits.megabytes) found.push(`${megabytes.toFixed(0)} MB`);
  if (/^\s+at .+[:(]\d+/m.test(err) || /internal|unerwartet/i.test(err)) found.push('stack trace or crash report');
  if (code === 2 && err.trim() === '') found.push('exit 2 without a word');
  if (code === 2 && out !== '' && !tellsOnlyFailure(out)) found.push('exit 2 with half a report');
  if (code !== 2 && !out.includes('"criteria"')) found.push('no report');
  return found;
}

/** Whether the output is the whole JSON that tells why a file could not be audited, without criteria. */
function tellsOnlyFailure(out) {
  try {
    const { failure, criteria } = JSON.parse(out);
    return typeof failure?.code === 'string' && criteria === undefined;
  } catch {
    return false;
  }
}

const results = [];
const queue = [...files];
const work = async (slot) => {
  for (let file = queue.shift(); file; file = queue.shift()) results.push(await run(file, slot));
};
await Promise.all(Array.from({ length: Number(option('--jobs') ?? 2) }, (_, slot) => work(slot)));
results.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file));

const failed = results.filter((result) => complaints(result).length > 0);
for (const result of failed) {
  console.log(`${basename(result.file).padEnd(52)} ${complaints(result).join(', ')}`);
  console.log(`    ${result.err.trim().split('\n')[0]?.slice(0, 160) ?? ''}`);
}
const top = (key) => [...results].sort((a, b) => b[key] - a[key]).slice(0, 3);
for (const folder of folders) {
  const here = results.filter((result) => result.file.startsWith(folder));
  const count = (code) => here.filter((result) => result.code === code).length;
  console.log(
    `${folder.replace(/^.*shared\//, '').padEnd(16)} ${here.length} files: exit 0 ${count(0)}, exit 1 ${count(1)}, exit 2 ${count(2)}`,
  );
}
console.log(
  `slowest: ${top('seconds')
    .map((r) => `${basename(r.file)} ${r.seconds.toFixed(1)} s`)
    .join(', ')}`,
);
console.log(
  `largest: ${top('megabytes')
    .map((r) => `${basename(r.file)} ${r.megabytes.toFixed(0)} MB`)
    .join(', ')}`,
);
console.log(`${results.length - failed.length} of ${results.length} as they should be`);
if (option('--json'))
  writeFileSync(
    option('--json'),
    JSON.stringify(
      results.map(({ out, ...rest }) => ({ ...rest, bytes: out.length })),
      null,
      1,
    ),
  );
process.exitCode = failed.length > 0 ? 1 : 0;
