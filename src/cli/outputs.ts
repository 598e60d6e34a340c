import { realpathSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.js';

/** What the command line says of formats and files, in the order it says it. */
export type OutputFlag = { readonly format: string } | { readonly output: string };
/** A format and the file it goes to; null is standard output. */
export interface OutputPlan {
  readonly format: string;
  readonly path: string | null;
}
export interface KnownFormat {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly binary: boolean;
}

const byExtension = (path: string, formats: readonly KnownFormat[]) =>
  formats.find((f) => f.extensions.includes(extname(path).toLowerCase()))?.name;

/** Endings that promise a kind of file which opens in a program of its own: text under such a name would open nowhere. */
const PROMISING = ['.pdf', '.docx', '.doc', '.odt', '.xlsx', '.xls', '.ods', '.pptx', '.parquet', '.sqlite', '.zip'];

/** @throws UserError cli.impossible-format where the ending promises what no format here gives, or the format named does not give */
function checkEnding(path: string, format: string | undefined, formats: readonly KnownFormat[]): void {
  const ending = extname(path).toLowerCase();
  const given = byExtension(path, formats);
  if (!PROMISING.includes(ending) || (given !== undefined && (format === undefined || format === given))) return;
  const endings = formats.flatMap((f) => f.extensions).join(', ');
  throw new UserError('cli.impossible-format', { path, ending, endings });
}

/**
 * Pairs formats with files: each `--output` belongs to the `--format` beside it; without one, the file's ending tells.
 * @throws UserError cli.several-to-stdout, cli.same-output
 */
export function planOutputs(flags: readonly OutputFlag[], formats: readonly KnownFormat[]): OutputPlan[] {
  const pairs: { format?: string; output?: string }[] = [];
  for (const flag of flags) {
    const last = pairs.at(-1);
    if ('format' in flag) {
      if (last && last.format === undefined) last.format = flag.format;
      else pairs.push({ format: flag.format });
    } else if (last && last.output === undefined) last.output = flag.output;
    else pairs.push({ output: flag.output });
  }
  return planPairs(pairs, formats);
}

/**
 * The plans for formats and files that are already paired; text to standard output when there are none.
 * @throws UserError cli.several-to-stdout, cli.same-output, cli.impossible-format
 */
export function planPairs(
  given: readonly { readonly format?: string; readonly output?: string }[],
  formats: readonly KnownFormat[],
): OutputPlan[] {
  const pairs = given.length === 0 ? [{}] : given;
  const plans = pairs.map(({ format, output }: (typeof given)[number]): OutputPlan => {
    const path = output === undefined || output === '-' ? null : output;
    if (path !== null) checkEnding(path, format, formats);
    return { format: format ?? (path === null ? undefined : byExtension(path, formats)) ?? 'text', path };
  });
  const loose = plans.filter((p) => p.path === null);
  if (loose.length > 1)
    throw new UserError('cli.several-to-stdout', {
      count: loose.length,
      formats: loose.map((p) => p.format).join(', '),
    });
  const seen = new Set<string>();
  for (const { path } of plans) {
    if (path === null) continue;
    const full = resolve(path);
    if (seen.has(full)) throw new UserError('cli.same-output', { path });
    seen.add(full);
  }
  return plans;
}

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
};

/**
 * Finds out before the work what would stop the writing after it.
 * @throws UserError cli.output-is-input, cli.cannot-write, cli.binary-to-terminal
 */
export function checkOutputs(
  plans: readonly OutputPlan[],
  inputs: readonly string[],
  formats: readonly KnownFormat[],
  outIsTerminal: boolean,
): void {
  const read = new Set(inputs.map(realPath));
  for (const { format, path } of plans) {
    if (path === null) {
      if (outIsTerminal && formats.find((f) => f.name === format)?.binary)
        throw new UserError('cli.binary-to-terminal', { format });
      continue;
    }
    if (read.has(realPath(path))) throw new UserError('cli.output-is-input', { path });
    const folder = statSync(dirname(resolve(path)), { throwIfNoEntry: false });
    if (!folder?.isDirectory()) throw new UserError('cli.cannot-write', { path, why: folder ? 'ENOTDIR' : 'ENOENT' });
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new UserError('cli.cannot-write', { path, why: 'EISDIR' });
  }
}
