import type { Box } from '../../../document/document.js';
import { around, median } from './geometry.js';
import type { ReadGrid } from './grid.js';
import { type ListMarker, listMarker } from './markers.js';
import { type Line, roundSize } from './style.js';

/** Lines that belong together: a paragraph, a list item, a heading, a note. */
export interface TextPiece {
  readonly kind: 'text';
  readonly page: number;
  readonly lines: readonly Line[];
  readonly marker: ListMarker | null;
  /** Left and right edge of the column. */
  readonly column: { readonly x0: number; readonly x1: number };
  /** White space above the first line beyond the usual leading, in points; infinite at the top of a column. */
  readonly above: number;
  /** Part of a drawing: labels of a chart or map. */
  readonly figure: boolean;
}
export interface TablePiece {
  readonly kind: 'table';
  readonly page: number;
  readonly grid: ReadGrid;
}
export type Piece = TextPiece | TablePiece;

/** Usual distance of base lines by font size (half points), measured on the document's own lines. */
export type Leading = (size: number) => number;

/** Measures the document's leading. @param columns lines of each column, from top to bottom */
export function measureLeading(columns: Iterable<readonly Line[]>): Leading {
  const steps = new Map<number, number[]>();
  for (const lines of columns) {
    for (let i = 1; i < lines.length; i++) {
      const [before, line] = [lines[i - 1]!, lines[i]!];
      const step = line.baseline - before.baseline;
      const size = roundSize(line.size);
      if (size !== roundSize(before.size) || step < 0.8 * size || step > 2.2 * size || line.text.length < 20) continue;
      const own = steps.get(size);
      if (own) own.push(step);
      else steps.set(size, [step]);
    }
  }
  const usual = new Map<number, number>();
  for (const [size, own] of steps) if (own.length >= 8) usual.set(size, median(own));
  return (size) => usual.get(roundSize(size)) ?? 1.25 * size;
}

/** Parts the lines of a column into paragraphs, list items and what may be headings.
 *
 * Signs of a new piece, strongest first: another size, a list marker, white space, another weight, a line before that ends although the next
 * word would have fitted, a return from a hanging indent, a first-line indent. */
export function piecesOf(lines: readonly Line[], leading: Leading): TextPiece[] {
  if (lines.length === 0) return [];
  const box = around(lines.map((line) => line.box));
  const column = { x0: box.x0, x1: rightEdge(lines) };
  const pieces: TextPiece[] = [];
  let open: Line[] = [];
  let marker: ListMarker | null = null;
  let above = Number.POSITIVE_INFINITY;
  const close = (): void => {
    if (open.length > 0)
      pieces.push({ kind: 'text', page: open[0]!.page, lines: open, marker, column, above, figure: false });
    open = [];
  };
  for (const [i, line] of lines.entries()) {
    const own = markerOf(line);
    const before = lines[i - 1];
    if (!before || begins(line, before, open, marker, own, localRight(lines, i - 1, column.x1), leading)) {
      close();
      marker = own;
      above = before ? line.baseline - before.baseline - leading(line.size) : Number.POSITIVE_INFINITY;
    }
    open.push(line);
  }
  close();
  return pieces;
}

/** Right edge of the column's text; single longer lines (tables, captions) do not count. */
function rightEdge(lines: readonly Line[]): number {
  const edges = lines.map((line) => line.box.x1).sort((a, b) => a - b);
  return edges[Math.min(edges.length - 1, Math.floor(0.95 * edges.length))]!;
}

/** Right edge at a line: narrower beside a picture, where several lines in a row end alike. */
function localRight(lines: readonly Line[], index: number, columnRight: number): number {
  let ends = Number.NEGATIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  const from = Math.max(0, index - 3);
  const to = Math.min(lines.length, index + 4);
  if (to - from < 5) return columnRight;
  for (let i = from; i < to; i++) {
    ends = Math.max(ends, lines[i]!.box.x1);
    least = Math.min(least, lines[i]!.box.x1);
  }
  const line = lines[index]!;
  return ends < columnRight - 2 * line.size && ends - least < 4.5 * line.size ? ends : columnRight;
}

