import type { Anchor } from '../../../document/document.js';
import { joinLines } from '../../../language/repair/hyphenation.js';
import type { Vocabulary } from '../../../language/repair/vocabulary.js';
import type { PdfSegment } from '../positioned.js';
import type { Grid, GridCell, ReadGrid } from './grid.js';
import { linesOf, toLine } from './lines.js';
import type { Line } from './style.js';

/** Reads the lines of all cells. */
export function readGrid(grid: Grid, pageHeight: number): ReadGrid {
  return { ...grid, pageHeight, cells: grid.cells.map((cell) => ({ ...cell, lines: cellLines(grid.page, cell) })) };
}

/** Lines of a cell in reading order; turned text in the order of its own lines. */
function cellLines(page: number, cell: GridCell): Line[] {
  const upright = cell.segments.filter((segment) => segment.rotation === 0);
  const turned = cell.segments.filter((segment) => segment.rotation !== 0);
  return [...linesOf(page, upright, []), ...turnedLines(page, turned)];
}

/** Turned segments as one line each, in their own reading order. */
export function turnedLines(page: number, segments: readonly PdfSegment[]): Line[] {
  const order = (a: PdfSegment, b: PdfSegment): number => {
    if (a.rotation !== b.rotation) return a.rotation - b.rotation;
    if (a.rotation === 3) return a.box.x0 - b.box.x0 || b.box.y1 - a.box.y1;
    if (a.rotation === 1) return b.box.x1 - a.box.x1 || a.box.y0 - b.box.y0;
    return b.box.y0 - a.box.y0 || b.box.x1 - a.box.x1;
  };
  return [...segments].sort(order).map((segment) => toLine(page, [segment], []));
}

/** Text of lines with an anchor for each. */
export function textWithAnchors(lines: readonly Line[], vocabulary: Vocabulary): { text: string; anchors: Anchor[] } {
  const { text, offsets } = joinLines(
    lines.map((line) => line.text),
    vocabulary,
  );
  return { text, anchors: lineAnchors(lines, offsets, text) };
}

/** An anchor for each line, at the offset where it starts in the joined text. */
export function lineAnchors(lines: readonly Line[], offsets: readonly number[], text: string): Anchor[] {
  const last = Math.max(0, text.length - 1);
  return lines.map((line, i) => ({ offset: Math.min(offsets[i]!, last), page: line.page, line: null, box: line.box }));
}
