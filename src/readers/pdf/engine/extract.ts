import type { OutlineEntry, PdfPage } from '../positioned.js';
import { layoutPage } from '../segments.js';
import { withAnnotations } from './annotations.js';
import { lettersOfFont } from './font-files.js';
import { mentions } from './mentions.js';
import { positionPage } from './operators.js';
import { type Font, openPdf, type PdfDocument, pageFonts, type Realm, readOutline } from './pdfjs.js';
import { tagsOf } from './tags.js';

export interface ExtractLimits {
  readonly pages: number;
}

export interface DocumentInfo {
  /** The PDF's own title, as written in its metadata. */
  readonly title: string | null;
  /** A container of other files (portfolio), with their names; null when it is none. */
  readonly portfolio: readonly string[] | null;
  /** A form that only Adobe's programs fill in and show (XFA). */
  readonly xfa: boolean;
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
  // The engine takes the bytes over.
  const freeText = mentions(bytes, '/FreeText');
  const pdf = await openPdf(bytes, realm);
  try {
    const { document, codes, visible } = pdf;
    if (document.numPages > limits.pages) throw new TooLarge(document.numPages);
    sink.open(document.numPages);
    const fonts = new Map<string, Font | null>();
    const info = (await document.getMetadata().catch(() => null))?.info ?? {};
    const annotated = info.IsAcroFormPresent === true || freeText;
    const tagged = (await document.getMarkInfo().catch(() => null))?.Marked === true;
    for (let number = 1; number <= document.numPages; number++) {
      try {
        const page = await document.getPage(number);
        const list = await page.getOperatorList({ annotationMode: 0 });
        await pageFonts(page, list, codes, fonts, (name) => lettersOfFont(bytes, name));
        const viewport = page.getViewport({ scale: 1 });
        const tags = tagsOf(tagged ? await page.getStructTree().catch(() => null) : null);
        const drawn = positionPage(number, list, codes, viewport, (name) => fonts.get(name) ?? null, visible, tags);
        const annotations = annotated ? await page.getAnnotations().catch(() => []) : [];
        const positioned = withAnnotations(drawn, annotations, viewport);
        page.cleanup();
        sink.page(layoutPage(positioned), positioned.truncated);
      } catch {
        sink.page(
          {
            page: number,
            width: 595,
            height: 842,
            segments: [],
            rulings: [],
            drawn: 0,
            fills: [],
            ticks: [],
            unseen: 0,
          },
          true,
        );
      }
    }
    sink.done(await readOutline(document), await readInfo(document, info));
  } finally {
    await pdf.close().catch(() => {});
  }
}

async function readInfo(document: PdfDocument, info: Readonly<Record<string, unknown>>): Promise<DocumentInfo> {
  const title = typeof info.Title === 'string' ? info.Title.trim() : '';
  const created = typeof info.CreationDate === 'string' ? /^(?:D:)?((?:19|20)\d\d)/.exec(info.CreationDate) : null;
  const files = info.IsCollectionPresent === true ? await document.getAttachments().catch(() => null) : null;
  return {
    title: title || null,
    portfolio: info.IsCollectionPresent === true ? Object.values(files ?? {}).map((file) => file.filename) : null,
    xfa: info.IsXFAPresent === true,
    createdYear: created ? Number(created[1]) : null,
  };
}
