import { letteredCode, numberCode } from './codes.js';
import type { Piece } from './pieces.js';

/** What stands at the head of a sheet. */
export interface Head {
  readonly code: string | null;
  /** Pieces of the title, in reading order, and where in the first of them it begins. */
  readonly title: readonly Piece[];
  readonly titleFrom: number;
  /** Other pieces set like the title, beside it. */
  readonly beside: readonly Piece[];
  /** First piece of the sheet. */
  readonly start: number;
}

/** Pieces between two sheets' labels, where the head of the second must be. */
export interface HeadWindow {
  /** Pieces after the last label of the sheet before, up to the fourth label of the sheet, without labels. */
  readonly pieces: readonly Piece[];
  /** Id of the first label of the sheet. */
  readonly firstLabel: number;
}

/** A way in which the titles of a form are set. */
interface TitleClass {
  readonly name: string;
  readonly has: (piece: Piece) => boolean;
}

/** Headings with the code of a measure: the surest titles where all is set alike. */
const CODED = 'coded heading';
/** Lines that begin with such a code. */
const CODE = 'code';

/** Finds how the titles of a form are set: what stands once at every head, differs from sheet to sheet, and is rare elsewhere. Null when nothing does. */
export function titleClass(
  windows: readonly HeadWindow[],
  pieces: readonly Piece[],
  plain: boolean,
): TitleClass | null {
  const classes = new Map<string, TitleClass>();
  const all = new Map<string, number>();
  const first = windows[0]?.firstLabel ?? 0;
  const last = windows.at(-1)?.firstLabel ?? 0;
  // codes stand in references, too; in a heading they name what follows, over all its lines
  const coded = (piece: Piece): boolean => {
    let at = piece.id;
    while (at > 0 && piece.block >= 0 && pieces[at - 1]!.block === piece.block) at--;
    return letteredCode(pieces[at]!.text) !== null;
  };
  const classesOf = (piece: Piece): string[] => {
    const names = plain ? [] : [piece.style];
    if (plain && piece.heading) names.push('heading');
    if (plain && letteredCode(piece.text)) names.push(CODE);
    if (plain && piece.heading && coded(piece)) names.push(CODED);
    return names;
  };
  for (let id = Math.max(0, first - 30); id < Math.min(pieces.length, last + 60); id++) {
    for (const name of classesOf(pieces[id]!)) all.set(name, (all.get(name) ?? 0) + 1);
  }
  const seen = new Map<string, { sheets: number; pieces: number; before: number; texts: Set<string>; size: number }>();
  for (const { pieces: own, firstLabel } of windows) {
    const here = new Map<string, string>();
    for (const piece of own) {
      if (!/\p{L}{3}/u.test(piece.text)) continue;
      for (const name of classesOf(piece)) {
        const entry = seen.get(name) ?? { sheets: 0, pieces: 0, before: 0, texts: new Set(), size: piece.size };
        seen.set(name, entry);
        entry.pieces++;
        if (piece.id < firstLabel) entry.before++;
        here.set(name, `${here.get(name) ?? ''} ${piece.text}`);
        classes.set(name, { name, has: (p) => classesOf(p).includes(name) });
      }
    }
    for (const [name, text] of here) {
      const entry = seen.get(name)!;
      entry.sheets++;
      entry.texts.add(text);
    }
  }
  const body = [...all].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0] as [string, number])[0];
  let best: { found: TitleClass; score: number } | null = null;
  for (const [name, { sheets, pieces: count, texts, size }] of seen) {
    const presence = sheets / windows.length;
    const distinct = texts.size / sheets;
    const purity = Math.min(1, count / Math.max(1, all.get(name) ?? 0));
    if (presence < 0.55 || distinct < 0.5) continue;
    const rare = name === CODED && presence >= 0.8 ? 2 : plain || name !== body ? 1 : 0.3;
    const score = presence * distinct * distinct * Math.max(0.05, purity) * (1 + size / 60) * rare;
    if (!best || score > best.score) best = { found: classes.get(name)!, score };
  }
  return best && best.score > 0.2 ? best.found : null;
}

