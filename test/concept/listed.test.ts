import { expect, test } from 'vitest';
import { conceptOf } from './support.js';

const LIST = `# 7 Maßnahmen

- Umbau des Marktplatzes für 450.000 Euro
- Ausbau der Radwege 2024 bis 2026
- Sprachcafé für Zugewanderte

# 3 Ziele

- Die Innenstadt wird lebendiger
`;

test('items of lists among the measures are measures, with costs and time only as inferred', () => {
  const { measures } = conceptOf(LIST);
  expect(measures.map((m) => [m.form, m.title, m.theme])).toEqual([
    ['listed', 'Umbau des Marktplatzes für 450.000 Euro', 'none'],
    ['listed', 'Ausbau der Radwege 2024 bis 2026', 'none'],
    ['listed', 'Sprachcafé für Zugewanderte', 'explicit'],
  ]);
  expect(measures[0]!.fields.costs).toMatchObject({ value: 'Umbau des Marktplatzes für 450.000 Euro', inferred: true });
  expect(measures[1]!.fields.timeframe).toMatchObject({ value: '2024 bis 2026', inferred: true });
});

test('coded paragraphs are measures when there are several, with the time of the heading above them', () => {
  const codes = [
    'Sprachcafé einrichten.',
    'Lotsen ausbilden.',
    'Vereine beraten.',
    'Plätze umbauen.',
    'Radwege bauen.',
  ];
  const text = `# 7 Maßnahmen\n\n## Kurzfristige Vorhaben\n\n${codes.map((c, i) => `N 0${i + 1} ${c}`).join('\n\n')}\n`;
  const { measures } = conceptOf(text);
  expect(measures.map((m) => [m.code, m.title, m.fields.timeframe?.value, m.fields.timeframe?.inferred])).toEqual(
    codes.map((c, i) => [`N 0${i + 1}`, c, 'Kurzfristige Vorhaben', undefined]),
  );
  expect(conceptOf(text.split('\n').slice(0, 7).join('\n')).measures).toEqual([]);
});

const PROSE = 'Das Vorhaben entsteht auf dem früheren Gelände der Gärtnerei und soll bald beginnen.';

test('sub-headings of a chapter of measures that name no field of action are measures, with the text below as inferred description', () => {
  const text = `# 5 Maßnahmen\n\n## 5.1 Wohnhof an der Lindenallee\n\n${PROSE}\n\n## 5.2 Radachse Süd\n\n${PROSE}\n`;
  const { measures } = conceptOf(text);
  expect(measures.map((m) => [m.form, m.title, m.fields.description])).toMatchObject([
    ['listed', 'Wohnhof an der Lindenallee', { value: PROSE, inferred: true }],
    ['listed', 'Radachse Süd', { value: PROSE, inferred: true }],
  ]);
});

test('names of fields of action, and what is already done, are no measures', () => {
  const text = `# 5 Maßnahmen\n\n## 5.1 Wohnen\n\n${PROSE}\n\n## 5.2 Mobilität\n\n${PROSE}\n\n## 5.3 Abgeschlossene Projekte\n\n- Sanierung der Stadthalle\n- Neubau der Kita\n`;
  expect(conceptOf(text).measures).toEqual([]);
});

test('an item is named by what stands before its dash or colon; parts of a sentence and tasks to tick are none', () => {
  const text = `# 7 Maßnahmen\n\n- Sprachcafé im Quartier – einmal in der Woche üben alle Deutsch\n- Radachse Süd: eine durchgehende Route\n- die Schaffung von Plätzen sowie\n- [ ] Statik bestellen\n`;
  expect(conceptOf(text).measures.map((m) => m.title)).toEqual(['Sprachcafé im Quartier', 'Radachse Süd']);
});
