/** Longest quote a report shows, in UTF-16 units. */
const LIMIT = 320;

/**
 * A literal quote of at most 320 characters around `at`, cut at word borders; a cut is marked by "…".
 * Cells of a table are parted by the same mark, because they need not stand beside each other on the page.
 * Each piece between marks stands literally in the text.
 */
export function quoteOf(text: string, at = 0): string {
  return cellsApart(cutTo(text, at));
}

/** Fewer letters and figures than this are no quote by themselves ("A", "++"). */
const SHORT = 4;

/**
 * A literal quote of a field's value. Values of several labels are parted by "…", as they do not stand side by side;
 * a value of a letter or sign is quoted with what names it.
 * @param field `label`: words beside the value; `several`: the value was joined from several labels by "; "
 */
export function quoteOfValue(field: {
  readonly value: string;
  readonly label: string;
  readonly several: boolean;
}): string {
  const { value, label, several } = field;
  if (several) return quoteOf(value.split('; ').join(' … '));
  const letters = value.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters < SHORT && label !== '' ? `${quoteOf(label)} … ${quoteOf(value)}` : quoteOf(value);
}

/** Cells with nothing to read (empty, a dash) are left out. */
function cellsApart(text: string): string {
  if (!text.includes('|')) return text;
  const cells = text.split('|').map((cell) => cell.trim());
  return cells
    .filter((cell) => /[\p{L}\p{N}…]/u.test(cell))
    .join(' … ')
    .replace(/…(?: …)+/g, '…');
}

function cutTo(text: string, at: number): string {
  const clean = text.trim();
  if (clean.length <= LIMIT) return clean;
  const shift = at - (text.length - text.trimStart().length);
  let from = shift < LIMIT * 0.75 ? 0 : Math.max(0, shift - Math.floor(LIMIT / 3));
  if (from > 0) from = clean.indexOf(' ', from) + 1;
  let to = Math.min(clean.length, from + LIMIT);
  if (to < clean.length) to = Math.max(clean.lastIndexOf(' ', to), from + 40);
  return `${from > 0 ? '… ' : ''}${clean.slice(from, to).trim()}${to < clean.length ? ' …' : ''}`;
}
