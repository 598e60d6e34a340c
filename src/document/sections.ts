import type { Block, Place, Section } from './document.js';

type Distribute<T> = T extends unknown ? Omit<T, 'id' | 'section'> : never;
/** A block as a reader finds it, before it has its place in the tree. Heading levels may skip; `buildSections` makes them whole. */
export type DraftBlock = Distribute<Block>;

/** Numbers the blocks, gives each its section and builds the section tree from the headings' levels.
 * Section 0 is the document itself and holds what stands before the first heading. A heading that is deeper than its predecessor by more than
 * one level becomes its child, and the block's level is set to the depth in the tree, so that `Section.level` never skips.
 * @param blocks in reading order
 * @param title title of the document, for the root section */
export function buildSections(
  blocks: readonly DraftBlock[],
  title: string | null,
): { blocks: Block[]; sections: Section[] } {
  interface Node {
    id: number;
    title: string;
    number: string | null;
    level: number;
    printed: number;
    parent: number | null;
    children: number[];
    first: number;
    end: number;
    place: Place;
  }
  const firstAnchor = blocks[0]?.anchors[0];
  const root: Node = {
    id: 0,
    title: title ?? '',
    number: null,
    level: 0,
    printed: 0,
    parent: null,
    children: [],
    first: 0,
    end: blocks.length,
    place: firstAnchor ? placeOf(firstAnchor) : { page: null, line: null },
  };
  const nodes: Node[] = [root];
  const open: Node[] = [root];
  const placed: Block[] = [];
  for (const [id, draft] of blocks.entries()) {
    if (draft.kind === 'heading') {
      while (open.length > 1 && open[open.length - 1]!.printed >= draft.level) open.pop()!.end = id;
      const parent = open[open.length - 1]!;
      const node: Node = {
        id: nodes.length,
        title: draft.text,
        number: draft.number,
        level: parent.level + 1,
        printed: Math.max(1, draft.level),
        parent: parent.id,
        children: [],
        first: id,
        end: blocks.length,
        place: placeOf(draft.anchors[0]!),
      };
      parent.children.push(node.id);
      nodes.push(node);
      open.push(node);
      placed.push({ ...draft, id, section: node.id, level: node.level });
    } else {
      placed.push({ ...draft, id, section: open[open.length - 1]!.id } as Block);
    }
  }
  return { blocks: placed, sections: nodes.map(({ printed: _, ...section }) => section) };
}

function placeOf(place: Place): Place {
  return place.file === undefined
    ? { page: place.page, line: place.line }
    : { page: place.page, line: place.line, file: place.file };
}
