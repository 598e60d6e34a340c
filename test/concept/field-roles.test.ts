import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';
import { conceptOf } from './support.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const sheet = (n: number, title: string, goal: string, indicator: string) => `### M ${n} ${title}

**Ziel:** ${goal}

**Ausgangslage:** Das Gebäude steht seit drei Jahren leer und verfällt.

**Federführung:** Bauamt

**Kosten:** 90.000 Euro

**Erfolgsindikator:** ${indicator}
`;
const TEXT = `# INSEK

## 5 Maßnahmen

${sheet(1, 'Haus am Anger', 'Junge Familien finden im Ortskern bezahlbare Wohnungen.', 'Zahl der Familien im Ortskern')}
${sheet(2, 'Radweg am Wehr', 'Wege zur Schule sind sicher und kurz.', 'Anteil der Kinder auf dem Rad')}
${sheet(3, 'Garten der Vereine', 'Alte und neue Nachbarn lernen sich kennen.', 'Feste im Garten in jedem Jahr')}
`;

test('what a sheet says of its goal and its indicator counts in their stages, too', () => {
  const document = readMarkdown('konzept.md', new TextEncoder().encode(TEXT));
  const { passages } = conceptOf(TEXT, { measures: findMeasures(document, labels).measures });
  const rolesOf = (part: string) => passages.find((p) => p.text.includes(part))!.roles;
  expect(rolesOf('bezahlbare Wohnungen')).toEqual(['measures', 'goals']);
  expect(rolesOf('Anteil der Kinder')).toEqual(['measures', 'monitoring']);
  expect(rolesOf('Bauamt')).toEqual(['measures']);
});
