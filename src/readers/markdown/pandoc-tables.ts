/** A table that pandoc's Markdown draws by characters, and where it stands. */
export interface DrawnTable {
  /** 0-based lines [first, end). */
  readonly first: number;
  readonly end: number;
  readonly headRows: number;
  /** Markdown of each cell with the 0-based line it begins on. */
  readonly rows: readonly (readonly { readonly source: string; readonly line: number; readonly span: number }[])[];
}

/**
 * Finds grid tables, simple and multiline tables, definition lists ("Term" above ":   meaning") in the text. Fenced code is left alone.
 * @param lines of the text
 */
export function drawnTables(lines: readonly string[]): DrawnTable[] {
  const found: DrawnTable[] = [];
  let fence: string | null = null;
  for (let i = 0; i < lines.length; i++) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(lines[i]!)?.[1];
    if (mark) {
      if (fence === null) fence = mark;
      else if (mark.startsWith(fence)) fence = null;
      continue;
    }
    if (fence !== null) continue;
    const table = gridTable(lines, i) ?? ruledTable(lines, i) ?? definitions(lines, i);
    if (!table) continue;
    found.push(table);
    i = table.end - 1;
  }
  return found;
}

const GRID_RULE = /^\s*\+(?:[-=:]+\+)+\s*$/;
/** A rule below some of the columns only: the cells of the others go on. What they say there stands in a cell of its own. */
const PART_RULE = /^\s*(?:\|[^|+]*)*\+(?:[-=:]+\+)+(?:[^|+]*\|)*\s*$/;
const LONGEST = 5000;

/** "+-----+-----+" above and below each row; a rule of "=" below the head. Cells may run over several lines. */
function gridTable(lines: readonly string[], first: number): DrawnTable | null {
  if (!GRID_RULE.test(lines[first]!)) return null;
  const indent = lines[first]!.indexOf('+');
  const inside = (line: string | undefined): boolean =>
    line !== undefined && /^\s*[+|]/.test(line) && line[indent] !== ' ';
  let end = first + 1;
  while (end < lines.length && end - first < LONGEST && inside(lines[end])) end++;
  const edges = [
    ...new Set(
      lines
        .slice(first, end)
        .flatMap((l) => (GRID_RULE.test(l) || PART_RULE.test(l) ? [...l.matchAll(/\+/g)].map((m) => m.index) : [])),
    ),
  ].sort((a, b) => a - b);
  const rows: { source: string; line: number; span: number }[][] = [];
  let headRows = 0;
  let from = first + 1;
  for (let at = first + 1; at < end; at++) {
    const line = lines[at]!;
    if (!GRID_RULE.test(line) && !PART_RULE.test(line)) continue;
    const own = lines.slice(from, at);
    if (own.length > 0) rows.push(cutRow(own, from, edges));
    if (line.includes('=') && GRID_RULE.test(line)) headRows = rows.length;
    from = at + 1;
  }
  return rows.length === 0 ? null : { first, end: from, headRows, rows };
}

function cutRow(
  own: readonly string[],
  line: number,
  edges: readonly number[],
): { source: string; line: number; span: number }[] {
  const cells: { source: string; line: number; span: number }[] = [];
  let start = 0;
  for (let i = 1; i < edges.length; i++) {
    // A cell goes on over an edge at which no line of the row has a bar.
    if (i < edges.length - 1 && !own.some((l) => /[|+]/.test(l[edges[i]!] ?? ''))) continue;
    const source = own
      .map((l) =>
        l
          .slice(edges[start]! + 1, edges[i]!)
          .replace(/^ /, '')
          .trimEnd(),
      )
      .join('\n');
    cells.push({ source, line, span: i - start });
    start = i;
  }
  return cells;
}

const RULE = /^\s*-{2,}(?:\s+-{2,})+\s*$/;
const FULL_RULE = /^\s*-{8,}\s*$/;

