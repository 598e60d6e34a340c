import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { PROSE, type Sheet, typeset } from './typeset.js';

const ROWS = [
  ['Nr.', 'Maßnahme', 'Zuständig', 'Beginn'],
  ['1', 'Haus der Begegnung', 'Sozialamt', '2027'],
  ['2', 'Radweg am Fluss', 'Tiefbauamt', '2028'],
  ['3', 'Mensa der Grundschule', 'Schulamt', '2026'],
];
const LEFT = [0, 40, 200, 320, 400];

/** A ruled table at the origin. */
function table(sheet: Sheet): void {
  for (const [r, row] of ROWS.entries())
    for (const [c, text] of row.entries()) sheet.text(LEFT[c]! + 4, 14 + 20 * r, text, { bold: r === 0 });
  for (let r = 0; r <= ROWS.length; r++) sheet.line(0, 20 * r, LEFT.at(-1)!, 20 * r);
  for (const x of LEFT) sheet.line(x, 0, x, 20 * ROWS.length);
}
/** Draws so that what is drawn stands turned on the sheet. @param by degrees clockwise */
function turned(sheet: Sheet, by: number, at: [number, number], draw: () => void): void {
  sheet.kit.save();
  sheet.kit.translate(...at);
  sheet.kit.rotate(by);
  draw();
  sheet.kit.restore();
}
async function read(second: (sheet: Sheet) => void) {
  const bytes = await typeset((sheet) => {
    sheet.page();
    sheet.text(60, 80, '1 Maßnahmen', { size: 16, bold: true });
    sheet.lines(60, 110, PROSE);
    sheet.page();
    second(sheet);
  });
  return readPdf('turned.pdf', bytes);
}
const WANTED = ROWS.map((row) => row.join(' | ')).join('\n');

describe('pages that are printed sideways', () => {
  it.each([
    ['counter-clockwise', 270, [100, 700]],
    ['clockwise', 90, [400, 100]],
    ['upside down', 180, [500, 400]],
  ] as const)('reads a table that is set %s', async (_, by, at) => {
    const { blocks } = await read((sheet) => turned(sheet, by, [...at], () => table(sheet)));
    expect(blocks.filter((b) => b.kind === 'table').map((b) => b.text)).toEqual([WANTED]);
  });

  it('reads one below an upright running head', async () => {
    const { blocks } = await read((sheet) => {
      sheet.text(60, 40, 'Konzept 2035', { size: 8 });
      turned(sheet, 270, [100, 700], () => table(sheet));
    });
    expect(blocks.filter((b) => b.kind === 'table').map((b) => b.text)).toEqual([WANTED]);
    expect(blocks.some((b) => b.text === 'Konzept 2035')).toBe(true);
  });

  it('reads running text and its heading', async () => {
    const { blocks } = await read((sheet) =>
      turned(sheet, 270, [100, 700], () => {
        sheet.text(0, 20, '2 Ausblick', { size: 16, bold: true });
        sheet.lines(0, 50, PROSE);
      }),
    );
    expect(blocks.slice(-2).map((b) => [b.kind, b.text.slice(0, 26)])).toEqual([
      ['heading', '2 Ausblick'],
      ['paragraph', 'Die Stadt entwickelt ihre '],
    ]);
  });

  it('leaves a page upright on which only a label is turned', async () => {
    const { layout } = await read((sheet) => {
      sheet.lines(60, 110, PROSE);
      turned(sheet, 270, [30, 700], () => sheet.text(0, 10, 'Handlungsfeld Wohnen'));
    });
    expect([layout[1]!.width, layout[1]!.height]).toEqual([595, 842]);
  });
});
