import { candidatesOf } from './candidates.js';
import type { Labels } from './labels.js';
import type { Piece } from './pieces.js';
import { splitTitles, titlesAbove } from './twin-titles.js';

/** Begin of a label with what follows it, up to the next one. */
interface Mark {
  readonly piece: number;
  /** Equal for labels of one meaning, however they are worded ("Ziel der Maßnahme", "Ziele der Maßnahme"). */
  readonly key: string;
}

/** Sheets that stood side by side: all their labels, each as often as there are sheets. */
interface Region {
  readonly sheets: number;
  readonly marks: readonly Mark[];
}

/** So many labels in a row come twice before it is no chance. */
const LEAST_PAIRS = 3;
/** Labels further apart belong to different sheets. */
const FURTHEST = 80;
const LINE = 12;

/**
 * Text taken from print line by line loses columns: of two sheets side by side it gives each label twice in a row, each with its own value.
 * Puts such sheets one below the other, so that they read like any others; their titles become headings.
 * @returns pieces with new ids and places on the page; source places stay
 */
export function partTwins(pieces: readonly Piece[], labels: Labels): readonly Piece[] {
  const regions = twinRegions(marksOf(pieces, labels));
  if (regions.length === 0) return pieces;
  const laid = new Layout();
  let at = 0;
  for (const region of regions) {
    const first = region.marks[0]!.piece;
    const above = titlesAbove(pieces, at, first);
    const titles = splitTitles(above, region.sheets);
    if (!titles) continue;
    for (; at < above[0]!.id; at++) laid.keep(pieces[at]!);
    const end = region.marks.at(-1)!.piece + 1;
    for (let sheet = 0; sheet < region.sheets; sheet++) {
      for (const piece of titles[sheet]!) laid.below(piece, true);
      for (const piece of strand(pieces, region, sheet, end)) laid.below(piece, false);
    }
    at = end;
  }
  for (; at < pieces.length; at++) laid.keep(pieces[at]!);
  return laid.pieces;
}

/** Places pieces below each other, keeping the distances of those that stay where they were. */
class Layout {
  readonly pieces: Piece[] = [];
  private shift = 0;
  private y = 0;
  private last = 0;
  private page: number | null = null;

  keep(piece: Piece): void {
    // what was spread over more lines pushes down all that follows
    this.shift = Math.max(this.shift, this.last + LINE - piece.top, 0);
    const top = piece.top + this.shift;
    // sheets side by side share a page: what comes on the next one is no part of them
    const opens = this.page !== null && piece.page !== this.page && !piece.furniture;
    if (opens) this.page = null;
    this.put(piece, top, piece.box.x0, piece.heading || opens);
    this.last = 0;
    this.y = top;
  }

  below(piece: Piece, heading: boolean): void {
    this.y = Math.max(this.y + LINE, piece.top);
    this.last = this.y;
    this.page = piece.page;
    this.put(piece, this.y, 0, heading);
  }

  private put(piece: Piece, top: number, x: number, heading: boolean): void {
    const down = top - piece.top;
    const { x0, x1, y0, y1 } = piece.box;
    const box = { x0: x, x1: x + x1 - x0, y0: y0 + down, y1: y1 + down };
    this.pieces.push({ ...piece, id: this.pieces.length, box, top, heading });
  }
}

/** What belongs to one of the sheets, label by label. */
function strand(pieces: readonly Piece[], { marks }: Region, sheet: number, end: number): Piece[] {
  const seen = new Map<string, number>();
  const own: Piece[] = [];
  for (const [i, { piece, key }] of marks.entries()) {
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    if (turn === sheet) own.push(...pieces.slice(piece, marks[i + 1]?.piece ?? end));
  }
  return own;
}

/** Labels that fill a piece, and words that stand twice on one line, as heads of columns do. */
function marksOf(pieces: readonly Piece[], labels: Labels): Mark[] {
  const marks: Mark[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (piece.furniture) continue;
    const twice = [pieces[i - 1], pieces[i + 1]].some((p) => p?.top === piece.top && p.text === piece.text);
    const field = candidatesOf(piece, labels)
      .filter((c) => c.kind === 'whole')
      .flatMap((c) => labels.match(c.label))
      .find((target) => !target.second)?.field;
    const last = marks.at(-1);
    // "Kosten / Personal- und Sachkosten": what stands right below a label of its own meaning is the value
    if (field && last?.piece === piece.id - 1 && last.key === field) continue;
    if (field) marks.push({ piece: piece.id, key: field });
    else if (twice && /\p{L}{3}/u.test(piece.text)) marks.push({ piece: piece.id, key: `=${piece.text}` });
  }
  return withoutLists(marks, pieces);
}

const LIST = /[,;/|&+]|\s(?:und|sowie|oder|bzw)(?:\s|$)/;

/** Values that list words of labels ("Sachlage und Thema") never come twice in a row, labels of several words do. */
function withoutLists(marks: readonly Mark[], pieces: readonly Piece[]): Mark[] {
  const textOf = (mark: Mark | undefined): string | undefined => (mark ? pieces[mark.piece]!.text : undefined);
  const doubled = new Set(marks.filter((m, i) => textOf(m) === textOf(marks[i + 1])).map(textOf));
  return marks.filter((mark) => !LIST.test(textOf(mark)!) || doubled.has(textOf(mark)));
}

function twinRegions(marks: readonly Mark[]): Region[] {
  const runs: { key: string; from: number; length: number }[] = [];
  for (const [i, { key, piece }] of marks.entries()) {
    const last = runs.at(-1);
    const near = i > 0 && piece - marks[i - 1]!.piece <= FURTHEST;
    if (last?.key === key && near) last.length++;
    else runs.push({ key, from: i, length: 1 });
  }
  const regions: Region[] = [];
  let taken = 0;
  for (let r = 0; r < runs.length; r++) {
    const sheets = runs[r]!.length;
    const keys = new Set<string>();
    let end = r;
    const goesOn = (): boolean => runs[end]?.length === sheets && !keys.has(runs[end]!.key);
    while (goesOn() && end - r < LEAST_PAIRS) keys.add(runs[end++]!.key);
    if (sheets < 2 || end - r < LEAST_PAIRS) continue;
    const above = marksAbove(marks, runs[r]!.from, taken, sheets, keys);
    for (const { key } of above) keys.add(key);
    while (goesOn()) keys.add(runs[end++]!.key);
    taken = runs[end - 1]!.from + sheets;
    regions.push({ sheets, marks: [...above, ...marks.slice(runs[r]!.from, taken)] });
    r = end - 1;
  }
  return regions;
}

/** Labels above, whose values were long enough to be read one after the other: those that come once a sheet. */
function marksAbove(
  marks: readonly Mark[],
  at: number,
  least: number,
  sheets: number,
  below: ReadonlySet<string>,
): readonly Mark[] {
  const seen = new Map<string, number>();
  let from = at;
  for (let i = at - 1; i >= least; i--) {
    const { key, piece } = marks[i]!;
    const turn = (seen.get(key) ?? 0) + 1;
    if (below.has(key) || turn > sheets || marks[i + 1]!.piece - piece > FURTHEST) break;
    seen.set(key, turn);
    if (turn === sheets) from = i;
  }
  return marks.slice(from, at).filter(({ key }) => seen.get(key) === sheets);
}
