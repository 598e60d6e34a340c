import { expect, test } from 'vitest';
import { readText } from '../../../src/readers/text/index.js';

test('a chapter whose first line is the heading of its first part is a heading, an item that others count on is none', () => {
  const text = `Stadtentwicklungskonzept Falkenbruch

6 Maßnahmen

Die folgenden Maßnahmen wurden aus den Zielen entwickelt und mit allen Ämtern abgestimmt.

1 Neubau der Schule
2 Umbau des Marktes
3 Ausbau des Radwegs

7 Umsetzung und Monitoring

7.1 Beschluss

Der Rat hat das Konzept im Oktober beschlossen und die Verwaltung mit der Umsetzung beauftragt.
`;
  const { sections } = readText('konzept.txt', new TextEncoder().encode(text));
  expect(sections.slice(1).map((s) => `${s.level} ${s.title}`)).toEqual([
    '1 6 Maßnahmen',
    '1 7 Umsetzung und Monitoring',
    '2 7.1 Beschluss',
  ]);
});
