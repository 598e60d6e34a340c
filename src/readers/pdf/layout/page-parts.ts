import type { Box } from '../../../document/document.js';
import type { PdfPage, PdfSegment } from '../positioned.js';
import { alignedTables } from './aligned.js';
import { type ContentsEntry, contentsOf } from './contents.js';
import { contains, heightOf, widthOf } from './geometry.js';
import { type Grid, ruledGrids } from './grid.js';
import { linesOf } from './lines.js';
import { type Atom, readingOrder } from './order.js';
import type { Line } from './style.js';

/** A stretch of a page in reading order. */
export type PagePart =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'contents'; readonly lines: readonly Line[]; readonly entries: readonly ContentsEntry[] }
  | { readonly kind: 'table'; readonly grid: Grid }
  /** Turned text outside tables; read last. */
  | { readonly kind: 'turned'; readonly segments: readonly PdfSegment[] };

interface PageAtom extends Atom {
  readonly segment: PdfSegment | null;
  readonly grid: Grid | null;
}

/** Parts a page into tables, contents lists and running lines, in reading order.
 * @param inContents whether the page before ended inside a contents list */
export function partsOf(page: PdfPage, inContents: boolean): PagePart[] {
  const content = page.segments.filter((segment) => !segment.furniture && segment.text.trim() !== '');
  const upright = content.filter((segment) => segment.rotation === 0);
  const turned = content.filter((segment) => segment.rotation !== 0);
  const grids = ruledGrids(page, upright).filter((grid) => !isFrame(grid, page));
  const inGrid = new Set(grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.segments)));
  const loose = takeTurned(turned, grids);
  const atoms: PageAtom[] = [
    ...upright
      .filter((segment) => !inGrid.has(segment))
      .map((segment) => ({ box: segment.box, baseline: segment.baseline, size: segment.size, segment, grid: null })),
    ...grids.map((grid) => ({ box: grid.box, baseline: grid.box.y1, size: 0, segment: null, grid })),
  ];
  const underlines = page.rulings
    .slice(0, page.drawn)
    .filter((ruling) => ruling.kind === 'horizontal')
    .map((ruling) => ruling.box);
  const parts: PagePart[] = [];
  let open = inContents;
  for (const group of readingOrder(atoms)) {
    for (const part of columnParts(page.page, group, underlines, open)) {
      parts.push(part);
      if (part.kind === 'contents') open = true;
    }
  }
  if (loose.length > 0) parts.push({ kind: 'turned', segments: loose });
  return parts;
}

/** A rectangle around the page's text is decoration, even when a line parts it. */
function isFrame(grid: Grid, page: PdfPage): boolean {
  if (grid.cells.length > 3) return false;
  return grid.cells.some(({ box }) => heightOf(box) > 0.45 * page.height && widthOf(box) > 0.5 * page.width);
}

/** Puts turned text that stands in a cell into it. @returns the rest */
function takeTurned(turned: readonly PdfSegment[], grids: readonly Grid[]): PdfSegment[] {
  return turned.filter((segment) => {
    const cell = grids
      .flatMap((grid) => (contains(grid.box, segment.box) ? grid.cells : []))
      .find((own) => contains(own.box, segment.box, 0.5));
    cell?.segments.push(segment);
    return !cell;
  });
}

function columnParts(page: number, group: readonly PageAtom[], underlines: readonly Box[], open: boolean): PagePart[] {
  const grids = group.flatMap((atom) => (atom.grid ? [atom.grid] : [])).sort((a, b) => a.box.y0 - b.box.y0);
  const segments = group.flatMap((atom) => (atom.segment ? [atom.segment] : []));
  const parts: PagePart[] = [];
  let rest = segments;
  for (const grid of grids) {
    const middle = (grid.box.y0 + grid.box.y1) / 2;
    const above = rest.filter((segment) => segment.baseline < middle);
    rest = rest.filter((segment) => segment.baseline >= middle);
    parts.push(...textParts(page, above, underlines, open), { kind: 'table', grid });
  }
  parts.push(...textParts(page, rest, underlines, open));
  return parts;
}

function textParts(
  page: number,
  segments: readonly PdfSegment[],
  underlines: readonly Box[],
  open: boolean,
): PagePart[] {
  if (segments.length === 0) return [];
  const lines = linesOf(page, segments, underlines);
  const contents = contentsOf(lines, open);
  if (!contents) return alignedParts(lines);
  const first = lines.findIndex((line) => contents.used.has(line));
  const last = lines.findLastIndex((line) => contents.used.has(line));
  const between = lines.slice(first, last + 1);
  const parts: PagePart[] = alignedParts(lines.slice(0, first));
  parts.push({ kind: 'contents', lines: between, entries: contents.entries });
  parts.push(...alignedParts(lines.slice(last + 1)));
  return parts;
}

function alignedParts(lines: readonly Line[]): PagePart[] {
  if (lines.length === 0) return [];
  return alignedTables(lines).map((part) => (part.kind === 'grid' ? { kind: 'table', grid: part.grid } : part));
}
