import { describe, expect, test } from 'vitest';
import { checkSectors } from '../../../src/rules/checks/sectors.js';
import { indexConcept } from '../../../src/rules/concept-index.js';
import { conceptOf } from '../../concept/support.js';

const label = { de: 'Gliederung nach Handlungsfeldern', en: 'division by fields of action' };
const sectorsOf = (markdown: string, min = 3) =>
  checkSectors(
    'sectoral',
    { of: 'sectors', label, min },
    indexConcept(conceptOf(markdown), () => []),
  );

const FIELDS = ['Wohnen', 'Bildung', 'Mobilität', 'Kultur'];
const chapters = (titles: readonly string[], above = '# Ziele und Maßnahmen') =>
  [above, ...titles.map((t) => `## ${t}\n\nDie Stadt tut mehr als bisher.`)].join('\n\n');

describe('checkSectors', () => {
  test('counts the fields that sibling chapters of goals and measures are sorted by, and shows their headings', () => {
    const found = sectorsOf(chapters(FIELDS));
    expect(found.figure).toBe(4);
    expect(found.holds).toBe(true);
    expect(found.matches.map((m) => m.quote)).toEqual(FIELDS);
  });

  test('shows nothing where the fields are fewer than asked for', () => {
    const found = sectorsOf(chapters(FIELDS), 5);
    expect(found.figure).toBe(4);
    expect(found.holds).toBe(false);
    expect(found.matches).toEqual([]);
  });

  test('takes no chapters of the analysis', () => {
    expect(sectorsOf(chapters(FIELDS, '# Bestandsaufnahme')).figure).toBe(0);
  });

  test('takes no chapters of which most name no field', () => {
    expect(sectorsOf(chapters(['Wohnen', 'Erstens', 'Zweitens', 'Drittens'])).figure).toBe(0);
  });

  test('counts a field once, however many chapters treat it', () => {
    expect(sectorsOf(chapters(['Wohnen im Norden', 'Wohnen im Süden', 'Wohnen im Westen'])).figure).toBe(1);
  });

  test('reads lines that name themselves a field of action', () => {
    const lines = FIELDS.map((f, i) => `Handlungsfeld ${i + 1}: ${f}\n\nDie Stadt tut mehr als bisher.`);
    expect(sectorsOf(['# Ziele', ...lines].join('\n\n')).figure).toBe(4);
  });

  test('takes no long sentence for such a line', () => {
    const line =
      'Handlungsfeld 1 Wohnen wird in den nächsten Jahren mit allen Ämtern der Stadt und mit den Vereinen besprochen.';
    expect(sectorsOf(`# Ziele\n\n${line}`).figure).toBe(0);
  });
});
