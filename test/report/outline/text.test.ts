import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../src/concept/concept.js';
import { FIELD_LABELS } from '../../../src/concept/entries.js';
import type { OutlineSection } from '../../../src/report/outline/outline.js';
import { type FieldNames, renderOutlineText } from '../../../src/report/outline/text.js';

const names = Object.fromEntries(FIELDS.map((f) => [f, FIELD_LABELS[f].de])) as FieldNames;
const section = (change: Partial<OutlineSection>): OutlineSection => ({
  title: '1 Ausgangslage',
  level: 1,
  page: 3,
  line: null,
  roles: ['analysis'],
  sure: 0.92,
  votes: ['heading-words', 'content'],
  fields: [],
  sections: [],
  ...change,
});
const show = (sections: readonly OutlineSection[], language: 'de' | 'en' = 'de') =>
  renderOutlineText({ title: 'Konzept', path: 'k.pdf' }, sections, names, {
    language,
    all: false,
    several: false,
    width: 100,
    colour: false,
    ascii: false,
  }).split('\n');

describe('the outline for a terminal', () => {
  test('shows the role of a chapter, how sure it is, and what speaks for it', () => {
    const lines = show([
      section({
        sections: [section({ title: '1.1 Wohnen', level: 2, page: 4, votes: ['tree'], sure: 0.6, fields: ['F-03'] })],
      }),
      section({
        title: 'Maßnahmen',
        page: 9,
        roles: ['measures', 'goals'],
        votes: ['heading-words', 'heading', 'measure'],
        sure: 1,
      }),
    ]);
    expect(lines.slice(3, 6)).toEqual([
      '1 Ausgangslage                                          S.\u00a03  Bestandsaufnahme 92\u00a0% ÜI',
      '  1.1 Wohnen                                            S.\u00a04  Bestandsaufnahme 60\u00a0% N · Bauen und',
      '                                                              Wohnen',
    ]);
    expect(lines[6]).toBe(
      'Maßnahmen                                               S.\u00a09  Maßnahmen, Ziele 100\u00a0% ÜF',
    );
    expect(lines.slice(8, 10).join(' ')).toBe(
      'Prozent: wie sicher die erste Aufgabe ist. Dafür sprechen: Ü Überschrift, I Inhalt, F Form von Maßnahmen, N nur die Kapitel ringsum.',
    );
  });

  test('names the voters in English', () => {
    expect(show([section({})], 'en')[3]).toMatch(/analysis 92% HC$/);
  });
});
