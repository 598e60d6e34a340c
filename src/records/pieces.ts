import type { Box, ConceptDocument, LayoutPage, Place, Segment } from '../document/document.js';
import { type CellRef, cellFinder } from './cells.js';
import { flowPieces } from './flow.js';

/** A stretch of printed text as forms are read from: a segment of the layout, or for Markdown a block or cell laid out as on a page. */
export interface Piece {
  /** Index in `Sheet` order: pages, lines, columns. */
  readonly id: number;
  readonly text: string;
  /** Index of the page in reading order, from 0. */
  readonly page: number;
  readonly box: Box;
  /** y of the upper edge when all pages hang below each other. */
  readonly top: number;
  readonly size: number;
  readonly bold: boolean;
  /** Weight, slant and colour; equal for labels of one kind, whose size may be fitted to the page. */
  readonly look: string;
  /** Look and size. Font names do not count: one form is often set in several cuts. */
  readonly style: string;
  /** The reader took it for a heading. */
  readonly heading: boolean;
  readonly furniture: boolean;
  /** Id of the block it belongs to, -1 when unknown. */
  readonly block: number;
  /** The cell of a table with ruling lines it stands in. */
  readonly cell: CellRef | null;
  /** A tick box stands right before it. */
  readonly tick: 'ticked' | 'open' | null;
  readonly place: Place;
}

/** All pieces of a document, in reading order by lines. */
export function piecesOf(document: ConceptDocument): Piece[] {
  if (document.layout.length === 0) return flowPieces(document);
  const find = cellFinder(document);
  const running = runningLines(document.layout);
  const pieces: Piece[] = [];
  let offset = 0;
  for (const [index, page] of document.layout.entries()) {
    const marks = ticksBefore(page);
    for (const segment of page.segments) {
      if (segment.rotation !== 0 || segment.text.trim() === '') continue;
      const { block, cell } = find(page.page, segment);
      const kind = block >= 0 ? document.blocks[block]!.kind : null;
      if (kind === 'contentsEntry') continue;
      const inText = document.format === 'text';
      pieces.push({
        id: pieces.length,
        text: segment.text,
        page: index,
        box: segment.box,
        top: offset + segment.box.y0,
        size: segment.size,
        bold: segment.bold,
        ...styleOf(segment),
        heading: kind === 'heading',
        furniture: segment.furniture || (kind === 'furniture' && !inText) || running(page, segment),
        block,
        cell,
        tick: marks.get(segment) ?? null,
        place: { page: document.pages > 0 ? page.page : null, line: segment.line },
      });
    }
    offset += page.height;
  }
  return pieces;
}

function styleOf(segment: Segment): { look: string; style: string } {
  const { colour = '', boldShare } = segment as { colour?: string | null; boldShare?: number };
  // A bold label with a plain remark in brackets is set like the other labels.
  const bold = segment.bold || (boldShare ?? 0) > 0.3;
  const look = `${bold ? 'b' : ''}${segment.italic ? 'i' : ''}`;
  return { look, style: `${look}|${colour}|${Math.round(segment.size)}` };
}

const MARGIN = 0.09;
const PAGE_NUMBER = /^(?:Seite\s)?\d{1,4}(?:\s?(?:\||von|\/)\s?\d{1,4})?$|^[-–|]\s?\d{1,4}\s?[-–|]?$/i;

/** Tells the outermost lines of pages that recur, which a reader of few pages may not have known for running heads. */
function runningLines(layout: readonly LayoutPage[]): (page: LayoutPage, segment: Segment) => boolean {
  const counts = new Map<string, number>();
  const keyOf = ({ text, box }: Segment): string => `${text.replace(/\d+/g, '#')}|${Math.round(box.y0 / 3)}`;
  const edges = new Map<LayoutPage, { top: number; bottom: number }>();
  for (const page of layout) {
    const upright = page.segments.filter((segment) => segment.rotation === 0 && segment.line === null);
    const top = Math.min(...upright.map(({ box }) => box.y0));
    const bottom = Math.max(...upright.map(({ box }) => box.y1));
    edges.set(page, {
      top: Math.min(top + 4, MARGIN * page.height),
      bottom: Math.max(bottom - 4, (1 - MARGIN) * page.height),
    });
    const own = new Set(upright.filter((segment) => atEdge(page, segment)).map(keyOf));
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  function atEdge(page: LayoutPage, { box, line }: Segment): boolean {
    const edge = edges.get(page)!;
    return line === null && (box.y0 <= edge.top || box.y1 >= edge.bottom);
  }
  return (page, segment) => {
    if (!atEdge(page, segment)) return false;
    const count = counts.get(keyOf(segment)) ?? 0;
    return PAGE_NUMBER.test(segment.text.trim()) || (count > 1 && count > 0.5 * layout.length);
  };
}

/** Which segments have a tick box right before them: the nearest text to the right of each box. */
function ticksBefore(page: LayoutPage): Map<Segment, 'ticked' | 'open'> {
  const found = new Map<Segment, 'ticked' | 'open'>();
  for (const { box, ticked } of page.ticks) {
    const middle = (box.y0 + box.y1) / 2;
    let best: Segment | null = null;
    for (const segment of page.segments) {
      if (segment.rotation !== 0 || segment.box.y0 > middle || segment.box.y1 < middle) continue;
      const gap = segment.box.x0 - box.x1;
      if (gap > -0.6 * segment.size && gap < 3 * segment.size && (!best || segment.box.x0 < best.box.x0))
        best = segment;
    }
    if (best && !found.has(best)) found.set(best, ticked ? 'ticked' : 'open');
  }
  return found;
}
