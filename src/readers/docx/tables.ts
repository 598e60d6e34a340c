import type { GridRow } from '../grid.js';
import { childOf, elementsOf, type XmlElement, type XmlNode } from '../xml.js';
import { controlText } from './inline.js';
import { flagOf, numberOf, valOf } from './properties.js';

const MOST_COLUMNS = 200;
const isProperty = (node: XmlNode): boolean => typeof node !== 'string' && /Pr$/.test(node.name);

/** Rows and cells of a table, also those that stand in controls; deleted rows are none. */
export function gridOf(table: XmlElement): GridRow[] {
  const rows: { head: boolean; cells: { node: XmlElement; column: number; columnSpan: number; rowSpan: number }[] }[] =
    [];
  /** The cell that goes on downwards, by its column. */
  const open = new Map<number, { rowSpan: number }>();
  for (const node of within(table, 'w:tr')) {
    const properties = childOf(node, 'w:trPr');
    if (childOf(properties, 'w:del')) continue;
    let column = Math.min(MOST_COLUMNS, numberOf(properties, 'w:gridBefore') ?? 0);
    const cells: (typeof rows)[number]['cells'] = [];
    for (const cell of within(node, 'w:tc')) {
      const own = childOf(cell, 'w:tcPr');
      const columnSpan = Math.max(1, Math.min(MOST_COLUMNS, numberOf(own, 'w:gridSpan') ?? 1));
      const merge = childOf(own, 'w:vMerge');
      const above = open.get(column);
      if (merge && valOf(own, 'w:vMerge') !== 'restart' && above) above.rowSpan++;
      else {
        const fresh = { node: cell, column, columnSpan, rowSpan: 1 };
        cells.push(fresh);
        if (merge) open.set(column, fresh);
        else open.delete(column);
      }
      column += columnSpan;
    }
    rows.push({ head: flagOf(properties, 'w:tblHeader') === true, cells });
  }
  return rows;
}

/** Rows of a table or cells of a row, within controls and marks of changes too. */
function within(node: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name === name) return [child];
    // A cell in a control that shows its placeholder holds nothing.
    if (child.name === 'w:sdt' && controlText(child) === '')
      return within(child, name).map((own) => ({ ...own, children: own.children.filter(isProperty) }));
    return /^w:(?:sdt|sdtContent|ins|customXml|moveTo)$/.test(child.name) ? within(child, name) : [];
  });
}
