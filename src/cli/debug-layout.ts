import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { UserError } from '../diagnostics/user-error.js';
import type { ConceptDocument } from '../document/document.js';
import { writeWhole } from './write.js';

/**
 * Draws every page with the blocks recognised on it: `<name>-001.svg` and so on in the folder, which is made when it is missing.
 * @throws UserError cli.no-layout, cli.cannot-write
 */
export async function drawLayout(document: ConceptDocument, folder: string): Promise<void> {
  if (document.layout.length === 0) throw new UserError('cli.no-layout', { path: document.path });
  const { layoutSvg } = await import('../readers/pdf/debug-svg.js');
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UserError('cli.cannot-write', { path: folder, why: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
  const name = basename(document.path, extname(document.path));
  const digits = String(document.layout.length).length;
  for (const { page } of document.layout)
    await writeWhole(join(folder, `${name}-${String(page).padStart(digits, '0')}.svg`), layoutSvg(document, page));
}
