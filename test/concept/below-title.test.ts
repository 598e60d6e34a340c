import { describe, expect, test } from 'vitest';
import { conceptOf } from './support.js';

const CHAPTERS = `## 1 Bestandsaufnahme

Text.

### 1.1 Lage

Text.

## 2 Umsetzung

Text.
`;
const tree = (markdown: string) =>
  conceptOf(markdown).document.sections.map((s) => `${s.level} ${s.parent} ${s.title}`);

describe('the title of the whole', () => {
  test('is no chapter that holds all others', () => {
    expect(tree(`# Stadtentwicklungskonzept Falkenbruch\n\n${CHAPTERS}`).slice(1)).toEqual([
      '1 0 Stadtentwicklungskonzept Falkenbruch',
      '1 0 1 Bestandsaufnahme',
      '2 2 1.1 Lage',
      '1 0 2 Umsetzung',
    ]);
  });

  test('need not say that it is one', () => {
    expect(tree(`# Hier und morgen\n\n${CHAPTERS}\n## 3 Anhang\n\nText.\n`).slice(1)).toEqual([
      '1 0 Hier und morgen',
      '1 0 1 Bestandsaufnahme',
      '2 2 1.1 Lage',
      '1 0 2 Umsetzung',
      '1 0 3 Anhang',
    ]);
  });

  test('stays above its parts where it names a part', () => {
    expect(tree(`# Maßnahmen\n\n${CHAPTERS}`).slice(1)).toEqual([
      '1 0 Maßnahmen',
      '2 1 1 Bestandsaufnahme',
      '3 2 1.1 Lage',
      '2 1 2 Umsetzung',
    ]);
  });

  test('does not give its subject to every chapter', () => {
    const concept = conceptOf(`# Integriertes Städtebauliches Entwicklungskonzept Falkenbruch\n\n${CHAPTERS}`);
    expect(concept.sections.slice(2).map((s) => s.fields)).toEqual([[], [], []]);
    expect(concept.document.sections[2]!.parent).toBe(0);
  });
});
