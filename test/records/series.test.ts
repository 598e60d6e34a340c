import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { type Atom, atomsOf } from '../../src/records/atoms.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';
import { withSeries } from '../../src/records/series.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const documentOf = (markdown: string) => readMarkdown('concept.md', new TextEncoder().encode(markdown));
const NAMES = ['Quartierstreff', 'Radschnellweg', 'Marktplatz', 'Jugendhaus', 'Uferweg'];

describe('lines that count on', () => {
  const printed = (texts: readonly string[]): Atom[] => {
    const [like] = atomsOf(documentOf('Text'));
    return texts.map((text, id) => ({ ...like!, id, source: id, text, place: { page: 1, line: null } }));
  };

  test('head what follows them, though they look like text; what does not rise counts nothing', () => {
    const heads = (texts: readonly string[]) =>
      withSeries(printed(texts))
        .filter((a) => a.heading)
        .map((a) => a.text);
    const rising = NAMES.map((_, i) => `Drucksache 12/2026-0${i + 1}`);
    expect(heads(rising.flatMap((line) => [line, 'Text dazu']))).toEqual(rising);
    expect(heads(NAMES.map((_, i) => `Kosten: ${[9, 3, 5, 1, 7][i]} Mio. Euro`))).toEqual([]);
    expect(heads(rising.slice(0, 4))).toEqual([]);
  });

  test('are parted from the prose that goes on behind the first sentence', () => {
    const found = withSeries(
      printed(NAMES.map((name, i) => `${i + 3}. ${name} im Norden. Wer dort wohnt, trifft sich.`)),
    );
    expect(found.map((a) => [a.text, a.heading]).slice(0, 4)).toEqual([
      ['3. Quartierstreff im Norden.', true],
      ['Wer dort wohnt, trifft sich.', false],
      ['4. Radschnellweg im Norden.', true],
      ['Wer dort wohnt, trifft sich.', false],
    ]);
  });
});

test('an outline without bold print is a form: titles, labels and values differ by their depth, labels that nobody knows by the kind of their values', () => {
  const item = (name: string, i: number) =>
    `* ${name} [A${i + 1}]

    * macht
        * Heimatverein ${name}
    * hier sitzt die Kasse
        * ${i + 1}.000 €
    * los geht es
        * 203${i}–204${i}
`;
  const { measures } = findMeasures(documentOf(`# Konzept\n\n## Ast A: Dorf\n\n${NAMES.map(item).join('\n')}`), labels);
  expect(
    measures.map((m) => [m.code, m.title, m.fields.lead?.value, m.fields.costs?.value, m.fields.timeframe?.value]),
  ).toEqual(NAMES.map((name, i) => [`A${i + 1}`, name, `Heimatverein ${name}`, `${i + 1}.000 €`, `203${i}–204${i}`]));
});
