import { describe, expect, test } from 'vitest';
import { quoteOf, quoteOfValue } from '../../../src/rules/checks/quote.js';

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
