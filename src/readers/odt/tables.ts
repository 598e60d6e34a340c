import type { GridRow } from '../grid.js';
import { elementsOf, type XmlElement } from '../xml.js';

const MOST_COLUMNS = 200;
/** Empty rows at the end of a table that came from a spreadsheet are repeated a million times. */
const MOST_REPEATED = 50;

/** Rows and cells of a table; rows that are filtered out or collapsed are none. */
export function gridOf(table: XmlElement): GridRow[] {
  const rows: GridRow[] = [];
  const visit = (node: XmlElement, head: boolean): void => {
    for (const child of elementsOf(node)) {
      if (child.name === 'table:table-row') addRow(rows, child, head);
      else if (child.name === 'table:table-header-rows') visit(child, true);
      else if (/^table:table-rows$|^table:table-row-group$|^text:soft-page-break$/.test(child.name)) visit(child, head);
    }
  };
  visit(table, false);
  return rows;
}

function addRow(rows: GridRow[], node: XmlElement, head: boolean): void {
  if (/^(?:collapse|filter)$/.test(node.attributes['table:visibility'] ?? '')) return;
  const cells: GridRow['cells'][number][] = [];
  let column = 0;
  for (const cell of elementsOf(node)) {
    const covered = cell.name === 'table:covered-table-cell';
    if (!covered && cell.name !== 'table:table-cell') continue;
    const repeated = countOf(cell, 'table:number-columns-repeated', MOST_REPEATED);
    const columnSpan = countOf(cell, 'table:number-columns-spanned', MOST_COLUMNS);
    const rowSpan = countOf(cell, 'table:number-rows-spanned', MOST_COLUMNS);
    for (let n = 0; n < repeated && column < MOST_COLUMNS; n++) {
      if (!covered) cells.push({ node: cell, column, columnSpan, rowSpan });
      // What a cell covers follows as cells of its own.
      column++;
    }
  }
  const times = countOf(node, 'table:number-rows-repeated', MOST_REPEATED);
  for (let n = 0; n < times; n++) rows.push({ head, cells });
}

const countOf = ({ attributes }: XmlElement, name: string, most: number): number =>
  Math.max(1, Math.min(most, Number(attributes[name] ?? 1) || 1));
