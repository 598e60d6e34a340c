import { type Candidate, candidatesOf, withContinuations } from './candidates.js';
import { bestCluster, type Cluster, recurringLabels } from './cluster.js';
import { type Head, type HeadWindow, readHead, titleClass, titleColumn } from './heads.js';
import type { Labels } from './labels.js';
import type { Piece } from './pieces.js';
import { cutSheets, type Occurrence, type RawSheet } from './sheets.js';

/** One sheet of a form: pieces [start, end). */
export interface Sheet {
  readonly head: Head;
  readonly start: number;
  readonly end: number;
  /** Ids of the pieces that hold core labels. */
  readonly core: ReadonlySet<number>;
}

/** A form and its sheets, in reading order. */
export interface Form {
  readonly cluster: Cluster;
  readonly sheets: readonly Sheet[];
  /** All candidates by piece. */
  readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
}

const MOST_FORMS = 4;
const LEAST_SHEETS = 2;
/** So many single words before and after make no label. */
const STREWN = 12;
/** Two labels side by side may be pairs, three head columns. */
const LEAST_HEADS = 3;

/** Finds the forms of a document: first the one that speaks loudest, then others in what it leaves. */
export function findForms(pieces: readonly Piece[], labels: Labels): Form[] {
  const single = new Map<number, Candidate[]>();
  for (const piece of pieces) {
    if (piece.furniture) continue;
    const found = candidatesOf(piece, labels);
    if (found.length > 0) single.set(piece.id, found);
  }
  const plain = new Set(pieces.slice(0, 2000).map((piece) => piece.style)).size < 2;
  if (plain) for (const id of single.keys()) if (isStrewn(id, pieces)) single.delete(id);
  // where labels look like their values, only words can tell how far a label goes
  const candidates = plain ? withContinuations(single, pieces) : single;
  const used = new Uint8Array(pieces.length);
  const forms: Form[] = [];
  while (forms.length < MOST_FORMS) {
    const free = [...candidates].filter(([id]) => used[id] === 0).flatMap(([, list]) => list);
    const cluster = bestCluster(recurringLabels(free, pieces, labels), pieces, plain);
    if (!cluster) break;
    const raw = cutSheets(cluster, pieces);
    if (raw.length < LEAST_SHEETS) break;
    const sheets = isTableHead(raw, pieces) ? [] : withHeads(raw, pieces, plain);
    for (const { start, end } of sheets) used.fill(1, start, end);
    for (const label of cluster.labels) for (const { piece } of label.places) used[piece] = 1;
    if (sheets.length > 0) forms.push({ cluster, sheets, candidates });
  }
  return forms;
}

/** Whether a piece stands among single words, a line each, as text taken from maps and broken tables gives them. */
function isStrewn(id: number, pieces: readonly Piece[]): boolean {
  const around = pieces.slice(Math.max(0, id - STREWN), id + STREWN + 1);
  return around.length > STREWN && around.filter(({ text }) => /\s/.test(text.trim())).length <= 1;
}

/** Labels that always stand side by side over many lines head the columns of a table, which is no form. */
function isTableHead(raw: readonly RawSheet[], pieces: readonly Piece[]): boolean {
  let heads = 0;
  const rowsOf = filledRows(pieces);
  for (const [i, { occurrences }] of raw.entries()) {
    const known = occurrences.filter((o) => o.label.known);
    const first = pieces[known[0]?.piece ?? occurrences[0]!.piece]!;
    const inHead = known.filter((o) => pieces[o.piece]!.top < first.top + HEAD_HEIGHT);
    const next = raw[i + 1]?.occurrences[0]?.piece ?? pieces.length;
    const below = Math.min(next - (inHead.at(-1)?.piece ?? first.id), 200);
    if (inHead.length >= 0.8 * known.length && (below > 8 * inHead.length || overRows(inHead))) heads++;
  }
  return heads > 0.6 * raw.length;

  /** In one row of a table, over several more rows that fill its columns. */
  function overRows(labels: readonly Occurrence[]): boolean {
    const cells = labels.flatMap((o) => pieces[o.piece]!.cell ?? []);
    const { table, row } = cells[0] ?? { table: -1, row: -1 };
    if (cells.length < labels.length || cells.some((cell) => cell.table !== table || cell.row !== row)) return false;
    const columns = new Set(cells.map((cell) => cell.column));
    const filled = [...(rowsOf.get(table) ?? [])].filter(
      ([at, own]) => at > row && [...own].filter((column) => columns.has(column)).length >= 0.5 * columns.size,
    );
    return columns.size >= LEAST_HEADS && filled.length >= 2;
  }
}

/** Filled columns of the rows of each table. */
function filledRows(pieces: readonly Piece[]): Map<number, Map<number, Set<number>>> {
  const tables = new Map<number, Map<number, Set<number>>>();
  for (const { cell } of pieces) {
    if (!cell) continue;
    const rows = tables.get(cell.table) ?? new Map<number, Set<number>>();
    tables.set(cell.table, rows);
    rows.set(cell.row, (rows.get(cell.row) ?? new Set()).add(cell.column));
  }
  return tables;
}

