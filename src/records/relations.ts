import type { Atom } from './atoms.js';
import type { SheetLabel } from './form-labels.js';
import type { Form, Sheet } from './forms.js';
import { assignValues, type SheetValues } from './owners.js';

/** Where a form's values stand: right of their labels or below them, below them only (in a narrow column beside running text), after them in the running line, left of them, above them. */
export type Relation = 'after' | 'below' | 'inLine' | 'left' | 'above';
export const RELATIONS: readonly Relation[] = ['after', 'below', 'inLine', 'left', 'above'];

/** Gives each atom of the sheets to the label whose value it is, by one relation for the whole form. What stands left or above is read in a mirror. */
export function valuesBy(
  relation: Relation,
  form: Form,
  labels: readonly (readonly SheetLabel[])[],
  atoms: readonly Atom[],
): SheetValues[] {
  if (relation === 'after') return assignValues(form, labels, atoms);
  if (relation === 'below') return inColumns(form, labels, atoms);
  if (relation === 'inLine') return form.sheets.map((sheet, i) => inLine(sheet, labels[i]!, atoms));
  // of a long document only the form's own atoms
  const seen: Atom[] = [];
  for (const { start, end } of form.sheets)
    for (let id = start; id < end; id++) seen[id] = mirrored(atoms[id]!, relation);
  for (const { id } of labels.flatMap((list) => list.flatMap((label) => label.atoms)))
    seen[id] ??= mirrored(atoms[id]!, relation);
  const view = (label: SheetLabel): SheetLabel => ({ ...label, atoms: label.atoms.map(({ id }) => seen[id]!) });
  const back = new Map<SheetLabel, SheetLabel>();
  const shown = labels.map((list) =>
    list.map((label) => {
      const other = view(label);
      back.set(other, label);
      return other;
    }),
  );
  const assigned = assignValues(form, shown, seen).map(({ values, rest }) => ({
    rest: rest.map(({ id }) => atoms[id]!),
    values: values.map((value) => ({
      label: back.get(value.label)!,
      atoms: value.atoms.map(({ atom, from }) => ({ atom: atoms[atom.id]!, from })),
    })),
  }));
  return relation === 'above' ? assigned.map(onlyNear) : assigned;
}

/** Lines of a value stand no further apart than this many times their size; what stands higher above a label is not its value. */
const APART = 0.8;

/** Of what stands above the labels only the lines that follow each other closely up from each label are its value. */
function onlyNear({ values, rest }: SheetValues): SheetValues {
  const far: Atom[] = [];
  const kept = values.map(({ label, atoms }) => {
    let top = label.atoms[0]!.top;
    let open = true;
    const own = new Set<Atom>();
    for (const { atom } of atoms.toSorted((a, b) => b.atom.top - a.atom.top)) {
      open &&= top - (atom.top + atom.box.y1 - atom.box.y0) < APART * atom.size;
      if (open) own.add(atom);
      else far.push(atom);
      top = atom.top;
    }
    return { label, atoms: atoms.filter(({ atom }) => own.has(atom)) };
  });
  return { values: kept, rest: [...rest, ...far].toSorted((a, b) => a.id - b.id) };
}

/** Values below their labels begin with them, or so far right of them, in points. */
const INDENT = 14;

/** Of the atoms of a sheet only those that begin where labels do may be values; the others are text beside the form. */
function inColumns(form: Form, labels: readonly (readonly SheetLabel[])[], atoms: readonly Atom[]): SheetValues[] {
  const seen = [...atoms];
  const beside = form.sheets.map(({ start, end }, i) => {
    const lefts = labels[i]!.map((label) => label.atoms[0]!.box.x0);
    const out = atoms
      .slice(start, end)
      .filter(({ box, furniture }) => !furniture && !lefts.some((x) => box.x0 > x - 2 && box.x0 < x + INDENT));
    for (const atom of out) seen[atom.id] = { ...atom, furniture: true };
    return out;
  });
  return assignValues(form, labels, seen).map((sheet, i) => ({ ...sheet, beside: beside[i]! }));
}

