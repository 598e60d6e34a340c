import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';
import { type Sheet, typeset } from '../readers/pdf/typeset.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const YEARS = ['2026', '2027', '2028', '2029', '2030'];
const ROWS = [
  ['1', 'Werkhof am Kanal', 'Bauamt', 0, 2],
  ['2', 'Spielplatz im Park', 'Gartenamt', 1, 1],
  ['3', 'Haus der Musik', 'Kulturamt', 2, 4],
  ['4', 'Hofladen im Dorf', 'Planungsamt', 0, 4],
] as const;
const told = ROWS.map(([, title, lead, from, to]) => [
  title,
  lead,
  from === to ? YEARS[from] : `${YEARS[from]}–${YEARS[to]}`,
]);
const of = (measures: ReturnType<typeof findMeasures>['measures']) =>
  measures.map(({ title, fields: { lead, timeframe } }) => [title, lead?.value, timeframe?.value]);
const markdown = (text: string) =>
  findMeasures(readMarkdown('plan.md', new TextEncoder().encode(`# INSEK\n\n## 5 Maßnahmen\n\n${text}\n`)), labels)
    .measures;

/** A schedule whose rows only lines part: names at the left, bars below year heads, a row that names a group. */
async function schedule(bar: (sheet: Sheet, x0: number, x1: number, y: number) => void): Promise<Uint8Array> {
  return await typeset((sheet) => {
    sheet.page();
    sheet.text(50, 80, '5 Maßnahmen', { size: 18, bold: true });
    const heads = ['Nr.', 'Maßnahme', 'Federführung'];
    for (const [i, head] of heads.entries()) sheet.text([50, 75, 190][i]!, 120, head, { bold: true, size: 9 });
    for (const [i, year] of YEARS.entries()) sheet.text(290 + 50 * i, 120, year, { bold: true, size: 9 });
    let y = 128;
    for (const [i, [number, title, lead, from, to]] of ROWS.entries()) {
      sheet.line(50, y, 540, y);
      if (i === 2) {
        sheet.text(50, y + 15, 'Kultur und Handel', { bold: true, size: 9 });
        y += 22;
        sheet.line(50, y, 540, y);
      }
      sheet.text(50, y + 20, number, { size: 9 });
      sheet.text(75, y + 14, title.split(' ').slice(0, 1).join(' '), { size: 9 });
      sheet.text(75, y + 25, title.split(' ').slice(1).join(' '), { size: 9 });
      sheet.text(190, y + 20, lead, { size: 9 });
      bar(sheet, 282 + 50 * from, 325 + 50 * to, y + 12);
      y += 32;
    }
    sheet.line(50, y, 540, y);
  });
}

interface Pen {
  fillColor(colour: string): Pen;
  rect(x: number, y: number, width: number, height: number): Pen;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): Pen;
  fill(): void;
}
const pen = (sheet: Sheet) => (sheet.kit as unknown as Pen).fillColor('#227744');

test.each([
  [
    'round',
    (sheet: Sheet, x0: number, x1: number, y: number) =>
      pen(sheet)
        .roundedRect(x0, y, x1 - x0, 9, 4)
        .fill(),
  ],
  [
    'square',
    (sheet: Sheet, x0: number, x1: number, y: number) =>
      pen(sheet)
        .rect(x0, y, x1 - x0, 9)
        .fill(),
  ],
])('bars below the heads of years are times, %s', async (_, bar) => {
  const { measures } = findMeasures(await readPdf('plan.pdf', await schedule(bar)), labels);
  expect(of(measures)).toEqual(told);
  expect(measures.map(({ fields }) => fields.fieldOfAction?.value)).toEqual([
    undefined,
    undefined,
    'Kultur und Handel',
    'Kultur und Handel',
  ]);
});

test('crosses below years are times, too', () => {
  const rows = ROWS.map(
    ([number, title, lead, from, to]) =>
      `| ${[number, title, lead, ...YEARS.map((_, i) => (i >= from && i <= to ? 'x' : ''))].join(' | ')} |`,
  );
  const head = `| Nr. | Maßnahme | Federführung | ${YEARS.join(' | ')} |\n|${'---|'.repeat(8)}`;
  expect(of(markdown(`${head}\n${rows.join('\n')}`))).toEqual(told);
});

test('a dot chooses among classes of time or levels, and figures below years are no choice', () => {
  const classes = markdown(`| Maßnahme | Träger | kurzfristig | mittelfristig | langfristig |
|---|---|---|---|---|
| Werkhof am Kanal | Bauamt | ● | ● | |
| Haus der Musik | Kulturamt | | | ● |`);
  expect(of(classes)).toEqual([
    ['Werkhof am Kanal', 'Bauamt', 'kurzfristig, mittelfristig'],
    ['Haus der Musik', 'Kulturamt', 'langfristig'],
  ]);
  const levels = markdown(`| Maßnahme | Träger | Kosten | hoch | mittel | gering |
|---|---|---|---|---|---|
| Werkhof am Kanal | Bauamt | 20.000 € | X | | |
| Haus der Musik | Kulturamt | 50.000 € | | | X |`);
  expect(levels.map(({ fields }) => fields.priority?.value)).toEqual(['hoch', 'gering']);
  const figures = markdown(`| Maßnahme | Träger | 2026 | 2027 | 2028 |
|---|---|---|---|---|
| Werkhof am Kanal | Bauamt | 20 | 30 | 0 |
| Haus der Musik | Kulturamt | 50 | 0 | 10 |`);
  expect(of(figures)).toEqual([
    ['Werkhof am Kanal', 'Bauamt', undefined],
    ['Haus der Musik', 'Kulturamt', undefined],
  ]);
});