function withHeads(all: readonly RawSheet[], pieces: readonly Piece[], plain: boolean): Sheet[] {
  const raw = joinHeadless(all, pieces, plain);
  const windows = raw.map((sheet, i) => headWindow(sheet, raw[i - 1], pieces));
  const found = titleClass(windows, pieces, plain);
  const column = titleColumn(windows, found);
  const trial = windows.map((window) => readHead(window, found, pieces, true, column));
  // Where most codes have letters, a number before a title is part of it.
  const lettered = trial.filter((head) => head.code !== null && /\p{L}/u.test(head.code)).length;
  const heads = lettered > 0.4 * trial.length ? windows.map((w) => readHead(w, found, pieces, false, column)) : trial;
  const core = raw.flatMap((sheet) => sheet.occurrences.map((o) => pieces[o.piece]!));
  const ruled = core.filter((piece) => piece.cell !== null).length > 0.7 * core.length;
  const tables = new Set(tablesWithValues(core, pieces));
  const labelSize = median(core.map((piece) => piece.size));
  return raw.map((sheet, i): Sheet => {
    const head = heads[i]!;
    const last = sheet.occurrences.at(-1)!.piece;
    const end = sheetEnd(last, heads[i + 1]?.start ?? pieces.length, pieces, { ruled, tables, labelSize, plain });
    return { head, start: head.start, end, core: new Set(sheet.occurrences.map((o) => o.piece)) };
  });
}

/** Where nearly all sheets have a title, what has none goes on with the sheet before it. */
function joinHeadless(raw: readonly RawSheet[], pieces: readonly Piece[], plain: boolean): readonly RawSheet[] {
  const windows = raw.map((sheet, i) => headWindow(sheet, raw[i - 1], pieces));
  const found = titleClass(windows, pieces, plain);
  const bare = windows.map((window) => {
    const head = readHead(window, found, pieces, true, null);
    return head.title.length === 0 && head.code === null;
  });
  if (!found || bare.filter(Boolean).length > 0.3 * raw.length) return raw;
  const kept: RawSheet[] = [];
  for (const [i, sheet] of raw.entries()) {
    const before = kept.at(-1);
    const first = pieces[sheet.occurrences[0]!.piece]!;
    const near = before && first.page - pieces[before.occurrences.at(-1)!.piece]!.page <= 1;
    if (bare[i] && near) kept[kept.length - 1] = { occurrences: [...before.occurrences, ...sheet.occurrences] };
    else kept.push(sheet);
  }
  return kept;
}

/** Tables that hold values, too: where only labels are boxed or shaded, values stand outside the table. */
function tablesWithValues(core: readonly Piece[], pieces: readonly Piece[]): number[] {
  const labels = new Set(core.map((piece) => piece.id));
  return pieces.flatMap((piece) => (piece.cell && !labels.has(piece.id) ? [piece.cell.table] : []));
}

/** Where the value of a sheet's last label ends: at the next sheet, at a heading that stands out, where the table ends, at the latest on the page after. */
function sheetEnd(
  last: number,
  next: number,
  pieces: readonly Piece[],
  form: {
    readonly ruled: boolean;
    readonly tables: ReadonlySet<number>;
    readonly labelSize: number;
    readonly plain: boolean;
  },
): number {
  const label = pieces[last]!;
  for (let id = last + 1; id < next; id++) {
    const piece = pieces[id]!;
    if (piece.furniture) continue;
    if (piece.page > label.page + 1) return id;
    if (
      form.ruled &&
      label.cell &&
      form.tables.has(label.cell.table) &&
      piece.cell?.table !== label.cell.table &&
      piece.top > label.top + 1
    )
      return id;
    if (piece.heading && (form.plain || piece.size > form.labelSize + 1)) return id;
  }
  return Math.max(last + 1, next);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

const FURTHEST_PAGES = 2;
/** Heads of columns have up to five lines. */
const HEAD_HEIGHT = 80;
/** A title stands at most this far below the first label, in points. */
const DEEPEST = 80;

function headWindow(sheet: RawSheet, before: RawSheet | undefined, pieces: readonly Piece[]): HeadWindow {
  const core = new Set(sheet.occurrences.map((o) => o.piece));
  const firstLabel = sheet.occurrences[0]!.piece;
  const to = sheet.occurrences[Math.min(3, sheet.occurrences.length - 1)]!.piece;
  const from = Math.max(before ? before.occurrences.at(-1)!.piece + 1 : 0, firstLabel - 150);
  const page = pieces[firstLabel]!.page;
  const own: Piece[] = [];
  for (let id = from; id < to; id++) {
    const piece = pieces[id]!;
    if (core.has(id) || piece.furniture || page - piece.page >= FURTHEST_PAGES) continue;
    if (id > firstLabel && piece.top > pieces[firstLabel]!.top + DEEPEST) continue;
    own.push(piece);
  }
  return { pieces: own, firstLabel };
}
