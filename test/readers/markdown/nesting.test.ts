import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/readers/markdown/index.js';
import { tooDeep } from '../../../src/readers/markdown/nesting.js';

describe('tooDeep', () => {
  test.each([
    ['block quotes', `${'> '.repeat(80)}Text`],
    ['lists', `${'- '.repeat(80)}Text`],
    ['brackets in one paragraph', '[a '.repeat(4000)],
    ['heads of tables without a blank line', 'aaabbb\n-\n'.repeat(600)],
    ['a line without end', 'Wort '.repeat(20_000)],
  ])('%s', (_, text) => expect(tooDeep(text)).toBe(true));

  test.each([
    ['a long table', `| Nr. | Maßnahme |\n| --- | --- |\n${'| 1 | *Radweg* |\n'.repeat(400)}`],
    ['many tables', '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n'.repeat(700)],
    ['lists four deep', '- a\n  - b\n    - c\n      - d\n'.repeat(300)],
  ])('not for %s', (_, text) => expect(tooDeep(text)).toBe(false));

  test('such a document is read line by line, and says so', () => {
    const text = `# Konzept\n\nDie Stadt wächst und plant neue Wohnungen.\n\n${'Die Stadt plant\n-\n'.repeat(600)}`;
    const document = readMarkdown('konzept.md', new TextEncoder().encode(text));
    expect(document.warnings.map((w) => w.code)).toEqual(['reader.flattened']);
    expect(document.blocks.some((b) => b.text.includes('Die Stadt wächst'))).toBe(true);
  });
});

test('a numbered title that is underlined is a heading, an item above a rule is none', () => {
  const kinds = (text: string) =>
    readMarkdown('k.md', new TextEncoder().encode(text)).blocks.map((b) => `${b.kind}: ${b.text}`);
  expect(kinds('1. Grundlagen\n=============\n\nText.\n')).toEqual(['heading: 1. Grundlagen', 'paragraph: Text.']);
  expect(kinds('2. Ziele\n--------\n\nText.\n')).toEqual(['heading: 2. Ziele', 'paragraph: Text.']);
  expect(kinds('1. Bäume an der Straße pflanzen und pflegen\n---\n\nText.\n')[0]).toMatch(/^listItem/);
});
