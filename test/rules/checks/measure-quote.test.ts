import { expect, test } from 'vitest';
import type { Measure } from '../../../src/concept/concept.js';
import { UNTITLED } from '../../../src/records/record.js';
import { measureQuote, quoteOfField } from '../../../src/rules/checks/measure-quote.js';

const at = (page: number) => ({ page, line: null, box: null, from: 0, to: 0 });
const measure = (change: object): Measure =>
  ({ code: 'M 4', title: 'Sprachtreff', place: at(3), fields: {}, form: 'sheet', ...change }) as unknown as Measure;

test('a measure is quoted by its title', () => {
  expect(measureQuote(measure({}))).toEqual({ quote: 'Sprachtreff', place: at(3) });
});

test('one without a title is quoted by what it prints, never by words of the program', () => {
  const lead = { label: 'Federführung', value: 'Sozialamt', state: 'filled', place: at(4) };
  expect(measureQuote(measure({ title: UNTITLED, fields: { lead } }))).toEqual({
    quote: 'Sozialamt',
    place: at(4),
  });
  expect(measureQuote(measure({ title: UNTITLED }))).toEqual({ quote: 'M 4', place: at(3) });
  expect(measureQuote(measure({ title: UNTITLED, code: null }))).toBeNull();
});

test('a value is quoted with the title and label that name it, where they stand near', () => {
  const costs = { label: 'Kosten', value: '40 p. a.', state: 'filled', place: at(3) } as const;
  expect(quoteOfField(measure({}), costs)).toBe('Sprachtreff … Kosten … 40 p. a.');
  expect(quoteOfField(measure({ form: 'row' }), costs)).toBe('Sprachtreff … 40 p. a.');
  expect(quoteOfField(measure({}), { ...costs, place: at(4) })).toBe('40 p. a.');
});

test('the words asked for are shown by the value that holds them, where the title does not', () => {
  const text = { label: 'Inhalt', value: 'Deutschkurse für Zugewanderte', state: 'filled', place: at(3) };
  expect(measureQuote(measure({ fields: { description: text } }), ['Zugewanderte'])).toEqual({
    quote: 'Sprachtreff … Inhalt … Deutschkurse für Zugewanderte',
    place: at(3),
  });
  expect(measureQuote(measure({ fields: { description: text } }), ['Sprachtreff'])?.quote).toBe('Sprachtreff');
});
