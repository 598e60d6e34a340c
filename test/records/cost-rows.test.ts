import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '../../src/readers/text/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const costs = (lines: readonly string[]) => {
  const text = `Konzept Musterstadt\n\n8. Kosten- und Finanzierungsübersicht\n\n${lines.join('\n')}\n\nAnhang\n`;
  const { measures } = findMeasures(readText('concept.txt', new TextEncoder().encode(text)), labels);
  return measures.map(({ title, fields }) => [title, fields.costs?.value, fields.fieldOfAction?.value]);
};

test('rows of a survey of costs are measures, below the name of their group; sums are none', () => {
  expect(
    costs([
      'Maßnahme Menge Ansatz Kosten',
      '1. Grunderwerb und Abbruch',
      'Abbruch Schuppen 10 15.000 150.000',
      'Abbruch Wohnhaus 2 60.000 120.000',
      '2. Straßen und Plätze',
      'Umgestaltung Lindenplatz 400,00 150,00 60.000,00',
      'Gestaltung Freiflächen zwischen',
      'Straße Im Rod und Bachlauf',
      '930,00 150,00 139.500,00',
      'Querungshilfe Ortseinfahrt 96.000',
      'Summe 565.500',
    ]),
  ).toEqual([
    ['Abbruch Schuppen', '150.000', 'Grunderwerb und Abbruch'],
    ['Abbruch Wohnhaus', '120.000', 'Grunderwerb und Abbruch'],
    ['Umgestaltung Lindenplatz', '60.000,00', 'Straßen und Plätze'],
    ['Gestaltung Freiflächen zwischen Straße Im Rod und Bachlauf', '139.500,00', 'Straßen und Plätze'],
    ['Querungshilfe Ortseinfahrt', '96.000', 'Straßen und Plätze'],
  ]);
});

test('a stream of cells is read row by row, without the column that says the same again and again', () => {
  const row = (name: string, area: string, all: string, part: string) => [
    name,
    'entsteht',
    area,
    '250,00',
    all,
    '100%',
    part,
  ];
  expect(
    costs([
      ...row('Karlsallee', '3.140,00', '785.000,00', '471.000,00'),
      ...row('Kreuzung Palmaienstraße', '740,00', '185.000,00', '111.000,00'),
      ...row('Kanzlerstraße', '960,00', '240.000,00', '144.000,00'),
      ...row('Gärtnerstraße', '1.350,00', '337.500,00', '202.500,00'),
      ...row('Christofstraße', '2.230,00', '557.500,00', '334.500,00'),
    ]).map(([title, amount]) => [title, amount]),
  ).toEqual([
    ['Karlsallee', '785.000,00'],
    ['Kreuzung Palmaienstraße', '185.000,00'],
    ['Kanzlerstraße', '240.000,00'],
    ['Gärtnerstraße', '337.500,00'],
    ['Christofstraße', '557.500,00'],
  ]);
});

test('a schedule and prose below such a heading are no measures', () => {
  expect(
    costs([
      'Antragsphase November 2021',
      'Aufnahme in das Programm 2022',
      'Beginn der Umsetzung 2023',
      'Zwischenbericht 2025',
      'Abschluss 2030',
      'Abrechnung 2031',
    ]),
  ).toEqual([]);
});
