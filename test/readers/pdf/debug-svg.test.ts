import { expect, it } from 'vitest';
import { layoutSvg } from '../../../src/readers/pdf/debug-svg.js';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { PROSE, typeset } from './typeset.js';

it('draws the blocks of a page over its text', async () => {
  const bytes = await typeset((sheet) => {
    sheet.page();
    sheet.text(60, 80, '1 Ziele & Wege <2035>', { size: 14, bold: true });
    sheet.lines(60, 110, PROSE);
    sheet.box(60, 300, 200, 20);
  });
  const document = await readPdf('konzept.pdf', bytes);
  const svg = layoutSvg(document, 1);
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"')).toBe(true);
  expect(svg).toContain('1 Ziele &amp; Wege &lt;2035&gt;');
  expect(svg).toContain('>0 h1</text>');
  expect(svg).toContain('>1 paragraph</text>');
  expect(svg.match(/<line /g)).toHaveLength(4);
});

it('draws nothing for a page that is not there', async () => {
  const bytes = await typeset((sheet) => {
    sheet.page();
    sheet.lines(60, 110, PROSE);
  });
  expect(layoutSvg(await readPdf('konzept.pdf', bytes), 9)).not.toContain('<text');
});
