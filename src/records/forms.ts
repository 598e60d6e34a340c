import type { Atom } from './atoms.js';
import { type Candidate, candidatesOf, withContinuations } from './candidates.js';
import { type Head, type HeadWindow, readHead, titleClass, titleColumn } from './heads.js';
import type { RecordSet } from './judge.js';
import { type FormContext, readForm } from './read-form.js';
import { cutSheets, type Occurrence, type RawSheet } from './segments.js';
import { recurringLabels, type Template, templates } from './template.js';

/** One sheet of a form: atoms [start, end). */
export interface Sheet {
  readonly head: Head;
  readonly start: number;
  readonly end: number;
  /** Ids of the atoms that hold core labels. */
  readonly core: ReadonlySet<number>;
}

/** A form and its sheets, in reading order. */
export interface Form {
  readonly template: Template;
  readonly sheets: readonly Sheet[];
  /** All candidates by atom. */
  readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
}

const LEAST_SHEETS = 2;
/** So many single words before and after make no label. */
const STREWN = 12;
/** Two labels side by side may be pairs, three head columns. */
const LEAST_HEADS = 3;
/** Rounds in which a document's forms are looked for; each takes what the one before left. */
const MOST_ROUNDS = 6;

/** Finds the forms of a document: of the templates that its labels allow the one whose records tell most, then others in what it leaves. */
export function formSets(atoms: readonly Atom[], context: FormContext): RecordSet[] {
  const { labels } = context;
  const single = new Map<number, Candidate[]>();
  for (const atom of atoms) {
    if (atom.furniture) continue;
    const found = candidatesOf(atom, labels);
    if (found.length > 0) single.set(atom.id, found);
  }
  withoutChapters(single, atoms);
  const plain = new Set(atoms.slice(0, 2000).map((atom) => atom.style)).size < 2;
  if (plain) for (const id of single.keys()) if (isStrewn(id, atoms)) single.delete(id);
  // where labels look like their values, only words can tell how far a label goes
  const candidates = plain ? withContinuations(single, atoms) : single;
  const used = new Uint8Array(atoms.length);
  const sets: RecordSet[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const free = [...candidates].filter(([id]) => used[id] === 0).flatMap(([, list]) => list);
    let best: { set: RecordSet | null; form: Form; value: number } | null = null;
    for (const template of templates(recurringLabels(free, atoms, labels), atoms, plain)) {
      const raw = cutSheets(template, atoms);
      if (raw.length < LEAST_SHEETS || isTableHead(raw, atoms)) continue;
      const form = { template, sheets: withHeads(raw, atoms, plain), candidates };
      const set = readForm(form, atoms, context);
      if (!best || (set?.value ?? 0) > best.value) best = { set, form, value: set?.value ?? 0 };
    }
    if (!best) break;
    for (const { start, end } of best.form.sheets) used.fill(1, start, end);
    for (const label of best.form.template.labels) for (const { atom } of label.places) used[atom] = 1;
    if (best.set) sets.push(best.set);
  }
  return sets;
}

/** Takes out headings whose words stand alone on no other line: a chapter "Beteiligung" above the first sheet is none of its labels. */
function withoutChapters(candidates: Map<number, Candidate[]>, atoms: readonly Atom[]): void {
  const counts = new Map<string, number>();
  for (const { key, kind } of [...candidates.values()].flat())
    if (kind === 'whole') counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [id, list] of candidates) {
    if (!atoms[id]!.heading) continue;
    const kept = list.filter(({ key, kind }) => kind !== 'whole' || counts.get(key)! > 1);
    if (kept.length > 0) candidates.set(id, kept);
    else candidates.delete(id);
  }
}

/** Whether a atom stands among single words, a line each, as text taken from maps and broken tables gives them. */
function isStrewn(id: number, atoms: readonly Atom[]): boolean {
  const around = atoms.slice(Math.max(0, id - STREWN), id + STREWN + 1);
  return around.length > STREWN && around.filter(({ text }) => /\s/.test(text.trim())).length <= 1;
}

