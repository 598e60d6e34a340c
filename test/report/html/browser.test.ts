import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/report/html/index.js';
import { chromiumPath, launch } from './chromium.js';
import { largeResult } from './sample.js';

if (!chromiumPath)
  console.warn(
    'html: no Chromium found, browser tests are skipped (Debian: apt-get install chromium, or set INSEK_CHROMIUM)',
  );

describe.skipIf(!chromiumPath)('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'insek-html-'));
  const file = join(folder, 'report.html');
  const url = pathToFileURL(file).href;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const requests: string[] = [];

  /** Opens the report anew, at an address. */
  const open = async (hash = '') => {
    await page.goto('about:blank');
    await page.goto(url + hash);
  };
  const shown = (selector: string) => page.locator(`${selector}:visible`).count();
  const ids = () => page.locator('.criterion:visible').evaluateAll((all) => all.map((e) => e.id));
  const status = () => page.locator('#filter [role=status]').textContent();
  const hash = () => page.evaluate('location.hash');

  beforeAll(async () => {
    writeFileSync(file, renderHtml(largeResult()));
    browser = await launch(chromiumPath!);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (e) => faults.push(e.message));
    page.on('console', (m) => m.type() === 'error' && faults.push(m.text()));
    page.on('request', (r) => requests.push(r.url()));
  });
  beforeEach(async () => {
    await page.emulateMedia({ colorScheme: null, media: null });
    await page.setViewportSize({ width: 1280, height: 900 });
    if (page.url() !== 'about:blank') await page.evaluate('localStorage.clear()');
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows all criteria at first and says how many', async () => {
    await open();
    expect(await page.title()).toBe('Prüfbericht: INSEK Musterstadt 2035 – Integriertes Stadtentwicklungskonzept');
    expect(await shown('.criterion')).toBe(80);
    expect(await status()).toBe('80 von 80 angezeigt');
  });

  it('filters by verdict, severity and chapter, and keeps the filters in the address', async () => {
    await open();
    await page.check('[name=v][value=missing]');
    await page.check('[name=v][value=partial]');
    await page.selectOption('[name=k]', 'M');
    expect(await ids()).toEqual(['M-03', 'M-04', 'M-06', 'M-13', 'M-09', 'M-14']);
    expect(await status()).toBe('6 von 80 angezeigt');
    await page.check('[name=s][value=error]');
    expect(await ids()).toEqual(['M-03', 'M-04', 'M-06']);
    expect(await hash()).toBe('#v=partial,missing&s=error&k=M');
    expect(await page.locator('#luecken-core .count').textContent()).toBe('3');
    expect(await shown('.group')).toBe(1);
    await page.click('[type=reset]');
    expect(await status()).toBe('80 von 80 angezeigt');
    expect(await hash()).toBe('');
  });

  it('searches all words, whatever their case and accents', async () => {
    await open();
    await page.fill('[name=q]', 'KOSTEN steckbriefen');
    expect(await ids()).toEqual(['M-03']);
    await page.fill('[name=q]', 'massnahmen beduerfnis');
    expect(await shown('.criterion')).toBe(0);
    expect(await page.locator('.nothing').isVisible()).toBe(true);
  });

  it('takes up the state of an address, and goes with the tiles and back', async () => {
    await open('#v=review&q=fachkonzept');
    expect(await page.inputValue('[name=q]')).toBe('fachkonzept');
    expect(await ids()).toContain('F-12');
    await page.click('.tile.v-not-applicable');
    expect(await ids()).toEqual(['U-03', 'U-05', 'U-06']);
    expect(await page.evaluate('document.activeElement.id')).toBe('h-criteria');
    await page.goBack();
    await page.waitForFunction("document.querySelector('[name=q]').value === 'fachkonzept'");
    await page.evaluate("location.hash = '#v=nonsense&k=%00&ms=x'");
    await page.waitForFunction("document.querySelector('[name=q]').value === ''");
    expect(await status()).toBe('80 von 80 angezeigt');
  });

  it('opens the criterion that an address names, even when filters hide it', async () => {
    await open('#v=missing');
    await page.evaluate("location.hash = '#F-01'");
    await page.waitForFunction("document.querySelector('#F-01 > details').open");
    expect(await page.locator('#T-02 blockquote').first().isVisible()).toBe(true);
    expect(await status()).toBe('80 von 80 angezeigt');
  });

  it('works by keyboard: skip link, folding, filter', async () => {
    await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('inhalt');
    const summary = page.locator('#F-01 summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#F-01 .reason').isVisible()).toBe(true);
    await page.locator('[name=v][value=review]').focus();
    await page.keyboard.press('Space');
    expect(await status()).toBe('6 von 80 angezeigt');
    const cell = page.locator('.heat summary').first();
    await cell.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.heat details[open] a').first().getAttribute('href')).toContain('#page=30');
    const reached = await page.evaluate(
      `[...document.querySelectorAll('a, button, input, select, summary')].filter((e) => e.tabIndex < 0).length`,
    );
    expect(reached).toBe(0);
  });

  it('sorts measures up, down and back, empty ones last, and filters them', async () => {
    await open();
    const column = (n: number) =>
      page
        .locator(`.sheet tbody tr:visible > :nth-child(${n})`)
        .evaluateAll((all) => all.map((e) => (e as { dataset?: { sort?: string } }).dataset?.sort));
    const head = page.locator('th[data-key=timeframe] button');
    await head.click();
    const up = await column(4);
    expect(up.slice(0, 27)).toEqual([...up.slice(0, 27)].sort());
    expect(new Set(up.slice(27))).toEqual(new Set(['']));
    expect(await page.locator('th[data-key=timeframe]').getAttribute('aria-sort')).toBe('ascending');
    await head.click();
    expect((await column(4)).slice(0, 27)).toEqual([...up.slice(0, 27)].sort().reverse());
    expect(await hash()).toBe('#ms=timeframe-down');
    await head.click();
    expect((await column(1))[0]).toBe('M 1.1 Sprachtreff im Nordquartier');
    await page.check('[name=ml]');
    await page.check('[name=mt]');
    await page.fill('[name=mq]', 'sprachtreff');
    const rows = largeResult().measures.filter((m) => m.title.startsWith('Sprachtreff'));
    expect(await shown('.sheet tbody tr')).toBeLessThan(rows.length);
    expect(await page.locator('#filter-massnahmen [role=status]').textContent()).toMatch(/^\d von 36 angezeigt$/);
  });

  it('copies a quote with its source', async () => {
    await open('#Z-01');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#Z-01 .cite').first().click();
    await page.waitForFunction("document.querySelector('#Z-01 .cite').textContent === 'Zitat kopiert'");
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      '„Wir sind eine weltoffene Stadt, in der alle willkommen sind.“ (INSEK Musterstadt 2035 – Integriertes Stadtentwicklungskonzept, 2023, S. 44)',
    );
  });

  it('follows the device in its colours until told otherwise', async () => {
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.emulateMedia({ colorScheme: 'dark' });
    await open();
    expect(await ground()).toBe('rgb(20, 24, 23)');
    await page.selectOption('select[data-colours]', 'light');
    expect(await ground()).toBe('rgb(250, 249, 246)');
    await page.emulateMedia({ colorScheme: 'light', media: 'print' });
    await page.selectOption('select[data-colours]', 'dark', { force: true }).catch(() => {});
    expect(await ground()).toBe('rgb(255, 255, 255)');
  });

  it('prints everything with its details, or the first page alone', async () => {
    await page.emulateMedia({ media: 'print' });
    await open();
    expect(
      await page
        .locator('#T-02 blockquote')
        .first()
        .evaluate((e) =>
          (e as unknown as { checkVisibility(o: object): boolean }).checkVisibility({ contentVisibilityAuto: true }),
        ),
    ).toBe(true);
    expect(await shown(':is(.side, .filters, .cite)')).toBe(0);
    // where was searched is left out with its label, and no page ends early after the first
    expect(await shown('.parts > div:has(.searched)')).toBe(0);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.front')).breakAfter")).toBe('auto');
    await page.evaluate("document.documentElement.dataset.print = 'summary'");
    expect(await shown('.rest')).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('fits narrow screens without scrolling sideways', async () => {
    await open();
    for (const width of [1190, 1180, 900, 890, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
      expect(await page.locator('.sheet thead').isVisible()).toBe(width >= 900);
      expect(await page.locator('[name=ms]').isVisible()).toBe(width < 900);
    }
  });

  it('fits narrow screens with a long file name, and long words in the fields of measures', async () => {
    const result = largeResult();
    const long = join(folder, 'long.html');
    writeFileSync(
      long,
      renderHtml({ ...result, document: { ...result.document, path: `${'klimaschutzkonzept-'.repeat(5)}2010.pdf` } }),
    );
    await page.goto(pathToFileURL(long).href);
    await page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true");
    await page.evaluate(
      "for (const d of document.querySelectorAll('.fields dd')) d.textContent = 'Energieberatung/'.repeat(9)",
    );
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
    }
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const WCAG = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
  // structure is the same in every theme and width: there only what depends on them is looked at again
  const LOOKS = { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable'] };
  it.each([
    ['light', 1280, WCAG],
    ['dark', 1280, LOOKS],
    ['dark', 390, LOOKS],
  ] as const)('has no violation of WCAG 2.2 AA by axe-core: %s, %i px', async (colorScheme, width, runOnly) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open();
    // all kinds of parts, but not all criteria: axe takes its time
    await page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true");
    await page.evaluate(
      "for (const g of document.querySelectorAll('.group')) for (const c of [...g.querySelectorAll('.criterion')].slice(2)) c.remove()",
    );
    await page.evaluate("for (const r of [...document.querySelectorAll('.sheet tbody tr')].slice(8)) r.remove()");
    await page.evaluate(axe);
    const found = (await page.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })`,
    )) as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]; passes: { id: string }[] };
    expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]!.html} ${v.nodes[0]!.failureSummary}`)).toEqual([]);
    expect(found.passes.map((p) => p.id)).toContain('color-contrast');
  });

  it('shows all content without scripts, and no tools that would not work', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(url);
    expect(await plain.locator('.criterion:visible').count()).toBe(80);
    expect(await plain.locator('.sheet tbody tr:visible').count()).toBe(36);
    expect(await plain.locator(':is(.filters, .tools):visible').count()).toBe(0);
    await plain.close();
  });

  it('asked for nothing but itself and met no error', () => {
    const own = [url, pathToFileURL(join(folder, 'long.html')).href];
    expect(requests.filter((r) => r !== 'about:blank' && !own.includes(r.split('#')[0]!))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
