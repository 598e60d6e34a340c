import type { Passage } from '../../concept/concept.js';

export type FigureKind = 'any' | 'number' | 'percent' | 'euro' | 'year' | 'range';

const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/;
const RANGE = /(?<![\d.,])(?:19|20)\d{2}\s*(?:bis|und|-|–|\/)\s*(?:(?:19|20)\d{2}|\d{2})(?!\d)/;
const PERCENT = /\d(?:[.,]\d+)?\s*(?:%|prozent|v\.\s?h\.)/i;
const EURO = /\d\s*(?:t€|€|euro|eur\b|tsd\.?\s*(?:€|euro)|mio\.?\s*(?:€|euro)|,-\s*€)/i;
const NUMBER = /(?<![\d.,])(?:\d{1,3}(?:[. ]\d{3})+|\d+(?:,\d+)?)(?![\d])/g;

/** Whether a figure of the kind stands in the passage. A bare year, a page or a list number is no number. */
export function hasFigure(passage: Passage, kind: FigureKind): boolean {
  const text = passage.text;
  if (kind === 'percent') return PERCENT.test(text);
  if (kind === 'euro') return EURO.test(text);
  if (kind === 'year') return YEAR.test(text);
  if (kind === 'range') return RANGE.test(text);
  if (PERCENT.test(text) || (kind === 'any' && (EURO.test(text) || YEAR.test(text)))) return true;
  for (const [raw] of text.matchAll(NUMBER)) {
    const bare = raw.replace(/[. ]/g, '');
    if (!(/^\d{4}$/.test(raw) && YEAR.test(raw)) && Number(bare.replace(',', '.')) >= 2) return true;
  }
  return false;
}
