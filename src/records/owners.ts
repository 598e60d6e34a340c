import type { Atom } from './atoms.js';
import { centredTops } from './centred.js';
import type { SheetLabel } from './form-labels.js';
import type { Form, Sheet } from './forms.js';

/** Atoms of one value, in reading order; the first may be the rest of the label's own atom. */
export interface OwnedValue {
  readonly label: SheetLabel;
  readonly atoms: readonly { readonly atom: Atom; readonly from: number }[];
}

/** What a sheet's labels own, and what nothing owns. */
export interface SheetValues {
  readonly values: readonly OwnedValue[];
  readonly rest: readonly Atom[];
  /** Text beside the form, in another column. */
  readonly beside?: readonly Atom[];
}

/** Gives each atom of the sheets to the label whose value it is. Forms with cells are read by rows and columns of cells, others by place.
 * How a label is read - to its right, below it - is decided over all sheets together, and so is what is no label but a value that recurs. */
export function assignValues(
  form: Form,
  labels: readonly (readonly SheetLabel[])[],
  atoms: readonly Atom[],
): SheetValues[] {
  const assigned = withoutHints(assignAll(form, labels, atoms));
  const empty = alwaysEmpty(assigned);
  if (empty.size === 0) return assigned;
  // what follows a label without a value may be that value, though it looks like a label itself
  const doubtful = new Set(
    labels.flatMap((list) =>
      list.flatMap((label, i) =>
        !label.sure && (empty.has(label.key) || (list[i - 1]?.sure && empty.has(list[i - 1]!.key))) ? [label.key] : [],
      ),
    ),
  );
  // A value that is the same on every sheet leaves its label empty: first without the doubtful ones only, so that the label can take it.
  const values = new Set([doubtful, empty].flatMap((keys) => [...recurringValues(assigned, trialWithout(keys), keys)]));
  return values.size === 0 ? assigned : withoutHints(trialWithout(values));

  function trialWithout(keys: ReadonlySet<string>): SheetValues[] {
    const kept = labels.map((list) => list.filter((label) => !keys.has(label.key)));
    return assignAll(form, kept, atoms);
  }
}

/** Keys of labels that have no value on any sheet; of doubtful ones, on most. */
function alwaysEmpty(sheets: readonly SheetValues[]): Set<string> {
  const seen = new Map<string, { all: number; empty: number; sure: boolean }>();
  for (const { values } of sheets) {
    for (const { label, atoms } of values) {
      const entry = seen.get(label.key) ?? { all: 0, empty: 0, sure: label.sure };
      seen.set(label.key, entry);
      entry.all++;
      if (atoms.length === 0) entry.empty++;
    }
  }
  return new Set([...seen].filter(([, s]) => s.empty >= (s.sure ? 1 : 0.6) * s.all).map(([key]) => key));
}

/** Which of the empty keys are values: without them their atoms fill a label that would else be empty there. A label known by name and set like one must
 * also be missing on other sheets where that label is filled by other words.
 * @param trial the sheets assigned without the empty keys */
function recurringValues(
  sheets: readonly SheetValues[],
  trial: readonly SheetValues[],
  empty: ReadonlySet<string>,
): Set<string> {
  const seen = new Map<string, { all: number; takes: number; sure: boolean; owners: Map<string, number> }>();
  for (const [i, { values }] of sheets.entries()) {
    const vacant = new Set(values.filter((v) => v.atoms.length === 0).map((v) => v.label.key));
    const ownerOf = new Map<Atom, string>();
    for (const { label, atoms } of trial[i]!.values) for (const { atom } of atoms) ownerOf.set(atom, label.key);
    for (const { label } of values) {
      if (!empty.has(label.key)) continue;
      const entry = seen.get(label.key) ?? { all: 0, takes: 0, sure: label.sure, owners: new Map() };
      seen.set(label.key, entry);
      entry.all++;
      const owner = ownerOf.get(label.atoms[0]!);
      if (owner === undefined || !vacant.has(owner)) continue;
      entry.takes++;
      entry.owners.set(owner, (entry.owners.get(owner) ?? 0) + 1);
    }
  }
  const found = new Set<string>();
  for (const [key, { all, takes, sure, owners }] of seen) {
    if (takes < 0.8 * all || takes === 0) continue;
    const owner = [...owners].sort((a, b) => b[1] - a[1])[0]![0];
    const elsewhere = sheets.filter(({ values }) =>
      values.some((v) => v.label.key === owner && v.atoms.length > 0),
    ).length;
    const rivals = [...seen].filter(([other, entry]) => other !== key && (entry.owners.get(owner) ?? 0) > 0).length;
    if (!sure || (all < 0.8 * sheets.length && elsewhere + rivals > 0)) found.add(key);
  }
  return found;
}

