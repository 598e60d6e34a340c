import type { Passage } from '../../concept/concept.js';
import type { Hit } from '../../language/lexicon.js';

export type FigureKind = 'any' | 'number' | 'percent' | 'euro' | 'year' | 'range';

/** A year, alone or as the end of a date ("22.03.2023"). */
const YEAR = /(?:(?<![\d.,])|(?<=(?<![\d.,])\d{1,2}\.\s?\d{1,2}\.\s?))(?:19|20)\d{2}(?![\d.,]*\d)/g;
const RANGE = /(?<![\d.,])(?:19|20)\d{2}\s*(?:bis|und|-|–|\/)\s*(?:(?:19|20)\d{2}|\d{2})(?!\d)/g;
const PERCENT = /\d(?:[.,]\d+)?\s*(?:%|prozent|v\.\s?h\.)/gi;
/** Shares in words: "jede zweite Einwohnerin", "rund ein Viertel der Bevölkerung". */
const FRACTION =
  /\bjede[rsn]?\s+(?:zweite|dritte|vierte|fünfte|sechste|siebte|achte|zehnte)[rsnm]?(?!\p{L})|\b(?:ein|zwei|drei)\s+(?:drittel|fünftel|sechstel|zehntel)\b|\b(?:ein|drei)\s+viertel\s+(?:der|aller|des|davon)\b|\bdie\s+hälfte\b/giu;
const EURO = /\d\s*(?:t€|€|euro|eur\b|tsd\.?\s*(?:€|euro)|mio\.?\s*(?:€|euro)|,-\s*€)/gi;
const NUMBER = /(?<![\d.,\p{L}])(?:\d{1,3}(?:[. ]\d{3})+|\d+(?:,\d+)?)(?![\d\p{L}])/gu;

/** What makes the number after it the number of a page, a figure, a paragraph, a project. */
const REFERENCE =
  /(?:\bS\.|seiten?|abb\.|abbildung(?:en)?|tab\.|tabellen?|kap\.|kapiteln?|nr\.|ziffern?|§+|art\.|artikel|anlagen?|abs\.|absatz|karten?|vgl\.|punkt|agenda|sgb|\p{L}-)\s*$/iu;
/** What makes the number before it a date, a time, an amount, a length, an age, no count of people. */
const UNIT =
  /^\s*(?:(?:t|mio\.?|tsd\.?)?\s*(?:€|euro|eur\b)|,-|\.\s?\d|\.\s*(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|m²|qm\b|m2\b|km\b|ha\b|uhr\b|jahre?n?\b|jährig|monate?n?\b|wochen?\b|stunden?\b|tage?n?\b|minuten?\b|meter|euro)/iu;

type Span = readonly [from: number, to: number];

const spans = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length]);

/** Numbers that may count people: no bare year, page, date, amount of money, and no single thing. */
function counts(text: string): Span[] {
  return spans(text, NUMBER).filter(([from, to]) => {
    const raw = text.slice(from, to);
    if (/^(?:19|20)\d{2}$/.test(raw)) return false;
    if (REFERENCE.test(text.slice(Math.max(0, from - 14), from)) || UNIT.test(text.slice(to, to + 14))) return false;
    return Number(raw.replace(/[. ]/g, '').replace(',', '.')) >= 2;
  });
}

/** Where the figures of a kind stand in a text. */
function figures(text: string, kind: FigureKind): Span[] {
  if (kind === 'percent') return spans(text, PERCENT);
  if (kind === 'euro') return spans(text, EURO);
  if (kind === 'year') return spans(text, YEAR);
  if (kind === 'range') return spans(text, RANGE);
  const found = [...spans(text, PERCENT), ...spans(text, FRACTION), ...counts(text)];
  return kind === 'any' ? [...found, ...spans(text, EURO), ...spans(text, YEAR)] : found;
}

/** Whether a figure of the kind stands in the passage. */
export function hasFigure(passage: Passage, kind: FigureKind): boolean {
  return figures(passage.text, kind).length > 0;
}

/** Whether a figure of the kind stands at most so many words from one of the hits: a page number further on is no share of the people named. */
export function hasFigureNear(passage: Passage, kind: FigureKind, hits: readonly Hit[], reach: number): boolean {
  const found = figures(passage.text, kind);
  const between = (from: number, to: number) => passage.tokens.filter((t) => t.from >= from && t.to <= to).length;
  return hits.some((h) =>
    found.some(([from, to]) => (from >= h.to ? between(h.to, from) : to <= h.from ? between(to, h.from) : 0) <= reach),
  );
}
