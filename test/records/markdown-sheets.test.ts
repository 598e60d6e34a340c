import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';
import { conceptOf, rolesOf } from '../concept/support.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const measuresOf = (markdown: string) =>
  findMeasures(readMarkdown('concept.md', new TextEncoder().encode(markdown)), labels).measures;

const sheet = (code: string, title: string, lead: string, partners: string) => `### ${code} ${title}

| Federführung | Beteiligte Fachbereiche | Kooperationspartner |
|---|---|---|
| ${lead} | Soziales; Finanzen | ${partners} |

|  |  |
|---|---|
| Handlungsfelder | Bildung |
| Ziel | ${title} gelingt bis 2030. |
| Beschreibung | Das Haus wird umgebaut und geöffnet. |
`;

const CONCEPT = `# Stadtentwicklungskonzept Falkenbruch 2035

## 5 Maßnahmen

${sheet('M 1', 'Lernort am Markt', 'Fachbereich 4 Schule', 'Volkshochschule')}
${sheet('M 2', 'Haus der Vereine', 'Fachbereich 2 Kultur', 'Sportverbund')}
${sheet('M 3', 'Neue Mitte', 'Fachbereich 6 Bauen', '–')}

## 6 Monitoring

Die Verwaltung berichtet jährlich über den Stand der Umsetzung.

| Handlungsfelder | Indikator | Wert 2024 |
|---|---|---|
| Bildung | Plätze in Kindertagesstätten | 912 |
| Kultur | Besuche im Museum im Jahr | 14.000 |
`;

describe('sheets in Markdown', () => {
  test('a value in the first column below a row of heads is no label, though labels stand in the first column elsewhere', () => {
    const measures = measuresOf(CONCEPT);
    expect(measures.map((m) => [m.code, m.fields.lead?.value, m.fields.partners?.value])).toEqual([
      ['M 1', 'Fachbereich 4 Schule', 'Volkshochschule'],
      ['M 2', 'Fachbereich 2 Kultur', 'Sportverbund'],
      ['M 3', 'Fachbereich 6 Bauen', null],
    ]);
  });

  test('the last sheet does not reach into the next chapter, where a table has a column named like a label', () => {
    const stacked = (code: string) => `#### ${code} Ein Vorhaben

| Handlungsfeld | Priorität | Umsetzungszeitraum |
|---|---|---|
| Bildung | hoch | 2025 |

**Beschreibung**

Das Haus wird umgebaut und am Nachmittag geöffnet.

**Zuständigkeit**

Bauamt

**Kosten**

320.000 Euro
`;
    const markdown = `# Stadtentwicklungskonzept Falkenbruch 2035

## 5 Maßnahmen

${['A 1', 'A 2', 'A 3', 'A 4'].map(stacked).join('\n')}

## 6 Umsetzung und Monitoring

### 6.1 Monitoring

Die Verwaltung berichtet jährlich über den Stand der Umsetzung.

| Handlungsfeld | Indikator | Wert 2024 |
|---|---|---|
| Bildung | Plätze in Kindertagesstätten | 912 |
| Kultur | Besuche im Museum im Jahr | 14.000 |
`;
    const concept = conceptOf(markdown, { measures: measuresOf(markdown) });
    expect(concept.measures).toHaveLength(4);
    expect(rolesOf(concept, '6.1 Monitoring')).toEqual(['monitoring']);
    expect(concept.indicators.map((i) => [i.name, i.context])).toEqual([
      ['Plätze in Kindertagesstätten', 'monitoring'],
      ['Besuche im Museum im Jahr', 'monitoring'],
    ]);
  });

  test('three sheets with few labels are enough where headings carry codes', () => {
    const rows = (lead: string, costs: string) =>
      `| | |\n| --- | --- |\n| Beschreibung | Ein Treff entsteht. |\n| Federführung | ${lead} |\n| Kosten | ${costs} |\n`;
    const markdown = (heads: readonly string[]) =>
      `# INSEK Falkenbruch 2035\n\n## 3 Maßnahmen\n\n${heads.map((head, i) => `### ${head}\n\n${rows('Sozialamt', i === 1 ? '–' : '45.000 €')}`).join('\n')}`;
    const coded = measuresOf(markdown(['M 1 Treff', 'M 2 Markt', 'M 3 Radweg']));
    expect(coded.map((m) => [m.code, m.title, m.fields.costs?.state])).toEqual([
      ['M 1', 'Treff', 'filled'],
      ['M 2', 'Markt', 'empty'],
      ['M 3', 'Radweg', 'filled'],
    ]);
  });

  test('a sheet of one row is no part of the sheet before it', () => {
    const rows = (i: number) =>
      `| Kosten | ${i + 2}0.000 € |\n| Zeitraum | ${2025 + i} |\n| Partner | ${['Sportverbund', 'Stadtwerke', 'Hospiz', 'Imkerei', 'Kantorei'][i]} |\n`;
    const sheets = ['Bauamt', 'Schulamt', 'Sozialamt', 'Jugendamt', 'Kulturamt'].map(
      (office, i) =>
        `### M ${i + 1} Vorhaben im ${i + 1}. Bezirk\n\n| Federführung | ${office} |\n| --- | --- |\n${i === 1 ? '' : rows(i)}`,
    );
    const measures = measuresOf(`# INSEK Falkenbruch 2035\n\n## 5 Maßnahmen\n\n${sheets.join('\n')}`);
    expect(measures.map((m) => [m.code, m.fields.lead?.value, m.fields.partners?.value])).toEqual([
      ['M 1', 'Bauamt', 'Sportverbund'],
      ['M 2', 'Schulamt', undefined],
      ['M 3', 'Sozialamt', 'Hospiz'],
      ['M 4', 'Jugendamt', 'Imkerei'],
      ['M 5', 'Kulturamt', 'Kantorei'],
    ]);
  });
});

const titlesOf = (markdown: string) => measuresOf(markdown).map((m) => m.title);
const TABLE = `| Nummer | Titel | Beschreibung |
| --- | --- | --- |
| 01 | Sprachcafé | Ein Treff mit Ehrenamtlichen. |
| 02 | Lotsen | Begleitung zu Ämtern. |
| 03 | Vereine öffnen | Beratung der Vereine. |
`;

test('a table of numbers, titles and descriptions holds measures under a heading on measures, and nowhere else', () => {
  expect(titlesOf(`# Maßnahmen\n\n${TABLE}`)).toEqual(['Sprachcafé', 'Lotsen', 'Vereine öffnen']);
  expect(titlesOf(`# Begriffe\n\n${TABLE}`)).toEqual([]);
});
