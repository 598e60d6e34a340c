import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.js';
import { today } from '../../src/cli/today.js';
import { CONCEPT, inFolder, type Run, runMain } from './run.js';

/** 2026-06-15 */
const DAY = { SOURCE_DATE_EPOCH: '1781524800' };

const withFiles = <T>(files: Record<string, string>, use: (run: (...args: string[]) => Promise<Run>) => Promise<T>) =>
  inFolder((folder) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use((...args) => runMain(args, { cwd: folder, env: DAY }));
  });
const json = (run: Run) => JSON.parse(run.out) as AuditResult;
const criterion = (result: AuditResult, id: string) => result.criteria.find((c) => c.id === id)!;

/** The criteria of the concept that are gaps of severity error. */
const errorsOf = (result: AuditResult) =>
  result.criteria.filter((c) => c.severity === 'error' && /missing|partial/.test(c.verdict)).map((c) => c.id);

describe('suppressions', () => {
  test('in comments and in the configuration accept gaps with their reason, and the audit passes', async () => {
    await withFiles({ 'k.md': CONCEPT }, async (run) => {
      const raw = json(await run('audit', 'k.md', '--format', 'json'));
      const [first, ...others] = errorsOf(raw);
      expect(others.length).toBeGreaterThan(2);
      return withFiles(
        {
          'k.md': `${CONCEPT}\n<!-- insek-audit-disable ${first} author=Beck -- steht in Band 2 -->\n`,
          'insek-audit.yaml': `suppressions:\n${others.map((id) => `  - { rule: ${id}, reason: folgt, expires: 2026-06-15 }\n`).join('')}`,
        },
        async (again) => {
          const run2 = await again('audit', 'k.md', '--format', 'json');
          expect({ code: run2.code, err: run2.err }).toEqual({
            code: 0,
            err: others
              .map(
                (id, i) =>
                  `Hinweis: insek-audit.yaml:${i + 2}: Die Frist für die hingenommene Lücke ${id} endet am 2026-06-15.\n`,
              )
              .join(''),
          });
          const result = json(run2);
          const line = CONCEPT.split('\n').length + 1;
          expect(criterion(result, first!).suppressed).toEqual({
            reason: 'steht in Band 2',
            author: 'Beck',
            kind: 'comment',
            from: `k.md:${line}`,
          });
          expect(criterion(result, others[0]!).suppressed).toEqual({
            reason: 'folgt',
            expires: '2026-06-15',
            kind: 'config',
            from: 'insek-audit.yaml:2',
          });
          expect(result.summary).toEqual(raw.summary);
          expect(criterion(result, first!).verdict).toBe(criterion(raw, first!).verdict);
          const short = await again('audit', 'k.md', '-q');
          const accepted = others.length + 1;
          expect(short.out).toContain(`Lücken: ${accepted} Fehler (${accepted} hingenommen), `);
          const text = (await again('audit', 'k.md')).out;
          expect(text).toContain(`Hingenommen, mit Begründung (${others.length + 1})`);
          expect(text.replace(/\s+/g, ' ')).toContain(`Hingenommen: steht in Band 2 (Beck, k.md:${line})`);
          expect(text).not.toContain('Lücken im Kern');
          const sarif = JSON.parse((await again('audit', 'k.md', '--format', 'sarif')).out);
          const of = (id: string) => sarif.runs[0].results.find((r: { ruleId: string }) => r.ruleId === id);
          expect(of(first!).suppressions).toMatchObject([{ kind: 'inSource', status: 'accepted' }]);
          expect(of(others[0]!).suppressions).toMatchObject([{ kind: 'external' }]);
        },
      );
    });
  });

  test('that are stale, expired or incomplete are told', async () => {
    const files = {
      'k.md': `${CONCEPT}\n<!-- insek-audit-disable A-01 -->\n<!-- insek-audit-disable O-03 until=2026-06-14 -- x -->\n`,
      'insek-audit.yaml': 'suppressions:\n  - { rule: A-99, reason: x }\n',
    };
    await withFiles(files, async (run) => {
      expect((await run('audit', 'k.md')).err).toContain(
        'insek-audit.yaml:2: Das Kriterium „A-99“ gibt es im Regelpaket nicht.',
      );
      const result = json(await run('audit', 'k.md', '--format', 'json', '--no-config'));
      expect(result.document.warnings.map((w) => w.code)).toEqual(['notes.no-reason', 'notes.expired']);
      expect(result.document.warnings[1]!.message).toContain('ist am 2026-06-14 abgelaufen.');
      expect(criterion(result, 'O-03').suppressed).toBe(undefined);
      for (const args of [['-q'], ['-f', 'junit'], ['-f', 'github']])
        expect((await run('audit', 'k.md', '--no-config', ...args)).err).toMatch(
          /^Warnung: k\.md:\d+: Die Frist für die hingenommene Lücke O-03 ist am 2026-06-14 abgelaufen\.\n$/,
        );
      expect((await run('audit', 'k.md', '--no-config', '-f', 'github')).out).toMatch(
        /^::warning file=k\.md,line=\d+::k\.md:\d+: Die Frist für die hingenommene Lücke O-03 ist am/m,
      );
    });
    await withFiles({ 'k.md': CONCEPT }, async (run) => {
      const fulfilled = json(await run('audit', 'k.md', '--format', 'json')).criteria.find(
        (c) => c.verdict === 'fulfilled',
      )!;
      const config = `suppressions:\n  - { rule: ${fulfilled.slug}, reason: x }\n`;
      const comment = `${CONCEPT}\n<!-- insek-audit-disable ${fulfilled.id} -- x -->\n`;
      await withFiles({ 'k.md': comment, 'insek-audit.yaml': config }, async (again) => {
        const { err, out } = await again('audit', 'k.md', '--format', 'json');
        expect(err.split('\n')[0]).toBe(
          `Warnung: insek-audit.yaml:2: Die hingenommene Lücke ${fulfilled.slug} gibt es nicht (mehr).`,
        );
        expect((JSON.parse(out) as AuditResult).document.warnings.map((w) => w.code)).toEqual(['notes.stale']);
      });
    });
  });
});

