import type { DraftBlock } from '../document/sections.js';
import { type Candidate, declaredLevelsHold, numberOf, skeleton, titleKey } from '../outline/index.js';

/** Where a heading that its author declared is as long as a paragraph it is one. */
const LONGEST = 200;

/**
 * Headings that authors or converters declared. Their levels stand unless the printed numbers contradict them, as converters of scanned print do: then the
 * skeleton gives the levels. Entries of a contents page that were marked as headings are entries.
 * @param blocks with headings as declared
 */
export function declaredHeadings(blocks: readonly DraftBlock[]): DraftBlock[] {
  const candidates: Candidate[] = [];
  const contents = contentsEntries(blocks);
  let at = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'heading' && !contents.has(i) && block.text.length <= LONGEST)
      candidates.push({
        text: block.text,
        start: i,
        end: i + 1,
        page: null,
        at,
        style: `declared ${block.level}`,
        prominence: -block.level,
        signs: new Set(['apart', 'closed', 'leads']),
        listed: null,
        declared: block.level,
      });
    at += block.text.length;
  }
  if (declaredLevelsHold(candidates))
    return contents.size === 0 ? [...blocks] : blocks.map((block, i) => entryOr(block, contents.has(i)));
  const found = new Map(skeleton(candidates).map((heading) => [heading.candidate.start, heading]));
  let above = 1;
  return blocks.map((block, i): DraftBlock => {
    if (block.kind !== 'heading' || contents.has(i)) return entryOr(block, contents.has(i));
    const heading = found.get(i);
    if (heading) above = heading.level;
    return { ...block, level: heading?.level ?? above + 1 };
  });
}

const entryOr = (block: DraftBlock, isEntry: boolean): DraftBlock =>
  isEntry ? { kind: 'contentsEntry', text: block.text, anchors: block.anchors } : block;

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
