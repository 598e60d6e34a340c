import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import { UserError } from '../diagnostics/user-error.js';
import type { RulePack } from '../rules/pack.js';
import { type StudyList, shardOf } from './documents.js';
import {
  type Failure,
  makeStudy,
  removeOthers,
  type Stamp,
  type StudyDocument,
  writeIndex,
  writeOutcome,
} from './store.js';
import type { Job, JobReport } from './worker.js';

export interface StudyOptions {
  readonly out: string;
  readonly rules: readonly string[];
  readonly stamp: Stamp;
  /** Worker processes; one per core by default. */
  readonly workers?: number | undefined;
  /** Seconds and megabytes that one document may take. */
  readonly timeout: number;
  readonly memory: number;
  /** Folder of kept results, null for none. */
  readonly cache: string | null;
  /** Audit only the i-th of n parts (1-based). */
  readonly shard?: { readonly i: number; readonly n: number } | undefined;
  readonly signal?: AbortSignal;
  readonly onDocument?: (done: StudyProgress) => void;
}
export interface StudyProgress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly path: string;
  readonly how: JobReport['how'];
}
export interface StudyCounts {
  readonly kept: number;
  readonly cached: number;
  readonly audited: number;
  readonly failed: number;
}

/** V8 ends a process that outgrows its heap with SIGABRT (exit code 134); the guard and the kernel end one with SIGKILL. */
const OUT_OF_MEMORY = /SIGKILL|SIGABRT|exitCode: `(?:134|137)`/;

function failureOf(error: Error, { path }: StudyDocument, { timeout, memory }: StudyOptions): Failure {
  if (error instanceof workerpool.Promise.TimeoutError)
    return { code: 'study.timeout', args: { path, seconds: timeout } };
  if (OUT_OF_MEMORY.test(error.message)) return { code: 'study.memory', args: { path, megabytes: memory } };
  return { code: 'study.crashed', args: { path, why: error.message.split('\n')[0]!.trim() } };
}

/**
 * Audits all documents of a list in a pool of processes, and stores a result or a failure of each. What is stored already under the same key is kept.
 * A document that takes too long or too much memory ends its process, and only itself fails.
 * @throws UserError study.cannot-write, study.aborted (by `signal`; what is done stays), rules.*
 */
export async function runStudy(list: StudyList, options: StudyOptions): Promise<StudyCounts> {
  const { out, signal, stamp, cache, rules, memory, timeout } = options;
  const { base } = list;
  const { i, n } = options.shard ?? { i: 1, n: 1 };
  const documents = shardOf(list.documents, i, n);
  makeStudy(out);
  // the list is that of the whole study in every shard, so that parts can be put together
  writeIndex(out, { schemaVersion: '1', stamp, documents: list.documents });
  removeOthers(out, list.documents);
  const pool = workerpool.pool(fileURLToPath(new URL('./worker.js', import.meta.url)), {
    workerType: 'process',
    maxWorkers: Math.max(1, Math.min(options.workers ?? availableParallelism(), documents.length)),
    workerTerminateTimeout: 500,
    forkOpts: { execArgv: [`--max-old-space-size=${memory}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  });
  const counts = { kept: 0, cached: 0, audited: 0, failed: 0 };
  const stop = () => void pool.terminate(true);
  signal?.addEventListener('abort', stop);
  const one = async (document: StudyDocument): Promise<void> => {
    const { id, path } = document;
    const job: Job = { out, id, path, file: join(base, path), rules, stamp, cache, memory };
    let how: JobReport['how'];
    try {
      how = ((await pool.exec('work', [job]).timeout(timeout * 1000)) as JobReport).how;
    } catch (error) {
      if (signal?.aborted) return;
      writeOutcome(out, id, { key: null, path, failure: failureOf(error as Error, document, options) });
      how = 'failed';
    }
    counts[how] += 1;
    const done = counts.kept + counts.cached + counts.audited + counts.failed;
    options.onDocument?.({ done, total: documents.length, failed: counts.failed, path, how });
  };
  try {
    await Promise.all(documents.map(one));
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.terminate(true);
  }
  if (signal?.aborted) throw new UserError('study.aborted', { done: Object.values(counts).reduce((a, b) => a + b) });
  return counts;
}

/** What a study is made with now. */
export function stampOf(pack: RulePack, version: string, reading: number, language: 'de' | 'en'): Stamp {
  const { id, version: packVersion, sha256 } = pack;
  return { tool: { name: 'insek-audit', version }, reading, pack: { id, version: packVersion, sha256 }, language };
}
