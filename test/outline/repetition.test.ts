import { expect, test } from 'vitest';
import type { Candidate } from '../../src/outline/candidate.js';
import { recurrences } from '../../src/outline/repetition.js';

/** The same text again and again, with so many letters between two occurrences. */
const again = (text: string, times: number, apart: number): Candidate[] =>
  Array.from({ length: times }, (_, i) => ({ text, at: i * apart }) as unknown as Candidate);
const isLabel = (candidates: readonly Candidate[]): boolean | undefined =>
  recurrences(candidates).get(candidates[0]!)?.label;

test('a text that announces its value is a label, and the more often it recurs the longer its values may be', () => {
  expect(isLabel(again('Beschreibung des Vorhabens:', 64, 1_500))).toBe(true);
  expect(isLabel(again('Beschreibung des Vorhabens:', 4, 1_500))).toBe(false);
});

test('sections that come again in every chapter are no labels', () => {
  expect(isLabel(again('Ausgangslage', 12, 1_500))).toBe(false);
});

test('a short value makes a label without a colon, too', () => {
  expect(isLabel(again('Zuständig', 12, 300))).toBe(true);
});
