import { describe, expect, test } from 'vitest';
import { diffResults, unlike } from '../../../src/audit/diff/diff.js';
import { measureChanges } from '../../../src/audit/diff/measures.js';
import type { MeasureResult, Verdict } from '../../../src/audit/result.js';
import { sampleResult } from '../../report/sample-result.js';

const measure = (code: string | null, title: string, fields: Record<string, string | null> = {}): MeasureResult => ({
  ...{ code, title, page: null, line: 1, section: [], form: 'sheet', theme: false, amounts: [], timeframe: null },
  fields: Object.fromEntries(
    Object.entries(fields).map(([k, value]) => [k, { value, label: k, state: 'given', page: null, line: 1 }]),
  ),
  otherFields: {},
});

describe('verdicts', () => {
  const became = (id: string, verdict: Verdict) => {
    const after = sampleResult();
    after.criteria.find((c) => c.id === id)!.verdict = verdict;
    return diffResults(sampleResult(), after).criteria.map((c) => [c.id, c.change, c.old, c.new]);
  };

  test('are gained, lost or otherwise changed; what stayed is left out', () => {
    expect(became('M-02', 'fulfilled')).toEqual([['M-02', 'gained', 'partial', 'fulfilled']]);
    expect(became('M-02', 'missing')).toEqual([['M-02', 'lost', 'partial', 'missing']]);
    expect(became('M-02', 'review')).toEqual([['M-02', 'other', 'partial', 'review']]);
    expect(became('M-02', 'partial')).toEqual([]);
  });
});

describe('measures', () => {
  test('are the same by code and title, by title when renumbered, by code when renamed', () => {
    const before = [measure('M 1', 'Treff'), measure('M 2', 'Radweg'), measure('M 3', 'Markt'), measure(null, 'Alt')];
    const after = [
      measure('M 3', 'Neuer Markt'),
      measure('M1', 'treff'),
      measure('M 9', 'Radweg'),
      measure('M 2', 'Park'),
    ];
    const { added, removed, changed } = measureChanges(before, after);
    expect(added.map((m) => m.title)).toEqual(['Park']);
    expect(removed.map((m) => m.title)).toEqual(['Alt']);
    expect(changed.map((m) => [m.title, m.fields])).toEqual([
      ['Neuer Markt', [{ field: 'title', old: 'Markt', new: 'Neuer Markt' }]],
      [
        'treff',
        [
          { field: 'code', old: 'M 1', new: 'M1' },
          { field: 'title', old: 'Treff', new: 'treff' },
        ],
      ],
      ['Radweg', [{ field: 'code', old: 'M 2', new: 'M 9' }]],
    ]);
  });

  test('show fields that came, went and changed; white space is no change', () => {
    const before = [measure('M 1', 'A', { lead: 'Amt  für\nSoziales', costs: null, goal: 'x' })];
    const after = [measure('M 1', 'A', { lead: 'Amt für Soziales', costs: '45.000 €', partners: '' })];
    expect(measureChanges(before, after).changed[0]!.fields).toEqual([
      { field: 'costs', old: null, new: '45.000 €' },
      { field: 'goal', old: 'x', new: null },
    ]);
  });
});

test('unlike packs, rules and programs are told from another', () => {
  const other = (change: (r: ReturnType<typeof sampleResult>) => void) => {
    const result = sampleResult();
    change(result);
    return unlike(sampleResult(), result);
  };
  expect(other(() => {})).toBe(null);
  expect(other((r) => Object.assign(r.pack, { version: '2.0.0' }))).toEqual({
    old: 'leitfaden-2022 1.0.0',
    new: 'leitfaden-2022 2.0.0',
  });
  expect(other((r) => Object.assign(r.pack, { sha256: 'c'.repeat(64) }))).toEqual({
    old: 'leitfaden-2022 1.0.0 (aaaaaaaaaaaa)',
    new: 'leitfaden-2022 1.0.0 (cccccccccccc)',
  });
  expect(other((r) => Object.assign(r.tool, { version: '0.2.0' }))).toEqual({
    old: 'insek-audit 0.1.0',
    new: 'insek-audit 0.2.0',
  });
});
