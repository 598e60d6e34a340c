import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const HEAD = '| Nr. | Maßnahme | Federführung | Priorität |\n| --- | --- | --- | --- |';
const ROWS = [
  '| 1 | Marktplatz | Bauamt | A |',
  '| 2 | Radweg | Tiefbauamt | B (Abschnitt 1) |',
  '| 3 | Jugendhaus | Jugendamt | C |',
];
const times = (legend: string, rows: readonly string[] = ROWS, head = HEAD) => {
  const text = `# Konzept\n\n## Maßnahmen\n\n${legend}\n\n${head}\n${rows.join('\n')}\n`;
  const { measures } = findMeasures(readMarkdown('concept.md', new TextEncoder().encode(text)), labels);
  return measures.map(({ fields }) => fields.timeframe?.value);
};

test.each([
  ['Priorität A: 2025–2028; B: 2029–2033; C: ab 2034.', ['2025–2028', '2029–2033', 'ab 2034']],
  ['Prioritäten: A = bis 2028, B = bis 2032, C = danach oder bei Gelegenheit.', ['bis 2028', 'bis 2032', undefined]],
  [
    'Zur Priorität: A bedeutet: soll bis Ende 2027 begonnen sein. B: bis 2031. C: Merkposten.',
    ['soll bis Ende 2027 begonnen sein', 'bis 2031', undefined],
  ],
  [
    'Prioritäten (Rang der Lenkungsgruppe):\n\n- A: Beginn innerhalb von zwei Jahren, spätestens 2027\n- B: bis 2031\n- C: langfristig',
    ['Beginn innerhalb von zwei Jahren, spätestens 2027', 'bis 2031', 'langfristig'],
  ],
])('the level of a measure tells its time by the legend %j', (legend, expected) => {
  expect(times(legend)).toEqual(expected);
});

test('a legend that explains no times gives none, and a time of its own stays', () => {
  expect(times('Priorität A: hoch; B: mittel; C: gering.')).toEqual([undefined, undefined, undefined]);
  const head = '| Maßnahme | Zeitraum | Priorität |\n| --- | --- | --- |';
  const rows = ['| Marktplatz | 2026 | A |', '| Radweg | – | B |', '| Jugendhaus | 2030 | A |'];
  expect(times('Priorität A: bis 2028; B: bis 2033.', rows, head)).toEqual(['2026', 'bis 2033', '2030']);
});

test('a step that counts like a legend of something else tells no time', () => {
  const legend = 'Bauabschnitt A: Fertigstellung 2024; B: Fertigstellung 2026.';
  expect(times(legend)).toEqual([undefined, undefined, undefined]);
});
