import type { Candidate } from './candidate.js';
import { numberOf } from './numbers.js';
import type { Chosen } from './select.js';

/** A heading with the unit before which it belongs; null where it stands right. */
export interface Placed extends Chosen {
  readonly before: number | null;
}

/** Puts headings back that a dump of print has after what they stand above: a chapter after its first part, or at the foot of the page that it opens.
 * @param chosen headings in the order of the dump */
export function inOrder(chosen: readonly Chosen[]): Placed[] {
  const placed: Placed[] = [];
  for (const own of chosen) {
    const { candidate } = own;
    const part = own.local ? -1 : firstPart(candidate, placed);
    if (part >= 0) {
      placed.splice(part, 0, { ...own, before: placed[part]!.before ?? placed[part]!.candidate.start });
      continue;
    }
    const last = placed.at(-1)?.candidate;
    const opens = candidate.signs.has('pageEnd') && candidate.listed === 1 && candidate.page !== null;
    const alone = last?.page?.number !== candidate.page?.number;
    placed.push({ ...own, before: opens && alone ? candidate.page!.first : null });
  }
  return placed;
}

/** Index of the first heading on the same page that is a part of this chapter; -1 for none. */
function firstPart(candidate: Candidate, placed: readonly Placed[]): number {
  const own = numberOf(candidate.text);
  if (own?.scheme !== 'arabic' || candidate.page === null) return -1;
  let found = -1;
  for (let i = placed.length - 1; i >= 0; i--) {
    const other = placed[i]!.candidate;
    if (other.page?.number !== candidate.page.number) break;
    const parts = numberOf(other.text)?.parts;
    if (parts && parts.length > own.parts.length && own.parts.every((part, k) => part === parts[k])) found = i;
  }
  return found;
}
