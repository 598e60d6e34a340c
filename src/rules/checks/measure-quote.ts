import type { Measure, MeasureValue } from '../../concept/concept.js';
import type { Place } from '../../document/document.js';
import { UNTITLED } from '../../records/record.js';
import { quoteOf, quoteOfValue } from './quote.js';

/** Whether a measure's title is printed, and can be quoted. */
export const isTitled = (m: Pick<Measure, 'title'>): boolean => m.title !== UNTITLED;

const REPEATS = /(?<!\p{L})(\p{L}{2,})\s+\1(?!\p{L})/u;

/** Whether a value holds a word twice in a row: it was read down a column, and no line prints it so. */
export const isColumn = (value: string): boolean => REPEATS.test(value);

/** A title of so many characters names a value; a longer one would hide it. */
const TITLE = 90;
/** A value and its label are quoted with the title that stands so many lines above them, where both are seen at a glance. */
const NEAR = 3;

const isBeside = (m: Measure, value: MeasureValue): boolean =>
  m.place.page === value.place.page &&
  (m.place.line === null || value.place.line === null || Math.abs(value.place.line - m.place.line) <= NEAR);

/** What is quoted, and where its first words stand. */
export interface PlacedQuote {
  readonly quote: string;
  readonly place: Place;
}

/** A value with what names it: the measure's title, where it stands near, and in a sheet the label; each part stands literally in the text, parted by "…". */
export function quoteOfField(m: Measure, value: MeasureValue & { readonly value: string }): PlacedQuote {
  const several = value.label.includes('; ');
  const titled = isTitled(m) && m.title.length <= TITLE && isBeside(m, value) && m.title !== value.value;
  // in a table the label stands far above, the title in the same row
  const isRow = m.form === 'row';
  if (!titled) {
    const label = isRow && isTitled(m) ? m.title : value.label;
    return { quote: quoteOfValue({ value: value.value, label, several }), place: value.place };
  }
  const said = quoteOfValue({ value: value.value, label: '', several });
  const named = isRow || several || value.label === '' ? [m.title] : [m.title, value.label];
  return { quote: [...named, said].join(' … '), place: m.place };
}

/**
 * What is quoted of a measure, and where it stands: its title as printed, with the value that holds one of `terms` where the title does not; of one without a title that
 * can be told, its first value or its code, since a quote is literal. Null where it prints none of these.
 * @param terms words that the quote should show; default none
 */
export function measureQuote(m: Measure, terms: readonly string[] = []): PlacedQuote | null {
  const values = Object.values(m.fields).filter(
    (f): f is MeasureValue & { readonly value: string } => Boolean(f?.value) && !isColumn(f!.value!),
  );
  if (isTitled(m)) {
    const shows = (text: string) => terms.some((t) => text.toLowerCase().includes(t.toLowerCase()));
    const telling = terms.length > 0 && !shows(m.title) ? values.find((f) => shows(f.value)) : undefined;
    if (telling) return quoteOfField(m, telling);
    return { quote: quoteOf(m.title), place: m.place };
  }
  const value = values[0];
  if (!value) return m.code === null ? null : { quote: m.code, place: m.place };
  return quoteOfField(m, value);
}
