import type { Atom } from './atoms.js';
import type { SheetLabel } from './form-labels.js';
import { type Labels, labelWords } from './labels.js';
import type { OwnedValue } from './owners.js';

/** A label at the start of a line in a cell: "Träger: Bauamt". */
const LINE = /^\s*(?<label>\p{Lu}[^:]{1,40}?)\s*:(?=\s|$)\s*/u;
/** So many known labels make a cell one of facts; a single one may stand in a sentence. */
const LEAST = 2;
/** Share of the filled cells of a column that must hold facts. */
const MOST = 0.6;

/** Whether most of some cells print labels with their values, line by line. @param cells the atoms of each */
export function holdFacts(cells: readonly (readonly Atom[])[], labels: Labels): boolean {
  const filled = cells.filter((own) => own.length > 0);
  const facts = filled.filter((own) => own.filter((atom) => labelOf(atom, labels) !== null).length >= LEAST);
  return facts.length >= LEAST && facts.length >= MOST * filled.length;
}

/** What a cell tells by labels in it. @returns `before`: what stands above the first label; `values`: label by label */
export function factsOf(
  atoms: readonly Atom[],
  labels: Labels,
): { readonly before: readonly Atom[]; readonly values: readonly OwnedValue[] } {
  const at = atoms.flatMap((atom, i) => {
    const label = labelOf(atom, labels);
    return label ? [{ i, label }] : [];
  });
  return {
    before: at.length > 0 ? atoms.slice(0, at[0]!.i) : atoms,
    values: at.map(({ i, label }, k) => {
      const own = atoms.slice(i, at[k + 1]?.i);
      const first = { atom: own[0]!, from: label.cut };
      const rest = own.slice(1).map((atom) => ({ atom, from: 0 }));
      return { label, atoms: label.cut < own[0]!.text.length ? [first, ...rest] : rest };
    }),
  };
}

function labelOf(atom: Atom, labels: Labels): SheetLabel | null {
  const found = LINE.exec(atom.text);
  const text = found?.groups?.label;
  const targets = text ? labels.match(text) : [];
  if (!found || !text || targets.length === 0) return null;
  return { key: labelWords(text).join(' '), text, targets, atoms: [atom], sure: true, cut: found[0].length };
}
