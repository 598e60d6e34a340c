import { expect, it } from 'vitest';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { type Sheet, typeset } from './typeset.js';

const LEFT = [60, 100, 144, 190, 236];
/** Sets rows of cells, each a list of lines, as an office program does in columns too narrow for the words. @returns the height below */
function rows(sheet: Sheet, y: number, cells: readonly (readonly string[])[][]): number {
  let at = y;
  for (const row of cells) {
    for (const [c, lines] of row.entries()) sheet.lines(LEFT[c]!, at, lines, { leading: 12 });
    at += 12 * Math.max(...row.map((lines) => lines.length)) + 4;
  }
  return at;
}
const HEAD = [['Nr.'], ['Maßnah', 'me'], ['Träger'], ['Beginn'], ['Kosten']];
/** Rows of a table over two pages, whose last row above goes on below, and what they tell. */
const ABOVE = [
  [['1'], ['Stadttei', 'lhaus'], ['Gemein', 'de'], ['2027'], ['1 Mio.']],
  [['2'], ['Nachba', 'rschaft'], ['Verein'], ['2028'], ['keine']],
  [['3'], ['Mehrzw'], ['Gemein', 'de'], ['2029'], ['offen']],
];
const BELOW = [
  [[], ['eckraum'], [], [], []],
  [['4'], ['Stadttei', 'l'], ['Amt'], ['2030'], ['2 Mio.']],
  [['5'], ['Hof'], ['Amt'], ['2031'], ['offen']],
  [['6'], ['Kita'], ['Verein'], ['2031'], ['offen']],
];
const TOLD = [
  '1 | Stadtteilhaus | Gemeinde | 2027 | 1 Mio.',
  '2 | Nachbarschaft | Verein | 2028 | keine',
  '3 | Mehrzweckraum | Gemeinde | 2029 | offen',
  '4 | Stadtteil | Amt | 2030 | 2 Mio.',
  '5 | Hof | Amt | 2031 | offen',
  '6 | Kita | Verein | 2031 | offen',
];
const WORDS =
  'Die Maßnahme stärkt den Stadtteil; im Mehrzweckraum trifft sich die Nachbarschaft, und die Gemeinde hilft.';

it('reads narrow tables without rules over pages: close cells, cut words, rows that a page parts', async () => {
  const bytes = await typeset((sheet) => {
    sheet.page();
    sheet.lines(60, 80, [WORDS, WORDS, WORDS]);
    rows(sheet, 700, [HEAD, ...ABOVE]);
    sheet.page();
    const below = rows(sheet, 40, [HEAD, ...BELOW]);
    sheet.lines(60, below + 60, [WORDS, WORDS, WORDS]);
  });
  const { blocks } = await readPdf('narrow.pdf', bytes);
  const tables = blocks.filter((b) => b.kind === 'table');
  expect(tables.map((t) => t.text.split('\n'))).toEqual([['Nr. | Maßnahme | Träger | Beginn | Kosten', ...TOLD]]);
  expect(tables[0]).toMatchObject({ headRows: 1 });
});

it('knows a head of several lines again where the page before goes on below it in one column', async () => {
  const head = (sheet: Sheet, y: number): number => {
    // Set at the bottom of the row, as the default of office programs is.
    sheet.text(LEFT[1]!, y, 'Kurzbes');
    sheet.lines(LEFT[1]!, y + 12, ['chreibu', 'ng']);
    sheet.text(LEFT[2]!, y, 'Federfü');
    sheet.lines(LEFT[2]!, y + 12, ['hrung']);
    for (const [c, text] of [
      [0, 'Nr.'],
      [3, 'Beginn'],
      [4, 'Kosten'],
    ] as const)
      sheet.text(LEFT[c]!, y + 24, text);
    return y + 40;
  };
  const bytes = await typeset((sheet) => {
    sheet.page();
    sheet.lines(60, 80, [WORDS, WORDS, WORDS]);
    rows(sheet, head(sheet, 660), [...ABOVE]);
    sheet.page();
    const below = rows(sheet, head(sheet, 40), [...BELOW]);
    sheet.lines(60, below + 60, [WORDS, WORDS, WORDS]);
  });
  const { blocks, layout } = await readPdf('narrow.pdf', bytes);
  const tables = blocks.filter((b) => b.kind === 'table');
  expect(tables.map((t) => t.text.split('\n'))).toEqual([
    ['Nr. | Kurzbeschreibung | Federführung | Beginn | Kosten', ...TOLD],
  ]);
  // Who reads the page itself is told where a word goes on.
  const cut = layout.flatMap((page) => page.segments.filter(({ text }) => text.endsWith('\u00ad')));
  expect(cut.map(({ text }) => text.slice(0, -1)).sort()).toContain('Mehrzw');
});
