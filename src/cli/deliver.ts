import type { AuditResult } from '../audit/result.js';
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
  readonly failOn?: ReportOptions['failOn'];
  readonly failures?: ReportOptions['failures'];
  readonly sarifProfile?: 'github' | 'full' | undefined;
  readonly csvExcel?: boolean | undefined;
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
    csvExcel: looks.csvExcel === true,
    ...(looks.failOn === undefined ? {} : { failOn: looks.failOn }),
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