/** Longest head, in letters; more is no title. */
const LONGEST_HEAD = 400;

/** Reads code and title of one sheet. @param found how titles of the form are set */
export function readHead(
  window: HeadWindow,
  found: TitleClass | null,
  pieces: readonly Piece[],
  numbers: boolean,
  column: string | null,
): Head {
  const whole = groupOf(window, found);
  const codes = whole.filter((piece) => isCode(piece.text, numbers));
  const group = codes.length < whole.length ? whole.filter((piece) => !codes.includes(piece)) : whole;
  const cells = columnsOf(group);
  const main = [...((column === null ? null : cells.get(column)) ?? longest(cells))];
  const beside = group.filter((piece) => !main.includes(piece));
  const text = main[0]?.text ?? '';
  const opening = letteredCode(text) ?? (numbers && codes.length === 0 && main.length > 0 ? numberCode(text) : null);
  let code = opening?.code ?? (codes[0] ? codeOf(codes[0].text, numbers) : null);
  let start = Math.min(window.firstLabel, ...whole.map((piece) => piece.id));
  if (!code) {
    const near = nearCode(window, start, whole, pieces);
    if (near) {
      code = codeOf(near.text, true);
      start = Math.min(start, near.id);
    }
  }
  start = Math.min(start, ...window.pieces.filter((p) => p.id < start && onLine(p, pieces[start]!)).map((p) => p.id));
  if (found?.name === CODED || found?.name === CODE) main.push(...restOfTitle(main, window));
  const skip = opening && opening.rest !== '' ? text.length - opening.rest.length : 0;
  return { code, title: main, titleFrom: skip, beside, start };
}

/** Lines that a reader of plain text took for a paragraph, though they stand between the title and the first label and are no sentence. */
function restOfTitle(title: readonly Piece[], { pieces, firstLabel }: HeadWindow): Piece[] {
  const last = title.at(-1);
  if (!last) return [];
  const between = pieces.filter((piece) => piece.id > last.id && piece.id < firstLabel);
  const closely = [last, ...between].every(
    (piece, i, all) => i === 0 || (piece.page === last.page && piece.top - all[i - 1]!.top < 2 * piece.size),
  );
  const goesOn = between.length > 0 && between.length <= MOST_LINES && firstLabel === last.id + between.length + 1;
  return goesOn && closely && between.every((piece) => !/[.!?:;]\s*$/.test(piece.text)) ? between : [];
}

/** A title goes on over at most so many lines. */
const MOST_LINES = 2;

/** A sheet begins with a whole line, whatever stands before its title there ("Nr."). */
const onLine = (a: Piece, b: Piece): boolean => a.page === b.page && Math.abs(a.top - b.top) < 0.5 * b.size;

const isCode = (text: string, numbers = true): boolean => codeOf(text, numbers) !== null;

/** A piece that is nothing but a code. */
function codeOf(text: string, numbers: boolean): string | null {
  const coded = letteredCode(text) ?? (numbers ? numberCode(text) : null);
  return coded && coded.rest === '' ? coded.code : null;
}

/** The pieces set like a title that stand together, nearest before the first label, else first after it. */
function titleGroup(own: readonly Piece[], firstLabel: number): Piece[] {
  const groups: Piece[][] = [];
  for (const piece of own) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const near =
      before !== undefined &&
      before.page === piece.page &&
      piece.box.y0 - before.box.y1 < 1.2 * Math.max(piece.size, 8);
    if (near) last!.push(piece);
    else groups.push([piece]);
  }
  const titled = groups.filter((group) => group.some((piece) => /\p{L}{3}/u.test(piece.text)));
  const above = titled.filter((group) => group[0]!.id < firstLabel);
  return above.at(-1) ?? titled[0] ?? [];
}

