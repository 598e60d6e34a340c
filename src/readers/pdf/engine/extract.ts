import type { OutlineEntry, PdfPage } from '../positioned.js';
import { layoutPage } from '../segments.js';
import { positionPage } from './operators.js';
import { type Font, openPdf, pageFonts, type Realm, readOutline } from './pdfjs.js';

export interface ExtractLimits {
  readonly pages: number;
}

export interface DocumentInfo {
  /** The PDF's own title, as written in its metadata. */
  readonly title: string | null;
  /** "D:20210312…" → 2021. */
  readonly createdYear: number | null;
}

/** What a PDF gives, page by page. */
export interface Sink {
  open(pages: number): void;
  page(page: PdfPage, truncated: boolean): void;
  done(outline: readonly OutlineEntry[], info: DocumentInfo): void;
}

/** Thrown when a limit of `ExtractLimits` is exceeded. */
export class TooLarge extends Error {
  constructor(readonly pages: number) {
    super('too many pages');
    this.name = 'TooLarge';
  }
}

/** Reads all pages of a PDF into the sink, in order. A page that cannot be read is given empty.
 * @throws the engine's exceptions when the file cannot be opened; `TooLarge` */
export async function extract(bytes: Uint8Array, realm: Realm, limits: ExtractLimits, sink: Sink): Promise<void> {
  const pdf = await openPdf(bytes, realm);
  try {
    const { document, codes, visible } = pdf;
    if (document.numPages > limits.pages) throw new TooLarge(document.numPages);
    sink.open(document.numPages);
    const fonts = new Map<string, Font | null>();
    for (let number = 1; number <= document.numPages; number++) {
      try {
        const page = await document.getPage(number);
        const list = await page.getOperatorList({ annotationMode: 0 });
        await pageFonts(page, list, codes, fonts);
        const viewport = page.getViewport({ scale: 1 });
        const positioned = positionPage(number, list, codes, viewport, (name) => fonts.get(name) ?? null, visible);
        page.cleanup();
        sink.page(layoutPage(positioned), positioned.truncated);
      } catch {
        sink.page(
          { page: number, width: 595, height: 842, segments: [], rulings: [], drawn: 0, fills: [], ticks: [] },
          true,
        );
      }
    }
    sink.done(await readOutline(document), await readInfo(document));
  } finally {
    await pdf.close().catch(() => {});
  }
}

async function readInfo(document: {
  getMetadata(): Promise<{ info?: Record<string, unknown> }>;
}): Promise<DocumentInfo> {
  const info = (await document.getMetadata().catch(() => null))?.info ?? {};
  const title = typeof info.Title === 'string' ? info.Title.trim() : '';
  const created = typeof info.CreationDate === 'string' ? /^(?:D:)?((?:19|20)\d\d)/.exec(info.CreationDate) : null;
  return { title: title || null, createdYear: created ? Number(created[1]) : null };
}
