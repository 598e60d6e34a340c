// How far measures are found when labels are unknown: drops a share of the terms of rules/lexicon/labels.yaml at random and reads the measures of a gold
// corpus again. Prints, for each share and seed, the mean over the documents of the F1 of measures and of field values.
// usage: node test/bench/label-damage.mjs [CORPUS] [--seeds N] [--keep PART]   (after npm run build; CORPUS has docs/ and gold/measures/, ../shared/corpus by default)
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPack } from '../../dist/audit/open-pack.js';
import { readConcept } from '../../dist/readers/index.js';
import { compileLabels, findMeasures } from '../../dist/records/index.js';

const args = process.argv.slice(2);
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus =
  args.find((a, i) => !a.startsWith('--') && !args[i - 1]?.startsWith('--')) ?? join(root, '../shared/corpus');
const only = option('--keep', '');
const SHARES = [0, 0.25, 0.5];
const seeds = Number(option('--seeds', '5'));
/** From this share of common words two texts say the same, as titles and as values. */
const ALIKE = { title: 0.6, value: 0.7 };

/** Mulberry32: the same numbers for the same seed. */
function random(seed) {
  let a = seed * 0x9e3779b9;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Entries without a share of the terms of their labels; wordings of values and times stay. */
function damaged(entries, share, seed) {
  const next = random(seed);
  const isLabel = ({ id }) => id.startsWith('label.') && id !== 'label.before' && id !== 'label.after';
  return entries.map((e) => (isLabel(e) ? { ...e, terms: (e.terms ?? []).filter(() => next() >= share) } : e));
}

const words = (text) =>
  String(text ?? '')
    .slice(0, 300)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const f1 = (hits, found, wanted) => (hits === 0 ? 0 : (2 * hits) / (found + wanted));
function alike(a, b) {
  const [x, y] = [words(a), words(b)];
  const left = new Map();
  for (const w of x) left.set(w, (left.get(w) ?? 0) + 1);
  let both = 0;
  for (const w of y) {
    const n = left.get(w) ?? 0;
    if (n > 0) both++;
    left.set(w, n - 1);
  }
  return f1(both, x.length, y.length);
}

/** F1 of measures and of the values of fields that the gold names. */
function score(gold, measures) {
  const free = new Set(measures);
  let found = 0;
  const values = { hits: 0, told: 0, wanted: 0 };
  for (const want of gold.measures) {
    const best = [...free]
      .filter(
        ({ place: { page } }) => page === null || (page >= want.page - 1 && page <= (want.lastPage ?? want.page) + 1),
      )
      .map((m) => ({
        m,
        like: Math.max(alike(want.title, m.title), alike(`${want.code ?? ''} ${want.title}`, m.title)),
      }))
      .reduce((a, b) => (b.like > a.like ? b : a), { m: null, like: ALIKE.title });
    if (best.m) {
      free.delete(best.m);
      found++;
    }
    if (want.unlabelled) continue;
    for (const [key, value] of Object.entries(want.fields)) {
      if (value === null) continue;
      const own = best.m?.fields[key]?.value ?? null;
      values.wanted++;
      if (own !== null) values.told++;
      if (own !== null && alike(value, own) >= ALIKE.value) values.hits++;
    }
  }
  return [f1(found, measures.length, gold.measures.length), f1(values.hits, values.told, values.wanted)];
}

const { pack } = await openPack();
const golds = readdirSync(join(corpus, 'gold/measures'))
  .filter((f) => f.endsWith('.json'))
  .map((f) => JSON.parse(readFileSync(join(corpus, 'gold/measures', f), 'utf8')))
  .filter(({ document }) => document.includes(only));
const documents = [];
for (const { document } of golds) documents.push(await readConcept(join(corpus, 'docs', document)));
const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
for (const share of SHARES) {
  const all = [];
  for (let seed = 1; seed <= (share === 0 ? 1 : seeds); seed++) {
    const labels = compileLabels(damaged(pack.labels, share, seed));
    const scores = golds.map((gold, i) => score(gold, findMeasures(documents[i], labels).measures));
    const row = [mean(scores.map((s) => s[0])), mean(scores.map((s) => s[1]))];
    all.push(row);
    console.log(`${share * 100} % dropped, seed ${seed}: measures ${row[0].toFixed(3)}, fields ${row[1].toFixed(3)}`);
  }
  console.log(
    `${share * 100} % dropped: measures ${mean(all.map((r) => r[0])).toFixed(3)}, fields ${mean(all.map((r) => r[1])).toFixed(3)}`,
  );
}