/** Takes out what the form itself prints under its labels: questions and remarks that stand in the labels' column on most sheets. */
function withoutHints(sheets: readonly SheetValues[]): SheetValues[] {
  const labels = new Map<string, number>();
  const lines = new Map<string, number>();
  const id = (label: SheetLabel, atom: Atom): string => `${label.key}|${atom.look}|${atom.text}`;
  for (const { values } of sheets) {
    for (const { label, atoms } of values) {
      labels.set(label.key, (labels.get(label.key) ?? 0) + 1);
      for (const text of new Set(atoms.map(({ atom }) => id(label, atom)))) lines.set(text, (lines.get(text) ?? 0) + 1);
    }
  }
  if (sheets.length < LEAST_SHEETS) return [...sheets];
  const isHint = (label: SheetLabel, atom: Atom, from: number, all: OwnedValue['atoms']): boolean => {
    if (from > 0 || (lines.get(id(label, atom)) ?? 0) < HINT * (labels.get(label.key) ?? 1)) return false;
    const own = label.atoms[0]!;
    const inColumn = Math.abs(atom.box.x0 - own.box.x0) < 8;
    const others = all.filter((other) => other.atom !== atom && other.atom.box.x0 > atom.box.x1 - 1);
    // In the labels' column while the value stands beside it, or asked in another look than the value's.
    return inColumn && (others.length > 0 || (/\?\s*$/.test(atom.text) && atom.look !== ''));
  };
  return sheets.map(({ values, rest }) => ({
    rest,
    values: values.map(({ label, atoms }) => ({
      label,
      atoms: atoms.filter(({ atom, from }) => !isHint(label, atom, from, atoms)),
    })),
  }));
}

const LEAST_SHEETS = 3;
const HINT = 0.6;

function assignAll(form: Form, labels: readonly (readonly SheetLabel[])[], atoms: readonly Atom[]): SheetValues[] {
  const readings = cellReadings(form, labels, atoms);
  const tops = centredTops(
    form.sheets.map((sheet, i) => {
      const taken = takenBy(labels[i]!, sheet);
      const others = atoms.slice(sheet.start, sheet.end).filter((atom) => !atom.furniture && !taken.has(atom.id));
      return { labels: labels[i]!, others };
    }),
  );
  const first = form.sheets.map((_, i) => assignSheet(i, () => false));
  const crossing = crossings(first);
  return form.sheets.map((_, i) => assignSheet(i, crossing));

  function assignSheet(index: number, crosses: (key: string, x: number) => boolean): SheetValues {
    const sheet = form.sheets[index]!;
    const own = labels[index]!.map((label) => zoneOf(label));
    setColumns(own);
    alignRows(own, sheet.start, sheet.end, atoms);
    for (const zone of own) zone.top = Math.min(zone.top, (tops.get(zone.label) ?? zone.top) - 1);
    const used = takenBy(labels[index]!, sheet);
    const values = new Map(own.map((zone) => [zone.label, [] as { atom: Atom; from: number }[]]));
    const rest: Atom[] = [];
    for (const { label } of own) {
      const atom = label.atoms[0]!;
      if (label.cut < atom.text.length) values.get(label)!.push({ atom, from: label.cut });
    }
    for (let id = sheet.start; id < sheet.end; id++) {
      const atom = atoms[id]!;
      if (atom.furniture || used.has(id)) continue;
      const owner = byCell(atom, own, readings) ?? byPlace(atom, own, crosses);
      if (owner) values.get(owner.label)!.push({ atom, from: 0 });
      else rest.push(atom);
    }
    return { values: [...values].map(([label, list]) => ({ label, atoms: list })), rest };
  }
}

