// The same concept in the formats that people send: pandoc makes Word, OpenDocument and HTML of each fixture in Markdown, LibreOffice a PDF of the Word file;
// and Word files are made of it that are laid out by tables (layout-docx.mjs).
// Prints side by side how many verdicts are those of Markdown, the way that is typeset apart (fixtures/*.pdf) too, and which are not.
// usage: node test/bench/formats.mjs [NAME-PART] [--least 97]   (after npm run build; needs pandoc and soffice)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditFile } from '../../dist/index.js';
import { LAYOUTS, layoutDocx } from './layout-docx.mjs';

const args = process.argv.slice(2);
const least = args.includes('--least') ? Number(args[args.indexOf('--least') + 1]) : 97;
const part = args.find((a, i) => !a.startsWith('--') && args[i - 1] !== '--least') ?? '';
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'insek-formats-'));
const quiet = { stdio: ['ignore', 'ignore', 'ignore'], timeout: 180_000 };
let lowest = 100;

for (const file of readdirSync(fixtures).filter((f) => f.endsWith('.md') && f.includes(part))) {
  const name = file.replace('.md', '');
  const at = (ending) => join(work, `${name}.${ending}`);
  for (const ending of ['docx', 'odt', 'html'])
    execFileSync(
      'pandoc',
      [join(fixtures, file), '--standalone', '--resource-path', fixtures, '-o', at(ending)],
      quiet,
    );
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', work, at('docx')], quiet);
  const paths = { md: join(fixtures, file), docx: at('docx'), odt: at('odt'), html: at('html'), pdf: at('pdf') };
  // Word files whose headings stand in cells, and one of them as OpenDocument and HTML.
  const markdown = readFileSync(paths.md, 'utf8');
  for (const [layout, options] of Object.entries(LAYOUTS)) {
    paths[layout] = join(work, `${name}-${layout}.docx`);
    writeFileSync(paths[layout], await layoutDocx(markdown, options));
  }
  execFileSync('soffice', ['--headless', '--convert-to', 'odt', '--outdir', work, paths.whole], quiet);
  paths['whole.odt'] = paths.whole.replace('.docx', '.odt');
  const typeset = join(fixtures, `${name}.pdf`);
  if (existsSync(typeset)) paths.typeset = typeset;
  const verdicts = {};
  const measures = {};
  for (const [format, path] of Object.entries(paths)) {
    const result = await auditFile(path, { language: 'de' });
    verdicts[format] = new Map(result.criteria.map((c) => [c.id, c.verdict]));
    measures[format] = result.measures.length;
  }
  console.log(`\n${name}`);
  for (const format of Object.keys(paths)) {
    const other = [...verdicts.md].filter(([id, verdict]) => verdicts[format].get(id) !== verdict);
    const share = 100 * (1 - other.length / verdicts.md.size);
    lowest = Math.min(lowest, share);
    const which = other.map(([id, verdict]) => `${id} ${verdict}→${verdicts[format].get(id)}`).join(', ');
    console.log(
      `  ${format.padEnd(9)} ${share.toFixed(1).padStart(5)} %  ${String(measures[format]).padStart(3)} measures  ${which}`,
    );
  }
}
rmSync(work, { recursive: true, force: true });
console.log(`\nlowest ${lowest.toFixed(1)} % (wanted: ${least} %)`);
process.exitCode = lowest >= least ? 0 : 1;
