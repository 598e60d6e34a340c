import type { Measure } from '../../concept/concept.js';
import type { Place } from '../../document/document.js';
import { UNTITLED } from '../../records/record.js';
import { quoteOf, quoteOfValue } from './quote.js';

/** Whether a measure's title is printed, and can be quoted. */
export const isTitled = (m: Pick<Measure, 'title'>): boolean => m.title !== UNTITLED;

const REPEATS = /(?<!\p{L})(\p{L}{2,})\s+\1(?!\p{L})/u;

/** Whether a value holds a word twice in a row: it was read down a column, and no line prints it so. */
export const isColumn = (value: string): boolean => REPEATS.test(value);

/**
 * What is quoted of a measure, and where it stands: its title as printed; of one without a title that can be told, its first value or its code, since a quote is literal.
 * Null where it prints none of these.
 */
export function measureQuote(m: Measure): { readonly quote: string; readonly place: Place } | null {
  if (isTitled(m)) return { quote: quoteOf(m.title), place: m.place };
  const value = Object.values(m.fields).find((f) => f?.value && !isColumn(f.value));
  if (!value?.value) return m.code === null ? null : { quote: m.code, place: m.place };
  const several = value.label.includes('; ');
  return { quote: quoteOfValue({ value: value.value, label: value.label, several }), place: value.place };
}
