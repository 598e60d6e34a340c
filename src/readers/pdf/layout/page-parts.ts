import type { Box } from '../../../document/document.js';
import type { PdfPage, PdfSegment } from '../positioned.js';
import { alignedTables } from './aligned.js';
import { readGrid } from './cells.js';
import { type ContentsEntry, contentsOf, isFigureListTitle, isListTitle } from './contents.js';
import { around, contains, heightOf, overlap, widthOf } from './geometry.js';
import { type Grid, type ReadGrid, ruledGrids } from './grid.js';
import { type Atom, findGutter, type Gutter, knownGutter, recurringGutters } from './gutter.js';
import type { Lattices } from './lattice.js';
import { linesOf } from './lines.js';
import { readingOrder } from './order.js';
import { type Rule, rulesOf } from './rules.js';
import { type GoingOn, goingOn, streamRuns, tornTexts } from './stream.js';
import type { Line } from './style.js';
import { whiteTables } from './white-tables.js';

/** A stretch of a page in reading order. */
export type PagePart =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'contents'; readonly lines: readonly Line[]; readonly entries: readonly ContentsEntry[] }
  | { readonly kind: 'table'; readonly grid: ReadGrid }
  /** Labels of a framed drawing. */
  | { readonly kind: 'figure'; readonly segments: readonly PdfSegment[] }
  /** Turned text outside tables; read last. */
  | { readonly kind: 'turned'; readonly segments: readonly PdfSegment[] };

export interface PageParts {
  readonly page: number;
  readonly parts: readonly PagePart[];
}

interface PageAtom extends Atom {
  readonly segment: PdfSegment | null;
  readonly grid: Grid | null;
  readonly figure: Figure | null;
  /** Place in the order of the file. */
  readonly order: number;
}

interface Figure {
  readonly box: Box;
  readonly segments: readonly PdfSegment[];
}

/** A page's content before it is ordered. */
interface Loose {
  readonly page: PdfPage;
  /** From top to bottom; each with the gutter between its columns. */
  readonly bands: readonly { readonly atoms: readonly PageAtom[]; readonly gutter: Gutter | null }[];
  readonly turned: readonly PdfSegment[];
  readonly going: GoingOn;
  /** Lines of the last table without ruling lines. */
  readonly last: readonly Line[];
}

/** Drawings have masses of lines; looking through more of them would take for ever. */
const MOST_MARKS = 1500;

/** Parts each page into tables, contents lists and running lines, in reading order.
 * @param lattices what the lines of each page draw */
export function partsOf(pages: readonly PdfPage[], lattices: readonly Lattices[]): PageParts[] {
  let before: readonly Line[] = [];
  const loose = pages.map((page, i) => {
    const own = atomsOf(page, lattices[i]!, before);
    before = own.last;
    return own;
  });
  const own = loose.map(({ bands }) => bands.flatMap(({ gutter }) => gutter ?? []));
  const recurring = recurringGutters(own.flat());
  let inContents = false;
  return loose.map((page, i) => {
    const known = [...(own[i - 1] ?? []), ...(own[i + 1] ?? []), ...recurring];
    const parts = orderedParts(page, known, inContents);
    inContents = parts.some((part) => part.kind === 'contents');
    return { page: page.page.page, parts };
  });
}

/** @param before lines of the last table of the page before */
function atomsOf(page: PdfPage, lattices: Lattices, before: readonly Line[]): Loose {
  const content = page.segments.filter((segment) => !segment.furniture && segment.text.trim() !== '');
  const upright = content.filter((segment) => segment.rotation === 0);
  const turned = content.filter((segment) => segment.rotation !== 0);
  const going = goingOn(upright);
  const ruled = ruledGrids(page.page, lattices, upright);
  const taken = new Set(segmentsOf(ruled));
  const free = upright.filter((segment) => !taken.has(segment));
  const found = whiteTables(linesOf(page.page, free, []), { marks: marksOf(page), before, going });
  const white = found.flatMap(({ grid, sure }) => (sure ? grid : []));
  for (const segment of segmentsOf(white)) taken.add(segment);
  const grids = [...ruled, ...white];
  const rest = takeTurned(turned, grids);
  const figures = figuresIn(
    lattices.frames,
    upright.filter((segment) => !taken.has(segment)),
  );
  for (const segment of figures.flatMap((figure) => figure.segments)) taken.add(segment);
  const none = { segment: null, grid: null, figure: null };
  const atoms: PageAtom[] = [
    ...upright
      .filter((segment) => !taken.has(segment))
      .map((segment) => ({
        ...none,
        box: segment.box,
        baseline: segment.baseline,
        size: segment.size,
        segment,
        order: segment.order,
      })),
    ...grids.map((grid) => ({
      ...none,
      box: grid.box,
      baseline: grid.box.y1,
      size: 0,
      grid,
      order: orderOf(segmentsOf([grid])),
    })),
    ...figures.map((figure) => ({
      ...none,
      box: figure.box,
      baseline: figure.box.y1,
      size: 0,
      figure,
      order: orderOf(figure.segments),
    })),
  ];
  const bands = bandsOf(page, atoms).map((band) => ({ atoms: band, gutter: findGutter(band) }));
  return { page, bands, turned: rest, going, last: found[found.length - 1]?.lines ?? [] };
}

