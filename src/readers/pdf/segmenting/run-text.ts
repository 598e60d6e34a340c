import type { TextItem } from '../positioned.js';
import { hasBlank } from './blanks.js';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text of a run of items, with blanks where they are printed or meant.
 * @param main the item whose size and base line stand for the run
 * @param blankGap gap from which a blank is read, as a share of the font size */
export function textOf(run: readonly TextItem[], main: TextItem, blankGap: number): string {
  const spaced = spacedLetters(run);
  let text = '';
  let before: TextItem | null = null;
  for (const [i, item] of run.entries()) {
    const raised = item.size < 0.85 * main.size && main.baseline - item.baseline > 0.15 * main.size;
    const note = raised && /^\d{1,3}$/.test(item.text);
    if (before && !note && !spaced.has(i) && needsBlank(before, item, blankGap)) text += ' ';
    // Raised numbers point to footnotes (or are squares and cubes): as superscripts they are not glued to the word's letters.
    text += note ? [...item.text].map((digit) => SUPERSCRIPT[Number(digit)]).join('') : item.text;
    before = item;
  }
  return text;
}

function needsBlank(before: TextItem, item: TextItem, blankGap: number): boolean {
  const gap = item.box.x0 - before.box.x1;
  const size = Math.min(before.size, item.size);
  return gap > blankGap * size || (hasBlank(before, item) && gap > 0.04 * size);
}

/** Indices of letters that continue a spaced-out word ("Z I E L E"): four and more single letters at even gaps. */
function spacedLetters(run: readonly TextItem[]): Set<number> {
  const found = new Set<number>();
  const single = (i: number): boolean => /^[\p{L}\p{N}]$/u.test(run[i]?.text ?? '');
  for (let i = 0; i < run.length; ) {
    let end = i;
    while (single(end)) end++;
    if (end - i >= 4) {
      const gaps: number[] = [];
      for (let k = i + 1; k < end; k++) gaps.push(run[k]!.box.x0 - run[k - 1]!.box.x1);
      const least = Math.max(Math.min(...gaps), 0.05 * run[i]!.size);
      for (let k = i + 1; k < end; k++) if (gaps[k - i - 1]! <= 1.7 * least) found.add(k);
    }
    i = end + 1;
  }
  return found;
}
