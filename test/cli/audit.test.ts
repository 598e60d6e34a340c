import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.js';
import { CONCEPT, inFolder, runBinary, runMain } from './run.js';

const withConcept = <T>(use: (path: string, folder: string) => T | Promise<T>): Promise<T> =>
  inFolder((folder) => {
    const path = join(folder, 'konzept.md');
    writeFileSync(path, CONCEPT);
    return use(path, folder);
  });

describe('audit', () => {
  test('reports on standard output and says by its exit code that there are gaps', async () => {
    await withConcept(async (path) => {
      const { code, out, err } = await runMain(['audit', path]);
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out.split('\n')[0]).toBe('Integriertes Stadtentwicklungskonzept Falkenbruch 2035');
      expect(out).toMatch(/^Erfüllt \d+\u00a0% \(\d+\u00a0% bis \d+\u00a0%\) {3}\d+ von 80 bewertet/m);
      expect(out).toMatch(/^Fehler · Lücken im Kern/m);
    });
  });

  test('exit code 0 where the threshold says so', async () => {
    await withConcept(async (path) => {
      expect((await runMain(['audit', path, '--fail-on', 'never'])).code).toBe(0);
    });
  });

  test('JSON keeps the published schema, has all 80 criteria, and is the same bytes every time', async () => {
    await withConcept(async (path) => {
      const run = (env: Record<string, string>) => runMain(['audit', path, '--format', 'json'], { env });
      const first = await run({});
      expect((await run({ LANG: 'en_US.UTF-8', COLUMNS: '200', FORCE_COLOR: '1', TZ: 'Asia/Tokyo' })).out).toBe(
        first.out,
      );
      const result = JSON.parse(first.out) as AuditResult;
      const schema = JSON.parse(
        readFileSync(new URL('../../rules/schema/audit-result.schema.json', import.meta.url), 'utf8'),
      ) as object;
      const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(schema);
      validate(result);
      expect(validate.errors ?? []).toEqual([]);
      expect(result.criteria).toHaveLength(80);
      expect(new Set(result.criteria.map((c) => c.id)).size).toBe(80);
      const lines = CONCEPT.split('\n');
      const quotes = result.criteria.flatMap((c) => c.evidence).filter((e) => !e.quote.includes('|'));
      expect(quotes.length).toBeGreaterThan(0);
      const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
      for (const { quote, line } of quotes) {
        const there = lines.slice(line! - 1, line! + 3).join(' ');
        expect(plain(there), quote).toContain(plain(quote.replace(/…$/, '')));
      }
    });
  });

  test('several files give a list; one that cannot be read is told and does not keep back the others', async () => {
    await withConcept(async (path, folder) => {
      const both = await runMain(['audit', path, path, '--format', 'json', '--fail-on', 'never']);
      expect(both.code).toBe(0);
      expect(JSON.parse(both.out)).toHaveLength(2);
      const one = await runMain(['audit', path, join(folder, 'fehlt.md'), '--format', 'json']);
      expect(one.code).toBe(2);
      expect((JSON.parse(one.out) as AuditResult[]).map((r) => r.document.path)).toEqual([path]);
      expect(one.err).toContain('fehlt.md gibt es nicht.');
    });
  });

  test('several formats in one run, each in its file', async () => {
    await withConcept(async (path, folder) => {
      const { code, out, err } = await runMain([
        ...['audit', path, '--format', 'json', '--output', join(folder, 'a.json')],
        ...['--format', 'markdown', '--output', join(folder, 'b')],
      ]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err.replaceAll(folder, '.')).toBe('Geschrieben: ./a.json\nGeschrieben: ./b\n');
      expect(readdirSync(folder).sort()).toEqual(['a.json', 'b', 'konzept.md']);
      expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toHaveProperty('criteria');
      expect(readFileSync(join(folder, 'b'), 'utf8')).toMatch(
        /^# Integriertes Stadtentwicklungskonzept Falkenbruch 2035\n/,
      );
    });
  });

  test('--quiet gives a line for each concept', async () => {
    await withConcept(async (path) => {
      const { out, err } = await runMain(['audit', path, '--quiet'], { terminal: true });
      expect(err).toBe('');
      expect(out).toMatch(
        /konzept\.md: Erfüllt \d+\u00a0%, \d+ von 80 bewertet(?:, \d+ zu prüfen)?; Lücken: \d+ Fehler, \d+ Warnung(?:en)?, \d+ Hinweise?\n$/,
      );
    });
  });

  test('a terminal gets colours and a progress line that is wiped, a file neither', async () => {
    await withConcept(async (path, folder) => {
      const shown = await runMain(['audit', path], { terminal: true, columns: 100 });
      expect(shown.out).toContain('\u001b[31m✗');
      expect(shown.err.endsWith('\r\u001b[K')).toBe(true);
      const file = join(folder, 'bericht.txt');
      await runMain(['audit', path, '--output', file], { terminal: true, columns: 200, env: { FORCE_COLOR: '1' } });
      const text = readFileSync(file, 'utf8');
      expect(text).not.toContain('\u001b');
      expect(Math.max(...text.split('\n').map((l) => l.length))).toBeLessThanOrEqual(80);
    });
  });

  test('a fact of the profile and English come through', async () => {
    await withConcept(async (path) => {
      const { out } = await runMain(['audit', path, '--lang', 'en', '--profile', 'population=900', '--format', 'json']);
      expect((JSON.parse(out) as AuditResult).language).toBe('en');
      expect(out).toContain('"title": "Measures in a structured form"');
    });
  });
});

