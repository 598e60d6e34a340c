// Of the entries of a PDF's contents pages, how many are found as headings on the page they name?
// usage: node test/bench/pdf-contents.mjs FILE.pdf …   (after npm run build; --dist DIR, --missing lists what was not found)
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const args = process.argv.slice(2);
const dist = args.includes('--dist')
  ? args[args.indexOf('--dist') + 1]
  : new URL('../../dist', import.meta.url).pathname;
const missing = args.includes('--missing');
const files = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--dist');
const load = (path) => import(pathToFileURL(resolve(dist, path)).href);
const { readPdfLayout } = await load('readers/pdf/engine.js');
const { compose } = await load('readers/pdf/layout/compose.js');
const { comparable } = await load('readers/pdf/layout/style.js');

const row = (...cells) =>
  console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(52) : String(cell).padStart(9))).join(''));
row('document', 'entries', 'found', 'elsewhere', 'share');
const totals = { entries: 0, found: 0 };
for (const file of files) {
  const { witnesses, drafts } = compose(await readPdfLayout(new Uint8Array(readFileSync(file))));
  const entries = witnesses.filter(({ entry }) => entry.printedPage !== null);
  if (entries.length < 4) {
    row(basename(file).slice(0, 50), 'none');
    continue;
  }
  // Independent of how the reader matched them: a heading block with the entry's title must stand on the expected page.
  const headings = drafts.filter((draft) => draft.kind === 'heading');
  const has = (title, page) =>
    headings.some((heading) => {
      const own = comparable(heading.text);
      const wanted = comparable(title);
      return heading.anchors[0].page === page && (own === wanted || own.endsWith(wanted) || alike(own, wanted));
    });
  const found = entries.filter(({ entry, expected }) => has(entry.title, expected));
  const elsewhere = entries.filter(({ page, expected }) => page !== null && page !== expected);
  totals.entries += entries.length;
  totals.found += found.length;
  row(
    basename(file).slice(0, 50),
    entries.length,
    found.length,
    elsewhere.length,
    `${((100 * found.length) / entries.length).toFixed(1)} %`,
  );
  if (missing) {
    for (const result of entries) {
      if (!found.includes(result))
        console.log(
          `    p.${result.entry.printedPage} (file ${result.expected}, found ${result.page}) ${result.entry.number ?? ''} ${result.entry.title}`,
        );
    }
  }
}
row('all', totals.entries, totals.found, '', `${((100 * totals.found) / totals.entries).toFixed(1)} %`);

/** Titles differ in print: shortened in the contents, or with a slip of the pen. */
function alike(a, b) {
  const pairs = (text) => {
    const list = new Map();
    for (let i = 0; i + 1 < text.length; i++) list.set(text.slice(i, i + 2), (list.get(text.slice(i, i + 2)) ?? 0) + 1);
    return list;
  };
  const [x, y] = [pairs(a), pairs(b)];
  let common = 0;
  for (const [pair, count] of x) common += Math.min(count, y.get(pair) ?? 0);
  return (2 * common) / (a.length + b.length - 2) > 0.75;
}
