import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readHtml } from '../../src/readers/html/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const find = (head: string, rows: readonly string[]) => {
  const html = `<html><body><h1>Konzept</h1><h2>4 Vorhaben</h2><table><tr>${head}</tr>${rows.join('')}</table></body></html>`;
  return findMeasures(readHtml('concept.html', new TextEncoder().encode(html)), labels).measures;
};

test('a cell of labels with their values tells its row, and what stands below the name there, too', () => {
  const row = (n: number, name: string, lead: string, steps = '') =>
    `<tr><td>${n}</td><td><p><b>${name}</b></p><p>Der Ort ${n} wird mit einfachen Mitteln wieder hergerichtet.</p>${steps}</td>` +
    `<td><p><b>Träger:</b> ${lead}</p><p><b>Kosten:</b> ${n}0.000 Euro</p><p><b>Zeitraum:</b> 202${n + 5}</p></td></tr>`;
  const found = find('<th>Nr.</th><th>Projekt</th><th>Umsetzung</th>', [
    row(1, 'Dorfladen', 'Gemeinde'),
    row(2, 'Backhaus', 'Heimatverein', '<p>Arbeitsschritte:</p><ul><li>Antrag stellen</li></ul>'),
    row(3, 'Festwiese', 'Bauhof'),
  ]);
  expect(
    found.map(({ code, title, fields }) => [
      code,
      title,
      fields.lead?.value,
      fields.costs?.value,
      fields.timeframe?.value,
    ]),
  ).toEqual([
    ['1', 'Dorfladen', 'Gemeinde', '10.000 Euro', '2026'],
    ['2', 'Backhaus', 'Heimatverein', '20.000 Euro', '2027'],
    ['3', 'Festwiese', 'Bauhof', '30.000 Euro', '2028'],
  ]);
  expect(found[1]!.fields.steps?.value).toBe('Antrag stellen');
  expect(found[0]!.fields.description?.value).toBe('Der Ort 1 wird mit einfachen Mitteln wieder hergerichtet.');
});

test('a head that is but a unit of money tells costs', () => {
  const found = find('<th>Maßnahme</th><th>Wer</th><th>Tsd. €</th>', [
    '<tr><td>Dorfladen</td><td>Gemeinde</td><td>250</td></tr>',
    '<tr><td>Backhaus</td><td>Heimatverein</td><td>80</td></tr>',
  ]);
  expect(found.map(({ fields }) => [fields.costs?.value, fields.costs?.label])).toEqual([
    ['250', 'Tsd. €'],
    ['80', 'Tsd. €'],
  ]);
});