/** Labels that always stand side by side over many lines head the columns of a table, which is no form. */
function isTableHead(raw: readonly RawSheet[], atoms: readonly Atom[]): boolean {
  let heads = 0;
  const rowsOf = filledRows(atoms);
  for (const [i, { occurrences }] of raw.entries()) {
    const sure = occurrences.filter((o) => o.label.known);
    // where few are known, all together tell how the labels stand
    const known = sure.length > 0.5 * occurrences.length ? sure : occurrences;
    const first = atoms[known[0]!.atom]!;
    const inHead = known.filter((o) => atoms[o.atom]!.top < first.top + HEAD_HEIGHT);
    const next = raw[i + 1]?.occurrences[0]?.atom ?? atoms.length;
    const below = Math.min(next - (inHead.at(-1)?.atom ?? first.id), 200);
    if (inHead.length >= 0.8 * known.length && (below > 8 * inHead.length || overRows(inHead))) heads++;
  }
  return heads > 0.6 * raw.length;

  /** In one row of a table, over several more rows that fill its columns. */
  function overRows(labels: readonly Occurrence[]): boolean {
    const cells = labels.flatMap((o) => atoms[o.atom]!.cell ?? []);
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
function filledRows(atoms: readonly Atom[]): Map<number, Map<number, Set<number>>> {
  const tables = new Map<number, Map<number, Set<number>>>();
  for (const { cell } of atoms) {
    if (!cell) continue;
    const rows = tables.get(cell.table) ?? new Map<number, Set<number>>();
    tables.set(cell.table, rows);
    rows.set(cell.row, (rows.get(cell.row) ?? new Set()).add(cell.column));
  }
  return tables;
}

function withHeads(all: readonly RawSheet[], atoms: readonly Atom[], plain: boolean): Sheet[] {
  const raw = joinHeadless(all, atoms, plain);
  const windows = raw.map((sheet, i) => headWindow(sheet, raw[i - 1], atoms));
  const found = titleClass(windows, atoms, plain);
  const column = titleColumn(windows, found);
  const trial = windows.map((window) => readHead(window, found, atoms, true, column));
  // Where most codes have letters, a number before a title is part of it.
  const lettered = trial.filter((head) => head.code !== null && /\p{L}/u.test(head.code)).length;
  const heads = lettered > 0.4 * trial.length ? windows.map((w) => readHead(w, found, atoms, false, column)) : trial;
  const core = raw.flatMap((sheet) => sheet.occurrences.map((o) => atoms[o.atom]!));
  const ruled = core.filter((atom) => atom.cell !== null).length > 0.7 * core.length;
  const tables = new Set(tablesWithValues(core, atoms));
  const labelSize = median(core.map((atom) => atom.size));
  return raw.map((sheet, i): Sheet => {
    const head = heads[i]!;
    const last = sheet.occurrences.at(-1)!.atom;
    const end = sheetEnd(last, heads[i + 1]?.start ?? atoms.length, atoms, { ruled, tables, labelSize, plain });
    return { head, start: head.start, end, core: new Set(sheet.occurrences.map((o) => o.atom)) };
  });
}

/** Where nearly all sheets have a title, what has none goes on with the sheet before it. */
function joinHeadless(raw: readonly RawSheet[], atoms: readonly Atom[], plain: boolean): readonly RawSheet[] {
  const windows = raw.map((sheet, i) => headWindow(sheet, raw[i - 1], atoms));
  const found = titleClass(windows, atoms, plain);
  const bare = windows.map((window) => {
    const head = readHead(window, found, atoms, true, null);
    return head.title.length === 0 && head.code === null;
  });
  if (!found || bare.filter(Boolean).length > 0.3 * raw.length) return raw;
  const kept: RawSheet[] = [];
  for (const [i, sheet] of raw.entries()) {
    const before = kept.at(-1);
    const first = atoms[sheet.occurrences[0]!.atom]!;
    const near = before && first.page - atoms[before.occurrences.at(-1)!.atom]!.page <= 1;
    if (bare[i] && near) kept[kept.length - 1] = { occurrences: [...before.occurrences, ...sheet.occurrences] };
    else kept.push(sheet);
  }
  return kept;
}

/** Tables that hold values, too: where only labels are boxed or shaded, values stand outside the table. */
function tablesWithValues(core: readonly Atom[], atoms: readonly Atom[]): number[] {
  const labels = new Set(core.map((atom) => atom.id));
  return atoms.flatMap((atom) => (atom.cell && !labels.has(atom.id) ? [atom.cell.table] : []));
}

/** Where the value of a sheet's last label ends: at the next sheet, at a heading that stands out, where the table ends, at the latest on the page after. */
function sheetEnd(
  last: number,
  next: number,
  atoms: readonly Atom[],
  form: {
    readonly ruled: boolean;
    readonly tables: ReadonlySet<number>;
    readonly labelSize: number;
    readonly plain: boolean;
  },
): number {
  const label = atoms[last]!;
  for (let id = last + 1; id < next; id++) {
    const atom = atoms[id]!;
    if (atom.furniture) continue;
    if (atom.page > label.page + 1) return id;
    if (
      form.ruled &&
      label.cell &&
      form.tables.has(label.cell.table) &&
      atom.cell?.table !== label.cell.table &&
      atom.top > label.top + 1
    )
      return id;
    if (atom.heading && (form.plain || atom.size > form.labelSize + 1)) return id;
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

function headWindow(sheet: RawSheet, before: RawSheet | undefined, atoms: readonly Atom[]): HeadWindow {
  const core = new Set(sheet.occurrences.map((o) => o.atom));
  const firstLabel = sheet.occurrences[0]!.atom;
  const to = sheet.occurrences[Math.min(3, sheet.occurrences.length - 1)]!.atom;
  const from = Math.max(before ? before.occurrences.at(-1)!.atom + 1 : 0, firstLabel - 150);
  const page = atoms[firstLabel]!.page;
  const own: Atom[] = [];
  for (let id = from; id < to; id++) {
    const atom = atoms[id]!;
    if (core.has(id) || atom.furniture || page - atom.page >= FURTHEST_PAGES) continue;
    if (id > firstLabel && atom.top > atoms[firstLabel]!.top + DEEPEST) continue;
    own.push(atom);
  }
  return { atoms: own, firstLabel, labels: core, size: atoms[firstLabel]!.size, top: atoms[firstLabel]!.top };
}
