// Learns rules/model/confidence.json: how often verdicts of a kind are right.
//   npm run build && node scripts/calibrate.mjs --results FOLDER --gold FOLDER [--results FOLDER --gold FOLDER]… [--evaluate]
// Recipe: FOLDER of results holds what `insek-audit audit --format json` said of each concept at the tool's *first sight* of it (NAME.json); FOLDER of gold holds codings in the form of
// score.mjs (criteria by id with a verdict), only those on which two independent coders agree. A logistic regression a verdict on how many passages are cited, how many are near misses,
// how much of the catalogue the concept meets, and the rule, drawn towards none by SHRINKAGE. --evaluate leaves each concept out in turn and prints how right the surest are.
// Concepts that the tool was mended on do not belong here: its verdicts on them are better than on others.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidenceModelPath, confidenceOf, groundValues, JUDGED, richness } from '../dist/rules/confidence.js';

/** Pull of the weights towards zero: of those all rules share, and of a rule's own (as if so many codings had said nothing). */
const SHRINKAGE = { shared: 0.5, rule: 2 };
const STEPS = 400;
const RATE = 0.05;
const SURE = [0.6, 0.7, 0.8, 0.9];

const args = process.argv.slice(2);
const all = (name) => args.flatMap((a, i) => (a === name ? [args[i + 1]] : []));
const results = all('--results');
const golds = all('--gold');
if (results.length === 0 || results.length !== golds.length) {
  console.error('usage: node scripts/calibrate.mjs --results FOLDER --gold FOLDER [more pairs] [--evaluate]');
  process.exit(2);
}

const rows = [];
for (const [i, folder] of results.entries())
  for (const name of readdirSync(folder).sort()) {
    const coded = join(golds[i], name);
    if (!name.endsWith('.json') || !existsSync(coded)) continue;
    const read = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const result = (Array.isArray(read) ? read[0] : read.results?.[0]) ?? read;
    const gold = JSON.parse(readFileSync(coded, 'utf8')).criteria;
    const rich = richness(result.criteria.map((c) => c.verdict));
    for (const c of result.criteria) {
      const truth = gold[c.id]?.verdict;
      if (!JUDGED.includes(c.verdict) || !JUDGED.includes(truth)) continue;
      const grounds = { evidence: c.evidence.length, near: c.nearMisses.length, richness: rich };
      rows.push({ document: name, rule: c.id, verdict: c.verdict, grounds, right: c.verdict === truth });
    }
  }

const hundredths = (x) => Math.round(x * 100) / 100 || 0;

/** Ridge logistic regression by Adam over all rows: same rows, same weights. */
function learn(of) {
  const ids = [...new Set(of.map((r) => r.rule))].sort();
  const w = new Float64Array(4 + ids.length);
  const m = new Float64Array(w.length);
  const v = new Float64Array(w.length);
  const at = new Map(ids.map((id, i) => [id, 4 + i]));
  for (let t = 1; t <= STEPS; t++) {
    const g = new Float64Array(w.length);
    for (const r of of) {
      const x = groundValues(r.grounds);
      const z = x.reduce((s, value, k) => s + value * w[k], w[at.get(r.rule)]);
      const d = 1 / (1 + Math.exp(-z)) - (r.right ? 1 : 0);
      for (let k = 0; k < 4; k++) g[k] += d * x[k];
      g[at.get(r.rule)] += d;
    }
    for (let i = 0; i < w.length; i++) {
      const d = g[i] + (i === 0 ? 0 : i < 4 ? SHRINKAGE.shared : SHRINKAGE.rule) * w[i];
      m[i] = 0.9 * m[i] + 0.1 * d;
      v[i] = 0.999 * v[i] + 0.001 * d * d;
      w[i] -= (RATE * (m[i] / (1 - 0.9 ** t))) / (Math.sqrt(v[i] / (1 - 0.999 ** t)) + 1e-8);
    }
  }
  return {
    bias: hundredths(w[0]),
    evidence: hundredths(w[1]),
    near: hundredths(w[2]),
    richness: hundredths(w[3]),
    rules: Object.fromEntries(ids.map((id) => [id, hundredths(w[at.get(id)])])),
  };
}

const documents = [...new Set(rows.map((r) => r.document))];
const train = (of, count) => ({
  made: `scripts/calibrate.mjs, ${of.length} verdicts on ${count} concepts at first sight`,
  verdicts: Object.fromEntries(JUDGED.map((v) => [v, learn(of.filter((r) => r.verdict === v))])),
});

if (args.includes('--evaluate')) {
  const judged = documents.flatMap((d) => {
    const model = train(
      rows.filter((r) => r.document !== d),
      documents.length - 1,
    );
    return rows
      .filter((r) => r.document === d)
      .map((r) => ({ ...r, value: confidenceOf(model, r.rule, r.verdict, r.grounds) }));
  });
  for (const least of SURE) {
    const sure = judged.filter((r) => r.value >= least);
    const right = sure.filter((r) => r.right).length;
    console.log(
      `confidence ≥ ${least}: ${sure.length} of ${judged.length} (${(sure.length / judged.length).toFixed(2)}), right ${(right / sure.length || 0).toFixed(3)}`,
    );
  }
  const expected = judged.reduce((n, r) => n + r.value, 0) / judged.length;
  const brier = judged.reduce((n, r) => n + (r.value - (r.right ? 1 : 0)) ** 2, 0) / judged.length;
  const rate = judged.filter((r) => r.right).length / judged.length;
  console.log(
    `right ${rate.toFixed(3)}, said ${expected.toFixed(3)}, Brier score ${brier.toFixed(3)} (${(rate * (1 - rate)).toFixed(3)} without knowing anything)`,
  );
} else {
  const model = train(rows, documents.length);
  writeFileSync(confidenceModelPath(), `${JSON.stringify(model, null, 1)}\n`);
  console.log(`${confidenceModelPath()}: ${rows.length} verdicts of ${documents.length} concepts`);
}
