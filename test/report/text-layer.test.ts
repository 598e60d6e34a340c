import { expect, test } from 'vitest';
import { phrases } from '../../src/report/phrases.js';
import { textLayer } from '../../src/report/text-layer.js';
import { sampleResult } from './sample-result.js';

test('the head says how many pages hold no text, beside what is readable', () => {
  const said = (language: 'de' | 'en', document: object) =>
    textLayer({ ...sampleResult().document, ...document }, phrases(language).textLayer, language);
  expect(said('de', {})).toBe('Text lesbar');
  expect(said('de', { pagesWithoutText: 1 })).toBe('Text lesbar, 1 Seite ohne Text');
  expect(said('de', { textLayer: 'partial', pagesWithoutText: 12 })).toBe(
    'Text nur zum Teil lesbar, 12 Seiten ohne Text',
  );
  expect(said('en', { pagesWithoutText: 2 })).toBe('text readable, 2 pages without text');
});
