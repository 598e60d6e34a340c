// Damages Word, OpenDocument and HTML files in seeded ways (broken off, bytes flipped, parts of the archive removed, emptied or swapped, tags of the XML
// removed) and reads each: every one must give a document or an error with a code, in bounded time. One process for all, a thread for each that can be ended.
// usage: node test/bench/damage.mjs [--n 300] [--seed 1] [--seconds 30]   (after npm run build; needs pandoc)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { unzipSync, zipSync } from 'fflate';

const KINDS = ['docx', 'odt', 'html'];

if (!isMainThread) {
  const { readBytes } = await import('../../dist/readers/index.js');
  parentPort.on('message', async ({ name, bytes }) => {
    try {
      const document = await readBytes(name, bytes);
      parentPort.postMessage(document.blocks.length > 0 ? 'read' : 'crash: no blocks');
    } catch (error) {
      const code = error?.diagnostic?.code;
      parentPort.postMessage(code ? `refused ${code}` : `crash: ${String(error?.stack ?? error).slice(0, 300)}`);
    }
  });
} else {
  const args = process.argv.slice(2);
  const option = (name, usual) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : usual);
  const [n, seed, seconds] = [option('--n', 300), option('--seed', 1), option('--seconds', 30)];
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const work = mkdtempSync(join(tmpdir(), 'insek-damage-'));
  const fixture = fileURLToPath(new URL('../../fixtures/mittelau-isek-2030.md', import.meta.url));
  const whole = Object.fromEntries(
    KINDS.map((kind) => {
      const path = join(work, `k.${kind}`);
      execFileSync('pandoc', [fixture, '--standalone', '-o', path], { stdio: 'ignore' });
      return [kind, new Uint8Array(readFileSync(path))];
    }),
  );
  rmSync(work, { recursive: true, force: true });

  const damages = {
    'broken off': (bytes) => bytes.slice(0, Math.floor(random() * bytes.length)),
    'bytes flipped': (bytes) => {
      const out = bytes.slice();
      for (let i = 1 + Math.floor(random() * 60); i > 0; i--)
        out[Math.floor(random() * out.length)] ^= 1 << Math.floor(random() * 8);
      return out;
    },
    'a stretch zeroed': (bytes) => {
      const out = bytes.slice();
      const at = Math.floor(random() * out.length);
      return out.fill(0, at, at + Math.floor(random() * 4000));
    },
    'a part removed': (bytes, kind) => archive(bytes, kind, (parts, name) => delete parts[name]),
    'a part emptied': (bytes, kind) => archive(bytes, kind, (parts, name) => (parts[name] = new Uint8Array())),
    'parts swapped': (bytes, kind) =>
      archive(bytes, kind, (parts, name) => {
        const other = pick(Object.keys(parts));
        [parts[name], parts[other]] = [parts[other], parts[name]];
      }),
    'a part broken off': (bytes, kind) =>
      archive(
        bytes,
        kind,
        (parts, name) => (parts[name] = parts[name].slice(0, Math.floor(random() * parts[name].length))),
      ),
    'tags removed': (bytes, kind) => archive(bytes, kind, (parts, name) => (parts[name] = withoutTags(parts[name]))),
    'tags repeated': (bytes, kind) => archive(bytes, kind, (parts, name) => (parts[name] = repeatedTags(parts[name]))),
  };
  /** HTML is damaged as if it were the only part. */
  function archive(bytes, kind, change) {
    const parts = kind === 'html' ? { 'k.html': bytes } : unzipSync(bytes);
    change(parts, pick(Object.keys(parts)));
    return kind === 'html' ? (Object.values(parts)[0] ?? new Uint8Array()) : zipSync(parts, { level: 1 });
  }
  const text = (bytes) => Buffer.from(bytes).toString('latin1');
  function withoutTags(bytes) {
    const share = random() * 0.2;
    return Buffer.from(
      text(bytes).replace(/<[^>]*>/g, (tag) => (random() < share ? '' : tag)),
      'latin1',
    );
  }
  function repeatedTags(bytes) {
    const share = random() * 0.1;
    const times = pick([2, 20, 300]);
    let left = 200;
    const double = (tag) => (random() < share && left-- > 0 ? tag.repeat(times) : tag);
    return Buffer.from(text(bytes).replace(/<[^>]*>/g, double), 'latin1');
  }

  let worker = new Worker(new URL(import.meta.url));
  const read = (name, bytes) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        void worker.terminate();
        worker = new Worker(new URL(import.meta.url));
        resolve('crash: too slow');
      }, seconds * 1000);
      const end = (said) => {
        clearTimeout(timer);
        worker.off('message', end);
        worker.off('error', fail);
        resolve(said);
      };
      const fail = (error) => {
        end(`crash: ${error}`);
        worker = new Worker(new URL(import.meta.url));
      };
      worker.on('message', end);
      worker.on('error', fail);
      worker.postMessage({ name, bytes });
    });
  const counts = new Map();
  let slowest = 0;
  let wrong = 0;
  const names = Object.keys(damages);
  for (let i = 0; i < n; i++) {
    const kind = KINDS[i % KINDS.length];
    const damage = names[Math.floor(i / KINDS.length) % names.length];
    const bytes = new Uint8Array(damages[damage](whole[kind], kind));
    const start = performance.now();
    const said = await read(`k.${kind}`, bytes);
    slowest = Math.max(slowest, performance.now() - start);
    const outcome = said.split(/[: ]/)[0];
    counts.set(`${kind} ${outcome}`, (counts.get(`${kind} ${outcome}`) ?? 0) + 1);
    if (!said.startsWith('crash')) continue;
    wrong++;
    console.log(`WRONG ${i} ${kind} ${damage}: ${said}`);
  }
  await worker.terminate();
  console.log(
    [...counts]
      .sort()
      .map(([what, count]) => `${what} ${count}`)
      .join(', '),
  );
  console.log(
    `${n - wrong} of ${n} damaged files gave a document or an error with a code; slowest ${(slowest / 1000).toFixed(1)} s`,
  );
  process.exitCode = wrong === 0 ? 0 : 1;
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
