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

test('rules that extend the guide: its red thread, and what was measured of its criteria, said of those alone', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'k.md'), CONCEPT);
    const audit = async (pack: string) => {
      writeFileSync(join(folder, 'mehr.yaml'), pack);
      const outputs = ['--format', 'markdown', '--output', 'k.md.txt', '--format', 'json', '--output', 'k.json'];
      expect((await runMain(['audit', 'k.md', '--rules', 'mehr.yaml', ...outputs], { cwd: folder })).code).toBe(1);
      const result = JSON.parse(readFileSync(join(folder, 'k.json'), 'utf8')) as AuditResult;
      return { result, text: readFileSync(join(folder, 'k.md.txt'), 'utf8') };
    };
    const more = PACK.replace('version: "1"', 'version: "1"\nextends: leitfaden-2022');

    const { result, text } = await audit(more);
    expect([result.pack.own, result.criteria.length]).toEqual([['K-01'], 81]);
    expect(result.redThread.fields.length).toBeGreaterThan(0);
    expect(text).toMatch(
      /Gemessen an 20 .*für die eigenen oder geänderten der Regeln „klima“ \(K-01\) ist nichts gemessen/,
    );
    expect(text).not.toMatch(/der wahre Wert liegt/);

    // another severity changes no verdict, another threshold may
    const changed = `${more.split('rules:')[0]}override:\n  Z-01: { severity: note }\n`;
    const alike = await audit(changed);
    expect(alike.result.pack.own).toEqual([]);
    expect(alike.text).toMatch(/der wahre Wert liegt/);
    expect(alike.text).not.toMatch(/ist nichts gemessen/);
  });
});
