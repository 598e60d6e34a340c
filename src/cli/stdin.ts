import { stat } from 'node:fs/promises';
import { UserError } from '../diagnostics/user-error.js';
import type { Io } from './io.js';

/** The argument that stands for standard input. */
export const STDIN = '-';

/** What came in on standard input, and what it is called. */
export interface Stdin {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads standard input where an argument asks for it. Without a name it is called by its kind: PDF and Word are known by their first bytes.
 * @throws UserError cli.stdin-twice, cli.stdin-filename-alone
 */
export async function readStdin(
  given: readonly string[],
  name: string | undefined,
  io: Pick<Io, 'input'>,
): Promise<Stdin | null> {
  const times = given.filter((g) => g === STDIN).length;
  if (times > 1) throw new UserError('cli.stdin-twice');
  if (times === 0) {
    if (name !== undefined) throw new UserError('cli.stdin-filename-alone', { name });
    return null;
  }
  const bytes = await io.input();
  return { name: name ?? `stdin${endingOf(bytes)}`, bytes };
}

function endingOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return head.includes('%PDF-')
    ? '.pdf'
    : head.startsWith('PK\u0003\u0004')
      ? head.includes('opendocument.text')
        ? '.odt'
        : '.docx'
      : '.md';
}

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  );
