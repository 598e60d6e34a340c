import { expect, it } from 'vitest';
import { wholeWords } from '../../../../src/readers/pdf/layout/broken-words.js';
import type { Line } from '../../../../src/readers/pdf/layout/style.js';

/** Lines of letters five points wide. */
const cell = (...texts: string[]) => ({
  right: 40,
  lines: texts.map((text) => ({ text, size: 10, box: { x0: 0, y0: 0, x1: 5 * text.length, y1: 10 } }) as Line),
});
const words = (...own: string[]) => new Map(own.map((word) => [word, 9]));
const shown = (cells: ReturnType<typeof cell>[], known: Map<string, number>) =>
  wholeWords(cells, known).map((lines) =>
    lines
      .map(({ text }) => text)
      .join(' ')
      .replaceAll('\u00ad ', ''),
  );

it('joins words that the document prints whole elsewhere', () => {
  expect(shown([cell('Gemeinde', 'vertretu', 'ng')], words('gemeindevertretung'))).toEqual(['Gemeindevertretung']);
});

it('joins all that fill their cell where the table cuts words as a rule', () => {
  const cells = [cell('Wohnunge', 'n'), cell('Verwaltu', 'ng'), cell('Sanierun', 'g'), cell('Lehrpfad', 'ende')];
  expect(shown(cells, words('wohnungen', 'verwaltung', 'sanierung')).at(-1)).toBe('Lehrpfadende');
  expect(shown(cells.slice(2), words('sanierung')).at(-1)).toBe('Lehrpfad ende');
});

it('leaves words that follow each other', () => {
  const systematic = [cell('Wohnunge', 'n'), cell('Verwaltu', 'ng'), cell('Sanierun', 'g')];
  const known = words('wohnungen', 'verwaltung', 'sanierung', 'gemeinde', 'fördert');
  expect(shown([...systematic, cell('Gemeinde', 'und Amt')], known).at(-1)).toBe('Gemeinde und Amt');
  expect(shown([...systematic, cell('Gemeinde', 'fördert')], known).at(-1)).toBe('Gemeinde fördert');
  expect(shown([...systematic, cell('Hof', 'thomsen')], known).at(-1)).toBe('Hof thomsen');
  expect(shown([...systematic, cell('Gemeinde', 'hinter', 'dem Hof')], known).at(-1)).toBe('Gemeinde hinter dem Hof');
  expect(shown([...systematic, cell('zusammen', 'noch', 'offen')], words(...known.keys(), 'zusammen')).at(-1)).toBe(
    'zusammen noch offen',
  );
});

it('sets no blank before signs that end a cell alone', () => {
  const cells = [cell('Bäume am', 'Trinkwas', 'ser', 'Schutzdä', ', Wege'), cell('Schuldäc', '.')];
  expect(shown(cells, words())).toEqual(['Bäume am Trinkwas ser Schutzdä , Wege', 'Schuldäc .']);
  const systematic = [cell('Wohnunge', 'n'), cell('Verwaltu', 'ng'), cell('Sanierun', 'g')];
  const known = words('wohnungen', 'verwaltung', 'sanierung');
  expect(shown([...systematic, ...cells], known).slice(-2)).toEqual([
    'Bäume am Trinkwasser Schutzdä, Wege',
    'Schuldäc.',
  ]);
});
