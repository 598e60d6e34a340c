import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import workerpool from 'workerpool';
import { auditDocument, type PreparedPack } from '../audit/audit-document.js';
import { openPack } from '../audit/open-pack.js';
import type { DiagnosticArgs } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/user-error.js';
import { readConcept } from '../readers/index.js';
import { fromCache, resultKey, toCache } from './cache.js';
import { type Failure, readOutcome, type Stamp, writeOutcome } from './store.js';

/** One document for a worker. */
export interface Job {
  readonly out: string;
  readonly id: string;
  /** As listed; what the result names. */
  readonly path: string;
  /** Where it is. */
  readonly file: string;
  readonly rules: readonly string[];
  readonly stamp: Stamp;
  /** Null for none. */
  readonly cache: string | null;
  /** Megabytes the whole process may take. */
  readonly memory: number;
}
export type JobReport = { readonly how: 'kept' | 'cached' | 'audited' | 'failed' };

/** Ends the process once it takes more than `memory` megabytes: a thread of its own, since the work itself never pauses. */
function guardMemory(memory: number): void {
  const code = `setInterval(() => { if (process.memoryUsage.rss() > ${memory} * 1048576) process.kill(process.pid, 'SIGKILL'); }, 100)`;
  new Worker(code, { eval: true }).unref();
}

let prepared: PreparedPack | null = null;

async function work(job: Job): Promise<JobReport> {
  if (prepared === null) {
    guardMemory(job.memory);
    prepared = await openPack(job.rules);
  }
  const { out, id, path, file, stamp } = job;
  let key: string | null = null;
  try {
    let content: Uint8Array;
    try {
      content = readFileSync(file);
    } catch (error) {
      throw new UserError('study.unreadable', { path, why: (error as NodeJS.ErrnoException).code ?? '?' });
    }
    key = resultKey(content, path, stamp);
    const stored = readOutcome(out, id);
    if (stored !== null && stored.key === key && stored.path === path)
      return { how: 'failure' in stored ? 'failed' : 'kept' };
    const cached = job.cache === null ? null : fromCache(job.cache, key);
    const result =
      cached ??
      auditDocument(await readConcept(file), prepared, { language: stamp.language, version: stamp.tool.version });
    if (cached === null && job.cache !== null) toCache(job.cache, key, result);
    // the result names the document as listed, not where this machine keeps it
    writeOutcome(out, id, { key, path, result: { ...result, document: { ...result.document, path } } });
    return { how: cached === null ? 'audited' : 'cached' };
  } catch (error) {
    const failure: Failure =
      error instanceof UserError
        ? { code: error.diagnostic.code, args: plain(error.diagnostic.args, file, path) }
        : { code: 'study.crashed', args: { path, why: (error as Error).message } };
    writeOutcome(out, id, { key, path, failure });
    return { how: 'failed' };
  }
}

/** Arguments of a diagnostic with the path as listed. */
function plain(args: DiagnosticArgs, file: string, path: string): Failure['args'] {
  const own = (text: string) => text.replaceAll(file, path);
  return Object.fromEntries(
    Object.entries(args).map(([k, v]) => [
      k,
      typeof v === 'number' ? v : typeof v === 'string' ? own(v) : { de: own(v.de), en: own(v.en) },
    ]),
  );
}

workerpool.worker({ work });