const orderOf = (segments: readonly PdfSegment[]): number => Math.min(...segments.map(({ order }) => order));

/** Horizontal rules and edges of shading, which may part the rows of a table. */
const marksOf = ({ rulings }: PdfPage): Rule[] => rulesOf(rulings.slice(0, MOST_MARKS), 'horizontal');

const segmentsOf = (grids: readonly Grid[]): PdfSegment[] =>
  grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.segments));

/** Framed drawings: the text in them is short pieces here and there, not lines of running text. */
function figuresIn(frames: readonly Box[], segments: readonly PdfSegment[]): Figure[] {
  const figures: Figure[] = [];
  for (const box of frames) {
    if (heightOf(box) < 60 || widthOf(box) < 90) continue;
    const own = segments.filter((segment) => contains(box, segment.box));
    const long = own.filter((segment) => segment.text.length > 45).length;
    const letters = own.reduce((sum, segment) => sum + segment.text.length, 0);
    if (own.length >= 4 && long <= 0.1 * own.length && letters < 22 * own.length) figures.push({ box, segments: own });
  }
  return figures;
}

function orderedParts(
  { page, bands, turned, going }: Loose,
  gutters: readonly Gutter[],
  inContents: boolean,
): PagePart[] {
  const underlines = page.rulings
    .slice(0, page.drawn)
    .filter((ruling) => ruling.kind === 'horizontal')
    .slice(0, 1500)
    .map((ruling) => ruling.box);
  const parts: PagePart[] = [];
  let open = inContents;
  for (const { atoms, gutter } of bands) {
    const groups = readingOrder(atoms, gutter ?? knownGutter(atoms, gutters)).flatMap(withoutMargin);
    const read = (own: readonly (readonly PageAtom[])[]): PagePart[] => {
      let inList = open;
      return own.flatMap((group) => {
        const found = columnParts(page, group, underlines, inList);
        inList ||= found.some((part) => part.kind === 'contents');
        return found;
      });
    };
    const own = unwoven(groups, atoms, going, read);
    parts.push(...own);
    open ||= own.some((part) => part.kind === 'contents');
  }
  if (turned.length > 0) parts.push({ kind: 'turned', segments: turned });
  return parts;
}

/** What a reading costs: each line torn from the line that goes on with it, and each stretch that is read apart. */
const TORN = 1;
const APART = 0.4;

/**
 * Reads the columns of a page as they were found, or as the file draws them, or found as they are but those of them drawn apart that are texts woven into each other
 * - notes in the margin, columns that no gutter parts: whichever costs least.
 * @param groups the columns, in the order they are read
 * @param atoms all of them
 */
function unwoven(
  groups: readonly (readonly PageAtom[])[],
  atoms: readonly PageAtom[],
  going: GoingOn,
  read: (groups: readonly (readonly PageAtom[])[]) => PagePart[],
): PagePart[] {
  const costOf = (parts: readonly PagePart[], apart: number): number =>
    TORN * tornTexts(parts.flatMap(readingOf), going) + APART * apart;
  const parts = read(groups);
  const cost = costOf(parts, 0);
  if (cost <= APART) return parts;
  const parted = groups.map((group) => {
    const runs = streamRuns(group);
    return costOf(read(runs), runs.length - 1) < costOf(read([group]), 0) ? runs : [group];
  });
  const drawn = streamRuns(atoms);
  const others = [parted.flat(), drawn].map((own) => ({ own, extra: Math.max(0, own.length - groups.length) }));
  let best = { parts, cost };
  for (const { own, extra } of others) {
    const found = read(own);
    const itsCost = costOf(found, extra);
    if (itsCost < best.cost) best = { parts: found, cost: itsCost };
  }
  return best.parts;
}

