import { UserError } from '../diagnostics/user-error.js';
import { readability } from '../language/readability.js';

/**
 * Refuses a text that is the debris of a broken encoding: it must never be reported as "everything is missing".
 * @throws UserError reader.garbage
 */
export function assertReadable(path: string, texts: readonly string[]): void {
  const found = readability(texts);
  if (found.verdict === 'garbage')
    throw new UserError('reader.garbage', { path, share: Math.round(found.words * 100) });
}