/** Columns marked by a rule of dashes below the head ("-----  -----"), or above and below the rows where there is none; with a full rule around them rows may take several lines. */
function ruledTable(lines: readonly string[], at: number): DrawnTable | null {
  if (!RULE.test(lines[at]!)) return null;
  const columns = [...lines[at]!.matchAll(/-+/g)].map((m) => m.index);
  let top = at;
  while (top > 0 && lines[top - 1]!.trim() !== '' && !FULL_RULE.test(lines[top - 1]!) && at - top < 4) top--;
  const framed = top > 0 && FULL_RULE.test(lines[top - 1]!);
  if (!framed && at - top > 1) return null;
  // Without a head the rule below the last row tells it from a line across the page.
  const headless = top === at && !framed;
  const closes = (line: string): boolean =>
    framed ? FULL_RULE.test(line) : RULE.test(line) || (!headless && (line.trim() === '' || FULL_RULE.test(line)));
  let end = at + 1;
  while (end < lines.length && end - at < LONGEST && !closes(lines[end]!)) {
    if (/^#{1,6}\s/.test(lines[end]!) || (headless && `${lines[end]}${lines[end - 1]}`.trim() === '')) return null;
    end++;
  }
  if ((framed || headless) && (end === lines.length || !closes(lines[end]!))) return null;
  /** Empty lines part rows that take several lines. */
  const parted = framed || lines.slice(at + 1, end).some((line) => line.trim() === '');
  const rows: { source: string; line: number; span: number }[][] = [];
  const cut = (own: readonly string[], line: number): void => {
    const cells = columns.map((start, i) => ({
      source: own
        .map((l) => l.slice(i === 0 ? 0 : start, columns[i + 1]).trim())
        .filter((l) => l !== '')
        .join(' '),
      line,
      span: 1,
    }));
    if (cells.some((cell) => cell.source !== '')) rows.push(cells);
  };
  if (top < at) cut(lines.slice(top, at), top);
  const headRows = rows.length;
  let from = at + 1;
  for (let i = at + 1; i <= end; i++) {
    if (parted && i < end && lines[i]!.trim() !== '') continue;
    if (parted) {
      if (i > from) cut(lines.slice(from, i), from);
      from = i + 1;
    } else if (i < end) cut([lines[i]!], i);
  }
  if (rows.length === headRows) return null;
  const last = end < lines.length && lines[end]!.trim() !== '' ? end + 1 : end;
  return { first: framed ? top - 1 : top, end: last, headRows, rows };
}

const TERM = /^ {0,3}[^\s:~#>|+`-]/;
const MEANING = /^ {0,3}[:~][ \t]+\S/;

/** Terms with their meanings below, as pairs. */
function definitions(lines: readonly string[], first: number): DrawnTable | null {
  const rows: { source: string; line: number; span: number }[][] = [];
  let at = first;
  for (;;) {
    const term = lines[at];
    if (term === undefined || !TERM.test(term)) break;
    const gap = lines[at + 1]?.trim() === '' ? 1 : 0;
    if (!MEANING.test(lines[at + 1 + gap] ?? '')) break;
    const line = at + 1 + gap;
    let end = line;
    const meaning: string[] = [];
    while (end < lines.length) {
      const own = lines[end]!;
      // Meanings one below the other are paragraphs of their own.
      if (MEANING.test(own)) meaning.push(...(meaning.length > 0 ? [''] : []), own.replace(/^ {0,3}[:~][ \t]+/, ''));
      else if (/^(?: {2,}|\t)\S/.test(own)) meaning.push(own.replace(/^(?: {1,4}|\t)/, ''));
      else if (
        own.trim() === '' &&
        (MEANING.test(lines[end + 1] ?? '') || /^(?: {4,}|\t)\S/.test(lines[end + 1] ?? ''))
      )
        meaning.push('');
      else if (TERM.test(own) && !MEANING.test(lines[end + 1] ?? '') && lines[end - 1]!.trim() !== '')
        meaning.push(own);
      else break;
      end++;
    }
    rows.push([
      { source: term.trim(), line: at, span: 1 },
      { source: meaning.join('\n'), line, span: 1 },
    ]);
    at = end;
    while (lines[at]?.trim() === '' && MEANING.test(lines[at + 2] ?? lines[at + 3] ?? '')) at++;
  }
  return rows.length === 0 ? null : { first, end: at, headRows: 0, rows };
}
