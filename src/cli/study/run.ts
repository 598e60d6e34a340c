import { toolVersion } from '../../audit/audit-file.js';
import { openPack } from '../../audit/open-pack.js';
import { UserError } from '../../diagnostics/user-error.js';
import { READING_VERSION } from '../../readers/version.js';
import { DEFAULT_PACK, type RulePack } from '../../rules/pack.js';
import { cacheFolder, clearCache } from '../../study/cache.js';
import { listDocuments } from '../../study/documents.js';
import { finishStudy } from '../../study/finish.js';
import { mergeStudies } from '../../study/merge.js';
import { runStudy, stampOf } from '../../study/run.js';
import { readIndex, readOutcome } from '../../study/store.js';
import type { StudyOptions } from '../commands/study.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit.js';
import { reportFailure } from '../failure.js';
import { studyProgress } from './progress.js';

/** A whole number of an option. @throws UserError study.bad-option */
export function wholeNumber(option: string, value: string, least: number, example: number): number {
  const n = Number(value);
  if (Number.isInteger(n) && n >= least) return n;
  throw new UserError('study.bad-option', { option, value, least, example });
}

function shardFrom(value: string | undefined): { i: number; n: number } | undefined {
  if (value === undefined) return undefined;
  const [i, n] = value.split('/').map(Number);
  if (!/^\d+\/\d+$/.test(value) || i! < 1 || i! > n!) throw new UserError('study.bad-shard', { value });
  return { i: i!, n: n! };
}

/** @throws UserError cli.missing-option */
export function needed(option: string, value: string | undefined, command: string): string {
  if (value === undefined) throw new UserError('cli.missing-option', { option, command });
  return value;
}

/** Aborts at Ctrl-C and at the signal by which schedulers end jobs; a second one ends the process at once. */
function onInterrupt(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', abort);
      process.off('SIGTERM', abort);
    },
  };
}

/**
 * The `study` command. Exit 0, also when some documents failed: they are in the table of failures. Exit 2 when none could be audited; of a part,
 * `merge` tells so.
 * @throws UserError study.*, rules.*, cli.missing-option
 */
export async function runStudyCommand(source: string, options: StudyOptions, context: Context): Promise<void> {
  const out = needed('--out', options.out, 'insek-audit study');
  const timeout = wholeNumber('--timeout', options.timeout, 1, 120);
  const memory = wholeNumber('--memory', options.memory, 200, 1500);
  const workers = options.workers === undefined ? undefined : wholeNumber('--workers', options.workers, 1, 4);
  const shard = shardFrom(options.shard);
  const rules = options.rules ?? [DEFAULT_PACK];
  const list = await listDocuments(source);
  const { pack } = await openPack(rules);
  const stamp = stampOf(pack, toolVersion(), READING_VERSION, context.language);
  const progress = studyProgress(context, options.quiet === true);
  const { signal, release } = onInterrupt();
  try {
    const counts = await runStudy(list, {
      out,
      rules,
      stamp,
      timeout,
      memory,
      workers,
      shard,
      signal,
      cache: options.cache ? cacheFolder(context.io.env) : null,
      onDocument: progress.show,
    });
    progress.clear();
    const { kept, cached, audited, failed } = counts;
    const done = kept + cached + audited + failed;
    const numbers =
      context.language === 'de'
        ? `${done} Konzepte: ${audited} geprüft, ${cached} aus dem Zwischenspeicher, ${kept} schon da, ${failed} gescheitert.`
        : `${done} concepts: ${audited} audited, ${cached} from the cache, ${kept} already there, ${failed} failed.`;
    if (options.quiet !== true) await context.io.out(`${numbers}\n`);
    // of a part it says nothing yet: it may hold one concept, or none; `merge` tells of the whole
    if (failed === done && shard === undefined) tellAllFailed(failed, out, context);
  } catch (error) {
    progress.clear();
    if (error instanceof UserError && error.diagnostic.code === 'study.aborted') context.exitCode = EXIT.failed;
    throw error;
  } finally {
    release();
  }
  if (shard === undefined) await finish(out, pack, options, context);
  else if (options.quiet !== true)
    await context.io.out(
      context.language === 'de'
        ? 'Tabellen und Bericht entstehen, wenn alle Teile zusammengefügt sind: insek-audit study merge TEIL... --out ERGEBNIS\n'
        : 'Tables and report are made when all parts are put together: insek-audit study merge PART... --out RESULT\n',
    );
}

function tellAllFailed(count: number, out: string, context: Context): void {
  reportFailure(new UserError('study.all-failed', { count, out }), context, false);
  context.exitCode = EXIT.failed;
}

async function finish(
  out: string,
  pack: RulePack,
  options: { quiet?: boolean; csvExcel?: boolean },
  context: Context,
): Promise<void> {
  const { xlsx } = await finishStudy(out, readIndex(out), pack, { excel: options.csvExcel === true });
  if (options.quiet === true) return;
  const files = [
    'report.html',
    ...(xlsx ? ['study.xlsx'] : []),
    'study.sqlite',
    'tables/*.csv',
    'tables/*.parquet',
  ].join(', ');
  await context.io.out(`${out}: ${files}\n`);
}

/**
 * `study merge`. Exit 2 when no document of the study could be audited.
 * @throws UserError study.*
 */
export async function runMerge(parts: readonly string[], options: StudyOptions, context: Context): Promise<void> {
  const out = needed('--out', options.out, 'insek-audit study merge');
  const { documents } = mergeStudies(parts, out);
  if (documents.every(({ id }) => 'failure' in (readOutcome(out, id) ?? {})))
    tellAllFailed(documents.length, out, context);
  await finish(out, (await openPack(options.rules)).pack, options, context);
}

export async function runCacheClear(context: Context): Promise<void> {
  const folder = cacheFolder(context.io.env);
  clearCache(folder);
  await context.io.out(
    context.language === 'de' ? `Zwischenspeicher geleert: ${folder}\n` : `Cache emptied: ${folder}\n`,
  );
}