/** Ids of the atoms that are labels of a sheet, or its title. */
function takenBy(labels: readonly SheetLabel[], { head }: Sheet): Set<number> {
  return new Set([...labels.flatMap((label) => label.atoms), ...head.title].map((atom) => atom.id));
}

/** Where a label's value may stand. */
interface Zone {
  readonly label: SheetLabel;
  readonly atom: Atom;
  readonly x0: number;
  readonly x1: number;
  top: number;
  left: number;
  right: number;
}

function zoneOf(label: SheetLabel): Zone {
  const atom = label.atoms[0]!;
  return {
    label,
    atom,
    x0: Math.min(...label.atoms.map((p) => p.box.x0)),
    x1: Math.max(...label.atoms.map((p) => p.box.x1)),
    top: atom.top - 0.35 * atom.size,
    left: Number.NEGATIVE_INFINITY,
    right: Number.POSITIVE_INFINITY,
  };
}

const TOLERANCE = 7;
const COLUMN_GAP = 40;

/** Labels side by side share the line between them. */
function setColumns(zones: readonly Zone[]): void {
  const leftmost = Math.min(...zones.map((zone) => zone.x0));
  for (const zone of zones) {
    if (zone.x0 > leftmost + COLUMN_GAP) zone.left = zone.x0 - TOLERANCE;
    for (const other of zones) {
      if (other === zone || other.x0 < zone.x1 - 1) continue;
      const besides =
        Math.abs(other.atom.top - zone.atom.top) < 0.7 * zone.atom.size && other.atom.page === zone.atom.page;
      if (besides) zone.right = Math.min(zone.right, other.x0 - TOLERANCE);
    }
  }
}

/** In forms with cells a value may begin above its label, which stands in the middle of its cell. */
function alignRows(zones: readonly Zone[], start: number, end: number, atoms: readonly Atom[]): void {
  for (const zone of zones) {
    const cell = zone.atom.cell;
    if (!cell) continue;
    for (let id = start; id < end; id++) {
      const other = atoms[id]!;
      if (other.cell?.table !== cell.table || other.cell.row !== cell.row || other.page !== zone.atom.page) continue;
      // what stands above the label in its own cell tells of something else
      if (other.cell.column === cell.column) continue;
      zone.top = Math.min(zone.top, other.top - 0.35 * other.size);
    }
  }
}

type Reading = 'right' | 'below';

/** For labels in cells: whether the value stands in the next cell of the row or in the cell below, by the votes of all sheets. */
function cellReadings(
  form: Form,
  labels: readonly (readonly SheetLabel[])[],
  atoms: readonly Atom[],
): Map<string, Reading> {
  const votes = new Map<string, { right: number; below: number }>();
  for (const [i, sheet] of form.sheets.entries()) {
    const labelled = new Set<string>();
    for (const label of labels[i]!) for (const atom of label.atoms) if (atom.cell) labelled.add(cellKey(atom));
    const filled = new Map<string, Atom>();
    for (let id = sheet.start; id < sheet.end; id++) {
      const atom = atoms[id]!;
      if (atom.cell && !atom.furniture && !labelled.has(cellKey(atom))) filled.set(cellKey(atom), atom);
    }
    for (const label of labels[i]!) {
      const cell = label.atoms[0]!.cell;
      if (!cell) continue;
      const vote = votes.get(label.key) ?? { right: 0, below: 0 };
      votes.set(label.key, vote);
      for (const { cell: other } of filled.values()) {
        if (!other || other.table !== cell.table) continue;
        const sameRow = other.row < cell.rowEnd && other.rowEnd > cell.row;
        const sameColumn = other.column < cell.columnEnd && other.columnEnd > cell.column;
        if (sameRow && other.column === cell.columnEnd) vote.right++;
        if (sameColumn && other.row === cell.rowEnd) vote.below++;
      }
    }
  }
  return new Map([...votes].map(([key, { right, below }]) => [key, right >= below && right > 0 ? 'right' : 'below']));
}

const cellKey = (atom: Atom): string => `${atom.cell!.table}:${atom.cell!.row}:${atom.cell!.column}`;

