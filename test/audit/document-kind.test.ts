import { expect, test } from 'vitest';
import { readMeaning } from '../../src/audit/audit-document.js';
import { documentKind } from '../../src/audit/document-kind.js';
import { openPack } from '../../src/audit/open-pack.js';
import { readMarkdown } from '../../src/readers/markdown/index.js';

const prepared = await openPack();
const kind = (text: string) => documentKind(readMeaning(readMarkdown('k.md', Buffer.from(text)), prepared));
const SENTENCE = 'Die Stadt hat mit den Vereinen über die Wege in Ausbildung und Arbeit gesprochen.';
const CHAPTERS = ['Bestandsaufnahme', 'Ziele', 'Maßnahmen'].map((c) => `## ${c}\n\n${SENTENCE}`).join('\n\n');

test.each([
  ['Integriertes Stadtentwicklungskonzept Aubach 2035', 'integrated-concept'],
  ['ISEK Aubach-Mitte', 'integrated-concept'],
  ['Gemeindeentwicklungskonzept Haselbrook', 'integrated-concept'],
  ['Integrationskonzept der Stadt Aubach', 'integration-plan'],
  ['Aktionsplan Integration', 'integration-plan'],
  ['Integriertes Klimaschutzkonzept Aubach 2030', 'sector-concept'],
  ['Verkehrsentwicklungsplan 2025', 'sector-concept'],
  ['Sachstandsbericht zum ISEK 2035', 'report'],
  ['Leitbild Aubach\n\n1. Monitoring – Vorhaben und Maßnahmen', 'report'],
  ['Klimaanpassungsstrategie Monitoringbericht und 1. Fortschreibung', 'sector-concept'],
  ['Endbericht zum Integrierten Stadtentwicklungskonzept', 'integrated-concept'],
  ['Aubach gemeinsam 2040', 'concept'],
])('%s: %s', (title, wanted) => {
  expect(kind(`# ${title}\n\n${CHAPTERS}`)).toBe(wanted);
});

test('a recipe, a README and a paper of the council are no concept', () => {
  expect(kind('# Apfelkuchen\n\n## Zutaten\n\n- 200 g Mehl\n- 4 Äpfel\n\n## Zubereitung\n\nDen Teig rühren.')).toBe(
    'none',
  );
  expect(kind('# lib-foo\n\n## Installation\n\nRun the installer.\n\n## Usage\n\nIt returns a plan of tokens.')).toBe(
    'none',
  );
  const paper = [
    '# Beschlussvorlage 2023/118',
    'Beratungsfolge: Rat 23.05.2023',
    '## Betreff',
    'Integriertes Stadtentwicklungskonzept (ISEK) Aubach 2035',
    '## Beschlussvorschlag',
    'Der Rat beschließt das Konzept.',
    '## Sachverhalt',
    'Ziele und Maßnahmen wurden im Ausschuss vorgestellt.',
    '## Finanzielle Auswirkungen',
    'Keine.',
  ];
  expect(kind(paper.join('\n\n'))).toBe('none');
});
