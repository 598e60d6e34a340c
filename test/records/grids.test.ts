import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/readers/html/index.js';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const read = (text: string) =>
  findMeasures(readMarkdown('konzept.md', new TextEncoder().encode(text)), labels).measures;

describe('measures in tables', () => {
  test('phases of a schedule that stand below each other are no labels of measures beside each other', () => {
    const rows = (more: readonly string[]) => [
      ['', '', '', 'Formate für'],
      ['Phase', 'Zeitraum', 'Inhalt', 'Zugewanderte'],
      ['Vorbereitung Bestandsaufnahme', 'Juni bis September 2022', 'Auftrag, Daten', 'Treffen mit dem Beirat'],
      ['Beteiligung', 'März bis Oktober 2023', 'Foren, Gespräche', 'Sprachcafé'],
      ['Ziele und Maßnahmen', 'Oktober 2023 bis Juni 2024', 'Zielsystem, Steckbriefe', 'Werkstatt Teilhabe'],
      more,
    ];
    const found = (more: readonly string[]) => {
      const table = rows(more).map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`);
      const html = `<h1>INSEK</h1><h2>2 Verfahren</h2><h3>2.3 Zeitplan</h3><table>${table.join('')}</table>`;
      return findMeasures(readHtml('konzept.html', new TextEncoder().encode(html)), labels).measures.length;
    };
    expect(found(['Beschluss', 'Juli 2024', 'Entwurf', 'Runden'])).toBe(0);
    expect(found(['Federführung', 'Bauamt', 'Sozialamt', 'Kulturamt'])).toBe(3);
  });

  test('a name and the text below it in one cell are title and description', () => {
    const [first] = read(`# INSEK

## 5 Maßnahmen

| Nr. | Maßnahme | Zuständigkeit | Kosten |
|---|---|---|---|
| 1.1 | **Haus am Anger**<br>Das Haus wird am Nachmittag geöffnet. | Bauamt | 35.000 € |
| 1.2 | **Radweg am Wehr**<br>Der Weg wird verbreitert und beleuchtet. | Tiefbauamt | 1,2 Mio. € |
`);
    expect([first!.code, first!.title, first!.form]).toEqual(['1.1', 'Haus am Anger', 'row']);
    expect(first!.fields.description?.value).toBe('Das Haus wird am Nachmittag geöffnet.');
  });

  test('the unit of a column stands in its head, with or without a preposition', () => {
    for (const head of ['Kosten T€', 'Kosten in Tausend Euro', 'Kosten (Mio. €)', 'Geld']) {
      const measures = read(`# INSEK

## 5 Maßnahmen

| Nr. | Maßnahme | Zuständigkeit | ${head} |
|---|---|---|---|
| 1 | Umbau des Bürgerhauses | Bauamt | 5.100 |
| 2 | Radweg am Wehr | Tiefbauamt | 850 |
| 3 | Lotsendienst | Sozialamt | 40 |
`);
      expect(measures.map((m) => m.fields.costs?.value)).toEqual(['5.100', '850', '40']);
    }
  });

  test('the halves of a table that is too wide are one list, heads shortened', () => {
    const measures = read(`# INSEK

## 5 Maßnahmen

| Nr. | Maßnahme | Kurzbeschreibung | FF |
|---|---|---|---|
| A1 | Haus am Anger | Umbau | Bauamt |
| A2 | Radweg am Wehr | Ausbau | Tiefbauamt |
| A3 | Garten der Vereine | Anlage | Gartenamt |

Fortsetzung der Liste mit den übrigen Spalten.

| Nr. | Kosten | Finanz. | Zeitr. | Prio |
|---|---|---|---|---|
| A1 | 35.000 € | Haushalt | 2027 | 1 |
| A2 | 1,2 Mio. € | Land | 2028 | 2 |
| A3 | k.A. | Haushalt | 2029 | 3 |
`);
    expect(measures.map((m) => [m.code, m.fields.lead?.value, m.fields.costs?.value, m.fields.funding?.value])).toEqual(
      [
        ['A1', 'Bauamt', '35.000 €', 'Haushalt'],
        ['A2', 'Tiefbauamt', '1,2 Mio. €', 'Land'],
        ['A3', 'Gartenamt', undefined, 'Haushalt'],
      ],
    );
  });

  test('a row without a number that tells little goes on with the one above', () => {
    const measures = read(`# INSEK

## 5 Maßnahmen

| Nr. | Maßnahme | Zuständigkeit | Kosten |
|---|---|---|---|
| 1 | Umbau des Marktes | Bauamt, | 35.000 € |
|  | und der Gassen | Tiefbauamt |  |
| 2 | Garten der Vereine | Gartenamt | 9.000 € |
`);
    expect(measures.map((m) => [m.code, m.title, m.fields.lead?.value])).toEqual([
      ['1', 'Umbau des Marktes und der Gassen', 'Bauamt, Tiefbauamt'],
      ['2', 'Garten der Vereine', 'Gartenamt'],
    ]);
  });

  test('of several costs the total counts', () => {
    const [first] = read(`# INSEK

## 5 Maßnahmen

| Nr. | Maßnahme | Zuständigkeit | Anschubkosten | Kosten gesamt |
|---|---|---|---|---|
| 1 | Haus am Anger | Bauamt | 5.000 € | 35.000 € |
| 2 | Radweg am Wehr | Tiefbauamt | 9.000 € | 90.000 € |
`);
    expect(first!.fields.costs?.value).toBe('35.000 €');
    expect(first!.otherFields).toEqual({ Anschubkosten: '5.000 €' });
  });

  test('what an earlier programme brought and a table of talks are no measures', () => {
    expect(
      read(`# INSEK

## 1 Umgesetzte Vorhaben

| Vorhaben | Träger | Abschluss | Kosten |
|---|---|---|---|
| Stadthalle | Stadt | 2014 | 2,1 Mio. € |
| Marktplatz | Stadt | 2017 | 1,3 Mio. € |

## 2 Beteiligung

| Zeitraum | Format | Teilnehmende | Ergebnis |
|---|---|---|---|
| Mai 2023 | Werkstatt | Vereine | Ideen |
| Juni 2023 | Spaziergang | Nachbarn | Karte |
`),
    ).toEqual([]);
  });
});
