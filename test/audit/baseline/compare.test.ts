import { describe, expect, test } from 'vitest';
import { compareWithBaseline, gapsForBaseline, updated } from '../../../src/audit/baseline/compare.js';
import type { CriterionResult } from '../../../src/audit/result.js';
import { sampleResult } from '../../report/sample-result.js';

/** The sample with a change to one criterion. */
const changed = (id: string, change: (c: CriterionResult) => Partial<CriterionResult>) => {
  const result = sampleResult();
  const criterion = result.criteria.find((c) => c.id === id)!;
  Object.assign(criterion, change(criterion));
  return result;
};
const known = gapsForBaseline(sampleResult());
const stateAfter = (id: string, change: (c: CriterionResult) => Partial<CriterionResult>) =>
  compareWithBaseline(changed(id, change), known).criteria.find((c) => c.id === id)!.baseline;

describe('a gap of the baseline', () => {
  // M-02 is partial in the sample, with evidence
  test('is known when nothing changed, and no other criterion is marked', () => {
    const { criteria, baseline } = compareWithBaseline(sampleResult(), known);
    expect(new Set(criteria.map((c) => `${c.verdict} ${c.baseline}`))).toEqual(
      new Set([
        'fulfilled undefined',
        'partial known',
        'missing known',
        'review undefined',
        'not-applicable undefined',
      ]),
    );
    expect(baseline).toEqual({ new: 0, known: known.length, closed: [] });
  });

  test('is known when its words or its section are edited, new when both are', () => {
    const words = (c: CriterionResult) => ({ evidence: [{ ...c.evidence[0]!, quote: 'Federführung: Bauamt' }] });
    const section = (c: CriterionResult) => ({ evidence: [{ ...c.evidence[0]!, section: ['9 Anderes'] }] });
    expect(stateAfter('M-02', words)).toBe('known');
    expect(stateAfter('M-02', section)).toBe('known');
    const both = (c: CriterionResult) => section({ ...c, ...words(c) });
    expect(stateAfter('M-02', both)).toBe('new');
  });

  test('is new when it got worse, known when what was missing is partly there', () => {
    expect(stateAfter('M-02', () => ({ verdict: 'missing' }))).toBe('new');
    const missing = sampleResult().criteria.find((c) => c.verdict === 'missing')!.id;
    expect(stateAfter(missing, () => ({ verdict: 'partial' }))).toBe('known');
  });

  test('is closed when it is a gap no more', () => {
    const result = compareWithBaseline(
      changed('M-02', () => ({ verdict: 'fulfilled' })),
      known,
    );
    expect(result.baseline).toEqual({ new: 0, known: known.length - 1, closed: ['M-02'] });
  });

  test('leaves verdicts and score as they are', () => {
    const { criteria, summary } = compareWithBaseline(sampleResult(), known);
    expect(summary).toEqual(sampleResult().summary);
    expect(criteria.map(({ baseline: _, ...rest }) => rest)).toEqual(sampleResult().criteria);
  });
});

test('an update replaces the documents it is given, keeps others, and sorts by path', () => {
  const of = (path: string, rule: string) => ({
    path,
    gaps: [{ rule, verdict: 'missing' as const, section: '', text: '' }],
  });
  const old = updated(null, 'p', [of('b.md', 'A-01'), of('a.md', 'A-02')]);
  expect(updated(old, 'p', [of('b.md', 'A-03')])).toEqual({
    schemaVersion: '1',
    pack: 'p',
    documents: [of('a.md', 'A-02'), of('b.md', 'A-03')],
  });
});
