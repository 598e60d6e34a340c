import { describe, expect, test } from 'vitest';
import { checkPool } from '../../../src/rules/checks/pool.js';
import type { ConceptIndex } from '../../../src/rules/concept-index.js';
import type { Bundle } from '../../../src/rules/schema.js';

const label = { de: 'Bündel', en: 'bundles' };
const bundle = (id: string) => ({ id, title: { de: id, en: id }, terms: [`@${id}`] }) as unknown as Bundle;
const place = { page: null, line: 1 };
const measure = (title: string) => ({ title, form: 'sheet', place, section: 0, fieldsOfAction: [] });
const said = (text: string, more: object = {}) => ({
  text,
  kind: 'sentence',
  roles: ['measures'],
  substantive: true,
  foreign: false,
  measure: null,
  negated: [],
  fields: [],
  themeTerms: [],
  section: 0,
  place,
  ...more,
});

/** An index in which a word is a hit of the bundle of the same name. */
function indexOf(passages: readonly object[], measures: readonly object[], words: readonly string[]): ConceptIndex {
  const all = passages.map((p, id) => ({ ...p, id })) as unknown as { id: number; text: string }[];
  const find = (text: string, word: string) => ({
    entry: word,
    from: text.indexOf(word),
    to: text.indexOf(word) + word.length,
    start: 0,
    end: 1,
  });
  const hits = new Map(
    words.map((w) => [w, all.filter((p) => p.text.includes(w)).map((p) => ({ passage: p, hit: find(p.text, w) }))]),
  );
  const match = (text: string) => words.filter((w) => text.includes(w)).map((w) => find(text, w));
  return { concept: { passages: all, measures }, hits, match, measureEntries: [] } as unknown as ConceptIndex;
}

const pool = ['treff', 'sprache'];
const run = (passages: readonly object[], measures: readonly object[] = []) =>
  checkPool(
    'pool',
    label,
    pool.map((id) => bundle(id)),
    indexOf(passages, measures, pool),
  ).figure;

describe('a bundle of the idea pool is touched', () => {
  test('by the title of a measure', () => expect(run([], [measure('Neuer treff')])).toBe(0.5));
  test('by a sentence in a chapter on measures', () => expect(run([said('Ein treff und die sprache')])).toBe(1));
  test('by a goal where the concept has no sheets', () =>
    expect(run([said('Ein treff entsteht', { roles: ['goals'] })])).toBe(0.5));
});

describe('a bundle is not touched', () => {
  test('by a goal where the concept has sheets', () =>
    expect(run([said('Ein treff entsteht', { roles: ['goals'] })], [measure('Radweg')])).toBe(0));
  test('by what is negated', () => expect(run([said('Kein treff', { negated: [[0, 2]] })])).toBe(0));
  test("by another body's plan", () => expect(run([said('Ein treff', { foreign: true })])).toBe(0));
  test('by a caption', () => expect(run([said('Ein treff', { kind: 'caption' })])).toBe(0));
  test('by one mention in a very long part on measures', () =>
    expect(run([said('Ein treff'), ...Array.from({ length: 500 }, () => said('Ein Radweg'))])).toBe(0));
});
