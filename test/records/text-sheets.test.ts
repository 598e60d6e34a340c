import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/readers/text/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const measuresOf = (text: string) =>
  findMeasures(readText('konzept.txt', new TextEncoder().encode(text)), labels).measures;

const STREETS = 'Wall Anger Linden Mühlen Gerber Stein Hafen Markt Burg Bach Wiesen Birken Kloster Ring'.split(' ');
const NAMES = STREETS.map((name) => `${name}straße`);
const SHEETS = [
  ['Hof der Schule öffnen', 'Schulamt'],
  ['Ansprache von Familien im Quartier und\nder Nachbarschaft am Hafen', 'Jugendamt'],
  ['Sprachtreff am Markt', 'Volkshochschule'],
  ['Garten am Wall', 'Gartenamt'],
  ['Beratung am Bahnhof', 'Sozialamt'],
] as const;

const SHEET = SHEETS.map(
  ([title, lead], i) => `HA-${i + 1}: ${title}
Beschreibung der Maßnahme
Ein Angebot für alle entsteht an dieser Stelle der Stadt, Schritt ${i + 1}.
Verantwortung
• ${lead}
Zeitraum
ab ${2025 + i}
Kosten
${i + 1}0.000 € im Jahr
`,
).join('\n');

describe('sheets in plain text', () => {
  test('a title goes on in the line between its first and the first label', () => {
    expect(measuresOf(`Aktionsplan Birkenau\n\n${SHEET}`).map((m) => [m.code, m.title, m.fields.lead?.value])).toEqual([
      ['HA-1', 'Hof der Schule öffnen', 'Schulamt'],
      ['HA-2', 'Ansprache von Familien im Quartier und der Nachbarschaft am Hafen', 'Jugendamt'],
      ['HA-3', 'Sprachtreff am Markt', 'Volkshochschule'],
      ['HA-4', 'Garten am Wall', 'Gartenamt'],
      ['HA-5', 'Beratung am Bahnhof', 'Sozialamt'],
    ]);
  });

  test('names that recur on maps, with a word or two that could be labels, are no sheets', () => {
    const map = (i: number) => `PLAN ${i}\nMaßnahmen\nVernetzung\nFörderung\n${NAMES.join('\n')}\nStand Juni 2024\n`;
    expect(measuresOf(`Stadtkonzept Birkenau\n\n${[1, 2, 3, 4, 5, 6].map(map).join('\n')}`)).toEqual([]);
  });

  test('text that fell apart into words has no labels', () => {
    const words = 'Die Förderung der Beteiligung im Stadtteil wird mit Beginn der Umsetzung im Projekt gestärkt und';
    const strewn = Array.from({ length: 12 }, () => words.split(' ').join('\n \n')).join('\n');
    expect(measuresOf(`Stadtkonzept Birkenau\n\n${strewn}\n`)).toEqual([]);
  });
});
