import { expect, test } from 'vitest';
import { pageOffset } from '../../src/audit/printed-pages.js';
import type { Block } from '../../src/document/document.js';
import { placeText } from '../../src/report/places.js';

/** A foot on each page of a PDF. */
const feet = (pages: number, text: (page: number) => string | null) =>
  Array.from({ length: pages }, (_, i) => i + 1).flatMap((page) => {
    const own = text(page);
    return own === null
      ? []
      : [{ kind: 'furniture', text: own, anchors: [{ page, line: null, offset: 0, box: null }] } as unknown as Block];
  });

test('printed numbers in the foot tell how many pages come before the first', () => {
  expect(pageOffset({ blocks: feet(40, (p) => (p < 5 ? null : `INSEK 2035 | ${p - 4}`)) })).toBe(4);
  expect(pageOffset({ blocks: feet(40, (p) => `Seite ${p} von 40`) })).toBe(0);
});

test('years and dates in the foot, parts that begin anew and two pages on one say nothing', () => {
  expect(pageOffset({ blocks: feet(40, () => 'Stand 12.03.2024') })).toBe(0);
  expect(pageOffset({ blocks: feet(40, (p) => `${p < 20 ? p : p - 19}`) })).toBe(0);
  expect(pageOffset({ blocks: feet(20, (p) => `${2 * p}  ${2 * p + 1}`) })).toBe(0);
  expect(pageOffset({ blocks: feet(4, (p) => `${p + 1}`) })).toBe(0);
});

test('both numbers are said where they differ', () => {
  expect(placeText({ page: 18, line: null, printed: 14 }, 'de')).toBe('S.\u00a014, PDF-Seite\u00a018');
  expect(placeText({ page: 18, line: null, printed: 14 }, 'en')).toBe('p.\u00a014, PDF page\u00a018');
  expect(placeText({ page: 18, line: null }, 'de')).toBe('S.\u00a018');
});
