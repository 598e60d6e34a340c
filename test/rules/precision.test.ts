import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../src/rules/load.js';
import { termsOfCheck } from '../../src/rules/terms.js';

interface Measured {
  readonly hits: number;
  readonly read?: number;
  readonly right?: number;
  readonly why?: string;
}

const kept = JSON.parse(readFileSync(new URL('../../rules/lexicon/precision.json', import.meta.url), 'utf8')) as Record<
  string,
  Measured
>;

/** Lists below this share of right hits say why they may stay so. */
const LEAST = 0.8;

describe('measured precision of the lists', () => {
  const { rules, lexicon } = loadPack();
  const used = new Set(rules.flatMap((r) => Object.values(r.checks).flatMap(termsOfCheck)));
  const lists = lexicon.filter((e) => used.has(`@${e.id}`) && e.terms.length > 0).map((e) => e.id);

  test('every list that rules use stands in the file', () => {
    expect(lists.filter((id) => kept[id] === undefined)).toEqual([]);
  });
  test('the file names lists only', () => {
    const known = new Set(lexicon.map((e) => e.id));
    expect(Object.keys(kept).filter((id) => !known.has(id))).toEqual([]);
  });
  test('no more is right than was read, and what is low says why', () => {
    const wrong = Object.entries(kept).filter(([, { read = 0, right = 0, why }]) => {
      const low = read > 0 && right / read < LEAST;
      return right > read || (low && !why);
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });
});
