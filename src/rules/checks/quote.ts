/** Longest quote a report shows, in UTF-16 units. */
const LIMIT = 320;

/**
 * A literal quote of at most 320 characters around `at`, cut at word borders; a cut is marked by "…".
 * Each piece between marks stands literally in the text.
 */
export function quoteOf(text: string, at = 0): string {
  const clean = text.trim();
  if (clean.length <= LIMIT) return clean;
  const shift = at - (text.length - text.trimStart().length);
  let from = shift < LIMIT * 0.75 ? 0 : Math.max(0, shift - Math.floor(LIMIT / 3));
  if (from > 0) from = clean.indexOf(' ', from) + 1;
  let to = Math.min(clean.length, from + LIMIT);
  if (to < clean.length) to = Math.max(clean.lastIndexOf(' ', to), from + 40);
  return `${from > 0 ? '… ' : ''}${clean.slice(from, to).trim()}${to < clean.length ? ' …' : ''}`;
}
