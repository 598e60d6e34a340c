import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/readers/pdf/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';
import { type Sheet, typeset } from '../readers/pdf/typeset.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const PROSE = [
  'Am Rand der Altstadt liegt ein Areal, das seit Jahren leer steht. Die Stadt',
  'hat es gekauft und will es mit den Nachbarn entwickeln. Ein Wettbewerb hat',
  'gezeigt, dass Wohnen, Arbeiten und Grün zusammen Platz finden. Die Halle',
  'bleibt stehen und wird Werkstatt der Vereine.',
];
const PROJECTS = [
  ['Werkhof am Kanal', 'Bauamt', '250.000 Euro', '2026 bis 2028', 'Gewerbeverein'],
  ['Spielplatz im Park', 'Gartenamt', '80.000 Euro', 'ab 2027', 'Elternbeirat, Schulen'],
  ['Haus der Musik', 'Kulturamt', '1,2 Mio. Euro', '2028', 'Musikschule'],
  ['Hofladen im Dorf', 'Stadtplanungsamt', '45.000 Euro', 'bis 2030', 'Landfrauenverband'],
  ['Uferweg im Norden', 'Tiefbauamt', '640.000 Euro', '2027 bis 2029', 'Anglerverein'],
] as const;

const told = (measures: ReturnType<typeof findMeasures>['measures']) =>
  measures.map(({ title, fields: { lead, costs, timeframe, partners } }) => [
    title,
    lead?.value,
    costs?.value,
    timeframe?.value,
    partners?.value,
  ]);

interface Design {
  readonly words: readonly string[];
  readonly side: 'left' | 'right';
  readonly box: boolean;
  readonly heads: boolean;
}

/** A page a project: title, running text in the main column, a narrow column of labels above their values beside it. */
function pages({ words, side, box, heads }: Design): (sheet: Sheet) => void {
  return (sheet) => {
    sheet.page();
    sheet.text(60, 80, '6 Schlüsselprojekte', { size: 20, bold: true });
    sheet.lines(60, 110, PROSE);
    for (const [i, [title, ...values]] of PROJECTS.entries()) {
      sheet.page();
      const [main, beside] = side === 'right' ? [60, 410] : [220, 60];
      if (box) sheet.box(beside - 8, 100, 140, 230);
      sheet.text(60, 70, title, { size: 18, bold: true });
      let y = 120;
      for (const [k, part] of ['Worum es geht', 'So geht es weiter'].entries()) {
        if (heads) sheet.text(main, y, part, { size: 11, bold: true });
        y = sheet.lines(main, y + 16, k === 0 ? PROSE : PROSE.toReversed()) + 16;
      }
      let at = 120;
      for (const [k, value] of values.entries()) {
        sheet.text(beside, at, words[k]!, { size: 8, bold: true, colour: '#775500' });
        sheet.text(beside, at + 12, value, { size: 9 });
        at += 42;
      }
      sheet.text(290, 800, `${i + 2}`, { size: 8 });
    }
  };
}

const KNOWN = ['Federführung', 'Kosten', 'Zeitraum', 'Partner'];
const UNUSUAL = ['Wer kümmert sich', 'Was es braucht', 'Wann es losgeht', 'Mit im Boot'];

test.each([
  ['known labels, right', { words: KNOWN, side: 'right', box: true, heads: true }],
  ['known labels, left', { words: KNOWN, side: 'left', box: false, heads: false }],
  ['unusual labels, right', { words: UNUSUAL, side: 'right', box: false, heads: true }],
  ['unusual labels, left', { words: UNUSUAL, side: 'left', box: true, heads: true }],
] as const)('key projects, a page each: %s', { timeout: 30_000 }, async (_, design) => {
  const bytes = await typeset(pages(design));
  expect(told(findMeasures(await readPdf('projects.pdf', bytes), labels).measures)).toEqual(PROJECTS);
});
