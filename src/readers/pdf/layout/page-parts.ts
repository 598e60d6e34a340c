import type { Box } from '../../../document/document.js';
import type { PdfPage, PdfSegment } from '../positioned.js';
import { alignedTables } from './aligned.js';
import { type ContentsEntry, contentsOf } from './contents.js';
import { around, contains, heightOf, overlap, widthOf } from './geometry.js';
import { type Grid, ruledGrids } from './grid.js';
import { linesOf } from './lines.js';
import { type Atom, type Gutter, readingOrder, recurringGutters } from './order.js';
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

/** A page's content before it is ordered. */
interface Loose {
  readonly page: PdfPage;
  readonly atoms: readonly PageAtom[];
  readonly turned: readonly PdfSegment[];
}

/** Parts each page into tables, contents lists and running lines, in reading order. */
export function partsOf(pages: readonly PdfPage[]): { page: number; parts: PagePart[] }[] {
  const loose = pages.map(atomsOf);
  const gutters = recurringGutters(loose.map(({ atoms }) => atoms));
  let inContents = false;
  return loose.map((page) => {
    const parts = orderedParts(page, gutters, inContents);
    inContents = parts.some((part) => part.kind === 'contents');
    return { page: page.page.page, parts };
  });
}

function atomsOf(page: PdfPage): Loose {
  const content = page.segments.filter((segment) => !segment.furniture && segment.text.trim() !== '');
  const upright = content.filter((segment) => segment.rotation === 0);
  const turned = content.filter((segment) => segment.rotation !== 0);
  const grids = ruledGrids(page, upright).filter((grid) => !isFrame(grid, page));
  const inGrid = new Set(grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.segments)));
  const atoms: PageAtom[] = [
    ...upright
      .filter((segment) => !inGrid.has(segment))
      .map((segment) => ({ box: segment.box, baseline: segment.baseline, size: segment.size, segment, grid: null })),
    ...grids.map((grid) => ({ box: grid.box, baseline: grid.box.y1, size: 0, segment: null, grid })),
  ];
  return { page, atoms, turned: takeTurned(turned, grids) };
}

function orderedParts({ page, atoms, turned }: Loose, gutters: readonly Gutter[], inContents: boolean): PagePart[] {
  const underlines = page.rulings
    .slice(0, page.drawn)
    .filter((ruling) => ruling.kind === 'horizontal')
    .map((ruling) => ruling.box);
  const parts: PagePart[] = [];
  let open = inContents;
  for (const band of bandsOf(page, atoms)) {
    for (const group of readingOrder(band, gutters)) {
      for (const part of columnParts(page.page, group, underlines, open)) {
        parts.push(part);
        if (part.kind === 'contents') open = true;
      }
    }
  }
  if (turned.length > 0) parts.push({ kind: 'turned', segments: turned });
  return parts;
}

/** Cuts the page where a shaded box over the whole width begins or ends: what stands in the box is read after what stands above it. */
function bandsOf(page: PdfPage, atoms: readonly PageAtom[]): PageAtom[][] {
  if (atoms.length === 0) return [];
  const area = around(atoms.map((atom) => atom.box));
  const cuts = page.fills
    .filter(
      (fill) =>
        heightOf(fill) > 0.07 * page.height && overlap(fill.x0, fill.x1, area.x0, area.x1) > 0.8 * widthOf(area),
    )
    .flatMap((fill) => [fill.y0, fill.y1])
    .filter((y) => !atoms.some(({ box }) => box.y0 < y - 1 && box.y1 > y + 1))
    .sort((a, b) => a - b);
  const bands = new Map<number, PageAtom[]>();
  for (const atom of atoms) {
    const band = cuts.findLastIndex((y) => y < (atom.box.y0 + atom.box.y1) / 2);
    const own = bands.get(band);
    if (own) own.push(atom);
    else bands.set(band, [atom]);
  }
  return [...bands].sort((a, b) => a[0] - b[0]).map(([, own]) => own);
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
