import { describe, expect, it } from 'vitest';
import { documentHref } from '../../src/report/adapters.js';
import { REPORT_FORMATS } from '../../src/report/index.js';
import { sampleResult } from './sample-result.js';

const OPTIONS = { language: 'de', all: false, several: false, width: 80, colour: false, ascii: false } as const;
const render = async (name: string, results = [sampleResult()], options = {}) => {
  const load = await REPORT_FORMATS.find((f) => f.name === name)!.load();
  return Buffer.from(await load(results, { ...OPTIONS, ...options }));
};

describe('formats of the command line', () => {
  it.each([
    ['html', '<!DOCTYPE html>'],
    ['docx', 'PK\u0003\u0004'],
    ['sarif', '{\n  "$schema"'],
    ['junit', '<?xml version="1.0"'],
    ['github', '::error file='],
    ['csv', 'document,municipality'],
  ])('%s is loaded by its name', async (name, start) => {
    expect((await render(name)).toString('latin1').startsWith(start)).toBe(true);
  });

  it('have endings that tell them apart', () => {
    const all = REPORT_FORMATS.flatMap((f) => f.extensions);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(['html', 'docx'])('%s shows one concept and says so', async (name) => {
    await expect(render(name, [sampleResult(), sampleResult()])).rejects.toMatchObject({
      diagnostic: { code: 'report.one-concept', args: { format: name, count: 2 } },
    });
  });

  it('sarif follows the profile', async () => {
    const count = async (sarifProfile: 'github' | 'full') =>
      (
        JSON.parse((await render('sarif', [sampleResult()], { sarifProfile })).toString()) as {
          runs: { results: [] }[];
        }
      ).runs[0]!.results.length;
    expect([await count('full'), await count('github')]).toEqual([11, 6]);
  });

  it('html links the document from where the report goes', async () => {
    const path = 'berichte/2023/bericht.html';
    expect((await render('html', [sampleResult()], { path })).toString()).toContain(
      'href="../../konzepte/falkenbruch-insek-2035.pdf#page=61"',
    );
    expect(documentHref('a.pdf', { path: null })).toEqual({});
    expect(documentHref('a.pdf', { path: 'out.html' })).toEqual({ documentHref: 'a.pdf' });
  });
});