function groupOf(window: HeadWindow, found: TitleClass | null): Piece[] {
  let own = found ? window.pieces.filter((piece) => found.has(piece)) : [];
  // a heading that the reader missed still has its code
  if (found?.name === CODED && own.length === 0)
    own = window.pieces.filter((piece) => letteredCode(piece.text) !== null);
  const group = titleGroup(own, window.firstLabel);
  const letters = group.reduce((sum, piece) => sum + piece.text.length, 0);
  return letters <= LONGEST_HEAD ? group : [];
}

/** The column of the head in which titles stand: what differs from sheet to sheet. Null when heads have one column. */
export function titleColumn(windows: readonly HeadWindow[], found: TitleClass | null): string | null {
  const seen = new Map<string, { sheets: number; texts: Set<string> }>();
  for (const window of windows) {
    for (const [column, list] of columnsOf(groupOf(window, found))) {
      const text = list.map((piece) => piece.text).join(' ');
      if (isCode(text) || !/\p{L}{3}/u.test(text)) continue;
      const entry = seen.get(column) ?? { sheets: 0, texts: new Set() };
      seen.set(column, entry);
      entry.sheets++;
      entry.texts.add(text);
    }
  }
  if (seen.size < 2) return null;
  return [...seen].sort((a, b) => b[1].texts.size - a[1].texts.size || b[1].sheets - a[1].sheets)[0]![0];
}

/** Pieces in several cells of a bar, by column; without cells, by the gaps between them. */
function columnsOf(group: readonly Piece[]): Map<string, Piece[]> {
  const columns = new Map<string, Piece[]>();
  for (const piece of group) {
    const key = piece.cell ? `c${piece.cell.column}` : columnOf(piece, group);
    columns.set(key, [...(columns.get(key) ?? []), piece]);
  }
  return columns;
}

/** The column with most letters that is no mere code. */
function longest(columns: ReadonlyMap<string, Piece[]>): Piece[] {
  const letters = (list: readonly Piece[]): number =>
    isCode(list.map((p) => p.text).join(' ')) ? 0 : list.reduce((sum, p) => sum + p.text.length, 0);
  return [...columns.values()].sort((a, b) => letters(b) - letters(a))[0] ?? [];
}

/** Pieces far apart on one line belong to different parts of the head; a code right before the title belongs to it. */
function columnOf(piece: Piece, group: readonly Piece[]): string {
  const left = group
    .filter((p) => p !== piece && Math.abs(p.box.y0 - piece.box.y0) < 3 && p.box.x1 <= piece.box.x0)
    .sort((a, b) => b.box.x1 - a.box.x1)[0];
  if (!left) return 'first';
  return piece.box.x0 - left.box.x1 > 8 * piece.size && !isCode(left.text)
    ? `x${Math.round(piece.box.x0 / 20)}`
    : columnOf(left, group);
}

/** A code that stands alone near the title or the first label: beside it or some lines above, also where a reader took it for a running head. */
function nearCode(window: HeadWindow, start: number, group: readonly Piece[], pieces: readonly Piece[]): Piece | null {
  const anchor = group[0] ?? pieces[window.firstLabel]!;
  const from = Math.max(0, Math.min(start, window.firstLabel) - 12);
  let best: Piece | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let id = from; id < Math.min(pieces.length, window.firstLabel + 12); id++) {
    const piece = pieces[id]!;
    if (piece.page !== anchor.page || group.includes(piece)) continue;
    const above = anchor.box.y0 - piece.box.y0;
    if (above < -40 || above > 90) continue;
    const lettered = letteredCode(piece.text);
    const alone = lettered ? lettered.rest === '' : piece.size > anchor.size && numberCode(piece.text)?.rest === '';
    if (!alone || (piece.furniture && !lettered)) continue;
    if (Math.abs(above) < least) {
      least = Math.abs(above);
      best = piece;
    }
  }
  return best;
}
