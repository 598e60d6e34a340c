import { rm, stat } from 'node:fs/promises';
import type { AuditResult } from '../audit/result.js';
import { UserError } from '../diagnostics/user-error.js';
import type { ReportFormat, ReportOptions } from '../report/format.js';
import type { Context } from './context.js';
import type { OutputPlan } from './outputs.js';
import { reportOptions } from './report-options.js';
import { writeWhole } from './write.js';

/** What the user says of the looks of a report. */
export interface Looks {
  readonly all?: boolean | undefined;
  readonly brief?: boolean | undefined;
  readonly ascii?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly several?: boolean;
  readonly gate?: ReportOptions['gate'];
  readonly failures?: ReportOptions['failures'];
  readonly sarifProfile?: 'github' | 'full' | undefined;
  readonly csvExcel?: boolean | undefined;
  readonly lacking?: ReportOptions['lacking'];
}

/** Sends text or bytes where a plan says, and tells of files written. */
export async function deliver(
  plan: OutputPlan,
  make: (options: ReportOptions) => string | Uint8Array | Promise<string | Uint8Array>,
  looks: Looks,
  context: Context,
): Promise<void> {
  const data = await make({
    ...reportOptions(context, { ...looks, toFile: plan.path !== null }),
    path: plan.path,
    jobSummary: Boolean(context.io.env.GITHUB_STEP_SUMMARY),
    csvExcel: looks.csvExcel === true,
    ...(looks.lacking === undefined ? {} : { lacking: looks.lacking }),
    ...(looks.gate === undefined ? {} : { gate: looks.gate }),
    ...(looks.failures === undefined ? {} : { failures: looks.failures }),
    ...(looks.sarifProfile === undefined ? {} : { sarifProfile: looks.sarifProfile }),
  });
  if (plan.path === null) {
    await context.io.out(data);
    return;
  }
  await writeWhole(plan.path, data);
  if (looks.quiet) return;
  context.io.err(context.language === 'de' ? `Geschrieben: ${plan.path}\n` : `Written: ${plan.path}\n`);
}

/** How the short line is to look on standard error. */
export const lineOptions = (looks: Looks, context: Context): ReportOptions => ({
  ...reportOptions(context, { ...looks, toFile: true }),
  ...(looks.gate === undefined ? {} : { gate: looks.gate }),
  ...(looks.failures === undefined ? {} : { failures: looks.failures }),
});

/**
 * A report that is not written because no concept could be audited: told, and one of an earlier run taken away, since it would pass for that of this run.
 * @throws UserError cli.cannot-write
 */
export async function leaveOut({ path }: OutputPlan, { io, language }: Context): Promise<void> {
  if (path === null) return;
  const old = await stat(path).catch(() => null);
  if (old?.isFile())
    await rm(path).catch((error: NodeJS.ErrnoException) => {
      throw new UserError('cli.cannot-write', { path, why: error.code ?? 'EIO' });
    });
  const gone =
    language === 'de' ? '; der Bericht eines früheren Laufs ist entfernt' : '; the report of an earlier run is removed';
  const why =
    language === 'de'
      ? `Nicht geschrieben: ${path}, weil kein Konzept geprüft werden konnte`
      : `Not written: ${path}, because no concept could be audited`;
  io.err(`${why}${old?.isFile() ? gone : ''}.\n`);
}

/** Renders results in a format out of a list that the command line has checked it against. */
export async function render(
  formats: readonly ReportFormat[],
  name: string,
  results: readonly AuditResult[],
  options: ReportOptions,
): Promise<string | Uint8Array> {
  const format = formats.find((f) => f.name === name);
  if (!format) throw new Error(`no format ${name}`);
  return (await format.load())(results, options);
}
