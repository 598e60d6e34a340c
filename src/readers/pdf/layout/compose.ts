import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { DraftBlock } from '../../../document/sections.js';
import { type WordRepair, wordRepair } from '../../../language/repair/words.js';
import type { PdfLayout } from '../engine.js';
import type { PdfPage, PdfSegment } from '../positioned.js';
import { JOINS } from './broken-words.js';
import { emitBlocks } from './emit.js';
import { markFigures } from './figures.js';
import { findHeadings } from './find-headings.js';
import { type FirstLook, lookAt } from './first-look.js';
import { markFurniture } from './furniture.js';
import { pageFinder } from './page-numbers.js';
import { type PageParts, partsOf } from './page-parts.js';
import { measureLeading } from './pieces.js';
import { isRunning, merge, toPieces } from './sequence.js';
import { type BodyStyles, bodyStyles, type Line } from './style.js';
import { withBelievedTags } from './tagged.js';
import { findBookmarks, findEntries, indexPages, type PageIndex, type WitnessResult } from './witnesses.js';

/** A document's blocks before they are numbered, and what was learnt on the way. */
export interface Composed {
  readonly pages: readonly PdfPage[];
  readonly drafts: readonly DraftBlock[];
  readonly body: BodyStyles;
  readonly warnings: readonly Diagnostic[];
  /** How each contents entry fared; for warnings and the benchmark. */
  readonly witnesses: readonly WitnessResult[];
}

/** Turns the layout of a PDF into blocks in reading order.
 * @param first what was found while the pages came in */
export function compose(layout: PdfLayout, first: FirstLook = lookAt(layout.pages)): Composed {
  const repair = wordRepair(first.lines, first.words.counts);
  const pages = repaired(markFurniture(withBelievedTags(layout.pages), first.edges), repair);
  const parts = partsOf(pages, first.lattices);
  const columns = parts.flatMap((page) => page.parts.flatMap((part) => (part.kind === 'lines' ? [part.lines] : [])));
  const tables = parts.flatMap(tableLines);
  const leading = measureLeading(columns);
  const body = bodyStyles(columns.flat(), [...columns.flat(), ...tables.flat()]);
  const sequence = parts.flatMap(({ page, parts: own }) => own.flatMap((part) => toPieces(page, part, leading)));
  const running = markFigures(sequence.filter(isRunning));
  const entries = sequence.flatMap((piece) => (piece.kind === 'contents' ? piece.entries : []));
  const listed = entries.filter((entry) => !entry.ofFigures);
  const index = listed.length + layout.outline.length > 0 ? indexPages(running) : new Map<number, PageIndex>();
  const witnesses = findEntries(listed, index, pageFinder(pages));
  const bookmarks = findBookmarks(layout.outline, index);
  const marked = findHeadings(running, witnesses, entries, bookmarks, pages, body, leading);
  const { blocks: drafts, cut } = emitBlocks(merge(sequence, marked.pieces), marked, pages, repair.vocabulary);
  return { pages: withCuts(pages, cut), drafts, body, warnings: witnessWarnings(witnesses), witnesses };
}

/** Lines of each table cell. */
function tableLines({ parts }: PageParts): (readonly Line[])[] {
  return parts.flatMap((part) => (part.kind === 'table' ? part.grid.cells.map((cell) => cell.lines) : []));
}

/** The pages with their broken words put right, in the layout as well. */
function repaired(pages: readonly PdfPage[], repair: WordRepair): readonly PdfPage[] {
  if (!repair.needed) return pages;
  return pages.map((page) => ({
    ...page,
    segments: page.segments.map((segment) => ({ ...segment, text: repair.repair(segment.text) })),
  }));
}

/** The pages with a soft hyphen where a cell cuts a word. */
function withCuts(pages: readonly PdfPage[], cut: ReadonlySet<PdfSegment>): readonly PdfPage[] {
  if (cut.size === 0) return pages;
  const segment = (own: PdfSegment): PdfSegment => (cut.has(own) ? { ...own, text: own.text + JOINS } : own);
  return pages.map((page) => ({ ...page, segments: page.segments.map(segment) }));
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
