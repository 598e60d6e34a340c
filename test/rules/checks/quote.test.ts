import { describe, expect, test } from 'vitest';
import { quoteOf, quoteOfHeading, quoteOfRow, quoteOfValue } from '../../../src/rules/checks/quote.js';

describe('quoteOf', () => {
  test.each([
    ['Ein Satz. Noch einer.', 'Ein Satz. Noch einer.'],
    ['Bildung | Plätze in Kitas | 912', 'Bildung … Plätze in Kitas … 912'],
    ['Gesundheitsamt |  | 136.488 |  |', 'Gesundheitsamt … 136.488'],
    ['|  | 16.000 | –', '16.000'],
  ])('%s', (text, quote) => expect(quoteOf(text)).toBe(quote));

  test('cuts a long text at words around the place, and marks it', () => {
    const text = Array.from({ length: 200 }, (_, i) => `Wort${i}`).join(' ');
    const quote = quoteOf(text, text.indexOf('Wort150'));
    expect(quote.length).toBeLessThanOrEqual(324);
    expect(quote).toMatch(/^… Wort\d+ .*Wort150 .* …$/);
    expect(text).toContain(quote.slice(2, -2));
  });
});

describe('quoteOfValue', () => {
  test('parts what several labels say', () => {
    expect(quoteOfValue({ several: true, label: 'Start; Dauer', value: 'ab sofort; drei Jahre' })).toBe(
      'ab sofort … drei Jahre',
    );
    expect(quoteOfValue({ several: false, label: 'Akteure', value: 'Caritas; Diakonie' })).toBe('Caritas; Diakonie');
  });
  test('quotes a letter or sign with its label', () => {
    expect(quoteOfValue({ several: false, label: 'Priorität', value: '++' })).toBe('Priorität … ++');
    expect(quoteOfValue({ several: false, label: 'Priorität', value: 'hoch' })).toBe('hoch');
  });
});

test('a heading is quoted without its number or code, which may stand apart from it', () => {
  expect(quoteOfHeading('Ü-10 Projekte für Kinder', 5)).toBe('Projekte für Kinder');
  expect(quoteOfHeading('3.2 Ziele der Integration', 4)).toBe('Ziele der Integration');
  expect(quoteOfHeading('Ziele 2035', 0)).toBe('Ziele 2035');
  expect(quoteOfHeading('M 3.2 Treff', 0)).toBe('M 3.2 Treff');
});

test('a short row is quoted whole; of a long one the cell of the hit with the first as its name, of a long cell the sentence', () => {
  const row = 'Sprachcafé | Jugendamt | – | Volkshochschule';
  expect(quoteOfRow(row, row.indexOf('Volks'))).toBe('Sprachcafé … Jugendamt … Volkshochschule');
  const long = `Treff | Das Haus wird umgebaut und geöffnet. ${'Viele Gruppen haben dort Platz. '.repeat(4)}Zugewanderte werden dort beraten und begleitet.`;
  expect(quoteOfRow(long, long.indexOf('Zugewanderte'))).toBe(
    'Treff … Zugewanderte werden dort beraten und begleitet.',
  );
});

test('a row that is found by its first cell is quoted with the values after it, as far as they fit', () => {
  const row = `Ausländische Staatsangehörige | 3.214 | 27,2 % | ${'ein langer Vermerk '.repeat(12)}`;
  expect(quoteOfRow(row, 0)).toBe('Ausländische Staatsangehörige … 3.214 … 27,2 %');
});

test('a row that is found by the head of a column is quoted with that head and what stands below it', () => {
  const head = { text: 'Ortsteil | Einwohner | Ausländische Staatsangehörige', at: 23 };
  expect(quoteOfRow('Mitte | 14.200 | 3.214', 0, head)).toBe('Ausländische Staatsangehörige … Mitte … 14.200 … 3.214');
  const long = `Mitte | ${'ein langer Vermerk '.repeat(12)} | 3.214`;
  expect(quoteOfRow(long, 0, head)).toBe('Ausländische Staatsangehörige … Mitte … 3.214');
});