describe('measures', () => {
  test('lists what each measure lacks', async () => {
    await withConcept(async (path) => {
      const { code, out } = await runMain(['measures', path]);
      expect(code).toBe(0);
      expect(out).toContain('M 2 Umbau des Marktplatzes');
      expect(out).toContain('1 von 3 ohne Kosten: M 2 (Z.\u00a025)');
      expect(out).toContain('3 von 3 ohne Partner: ');
    });
  });

  test('writes a spreadsheet by the ending of the file, and none to a terminal', async () => {
    await withConcept(async (path, folder) => {
      const file = join(folder, 'massnahmen.xlsx');
      expect((await runMain(['measures', path, '--output', file])).code).toBe(0);
      expect(readFileSync(file).subarray(0, 2).toString('latin1')).toBe('PK');
      const refused = await runMain(['measures', path, '--format', 'xlsx'], { terminal: true });
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('Das Format xlsx lässt sich nicht im Terminal zeigen.');
    });
  });
});

describe('outline', () => {
  test('shows the tree with what sections are for', async () => {
    await withConcept(async (path) => {
      const { code, out } = await runMain(['outline', path]);
      expect(code).toBe(0);
      expect(out).toMatch(/^2 Leitbild und Ziele +Z\.\u00a0\d+ +Ziele \d+\u00a0% ÜI?$/m);
    });
  });

  test('as JSON it has the keys of the contract', async () => {
    await withConcept(async (path) => {
      interface Section {
        readonly title: string;
        readonly line: number | null;
        readonly roles: string[];
        readonly sections: Section[];
      }
      const { sections } = JSON.parse((await runMain(['outline', path, '--format', 'json'])).out) as {
        sections: Section[];
      };
      const [root] = sections;
      expect(Object.keys(root!)).toEqual([
        'title',
        'level',
        'page',
        'line',
        'roles',
        'sure',
        'votes',
        'fields',
        'sections',
      ]);
      const goals = sections.find((s) => s.title === '2 Leitbild und Ziele');
      expect(goals).toMatchObject({ roles: ['goals'], page: null });
      expect(CONCEPT.split('\n')[goals!.line! - 1]).toBe('## 2 Leitbild und Ziele');
    });
  });

  test('a Markdown file has no layout to draw', async () => {
    await withConcept(async (path, folder) => {
      const { code, err } = await runMain(['outline', path, '--debug-layout', join(folder, 'seiten')]);
      expect(code).toBe(2);
      expect(err).toContain('gibt es kein Seitenbild.');
      expect(readdirSync(folder)).toEqual(['konzept.md']);
    });
  });
});

describe('the executable', () => {
  const bin = fileURLToPath(new URL('../../bin/insek-audit.js', import.meta.url));

  test('colours by FORCE_COLOR, not when piped', async () => {
    await withConcept((path) => {
      const plain = runBinary(['audit', path]);
      expect({ code: plain.code, err: plain.err }).toEqual({ code: 1, err: '' });
      expect(plain.out).not.toContain('\u001b');
      const coloured = runBinary(['audit', path], { env: { FORCE_COLOR: '1' } });
      expect(coloured.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
      expect(coloured.out).toContain('\u001b[');
    });
  });

  test('a reader that stops early is no error, and the exit code stays that of the audit', async () => {
    await withConcept((path) => {
      const script = `set -o pipefail; '${process.execPath}' '${bin}' audit '${path}' --all | head -n 1; echo "\${PIPESTATUS[0]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout).toBe('Integriertes Stadtentwicklungskonzept Falkenbruch 2035\n1\n');
    });
  });
});
