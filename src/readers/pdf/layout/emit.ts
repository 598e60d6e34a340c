import type { Anchor } from '../../../document/document.js';
import type { DraftBlock } from '../../../document/sections.js';
import { joinLines } from '../../../language/repair/hyphenation.js';
import type { Vocabulary } from '../../../language/repair/vocabulary.js';
import type { PdfPage, PdfSegment } from '../positioned.js';
import { sideBySide } from './beside.js';
import { lineAnchors, textWithAnchors, turnedLines } from './cells.js';
import type { Heading, Marked } from './find-headings.js';
import { continuations } from './flow.js';
import { linesOf } from './lines.js';
import { isCaption } from './notes.js';
import type { Piece, TablePiece, TextPiece } from './pieces.js';
import { type AnyPiece, isRunning, type ListPiece } from './sequence.js';
import { comparable, type Line } from './style.js';
import { asTable, continues, type LongTable, tableBlock } from './tables.js';
import type { Found } from './witnesses.js';

/** A block, or a table that may still grow over the next page. */
type Slot = DraftBlock | LongTable;

export interface Emitted {
  readonly blocks: DraftBlock[];
  /** Segments of cells that end within a word. */
  readonly cut: ReadonlySet<PdfSegment>;
}

/** Writes the pieces as blocks in reading order. Each page's furniture comes first; text and tables broken by a page end are joined. */
export function emitBlocks(
  sequence: readonly AnyPiece[],
  marked: Marked,
  pages: readonly PdfPage[],
  vocabulary: Vocabulary,
): Emitted {
  const running = sequence.filter(isRunning);
  const isNote = (piece: Piece): boolean => piece.kind === 'text' && (marked.notes.has(piece) || isCaption(piece));
  const fixed = new Set<Piece>([...marked.headings.keys(), ...running.filter(isNote)]);
  const continued = continuations(running, fixed);
  const tails = new Map<TextPiece, TextPiece>([...continued].map(([tail, head]) => [head, tail]));
  const slots: Slot[] = [];
  const markers: number[] = [];
  let table: number | null = null;
  let page = 0;
  for (const piece of sequence) {
    while (page < piece.page) slots.push(...furnitureOf(pages[page++]!));
    if (piece.kind === 'contents') slots.push(...contentsBlocks(piece));
    else if (piece.kind === 'turned') slots.push(caption(turnedLines(piece.page, piece.segments), vocabulary));
    else if (piece.kind === 'figure') slots.push(caption(linesOf(piece.page, piece.segments, []), vocabulary));
    else if (piece.kind === 'table') table = addTable(slots, table, piece, marked, vocabulary);
    else if (!continued.has(piece)) {
      const lines = [...piece.lines];
      for (let tail = tails.get(piece); tail; tail = tails.get(tail)) lines.push(...tail.lines);
      if (marked.headings.has(piece) || !(isNote(piece) || piece.figure)) table = null;
      slots.push(textBlock(piece, lines, marked, markers, vocabulary));
    }
  }
  while (page < pages.length) slots.push(...furnitureOf(pages[page++]!));
  const cut = new Set<PdfSegment>();
  const blocks = slots
    .flatMap((slot) => ('parts' in slot ? (tableBlock(slot, vocabulary, cut) ?? []) : slot))
    .filter((block) => block.text !== '');
  return { blocks, cut };
}

/** Adds a table, or continues the open one. @param open slot of the table that may go on @returns slot of the table that may go on now */
function addTable(
  slots: Slot[],
  open: number | null,
  piece: TablePiece,
  marked: Marked,
  vocabulary: Vocabulary,
): number {
  const titles = marked.cellHeadings.get(piece.grid) ?? [];
  const before = open === null ? null : slots[open]!;
  const longer = before && 'parts' in before && titles.length === 0 ? continues(before, piece.grid) : null;
  if (open !== null && longer) {
    slots[open] = longer;
    return open;
  }
  for (const { found, heading } of titles) slots.push(cellHeading(found, heading, vocabulary));
  return slots.push(asTable(piece)) - 1;
}

/** @param markers left edges of the list markers so far, outermost first; kept up to date */
function textBlock(
  piece: TextPiece,
  lines: readonly Line[],
  marked: Marked,
  markers: number[],
  vocabulary: Vocabulary,
): DraftBlock {
  const heading = marked.headings.get(piece);
  if (heading) {
    markers.length = 0;
    const read = textWithAnchors(sideBySide(lines), vocabulary);
    return { kind: 'heading', ...read, level: heading.level, number: heading.number };
  }
  if (marked.notes.has(piece)) return { kind: 'footnote', ...textWithAnchors(lines, vocabulary) };
  if (piece.figure || isCaption(piece)) return caption(lines, vocabulary);
  if (piece.marker) return listItem(piece, lines, markers, vocabulary);
  markers.length = 0;
  return { kind: 'paragraph', ...textWithAnchors(lines, vocabulary) };
}

function caption(lines: readonly Line[], vocabulary: Vocabulary): DraftBlock {
  return { kind: 'caption', ...textWithAnchors(lines, vocabulary) };
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
  const anchor = (line: Line): Anchor => ({ offset: 0, page: line.page, line: null, box: line.box });
  const blocks: DraftBlock[] = [];
  const starts = new Map(piece.entries.map((entry) => [entry.lines[0]!, entry]));
  const used = new Set(piece.entries.flatMap((entry) => entry.lines));
  for (const line of piece.lines) {
    const entry = starts.get(line);
    if (entry) {
      const text = [entry.number, entry.title, entry.printedPage]
        .filter((part) => part !== null && part !== '')
        .join(' ');
      blocks.push({ kind: 'contentsEntry', text, anchors: [anchor(line)] });
    } else if (!used.has(line)) {
      const title = /^(?:inhalt|inhaltsverzeichnis|gliederung)$/.test(comparable(line.text));
      if (title) blocks.push({ kind: 'heading', level: 1, number: null, text: line.text, anchors: [anchor(line)] });
      else blocks.push({ kind: 'contentsEntry', text: line.text, anchors: [anchor(line)] });
    }
  }
  return blocks;
}

function cellHeading(found: Found & { kind: 'cell' }, heading: Heading, vocabulary: Vocabulary): DraftBlock {
  const cells = found.code ? [found.code, found.cell] : [found.cell];
  const lines = cells.flatMap((cell) => cell.lines);
  return { kind: 'heading', ...textWithAnchors(lines, vocabulary), level: heading.level, number: heading.number };
}

function listItem(piece: TextPiece, lines: readonly Line[], markers: number[], vocabulary: Vocabulary): DraftBlock {
  const { marker, length } = piece.marker!;
  const x = piece.lines[0]!.box.x0;
  while (markers.length > 0 && markers[markers.length - 1]! > x + 4) markers.pop();
  if (markers.length === 0 || markers[markers.length - 1]! < x - 4) markers.push(x);
  const texts = lines.map((line, i) => (i === 0 ? withoutMarker(line.text, marker, length) : line.text));
  const { text, offsets } = joinLines(texts, vocabulary);
  return { kind: 'listItem', text, anchors: lineAnchors(lines, offsets, text), depth: markers.length, marker };
}

function withoutMarker(text: string, marker: string, length: number): string {
  const rest = text.slice(length).trimStart();
  return rest !== '' ? rest : text.slice(marker.length).trimStart();
}
