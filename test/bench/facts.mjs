// What does the tool say a document is: title, kind, municipality, year? Beside what an index says of it, where there is one.
// usage: node test/bench/facts.mjs FILE|FOLDER …   (after npm run build; --index INDEX.tsv with the columns file, city, kind, year; --only PART;
//   --unnamed reads each file under a name that tells nothing, so that what is said comes from the document)
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { auditFile } from '../../dist/index.js';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const named = args.filter((arg, i) => !arg.startsWith('--') && !['--index', '--only'].includes(args[i - 1]));
const files = named
  .flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]))
  .filter((file) => /\.(pdf|md|txt|docx|odt|html?)$/.test(file) && file.includes(option('--only') ?? ''));
const index = new Map(
  (option('--index') ? readFileSync(option('--index'), 'utf8').split('\n') : [])
    .map((line) => line.split('\t'))
    .map(([file, city, , , kind, year]) => [file, { city, kind, year }]),
);
const work = mkdtempSync(join(tmpdir(), 'insek-facts-'));
const years = { right: 0, none: 0, wrong: 0 };
for (const file of files) {
  const copy = join(work, `dokument${extname(file)}`);
  if (args.includes('--unnamed')) copyFileSync(file, copy);
  const known = index.get(basename(file));
  try {
    const { document } = await auditFile(args.includes('--unnamed') ? copy : file);
    const wanted = /\d{4}/.exec(known?.year ?? '')?.[0];
    const sign = document.year === null ? 'none' : String(document.year) === wanted ? 'right' : 'wrong';
    if (wanted) years[sign]++;
    console.log(`${basename(file)}\n    ${document.title ?? '–'}`);
    console.log(
      `    ${document.kind} · ${document.municipality ?? '–'} · ${document.year ?? '–'}${wanted ? ` (${sign}: ${known.year})` : ''}${known ? `   | ${known.city} · ${known.kind}` : ''}`,
    );
  } catch (error) {
    console.log(`${basename(file)}\n    refused: ${error.diagnostic?.code ?? error}`);
  }
}
if (index.size > 0) console.log(`years: ${JSON.stringify(years)}`);
rmSync(work, { recursive: true });
