import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const read = (sheets: readonly (readonly string[])[]) => {
  const text = sheets.map(
    (lines, i) => `### M ${i + 1} ${['Quartierstreff', 'Radweg', 'Markt'][i]}\n\n${lines.join('\n')}\n`,
  );
  const bytes = new TextEncoder().encode(`# Konzept\n\n## Maßnahmen\n\n${text.join('\n')}`);
  return findMeasures(readMarkdown('concept.md', bytes), labels).measures;
};

test('a label of two fields tells both: an office that stands first leads the others, else both are told the whole', () => {
  const sheets = ['Bauamt, Heimatverein e. V.', 'Jugendamt, Verein Nord', 'Tiefbauamt'].map((who, i) => [
    `**Verantwortlich / Partner:** ${who}`,
    `**Kosten:** ${i + 1}.000 Euro`,
    `**Zeitraum:** 203${i}`,
  ]);
  expect(read(sheets).map(({ fields }) => [fields.lead?.value, fields.partners?.value])).toEqual([
    ['Bauamt', 'Heimatverein e. V.'],
    ['Jugendamt', 'Verein Nord'],
    ['Tiefbauamt', 'Tiefbauamt'],
  ]);
});

test('of boxes side by side the ticked one is the value, whatever the label is called', () => {
  const sheets = ['☐ kurz ☒ mittel ☐ lang', '☒ kurz ☐ mittel ☐ lang', '☐ kurz ☐ mittel ☒ lang'].map((when, i) => [
    '**Zuständigkeit:** Bauamt',
    `**Umsetzung:** ${when}`,
    `**Kosten:** ${i + 1}.000 Euro`,
  ]);
  expect(read(sheets).map(({ fields }) => fields.timeframe?.value)).toEqual(['mittel', 'kurz', 'lang']);
});
