import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Anchor } from '../../../document/document.js';
import type { DraftBlock } from '../../../document/sections.js';
import { joinLines } from '../../../language/repair/hyphenation.js';
import { type Vocabulary, vocabularyOf } from '../../../language/repair/vocabulary.js';
import type { PdfLayout } from '../engine.js';
import type { PdfPage, PdfSegment } from '../positioned.js';
import { cellLines, textWithAnchors, turnedLines } from './cells.js';
import type { ContentsEntry } from './contents.js';
import { splitNumber } from './contents.js';
import { markFigures } from './figures.js';
import { continuations } from './flow.js';
import { markFurniture } from './furniture.js';
import { type Heading, looksLikeHeading, setLevels } from './headings.js';
import { footnotesOf, isCaption } from './notes.js';
import { pageFinder } from './page-numbers.js';
import { type PagePart, partsOf } from './page-parts.js';
import { measureLeading, type Piece, piecesOf, type TextPiece } from './pieces.js';
import { type BodyStyles, bodyStyles, comparable, type Line } from './style.js';
import { asTable, continues, type LongTable, tableBlock } from './tables.js';
import { joinText } from './text.js';
import { type Found, findBookmarks, findEntries, type WitnessResult } from './witnesses.js';

/** A document's blocks before they are numbered, and what was learnt on the way. */
export interface Composed {
  readonly pages: readonly PdfPage[];
  readonly drafts: readonly DraftBlock[];
  readonly body: BodyStyles;
  readonly warnings: readonly Diagnostic[];
  /** How each contents entry fared; for warnings and the benchmark. */
  readonly witnesses: readonly WitnessResult[];
}

/** Contents lists keep their place among the pieces. */
interface ListPiece {
  readonly kind: 'contents';
  readonly page: number;
  readonly lines: readonly Line[];
  readonly entries: readonly ContentsEntry[];
}
interface TurnedPiece {
  readonly kind: 'turned';
  readonly page: number;
  readonly segments: readonly PdfSegment[];
}
type AnyPiece = Piece | ListPiece | TurnedPiece;

/** Turns the layout of a PDF into blocks in reading order. */
export function compose(layout: PdfLayout): Composed {
  const pages = markFurniture(layout.pages);
  const parts = partsOf(pages);
  const running = parts.flatMap(({ parts: own }) => own.flatMap((part) => (part.kind === 'lines' ? part.lines : [])));
  const body = bodyStyles(running, [...running, ...parts.flatMap(tableLines)]);
  const leading = measureLeading(
    parts.flatMap(({ parts: own }) => own.flatMap((part) => (part.kind === 'lines' ? [part.lines] : []))),
  );
  const vocabulary = vocabularyOf(allLines(parts));
  const sequence = parts.flatMap(({ page, parts: own }) => own.flatMap((part) => toPieces(page, part, leading)));
  const flow = markFigures(sequence.filter((piece): piece is Piece => piece.kind === 'text' || piece.kind === 'table'));
  const entries = sequence.flatMap((piece) => (piece.kind === 'contents' ? piece.entries : []));
  const finder = pageFinder(pages);
  const witnesses = findEntries(
    entries.filter((entry) => !entry.ofFigures),
    flow,
    finder,
  );
  const marked = markHeadings(flow, witnesses, layout, pages, body, leading, entries);
  const drafts = emit(merge(sequence, marked.pieces), marked, pages, vocabulary);
  return { pages, drafts, body, warnings: witnessWarnings(witnesses), witnesses };
}

interface PageParts {
  readonly page: number;
  readonly parts: readonly PagePart[];
}

function tableLines({ page, parts }: PageParts): Line[] {
  return parts.flatMap((part) =>
    part.kind === 'table' ? part.grid.cells.flatMap((cell) => cellLines(page, cell)) : [],
  );
}

function* allLines(pages: readonly PageParts[]): Iterable<string> {
  for (const { page, parts } of pages) {
    for (const part of parts) {
      if (part.kind === 'lines') for (const line of part.lines) yield line.text;
      else if (part.kind === 'table')
        for (const cell of part.grid.cells) for (const line of cellLines(page, cell)) yield line.text;
      yield '';
    }
  }
}

function toPieces(page: number, part: PagePart, leading: (size: number) => number): AnyPiece[] {
  if (part.kind === 'table') return [{ kind: 'table', page, grid: part.grid }];
  if (part.kind === 'contents') return [{ kind: 'contents', page, lines: part.lines, entries: part.entries }];
  if (part.kind === 'turned') return [{ kind: 'turned', page, segments: part.segments }];
  return piecesOf(part.lines, leading);
}

