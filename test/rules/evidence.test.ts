import { describe, expect, it } from 'vitest';
import { evidenceFor } from '../../src/rules/evidence.js';
import type { CheckOutcome, Match } from '../../src/rules/outcome.js';

const match = (quote: string, score: number, reservation: Match['reservation'] = null): Match => ({
  passage: null,
  quote,
  place: { page: null, line: null },
  section: 1,
  role: 'monitoring',
  terms: [],
  fields: [],
  score,
  reservation,
});

const check = (name: string, matches: Match[], weakMatches: Match[] = []): [string, CheckOutcome] => [
  name,
  {
    name,
    label: { de: name, en: name },
    figure: matches.length,
    figureAtMost: matches.length,
    total: null,
    holds: matches.length > 0,
    weak: matches.length + weakMatches.length > 0,
    matches,
    weakMatches,
    nearMisses: [],
    args: {},
  },
];

const context = (...checks: [string, CheckOutcome][]) => ({ checks: new Map(checks), thresholds: {} });
const quotes = (matches: readonly Match[]) => matches.map((m) => m.quote);

describe('evidenceFor', () => {
  it('shows each thing that the condition asks for before a second passage of one', () => {
    const found = evidenceFor(
      { all: ['unit', 'effort'] },
      context(
        check('unit', [match('Das Bauamt prüft.', 3), match('Die Stabsstelle prüft.', 2.9)]),
        check('effort', [match('Eine halbe Stelle.', 2)]),
      ),
    );
    expect(quotes(found)).toEqual(['Das Bauamt prüft.', 'Eine halbe Stelle.', 'Die Stabsstelle prüft.']);
  });

  it('takes ways that each would do as one thing, the best passage first whatever check it meets', () => {
    const found = evidenceFor(
      { any: ['first', 'second'] },
      context(check('first', [match('schwächer', 2)]), check('second', [match('besser', 2.4)])),
    );
    expect(quotes(found)).toEqual(['besser', 'schwächer']);
  });

  it('leaves out what the condition that holds does not ask for', () => {
    const found = evidenceFor(
      { any: [{ all: ['a', 'b'] }, 'c'] },
      context(check('a', [match('nur die Hälfte', 4)]), check('b', []), check('c', [match('trägt', 2)])),
    );
    expect(quotes(found)).toEqual(['trägt']);
  });

  it('leaves out passages far worse than the best, but never the only one of a thing', () => {
    const found = evidenceFor(
      { all: ['a', 'b'] },
      context(check('a', [match('gut', 4), match('viel schlechter', 2)]), check('b', [match('das Einzige', 1)])),
    );
    expect(quotes(found)).toEqual(['gut', 'das Einzige']);
  });

  it('prefers what few passages say, and what meets its check without reservation', () => {
    const many = Array.from({ length: 9 }, (_, i) => match(`oft ${i}`, 2));
    const found = evidenceFor(
      { any: ['many', 'rare'] },
      context(check('many', many), check('rare', [match('selten', 1.6)])),
    );
    expect(found[0]!.quote).toBe('selten');
    const weak = evidenceFor(
      { any: [{ weak: 'soft' }, 'firm'] },
      context(check('soft', [], [match('Absicht', 2.2, 'commitment')]), check('firm', [match('fest', 2)])),
    );
    expect(quotes(weak)).toEqual(['fest', 'Absicht']);
  });

  it('shows one passage once', () => {
    const same = match('Ein Satz.', 2);
    expect(quotes(evidenceFor({ all: ['a', 'b'] }, context(check('a', [same]), check('b', [same]))))).toEqual([
      'Ein Satz.',
    ]);
  });
});
