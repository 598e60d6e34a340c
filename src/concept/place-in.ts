import type { Place } from '../document/document.js';
import type { Passage } from './concept.js';

/** A sheet is not longer than this, in passages. */
const LONGEST_SHEET = 400;
/** So many letters of a stretch tell it apart. */
const TELLING = 60;

const plain = (text: string): string => text.replace(/\s+/gu, ' ');

/** Number of the first passage of each measure's sheet, by the measure's index in `Concept.measures`. */
export function firstPassages(passages: readonly Passage[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const p of passages) if (p.measure !== null && !found.has(p.measure)) found.set(p.measure, p.id);
  return found;
}

/**
 * Place of the passage that holds a stretch of a sheet's text, looked for from the sheet's first passage on; null when it is not found as printed.
 * @param first id of the sheet's first passage; undefined where the sheet has none
 */
export function placeIn(passages: readonly Passage[], first: number | undefined, text: string): Place | null {
  if (first === undefined) return null;
  const wanted = plain(text).slice(0, TELLING);
  return passages.slice(first, first + LONGEST_SHEET).find((p) => plain(p.text).includes(wanted))?.place ?? null;
}