/** What the pieces were found to be. */
interface Marked {
  readonly pieces: readonly Piece[];
  readonly headings: ReadonlyMap<TextPiece, Heading>;
  /** Headings that stand in a table's cell, by the table's grid. */
  readonly cellHeadings: ReadonlyMap<object, readonly { found: Found & { kind: 'cell' }; heading: Heading }[]>;
  readonly notes: ReadonlySet<TextPiece>;
}

function markHeadings(
  running: readonly Piece[],
  witnesses: readonly WitnessResult[],
  layout: PdfLayout,
  pages: readonly PdfPage[],
  body: BodyStyles,
  leading: (size: number) => number,
  entries: readonly ContentsEntry[],
): Marked {
  const found: { found: Found; number: string | null; listed: number | null }[] = [];
  for (const { entry, found: place } of witnesses) {
    if (place) found.push({ found: place, number: entry.number, listed: entry.level });
  }
  for (const { entry, found: place } of findBookmarks(layout.outline, running)) {
    const known = found.some((other) => samePlace(other.found, place));
    if (!known) found.push({ found: place, number: splitNumber(entry.title).number, listed: entry.level });
  }
  const cut = cutHeadings(running, found);
  const notes = new Set<TextPiece>();
  for (const page of pages) {
    const own = cut.pieces.filter((piece) => piece.page === page.page);
    for (const note of footnotesOf(page, own, body.of(page.page))) if (!cut.heads.has(note)) notes.add(note);
  }
  const firstList = entries.length > 0 ? Math.min(...entries.map((entry) => entry.lines[0]!.page)) : 0;
  const headings = new Map<TextPiece, Heading>();
  const ordered: { piece: TextPiece; heading: Heading; listed: number | null }[] = [];
  const cellHeadings = new Map<object, { found: Found & { kind: 'cell' }; heading: Heading }[]>();
  for (const [i, piece] of cut.pieces.entries()) {
    if (piece.kind === 'table') {
      for (const own of cut.cells.filter((cell) => cell.found.grid === piece.grid)) {
        const heading: Heading = { number: own.number, level: 1, witnessed: true };
        cellHeadings.set(piece.grid, [...(cellHeadings.get(piece.grid) ?? []), { found: own.found, heading }]);
        const lines = cellLines(piece.page, own.found.cell);
        const stand: TextPiece = {
          kind: 'text',
          page: piece.page,
          lines,
          marker: null,
          column: { x0: 0, x1: 0 },
          above: 0,
          figure: false,
        };
        ordered.push({ piece: stand, heading, listed: own.listed });
      }
      continue;
    }
    const witnessed = cut.heads.get(piece);
    const cover = piece.page < firstList && firstList <= 8 && piece.page <= 3;
    if (
      !witnessed &&
      (notes.has(piece) ||
        cover ||
        !looksLikeHeading(piece, cut.pieces[i + 1], cut.pieces[i - 1], body.of(piece.page), leading))
    )
      continue;
    const heading: Heading = {
      number: splitNumber(joinText(piece.lines)).number,
      level: 1,
      witnessed: witnessed !== undefined,
    };
    headings.set(piece, heading);
    ordered.push({ piece, heading, listed: witnessed?.listed ?? null });
  }
  setLevels(ordered, body.document);
  return { pieces: cut.pieces, headings, cellHeadings, notes };
}

function samePlace(a: Found, b: Found): boolean {
  if (a.kind === 'piece') return b.kind === 'piece' && a.piece === b.piece && a.lines === b.lines;
  return b.kind === 'cell' && a.cell === b.cell;
}

type Listed = { number: string | null; listed: number | null };

