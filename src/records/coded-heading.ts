import type { Atom } from './atoms.js';
import { letteredCode } from './codes.js';

/** So many atoms a label stands below its heading. */
const NEAR_HEADING = 12;

/** Whether the heading shortly above a atom has the code of a measure. */
export function isUnderCode(atom: number, atoms: readonly Atom[]): boolean {
  for (let id = atom - 1; id >= Math.max(0, atom - NEAR_HEADING); id--)
    if (atoms[id]!.heading) return letteredCode(atoms[id]!.text) !== null;
  return false;
}

/** Whether such a heading stands between the label before and a atom. On printed pages, where chapters open with lists of coded titles, that says nothing. */
export function opensUnderCode(before: number, atom: number, atoms: readonly Atom[]): boolean {
  if (atoms[atom]!.place.page !== null) return false;
  return (
    isUnderCode(atom, atoms) && atoms.slice(Math.max(before + 1, atom - NEAR_HEADING), atom).some((p) => p.heading)
  );
}
