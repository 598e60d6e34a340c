import { expect, test } from 'vitest';
import { conceptOf } from '../support.js';

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
