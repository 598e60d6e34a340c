// How HTML reports look: axe-core in both colour schemes, sideways scrolling at 360 px, printed pages, pictures.
// node test/bench/looks.mjs [--pictures FOLDER] REPORT.html...   Exit code 1 where something is wrong.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values, positionals } = parseArgs({ options: { pictures: { type: 'string' } }, allowPositionals: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PAGES = 20;
const browser = await chromium.launch({
  executablePath: process.env.INSEK_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
if (values.pictures) mkdirSync(values.pictures, { recursive: true });
let passed = 0;
let failed = 0;
const say = (ok, text) => {
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${text}`);
};

for (const file of positionals) {
  const name = basename(file, '.html');
  const picture = (kind) => (values.pictures ? { path: join(values.pictures, `${name}-${kind}`) } : {});
  const page = await browser.newPage();
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, media: 'screen' });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(pathToFileURL(resolve(file)).href);
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      if (values.pictures && !(colorScheme === 'dark' && width === 360))
        await page.screenshot(picture(`${colorScheme}-${width}.png`));
      await page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true");
      const open = await page.evaluate('document.documentElement.scrollWidth');
      say(
        wide <= width && open <= width,
        `${name}, ${colorScheme}, ${width} px: ${wide} px wide, ${open} px with everything open`,
      );
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate(
      `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} }, resultTypes: ['violations'] })`,
    );
    const nodes = violations.map((v) => `\n        ${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 160)}`);
    say(
      violations.length === 0 && passes.length > 0,
      `${name}, ${colorScheme}: ${violations.length} violations by axe-core of ${violations.length + passes.length} rules${nodes.join('')}`,
    );
  }
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  await page.goto(pathToFileURL(resolve(file)).href);
  const pdf = await page.pdf({ preferCSSPageSize: true, ...picture('print.pdf') });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  say(pages > 0 && pages <= PAGES, `${name}, printed: ${pages} pages of at most ${PAGES}`);
  await page.close();
}
await browser.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
