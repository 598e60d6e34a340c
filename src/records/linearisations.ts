import type { ConceptDocument } from '../document/document.js';
import type { Atom } from './atoms.js';
import { columnStrips } from './columns.js';
import type { Labels } from './labels.js';
import { cutAtLabels } from './mid-lines.js';
import { partTwins } from './twins.js';

/** The orders in which the atoms of a document may be read, the plain one first: by lines, by columns in which the same labels recur, with labels in the midst of running text cut out; of texts that lost their
 * columns, with sheets that stood side by side parted. Each numbers its atoms anew; `source` stays. */
export function linearisations(atoms: readonly Atom[], document: ConceptDocument, labels: Labels): (readonly Atom[])[] {
  if (document.format === 'text') return [partTwins(atoms, labels)];
  return [atoms, columnStrips(atoms, labels), cutAtLabels(atoms, labels)].filter((order) => order !== null);
}
