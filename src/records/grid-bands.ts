import type { ConceptDocument } from '../document/document.js';
import type { Atom } from './atoms.js';
import { YEAR } from './grid-heads.js';
import type { GridCell, Table } from './grid-table.js';
import type { Labels } from './labels.js';

/** Heads in one line: fewer may be two labels side by side. */
const LEAST_HEADS = 3;
/** Least share of the heads, apart from years, that must be known. */
const KNOWN = 0.5;
const LONGEST_HEAD = 40;
/** A head runs over at most so many lines, at most so far apart in sizes of its letters. */
const MOST_HEAD_LINES = 4;
const HEAD_PITCH = 1.5;
/** A word broken at the end of a line. */
const BROKEN = /(?<=\p{L})-\s(?=\p{Ll})/gu;
/** A heading below a table is larger than its heads; what is set like these names a group of rows. */
const LARGER = 1.1;
/** So many lines across below a table part rows that belong to it. */
const LEAST_RULED = 2;
/** Share of what follows a table that must be a table, too, for it to go on there. */
const IN_TABLES = 0.7;
/** A head and two rows. */
const LEAST_ROWS = 3;
/** Lines of one row are at most so far apart, in distances of lines; wider gaps part rows where no ruling lines do. */
const APART = 1.35;
/** A table ends where nothing follows for so many distances of lines. */
const ENDS = 5;
/** Share of the table's width that a line must run over to part rows. */
const ACROSS = 0.6;
/** Lines at the same height, in points. */
const SAME_Y = 2;

interface Line {
  readonly atoms: readonly Atom[];
  readonly y0: number;
  readonly y1: number;
}

/** A table that only its heads and the places of its cells tell, and the block its head stands in. */
export interface BandTable {
  readonly table: Table;
  readonly block: number;
  readonly lastBlock: number;
}

/** Heads that stand side by side, over one or more lines, each a cell. */
interface Band {
  readonly heads: readonly GridCell[];
  readonly y0: number;
  readonly y1: number;
}

/**
 * Tables whose head stands apart from what the reader took for a table, or in none (rows parted by lines alone, group rows between, columns of bars):
 * a ruled table keeps its cells; else columns are parted where fewest texts cross between two heads, rows at ruling lines or gaps. Row 0 of each is its head.
 * @param ruled a ruled table by its block
 */
export function bandTables(
  document: ConceptDocument,
  atoms: readonly Atom[],
  labels: Labels,
  ruled: (block: number) => Table | null,
): BandTable[] {
  const pages = new Map<number, Atom[]>();
  for (const atom of atoms) {
    if (atom.furniture || atom.turned || atom.place.page === null) continue;
    const own = pages.get(atom.page);
    if (own) own.push(atom);
    else pages.set(atom.page, [atom]);
  }
  return [...pages].flatMap(([page, own]) => {
    const lines = linesOf(own);
    const bands: { band: Band; next: number }[] = [];
    for (let i = 0; i < lines.length; i++) {
      const end = endOfHead(lines, i);
      const heads = end > i ? headsOf(lines.slice(i, end)) : [];
      if (!isHead(heads, labels)) continue;
      bands.push({ band: { heads, y0: lines[i]!.y0, y1: lines[end - 1]!.y1 }, next: end });
      i = end - 1;
    }
    return bands.flatMap(({ band, next }, i) => {
      const to = bands[i + 1] ? lines.findIndex(({ y0 }) => y0 >= bands[i + 1]!.band.y0) : lines.length;
      const body = bodyOf(lines.slice(next, to), band);
      const across = acrossOf(band, body, rulingsOf(document, page));
      if (!isApart(band.heads, body, across)) return [];
      const first = body[0]?.atoms.find(({ cell }) => cell)?.cell?.table;
      const own = first === undefined ? null : ruled(first);
      const table = own ? withHeads(own, band) : body.length > 0 ? tableFrom(band, body, across) : null;
      const block = band.heads[0]!.atoms[0]!.block;
      const last = body.at(-1)?.atoms.at(-1);
      return table && last ? [{ table, block, lastBlock: own ? first! : last.block }] : [];
    });
  });
}

/** Lines set alike close below each other, of which the fullest has the heads. */
function endOfHead(lines: readonly Line[], from: number): number {
  const first = lines[from]!.atoms[0]!;
  if (first.heading || first.text.length > LONGEST_HEAD) return from;
  let end = from;
  while (end < lines.length && end - from < MOST_HEAD_LINES) {
    const line = lines[end]!;
    const close = end === from || line.y0 - lines[end - 1]!.y0 < HEAD_PITCH * first.size;
    if (!close || line.atoms.some(({ style, text }) => style !== first.style && !YEAR.test(text))) break;
    end++;
  }
  return end;
}

