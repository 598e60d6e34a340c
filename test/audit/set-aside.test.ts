import { expect, test } from 'vitest';
import { auditDocument, preparePack } from '../../src/audit/audit-document.js';
import { openPack } from '../../src/audit/open-pack.js';
import { readMarkdown } from '../../src/readers/markdown/index.js';

const prepared = await openPack();
const LINE =
  'Müller, Anna: Wohnen in der Stadt. Berlin, Verlag für Städtebau. In: Zeitschrift für Planung, Seiten 12-20.\n\n';
const text = (list: string) =>
  `# ISEK Aubach 2035\n\n## Bestandsanalyse\n\nDie Stadt wächst seit Jahren und mit ihr die Aufgaben.\n\n## Literaturverzeichnis\n\n${list}`;
const told = (list: string) =>
  auditDocument(readMarkdown('k.md', Buffer.from(text(list))), preparePack(prepared.pack), {
    language: 'de',
    version: '0',
  }).document.warnings.filter(({ code }) => code === 'audit.set-aside');

test('a longer chapter that no evidence is taken from is told, a short list is not', () => {
  expect(told(LINE)).toEqual([]);
  expect(told(LINE.repeat(20))).toEqual([
    {
      code: 'audit.set-aside',
      message: 'Als Anhang, Verzeichnis oder Impressum gelesen und nicht als Beleg gewertet: „Literaturverzeichnis“.',
      page: null,
      line: 7,
    },
  ]);
});
