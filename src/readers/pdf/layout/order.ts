import { type Atom, bandsAt, findGutter, type Gutter } from './gutter.js';

/** Columns within columns, no deeper than this. */
const DEEPEST = 8;
/** So few atoms on one side only, between full lines, are the short lines of full-width text. */
const SHORT_LINES = 3;

/** Brings the atoms of a page into columns in the order a person reads them.
 *
 * A gutter - a strip that few atoms cross, with running text on both sides - parts columns; what crosses it (headings over both columns, tables)
 * cuts the page into bands that are read one after the other. Rows of labels and values are not columns, however well they line up.
 * @param gutter the gutter between the outermost columns, as `findGutter` or `knownGutter` found it; null for none
 * @returns groups of atoms, each one column; inside a group no order is given */
export function readingOrder<T extends Atom>(
  atoms: readonly T[],
  gutter: Gutter | null = findGutter(atoms),
  depth = 0,
): T[][] {
  if (!gutter) return atoms.length > 0 ? [[...atoms]] : [];
  const inner = (part: readonly T[]): T[][] => readingOrder(part, depth < DEEPEST ? findGutter(part) : null, depth + 1);
  const { crossing, bands } = bandsAt(atoms, gutter);
  const groups: T[][] = [];
  let across: T[] = [];
  const flush = (): void => {
    if (across.length > 0) groups.push(...inner(across));
    across = [];
  };
  for (const [i, { left, right, rows }] of bands.entries()) {
    if (rows || (right.length === 0 && left.length > 0 && left.length <= SHORT_LINES)) across.push(...left, ...right);
    else if (left.length > 0 || right.length > 0) {
      flush();
      groups.push(...inner(left), ...inner(right));
    }
    if (i < crossing.length) across.push(crossing[i]!);
  }
  flush();
  return groups;
}
