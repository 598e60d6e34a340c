import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '../../src/readers/text/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');

/** Two sheets as text taken from print gives them: long values one after the other, short ones in pairs. */
const pair = (a: string, b: string, lead: [string, string], time: [string, string], costs: [string, string]) => `
${a}
 ${b}
Kurzbeschreibung
Ein Haus am Fluss wird umgebaut.
Ziele der Maßnahme
• Begegnung im Viertel
Kurzbeschreibung
Ein Weg durch den Park wird beleuchtet.
Ziel der Maßnahme
• Sicherheit am Abend
Angaben zur Umsetzung  Angaben zur Umsetzung
Federführung
${lead[0]}
Federführung
${lead[1]}
Zeitraum
${time[0]}
Zeitraum
${time[1]}
Kosten
${costs[0]}
Kosten
${costs[1]}
`;

const CONCEPT = `Stadtentwicklungskonzept Birkenau

${pair('Haus am Fluss', 'Heller Weg\nim Stadtpark', ['Bauamt', 'Gartenamt'], ['2026', '2027'], ['50.000 €', 'Personal- und Sachkosten'])}

${pair('Offene Schule', 'Markt der Vereine', ['Schulamt', 'Kulturamt'], ['2028', 'laufend'], ['keine', '4.000 €'])}

${pair('Neue Mitte', 'Buslinie nach Norden', ['Planungsamt', 'Verkehrsbetriebe'], ['2030', '2031'], ['2 Mio. €', '90.000 €'])}
`;

test('sheets that stood side by side are told apart when every label comes twice', () => {
  const document = readText('konzept.txt', new TextEncoder().encode(CONCEPT));
  const { measures } = findMeasures(document, labels);
  expect(
    measures.map(({ title, fields }) =>
      [title, fields.lead?.value, fields.timeframe?.value, fields.costs?.value ?? fields.costs?.state].join(' | '),
    ),
  ).toEqual([
    'Haus am Fluss | Bauamt | 2026 | 50.000 €',
    'Heller Weg im Stadtpark | Gartenamt | 2027 | Personal- und Sachkosten',
    'Offene Schule | Schulamt | 2028 | keine',
    'Markt der Vereine | Kulturamt | laufend | 4.000 €',
    'Neue Mitte | Planungsamt | 2030 | 2 Mio. €',
    'Buslinie nach Norden | Verkehrsbetriebe | 2031 | 90.000 €',
  ]);
  expect(measures[1]!.fields.description?.value).toBe('Ein Weg durch den Park wird beleuchtet.');
  expect(measures[1]!.fields.goal?.value).toBe('Sicherheit am Abend');
});
