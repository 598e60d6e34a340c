import type { Atom } from './atoms.js';
import type { Labels } from './labels.js';

/** A run-in title is no longer than this, in letters. */
const LONGEST_RUN_IN = 160;
const LETTERS = /\p{L}{3}/u;

/**
 * Titles that open a paragraph or list item in bold print while its text goes on in another ("**Wohnhof.** Auf dem früheren …"): block id → title, without
 * the sign that parts it from the text. Labels of forms and bold print that ends in a colon before a short value are left to records.
 */
export function runInTitles(atoms: readonly Atom[], labels: Labels): Map<number, string> {
  const found = new Map<number, string>();
  const seen = new Set<number>();
  for (let at = 0; at < atoms.length; at++) {
    const first = atoms[at]!;
    if (first.block < 0 || seen.has(first.block) || first.furniture) continue;
    seen.add(first.block);
    if (first.heading || first.cell) continue;
    const parts: string[] = [];
    let end = at;
    // a bullet or a number that is set apart opens the item, not the title
    if (!LETTERS.test(first.text)) end++;
    const look = atoms[end];
    if (!look?.bold || look.block !== first.block) continue;
    for (; atoms[end]?.block === first.block && atoms[end]!.look === look.look; end++) parts.push(atoms[end]!.text);
    const goesOn = atoms[end]?.block === first.block;
    const title = parts
      .join(' ')
      .replace(/^[•▪■►➢●○·–-]\s+/, '')
      .replace(/\s*[.:–—-]+\s*$/, '')
      .trim();
    if (!goesOn || title.length > LONGEST_RUN_IN || !LETTERS.test(title) || labels.match(title).length > 0) continue;
    found.set(first.block, title);
  }
  return found;
}
