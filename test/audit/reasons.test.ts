import { expect, test } from 'vitest';
import { fill } from '../../src/audit/reasons.js';

const OPEN = 'Ohne: {share.open}[ und {share.more} weitere].';

test('a part in brackets is left out where its figure is 0', () => {
  expect(fill(OPEN, { 'share.open': 'M 1, M 2', 'share.more': 0 })).toBe('Ohne: M 1, M 2.');
  expect(fill(OPEN, { 'share.open': 'M 1, M 2', 'share.more': 3 })).toBe('Ohne: M 1, M 2 und 3 weitere.');
});

test('an unknown placeholder stays, so that a typo in a rule shows', () => {
  expect(fill('{share.filed} von {share.total}', { 'share.total': 4 })).toBe('{share.filed} von 4');
});
