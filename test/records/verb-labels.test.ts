import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const read = (text: string) => findMeasures(readMarkdown('entwurf.md', Buffer.from(text)), labels).measures;

test('verbs and questions in any order are labels: who does it, what it costs, who pays', () => {
  const sheet = (title: string, who: string, costs: string, pays: string) =>
    `### ${title}\n\nHier steht in zwei Sätzen, worum es geht. Das Vorhaben ist mit den Nachbarn besprochen.\n\n- *macht:* ${who}\n- *kostet:* ${costs}\n- *zahlt:* ${pays}\n\n`;
  const measures = read(
    `# Dorfplan\n\n## Vorhaben\n\n${sheet('Steg am See', 'Bauhof, Frau Kern', '46.000 Euro', 'Gemeinde')}${sheet('Laden im Ort', 'Genossenschaft', '120.000 Euro', 'Anteile, Amt')}${sheet('Bank am Weg', 'Heimatverein', '900 Euro', 'Spenden')}`,
  );
  expect(measures.map((m) => [m.title, m.fields.lead?.value, m.fields.costs?.value, m.fields.funding?.value])).toEqual([
    ['Steg am See', 'Bauhof, Frau Kern', '46.000 Euro', 'Gemeinde'],
    ['Laden im Ort', 'Genossenschaft', '120.000 Euro', 'Anteile, Amt'],
    ['Bank am Weg', 'Heimatverein', '900 Euro', 'Spenden'],
  ]);
});

test('"Wer es macht" is the lead', () => {
  const sheet = (title: string, who: string, costs: string) =>
    `### ${title}\n\n**Worum es geht:** ${title} wird mit den Nachbarn erneuert und geöffnet.\n\n**Wer es macht:** ${who}\n\n**Was es kostet:** ${costs}\n\n`;
  const measures = read(
    `# Plan\n\n## Schlüsselvorhaben\n\n${sheet('Bad', 'Bauamt', '20.000 Euro')}${sheet('Schule', 'Schulamt', '1,2 Mio. Euro')}${sheet('Brücke', 'Tiefbauamt', '80.000 Euro')}`,
  );
  expect(measures.map((m) => m.fields.lead?.value)).toEqual(['Bauamt', 'Schulamt', 'Tiefbauamt']);
});
