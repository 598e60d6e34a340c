import { parentPort, workerData } from 'node:worker_threads';
import type { OutlineEntry, PdfPage } from '../positioned.js';
import { type DocumentInfo, type ExtractLimits, extract, TooLarge } from './extract.js';

/** What the thread tells the reader. */
export type ThreadMessage =
  | { readonly kind: 'open'; readonly pages: number }
  | { readonly kind: 'pages'; readonly pages: readonly PdfPage[]; readonly truncated: readonly number[] }
  | { readonly kind: 'done'; readonly outline: readonly OutlineEntry[]; readonly info: DocumentInfo }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly pages: number };

export interface ThreadData {
  readonly bytes: Uint8Array;
  readonly limits: ExtractLimits;
}

const BATCH = 6;

/** Entry of the engine's thread: pdf.js changes built-ins and global names, may hang or run out of memory; here it does so alone. */
async function run(): Promise<void> {
  const { bytes, limits } = workerData as ThreadData;
  const post = (message: ThreadMessage): void => parentPort?.postMessage(message);
  let batch: PdfPage[] = [];
  let truncated: number[] = [];
  const flush = (): void => {
    if (batch.length > 0) post({ kind: 'pages', pages: batch, truncated });
    batch = [];
    truncated = [];
  };
  try {
    await extract(bytes, 'own', limits, {
      open: (pages) => post({ kind: 'open', pages }),
      page(page, cut) {
        batch.push(page);
        if (cut) truncated.push(page.page);
        if (batch.length >= BATCH) flush();
      },
      done(outline, info) {
        flush();
        post({ kind: 'done', outline, info });
      },
    });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    post({ kind: 'failed', name, message, pages: error instanceof TooLarge ? error.pages : 0 });
  }
}

if (parentPort) {
  process.on('unhandledRejection', () => {});
  run().finally(() => process.exit(0));
}
