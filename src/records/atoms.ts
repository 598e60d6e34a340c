import type { Box, ConceptDocument, LayoutPage, Place, Segment } from '../document/document.js';
import { type CellRef, cellFinder } from './cells.js';
import { flowAtoms } from './flow-atoms.js';

/** A stretch of printed text as forms are read from: a segment of the layout, or for Markdown a block or cell laid out as on a page. */
export interface Atom {
  /** Index in `Sheet` order: pages, lines, columns. */
  readonly id: number;
  /** Its id in the order by lines, whatever order it is read in. */
  readonly source: number;
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
  /** The cell of any table that the reader made out, if only by alignment. */
  readonly grid: CellRef | null;
  /** It opens an item of a list. */
  readonly bullet: boolean;
  /** Text of another style follows closely on its line. */
  readonly runIn: boolean;
  /** Set sideways; its box is that of the page. */
  readonly turned: boolean;
  /** A tick box stands right before it. */
  readonly tick: 'ticked' | 'open' | null;
  readonly place: Place;
}

/** All atoms of a document, in reading order by lines. */
export function atomsOf(document: ConceptDocument): Atom[] {
  if (document.layout.length === 0) return flowAtoms(document);
  const find = cellFinder(document);
  const running = runningLines(document.layout);
  const atoms: Atom[] = [];
  let offset = 0;
  for (const [index, page] of document.layout.entries()) {
    const marks = ticksBefore(page);
    for (const segment of readingOrder(page)) {
      const { block, grid, cell } = find(page.page, segment);
      const kind = block >= 0 ? document.blocks[block]!.kind : null;
      if (kind === 'contentsEntry') continue;
      const inText = document.format === 'text';
      const stretches = stretchesOf(segment, page);
      for (const [i, run] of stretches.entries())
        atoms.push({
          id: atoms.length,
          source: atoms.length,
          ...run,
          page: index,
          top: offset + run.box.y0,
          size: segment.size,
          heading: kind === 'heading',
          furniture: segment.furniture || (kind === 'furniture' && !inText) || running(page, segment),
          block,
          cell,
          grid,
          bullet: false,
          runIn: i < stretches.length - 1,
          turned: segment.rotation !== 0,
          tick: i === 0 ? (marks.get(segment) ?? null) : null,
          place: { page: document.pages > 0 ? page.page : null, line: segment.line },
        });
    }
    offset += page.height;
  }
  return atoms;
}

/** Labels set sideways are short. */
const LONGEST_TURNED = 60;

/** Segments in the order of their lines; what is set sideways comes where its field begins. */
function readingOrder(page: LayoutPage): Segment[] {
  const upright = page.segments.filter((s) => s.rotation === 0 && s.text.trim() !== '');
  const turned = page.segments.filter(
    (s) => s.rotation % 2 === 1 && /\p{L}{2}/u.test(s.text) && s.text.length <= LONGEST_TURNED,
  );
  if (turned.length === 0) return upright;
  const ordered = [...upright];
  for (const segment of turned.sort((a, b) => b.box.y0 - a.box.y0)) {
    const { y0 } = fieldOf(segment, page);
    const at = ordered.findIndex((other) => other.box.y1 > y0 + 1);
    ordered.splice(at < 0 ? ordered.length : at, 0, segment);
  }
  return ordered;
}

/** The smallest filled area around a segment, else its own box. */
function fieldOf({ box }: Segment, page: LayoutPage): Box {
  const around = page.fills.filter(
    (f) => f.x0 <= box.x0 + 1 && f.x1 >= box.x1 - 1 && f.y0 <= box.y0 + 1 && f.y1 >= box.y1 - 1,
  );
  const area = (f: Box): number => (f.x1 - f.x0) * (f.y1 - f.y0);
  return around.sort((a, b) => area(a) - area(b))[0] ?? box;
}

/** The stretches of one style of a segment, with their boxes. */
function stretchesOf(segment: Segment, page: LayoutPage): Pick<Atom, 'text' | 'box' | 'bold' | 'look' | 'style'>[] {
  const { runs } = segment;
  if (!runs) {
    const field = segment.rotation === 0 ? segment.box : fieldOf(segment, page);
    return [{ text: segment.text, box: { ...segment.box, y0: field.y0, y1: field.y1 }, ...styleOf(segment, segment) }];
  }
  return runs.flatMap((run) => {
    const style = styleOf(run, segment);
    const width = (run.x1 - run.x0) / Math.max(1, run.text.length);
    return pairsOf(run.text, run.bold).map(({ text, from }) => {
      const x0 = run.x0 + from * width;
      return { text, box: { ...segment.box, x0, x1: x0 + text.length * width }, ...style };
    });
  });
}

/** A label in a running line whose value is empty, or a sign, is printed in one with the next ("PARTNER – / KOSTEN"). */
const PAIRED = /(?<=\p{L})\s+(?:[–-]\s+)?[/|·•]\s+(?=\p{L})/gu;

/** A run in bold cut at the signs that part fields. */
function pairsOf(text: string, bold: boolean): { readonly text: string; readonly from: number }[] {
  const signs = bold ? [...text.matchAll(PAIRED)] : [];
  const cuts = [0, ...signs.flatMap((m) => [m.index, m.index + m[0].length]), text.length];
  return cuts.slice(0, -1).flatMap((from, i) => {
    const part = text.slice(from, cuts[i + 1]);
    return part.trim() === '' ? [] : [{ text: part.trim(), from }];
  });
}

function styleOf(set: { bold: boolean; italic: boolean }, segment: Segment): Pick<Atom, 'bold' | 'look' | 'style'> {
  const { colour = '' } = set as { colour?: string | null };
  const turned = segment.rotation === 0 ? '' : 't';
  const look = `${set.bold ? 'b' : ''}${set.italic ? 'i' : ''}${turned}`;
  return { bold: set.bold, look, style: `${look}|${colour}|${Math.round(segment.size)}` };
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
