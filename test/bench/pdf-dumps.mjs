// The same concept as PDF and as the text that `pdftotext -layout` makes of it: how many verdicts are alike?
// usage: node test/bench/pdf-dumps.mjs FILE.pdf …   (after npm run build; needs pdftotext; --show lists the criteria that differ)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { auditFile } from '../../dist/index.js';

const show = process.argv.includes('--show');
const files = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const work = mkdtempSync(join(tmpdir(), 'insek-dumps-'));
const verdicts = async (path) => new Map((await auditFile(path)).criteria.map(({ id, verdict }) => [id, verdict]));
let [same, all] = [0, 0];
for (const file of files) {
  const dump = join(work, `${basename(file, '.pdf')}.txt`);
  execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, dump], { stdio: 'ignore' });
  const [pdf, text] = [await verdicts(file), await verdicts(dump)];
  const differing = [...pdf].filter(([id, verdict]) => text.get(id) !== verdict);
  const alike = pdf.size - differing.length;
  same += alike;
  all += pdf.size;
  console.log(`${basename(file)}: ${alike}/${pdf.size} ${((100 * alike) / pdf.size).toFixed(1)} %`);
  if (show) console.log(`    ${differing.map(([id, verdict]) => `${id} ${verdict} ≠ ${text.get(id)}`).join(', ')}`);
}
console.log(`all: ${same}/${all} ${((100 * same) / all).toFixed(1)} %`);
rmSync(work, { recursive: true });
