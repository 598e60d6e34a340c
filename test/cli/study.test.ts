import { execFile, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify as stringifyCsv } from 'csv-stringify/sync';
import { parquetReadObjects } from 'hyparquet';
import sqlite from 'node-sqlite3-wasm';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launch } from '../report/html/chromium.js';
import { CONCEPT, runMain } from './run.js';

const root = join(import.meta.dirname, '../..');
const binary = join(root, 'bin/insek-audit.js');
const folder = mkdtempSync(join(tmpdir(), 'insek-study-'));
const docs = join(folder, 'docs');
const at = (...path: string[]) => join(folder, ...path);
const env = { ...process.env, INSEK_AUDIT_CACHE: at('cache') };
/** Runs the executable: what has processes of its own cannot run in this one. */
const study = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [binary, 'study', ...args], { encoding: 'utf8', env, cwd: folder }))
    .stdout;
/** Runs what only reads a study, in this process. */
const run = async (...args: string[]): Promise<string> => {
  const { code, out } = await runMain(args, { cwd: folder, env: { INSEK_AUDIT_CACHE: at('cache') } });
  expect(code).toBe(0);
  return out;
};

/** Every file below a folder with its checksum: what "the same bytes" means. */
function bytes(of: string): Record<string, string> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  const paths = files.map((f) => join(f.parentPath, f.name)).sort();
  return Object.fromEntries(
    paths.map((p) => [relative(of, p), createHash('sha256').update(readFileSync(p)).digest('hex')]),
  );
}
const csv = (name: string, table: string): Record<string, string>[] =>
  parseCsv(readFileSync(at(name, 'tables', `${table}.csv`)), { columns: true });