/** Each atom belongs to the label before it. */
function inLine(sheet: Sheet, labels: readonly SheetLabel[], atoms: readonly Atom[]): SheetValues {
  const values = labels.map((label) => ({ label, atoms: [] as { atom: Atom; from: number }[] }));
  const own = new Map<number, number>();
  for (const [i, { label }] of values.entries()) for (const { id } of label.atoms) own.set(id, i);
  const title = new Set(sheet.head.title.map(({ id }) => id));
  const rest: Atom[] = [];
  let open = -1;
  for (let id = sheet.start; id < sheet.end; id++) {
    const atom = atoms[id]!;
    const label = own.get(id);
    if (label !== undefined) {
      open = label;
      const { cut } = labels[label]!;
      if (labels[label]!.atoms[0]!.id === id && cut < atom.text.length) values[label]!.atoms.push({ atom, from: cut });
    } else if (!atom.furniture && !title.has(id)) {
      if (open >= 0) values[open]!.atoms.push({ atom, from: 0 });
      else rest.push(atom);
    }
  }
  return { values, rest };
}

/** The page seen from its back, or upside down. */
function mirrored(atom: Atom, relation: 'left' | 'above'): Atom {
  const { box, cell } = atom;
  if (relation === 'left')
    return {
      ...atom,
      box: { ...box, x0: -box.x1, x1: -box.x0 },
      cell: cell && { ...cell, column: -cell.columnEnd, columnEnd: -cell.column },
    };
  return {
    ...atom,
    top: -atom.top - (box.y1 - box.y0),
    box: { ...box, y0: -box.y1, y1: -box.y0 },
    cell: cell && { ...cell, row: -cell.rowEnd, rowEnd: -cell.row },
  };
}

/** Numbers and letters that count the lines of a form: "(3)", "12.", "b)". */
export const COUNTER = /^\s*[([]?(?:\d{1,2}|\p{Ll})[.)\]]{0,2}\s*$/u;

/** Furthest, in points, that a value stands from its label. */
const FURTHEST = 60;
/** Distances that differ by less than this share of a line are equal. */
const TIED = 0.6;

/** For each relation the share of the labels whose nearest neighbour, of what is no label, stands there; values stand nearer to their own label than to others. */
export function nearness(
  labels: readonly (readonly SheetLabel[])[],
  form: Form,
  atoms: readonly Atom[],
): Record<'after' | 'left' | 'above', number> {
  const votes = { after: 0, left: 0, above: 0 };
  let tied = 0;
  let ends = 0;
  for (const [i, list] of labels.entries()) {
    const sheet = form.sheets[i]!;
    const own = new Set([...list.flatMap((label) => label.atoms), ...sheet.head.title].map(({ id }) => id));
    for (const label of list) {
      const first = label.atoms[0]!;
      const last = label.atoms.at(-1)!;
      if (label.cut < first.text.length) {
        votes.after++;
        continue;
      }
      const distances = { after: FURTHEST, left: FURTHEST, above: FURTHEST };
      for (let id = sheet.start; id < sheet.end; id++) {
        const atom = atoms[id]!;
        if (own.has(id) || atom.furniture || atom.page !== first.page || COUNTER.test(atom.text)) continue;
        const near = directionOf(first, last, atom);
        if (near) distances[near.direction] = Math.min(distances[near.direction], near.distance);
      }
      const { after, left, above } = distances;
      const least = Math.min(after, left, above);
      if (label === list.at(-1) && after < FURTHEST) ends++;
      if (least >= FURTHEST) continue;
      // in a stack of labels and values as far from each other only its ends tell which belong together
      if (Math.abs(after - above) < TIED * first.size && least === Math.min(after, above)) tied++;
      else votes[least === after ? 'after' : least === left ? 'left' : 'above']++;
    }
  }
  votes[ends >= 0.5 * labels.length ? 'after' : 'above'] += tied;
  const all = votes.after + votes.left + votes.above;
  if (all === 0) return { after: 1, left: 0, above: 0 };
  return { after: votes.after / all, left: votes.left / all, above: votes.above / all };
}

function directionOf(
  first: Atom,
  last: Atom,
  { box }: Atom,
): { direction: 'after' | 'left' | 'above'; distance: number } | null {
  const top = first.box.y0;
  const bottom = last.box.y1;
  const overlap = Math.min(box.y1, bottom) - Math.max(box.y0, top);
  if (overlap > 0.4 * Math.min(box.y1 - box.y0, bottom - top)) {
    if (box.x0 >= first.box.x1 - 1) return { direction: 'after', distance: 0.3 * (box.x0 - first.box.x1) };
    if (box.x1 <= first.box.x0 + 1) return { direction: 'left', distance: 0.3 * (first.box.x0 - box.x1) };
  }
  if (Math.min(box.x1, first.box.x1) <= Math.max(box.x0, first.box.x0)) return null;
  if (box.y0 >= bottom - 2) return { direction: 'after', distance: Math.max(0, box.y0 - bottom) };
  return box.y1 <= top + 2 ? { direction: 'above', distance: Math.max(0, top - box.y1) } : null;
}
