import type { Place } from '../document/document.js';
import type { Passage } from './concept.js';

/** A sheet is not longer than this, in passages. */
const LONGEST_SHEET = 400;
/** So many letters of a stretch tell it apart. */
const TELLING = 60;

const plain = (text: string): string => text.replace(/\s+/gu, ' ');

/**
 * Place of the passage that holds a stretch of a sheet's text, looked for from the sheet's first passage on; null when it is not found as printed.
 * @param measure index of the measure in `Concept.measures`
 */
export function placeIn(passages: readonly Passage[], measure: number, text: string): Place | null {
  const first = passages.findIndex((p) => p.measure === measure);
  const wanted = plain(text).slice(0, TELLING);
  const near = first < 0 ? [] : passages.slice(first, first + LONGEST_SHEET);
  return near.find((p) => plain(p.text).includes(wanted))?.place ?? null;
}
