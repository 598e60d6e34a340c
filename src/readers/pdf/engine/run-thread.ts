import { Worker } from 'node:worker_threads';
import type { OutlineEntry, PdfPage } from '../positioned.js';
import type { DocumentInfo } from './extract.js';
import type { ThreadData, ThreadMessage } from './thread.js';

export interface ThreadLimits {
  readonly pages: number;
  /** Seconds without a further page; so that a long document is read on a busy machine too. */
  readonly seconds: number;
  /** Megabytes. */
  readonly memory: number;
}

/** A file whose pages come, each slowly, is given up after so many times the limit. */
const MOST_WAITS = 5;

/** Why the thread gave up. */
export class ThreadFailure extends Error {
  constructor(
    readonly kind: 'slow' | 'memory' | 'engine',
    /** Pages read and pages in all (0 when the file was never opened). */
    readonly progress: { readonly done: number; readonly all: number },
    override readonly cause: { readonly name: string; readonly message: string } = { name: 'Error', message: kind },
  ) {
    super(cause.message);
    this.name = 'ThreadFailure';
  }
}

interface Extracted {
  readonly pages: readonly PdfPage[];
  readonly truncated: readonly number[];
  readonly outline: readonly OutlineEntry[];
  readonly info: DocumentInfo;
}

/** Reads a PDF in a thread of its own, which can be stopped: time and memory are bounded from outside, since a hostile file may keep the
 * engine busy without an end. (A second thread for half of the pages gains nothing: both parse the fonts, and V8 compiles and collects on the
 * other core already.)
 * @param onPages called with each batch of pages as it comes, and the number of pages in all
 * @throws ThreadFailure */
export function runThread(
  bytes: Uint8Array,
  limits: ThreadLimits,
  onPages: (pages: readonly PdfPage[], all: number) => void,
): Promise<Extracted> {
  return new Promise((resolve, reject) => {
    const data: ThreadData = { bytes, limits: { pages: limits.pages } };
    const worker = new Worker(new URL('./thread.js', import.meta.url), {
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
      clearTimeout(last);
      clearInterval(guard);
      void worker.terminate();
      act();
    };
    const fail = (kind: ThreadFailure['kind'], cause?: { name: string; message: string }, count = all): void =>
      settle(() => reject(new ThreadFailure(kind, { done: pages.length, all: count }, cause)));
    const timer = setTimeout(() => fail('slow'), limits.seconds * 1000);
    const last = setTimeout(() => fail('slow'), limits.seconds * MOST_WAITS * 1000);
    // Decoded streams lie outside the heap that resourceLimits bounds.
    const before = process.memoryUsage.rss();
    const guard = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.memory * 1e6) fail('memory');
    }, 100);
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'open') all = message.pages;
      else if (message.kind === 'failed') fail('engine', message, message.pages);
      else if (message.kind === 'done') {
        const { outline, info } = message;
        settle(() => resolve({ pages, truncated, outline, info }));
      } else if (!settled) {
        timer.refresh();
        pages.push(...message.pages);
        truncated.push(...message.truncated);
        onPages(message.pages, all);
      }
    });
    worker.on('error', (error: Error & { code?: string }) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'engine', error),
    );
    worker.on('exit', () => fail('engine', { name: 'Exit', message: 'the engine stopped' }));
  });
}