/** Texts of the lines that stand above each other, as one head each. */
function headsOf(lines: readonly Line[]): GridCell[] {
  const columns: Atom[][] = [];
  for (const atom of lines.flatMap(({ atoms }) => atoms)) {
    const over = columns.find((own) => own.some(({ box }) => box.x0 < atom.box.x1 && atom.box.x0 < box.x1));
    if (over) over.push(atom);
    else columns.push([atom]);
  }
  return columns.sort((a, b) => leftOf(a) - leftOf(b)).map((own, column) => cellOf(0, column, own));
}

const leftOf = (atoms: readonly Atom[]): number => Math.min(...atoms.map(({ box }) => box.x0));

/** A ruled table with the heads above it as its first row; null where it has them already. */
function withHeads(table: Table, { heads }: Band): Table | null {
  const first = table.cells.filter(({ row, text }) => row === 0 && text !== '').map(({ text }) => text);
  if (heads.filter(({ text }) => first.includes(text)).length >= KNOWN * heads.length) return null;
  const lefts = Array.from({ length: table.columns }, (_, i) =>
    leftOf(table.cells.filter((c) => c.column === i && c.columnSpan === 1).flatMap(({ atoms }) => atoms)),
  );
  const cells = heads.map((head): GridCell => {
    const middle = (leftOf(head.atoms) + Math.max(...head.atoms.map(({ box }) => box.x1))) / 2;
    const column = lefts.findLastIndex((left) => left <= middle);
    return { ...head, column: Math.max(0, column) };
  });
  // of two heads over one column the first is that of most of its texts
  const own = cells.filter((cell, i) => cell.column !== cells[i - 1]?.column);
  return { ...table, rows: table.rows + 1, cells: [...own, ...table.cells.map((c) => ({ ...c, row: c.row + 1 }))] };
}

const isKnown = (text: string, labels: Labels): boolean =>
  text.length <= LONGEST_HEAD && labels.match(text).some(({ second }) => !second);

function linesOf(atoms: readonly Atom[]): Line[] {
  const lines: { atoms: Atom[]; y0: number; y1: number }[] = [];
  for (const atom of atoms.toSorted((a, b) => a.box.y0 - b.box.y0)) {
    const last = lines.at(-1);
    if (last && (atom.box.y0 + atom.box.y1) / 2 < last.y1 && atom.box.y0 - last.y0 < 0.5 * atom.size) {
      last.atoms.push(atom);
      last.y1 = Math.max(last.y1, atom.box.y1);
    } else lines.push({ atoms: [atom], y0: atom.box.y0, y1: atom.box.y1 });
  }
  for (const line of lines) line.atoms.sort((a, b) => a.box.x0 - b.box.x0);
  return lines;
}

function isHead(heads: readonly GridCell[], labels: Labels): boolean {
  if (heads.length < LEAST_HEADS || heads.some(({ text }) => text.length > LONGEST_HEAD)) return false;
  const named = heads.filter(({ text }) => !YEAR.test(text));
  return named.filter(({ text }) => isKnown(text, labels)).length >= Math.max(2, KNOWN * named.length);
}

/** A head in the table of all its rows is read with them; one whose table was cut in two where a row names a group is not. @param lines heights of lines across */
function isApart(heads: readonly GridCell[], body: readonly Line[], lines: readonly number[]): boolean {
  const tables = new Set(heads.flatMap(({ atoms }) => atoms.map(({ grid }) => grid?.table ?? -1)));
  if (tables.has(-1) || tables.size > 1) return true;
  const beyond = body.flatMap(({ atoms }) => atoms.filter(({ grid }) => !grid || !tables.has(grid.table)));
  const inTables = beyond.filter(({ grid }) => grid).length;
  const top = Math.min(...beyond.map(({ box }) => box.y0));
  const ruled = lines.filter((y) => y > top).length;
  return beyond.length > 0 && (inTables >= IN_TABLES * beyond.length || ruled >= LEAST_RULED);
}

/** Lines below a head up to a heading, prose or a wide gap. */
function bodyOf(lines: readonly Line[], { heads, y1 }: Band): Line[] {
  const pitch = pitchOf(lines);
  const right = leftOf(heads[1]!.atoms) + leftOf(heads[0]!.atoms);
  const { size } = heads[0]!.atoms[0]!;
  let before = y1;
  const end = lines.findIndex((line) => {
    const gap = line.y0 - before;
    before = line.y1;
    const [first] = line.atoms;
    const prose = line.atoms.length === 1 && /[.!?:]$/.test(first!.text) && first!.box.x1 > right;
    return gap > ENDS * pitch || (first!.heading && first!.size > LARGER * size) || prose;
  });
  return end < 0 ? [...lines] : lines.slice(0, end);
}

/** The usual distance of lines: the smallest that is usual. */
function pitchOf(lines: readonly Line[]): number {
  const sizes = lines.flatMap(({ atoms }) => atoms.map(({ size }) => size)).sort((a, b) => a - b);
  return 1.2 * (sizes[sizes.length >> 1] ?? 10);
}

