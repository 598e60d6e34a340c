// Word fidelity: do the words of the blocks agree with those of poppler's pdftotext on the same pages, hyphenation joined on both sides?
// usage: node test/bench/pdf-words.mjs FILE.pdf …   (after npm run build; needs pdftotext; --dist DIR, --show N lists the commonest differences)
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : null);
const dist = option('--dist') ?? new URL('../../dist', import.meta.url).pathname;
const show = Number(option('--show') ?? 0);
const files = args.filter((arg, i) => !arg.startsWith('--') && !['--dist', '--show'].includes(args[i - 1]));
const load = (path) => import(pathToFileURL(resolve(dist, path)).href);
const { readPdf } = await load('readers/pdf/index.js');

const row = (...cells) =>
  console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(52) : String(cell).padStart(11))).join(''));
row('document', 'poppler', 'ours', 'agree', 'recall', 'precision');
const totals = { theirs: 0, ours: 0, both: 0 };
for (const file of files) {
  const document = await readPdf(file, new Uint8Array(readFileSync(file)));
  const theirs = execFileSync('pdftotext', ['-cropbox', '-enc', 'UTF-8', file, '-'], {
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .toString()
    .split('\f');
  // Blocks may run over pages: words are compared over the whole document, which is stricter on hyphenation at page ends.
  const ours = words(document.blocks.map((block) => block.text));
  const other = words(theirs);
  let both = 0;
  const [lost, extra] = [[], []];
  for (const [word, count] of other) {
    both += Math.min(count, ours.get(word) ?? 0);
    if (count > (ours.get(word) ?? 0)) lost.push([word, count - (ours.get(word) ?? 0)]);
  }
  for (const [word, count] of ours)
    if (count > (other.get(word) ?? 0)) extra.push([word, count - (other.get(word) ?? 0)]);
  const sum = (map) => [...map.values()].reduce((a, b) => a + b, 0);
  const [a, b] = [sum(other), sum(ours)];
  totals.theirs += a;
  totals.ours += b;
  totals.both += both;
  row(
    basename(file).slice(0, 50),
    a,
    b,
    both,
    `${((100 * both) / a).toFixed(2)} %`,
    `${((100 * both) / b).toFixed(2)} %`,
  );
  if (show > 0) {
    const list = (pairs) =>
      pairs
        .sort((x, y) => y[1] - x[1])
        .slice(0, show)
        .map(([word, n]) => `${word}×${n}`)
        .join(' ');
    console.log(`    lost:  ${list(lost)}\n    extra: ${list(extra)}`);
  }
}
row(
  'all',
  totals.theirs,
  totals.ours,
  totals.both,
  `${((100 * totals.both) / totals.theirs).toFixed(2)} %`,
  `${((100 * totals.both) / totals.ours).toFixed(2)} %`,
);

/** Counts of words of two letters and more: letters and digits, hyphens and signs inside a word dropped, so that what differs is the words. */
function words(texts) {
  const counts = new Map();
  for (const text of texts) {
    const joined = text
      .normalize('NFKC')
      .replace(/(\p{L})[-\u00ad\u2010]\s*\n\s*(?=\p{Ll})(?!(?:und|oder|bzw|sowie|bis)\b)/gu, '$1')
      .replace(/(\p{L})[-\u2010\u2011]\s*\n\s*(?=\p{Lu})/gu, '$1-')
      .replace(/\u00ad/g, '');
    for (const token of joined.split(/[\s|]+/)) {
      const word = token.replace(/[^\p{L}\p{N}]/gu, '');
      if (word.length >= 2 && /\p{L}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
