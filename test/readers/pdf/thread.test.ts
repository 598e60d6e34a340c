import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserError } from '../../../src/diagnostics/user-error.js';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { PROSE, typeset } from './typeset.js';

const BUILT = 'dist/readers/pdf/index.js';
const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs,
    ),
  );
// Threads run built code only; an older build says nothing of the sources.
const current = existsSync(BUILT) && statSync('dist/.tsbuildinfo').mtimeMs >= newest('src/readers/pdf');

describe.skipIf(!current)('readPdf in a thread of its own', () => {
  const built = async (): Promise<typeof readPdf> =>
    ((await import(`../../../${BUILT}` as string)) as { readPdf: typeof readPdf }).readPdf;
  const concept = typeset((sheet) => {
    for (let page = 1; page <= 9; page++) {
      sheet.page();
      sheet.text(60, 80, `${page} Kapitel`, { size: 14, bold: true });
      sheet.lines(60, 110, PROSE);
    }
  });

  it('reads the same as without', async () => {
    const read = await built();
    expect(await read('konzept.pdf', await concept)).toEqual(await readPdf('konzept.pdf', await concept));
  });

  it('tells how far it is', async () => {
    const read = await built();
    const calls: [number, number][] = [];
    await read('konzept.pdf', await concept, { onProgress: (done, all) => calls.push([done, all]) });
    expect(calls.at(-1)).toEqual([9, 9]);
  });

  it('gives up in time', async () => {
    const read = await built();
    const limits = { pages: 100, seconds: 0.001, memory: 600 };
    const error = await read('konzept.pdf', await concept, { limits }).catch((caught: unknown) => caught);
    expect((error as UserError).diagnostic.code).toBe('pdf.too-slow');
  });

  it('gives up before memory runs out', async () => {
    const read = await built();
    const limits = { pages: 100, seconds: 20, memory: 1 };
    const error = await read('konzept.pdf', await concept, { limits }).catch((caught: unknown) => caught);
    expect((error as UserError).diagnostic.code).toBe('pdf.too-large');
  });
});
