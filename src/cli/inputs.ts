import { stat } from 'node:fs/promises';
import { UserError } from '../diagnostics/user-error.js';
import type { ConceptDocument } from '../document/document.js';
import { type ReadOptions, readConcept } from '../readers/index.js';
import { type ConceptPlan, planAsOne, readPlan } from '../readers/several.js';

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
}

/** The concepts that the command line names: each file and each folder of chapters is one, or all together with `asOne`. */
export async function findInputs(names: readonly string[], wish: InputWish): Promise<Input[]> {
  if (wish.asOne) return [await planned(names)];
  return Promise.all(names.map(async (name) => ((await isFolder(name)) ? planned([name]) : single(name))));
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  );

const single = (name: string): Input => ({ name, files: [name], read: (options) => readConcept(name, options) });

/** Several files as one concept. What is wrong with them is said when they are read, as of any file, so that other concepts are still audited. */
async function planned(names: readonly string[]): Promise<Input> {
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
    read: (options) => readPlan(plan, (path) => readConcept(path, options)),
  };
}
