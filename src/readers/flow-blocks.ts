import type { DraftBlock } from '../document/sections.js';
import type { Marker } from './counting.js';
import { flowText, onOneLine } from './flow-text.js';
import { type GridRow, headRowsOf, type ReadCell } from './grid.js';
import { headingBlock, isCaption } from './marks.js';

/** Word files and OpenDocument texts know no pages and no lines. */
export const NOWHERE = [{ offset: 0, page: null, line: null, box: null }] as const;
const LISTED = /^(?:list (?:bullet|number)|aufzählung|listennummer)/;
/** An outline level on a whole paragraph of prose only makes it fold. */
const LONGEST_HEADING = 300;

/** A table as a block; null when nothing stands in it. @param cells at their places in the rows */
export function tableBlock(rows: readonly GridRow[], cells: readonly ReadCell[]): DraftBlock | null {
  if (!cells.some((cell) => cell.text !== '')) return null;
  const columns = Math.max(...cells.map((c) => c.column + c.columnSpan));
  const lines = rows.map((_, row) =>
    cells
      .filter((c) => c.row === row)
      .map((c) => onOneLine(c.text))
      .join(' | '),
  );
  return {
    kind: 'table',
    text: lines.join('\n'),
    anchors: NOWHERE,
    rows: rows.length,
    columns,
    headRows: headRowsOf(rows, cells, columns),
    cells: cells.map(({ bold: _, ...cell }) => ({ ...cell, anchors: NOWHERE })),
  };
}

/** Numbers are part of a cell's text, for a cell may hold nothing else; so are bullets, in one form. */
export function printedMarker(marker: Marker | null, empty: boolean): string {
  if (!marker || marker.text === '') return '';
  if (marker.kind === 'bullet') return empty ? '' : '• ';
  return empty ? marker.text : `${marker.text} `;
}

/** A number alone, with the signs around it: "6.1", "IV.", "a)". */
const BARE = /^[([]?((?:\d+|[A-Za-z]|[IVXLC]+|[ivxlc]+)(?:[.-](?:\d+|[A-Za-z]))*)[.):\]]*$/;

/** What a paragraph is. @param style lower-case name of its style @param level of a heading, null for text, or a line of a table of contents */
export function blockOf(
  raw: string,
  style: string,
  marker: Marker | null,
  level: number | null | 'contents',
): DraftBlock {
  // Words that Word draws before a number ("Maßnahme 3:") are read with the text, as they are printed.
  const bare = marker?.kind === 'number' ? BARE.exec(marker.text)?.[1] : undefined;
  const worded = marker !== null && marker.kind !== 'bullet' && marker.text !== '' && bare === undefined;
  const { text, anchors } = flowText(worded ? `${marker.text} ${raw}` : raw);
  if (level === 'contents') return { kind: 'contentsEntry', text, anchors };
  if (level !== null && text.length <= LONGEST_HEADING) {
    const block = headingBlock(text, anchors, level);
    return block.kind === 'heading' && block.number === null ? { ...block, number: bare ?? null } : block;
  }
  if ((marker && marker.kind !== 'none') || LISTED.test(style)) {
    const printed = marker?.kind === 'number' && !worded ? marker.text : '-';
    return { kind: 'listItem', text, anchors, depth: marker?.depth ?? 0, marker: printed };
  }
  return { kind: style === 'caption' || isCaption(text) ? 'caption' : 'paragraph', text, anchors };
}
