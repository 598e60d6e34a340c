import { describe, expect, test } from 'vitest';
import type { CriterionResult, Evidence } from '../../src/audit/result.js';
import { renderMarkdown } from '../../src/report/markdown/index.js';
import { passage } from '../../src/report/quoted.js';
import { repeatsOf } from '../../src/report/repeats.js';
import { renderText } from '../../src/report/text/index.js';
import { sampleResult } from './sample-result.js';

const SENTENCE = 'Die Volkshochschule bietet im Haus der Bildung Integrationskurse an.';
const place = { page: 4, line: null };
const evidence = (quote: string): Evidence => ({ quote, ...place, section: [], role: 'analysis', terms: [] });
const near = (quote: string) => ({ quote, ...place, why: 'anderswo' });
const of = (id: string, given: Partial<CriterionResult>): CriterionResult => ({
  ...sampleResult().criteria[0]!,
  id,
  evidence: [],
  nearMisses: [],
  ...given,
});

describe('a sentence stands in a report once', () => {
  const first = of('A-01', { evidence: [evidence(SENTENCE)] });
  const again = of('A-02', { evidence: [evidence(SENTENCE)], nearMisses: [near(SENTENCE)] });
  const within = of('A-03', { evidence: [evidence(`${SENTENCE} Er ist kostenlos.`), evidence('Ein anderer Satz.')] });
  const value = of('A-04', { evidence: [evidence('Bildung')] });
  const repeats = repeatsOf([first, again, within, value], { evidence: 1, near: 1 });
  const quotes = (c: CriterionResult) => [...repeats.evidence(c), ...repeats.near(c)].map((e) => e.quote);

  test('the next criterion refers to the first', () => {
    expect([quotes(first), repeats.evidenceLike(first)]).toEqual([[SENTENCE], null]);
    expect([quotes(again), repeats.evidenceLike(again)]).toEqual([[], 'A-01']);
  });

  test('a longer cut of it is the same sentence, a word in it is not', () => {
    expect([quotes(within), repeats.evidenceLike(within)]).toEqual([['Ein anderer Satz.'], null]);
    expect(quotes(value)).toEqual(['Bildung']);
  });

  test('in text and Markdown; with --all it stands at each', async () => {
    const result = sampleResult();
    const twice = ['T-01', 'T-02'].map((id) =>
      of(id, { verdict: 'partial', severity: 'error', binding: 'core', evidence: [evidence(SENTENCE)] }),
    );
    const options = { language: 'de', all: false, several: false, width: 120, colour: false, ascii: false } as const;
    const count = (text: unknown) => (text as string).split('Die Volkshochschule bietet').length - 1;
    for (const render of [renderText, renderMarkdown]) {
      const text = await render([{ ...result, criteria: twice }], options);
      expect(count(text)).toBe(1);
      expect(text).toContain('Beleg: wie bei T-01');
      expect(count(await render([{ ...result, criteria: twice }], { ...options, all: true }))).toBe(2);
    }
  });
});

test.each([
  [
    'kannte Geflüchtete wird die Unterkunft zur Dauerlösung',
    '… kannte Geflüchtete wird die Unterkunft zur Dauerlösung',
  ],
  ['In Wiedenfurt fehlen Wohnungen für die', 'In Wiedenfurt fehlen Wohnungen für die …'],
  ['alle fünf Jahre gewählte Vertretung der Wiedenfur-', '… alle fünf Jahre gewählte Vertretung der Wiedenfur- …'],
  ['Einführung eines Monitorings', 'Einführung eines Monitorings'],
  ['bis 2020', 'bis 2020'],
  ['Die Stadt wächst und altert.', 'Die Stadt wächst und altert.'],
])('%s is shown as cut where it is', (quote, shown) => {
  expect(passage(quote)).toBe(shown);
});
