import { stat } from 'node:fs/promises';
import type { AuditResult } from '../../audit/result.js';
import { renderChanges } from '../../report/changes.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit.js';
import { reportFailure } from '../failure.js';
import type { Input } from '../inputs.js';
import { poll } from '../poll.js';
import type { Audited } from './audit-run.js';

/** What `watch` needs of a command. */
export interface Watched {
  /** Finds the concepts anew: chapters and files that fit a glob come and go. */
  readonly find: () => Promise<Input[]>;
  readonly audit: (inputs: readonly Input[]) => Promise<Audited>;
  /** Writes the reports again that go to files. */
  readonly write: (audited: Audited) => Promise<void>;
  readonly debug: boolean;
}

/** Names, times and sizes of all files of the concepts, as one text. */
export async function snapshot(find: Watched['find']): Promise<string> {
  const inputs = await find().catch((): Input[] => []);
  const files = inputs.flatMap((i) => i.files);
  const states = await Promise.all(
    files.map((file) =>
      stat(file).then(
        (s) => `${file} ${s.mtimeMs} ${s.size}`,
        () => `${file} -`,
      ),
    ),
  );
  return states.join('\n');
}

/**
 * Audits again whenever a file of the concepts changes, and tells which verdicts changed. Ends on Ctrl-C, with exit code 0: watching is no check.
 * @param seen what `snapshot` saw before the first audit
 */
export async function watch(
  watched: Watched,
  seen: string,
  first: readonly AuditResult[],
  context: Context,
): Promise<void> {
  const { io, language } = context;
  const last = new Map(first.map((r) => [r.document.path, r]));
  const signal = io.interrupted();
  io.err(language === 'de' ? '\nWartet auf Änderungen; Strg+C beendet.\n' : '\nWaiting for changes; Ctrl-C ends.\n');
  const again = async (): Promise<void> => {
    try {
      const audited = await watched.audit(await watched.find());
      for (const result of audited.results) {
        const before = last.get(result.document.path);
        if (before?.document.sha256 === result.document.sha256) continue;
        await io.out(renderChanges(before, result, language));
        last.set(result.document.path, result);
      }
      await watched.write(audited);
    } catch (error) {
      // A file that is half saved or gone for a moment does not end the watch.
      reportFailure(error, context, watched.debug);
    }
  };
  await poll(seen, () => snapshot(watched.find), again, signal);
  context.exitCode = EXIT.clean;
}
