import type { Anchor, Block, ConceptDocument } from '../document/document.js';
import type { CellRef } from './cells.js';
import type { Piece } from './pieces.js';

const LINE = 12;
const COLUMN = 200;
const WIDTH = 600;

/** Lays out a document without layout (Markdown) as one long page: a line per block, cells of tables side by side. */
export function flowPieces(document: ConceptDocument): Piece[] {
  const pieces: Piece[] = [];
  let y = 0;
  const add = (
    block: Block,
    text: string,
    anchor: Anchor | undefined,
    style: string,
    x: number,
    cell: CellRef | null,
  ) => {
    pieces.push({
      id: pieces.length,
      text,
      page: 0,
      box: { x0: x, y0: y, x1: cell ? x + COLUMN - 20 : WIDTH, y1: y + LINE - 2 },
      top: y,
      size: block.kind === 'heading' ? 20 - block.level : 10,
      bold: block.kind === 'heading',
      look: style,
      style,
      heading: block.kind === 'heading',
      furniture: false,
      block: block.id,
      cell,
      tick: tickOf(text),
      place: { page: null, line: anchor?.line ?? null, ...(anchor?.file === undefined ? {} : { file: anchor.file }) },
    });
  };
  for (const block of document.blocks) {
    if (block.kind === 'contentsEntry' || block.kind === 'furniture' || block.kind === 'comment') continue;
    if (block.kind !== 'table') {
      if (block.text === '') continue;
      const bullet = block.kind === 'listItem' ? '• ' : '';
      const style = block.kind === 'heading' ? `h${block.level}` : 'text';
      add(block, bullet + block.text, block.anchors[0], style, bullet ? 12 : 0, null);
      y += 2 * LINE;
      continue;
    }
    // Below a row of heads stand values, in the first column too; without heads, or beside one other column, the first holds labels.
    const body = block.headRows > 0 && block.columns > 2 ? 'row' : 'cell';
    // Markdown asks for a row of heads, so in a table of pairs the first pair stands there; only over a single row two heads are meant.
    const heads = block.columns === 2 && block.rows !== 2 ? 0 : block.headRows;
    const rows = new Map<number, typeof block.cells>();
    for (const cell of block.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    for (const row of [...rows.keys()].sort((a, b) => a - b)) {
      for (const cell of rows.get(row)!) {
        if (cell.text === '') continue;
        const ref: CellRef = {
          table: block.id,
          row: cell.row,
          rowEnd: cell.row + cell.rowSpan,
          column: cell.column,
          columnEnd: cell.column + cell.columnSpan,
        };
        const head = row < heads;
        const style = `${head ? 'cell' : body}${cell.column === 0 ? 0 : 1}${head ? 'h' : ''}`;
        add(block, cell.text, cell.anchors[0], style, cell.column * COLUMN, ref);
      }
      y += 2 * LINE;
    }
  }
  return pieces;
}

function tickOf(text: string): Piece['tick'] {
  if (/^\[[xX]\]\s/.test(text)) return 'ticked';
  return /^\[\s?\]\s/.test(text) ? 'open' : null;
}
