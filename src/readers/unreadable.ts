import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Block, ConceptDocument, Place, Unreadable, UnreadablePart } from '../document/document.js';
import { garbledBlocks } from './garbled.js';
import { pagesWithoutText } from './pages-without-text.js';

/** A document of which more than this share cannot be read is refused. */
const MOST = 0.5;
/** Broken text of a smaller share is told, and hides nothing: a caption, a stamp, the lettering of a logo. */
const LEAST_GARBLED = 0.03;
/** Consecutive pages without text that are no photograph and no map between chapters. */
const LEAST_RUN = 3;
/** Where so large a share of the pages is without text, single ones are no matter of design either. */
const MUCH = 0.25;

/** The document with what could not be read of it, and the warnings that tell of it.
 * @throws UserError `pdf.little-text`, `reader.garbage` when most of it could not be read */
export function withUnreadable(document: ConceptDocument): ConceptDocument {
  const { path } = document;
  const { empty, all, broken, share, unreadable } = lookThrough(document);
  if (share > MOST) {
    if (all > 0 && empty.length / all >= broken.share)
      throw new UserError('pdf.little-text', { path, count: empty.length, all, pages: pageList(empty) });
    throw new UserError('reader.garbage', { path, share: Math.round((1 - broken.share) * 100) });
  }
  const warnings: Diagnostic[] = [];
  // A single one may be a photograph, or a page of text that was exported as a picture: told without a doubt on any verdict.
  if (empty.length > 0) {
    const args = { count: empty.length, all, pages: pageList(empty) };
    warnings.push({ code: 'pdf.pages-without-text', args, page: empty[0]! });
  }
  if (broken.blocks.length > 0) warnings.push(garbledWarning(broken.blocks, broken.share, document));
  if (warnings.length === 0) return document;
  return {
    ...document,
    textLayer: unreadable || broken.blocks.length > 0 ? 'partial' : document.textLayer,
    warnings: [...warnings, ...document.warnings],
    ...(unreadable ? { unreadable } : {}),
  };
}

/** What could not be read of a document, or undefined: for one that is put together of documents that have been told of. */
export const unreadableOf = (document: ConceptDocument): Unreadable | undefined => lookThrough(document).unreadable;

function lookThrough(document: ConceptDocument) {
  const { blocks } = document;
  const all = document.pages;
  const empty = all > 0 ? pagesWithoutText(document) : [];
  const runs = consecutive(empty);
  const hiding = runs.filter((run) => run.length >= LEAST_RUN || empty.length > MUCH * all);
  const broken = garbledBlocks(blocks);
  const missing = all > 0 ? hiding.flat().length / all : 0;
  const parts = [
    ...hiding.map((run) => emptyPart(run, blocks)),
    ...(broken.share >= LEAST_GARBLED ? garbledParts(broken.blocks) : []),
  ].sort((a, b) => a.first - b.first || a.end - b.end);
  const share = missing + (1 - missing) * broken.share;
  return { empty, all, broken, share, unreadable: parts.length > 0 ? { share, parts } : undefined };
}

/** Ascending numbers as runs. */
function consecutive(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && last.at(-1) === n - 1) last.push(n);
    else runs.push([n]);
  }
  return runs;
}

function emptyPart(run: readonly number[], blocks: readonly Block[]): UnreadablePart {
  const after = blocks.find((b) => (b.anchors[0]!.page ?? 0) > run.at(-1)!);
  const first = after?.id ?? blocks.length;
  return { first, end: first, places: run.map((page) => ({ page, line: null })) };
}

/** Broken blocks that follow each other are one part. */
function garbledParts(broken: readonly Block[]): UnreadablePart[] {
  const parts: UnreadablePart[] = [];
  for (const block of broken) {
    const last = parts.at(-1);
    if (last && last.end === block.id)
      parts[parts.length - 1] = { ...last, end: block.id + 1, places: [...last.places, ...placesOf(block)] };
    else parts.push({ first: block.id, end: block.id + 1, places: placesOf(block) });
  }
  return parts.map((part) => ({ ...part, places: throughout(part.places) }));
}

/** Lines from the first to the last, with the empty ones between. */
function throughout(places: readonly Place[]): readonly Place[] {
  const lines = places.flatMap(({ line }) => line ?? []);
  if (lines.length === 0 || places.some(({ page, file }) => page !== null || file !== places[0]!.file)) return places;
  const first = Math.min(...lines);
  return Array.from({ length: Math.max(...lines) - first + 1 }, (_, i) => ({ ...places[0]!, line: first + i }));
}

const placesOf = (block: Block): Place[] =>
  block.anchors
    .filter(({ page, line }) => page !== null || line !== null)
    .map(({ page, line, file }) => ({ page, line, ...(file === undefined ? {} : { file }) }));

function garbledWarning(broken: readonly Block[], share: number, { pages: all }: ConceptDocument): Diagnostic {
  const places = broken.flatMap(placesOf);
  const pages = [...new Set(places.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b);
  if (pages.length > 0) {
    const args = { count: pages.length, all, pages: pageList(pages) };
    return { code: 'pdf.garbled-pages', args, page: pages[0]! };
  }
  const line = places[0]?.line ?? null;
  const args = { count: broken.length, percent: Math.max(1, Math.round(share * 100)) };
  return { code: 'reader.garbled-paragraphs', args, ...(line === null ? {} : { line }) };
}

/** "3, 7-9, 12": at most a dozen ranges. */
export function pageList(pages: readonly number[]): string {
  const ranges = consecutive(pages);
  const shown = ranges.slice(0, 12).map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}-${run.at(-1)}`));
  return shown.join(', ') + (ranges.length > shown.length ? ' …' : '');
}
