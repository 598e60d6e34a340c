import { expect, test } from 'vitest';
import { fitsGlob, globToRegExp, isGlob } from '../../../src/cli/config/glob.js';

test.each([
  ['*.md', 'a.md', true],
  ['*.md', 'x/a.md', false],
  ['**/*.md', 'a.md', true],
  ['**/*.md', 'x/y/a.md', true],
  ['x/**', 'x/y/a.md', true],
  ['x/**', 'xy/a.md', false],
  ['a?.{md,pdf}', 'a1.pdf', true],
  ['a?.{md,pdf}', 'a1.txt', false],
  ['./a(1).md', 'a(1).md', true],
  ['a.md', 'axmd', false],
  ['{a', 'a', true],
])('%s and %s: %s', (glob, path, expected) => {
  expect(globToRegExp(glob).test(path)).toBe(expected);
});

test('a glob without a slash fits the name in any folder', () => {
  expect(fitsGlob('x/y/alt.md', ['alt.*'])).toBe(true);
  expect(fitsGlob('x/y/alt.md', ['x/*.md', 'neu.md'])).toBe(false);
});

test('a plain name is no glob', () => {
  expect(['a.md', 'ä (1).md', '*.md', '{a}'].filter(isGlob)).toEqual(['*.md', '{a}']);
});
