import { expect, test } from 'vitest';
import { flowText } from '../../src/readers/flow-text.js';

const lines = (...raws: string[]) =>
  flowText(raws.map((raw, i) => ({ raw: i > 0 ? ` ${raw}` : raw, line: i + 1 }))).text;

test('a word that was broken at the end of a line is joined again', () => {
  expect(lines('Der Integra-', 'tionsrat hat mitgewirkt.')).toBe('Der Integrationsrat hat mitgewirkt.');
});

test('a hyphen that belongs to the word stays, as does one that stands for the rest of it', () => {
  expect(lines('Die Kinder-', 'und Jugendhilfe plant.')).toBe('Die Kinder- und Jugendhilfe plant.');
  expect(lines('Der Ost-', 'West-Weg beginnt hier.')).toBe('Der Ost- West-Weg beginnt hier.');
  expect(flowText('Der Integra-\ntionsrat').text).toBe('Der Integra- tionsrat');
});
