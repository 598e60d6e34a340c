import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { UserError } from '../../diagnostics/user-error.js';
import type { ConceptDocument } from '../../document/document.js';
import { buildSections } from '../../document/sections.js';
import { DEFAULT_LIMITS, type PdfLimits, readPdfLayout } from './engine.js';
import { compose } from './layout/compose.js';
import { metadataTitle, printedTitle } from './layout/title.js';

/** Reads a concept from a PDF.
 * @param path as given by the user; kept as it is
 * @throws UserError `pdf-empty`, `pdf-not-a-pdf`, `pdf-encrypted`, `pdf-damaged`, `pdf-too-many-pages`, `pdf-too-slow`, `pdf-too-large`,
 *   `pdf-no-text`, `pdf-garbled` */
export async function readPdf(
  path: string,
  bytes: Uint8Array,
  limits: PdfLimits = DEFAULT_LIMITS,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<ConceptDocument> {
  const layout = await readPdfLayout(bytes, limits, onProgress);
  const wordsByPage = layout.pages.map((page) =>
    page.segments.reduce((sum, segment) => sum + countWords(segment.text), 0),
  );
  const words = wordsByPage.reduce((sum, count) => sum + count, 0);
  if (words === 0) throw new UserError('pdf-no-text', { pages: layout.pages.length });
  const { pages, drafts, body, warnings } = compose(layout);
  const title = printedTitle(pages, body.document.size) ?? metadataTitle(layout.info.title);
  const { blocks, sections } = buildSections(drafts, title);
  const empty = wordsByPage.flatMap((count, i) => (count === 0 ? [i + 1] : []));
  const facts: Diagnostic[] = [...warnings];
  for (const page of layout.truncated) facts.push({ code: 'pdf-page-truncated', args: { page }, page });
  return {
    path,
    format: 'pdf',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    title,
    municipality: null,
    year: layout.info.createdYear,
    pages: pages.length,
    words,
    textLayer: empty.length > 2 && empty.length > 0.15 * pages.length ? 'partial' : 'full',
    meta: {},
    warnings: facts,
    blocks,
    sections,
    layout: pages,
  };
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
}
