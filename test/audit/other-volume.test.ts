import { expect, test } from 'vitest';
import { judge } from '../../src/audit/audit-document.js';
import { openPack } from '../../src/audit/open-pack.js';
import { readMarkdown } from '../../src/readers/markdown/index.js';

const prepared = await openPack();
/** Chapters of the guide with criteria that do not apply, where the introduction says so. */
const exempt = (sentence: string, chapters: readonly string[]) => {
  const body = chapters.map((c) => `## ${c}\n\nDie Stadt wächst seit Jahren und mit ihr die Aufgaben.`).join('\n\n');
  const text = `# ISEK Aubach 2035\n\n## Einleitung\n\n${sentence}\n\n${body}`;
  const { outcomes } = judge(readMarkdown('k.md', Buffer.from(text)), prepared);
  const found = outcomes.filter((o) => o.verdict === 'not-applicable' && o.reason.kind === 'other-volume');
  return [...new Set(found.map((o) => o.rule.id[0]))].sort().join('');
};

test.each([
  ['Die Bestandsanalyse ist im ersten Band dokumentiert.', ['Ziele', 'Maßnahmen'], 'A'],
  ['Das Maßnahmenprogramm ist in Teil B (gesondert) enthalten.', ['Bestandsaufnahme', 'Ziele'], 'M'],
  ['Die Analyse ist im Materialband enthalten.', ['Ziele', 'Maßnahmen'], 'A'],
  ['Das Monitoring wird in einem gesonderten Band dargestellt.', ['Bestandsaufnahme', 'Ziele'], 'O'],
  ['Die Bestandsanalyse ist in Kapitel 3 dokumentiert.', ['Ziele', 'Maßnahmen'], ''],
])('%s', (sentence, chapters, wanted) => {
  expect(exempt(sentence, chapters)).toBe(wanted);
});
