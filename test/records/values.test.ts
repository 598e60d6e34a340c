import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseLabels } from '../../src/records/parse-labels.js';
import { valueState } from '../../src/records/values.js';

const path = new URL('../../rules/lexicon/labels.yaml', import.meta.url).pathname;
const labels = parseLabels(readFileSync(path, 'utf8'), path);

it.each([
  'xx Euro',
  'ca. XX.XXX €',
  '… T€',
  '____ Euro',
  'rd. ??? Euro',
  'Euro',
  'TT.MM.JJJJ',
  '20XX bis 20XX',
  'x Jahre',
])('takes "%s" for a place that is kept free', (text) => {
  expect(valueState(text, labels)).toBe('placeholder');
});

it.each(['20.000 Euro', 'rund 5 Mio. €', 'ab 2027', 'Max Müller', '2 Jahre', 'MMG mbH', 'XXL-Spielplatz'])(
  'takes "%s" for information',
  (text) => {
    expect(valueState(text, labels)).toBe('filled');
  },
);
