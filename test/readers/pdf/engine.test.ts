import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/diagnostics/user-error.js';
import { readPdfLayout } from '../../../src/readers/pdf/engine.js';
import { typeset } from './typeset.js';

const round = (box: { x0: number; y0: number; x1: number; y1: number }) =>
  [box.x0, box.y0, box.x1, box.y1].map(Math.round);

describe('readPdfLayout', () => {
  it('gives each piece of text its place, size, weight and real font name', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      sheet.text(100, 200, 'Zuständig', { size: 20, bold: true });
      sheet.text(300, 200, 'Amt für Soziales', { size: 10, italic: true });
    });
    const { pages } = await readPdfLayout(bytes);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ page: 1, width: 595, height: 842 });
    const [label, value] = pages[0]!.segments;
    expect(label).toMatchObject({
      text: 'Zuständig',
      size: 20,
      bold: true,
      italic: false,
      font: 'Helvetica-Bold',
      rotation: 0,
    });
    expect(round(label!.box)).toEqual([100, 185, 196, 205]);
    expect(value).toMatchObject({
      text: 'Amt für Soziales',
      size: 10,
      bold: false,
      italic: true,
      font: 'Helvetica-Oblique',
    });
    expect(Math.round(value!.box.x0)).toBe(300);
    expect(Math.round(value!.baseline)).toBe(200);
  });

  it('reads turned text in its own direction', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      sheet.text(50, 50, 'aufrecht');
      sheet.kit.save().rotate(-90, { origin: [100, 400] });
      sheet.text(100, 400, 'nach oben gelesen');
      sheet.kit.restore();
    });
    const segments = (await readPdfLayout(bytes)).pages[0]!.segments;
    expect(segments.map(({ text, rotation }) => [text, rotation])).toEqual([
      ['aufrecht', 0],
      ['nach oben gelesen', 3],
    ]);
    const box = segments[1]!.box;
    expect(Math.round(box.y1)).toBe(400);
    expect(box.y1 - box.y0).toBeGreaterThan(70);
    expect(Math.round(box.x1 - box.x0)).toBe(10);
  });

  it('follows the rotation of the page and the offset of its crop box', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      const dictionary = (sheet.kit.page as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
      dictionary.data.CropBox = [50, 42, 545, 792];
      sheet.text(150, 250, 'beschnitten');
      sheet.page();
      (sheet.kit.page as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.Rotate = 90;
      sheet.text(150, 250, 'gedreht');
    });
    const [cropped, turned] = (await readPdfLayout(bytes)).pages;
    expect([cropped!.width, cropped!.height]).toEqual([495, 750]);
    expect([Math.round(cropped!.segments[0]!.box.x0), Math.round(cropped!.segments[0]!.baseline)]).toEqual([100, 200]);
    expect([turned!.width, turned!.height]).toEqual([842, 595]);
    expect(turned!.segments[0]).toMatchObject({ text: 'gedreht', rotation: 1 });
    expect(Math.round(turned!.segments[0]!.box.y0)).toBe(150);
  });

  it('drops text outside the page', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      sheet.text(100, 100, 'innen');
      sheet.text(700, 100, 'außen');
    });
    expect((await readPdfLayout(bytes)).pages[0]!.segments.map(({ text }) => text)).toEqual(['innen']);
  });

  it('parts text at wide gaps and at vertical lines, and nowhere else', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      sheet.text(50, 100, 'Kosten und');
      sheet.text(104, 100, 'Finanzierung');
      sheet.text(200, 100, 'keine');
      sheet.text(50, 140, 'Amt 1');
      sheet.text(79, 140, 'Amt 2');
      sheet.line(77.5, 120, 77.5, 160);
    });
    expect((await readPdfLayout(bytes)).pages[0]!.segments.map(({ text }) => text)).toEqual([
      'Kosten und Finanzierung',
      'keine',
      'Amt 1',
      'Amt 2',
    ]);
  });

  it('reads text printed twice on top of itself once, as bold', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      sheet.text(100, 100, 'Integriertes Konzept');
      sheet.text(100.3, 100, 'Integriertes Konzept');
      sheet.text(100, 130, 'Integriertes Konzept');
    });
    expect((await readPdfLayout(bytes)).pages[0]!.segments.map(({ text, bold }) => [text, bold])).toEqual([
      ['Integriertes Konzept', true],
      ['Integriertes Konzept', false],
    ]);
  });

  it('joins spaced-out words and keeps raised note numbers off the word', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      sheet.kit.font('Helvetica').fontSize(10).text('MASSNAHMEN', 50, 80, { lineBreak: false, characterSpacing: 4 });
      sheet.text(50, 200, 'Integration');
      sheet.text(98.5, 196, '12', { size: 6 });
      sheet.text(106, 200, 'gelingt.');
    });
    expect((await readPdfLayout(bytes)).pages[0]!.segments.map(({ text }) => text)).toEqual([
      'MASSNAHMEN',
      'Integration¹² gelingt.',
    ]);
  });

  it('gives ruling lines, fills and tick boxes', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      sheet.line(50, 100, 250, 100);
      sheet.kit.rect(50, 120, 200, 0.5).fill('#000000');
      sheet.kit.rect(50, 150, 200, 20).fill('#cccccc');
      sheet.box(50, 200, 9, 9);
      sheet.box(100, 200, 9, 9);
      sheet.line(101, 201, 108, 208);
      sheet.line(101, 208, 108, 201);
      sheet.box(150, 200, 9, 9);
      sheet.text(152, 207.5, 'x', { size: 9 });
    });
    const { rulings, drawn, fills, ticks } = (await readPdfLayout(bytes)).pages[0]!;
    const horizontal = rulings
      .slice(0, drawn)
      .filter((ruling) => ruling.kind === 'horizontal' && ruling.box.x1 - ruling.box.x0 > 100);
    expect(horizontal.map(({ box }) => [box.x0, box.y0, box.x1].map(Math.round))).toEqual([
      [50, 100, 250],
      [50, 120, 250],
    ]);
    expect(fills.map(round)).toEqual([[50, 150, 250, 170]]);
    expect(ticks.map(({ box, ticked }) => [Math.round(box.x0), ticked])).toEqual([
      [50, false],
      [100, true],
      [150, true],
    ]);
  });

  it('gives the bookmarks with their pages', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      sheet.text(50, 50, 'eins');
      const chapter = sheet.bookmark('1 Analyse');
      sheet.page();
      sheet.text(50, 50, 'zwei');
      chapter.addItem('1.1 Bevölkerung');
    });
    expect((await readPdfLayout(bytes)).outline).toEqual([
      { title: '1 Analyse', level: 1, page: 1 },
      { title: '1.1 Bevölkerung', level: 2, page: 2 },
    ]);
  });

  it('leaves the caller its bytes', async () => {
    const bytes = await typeset((sheet) => {
      sheet.page();
      sheet.text(50, 50, 'Text');
    });
    const copy = bytes.slice();
    await readPdfLayout(bytes);
    expect(bytes).toEqual(copy);
  });

  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const error = await readPdfLayout(bytes).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).diagnostic.code;
  };

  it('refuses what it cannot open, each with its reason', async () => {
    expect(await codeOf(new Uint8Array())).toBe('reader.empty');
    expect(await codeOf(new TextEncoder().encode('<html>kein PDF</html>'))).toBe('pdf.not-a-pdf');
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7\nabgebrochen'))).toBe('pdf.damaged');
    const locked = await typeset(
      (sheet) => {
        sheet.page();
        sheet.text(50, 50, 'geheim');
      },
      { userPassword: 'geheim', ownerPassword: 'sehr geheim' },
    );
    expect(await codeOf(locked)).toBe('pdf.encrypted');
  });

  it('refuses files with more pages than the limit', async () => {
    const bytes = await typeset((sheet) => {
      for (let i = 0; i < 4; i++) sheet.page();
    });
    const error = await readPdfLayout(bytes, { pages: 3, seconds: 25, memory: 800 }).catch((caught: unknown) => caught);
    expect((error as UserError).diagnostic).toEqual({ code: 'pdf.too-many-pages', args: { pages: 4, limit: 3 } });
  });
});
