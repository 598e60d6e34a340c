import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';
import { type Sheet, typeset } from '../readers/pdf/typeset.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const PROJECTS = [
  ['Werkhof am Kanal', 'Bauamt', '250.000 Euro', '2026 bis 2028'],
  ['Spielplatz im Park', 'Gartenamt', '80.000 Euro', 'ab 2027'],
  ['Haus der Musik', 'Kulturamt', '1,2 Mio. Euro', '2028'],
  ['Hofladen im Dorf', 'Stadtplanungsamt', '45.000 Euro', 'bis 2030'],
] as const;
const WORDS = ['Federführung', 'Kosten', 'Zeitraum'] as const;

/** What the library has no types for. */
interface Pen {
  fillColor(colour: string): Pen;
  strokeColor(colour: string): Pen;
  lineWidth(width: number): Pen;
  circle(x: number, y: number, radius: number): Pen;
  moveTo(x: number, y: number): Pen;
  lineTo(x: number, y: number): Pen;
  fill(): void;
  stroke(): void;
}

/** A person, a coin, a clock: drawn as paths, the lower left corner at x, y. */
function icon(sheet: Sheet, which: number, x: number, y: number): void {
  const kit = sheet.kit as unknown as Pen;
  kit.fillColor('#444444').strokeColor('#444444').lineWidth(1);
  if (which === 0) {
    kit.circle(x + 4, y - 7, 2).fill();
    kit
      .moveTo(x, y)
      .lineTo(x + 4, y - 5)
      .lineTo(x + 8, y)
      .fill();
  } else if (which === 1) {
    kit.circle(x + 4, y - 4, 4).stroke();
    kit
      .moveTo(x + 3, y - 6)
      .lineTo(x + 6, y - 4)
      .lineTo(x + 3, y - 2)
      .stroke();
  } else {
    kit.circle(x + 4, y - 4, 4).stroke();
    kit
      .moveTo(x + 4, y - 7)
      .lineTo(x + 4, y - 4)
      .lineTo(x + 6, y - 3)
      .lineTo(x + 7, y - 1)
      .stroke();
  }
}

const told = (measures: ReturnType<typeof findMeasures>['measures']) =>
  measures.map(({ title, fields: { lead, costs, timeframe } }) => [title, lead?.value, costs?.value, timeframe?.value]);

test('drawn icons are the labels that a legend says they are', async () => {
  const bytes = await typeset((sheet) => {
    sheet.page();
    sheet.text(60, 80, 'Projekte', { size: 18, bold: true });
    for (const [i, word] of WORDS.entries()) {
      icon(sheet, i, 60 + 130 * i, 110);
      sheet.text(72 + 130 * i, 110, word, { size: 8 });
    }
    let y = 150;
    for (const [title, ...values] of PROJECTS) {
      sheet.text(60, y, title, { size: 13, bold: true });
      sheet.text(60, y + 18, 'Die Stadt baut mit den Vereinen und lädt die Nachbarschaft ein.');
      for (const [i, value] of values.entries()) {
        icon(sheet, i, 60, y + 36 + 15 * i);
        sheet.text(72, y + 36 + 15 * i, value);
      }
      y += 110;
    }
  });
  expect(told(findMeasures(await readPdf('icons.pdf', bytes), labels).measures)).toEqual(PROJECTS);
});

test('so are pictures of fonts', () => {
  const signs = ['👤', '💶', '📅'];
  const body = PROJECTS.map(
    ([title, ...values]) => `### ${title}\n\n${values.map((value, i) => `${signs[i]} ${value}`).join('\\\n')}`,
  ).join('\n\n');
  const legend = WORDS.map((word, i) => `${signs[i]} ${word}`).join('\\\n');
  const text = `# INSEK\n\n## Projekte\n\n${legend}\n\n${body}\n`;
  const { measures } = findMeasures(readMarkdown('icons.md', new TextEncoder().encode(text)), labels);
  expect(told(measures)).toEqual(PROJECTS);
});
