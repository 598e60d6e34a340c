import { UserError } from '../../diagnostics/user-error.js';
import { type DocumentInfo, extract, TooLarge } from './engine/extract.js';
import { runThread, ThreadFailure } from './engine/run-thread.js';
import type { OutlineEntry, PdfPage } from './positioned.js';

/** A PDF as it is laid out, before any block is recognised. */
export interface PdfLayout {
  readonly pages: readonly PdfPage[];
  readonly outline: readonly OutlineEntry[];
  readonly info: DocumentInfo;
  /** Pages (1-based) of which parts were left out: unreadable, or beyond the limits for hostile files. */
  readonly truncated: readonly number[];
}

export interface PdfLimits {
  /** Most pages a file may have. */
  readonly pages: number;
  /** Seconds without a further page until reading is given up; five times as many in all. */
  readonly seconds: number;
  /** Megabytes by which the process may grow meanwhile (decompression bombs). */
  readonly memory: number;
}
export const DEFAULT_LIMITS: PdfLimits = { pages: 3000, seconds: 25, memory: 600 };

export type OnPages = (pages: readonly PdfPage[], all: number) => void;

/** Reads the layout of a PDF: text segments with position, size and font, ruling lines, fills, tick boxes, bookmarks.
 * Pages are 1-based and in order. Runs the engine in a thread of its own where the built package allows it.
 * @param onPages called with each batch of pages while the next ones are being read, and the number of pages in all
 * @throws UserError without the file's path: `reader.empty`, `pdf.not-a-pdf`, `pdf.encrypted`, `pdf.damaged`, `pdf.too-many-pages`, `pdf.too-slow`, `pdf.too-large` */
export async function readPdfLayout(
  bytes: Uint8Array,
  limits: PdfLimits = DEFAULT_LIMITS,
  onPages: OnPages = () => {},
): Promise<PdfLayout> {
  if (bytes.length === 0) throw new UserError('reader.empty');
  if (!looksLikePdf(bytes)) throw new UserError('pdf.not-a-pdf');
  // A copy: the engine takes the bytes over, and the caller may still need them.
  const own = new Uint8Array(bytes);
  return import.meta.url.endsWith('.ts') ? inProcess(own, limits, onPages) : inThread(own, limits, onPages);
}

/** "%PDF-" within the first kilobyte, as viewers accept it. */
function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).includes('%PDF-');
}

async function inProcess(bytes: Uint8Array, limits: PdfLimits, onPages: OnPages): Promise<PdfLayout> {
  const pages: PdfPage[] = [];
  const truncated: number[] = [];
  let result: { outline: readonly OutlineEntry[]; info: DocumentInfo } | null = null;
  let all = 0;
  try {
    await extract(bytes, 'shared', limits, {
      open(count) {
        all = count;
      },
      page(page, cut) {
        pages.push(page);
        if (cut) truncated.push(page.page);
        onPages([page], all);
      },
      done(outline, info) {
        result = { outline, info };
      },
    });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    throw failure(name, message, error instanceof TooLarge ? error.pages : 0, limits);
  }
  return { pages, truncated, ...(result as unknown as { outline: OutlineEntry[]; info: DocumentInfo }) };
}

async function inThread(bytes: Uint8Array, limits: PdfLimits, onPages: OnPages): Promise<PdfLayout> {
  try {
    return await runThread(bytes, limits, onPages);
  } catch (error) {
    if (!(error instanceof ThreadFailure)) throw error;
    if (error.kind === 'slow') {
      const { done, all } = error.progress;
      throw new UserError('pdf.too-slow', { seconds: limits.seconds, pages: done, all });
    }
    if (error.kind === 'memory') throw tooLarge(limits);
    throw failure(error.cause.name, error.cause.message, error.progress.all, limits);
  }
}

function tooLarge(limits: PdfLimits): UserError {
  return new UserError('pdf.too-large', { megabytes: limits.memory });
}

/** The engine's exception as an error the user can act on. */
function failure(name: string, message: string, pages: number, limits: PdfLimits): UserError {
  if (name === 'PasswordException') return new UserError('pdf.encrypted');
  if (name === 'TooLarge') return new UserError('pdf.too-many-pages', { pages, limit: limits.pages });
  return new UserError('pdf.damaged', { detail: `${name}: ${message}`.slice(0, 200) });
}
