// Time and memory of reading and of a full audit of a PDF, beside pdf-parse's getText alone on the same file. Each measurement is a process of its own.
// usage: node test/bench/pdf-speed.mjs FILE.pdf …   (after npm run build; --dist DIR, --runs N)
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : null);
const dist = option('--dist') ?? fileURLToPath(new URL('../../dist', import.meta.url));
const mode = option('--child');
if (mode) {
  const file = args[args.length - 1];
  const start = performance.now();
  if (mode === 'text') {
    const { PDFParse } = await import('pdf-parse');
    await new PDFParse({ data: new Uint8Array(readFileSync(file)) }).getText();
  } else if (mode === 'audit') {
    const { auditFile } = await import(pathToFileURL(resolve(dist, 'index.js')).href);
    await auditFile(file);
  } else {
    const { readPdf } = await import(pathToFileURL(resolve(dist, 'readers/pdf/index.js')).href);
    await readPdf(file, new Uint8Array(readFileSync(file)));
  }
  console.log(JSON.stringify({ ms: performance.now() - start, mb: process.resourceUsage().maxRSS / 1024 }));
  process.exit(0);
}
const runs = Number(option('--runs') ?? 3);
const files = args.filter((arg, i) => !arg.startsWith('--') && !['--dist', '--runs'].includes(args[i - 1]));
const row = (...cells) =>
  console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(52) : String(cell).padStart(11))).join(''));
row('document', 'getText ms', 'read ms', 'ratio', 'audit ms', 'ratio', 'audit MB');
for (const file of files) {
  const measure = (what) => {
    const out = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--child', what, '--dist', dist, file], {
      encoding: 'utf8',
    });
    return JSON.parse(out.stdout.trim().split('\n').pop());
  };
  const samples = Array.from({ length: runs }, () => [measure('text'), measure('read'), measure('audit')]);
  const best = (k) => samples.map((pair) => pair[k]).sort((a, b) => a.ms - b.ms)[0];
  const [text, read, audit] = [best(0), best(1), best(2)];
  row(
    basename(file).slice(0, 50),
    text.ms.toFixed(0),
    read.ms.toFixed(0),
    (read.ms / text.ms).toFixed(2),
    audit.ms.toFixed(0),
    (audit.ms / text.ms).toFixed(2),
    audit.mb.toFixed(0),
  );
}
