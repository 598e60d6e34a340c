import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '../../src/readers/text/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');

const TITLES = [
  'Bäume am Wall',
  'Wiesen statt Rasen auf den Plätzen der\nNordstadt',
  'Brunnen am Markt',
  'Hof der Schule',
  'Dächer begrünen',
  'Schatten für Haltestellen',
  'Gärten im Hinterhof',
  'Obst am Weg',
  'Moor am See',
  'Hecken am Rand',
];
const TIMES = ['zwei Jahre', 'laufend', 'bis 2028', 'ein Jahr', 'fünf Jahre'];
const COSTS = ['30.000 € im Jahr', '–', '80.000 €', 'keine', '12.000 €'];
const LEADS = ['Gartenamt', 'Tiefbauamt mit dem Marktamt', 'Schulamt'];
const at = (list: readonly string[], i: number): string => list[i % list.length]!;

const CONCEPT = `Grünkonzept Birkenau

Inhalt
${TITLES.map((title, i) => `G-${i + 1}: ${title.replace('\n', ' ')} .......... ${i + 4}`).join('\n')}

${TITLES.map(
  (title, i) => `G-${i + 1}: ${title}
Die Maßnahme ergänzt, was in der Nachbarschaft schon begonnen wurde (siehe
Maßnahme G-2: Wiesen statt Rasen).
Federführung ${at(LEADS, i)}
Beteiligte Akteure Vereine, Schulen und die Nachbarschaft
Zeitbedarf für die Arbeiten ${at(TIMES, i)}
Kosten ${at(COSTS, i)}
Zielgruppe alle, die dort wohnen oder arbeiten
Priorität hoch
`,
).join('\n')}`;

test('labels that stand before their values without a colon are read as far as they go', () => {
  const { measures } = findMeasures(readText('konzept.txt', new TextEncoder().encode(CONCEPT)), labels);
  expect(
    measures.map(({ code, title, fields }) =>
      [code, title, fields.lead?.value, fields.timeframe?.value, fields.costs?.value ?? fields.costs?.state].join(
        ' | ',
      ),
    ),
  ).toEqual(
    TITLES.map((title, i) => {
      const costs = at(COSTS, i) === '–' ? 'empty' : at(COSTS, i);
      return [`G-${i + 1}`, title.replace('\n', ' '), at(LEADS, i), at(TIMES, i), costs].join(' | ');
    }),
  );
  expect(new Set(measures.map((m) => m.fields.timeframe?.label))).toEqual(new Set(['Zeitbedarf für die Arbeiten']));
});
