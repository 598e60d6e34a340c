import type { Anchor, Block, ConceptDocument, TableBlock, TableCell } from '../document/document.js';
import type { Atom } from './atoms.js';
import type { CellRef } from './cells.js';

/** Distances of the page that documents without layout are laid out on, in points. */
const LINE = 12;
const GAP = 12;
const COLUMN = 200;
const WIDTH = 600;
const LETTER = 5;
const INDENT = 12;

/** A stretch of a block or cell that makes one atom. */
interface Part {
  readonly text: string;
  readonly strong: boolean;
  readonly anchor: Anchor | undefined;
  /** Line of the block, from 0, and whether it follows a tab. */
  readonly line: number;
  readonly tab: boolean;
}

type Draft = Omit<Atom, 'id' | 'source' | 'top' | 'page' | 'turned' | 'runIn' | 'furniture' | 'look'>;

/** Lays out a document without layout (Markdown, Word) as one long page: lines below each other as their author broke them, cells of tables side by side. */
export function flowAtoms(document: ConceptDocument): Atom[] {
  const atoms: Atom[] = [];
  let y = 0;
  const put = (draft: Draft): void => {
    atoms.push({
      ...draft,
      id: atoms.length,
      source: atoms.length,
      page: 0,
      top: draft.box.y0,
      look: draft.style,
      furniture: false,
      runIn: draft.bold && !draft.heading,
      turned: false,
    });
  };
  for (const block of document.blocks) {
    if (block.kind === 'contentsEntry' || block.kind === 'furniture' || block.kind === 'comment' || block.text === '')
      continue;
    if (block.kind === 'table') y = layTable(block, y, put);
    else y = layParts(partsOf(block), block, y, put);
    y += GAP;
  }
  return atoms;
}

function layParts(parts: readonly Part[], block: Block, y: number, put: (draft: Draft) => void): number {
  // how deep an item stands tells what it is: in an outline titles, labels and values differ by nothing else
  const style =
    block.kind === 'heading'
      ? `h${block.level}`
      : block.kind === 'listItem' && block.depth > 0
        ? `item${block.depth}`
        : 'text';
  const left = block.kind === 'listItem' ? INDENT * (block.depth + 1) : 0;
  let line = 0;
  let x = left;
  for (const [i, part] of parts.entries()) {
    if (part.line > line) x = left;
    else if (part.tab) x = COLUMN * Math.ceil((x + 1) / COLUMN);
    line = part.line;
    const top = y + line * LINE;
    const width = LETTER * part.text.length;
    put({
      text: part.text,
      box: { x0: x, y0: top, x1: part.strong || parts[i + 1]?.line === line ? x + width : WIDTH, y1: top + LINE - 2 },
      size: block.kind === 'heading' ? 20 - block.level : 10,
      bold: block.kind === 'heading' || part.strong,
      style: part.strong ? `${style}b` : style,
      heading: block.kind === 'heading',
      block: block.id,
      cell: null,
      grid: null,
      bullet: block.kind === 'listItem' && i === 0,
      tick: tickOf(part.text),
      place: placeOf(part.anchor),
    });
    x += width;
  }
  return y + (line + 1) * LINE;
}

function layTable(block: TableBlock, from: number, put: (draft: Draft) => void): number {
  // Below a row of heads stand values, in the first column too; without heads, or beside one other column, the first holds labels.
  const body = block.headRows > 0 && block.columns > 2 ? 'row' : 'cell';
  // Markdown asks for a row of heads, so in a table of pairs the first pair stands there; only over a single row two heads are meant.
  const heads = block.columns === 2 && block.rows !== 2 ? 0 : block.headRows;
  const rows = new Map<number, TableCell[]>();
  for (const cell of block.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  let y = from;
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    let height = 1;
    for (const cell of rows.get(row)!) {
      const cellRef: CellRef = {
        table: block.id,
        row: cell.row,
        rowEnd: cell.row + cell.rowSpan,
        column: cell.column,
        columnEnd: cell.column + cell.columnSpan,
      };
      const head = row < heads;
      const style = `${head ? 'cell' : body}${cell.column === 0 ? 0 : 1}${head ? 'h' : ''}`;
      let x = cell.column * COLUMN;
      let line = 0;
      for (const part of partsOf(cell)) {
        if (part.line > line) x = cell.column * COLUMN;
        line = part.line;
        height = Math.max(height, line + 1);
        const width = Math.min(LETTER * part.text.length, COLUMN - 20);
        const top = y + line * LINE;
        put({
          text: part.text,
          box: { x0: x, y0: top, x1: x + width, y1: top + LINE - 2 },
          size: 10,
          bold: part.strong,
          style: part.strong ? `${style}b` : style,
          heading: false,
          block: block.id,
          cell: cellRef,
          grid: cellRef,
          bullet: false,
          tick: tickOf(part.text),
          place: placeOf(part.anchor ?? cell.anchors[0]),
        });
        x += width;
      }
    }
    y += height * LINE + GAP;
  }
  return y;
}

/** Cuts a text where its author broke a line or set a tab, and where bold print begins or ends. */
function partsOf({ text, anchors, strong = [] }: Pick<Block, 'text' | 'anchors' | 'strong'>): Part[] {
  const cuts = new Set([0, text.length]);
  for (const { offset, after } of anchors) if (after) cuts.add(offset);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.add(at);
  for (const [from, to] of strong) {
    cuts.add(from);
    // the colon of a run-in label belongs to it
    cuts.add(to + (/^\s?:{1,2}/.exec(text.slice(to))?.[0].length ?? 0));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const parts: Part[] = [];
  let line = 0;
  for (const [i, from] of sorted.slice(0, -1).entries()) {
    const anchor = anchors.findLast((a) => a.offset <= from);
    const opens = anchors.find((a) => a.offset === from && a.after !== undefined)?.after;
    if (parts.length > 0 && (opens === 'line' || text[from] === '\n')) line++;
    const part = text.slice(from, sorted[i + 1]).trim();
    const isStrong = strong.some(([a, b]) => a <= from && from < b);
    if (part !== '') parts.push({ text: part, strong: isStrong, anchor, line, tab: opens === 'tab' });
  }
  return parts;
}

function placeOf(anchor: Anchor | undefined): Atom['place'] {
  return { page: null, line: anchor?.line ?? null, ...(anchor?.file === undefined ? {} : { file: anchor.file }) };
}

function tickOf(text: string): Atom['tick'] {
  if (/^\[[xX]\]\s/.test(text)) return 'ticked';
  return /^\[\s?\]\s/.test(text) ? 'open' : null;
}
