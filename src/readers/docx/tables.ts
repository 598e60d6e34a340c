import type { TableCell } from '../../document/document.js';
import type { DraftBlock } from '../../document/sections.js';
import { type Inline, inline } from './inline.js';
import type { StyleFacts } from './styles.js';
import { cellsOf, rowsOf, type WordRow, type WordTable } from './word.js';

/** Word files know no pages and no lines. */
export const NOWHERE = [{ offset: 0, page: null, line: null, box: null }] as const;

interface Read {
  readonly block: DraftBlock | null;
  readonly cells: readonly Inline[];
}

/** A table with its cells at their places in the grid; null when nothing stands in it. */
export function tableBlock(table: WordTable, styles: ReadonlyMap<string, StyleFacts>): Read {
  const cells: TableCell[] = [];
  const inlines: Inline[] = [];
  const taken = new Set<string>();
  const lines: string[] = [];
  const bold: boolean[] = [];
  let columns = 0;
  const rows = rowsOf(table);
  for (const [row, line] of rows.entries()) {
    let column = 0;
    const texts: string[] = [];
    const looks: boolean[] = [];
    for (const cell of cellsOf(line)) {
      while (taken.has(`${row}:${column}`)) column++;
      const read = inline(cell.children, styles);
      inlines.push(read);
      texts.push(read.text);
      if (read.text !== '') looks.push(read.bold);
      const [rowSpan, columnSpan] = [Math.max(1, cell.rowSpan), Math.max(1, cell.colSpan)];
      cells.push({ text: read.text, row, column, rowSpan, columnSpan, anchors: NOWHERE });
      for (let r = 0; r < rowSpan; r++) for (let c = 0; c < columnSpan; c++) taken.add(`${row + r}:${column + c}`);
      column += columnSpan;
      columns = Math.max(columns, column);
    }
    lines.push(texts.join(' | '));
    bold.push(looks.length > 0 && looks.every((b) => b));
  }
  if (inlines.every((i) => i.text === '')) return { block: null, cells: inlines };
  const headRows = heads(rows, cells, columns, bold);
  return {
    block: { kind: 'table', text: lines.join('\n'), anchors: NOWHERE, rows: rows.length, columns, headRows, cells },
    cells: inlines,
  };
}

/**
 * How many rows are heads: those that repeat on each page, else a first row in bold above one that is not. In a table of three columns and more whose
 * first row is filled but tells nothing by its looks (a table style does not show here), it is taken for one, as Markdown does.
 */
function heads(
  rows: readonly WordRow[],
  cells: readonly TableCell[],
  columns: number,
  bold: readonly boolean[],
): number {
  // Where all rows are marked, none is: mammoth takes a mark that is switched off for one that is on.
  const marked = rows.findIndex((row) => !row.isHeader);
  if (marked > 0) return marked;
  if (rows.length < 2) return 0;
  const first = cells.filter((cell) => cell.row === 0);
  if (bold[0]) return bold[1] || first.length < 2 ? 0 : 1;
  const labels = first.some((cell) => cell.text === '' || cell.text.endsWith(':'));
  return columns > 2 && first.length === columns && !labels ? 1 : 0;
}
