import { expect, test } from 'vitest';
import { lexiconOf } from '../../src/language/lexicon.js';
import { lexiconTables } from '../../src/language/lexicon-tables.js';
import { tokenize } from '../../src/language/tokens.js';

const TABLES = lexiconTables([
  { id: 'people', terms: ['migrant*', 'neu ~1 (Zugewanderte|Nachbarn)', '*bürger'], not: ['altbürger'] },
  { id: 'all', terms: [], include: ['people'] },
]);

test('tables that were kept as JSON match as the ones they were kept from', () => {
  const kept = lexiconOf(JSON.parse(JSON.stringify(TABLES)));
  const tokens = tokenize('Migrantinnen, neu hier Zugewanderte, Neubürgern und Altbürger');
  const { hits, homonyms } = kept.matchAll(tokens);
  expect(hits.map((h) => [h.entry, h.start, h.end])).toEqual([
    ['people', 0, 1],
    ['all', 0, 1],
    ['people', 1, 4],
    ['all', 1, 4],
    ['people', 4, 5],
    ['all', 4, 5],
  ]);
  expect(homonyms.map((h) => [h.entry, h.start])).toEqual([
    ['people', 6],
    ['all', 6],
  ]);
  expect({ hits, homonyms }).toEqual(lexiconOf(TABLES).matchAll(tokens));
});