function markerOf(line: Line): ListMarker | null {
  const [first, second] = line.segments;
  const lone = standsApart(line);
  const found = listMarker(line.text, lone);
  if (found) return found;
  // A marker that stands apart without a blank in the text.
  return first && second && lone ? listMarker(`${first.text} ${second.text}`, true) : null;
}

const ENDS = /[.!?:;…]["“”»)]*[⁰¹²³⁴-⁹]*$/u;
const HEADING_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+\p{Lu}/u;

function begins(
  line: Line,
  before: Line,
  open: readonly Line[],
  marker: ListMarker | null,
  own: ListMarker | null,
  right: number,
  leading: Leading,
): boolean {
  if (taggedLevel(line) !== taggedLevel(before)) return true;
  const size = Math.max(line.size, before.size);
  const step = line.baseline - before.baseline;
  if (Math.abs(line.size - before.size) > 0.09 * size) return true;
  if (step > 1.22 * leading(line.size) + 0.6 || step < 0.5 * size) return true;
  const ended = ENDS.test(before.text);
  const small = /^[\p{Ll}]/u.test(line.text);
  const hyphen = /[\p{L}][-\u00ad]$/u.test(before.text);
  const broke = !hyphen && forcedBreak(line, before, right);
  // A dash may also stand in a sentence and happen to begin a line.
  if (own?.kind === 'bullet')
    return !/^[-–—]$/.test(own.marker) || ended || broke || standsApart(line) || marker?.marker === own.marker;
  if (
    own &&
    !small &&
    (ended || broke || own.marker === '1.' || own.marker === 'a)') &&
    !/^\d+\.\s+\p{Ll}/u.test(line.text)
  )
    return true;
  if (HEADING_NUMBER.test(line.text) && (ended || broke)) return true;
  // A numbered line of another look is a heading, even where nothing else parts it from its text.
  const looksOther = before.font !== line.font || before.colour !== line.colour || before.bold !== line.bold;
  if (open.length === 1 && HEADING_NUMBER.test(before.text) && looksOther && !small && !hyphen) return true;
  if (before.bold && line.light && (broke || ended || before.box.x1 < right - 2 * size)) return true;
  if (before.light && line.bold && (broke || ended)) return true;
  if (before.underlined && !line.underlined && (broke || ended)) return true;
  if (before.colour !== line.colour && (broke || ended)) return true;
  if (broke && (ended || !small)) return true;
  const first = open[0] ?? before;
  const indent = line.box.x0 - before.box.x0;
  if (marker) {
    // Back to the left of the item's text after lines that kept to it.
    const text = first.segments[1]?.box.x0 ?? first.box.x0 + size;
    const kept = open.length > 1 && open.slice(1).every((other) => other.box.x0 > text - 0.4 * size);
    if (line.box.x0 < Math.max(first.box.x0, text - 2.5 * size) - 0.5 * size) return true;
    return kept && line.box.x0 < text - 0.6 * size && (ended || !small);
  }
  if (indent > 0.8 * size && indent < 5 * size && ended && !small && open.length > 1) return true;
  return indent < -0.8 * size && open.length > 1 && ended && !small;
}

/** Level of a line that is tagged as heading, 0 where its tag says none; null for all others. */
export function taggedLevel(line: Line): number | null {
  const tag = line.segments[0]?.tag;
  return tag?.role === 'heading' ? (tag.level ?? 0) : null;
}

/** Whether the first piece of a line is set apart from the rest, as list markers are. */
function standsApart(line: Line): boolean {
  const [first, second] = line.segments;
  return Boolean(first && second && first.text.length <= 3 && second.box.x0 - first.box.x1 > 0.5 * line.size);
}

/** Whether the line before ends although the first word of this one would have fitted on it. */
export function forcedBreak(line: Line, before: Line, right: number): boolean {
  // A short figure is kept with its unit.
  const word = /^\S{1,3}\s\S+|^\S+/.exec(line.text)?.[0].length ?? 0;
  const letter = (line.box.x1 - line.box.x0) / Math.max(1, line.text.length);
  return right - before.box.x1 > (word + 1.5) * letter + 0.3 * line.size;
}

export function pieceBox(piece: Piece): Box {
  return piece.kind === 'table' ? piece.grid.box : around(piece.lines.map((line) => line.box));
}