test('annotations stand beside the raw verdict; both scores are shown; a gap that a reader sees closed does not fail', async () => {
  await withFiles({ 'k.md': CONCEPT }, async (run) => {
    const raw = json(await run('audit', 'k.md', '--format', 'json'));
    const ids = errorsOf(raw);
    const config = `annotations:\n${ids.map((id) => `  - { rule: ${id}, verdict: fulfilled, reason: übersehen, author: Beck, page: 12 }\n`).join('')}`;
    await withFiles({ 'k.md': CONCEPT, 'insek-audit.yaml': config }, async (again) => {
      const run2 = await again('audit', 'k.md', '--format', 'json');
      expect(run2.code).toBe(0);
      const result = json(run2);
      const { annotated, ...summary } = result.summary;
      expect(summary).toEqual(raw.summary);
      expect(annotated!.verdicts.fulfilled).toBe(raw.summary.verdicts.fulfilled + ids.length);
      expect(annotated!.score).toBeGreaterThan(raw.summary.score!);
      expect(criterion(result, ids[0]!)).toMatchObject({
        verdict: criterion(raw, ids[0]!).verdict,
        annotation: { verdict: 'fulfilled', reason: 'übersehen', author: 'Beck', page: 12 },
      });
      const validate = new Ajv2020({ strictTypes: false }).compile(
        JSON.parse(readFileSync(new URL('../../rules/schema/audit-result.schema.json', import.meta.url), 'utf8')),
      );
      validate(result);
      expect(validate.errors ?? []).toEqual([]);
      const text = (await again('audit', 'k.md')).out;
      const percent = (n: number | null) => `${Math.round(n! * 100)}\u00a0%`;
      expect(text).toContain(`Erfüllt ${percent(raw.summary.score)}`);
      expect(text).toContain(`Mit den Urteilen der Leser: ${percent(annotated!.score)}`);
      expect(text).toContain('Urteil eines Lesers: erfüllt – übersehen (S.\u00a012, Beck)');
      const markdown = (await again('audit', 'k.md', '--format', 'markdown')).out;
      expect(markdown).toContain(`## Von Lesern anders beurteilt (${ids.length})`);
    });
  });
});

test('a reader’s verdict may be German and name its concept; one that changes several concepts is told', async () => {
  const entry = (more: string) => `annotations:\n  - { rule: O-03, verdict: erfüllt, reason: Anhang 2${more} }\n`;
  const files = (config: string) => ({ 'a.md': CONCEPT, 'b.md': CONCEPT, 'insek-audit.yaml': config });
  await withFiles(files(entry(', file: "a*"')), async (run) => {
    const { out, err } = await run('audit', 'a.md', 'b.md', '-f', 'json');
    const [a, b] = JSON.parse(out) as AuditResult[];
    expect(err).toBe('');
    expect(criterion(a!, 'O-03').annotation).toEqual({ verdict: 'fulfilled', reason: 'Anhang 2' });
    expect(criterion(b!, 'O-03').annotation).toBe(undefined);
  });
  await withFiles(files(entry('')), async (run) => {
    expect((await run('audit', 'a.md', 'b.md', '-q')).err.split('\n')[0]).toBe(
      'Warnung: insek-audit.yaml:2: Das Urteil eines Lesers zu O-03 ändert 2 Konzepte.',
    );
  });
});

test('the day is that of SOURCE_DATE_EPOCH, else of the clock', () => {
  expect(today({ env: DAY })).toBe('2026-06-15');
  expect(today({ env: {} })).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('comments hold in a concept of several files too, and are told with their file', async () => {
  const parts = CONCEPT.split(/^(?=## )/m);
  const files = Object.fromEntries(parts.map((text, i) => [`${i}.md`, text]));
  const comments = '\n<!-- insek-audit-disable O-03 -- Monitoring folgt -->\n<!-- insek-audit-disable O-02 -->\n';
  await withFiles({ ...files, '1.md': parts[1] + comments }, async (run) => {
    const result = json(await run('audit', ...Object.keys(files), '--as-one', '--format', 'json'));
    const line = parts[1]!.split('\n').length + 1;
    expect(criterion(result, 'O-03').suppressed?.from).toBe(`1.md:${line}`);
    expect(result.document.warnings).toMatchObject([{ code: 'notes.no-reason', file: '1.md', line: line + 1 }]);
  });
});
