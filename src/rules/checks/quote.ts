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

/** Longest cell that is quoted whole; of a longer one the sentence around the hit, since its lines may be parted on the page. */
const LONG_CELL = 160;

/** The sentence or list entry that `at` stands in; the whole text where that is too short to tell. */
function sentenceAt(text: string, at: number): string {
  const starts = [...text.slice(0, at).matchAll(/[.!?]\s+|[•▪■]\s*/g)].map((m) => m.index + m[0].length);
  const from = starts.at(-1) ?? 0;
  const after = text.slice(at).search(/[.!?](?=\s|$)|\s*[•▪■]/);
  const found = text.slice(from, after < 0 ? undefined : at + after + 1).trim();
  return found.length >= 40 ? found : text;
}

/** A row of so many characters is quoted whole: what its cells say, they say together. */
const SHORT_ROW = 160;

interface Cell {
  readonly from: number;
  readonly text: string;
}

function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const part of text.split('|')) {
    cells.push({ from, text: part });
    from += part.length + 1;
  }
  return cells;
}

/** Number of the cell that stands at `at`. */
const cellAt = (cells: readonly Cell[], at: number): number =>
  Math.max(
    0,
    cells.findLastIndex((c) => c.from <= at),
  );

/**
 * Quote of a table row: a short one whole; of a longer one the cell of the hit with the row's first cell as its name, and where the name is the hit, the cells after it.
 * @param head text of the row of heads and where in it a word of the rule stands: the head and the cell below it say together what neither says alone
 */
export function quoteOfRow(
  text: string,
  at: number,
  head: { readonly text: string; readonly at: number } | null = null,
): string {
  const cells = cellsOf(text);
  const heads = head ? cellsOf(head.text) : [];
  const column = head && heads.length === cells.length ? cellAt(heads, head.at) : null;
  const above = column === null || column === 0 ? '' : `${heads[column]!.text.trim()} | `;
  if (text.length <= SHORT_ROW) return quoteOf(above + text.trim());
  const own = column ?? cellAt(cells, at);
  const hit = cells[own]!;
  const said = hit.text.length > LONG_CELL ? sentenceAt(hit.text, Math.max(0, at - hit.from)) : hit.text.trim();
  const first = cells.findIndex((c) => /\p{L}{3}/u.test(c.text));
  const name = cells[first];
  const named = name && first !== own && name.text.trim().length <= LONG_CELL / 2 ? `${name.text.trim()} | ` : '';
  const values: string[] = [];
  if (first === own)
    for (const c of cells.slice(own + 1)) {
      if (said.length + values.join(' | ').length + c.text.length > SHORT_ROW) break;
      values.push(c.text.trim());
    }
  return quoteOf([above + named + said.trim(), ...values].join(' | '));
}

/** A heading's number or code stands apart from its title on many pages; the quote leaves it out. */
const NUMBER =
  /^(?:(?:\d+|[IVXL]+)(?:\.\d+)*\.?|[([]?\p{Lu}\p{L}{0,3}[ .-]?\d+(?:[.-]\d+)*[a-z]?[)\]]?:?)\s+(?=\p{Lu}\p{L}{2})/u;

/** Quote of a heading: its title. */
export function quoteOfHeading(text: string, at: number): string {
  const number = NUMBER.exec(text)?.[0].length ?? 0;
  return at >= number ? quoteOf(text.slice(number), at - number) : quoteOf(text, at);
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
