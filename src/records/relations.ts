import type { Atom } from './atoms.js';
import type { SheetLabel } from './form-labels.js';
import type { Form, Sheet } from './forms.js';
import { assignValues, type SheetValues } from './owners.js';

/** Where a form's values stand: right of their labels or below them, after them in the running line, left of them, above them. */
export type Relation = 'after' | 'inLine' | 'left' | 'above';
export const RELATIONS: readonly Relation[] = ['after', 'inLine', 'left', 'above'];

/** Gives each atom of the sheets to the label whose value it is, by one relation for the whole form. What stands left or above is read in a mirror. */
export function valuesBy(
  relation: Relation,
  form: Form,
  labels: readonly (readonly SheetLabel[])[],
  atoms: readonly Atom[],
): SheetValues[] {
  if (relation === 'after') return assignValues(form, labels, atoms);
  if (relation === 'inLine') return form.sheets.map((sheet, i) => inLine(sheet, labels[i]!, atoms));
  const seen = atoms.map((atom) => mirrored(atom, relation));
  const view = (label: SheetLabel): SheetLabel => ({ ...label, atoms: label.atoms.map(({ id }) => seen[id]!) });
  const back = new Map<SheetLabel, SheetLabel>();
  const shown = labels.map((list) =>
    list.map((label) => {
      const other = view(label);
      back.set(other, label);
      return other;
    }),
  );
  return assignValues(form, shown, seen).map(({ values, rest }) => ({
    rest: rest.map(({ id }) => atoms[id]!),
    values: values.map((value) => ({
      label: back.get(value.label)!,
      atoms: value.atoms.map(({ atom, from }) => ({ atom: atoms[atom.id]!, from })),
    })),
  }));
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
