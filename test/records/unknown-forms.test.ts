import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const OFFICES = ['Bauamt', 'Schulamt', 'Sozialamt', 'Gartenamt', 'Jugendamt'];
const TITLES = ['Haus am Anger', 'Radweg am Wehr', 'Garten der Vereine', 'Hof der Schule', 'Treff im Turm'];
const COSTS = ['120.000 Euro', '15.000 Euro pro Jahr', '2,4 Mio. €', '90.000 €', '60.000 Euro'];
const TIMES = ['2025 bis 2027', 'ab 2026', 'mittelfristig', '2028', 'bis 2030'];
const five = (one: (i: number) => string, between = '\n\n'): string => [0, 1, 2, 3, 4].map(one).join(between);

/** Title, lead, costs and time of all measures of a chapter. */
function read(body: string): string[] {
  const text = `# INSEK Falkenbruch 2035\n\n## 5 Maßnahmen\n\n${body}\n\n## 6 Monitoring\n\nDie Verwaltung berichtet jährlich.\n`;
  const { measures } = findMeasures(readMarkdown('konzept.md', new TextEncoder().encode(text)), labels);
  return measures.map(({ title, fields }) =>
    [title, fields.lead?.value, fields.costs?.value, fields.timeframe?.value].join(' | '),
  );
}

const ALL = TITLES.map((title, i) => [title, OFFICES[i], COSTS[i], TIMES[i]].join(' | '));

test('pairs whose labels nobody knows, but for one, are named by the kinds of their values', () => {
  const sheet = (i: number): string =>
    `### ${TITLES[i]}\n\n| | |\n|---|---|\n| Inhalt | Ein Haus wird gebaut und ${i} Mal geöffnet. |\n| Macher | ${OFFICES[i]} |\n| Preisschild | ${COSTS[i]} |\n| Taktung | ${TIMES[i]} |`;
  expect(read(five(sheet))).toEqual(ALL);
});

test('labels are parted from their values by a dash, an arrow or as code', () => {
  const dashed = (i: number): string =>
    `### ${TITLES[i]}\n\n(1) Federführung — ${OFFICES[i]}\n\n(2) Kosten — ${COSTS[i]}\n\n(3) Zeitraum — ${TIMES[i]}`;
  const coded = (i: number): string =>
    `### ${TITLES[i]}\n\n\`Federführung\` ${OFFICES[i]}  \n\`Kosten\` ${COSTS[i]}  \n\`Zeitraum\` ${TIMES[i]}`;
  const arrows = (i: number): string =>
    `### ${TITLES[i]}\n\n* Federführung → ${OFFICES[i]}\n* Kosten → ${COSTS[i]}\n* Zeitraum → ${TIMES[i]}`;
  for (const form of [dashed, coded, arrows]) expect(read(five(form))).toEqual(ALL);
});

test('columns for years do not keep a table from being one of measures; crosses in them tell its time', () => {
  const row = (i: number): string => `| ${i + 1} | ${TITLES[i]} | ${OFFICES[i]} | ${COSTS[i]} | x | x | | | | | |`;
  const head =
    '| Nr. | Maßnahme | Träger | Gesamtkosten | 2025 | 2026 | 2027 | 2028 | 2029 | 2030 | 2031 |\n|---|---|---|---|---|---|---|---|---|---|---|\n';
  expect(read(head + five(row, '\n'))).toEqual(
    TITLES.map((title, i) => `${title} | ${OFFICES[i]} | ${COSTS[i]} | 2025–2026`),
  );
});
