// How a study grows: N generated concepts (the fixtures' Markdown with other names and figures and sections left out, seeded), audited without cache.
// Usage: node test/bench/study-scale.mjs [N ...]     prints seconds, concepts per minute, seconds and peak memory of the tables and report.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../dist/study/statistics/random.js';

const root = new URL('../..', import.meta.url).pathname;
const sizes = process.argv.slice(2).map(Number);
const sources = readdirSync(join(root, 'fixtures'))
  .filter((n) => n.endsWith('.md') && n !== 'README.md')
  .map((n) => readFileSync(join(root, 'fixtures', n), 'utf8'));
const NAMES = [
  'Auental',
  'Bergfurt',
  'Dornheim',
  'Eschweiler',
  'Finkenau',
  'Grünstadt',
  'Hohenfeld',
  'Ilmenau',
  'Jagsttal',
  'Kirchdorf',
];

/** A concept like a fixture, but none like another: name, figures, and about a fifth of the sections gone. */
function vary(text, random, n) {
  const name = `${NAMES[Math.floor(random() * NAMES.length)]}-${n}`;
  const parts = text.split(/(?=^#{2,3} )/m).filter((_, i) => i === 0 || random() > 0.2);
  return parts
    .join('')
    .replace(/Starkenfurt|Mittelau|Haselbrook/g, name)
    .replace(/\b\d{2,3}\b/g, (d) => (random() < 0.3 ? String(Number(d) + Math.floor(random() * 9)) : d));
}

for (const size of sizes.length > 0 ? sizes : [50, 100, 200]) {
  const folder = mkdtempSync(join(tmpdir(), 'insek-scale-'));
  try {
    mkdirSync(join(folder, 'docs'));
    const random = seededRandom(7);
    const rows = ['path,population,year'];
    for (let n = 1; n <= size; n++) {
      writeFileSync(join(folder, 'docs', `${n}.md`), vary(sources[n % sources.length], random, n));
      rows.push(`docs/${n}.md,${Math.floor(10 ** (3 + random() * 3))},${2010 + (n % 14)}`);
    }
    writeFileSync(join(folder, 'list.csv'), `${rows.join('\n')}\n`);
    const run = () => {
      const start = process.hrtime.bigint();
      const done = spawnSync(
        '/usr/bin/env',
        [
          'bash',
          '-c',
          `${process.execPath} ${join(root, 'bin/insek-audit.js')} study ${folder}/list.csv --out ${folder}/out --no-cache --quiet & p=$!; m=0; while kill -0 $p 2>/dev/null; do r=$(awk '/VmHWM/{print $2}' /proc/$p/status 2>/dev/null); [ -n "$r" ] && m=$r; sleep 0.2; done; wait $p; echo "$m"`,
        ],
        { encoding: 'utf8' },
      );
      return {
        seconds: Number(process.hrtime.bigint() - start) / 1e9,
        megabytes: Math.round(Number(done.stdout.trim()) / 1024),
      };
    };
    const cold = run();
    const warm = run();
    console.log(
      `${size} concepts: ${cold.seconds.toFixed(1)} s (${((size / cold.seconds) * 60).toFixed(0)}/min), parent at most ${cold.megabytes} MB; again, all kept: ${warm.seconds.toFixed(1)} s, ${warm.megabytes} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
