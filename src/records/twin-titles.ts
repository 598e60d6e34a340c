import type { Atom } from './atoms.js';

/** A title has no more lines. */
const MOST_LINES = 8;
/** A blank line at most stands within a head. */
const WIDEST = 30;

/** No title ends so. */
const OPEN_END =
  /(?:[-/&,]|(?<!\p{L})(?:und|oder|sowie|der|die|das|des|dem|den|ein|eine[rsmn]?|für|mit|zu[rm]?|von|vom|im|in|an|am|auf|bei|beim|durch|nach))\s*$/iu;

/** The lines right above a sheet's first label that may hold its title: up to a sentence, a running head or a gap. */
export function titlesAbove(atoms: readonly Atom[], least: number, first: number): Atom[] {
  const found: Atom[] = [];
  for (let id = first - 1; id >= least && found.length < MOST_LINES; id--) {
    const atom = atoms[id]!;
    const below = atoms[id + 1]!;
    if (atom.furniture || /[.!?;:]\s*$/.test(atom.text) || below.top - atom.top > WIDEST) break;
    if (!/\p{L}{3}/u.test(atom.text)) break;
    found.unshift(atom);
  }
  return found;
}

/**
 * Parts the lines above sheets that stood side by side into one title each. A new column shows by a gap inside the line or a blank before it;
 * where the text keeps neither, by a line that ends early and one that begins with a capital.
 * @returns null when there are fewer lines than sheets
 */
export function splitTitles(lines: readonly Atom[], sheets: number): Atom[][] | null {
  if (lines.length < sheets) return null;
  const breaks = lines.map((_, i) => i).slice(1);
  const chosen = breaks
    .sort((a, b) => strength(b) - strength(a) || a - b)
    .slice(0, sheets - 1)
    .sort((a, b) => a - b);
  return [0, ...chosen].map((from, i) => lines.slice(from, chosen[i] ?? lines.length));

  function strength(i: number): number {
    const line = lines[i]!;
    const before = lines[i - 1]!;
    if (OPEN_END.test(before.text)) return -1;
    const opens = /^[„"“»(]?\p{Lu}|^\d/u.test(line.text) ? 100 : 0;
    if (line.top === before.top || (line.box.x0 > 0 && before.box.x0 !== line.box.x0)) return 1000 + opens;
    return opens + Math.max(0, 90 - before.text.length);
  }
}
