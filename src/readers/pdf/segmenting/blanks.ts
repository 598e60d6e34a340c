import type { TextItem } from '../positioned.js';

/** Gap between words, as a share of the font size, from which a blank is read although none is printed … */
const BLANK_GAP = 0.1;
/** … and on pages that print their blanks, where smaller gaps are spaced letters and kerning. */
const BLANK_GAP_WITH_BLANKS = 0.22;

/** Widest gap between a footnote's raised number and its text, as a share of the font size. */
export const NOTE_GAP = 2.6;

/** The gap from which a blank is read between words of a page, as a share of the font size. */
export const blankGapOf = (items: readonly TextItem[]): number =>
  printsBlanks(items) ? BLANK_GAP_WITH_BLANKS : BLANK_GAP;

/** Whether words are parted by blank glyphs (most producers) rather than by moving the pen. */
function printsBlanks(items: readonly TextItem[]): boolean {
  let printed = 0;
  let moved = 0;
  for (let i = 1; i < items.length; i++) {
    const gap = (items[i]!.box.x0 - items[i - 1]!.box.x1) / items[i]!.size;
    if (gap < 0.2 || gap > 0.6 || Math.abs(items[i]!.baseline - items[i - 1]!.baseline) > 1) continue;
    if (items[i]!.blankBefore) printed++;
    else moved++;
  }
  return printed >= 5 && moved < 0.05 * printed;
}

/** Whether a blank is drawn between two neighbours; what stands before an item in the order of drawing may stand elsewhere on the page. */
export const hasBlank = (before: TextItem, item: TextItem): boolean =>
  item.blankBefore && item.order === before.order + 1;
