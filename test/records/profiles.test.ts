import { describe, expect, test } from 'vitest';
import type { ConceptDocument } from '../../src/document/document.js';
import type { RecordSet } from '../../src/records/judge.js';
import { withoutProfiles } from '../../src/records/profiles.js';
import type { MeasureRecord } from '../../src/records/record.js';

const place = { page: null, line: 1 };
const document = {
  sections: [
    { title: '', level: 0, parent: null },
    { title: 'Handlungsfelder', level: 1, parent: 0 },
    { title: 'Maßnahmen', level: 1, parent: 0 },
  ],
} as unknown as ConceptDocument;

function setOf(fields: Record<string, string>, more: Partial<MeasureRecord> = {}): RecordSet {
  const own = Object.entries(fields).map(([field, label]) => [
    field,
    { value: 'Wert', label, state: 'filled' as const, place },
  ]);
  const record = {
    code: null,
    title: 'Gesundheit',
    section: 1,
    form: 'sheet',
    fields: Object.fromEntries(own),
    ...more,
  };
  return { measures: [record as MeasureRecord], atoms: new Set([1]), value: 1 };
}
const kept = (set: RecordSet): boolean => withoutProfiles([set], document).length === 1;
const PROFILE = { status: 'Ausgangslage', goal: 'Ziele', indicator: 'Indikatoren' };

describe('profiles of fields of action', () => {
  test('say nothing of who, when and how much: no measures', () => {
    expect(kept(setOf(PROFILE))).toBe(false);
    expect(kept(setOf({ ...PROFILE, steps: 'Maßnahmen' }))).toBe(false);
    expect(kept(setOf(PROFILE, { code: '4.2' }))).toBe(false);
  });
  test('with who carries it out they are measures', () => {
    expect(kept(setOf({ ...PROFILE, lead: 'Federführung' }))).toBe(true);
  });
  test('and so they are where labels, codes or the heading above call them that', () => {
    expect(kept(setOf({ ...PROFILE, goal: 'Ziele der Maßnahme' }))).toBe(true);
    expect(kept(setOf(PROFILE, { code: 'M-3' }))).toBe(true);
    expect(kept(setOf(PROFILE, { section: 2 }))).toBe(true);
  });
});