/** Cuts witnessed headings off the pieces they begin, and joins headings set in several pieces. */
function cutHeadings(
  running: readonly Piece[],
  found: readonly ({ found: Found } & Listed)[],
): { pieces: Piece[]; heads: Map<TextPiece, Listed>; cells: ({ found: Found & { kind: 'cell' } } & Listed)[] } {
  const byPiece = new Map<TextPiece, { found: Found & { kind: 'piece' } } & Listed>();
  const cells: ({ found: Found & { kind: 'cell' } } & Listed)[] = [];
  for (const own of found) {
    if (own.found.kind === 'cell') cells.push({ ...own, found: own.found });
    else if (!byPiece.has(own.found.piece)) byPiece.set(own.found.piece, { ...own, found: own.found });
  }
  const pieces: Piece[] = [];
  const heads = new Map<TextPiece, Listed>();
  for (let i = 0; i < running.length; i++) {
    const piece = running[i]!;
    const own = piece.kind === 'text' ? byPiece.get(piece) : undefined;
    if (piece.kind !== 'text' || !own) {
      pieces.push(piece);
      continue;
    }
    const following = running
      .slice(i + 1, i + 1 + own.found.following)
      .filter((next): next is TextPiece => next.kind === 'text');
    const lines = [...piece.lines.slice(0, own.found.lines), ...following.flatMap((next) => next.lines)];
    const head: TextPiece = { ...piece, lines, marker: null, figure: false };
    pieces.push(head);
    heads.set(head, own);
    if (own.found.lines < piece.lines.length)
      pieces.push({ ...piece, lines: piece.lines.slice(own.found.lines), marker: null, above: 0 });
    i += own.found.following;
  }
  return { pieces, heads, cells };
}

/** Puts contents lists and turned text back to their places among the running pieces. */
function merge(sequence: readonly AnyPiece[], running: readonly Piece[]): AnyPiece[] {
  const merged: AnyPiece[] = [];
  let next = 0;
  let passed: AnyPiece | null = null;
  for (const piece of sequence) {
    if (piece.kind === 'text' || piece.kind === 'table') {
      passed = piece;
      continue;
    }
    // Everything up to the last running piece before the list, by the lines it holds.
    if (passed) {
      const last: AnyPiece = passed;
      const index = running.findIndex((own, k) => k >= next && holds(own, last));
      const upTo = index < 0 ? next : lastHolding(running, index, last) + 1;
      while (next < upTo) merged.push(running[next++]!);
    }
    merged.push(piece);
  }
  while (next < running.length) merged.push(running[next++]!);
  return merged;
}

function holds(own: Piece, piece: AnyPiece): boolean {
  if (own.kind === 'table') return piece.kind === 'table' && own.grid === piece.grid;
  return piece.kind === 'text' && own.lines.includes(piece.lines[piece.lines.length - 1]!);
}
function lastHolding(running: readonly Piece[], index: number, piece: AnyPiece): number {
  return index + 1 < running.length && holds(running[index + 1]!, piece) ? index + 1 : index;
}

function emit(
  sequence: readonly AnyPiece[],
  marked: Marked,
  pages: readonly PdfPage[],
  vocabulary: Vocabulary,
): DraftBlock[] {
  const drafts: DraftBlock[] = [];
  const running = sequence.filter((piece): piece is Piece => piece.kind === 'text' || piece.kind === 'table');
  const fixed = new Set<Piece>([
    ...marked.headings.keys(),
    ...marked.notes,
    ...running.filter((p) => p.kind === 'text' && isCaption(p)),
  ]);
  const follows = continuations(running, fixed);
  const tails = new Map<TextPiece, TextPiece>([...follows].map(([tail, head]) => [head, tail]));
  let table: { long: LongTable; at: number } | null = null;
  const markers: number[] = [];
  let page = 0;
  for (const piece of sequence) {
    while (page < piece.page) drafts.push(...furnitureOf(pages[page++]!));
    if (piece.kind === 'contents') {
      drafts.push(...contentsBlocks(piece));
      continue;
    }
    if (piece.kind === 'turned') {
      const { text, anchors } = textWithAnchors(turnedLines(piece.page, piece.segments), vocabulary);
      drafts.push({ kind: 'caption', text, anchors });
      continue;
    }
    if (piece.kind === 'table') {
      for (const own of marked.cellHeadings.get(piece.grid) ?? [])
        drafts.push(cellHeading(own.found, own.heading, vocabulary));
      const longer: LongTable | null =
        table && !marked.cellHeadings.has(piece.grid) ? continues(table.long, piece.grid) : null;
      if (longer && table) {
        const block = tableBlock(longer, vocabulary);
        if (block) drafts[table.at] = block;
        table = { long: longer, at: table.at };
      } else {
        const long = asTable(piece);
        const block = tableBlock(long, vocabulary);
        table = block ? { long, at: drafts.length } : null;
        if (block) drafts.push(block);
      }
      continue;
    }
    if (follows.has(piece)) continue;
    const heading = marked.headings.get(piece);
    const lines = [...piece.lines];
    for (let tail = tails.get(piece); tail; tail = tails.get(tail)) lines.push(...tail.lines);
    if (heading || (!marked.notes.has(piece) && !piece.figure && !isCaption(piece))) table = null;
    if (heading) {
      const { text, anchors } = textWithAnchors(lines, vocabulary);
      drafts.push({ kind: 'heading', text, anchors, level: heading.level, number: heading.number });
      markers.length = 0;
    } else if (marked.notes.has(piece)) drafts.push({ kind: 'footnote', ...textWithAnchors(lines, vocabulary) });
    else if (piece.figure || isCaption(piece)) drafts.push({ kind: 'caption', ...textWithAnchors(lines, vocabulary) });
    else if (piece.marker) drafts.push(listItem(piece, lines, markers, vocabulary));
    else {
      markers.length = 0;
      drafts.push({ kind: 'paragraph', ...textWithAnchors(lines, vocabulary) });
    }
  }
  while (page < pages.length) drafts.push(...furnitureOf(pages[page++]!));
  return drafts.filter((draft) => draft.text !== '');
}