function readingOf(part: PagePart): readonly PdfSegment[] {
  if (part.kind === 'table') return part.grid.cells.flatMap((cell) => cell.lines.flatMap((line) => line.segments));
  return 'lines' in part ? part.lines.flatMap((line) => line.segments) : part.segments;
}

/** Sets apart the few short pieces that stand in the margin beside a column of running text (marks, references): they are read after it. */
function withoutMargin(group: readonly PageAtom[]): PageAtom[][] {
  const text = group.filter((atom) => atom.segment !== null);
  const widest = Math.max(0, ...text.map((atom) => widthOf(atom.box)));
  const long = text.filter((atom) => widthOf(atom.box) > 0.6 * widest && atom.segment!.text.length > 35);
  if (long.length < 5) return [[...group]];
  const right = Math.max(...long.map((atom) => atom.box.x1));
  const left = Math.min(...long.map((atom) => atom.box.x0));
  const outside = text.filter(
    ({ box, size }) => widthOf(box) < 0.3 * widest && (box.x0 > right + 0.8 * size || box.x1 < left - 0.8 * size),
  );
  if (outside.length === 0 || outside.length > 0.15 * text.length) return [[...group]];
  const margin = new Set(outside);
  return [group.filter((atom) => !margin.has(atom)), outside];
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

function columnParts(page: PdfPage, group: readonly PageAtom[], underlines: readonly Box[], open: boolean): PagePart[] {
  const solids = group.filter((atom) => atom.segment === null).sort((a, b) => a.box.y0 - b.box.y0);
  const parts: PagePart[] = [];
  let rest = group.flatMap((atom) => (atom.segment ? [atom.segment] : []));
  for (const { box, grid, figure } of solids) {
    const middle = (box.y0 + box.y1) / 2;
    const above = rest.filter((segment) => segment.baseline < middle);
    rest = rest.filter((segment) => segment.baseline >= middle);
    parts.push(...textParts(page, above, underlines, open));
    if (grid) parts.push({ kind: 'table', grid: readGrid(grid, page.height) });
    else if (figure) parts.push({ kind: 'figure', segments: figure.segments });
  }
  parts.push(...textParts(page, rest, underlines, open));
  return parts;
}

function textParts(
  page: PdfPage,
  segments: readonly PdfSegment[],
  underlines: readonly Box[],
  open: boolean,
): PagePart[] {
  if (segments.length === 0) return [];
  const lines = linesOf(page.page, segments, underlines);
  const contents = contentsOf(lines, open);
  if (!contents) return tableParts(page, lines);
  const first = lines.findIndex((line) => contents.used.has(line));
  const last = lines.findLastIndex((line) => contents.used.has(line));
  const parts: PagePart[] = tableParts(page, lines.slice(0, first));
  let list: Line[] = [];
  const title = lines.slice(0, first).findLast(isListTitle);
  let figures = title !== undefined && isFigureListTitle(title);
  const close = (): void => {
    const own = new Set(list);
    const entries = contents.entries
      .filter((entry) => own.has(entry.lines[0]!))
      .map((entry) => ({ ...entry, ofFigures: entry.ofFigures || figures }));
    if (list.length > 0) parts.push({ kind: 'contents', lines: list, entries });
    list = [];
  };
  // The title of a list (of figures, of tables) below another is a heading of the page.
  for (const line of lines.slice(first, last + 1)) {
    if (isListTitle(line) && !contents.used.has(line)) {
      close();
      parts.push({ kind: 'lines', lines: [line] });
      figures = isFigureListTitle(line);
    } else list.push(line);
  }
  close();
  parts.push(...tableParts(page, lines.slice(last + 1)));
  return parts;
}

function tableParts(page: PdfPage, lines: readonly Line[]): PagePart[] {
  if (lines.length === 0) return [];
  return alignedTables(lines).map((part) =>
    part.kind === 'grid' ? { kind: 'table', grid: readGrid(part.grid, page.height) } : part,
  );
}
