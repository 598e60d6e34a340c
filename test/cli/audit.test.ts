import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { AuditResult, CriterionResult, FailedAudit } from '../../src/audit/result.js';
import { CONCEPT, inFolder, runBinary, runMain } from './run.js';

const withConcept = <T>(use: (path: string, folder: string) => T | Promise<T>): Promise<T> =>
  inFolder((folder) => {
    const path = join(folder, 'konzept.md');
    writeFileSync(path, CONCEPT);
    return use(path, folder);
  });

const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('../../rules/schema/audit-result.schema.json', import.meta.url), 'utf8')) as object,
);

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
      validate(result);
      expect(validate.errors ?? []).toEqual([]);
      expect(result.criteria).toHaveLength(80);
      expect(new Set(result.criteria.map((c) => c.id)).size).toBe(80);
      const { score, range } = result.summary;
      expect(range!.low <= score! && score! <= range!.high && range!.low < range!.high).toBe(true);
      const unsure = (c: CriterionResult) => !['review', 'not-applicable'].includes(c.verdict) && c.confidence < 0.5;
      expect(result.criteria.filter((c) => c.unsure)).toEqual(result.criteria.filter(unsure));
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
      const listed = JSON.parse(one.out) as (AuditResult & Partial<FailedAudit>)[];
      expect(listed.map((r) => [r.document.path, r.failure?.code ?? 'read'])).toEqual([
        [path, 'read'],
        [join(folder, 'fehlt.md'), 'reader.not-found'],
      ]);
      expect(one.err).toContain('fehlt.md gibt es nicht.');
    });
  });

  test('a concept that cannot be read stands in what programs read, also when it is the only one', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'kaputt.pdf');
      writeFileSync(path, '%PDF-1.7\nnichts\n');
      const outputs = ['a.json', 'a.xml', 'a.sarif', 'a.html'].flatMap((name) => ['-o', join(folder, name)]);
      const { code, err } = await runMain(['audit', path, ...outputs]);
      expect(code).toBe(2);
      expect(err.split('\n')[1]).toBe(
        '  Warum:   Der PDF-Leser meldet: der Aufbau der Datei ist kein gültiges PDF (InvalidPDFException: Invalid PDF structure.)',
      );
      const kept = ['a.txt', 'a.md', 'a.csv', 'b.html'].map((name) => join(folder, name));
      for (const file of kept) writeFileSync(file, 'alt');
      const again = await runMain(['audit', path, ...kept.flatMap((file) => ['-o', file])]);
      expect(again.err).toContain(
        `Nicht geschrieben: ${kept[3]}, weil kein Konzept geprüft werden konnte; der Bericht eines früheren Laufs ist entfernt.`,
      );
      expect(readFileSync(kept[0]!, 'utf8').replace(/\s+/g, ' ')).toContain('kaputt.pdf: nicht geprüft: Das PDF');
      expect(readFileSync(kept[1]!, 'utf8')).toMatch(/^## Nicht geprüft \(1\)\n\n- .*kaputt\.pdf: Das PDF/);
      expect(readFileSync(kept[2]!, 'utf8').split('\r\n')[1]).toMatch(/kaputt\.pdf,+"?Das PDF/);
      for (const file of kept.slice(0, 3)) rmSync(file);
      // a log without results would close all alerts of code scanning
      expect(readdirSync(folder).sort()).toEqual(['a.json', 'a.xml', 'kaputt.pdf']);
      const json = readFileSync(join(folder, 'a.json'), 'utf8');
      expect(JSON.parse(json)).toMatchObject({ document: { path }, failure: { code: 'pdf.damaged' } });
      validate(JSON.parse(json));
      expect(validate.errors).toBeNull();
      expect(readFileSync(join(folder, 'a.xml'), 'utf8')).toContain('errors="1"');
      const github = await runMain(['audit', path, '--format', 'github']);
      expect(github.out).toMatch(/^::error file=.*kaputt\.pdf,title=Das PDF /);
    });
  });

  test('a file whose ending promises what no report is gets refused before the work', async () => {
    await withConcept(async (path, folder) => {
      for (const [args, ending] of [
        [['-o', 'x.pdf'], '.pdf'],
        [['-o', 'x.xlsx'], '.xlsx'],
        [['--format', 'markdown', '-o', 'x.docx'], '.docx'],
      ] as const) {
        const { code, err } = await runMain(['audit', path, ...args], { cwd: folder });
        expect([code, err.split('\n')[1]]).toEqual([2, expect.stringContaining(`mit der Endung ${ending}`)]);
      }
    });
  });

  test('a report of one concept refuses several before the work', async () => {
    await withConcept(async (path, folder) => {
      const { code, err } = await runMain(['audit', path, join(folder, 'fehlt.md'), '-f', 'html', '-o', 'x.html']);
      expect(code).toBe(2);
      // what is missing would have been told first, had the work begun
      expect(err).toMatch(/^Fehler: .*html/);
      expect(err).not.toContain('fehlt.md');
    });
  });

  test('several formats in one run, each in its file', async () => {
    await withConcept(async (path, folder) => {
      const { code, out, err } = await runMain([
        ...['audit', path, '--format', 'json', '--output', join(folder, 'a.json')],
        ...['--format', 'markdown', '--output', join(folder, 'b')],
      ]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      const [first, second, sum, ...why] = err.replaceAll(folder, '.').trimEnd().split('\n');
      expect([first, second]).toEqual(['Geschrieben: ./a.json', 'Geschrieben: ./b']);
      expect(sum).toMatch(/^\.\/konzept\.md: Erfüllt \d+\u00a0%, .*; Lücken: \d+ Fehler/);
      expect(why.at(-1)).toBe(`Rückgabe 1: ${why.length - 1} Lücken ab error.`);
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
        /konzept\.md: Erfüllt \d+\u00a0%, \d+ von 80 bewertet(?:, \d+ zu prüfen)?; Lücken: \d+ Fehler, \d+ Warnung(?:en)?(?: \(\d+ unsicher\))?, \d+ Hinweise?(?: \(\d+ unsicher\))?\n/,
      );
      const json = JSON.parse((await runMain(['audit', path, '-f', 'json'])).out) as AuditResult;
      const failing = json.criteria.filter((c) => c.severity === 'error' && /missing|partial/.test(c.verdict));
      const [, ...lines] = out.trimEnd().split('\n');
      expect(lines).toHaveLength(failing.length + 1);
      for (const [i, { id, title, unsure }] of failing.entries())
        expect(
          lines.find((l) => l.includes(`: ${id} ${title}: `)),
          String(i),
        ).toMatch(
          unsure
            ? /^ {2}.*konzept\.md:\d+: .*: (?:fehlt|teilweise), unsicher \(\d+\u00a0%\)$/
            : /^ {2}.*: (?:fehlt|teilweise)$/,
        );
      expect(lines.at(-1)).toBe(`Rückgabe 1: ${failing.length} Lücken ab error.`);
      const sure = await runMain(['audit', path, '-q', '--min-confidence', '100', '--lang', 'en']);
      expect(sure.code).toBe(0);
      expect(sure.out.trimEnd().split('\n').at(-1)).toBe(
        `Exit code 0: no gap from error on; ${failing.length} too unsure (confidence below 100%) to count.`,
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

  test('shows only what lacks all that is asked for, named in either language', async () => {
    await withConcept(async (path) => {
      const { code, out } = await runMain(['measures', path, '--lacking', 'Kosten,zeitraum']);
      expect(code).toBe(0);
      expect(out).toContain('\n1 von 3 ohne Kosten und ohne Zeitraum\n');
      expect(out).not.toContain('M 3');
      expect((await runMain(['measures', path, '--lacking', 'costs,timeframe'])).out).toBe(out);
      const wrong = await runMain(['measures', path, '--lacking', 'ksoten']);
      expect([wrong.code, wrong.out]).toEqual([2, '']);
      expect(wrong.err).toContain('Meinten Sie --lacking kosten?');
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
