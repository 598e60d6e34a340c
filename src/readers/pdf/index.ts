import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { UserError } from '../../diagnostics/user-error.js';
import type { ConceptDocument } from '../../document/document.js';
import { buildSections, type DraftBlock } from '../../document/sections.js';
import { documentFacts } from '../facts/index.js';
import { unseenWarnings } from '../marks.js';
import { assertReadable } from '../readable.js';
import { pageList } from '../unreadable.js';
import { DEFAULT_LIMITS, type PdfLayout, type PdfLimits, readPdfLayout } from './engine.js';
import { metadataTitle, printedTitle } from './layout/title.js';
import type { PdfPage } from './positioned.js';

export interface ReadPdfOptions {
  readonly limits?: PdfLimits;
  /** Called with the printed lines of each page while the next ones are read. */
  readonly onLines?: (lines: readonly string[]) => void;
  /** Called with pages read and pages in all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** A portfolio's cover sheet and the page that a form shows to programs that cannot fill it in have fewer words. */
const SHELL_WORDS = 250;

/** Reads a concept from a PDF: blocks in reading order, section tree, page layout, facts and warnings.
 * @param path as given by the user; kept as it is
 * @throws UserError `reader.empty`, `reader.garbage`, `pdf.not-a-pdf`, `pdf.encrypted`, `pdf.damaged`, `pdf.too-many-pages`, `pdf.too-slow`,
 *   `pdf.too-large`, `pdf.no-text`, `pdf.portfolio`, `pdf.xfa` */
export async function readPdf(path: string, bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<ConceptDocument> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // The engine starts in its thread before what comes after it is imported; each page is looked at while it reads the next ones.
  const early: PdfPage[] = [];
  let take = (page: PdfPage): void => void early.push(page);
  const opening = open(path, bytes, options, (page) => take(page));
  opening.catch(() => {});
  const [{ compose }, { addPage, firstLook }] = await Promise.all([
    import('./layout/compose.js'),
    import('./layout/first-look.js'),
  ]);
  const first = firstLook();
  take = (page) => {
    const lines = addPage(first, page);
    options.onLines?.(lines);
  };
  for (const page of early) take(page);
  const layout = await opening;
  const words = layout.pages.reduce(
    (sum, page) => sum + page.segments.reduce((own, segment) => own + countWords(segment.text), 0),
    0,
  );
  if (words === 0 && layout.info.portfolio === null && !layout.info.xfa)
    throw new UserError('pdf.no-text', { path, pages: layout.pages.length });
  const { portfolio, xfa } = layout.info;
  if (xfa && words < SHELL_WORDS) throw new UserError('pdf.xfa', { path });
  if (portfolio !== null && words < SHELL_WORDS)
    throw new UserError('pdf.portfolio', { path, files: portfolio.slice(0, 5).join(', ') || '?' });
  const { pages, drafts, body, warnings } = compose(layout, first);
  assertReadable(path, readingSample(drafts));
  const printed = printedTitle(pages, body.document.size) ?? metadataTitle(layout.info.title);
  const facts = documentFacts({ blocks: drafts, path, title: printed, made: layout.info.createdYear });
  const { blocks, sections } = buildSections(drafts, facts.title);
  return {
    path,
    format: 'pdf',
    sha256,
    title: facts.title,
    municipality: facts.municipality,
    year: facts.year,
    pages: pages.length,
    words: facts.words,
    textLayer: 'full',
    meta: {},
    warnings: [...pageWarnings(pages, layout), ...warnings],
    blocks,
    sections,
    layout: pages,
  };
}

async function open(
  path: string,
  bytes: Uint8Array,
  options: ReadPdfOptions,
  onPage: (page: PdfPage) => void,
): Promise<PdfLayout> {
  let done = 0;
  try {
    return await readPdfLayout(bytes, options.limits ?? DEFAULT_LIMITS, (pages, all) => {
      for (const page of pages) onPage(page);
      done += pages.length;
      options.onProgress?.(done, all);
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.diagnostic.code, { path, ...error.diagnostic.args });
  }
}

/** Texts spread over the whole document, so that a broken font in its middle is not missed. */
function readingSample(drafts: readonly DraftBlock[]): string[] {
  const texts = drafts.filter((draft) => draft.kind !== 'furniture').map((draft) => draft.text);
  const step = Math.max(1, Math.floor(texts.length / 1500));
  return texts.filter((_, i) => i % step === 0);
}

function pageWarnings(pages: readonly PdfPage[], layout: PdfLayout): Diagnostic[] {
  const { truncated: cut, info } = layout;
  const warnings: Diagnostic[] = unseenWarnings(pages.reduce((sum, page) => sum + page.unseen, 0)).map((warning) => ({
    ...warning,
    page: pages.find((page) => page.unseen > 0)!.page,
  }));
  if (info.portfolio !== null && info.portfolio.length > 0)
    warnings.push({
      code: 'pdf.attached',
      args: { count: info.portfolio.length, files: info.portfolio.slice(0, 5).join(', ') },
    });
  if (cut.length > 0)
    warnings.push({ code: 'pdf.pages-cut', args: { count: cut.length, pages: pageList(cut) }, page: cut[0]! });
  const unknown = pages.map((page) =>
    page.segments.reduce((sum, { text }) => sum + (text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0), 0),
  );
  const count = unknown.reduce((sum, own) => sum + own, 0);
  const first = unknown.findIndex((own) => own > 0) + 1;
  if (count > 0) warnings.push({ code: 'pdf.unknown-glyphs', args: { count, first }, page: first });
  return warnings;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
}
