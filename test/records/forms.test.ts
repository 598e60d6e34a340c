import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const OFFICES = ['Bauamt', 'Schulamt', 'Sozialamt', 'Gartenamt', 'Jugendamt'];
const TITLES = ['Haus am Anger', 'Radweg am Wehr', 'Garten der Vereine', 'Hof der Schule', 'Treff im Turm'];
const COSTS = ['120.000 Euro', '15.000 Euro pro Jahr', '2,4 Mio. €', '90.000 €', '60.000 Euro'];
const TIMES = ['2025 bis 2027', 'ab 2026', 'mittelfristig', '2028', 'bis 2030'];
const five = (sheet: (i: number) => string): string => [0, 1, 2, 3, 4].map(sheet).join('\n\n');

/** Code, title, lead, costs and time of all measures of a chapter. */
function read(body: string): string[] {
  const text = `# INSEK Falkenbruch 2035\n\n## 5 Maßnahmen\n\n${body}\n\n## 6 Monitoring\n\nDie Verwaltung berichtet jährlich.\n`;
  const { measures } = findMeasures(readMarkdown('konzept.md', new TextEncoder().encode(text)), labels);
  return measures.map(({ code, title, fields }) =>
    [code, title, fields.lead?.value, fields.costs?.value, fields.timeframe?.value].join(' | '),
  );
}
const expected = (code: boolean): string[] =>
  TITLES.map((title, i) => [code ? `M ${i + 1}` : null, title, OFFICES[i], COSTS[i], TIMES[i]].join(' | '));

describe('forms of one content in many shapes', () => {
  test('label lines broken by hand below a heading', () => {
    const sheet = (i: number) =>
      `### M ${i + 1} ${TITLES[i]}\n\n**Federführung:** ${OFFICES[i]}  \n**Kosten:** ${COSTS[i]}  \n**Zeitraum:** ${TIMES[i]}`;
    expect(read(five(sheet))).toEqual(expected(true));
  });
  test('labels as list items', () => {
    const sheet = (i: number) =>
      `### M ${i + 1} ${TITLES[i]}\n\n- **Federführung:** ${OFFICES[i]}\n- **Kosten:** ${COSTS[i]}\n- **Zeitraum:** ${TIMES[i]}`;
    expect(read(five(sheet))).toEqual(expected(true));
  });
  test('the title in the first row of a table of pairs', () => {
    const sheet = (i: number) =>
      `| M ${i + 1} ${TITLES[i]} | |\n|---|---|\n| Federführung | ${OFFICES[i]} |\n| Kosten | ${COSTS[i]} |\n| Zeitraum | ${TIMES[i]} |`;
    expect(read(five(sheet))).toEqual(expected(true));
  });
  test('measures as columns', () => {
    const row = (label: string, cells: readonly string[]) => `| ${label} | ${cells.join(' | ')} |`;
    const codes = TITLES.map((title, i) => `M ${i + 1} ${title}`);
    const table = [row('', codes), '|---|---|---|---|---|---|', row('Federführung', OFFICES), row('Kosten', COSTS)];
    expect(read([...table, row('Zeitraum', TIMES)].join('\n'))).toEqual(expected(true));
  });
  test('questions as labels', () => {
    const sheet = (i: number) =>
      `### ${TITLES[i]}\n\n**Wer kümmert sich darum?**\n\n${OFFICES[i]}\n\n**Was kostet das?**\n\n${COSTS[i]}\n\n**Wann geht es los?**\n\n${TIMES[i]}`;
    expect(read(five(sheet))).toEqual(expected(false));
  });
  test('labels nobody knows are named by the kind of their values', () => {
    const sheet = (i: number) =>
      `### M ${i + 1} ${TITLES[i]}\n\n**Steuermann:** ${OFFICES[i]}  \n**Taler:** ${COSTS[i]}  \n**Sanduhr:** ${TIMES[i]}`;
    expect(read(five(sheet))).toEqual(expected(true));
  });
  test('signs before labels are no part of them', () => {
    const sheet = (i: number) =>
      `### M ${i + 1} ${TITLES[i]}\n\n👤 Federführung: ${OFFICES[i]}\n€ Kosten: ${COSTS[i]}\n⏱ Zeitraum: ${TIMES[i]}`;
    expect(read(five(sheet))).toEqual(expected(true));
  });
  test('what describes a measure without a label is its description', () => {
    const prose = 'Das Haus wird umgebaut und am Nachmittag geöffnet. Die Vereine gestalten die Räume mit.';
    const sheet = (i: number) =>
      `### M ${i + 1} ${TITLES[i]}\n\n${prose}\n\n**Federführung:** ${OFFICES[i]}  \n**Kosten:** ${COSTS[i]}  \n**Zeitraum:** ${TIMES[i]}`;
    const text = `# INSEK\n\n## 5 Maßnahmen\n\n${five(sheet)}\n`;
    const { measures } = findMeasures(readMarkdown('konzept.md', new TextEncoder().encode(text)), labels);
    expect(measures.map((m) => m.fields.description?.value)).toEqual(TITLES.map(() => prose));
  });
});
