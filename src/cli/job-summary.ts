import { appendFile } from 'node:fs/promises';
import type { Gate } from '../audit/gate.js';
import type { AuditResult, FailedAudit } from '../audit/result.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Io } from './io.js';

/**
 * Adds the summary to the page of a GitHub job, where there is one. Other steps write to the same file, so it is added to, not replaced.
 * @throws UserError cli.cannot-write
 */
export async function writeJobSummary(
  results: readonly AuditResult[],
  failures: readonly FailedAudit[],
  gate: ((path: string) => Gate) | undefined,
  { env }: Pick<Io, 'env'>,
): Promise<void> {
  const path = env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === '') return;
  const { renderGithub } = await import('../report/github.js');
  try {
    await appendFile(path, renderGithub(results, failures, gate).summary);
  } catch (error) {
    throw new UserError('cli.cannot-write', { path, why: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
}
