import type { Block, Place } from './document.js';

/** Where the character at an offset of a block's text is printed. @param offset UTF-16 offset into `Block.text` */
export function placeAt(block: Block, offset: number): Place {
  let at = block.anchors[0]!;
  for (const a of block.anchors) {
    if (a.offset > offset) break;
    at = a;
  }
  return at.file === undefined ? { page: at.page, line: at.line } : { page: at.page, line: at.line, file: at.file };
}