function byCell(atom: Atom, zones: readonly Zone[], readings: ReadonlyMap<string, Reading>): Zone | null {
  const cell = atom.cell;
  if (!cell) return null;
  let same: Zone | null = null;
  let left: Zone | null = null;
  let above: Zone | null = null;
  for (const zone of zones) {
    const own = zone.atom.cell;
    if (!own || own.table !== cell.table) continue;
    if (own.row === cell.row && own.column === cell.column) {
      // Several labels in one cell: the nearest above in the line of the text.
      const fits = zone.atom.top <= atom.top + 0.5 * atom.size && zone.left <= atom.box.x0 && atom.box.x0 < zone.right;
      if (fits && (!same || zone.atom.top > same.atom.top + 2 || zone.x0 > same.x0)) same = zone;
      continue;
    }
    const inRow = own.row < cell.rowEnd && own.rowEnd > cell.row && own.columnEnd <= cell.column;
    if (inRow && nearer(zone, left, atom)) left = zone;
    const inColumn = own.column < cell.columnEnd && own.columnEnd > cell.column && own.rowEnd <= cell.row;
    const beside = own.columnEnd <= cell.column && own.rowEnd <= cell.row && readings.get(zone.label.key) === 'right';
    const reads = inColumn ? readings.get(zone.label.key) !== 'right' : beside;
    if (
      reads &&
      (!above ||
        own.row > above.atom.cell!.row ||
        (own.row === above.atom.cell!.row && own.column > above.atom.cell!.column))
    )
      above = zone;
  }
  if (same) return same;
  if (left && (readings.get(left.label.key) === 'right' || !above)) return left;
  return above ?? left;
}

/** Of labels at the left the one in the nearest column; in one cell the last that begins above the atom. */
function nearer(zone: Zone, left: Zone | null, atom: Atom): boolean {
  const own = zone.atom.cell!.column;
  if (!left || own !== left.atom.cell!.column) return !left || own > left.atom.cell!.column;
  const begins = (z: Zone): boolean => z.atom.top <= atom.top + 0.5 * atom.size;
  return begins(zone) && (!begins(left) || zone.atom.top > left.atom.top);
}

/** The nearest label above, or on the same line, in whose columns the atom begins. */
function byPlace(atom: Atom, zones: readonly Zone[], crosses: (key: string, x: number) => boolean): Zone | null {
  const middle = atom.top + 0.5 * (atom.box.y1 - atom.box.y0);
  let best: Zone | null = null;
  let column: Zone | null = null;
  for (const zone of zones) {
    if (zone.top > middle || atom.box.x0 < zone.left || atom.box.x0 >= zone.right) continue;
    if (!best || zone.top > best.top + 2 || (zone.top > best.top - 2 && zone.x0 > best.x0)) best = zone;
    if (atom.box.x0 >= zone.x0 - TOLERANCE && zone.atom.page === atom.page) {
      if (!column || zone.x0 > column.x0 + COLUMN_GAP || (zone.x0 > column.x0 - COLUMN_GAP && zone.top > column.top))
        column = zone;
    }
  }
  // Columns that run down side by side: a label further left does not take what stands in a column of another label.
  if (best && column && column.x0 > best.x0 + COLUMN_GAP && !crosses(best.label.key, column.x0)) {
    const reading = best.x1 + COLUMN_GAP < column.x0;
    if (reading) return column;
  }
  return best;
}

/** For a label's key and an x: whether any of its values runs across. */
function crossings(first: readonly SheetValues[]): (key: string, x: number) => boolean {
  const spans = new Map<string, { from: number; to: number }[]>();
  for (const { values } of first) {
    for (const { label, atoms } of values) {
      const list = spans.get(label.key) ?? [];
      spans.set(label.key, list);
      for (const { atom } of atoms) if (list.length < 4000) list.push({ from: atom.box.x0, to: atom.box.x1 });
    }
  }
  const memo = new Map<string, boolean>();
  return (key, x) => {
    const id = `${key}|${Math.round(x)}`;
    let found = memo.get(id);
    if (found === undefined) {
      found = (spans.get(key) ?? []).some(({ from, to }) => from < x - 8 && to > x + 8);
      memo.set(id, found);
    }
    return found;
  };
}
