import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.js';
import { CONCEPT, inFolder, runMain } from './run.js';

const PACK = `id: klima
version: "1"
title: { de: Klima, en: Climate }
rules:
  - id: K-01
    slug: climate-check
    title: { de: "Klimacheck", en: "Climate check" }
    guide: "1"
    binding: core
    about: { de: "Das Konzept sieht einen Klimacheck vor.", en: "The concept provides for a climate check." }
    remedy: { de: "Klimacheck vorsehen.", en: "Provide for a climate check." }
    checks:
      check: { label: { de: "der Klimacheck", en: "the climate check" }, any: ["klimacheck*"] }
    verdict: { fulfilled: check }
    examples:
      - { verdict: fulfilled, text: "Alle Maßnahmen durchlaufen einen Klimacheck." }
      - { verdict: missing, text: "Der Teich wird saniert." }
      - { verdict: missing, trap: "Klima ohne Check", text: "Der Klimawandel trifft auch die Altstadt." }
`;
/** What only holds of the guide's own rules: its fields of action, and what was measured of its verdicts. */
const OF_THE_GUIDE = /Roter Faden|Einzelurteil|Gemessen an|Die Spanne enthielt|Stadtmarketing|BMWSB/;

test("rules of one's own: no red thread of the guide's fields, and nothing measured is claimed of them", async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'k.md'), CONCEPT);
    writeFileSync(join(folder, 'klima.yaml'), PACK);
    const formats = ['text', 'markdown', 'html', 'json'];
    const outputs = formats.flatMap((f) => ['--format', f, '--output', `k.${f}`]);
    const run = (...args: string[]) => runMain(['audit', 'k.md', ...args, ...outputs], { cwd: folder });
    const read = (format: string) => readFileSync(join(folder, `k.${format}`), 'utf8');

    expect((await run('--rules', 'klima.yaml')).code).toBe(1);
    for (const format of formats) expect(read(format)).not.toMatch(OF_THE_GUIDE);
    expect(read('html')).toContain('wie oft sie bei den Regeln „klima“ stimmt, ist nicht gemessen');
    const result = JSON.parse(read('json')) as AuditResult;
    expect([result.pack.id, result.criteria.map((c) => c.id), result.redThread.fields]).toEqual([
      'klima',
      ['K-01'],
      [],
    ]);

    expect((await run()).code).toBe(1);
    for (const format of ['text', 'markdown', 'html']) expect(read(format)).toMatch(OF_THE_GUIDE);
  });
});
