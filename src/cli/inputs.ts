import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { UserError } from '../diagnostics/user-error.js';
import type { ConceptDocument } from '../document/document.js';
import { READABLE_ENDINGS, type ReadOptions, readBytes, readConcept } from '../readers/index.js';
import { type ConceptPlan, planAsOne, readPlan } from '../readers/several.js';
import { filesMatching } from './config/expand.js';
import { isGlob } from './config/glob.js';
import type { Io } from './io.js';
import { isFolder, readStdin, STDIN, type Stdin } from './stdin.js';

/** A concept that was named on the command line. */
export interface Input {
  /** What it is called in messages. */
  readonly name: string;
  /** The files it is read from; none where they could not be found. */
  readonly files: readonly string[];
  /** @throws UserError reader.*, pdf.*, docx.* */
  readonly read: (options?: ReadOptions) => Promise<ConceptDocument>;
}

export interface InputWish {
  /** All that is named is one concept. */
  readonly asOne?: boolean | undefined;
  /** What standard input is to be called. */
  readonly stdinFilename?: string | undefined;
}

/**
 * The concepts that the command line names: each file, each folder of chapters and standard input ("-") is one, or all together with `asOne`.
 * Globs that the shell left alone are expanded.
 * @throws UserError cli.no-match, cli.stdin-twice, cli.stdin-filename-alone
 */
export async function findInputs(given: readonly string[], wish: InputWish, io: Pick<Io, 'input'>): Promise<Input[]> {
  const stdin = await readStdin(given, wish.stdinFilename, io);
  const names = given.flatMap((name) => (name === STDIN && stdin ? [stdin.name] : expand(name)));
  if (wish.asOne) return [await planned(names, stdin)];
  return Promise.all(
    names.map(async (name) =>
      name !== stdin?.name && (await isFolder(name)) ? planned([name], stdin) : single(name, stdin),
    ),
  );
}

/** Files that a glob names, of the kinds that can be read; a file whose name only looks like a glob is itself. */
function expand(name: string): string[] {
  if (!isGlob(name) || existsSync(name)) return [name];
  const found = filesMatching(name).filter((f) => READABLE_ENDINGS.includes(extname(f).toLowerCase()));
  if (found.length === 0) throw new UserError('cli.no-match', { pattern: name, endings: READABLE_ENDINGS.join(', ') });
  return found;
}

const single = (name: string, stdin: Stdin | null): Input => ({
  name,
  files: [name],
  read: (options) => readNamed(name, stdin, options),
});

const readNamed = (name: string, stdin: Stdin | null, options?: ReadOptions): Promise<ConceptDocument> =>
  name === stdin?.name ? readBytes(name, stdin.bytes, options) : readConcept(name, options);

/** Several files as one concept. What is wrong with them is said when they are read, as of any file, so that other concepts are still audited. */
async function planned(names: readonly string[], stdin: Stdin | null): Promise<Input> {
  let plan: ConceptPlan;
  try {
    plan = await planAsOne(names);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name: names.join(' '), files: [], read: () => Promise.reject(error) };
  }
  return {
    name: plan.path,
    files: plan.files.map((f) => f.path),
    read: (options) => readPlan(plan, (path) => readNamed(path, stdin, options)),
  };
}
