import { realpathSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.js';

/** The file behind a link, so that the link itself survives; the path when there is nothing yet. */
function target(path: string): { file: string; regular: boolean } {
  const at = statSync(path, { throwIfNoEntry: false });
  if (!at) return { file: resolve(path), regular: true };
  return { file: at.isFile() ? realpathSync(path) : path, regular: at.isFile() };
}

/**
 * Writes a whole file or nothing: into a file beside it, then renamed over it. Devices and pipes are written to directly.
 * @throws UserError cli.cannot-write
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  let beside: string | null = null;
  try {
    const { file, regular } = target(path);
    if (!regular) {
      await writeFile(file, data);
      return;
    }
    beside = `${file}.${process.pid}.tmp`;
    await writeFile(beside, data, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    if (beside !== null) await rm(beside, { force: true }).catch(() => {});
    const why = (error as NodeJS.ErrnoException).code;
    if (why === undefined) throw error;
    throw new UserError('cli.cannot-write', { path, why });
  }
}