function rulingsOf({ layout }: ConceptDocument, page: number): readonly { y: number; x0: number; x1: number }[] {
  return (layout[page]?.rulings ?? []).flatMap(({ kind, box }) =>
    kind === 'horizontal' ? [{ y: box.y0, x0: box.x0, x1: box.x1 }] : [],
  );
}

function tableFrom(band: Band, lines: readonly Line[], across: readonly number[]): Table | null {
  const body = across.length >= LEAST_HEADS ? withoutProse(lines, band, across.at(-1)!) : lines;
  const all = body.flatMap(({ atoms }) => atoms);
  const bounds = boundsOf(band.heads, all);
  const columnOf = ({ box }: Atom): number => bounds.findLastIndex((x) => box.x0 >= x);
  const cuts = cutsOf(band, body, across);
  const rowOf = (atom: Atom): number => cuts.findLastIndex((y) => (atom.box.y0 + atom.box.y1) / 2 > y) + 1;
  const cells = new Map<string, Atom[]>();
  for (const atom of all) {
    const key = `${rowOf(atom)}:${columnOf(atom)}`;
    cells.set(key, [...(cells.get(key) ?? []), atom]);
  }
  const rows = [...cells].map(([key, own]) => {
    const [row = 0, column = 0] = key.split(':').map(Number);
    return cellOf(row, column, own);
  });
  const count = Math.max(...rows.map(({ row }) => row)) + 1;
  if (count < LEAST_ROWS) return null;
  return { rows: count, columns: band.heads.length, cells: [...band.heads, ...rows.sort(inOrder)] };
}

const inOrder = (a: GridCell, b: GridCell): number => a.row - b.row || a.column - b.column;

function cellOf(row: number, column: number, own: readonly Atom[]): GridCell {
  const atoms = own.toSorted((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  const text = atoms
    .map((atom) => atom.text)
    .join(' ')
    .replace(BROKEN, '');
  return { row, column, rowSpan: 1, columnSpan: 1, text, anchors: [], atoms };
}

/** Left edges of the columns: between two heads where fewest texts cross, the rightmost of these. */
function boundsOf(heads: readonly GridCell[], all: readonly Atom[]): number[] {
  const starts = heads.map(({ atoms }) => leftOf(atoms));
  return starts.map((start, i) => {
    const before = starts[i - 1];
    if (before === undefined) return Number.NEGATIVE_INFINITY;
    const lefts = [start, ...all.map(({ box }) => box.x0)].filter((x) => x > before + 1 && x <= start + 1);
    const crossing = (x: number): number => all.filter(({ box }) => box.x0 < x - 1 && box.x1 > x + 1).length;
    return lefts.toSorted((a, b) => crossing(a) - crossing(b) || b - a)[0]! - 1;
  });
}

/** What runs over several columns below the last line is text after the table. */
function withoutProse(lines: readonly Line[], { heads }: Band, last: number): readonly Line[] {
  const starts = heads.map(({ atoms }) => leftOf(atoms));
  const crosses = ({ box }: Atom): boolean => starts.some((x) => box.x0 < x - 1 && box.x1 > x + 1);
  const end = lines.findIndex(({ atoms, y0 }) => y0 > last && atoms.some(crosses));
  return end < 0 ? lines : lines.slice(0, end);
}

/** Where lines run across a table, from its head to its last text, or just below. */
function acrossOf({ heads, y1 }: Band, body: readonly Line[], rulings: ReturnType<typeof rulingsOf>): number[] {
  const bottom = body.at(-1)?.y1 ?? y1;
  const left = leftOf(heads[0]!.atoms);
  const right = Math.max(...heads.flatMap(({ atoms }) => atoms.map(({ box }) => box.x1)));
  const within = rulings.filter(({ y }) => y > y1 - SAME_Y && y < bottom + ENDS).sort((a, b) => a.y - b.y);
  const drawn: { y: number; length: number }[] = [];
  for (const { y, x0, x1 } of within) {
    const last = drawn.at(-1);
    const length = Math.max(0, Math.min(x1, right) - Math.max(x0, left));
    if (last && y - last.y < SAME_Y) last.length += length;
    else drawn.push({ y, length });
  }
  return drawn.filter(({ length }) => length >= ACROSS * (right - left)).map(({ y }) => y);
}

/** Where rows end: at lines that run across, or else where lines of text are further apart. */
function cutsOf({ y0, y1 }: Band, body: readonly Line[], across: readonly number[]): readonly number[] {
  if (across.length >= LEAST_HEADS) return across;
  const pitch = pitchOf(body);
  return body.flatMap((line, i) => {
    const before = body[i - 1] ?? { y0, y1 };
    return i === 0 || line.y0 - before.y0 > APART * pitch ? [(before.y1 + line.y0) / 2] : [];
  });
}
