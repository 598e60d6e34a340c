import type { Anchor, Box, ConceptDocument, LayoutPage, Segment, TableBlock } from '../document/document.js';

/** A cell of a table: block id of the table, rows and columns [first, end). */
export interface CellRef {
  readonly table: number;
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
}

interface Entry {
  readonly anchor: Anchor;
  readonly block: number;
  /** Its cell in any table, and where ruling lines or shades part the table's cells. */
  readonly grid: CellRef | null;
  readonly cell: CellRef | null;
}

type Found = Omit<Entry, 'anchor'>;
type Find = (page: number, segment: Segment) => Found;

/** Tells of segments which block and which cell they belong to, by the boxes of the blocks' lines. Cells count only where ruling lines or shades part them:
 * tables that a reader made out by alignment alone do not tell rows of a form apart. */
export function cellFinder(document: ConceptDocument): Find {
  const byPage = new Map<number, Entry[]>();
  const byLine = new Map<number, Entry>();
  const put = (anchor: Anchor, block: number, grid: CellRef | null, cell: CellRef | null): void => {
    if (anchor.line !== null && !anchor.box) byLine.set(anchor.line, { anchor, block, grid, cell });
    if (anchor.page === null || !anchor.box) return;
    const list = byPage.get(anchor.page);
    if (list) list.push({ anchor, block, grid, cell });
    else byPage.set(anchor.page, [{ anchor, block, grid, cell }]);
  };
  const pages = new Map(document.layout.map((page) => [page.page, page]));
  for (const block of document.blocks) {
    if (block.kind !== 'table') {
      for (const anchor of block.anchors) put(anchor, block.id, null, null);
      continue;
    }
    const ruled = isRuled(block, pages);
    for (const cell of block.cells) {
      const ref: CellRef = {
        table: block.id,
        row: cell.row,
        rowEnd: cell.row + cell.rowSpan,
        column: cell.column,
        columnEnd: cell.column + cell.columnSpan,
      };
      for (const anchor of cell.anchors) put(anchor, block.id, ref, ruled ? ref : null);
    }
  }
  for (const list of byPage.values()) list.sort((a, b) => a.anchor.box!.y0 - b.anchor.box!.y0);
  return (page, segment) => {
    const x = (segment.box.x0 + segment.box.x1) / 2;
    const y = (segment.box.y0 + segment.box.y1) / 2;
    for (const { anchor, block, grid, cell } of byPage.get(page) ?? []) {
      const box = anchor.box!;
      if (box.y0 > y) break;
      if (box.y1 >= y && box.x0 <= x + 0.5 && box.x1 >= x - 0.5) return { block, grid, cell };
    }
    const line = segment.line === null ? undefined : byLine.get(segment.line);
    return line ? { block: line.block, grid: line.grid, cell: line.cell } : { block: -1, grid: null, cell: null };
  };
}

type Span = { page: number; row: number; column: number; y0: number; y1: number; x0: number; x1: number };

/** Whether lines or shades part most neighbouring rows and cells of a table. */
function isRuled(table: TableBlock, pages: ReadonlyMap<number, LayoutPage>): boolean {
  const rows = new Map<string, Span>();
  const cells: Span[] = [];
  for (const cell of table.cells) {
    const own = new Map<number, Span>();
    for (const { page, box } of cell.anchors) {
      if (page === null || !box) continue;
      grow(own, page, { page, row: cell.row, column: cell.column, ...box });
      if (cell.rowSpan === 1) grow(rows, `${page}:${cell.row}`, { page, row: cell.row, column: 0, ...box });
    }
    cells.push(...own.values());
  }
  const byRow = [...rows.values()].sort((a, b) => a.page - b.page || a.row - b.row);
  const byCell = cells.sort((a, b) => a.page - b.page || a.row - b.row || a.column - b.column);
  let parted = 0;
  let all = 0;
  const count = (a: Span, b: Span | undefined, kind: 'horizontal' | 'vertical'): void => {
    if (!b || a.page !== b.page || (kind === 'vertical' && a.row !== b.row)) return;
    all++;
    if ((pages.get(a.page)?.rulings ?? []).some((r) => r.kind === kind && parts(r.box, a, b, kind))) parted++;
  };
  for (const [i, row] of byRow.entries()) count(row, byRow[i + 1], 'horizontal');
  for (const [i, cell] of byCell.entries()) count(cell, byCell[i + 1], 'vertical');
  return all > 0 && parted >= 0.6 * all;
}

function grow<K>(spans: Map<K, Span>, key: K, box: Span): void {
  const span = spans.get(key);
  if (!span) {
    spans.set(key, { ...box });
    return;
  }
  span.y0 = Math.min(span.y0, box.y0);
  span.y1 = Math.max(span.y1, box.y1);
  span.x0 = Math.min(span.x0, box.x0);
  span.x1 = Math.max(span.x1, box.x1);
}

function parts(line: Box, a: Span, b: Span, kind: 'horizontal' | 'vertical'): boolean {
  if (kind === 'vertical') {
    const y = (Math.max(a.y0, b.y0) + Math.min(a.y1, b.y1)) / 2;
    return line.x0 > a.x1 - 4 && line.x0 < b.x0 + 4 && line.y0 <= y && line.y1 >= y;
  }
  const x = Math.max(a.x0, b.x0);
  return line.y0 > a.y1 - 4 && line.y0 < b.y0 + 4 && line.x0 <= x + 6 && line.x1 > x + 20;
}