beforeAll(async () => {
  mkdirSync(docs);
  writeFileSync(join(docs, 'falkenbruch.md'), CONCEPT);
  writeFileSync(
    join(docs, 'klein.md'),
    '# Stadtentwicklungskonzept Kleinstadt 2030\n\n## Ziele\n\nZugewanderte nehmen gleichberechtigt am Stadtleben teil.\n',
  );
  for (const name of ['Auen', 'Bergen'])
    writeFileSync(
      join(docs, `${name}.md`),
      `# ISEK ${name} 2030\n\n## Handlungsfeld Bildung\n\nDie Stadt ${name} baut die Sprachförderung für Geflüchtete aus.\n`,
    );
  writeFileSync(join(docs, 'kaputt.pdf'), '%PDF-1.7\nnichts\n');
  await study('docs', '--out', 'one', '--workers', '1', '--no-cache', '--quiet');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('study', () => {
  it('gives the same bytes with one and with three workers, and from the cache', async () => {
    await study('docs', '--out', 'three', '--workers', '3', '--quiet');
    expect(bytes(at('three'))).toEqual(bytes(at('one')));
    const said = await study('docs', '--out', 'cached');
    expect(said.split('\n')[0]).toBe('5 Konzepte: 0 geprüft, 4 aus dem Zwischenspeicher, 0 schon da, 1 gescheitert.');
    expect(bytes(at('cached'))).toEqual(bytes(at('one')));
  }, 120_000);

  it('gives the same bytes from merged parts, and refuses parts that do not make a whole', async () => {
    await Promise.all([1, 2].map((i) => study('docs', '--out', `p${i}`, '--shard', `${i}/2`)));
    await study('merge', 'p1', 'p2', '--out', 'merged', '--quiet');
    expect(bytes(at('merged'))).toEqual(bytes(at('one')));
    expect(await run('cache', 'clear')).toBe(`Zwischenspeicher geleert: ${at('cache')}\n`);
    expect((await runMain(['study', 'merge', 'p1', '--out', 'half'], { cwd: folder })).code).toBe(2);
  }, 120_000);

  it('a part without a concept, or with a broken one alone, is no failure of its job; the whole tells', async () => {
    mkdirSync(at('kaputt'));
    writeFileSync(at('kaputt', 'a.pdf'), '%PDF-1.7\nnichts\n');
    for (const i of [1, 2]) await study('kaputt', '--out', `k${i}`, '--shard', `${i}/2`, '--quiet');
    const merged = await runMain(['study', 'merge', 'k1', 'k2', '--out', 'k'], { cwd: folder });
    expect(merged.code).toBe(2);
    expect(merged.err).toContain('Kein Konzept konnte geprüft werden (1 gescheitert).');
  }, 120_000);

  it('goes on after kill -9 with nothing lost and the same bytes', async () => {
    const child = spawn(
      process.execPath,
      [binary, 'study', 'docs', '--out', 'killed', '--workers', '1', '--no-cache', '--quiet'],
      { env, cwd: folder, stdio: 'ignore' },
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const stored = () => {
      try {
        return readdirSync(at('killed', 'results')).filter((n) => n.endsWith('.json')).length;
      } catch {
        return 0;
      }
    };
    while (stored() < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await ended;
    const kept = stored();
    expect(kept).toBeGreaterThanOrEqual(2);
    const said = await study('docs', '--out', 'killed', '--no-cache');
    expect(said).toMatch(/^5 Konzepte: \d geprüft, 0 aus dem Zwischenspeicher, [1-4] schon da, 1 gescheitert\.\n/);
    expect(bytes(at('killed'))).toEqual(bytes(at('one')));
  }, 120_000);

  it('records an endless, a huge, a broken and a lost file, and audits the rest', async () => {
    execFileSync('mkfifo', [at('endlos.md')]);
    writeFileSync(at('riesig.md'), 'Viele Worte über die Stadt und ihre Entwicklung. '.repeat(1_500_000));
    writeFileSync(
      at('liste.csv'),
      'path,population\ndocs/klein.md,7000\nendlos.md,\nriesig.md,\ndocs/kaputt.pdf,\nfehlt.pdf,\n',
    );
    await study('liste.csv', '--out', 'bad', '--no-cache', '--quiet', '--timeout', '8', '--memory', '300');
    const failures = csv('bad', 'failures');
    expect(failures.map((f) => [f.path, f.code])).toEqual([
      ['docs/kaputt.pdf', 'pdf.damaged'],
      ['endlos.md', 'study.timeout'],
      ['fehlt.pdf', 'study.unreadable'],
      ['riesig.md', expect.stringMatching(/^study\.(memory|timeout)$|too-large/)],
    ]);
    expect(csv('bad', 'concepts').map((c) => [c.path, c.size_class])).toEqual([['docs/klein.md', 'kleine-kleinstadt']]);
  }, 120_000);
});

describe('tables', () => {
  it('say the same in CSV, XLSX, Parquet and SQL', async () => {
    const rows = csv('one', 'criteria');
    expect(rows).toHaveLength(4 * 80);
    const db = new sqlite.Database(at('one', 'study.sqlite'), { readOnly: true });
    expect(db.get('select count(*) as n from criteria')).toEqual({ n: 320 });
    const bySql = db.all(
      'select verdict, count(*) as n from criteria join concepts using (concept_id) group by verdict order by verdict',
    );
    db.close();
    const counted = new Map<string, number>();
    for (const r of rows) counted.set(r.verdict!, (counted.get(r.verdict!) ?? 0) + 1);
    expect(bySql).toEqual([...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([verdict, n]) => ({ verdict, n })));
    const file = readFileSync(at('one', 'tables', 'criteria.parquet'));
    const parquet = await parquetReadObjects({
      file: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
    });
    expect(parquet.map((r) => `${r.concept_id} ${r.criterion} ${r.verdict}`)).toEqual(
      rows.map((r) => `${r.concept_id} ${r.criterion} ${r.verdict}`),
    );
    const sheets = (await readExcel(at('one', 'study.xlsx'))) as unknown as { sheet: string; data: unknown[][] }[];
    expect(sheets.map((s) => s.sheet)).toEqual([
      'concepts',
      'criteria',
      'measures',
      'goals',
      'evidence',
      'fields',
      'failures',
      'dictionary',
      'run',
    ]);
    expect(sheets[1]!.data.slice(1).map((r) => `${r[0]} ${r[1]} ${r[6]}`)).toEqual(
      rows.map((r) => `${r.concept_id} ${r.criterion} ${r.verdict}`),
    );
  });

  it('explain each of their columns', () => {
    const explained = new Set(csv('one', 'dictionary').map((r) => `${r.table}.${r.column}`));
    for (const table of [
      'concepts',
      'criteria',
      'measures',
      'goals',
      'evidence',
      'fields',
      'failures',
      'run',
      'dictionary',
    ]) {
      const head = (parseCsv(readFileSync(at('one', 'tables', `${table}.csv`)), { to_line: 1 }) as string[][])[0]!;
      for (const column of head) expect(explained).toContain(`${table}.${column}`);
    }
  });
});

describe('validity', () => {
  it('draws the same blank sheet for the same seed, without the verdicts', async () => {
    await run('study', 'sample', 'one', '--n', '40', '--by', 'chapter,verdict', '--seed', '7', '--output', 'bogen.csv');
    await run(
      'study',
      'sample',
      'one',
      '--n',
      '40',
      '--by',
      'chapter,verdict',
      '--seed',
      '7',
      '--output',
      'bogen2.csv',
    );
    await run(
      'study',
      'sample',
      'one',
      '--n',
      '40',
      '--by',
      'chapter,verdict',
      '--seed',
      '8',
      '--output',
      'bogen3.csv',
    );
    expect(readFileSync(at('bogen.csv'))).toEqual(readFileSync(at('bogen2.csv')));
    expect(readFileSync(at('bogen.csv'))).not.toEqual(readFileSync(at('bogen3.csv')));
    const sheet: Record<string, string>[] = parseCsv(readFileSync(at('bogen.csv')), { columns: true, bom: true });
    expect(sheet).toHaveLength(40);
    expect(new Set(sheet.map((r) => r.verdict))).toEqual(new Set(['']));
    const design: Record<string, string>[] = parseCsv(readFileSync(at('bogen.design.csv')), {
      columns: true,
      bom: true,
    });
    const whole = design.reduce((s, r) => s + Number(r.weight), 0);
    expect(Math.round(whole)).toBe(csv('one', 'criteria').filter((r) => r.verdict !== 'not-applicable').length);
  });

  it('computes agreement with a coder who agrees with the tool but for two codes', async () => {
    const verdicts = csv('one', 'criteria').filter((r) => r.verdict! in { fulfilled: 1, partial: 1, missing: 1 });
    const coded = verdicts.map((r) => ({ ...r }));
    const gaps = coded.filter((r) => r.verdict === 'missing');
    for (const r of gaps.slice(0, 2)) r.verdict = 'fulfilled';
    writeFileSync(
      at('mensch.csv'),
      `concept_id,criterion,verdict\n${coded.map((r) => `${r.concept_id},${r.criterion},${r.verdict}`).join('\n')}\n`,
    );
    const report = JSON.parse(await run('study', 'agree', 'mensch.csv', '--study', 'one', '--format', 'json'));
    const [all] = report.pairs;
    const n = verdicts.length;
    expect([all.first, all.second, all.units]).toEqual(['mensch', 'insek-audit', n]);
    expect(report.weighted).toBe(false);
    expect(all.agreement.value).toBeCloseTo((n - 2) / n, 10);
    expect(all.agreement.interval[0]).toBeLessThan((n - 2) / n);
    expect(all.gapRecall.value).toBe(1);
    const judged = verdicts.filter((r) => r.verdict !== 'fulfilled').length;
    expect(all.gapPrecision.value).toBeCloseTo((judged - 2) / judged, 10);
    expect(all.confusion[2][0]).toBe(2);
    // four units of a criterion say nothing of chance, and have no interval
    const one = report.pairs.find((p: { criterion: string | null }) => p.criterion === 'Z-01');
    expect([one.units, one.kappa.value, one.alpha.value, one.agreement.interval]).toEqual([4, null, null, null]);
    const text = await run('study', 'agree', 'mensch.csv', '--study', 'one');
    expect(text).toMatch(/^Zu (\d+) von \1 Kriterien gibt es weniger als 10 Einheiten: /m);
  });

  it('estimates for the study by the weights of the design, and refuses units that it does not know', async () => {
    await run('study', 'sample', 'one', '--n', '60', '--by', 'verdict', '--seed', '3', '--output', 'w.csv');
    const head = 'concept_id,criterion,verdict\n';
    const sheet: Record<string, string>[] = parseCsv(readFileSync(at('w.csv')), { columns: true, bom: true });
    const tool = new Map(csv('one', 'criteria').map((r) => [`${r.concept_id}|${r.criterion}`, r.verdict!]));
    const design: Record<string, string>[] = parseCsv(readFileSync(at('w.design.csv')), { columns: true, bom: true });
    const weight = new Map(design.map((r) => [`${r.concept_id}|${r.criterion}`, Number(r.weight)]));
    // this coder finds everything missing: agreement is the share of "missing" in the whole study, not in the sample
    writeFileSync(at('w-a.csv'), head + sheet.map((r) => `${r.concept_id},${r.criterion},fehlt`).join('\n'));
    const call = ['study', 'agree', 'w-a.csv', '--design', 'w.design.csv', '--study', 'one', '--format', 'json'];
    const report = JSON.parse(await run(...call));
    const judged = sheet
      .map((r) => `${r.concept_id}|${r.criterion}`)
      .filter((u) => ['fulfilled', 'partial', 'missing'].includes(tool.get(u)!));
    const sum = (units: readonly string[]) => units.reduce((s, u) => s + weight.get(u)!, 0);
    expect(report.weighted).toBe(true);
    expect(report.pairs[0].agreement.value).toBeCloseTo(
      sum(judged.filter((u) => tool.get(u) === 'missing')) / sum(judged),
      9,
    );
    expect(report.pairs[0].effectiveUnits).toBeLessThanOrEqual(judged.length);
    // all of one coder's verdicts are one: there is variance in the tool's alone, and kappa is 0, not 1
    expect(report.pairs[0].kappa.value).toBeCloseTo(0, 9);
    writeFileSync(at('fremd.csv'), `${head}ein-anderes,Z-01,fehlt\n`);
    const stray = await runMain(['study', 'agree', 'fremd.csv', '--design', 'w.design.csv', '--study', 'one'], {
      cwd: folder,
    });
    expect([stray.code, stray.err.split('\n')[0]]).toEqual([
      2,
      'Fehler: Für eine kodierte Einheit von fremd gibt es kein Gewicht: ein-anderes, Z-01.',
    ]);
  });

  it('goes from sample to agreement as the README shows it', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const example = readme.slice(readme.indexOf('**From sample to agreement')).split('```')[1]!;
    const commands = example.trim().split('\n');
    expect(commands.map((c) => c.split(' ').slice(0, 4).join(' '))).toEqual([
      'npx insek-audit study konzepte/',
      'npx insek-audit study sample',
      'cp bogen.csv bogen-a.csv &&',
      'npx insek-audit study agree',
      'npx insek-audit study agree',
    ]);
    const args = (i: number) => commands[i]!.split(' ').slice(2);
    // the study of the first command is the one that other tests have made
    expect(args(0)).toEqual(['study', 'konzepte/', '--out', 'ergebnis/']);
    cpSync(docs, at('konzepte'), { recursive: true });
    cpSync(at('one'), at('ergebnis'), { recursive: true });
    expect(await run(...args(1))).toContain('60 Einheiten in bogen.csv');
    const [head, ...rows] = parseCsv(readFileSync(at('bogen.csv')), { bom: true }) as string[][];
    const verdict = head!.indexOf('verdict');
    for (const [coder, every] of [
      ['a', 7],
      ['b', 5],
    ] as const) {
      // what a coder might fill in: mostly "fehlt", and each coder differs now and then
      const coded = rows.map((row, i) =>
        row.map((v, j) => (j === verdict ? (i % every === 0 ? 'erfüllt' : i % 11 === 0 ? 'teilweise' : 'fehlt') : v)),
      );
      writeFileSync(at(`bogen-${coder}.csv`), stringifyCsv([head!, ...coded]));
    }
    const text = await run(...args(3));
    expect(text).toMatch(/^Gewichtet nach dem Plan der Stichprobe/);
    expect(text).toMatch(
      /^Krippendorffs Alpha aller Kodierenden \(ordinal\): -?\d,\d{3} \(95 %: -?\d,\d{3} … \d,\d{3}\)$/m,
    );
    expect(text).toMatch(/^bogen-a × bogen-b: 60 Einheiten \(wirksam \d+\)$/m);
    expect(text).toMatch(/^gleiches Urteil +\d+,\d % +\d+,\d % … \d+,\d %$/m);
    const rowsOut: Record<string, string>[] = parseCsv(await run(...args(4)), { columns: true, bom: true });
    const all = rowsOut.filter((r) => r.criterion === '');
    expect(all.map((r) => [r.first, r.second])).toEqual([
      ['bogen-a', 'bogen-b'],
      ['bogen-a', 'insek-audit'],
      ['bogen-b', 'insek-audit'],
    ]);
    expect(Number(all[0]!.weighted_kappa_low)).toBeLessThan(Number(all[0]!.weighted_kappa));
  });

  it('shows coders passages that follow from text and criterion, as many whatever the verdict', async () => {
    const call = ['study', 'sample', 'one', '--n', '60', '--by', 'verdict', '--concepts', 'docs', '--output'];
    await run(...call, 'blind.csv');
    const rows = (): Record<string, string>[] => parseCsv(readFileSync(at('blind.csv')), { columns: true, bom: true });
    const before = rows();
    const of = before.filter((r) => r.path === 'falkenbruch.md');
    expect(new Set(of.map((r) => r.passages!.split('\n').length))).toEqual(new Set([6]));
    expect(of.every((r) => r.passages!.split('\n').every((p) => /^Z\. \d+: ./.test(p)))).toBe(true);
    // the same when the tool had judged everything otherwise
    const stored = readdirSync(at('one', 'results')).map((name) => join(at('one', 'results'), name));
    const kept = stored.map((path) => readFileSync(path, 'utf8'));
    for (const path of stored) {
      const outcome = JSON.parse(readFileSync(path, 'utf8'));
      for (const c of outcome.result?.criteria ?? []) Object.assign(c, { evidence: [], nearMisses: [], reason: '-' });
      writeFileSync(path, JSON.stringify(outcome));
    }
    await run(...call, 'blind.csv');
    expect(rows()).toEqual(before);
    for (const [i, path] of stored.entries()) writeFileSync(path, kept[i]!);
    // another file than the one that was audited is told
    mkdirSync(at('anders'), { recursive: true });
    for (const name of ['falkenbruch', 'klein', 'Auen', 'Bergen'])
      writeFileSync(at('anders', `${name}.md`), `# Etwas anderes\n\nDas ist nicht, was geprüft wurde: ${name}.\n`);
    const other = await runMain(['study', 'sample', 'one', '--concepts', 'anders', '--output', 'x.csv'], {
      cwd: folder,
    });
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringContaining('ist nicht mehr die Datei, die geprüft wurde'),
    ]);
  });

  it('shows what differs between two studies', async () => {
    const path = readdirSync(at('three', 'results')).find((n) => n.startsWith('klein'))!;
    const stored = JSON.parse(readFileSync(at('three', 'results', path), 'utf8'));
    stored.result.criteria[0].verdict = stored.result.criteria[0].verdict === 'missing' ? 'partial' : 'missing';
    writeFileSync(at('three', 'results', path), JSON.stringify(stored));
    const report = JSON.parse(await run('study', 'compare', 'one', 'three', '--format', 'json'));
    expect([report.common, report.verdicts, report.changes.length]).toEqual([4, 320, 1]);
    expect(report.changes[0]).toMatchObject({ path: 'klein.md', criterion: 'F-01' });
  });

  it('knows a document by its content when its name is another', async () => {
    const index = JSON.parse(readFileSync(at('three', 'study.json'), 'utf8'));
    const renamed = index.documents.find((d: { path: string }) => d.path === 'Auen.md');
    const stored = readFileSync(at('three', 'results', `${renamed.id}.json`), 'utf8');
    writeFileSync(at('three', 'results', 'umbenannt-1.json'), stored.replaceAll('Auen.md', 'alt/umbenannt.md'));
    Object.assign(renamed, { id: 'umbenannt-1', path: 'alt/umbenannt.md' });
    writeFileSync(at('three', 'study.json'), JSON.stringify(index));
    const report = JSON.parse(await run('study', 'compare', 'one', 'three', '--format', 'json'));
    expect([report.common, report.onlyBefore, report.onlyAfter]).toEqual([4, [], []]);
    expect(report.renamed).toEqual([{ before: 'Auen.md', after: 'alt/umbenannt.md' }]);
  });
});

describe.skipIf(!chromiumPath)('the study report in Chromium', () => {
  it('has no accessibility violations in both themes, and cells that lead to the evidence', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const browser = await launch(chromiumPath!);
    try {
      const faults: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({
          viewport: { width: colorScheme === 'light' ? 1280 : 390, height: 900 },
          colorScheme,
        });
        page.on('console', (m) => m.type() === 'error' && faults.push(m.text()));
        await page.goto(pathToFileURL(at('one', 'report.html')).href);
        await page.evaluate(axe);
        const violations = await page.evaluate('axe.run().then((r) => r.violations.map((v) => v.id))');
        expect(violations).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        if (colorScheme === 'dark') continue;
        expect(await page.locator('#heat tbody tr').count()).toBe(4);
        expect(await page.locator('#heat tbody td').count()).toBe(320);
        expect(await page.locator('figure svg').count()).toBeGreaterThanOrEqual(9);
        await page.locator('#heat tbody tr').first().locator('td a').nth(2).click();
        expect(page.url()).toMatch(/reports\/auen-[0-9a-f]{8}\.html#F-03$/);
        expect(await page.locator('#F-03').isVisible()).toBe(true);
      }
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 120_000);
});
