import type { DraftBlock } from '../document/sections.js';
import { declaredLevelsHold, numberOf, skeleton, titleKey } from '../outline/index.js';
import { type LookedAt, lookCandidates } from './look.js';
import { headingBlock } from './marks.js';

/** Where a heading that its author declared is as long as a paragraph it is one. */
const LONGEST = 200;

/**
 * Headings of flowing formats: those that their author or a converter declared, and those that somebody made by bold or large print, judged together by
 * the skeleton of the outline. Declared headings stay; their levels stand unless the printed numbers contradict them, as converters of scanned print do.
 * Entries of a contents page that were marked as headings are entries.
 */
export function flowHeadings(looked: readonly LookedAt[]): DraftBlock[] {
  const blocks = looked.map(({ block }) => block);
  const contents = contentsEntries(blocks);
  const declared = new Set(
    blocks.flatMap((b, i) => (b.kind === 'heading' && !contents.has(i) && b.text.length <= LONGEST ? [i] : [])),
  );
  const candidates = lookCandidates(looked, declared);
  const found = new Map(skeleton(candidates).map((heading) => [heading.candidate.start, heading]));
  const hold = declaredLevelsHold(candidates.filter((c) => c.declared !== null));
  // Below a declared heading, until the next: print ranks only among its like.
  let above = 0;
  let shift = 0;
  return blocks.map((block, i): DraftBlock => {
    if (contents.has(i)) return entryOf(block);
    const heading = found.get(i);
    if (block.kind === 'heading') {
      const level = hold ? block.level : (heading?.level ?? above + 1);
      above = level;
      shift = heading ? level - heading.level : shift;
      return { ...block, level };
    }
    return heading ? headingBlock(block.text, block.anchors, Math.max(1, heading.level + shift)) : block;
  });
}

const entryOf = ({ text, anchors }: DraftBlock): DraftBlock => ({ kind: 'contentsEntry', text, anchors });

/** So many declared headings in a row with no text between them, all of which come again below, are a contents page. */
const LEAST_ENTRIES = 4;
const COMES_AGAIN = 0.6;
const PAGE = /[\s.…]*\d{1,3}\s*$/;

/** Headings that are entries of a contents page: they stand in a row and come again. */
function contentsEntries(blocks: readonly DraftBlock[]): ReadonlySet<number> {
  const keyOf = (text: string): string => titleKey(text.slice(numberOf(text)?.length ?? 0).replace(PAGE, ''));
  const last = new Map<string, number>();
  for (const [i, block] of blocks.entries()) if (block.kind === 'heading') last.set(keyOf(block.text), i);
  const found = new Set<number>();
  let row: number[] = [];
  const close = (): void => {
    const again = row.filter((i) => (last.get(keyOf(blocks[i]!.text)) ?? 0) > row.at(-1)!);
    if (row.length >= LEAST_ENTRIES && again.length >= COMES_AGAIN * row.length) for (const i of row) found.add(i);
    row = [];
  };
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'heading') row.push(i);
    else if (block.kind === 'paragraph' && block.text.length > LONGEST) close();
  }
  close();
  return found;
}
