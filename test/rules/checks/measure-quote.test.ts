import { expect, test } from 'vitest';
import type { Measure } from '../../../src/concept/concept.js';
import { UNTITLED } from '../../../src/records/record.js';
import { measureQuote } from '../../../src/rules/checks/measure-quote.js';

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
