import type { DraftBlock } from '../../document/sections.js';
import { headingBlock, isCaption } from '../marks.js';
import { type Inline, inline } from './inline.js';
import { HeadingCounter, ListCounter } from './numbering.js';
import type { StyleFacts } from './styles.js';
import { NOWHERE, tableBlock } from './tables.js';
import { cellsOf, rowsOf, type WordDocument, type WordNode, type WordParagraph, type WordTable } from './word.js';

/** A block with what it is set in, from which headings without a style are told. */
export interface LookedAt {
  readonly block: DraftBlock;
  readonly bold: boolean;
  readonly size: number | null;
}
export interface WordBlocks {
  readonly blocks: readonly LookedAt[];
  /** Text in the style "Title". */
  readonly title: string | null;
}

const CONTENTS = /^(?:toc|verzeichnis|inhaltsverzeichnis|table of figures|abbildungsverzeichnis)\b/;
const LISTED = /^(?:list (?:bullet|number)|aufzählung|listennummer)/;

/** Walks a Word document in reading order. Footnotes follow the block that refers to them; heads and feet of pages are not read. */
export function wordBlocks(document: WordDocument, styles: ReadonlyMap<string, StyleFacts>): WordBlocks {
  const blocks: LookedAt[] = [];
  const title: string[] = [];
  const headings = new HeadingCounter();
  const lists = new ListCounter();
  const push = (block: DraftBlock, look: { bold: boolean; size: number | null } = { bold: false, size: null }): void =>
    void blocks.push({ block, bold: look.bold, size: look.size });
  const asides = (read: Inline): void => {
    for (const text of read.images) push({ kind: 'caption', text, anchors: NOWHERE });
    for (const reference of read.notes) {
      const note = inline(document.notes.resolve(reference)?.body ?? [], styles);
      if (note.text !== '') push({ kind: 'footnote', text: note.text, anchors: NOWHERE });
    }
  };
  const paragraph = (node: WordParagraph): void => {
    const read = inline([node], styles);
    if (read.text !== '') {
      const style = styles.get(node.styleId ?? '') ?? styles.get('');
      if (style?.name === 'title') title.push(read.text);
      push(blockOf(node, read.text, style, headings, lists), read);
    }
    asides(read);
  };
  const table = (node: WordTable): void => {
    lists.end();
    const [only, ...others] = rowsOf(node).flatMap(cellsOf);
    // A table of one cell is a frame around text.
    if (only && others.length === 0) {
      walk(only.children);
      return;
    }
    const { block, cells } = tableBlock(node, styles);
    if (block) push(block);
    for (const cell of cells) asides(cell);
  };
  const walk = (nodes: readonly WordNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'paragraph') paragraph(node);
      else if (node.type === 'table') table(node);
    }
  };
  walk(document.children);
  return { blocks, title: title.length > 0 ? title.join(' ') : null };
}

function blockOf(
  node: WordParagraph,
  text: string,
  style: StyleFacts | undefined,
  headings: HeadingCounter,
  lists: ListCounter,
): DraftBlock {
  const name = style?.name ?? '';
  if (CONTENTS.test(name)) return { kind: 'contentsEntry', text, anchors: NOWHERE };
  if (style?.level) {
    lists.end();
    const block = headingBlock(text, NOWHERE, style.level);
    const counted = node.numbering?.isOrdered ? headings.next(style.level) : null;
    return block.kind === 'heading' && block.number === null ? { ...block, number: counted } : block;
  }
  if (node.numbering || LISTED.test(name)) {
    const depth = Number(node.numbering?.level ?? 0) || 0;
    const ordered = node.numbering?.isOrdered ?? /number|nummer/.test(name);
    return { kind: 'listItem', text, anchors: NOWHERE, depth, marker: lists.next(depth, ordered) };
  }
  lists.end();
  return { kind: name === 'caption' || isCaption(text) ? 'caption' : 'paragraph', text, anchors: NOWHERE };
}
