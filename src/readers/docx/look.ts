import type { DraftBlock } from '../../document/sections.js';
import { headingBlock, printedNumber } from '../marks.js';
import type { LookedAt } from './blocks.js';

const LONGEST = 120;
/** Points by which a heading is larger than the text, where it is not bold. */
const LARGER = 2;

/**
 * Headings that authors made by bold or large print, where a file has no styles for them. The depth is that of the printed number, else the rank
 * of the size among such headings.
 */
export function headingsByLook(looked: readonly LookedAt[]): DraftBlock[] {
  const blocks = looked.map((l) => l.block);
  if (blocks.some((b) => b.kind === 'heading')) return blocks;
  const body = commonSize(looked);
  const isHead = ({ block, bold, size }: LookedAt): boolean =>
    block.kind === 'paragraph' &&
    block.text.length < LONGEST &&
    !/[.!?:;,]$/.test(block.text) &&
    (bold || (size !== null && body !== null && size >= body + LARGER));
  const sizes = [...new Set(looked.filter(isHead).map((l) => l.size ?? 0))].sort((a, b) => b - a);
  return looked.map((l) => {
    if (!isHead(l)) return l.block;
    const level = printedNumber(l.block.text)?.split('.').length ?? sizes.indexOf(l.size ?? 0) + 1;
    return headingBlock(l.block.text, l.block.anchors, level);
  });
}

/** The size that most of the text is set in. */
function commonSize(looked: readonly LookedAt[]): number | null {
  const letters = new Map<number | null, number>();
  for (const { block, size } of looked)
    if (block.kind !== 'table') letters.set(size, (letters.get(size) ?? 0) + block.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
