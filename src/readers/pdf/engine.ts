import { Worker } from 'node:worker_threads';
import { UserError } from '../../diagnostics/user-error.js';
import { type DocumentInfo, extract, TooLarge } from './engine/extract.js';
import type { ThreadData, ThreadMessage } from './engine/thread.js';
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
  /** Seconds until reading is given up. */
  readonly seconds: number;
  /** Megabytes by which the process may grow meanwhile (decompression bombs). */
  readonly memory: number;
}
export const DEFAULT_LIMITS: PdfLimits = { pages: 3000, seconds: 25, memory: 800 };

/** Reads the layout of a PDF: text segments with position, size and font, ruling lines, fills, tick boxes, bookmarks.
 * Pages are 1-based and in order. Runs the engine in a thread of its own where the built package allows it.
 * @param onProgress called with pages read and pages in all
 * @throws UserError without the file's path: `reader.empty`, `pdf.not-a-pdf`, `pdf.encrypted`, `pdf.damaged`, `pdf.too-many-pages`, `pdf.too-slow`, `pdf.too-large` */
export async function readPdfLayout(
  bytes: Uint8Array,
  limits: PdfLimits = DEFAULT_LIMITS,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<PdfLayout> {
  if (bytes.length === 0) throw new UserError('reader.empty');
  if (!looksLikePdf(bytes)) throw new UserError('pdf.not-a-pdf');
  // A copy: the engine takes the bytes over, and the caller may still need them.
  const own = new Uint8Array(bytes);
  return import.meta.url.endsWith('.ts') ? inProcess(own, limits, onProgress) : inThread(own, limits, onProgress);
}

/** "%PDF-" within the first kilobyte, as viewers accept it. */
function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).includes('%PDF-');
}

type Progress = (done: number, all: number) => void;

async function inProcess(bytes: Uint8Array, limits: PdfLimits, onProgress: Progress): Promise<PdfLayout> {
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
        onProgress(pages.length, all);
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

function inThread(bytes: Uint8Array, limits: PdfLimits, onProgress: Progress): Promise<PdfLayout> {
  return new Promise((resolve, reject) => {
    const data: ThreadData = { bytes, limits: { pages: limits.pages } };
    const worker = new Worker(new URL('./engine/thread.js', import.meta.url), {
      workerData: data,
      transferList: [bytes.buffer as ArrayBuffer],
      // Whatever the engine prints stays in the thread.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    });
    const pages: PdfPage[] = [];
    const truncated: number[] = [];
    let all = 0;
    let settled = false;
    const settle = (act: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearInterval(guard);
      void worker.terminate();
      act();
    };
    const timer = setTimeout(
      () => settle(() => reject(new UserError('pdf.too-slow', { seconds: limits.seconds, pages: pages.length, all }))),
      limits.seconds * 1000,
    );
    // Decoded streams lie outside the heap that resourceLimits bounds.
    const before = process.memoryUsage.rss();
    const guard = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.memory * 1e6) settle(() => reject(tooLarge(limits)));
    }, 100);
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'open') all = message.pages;
      else if (message.kind === 'pages') {
        pages.push(...message.pages);
        truncated.push(...message.truncated);
        onProgress(pages.length, all);
      } else if (message.kind === 'done') {
        settle(() => resolve({ pages, truncated, outline: message.outline, info: message.info }));
      } else settle(() => reject(failure(message.name, message.message, message.pages, limits)));
    });
    worker.on('error', (error: Error & { code?: string }) =>
      settle(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(limits) : failure(error.name, error.message, 0, limits),
        ),
      ),
    );
    worker.on('exit', () => settle(() => reject(failure('Exit', 'the engine stopped', 0, limits))));
  });
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