function furnitureOf(page: PdfPage): DraftBlock[] {
  const own = page.segments.filter((segment) => segment.furniture);
  return own.map((segment) => ({
    kind: 'furniture',
    text: segment.text,
    anchors: [{ offset: 0, page: page.page, line: null, box: segment.box }],
  }));
}

function contentsBlocks(piece: ListPiece): DraftBlock[] {
  const anchor = (line: Line, offset: number): Anchor => ({ offset, page: line.page, line: null, box: line.box });
  const blocks: DraftBlock[] = [];
  const taken = new Map(piece.entries.map((entry) => [entry.lines[0]!, entry]));
  const used = new Set(piece.entries.flatMap((entry) => entry.lines));
  for (const line of piece.lines) {
    const entry = taken.get(line);
    if (entry) {
      const text = [entry.number, entry.title, entry.printedPage]
        .filter((part) => part !== null && part !== '')
        .join(' ');
      blocks.push({ kind: 'contentsEntry', text, anchors: [anchor(line, 0)] });
    } else if (!used.has(line)) {
      const title = /^(?:inhalt|inhaltsverzeichnis|gliederung)$/.test(comparable(line.text));
      if (title) blocks.push({ kind: 'heading', level: 1, number: null, text: line.text, anchors: [anchor(line, 0)] });
      else blocks.push({ kind: 'contentsEntry', text: line.text, anchors: [anchor(line, 0)] });
    }
  }
  return blocks;
}

function cellHeading(found: Found & { kind: 'cell' }, heading: Heading, vocabulary: Vocabulary): DraftBlock {
  const cells = found.code ? [found.code, found.cell] : [found.cell];
  const lines = cells.flatMap((cell) => cellLines(found.grid.page, cell));
  return { kind: 'heading', ...textWithAnchors(lines, vocabulary), level: heading.level, number: heading.number };
}

/** @param markers left edges of the markers of the list so far, outermost first */
function listItem(piece: TextPiece, lines: readonly Line[], markers: number[], vocabulary: Vocabulary): DraftBlock {
  const { marker, length } = piece.marker!;
  const x = piece.lines[0]!.box.x0;
  while (markers.length > 0 && markers[markers.length - 1]! > x + 4) markers.pop();
  if (markers.length === 0 || markers[markers.length - 1]! < x - 4) markers.push(x);
  const texts = lines.map((line, i) => (i === 0 ? withoutMarker(line.text, marker, length) : line.text));
  const { text, offsets } = joinLines(texts, vocabulary);
  const anchors = lines.map(
    (line, i): Anchor => ({
      offset: Math.min(offsets[i]!, Math.max(0, text.length - 1)),
      page: line.page,
      line: null,
      box: line.box,
    }),
  );
  return { kind: 'listItem', text, anchors, depth: markers.length, marker };
}

function withoutMarker(text: string, marker: string, length: number): string {
  const rest = text.slice(length).trimStart();
  return rest !== '' ? rest : text.slice(marker.length).trimStart();
}

function witnessWarnings(witnesses: readonly WitnessResult[]): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  for (const { entry, found, expected, page } of witnesses) {
    if (entry.printedPage === null) continue;
    const title = entry.number ? `${entry.number} ${entry.title}` : entry.title;
    const place = { page: entry.lines[0]!.page };
    if (!found) warnings.push({ code: 'pdf.heading-not-found', args: { title, printed: entry.printedPage }, ...place });
    else if (expected !== null && page !== null && page !== expected) {
      warnings.push({ code: 'pdf.heading-elsewhere', args: { title, printed: entry.printedPage, page }, ...place });
    }
  }
  return warnings;
}
