// A guard against tuning: which checks of rules decide a verdict in one document of a coded corpus only, and what agreement is without all of them.
// usage (after npm run build): node test/bench/single-document.mjs CORPUS
// CORPUS: a folder with docs/ and gold/criteria/*.json ({ document, criteria: { id: { verdict } } }). A check is switched off by letting it find nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../../dist/audit/audit-document.js';
import { openPack } from '../../dist/audit/open-pack.js';
import { readConcept } from '../../dist/readers/index.js';
import { decide } from '../../dist/rules/conditions.js';

const corpus = process.argv[2];
const prepared = await openPack();
const rows = [];
for (const file of readdirSync(join(corpus, 'gold/criteria'))) {
  const gold = JSON.parse(readFileSync(join(corpus, 'gold/criteria', file), 'utf8'));
  const { outcomes } = judge(await readConcept(join(corpus, 'docs', gold.document)), prepared);
  for (const o of outcomes) {
    const coded = gold.criteria[o.rule.id]?.verdict;
    if (['fulfilled', 'partial', 'missing'].includes(coded)) rows.push({ file, o, coded });
  }
}

const NOTHING = { figure: 0, figureAtMost: 0, holds: false, weak: false, matches: [], weakMatches: [], nearMisses: [] };
/** The verdict of a rule when some of its checks find nothing; only what stands on checks is decided anew. */
function verdictWithout(o, off) {
  const checks = new Map(o.checks.map((c) => [c.name, off.has(`${o.rule.id}.${c.name}`) ? { ...c, ...NOTHING } : c]));
  const holds = (condition) =>
    condition !== undefined && decide(condition, { checks, thresholds: o.rule.thresholds ?? {} }) === 'yes';
  if (o.verdict === 'not-applicable') return o.verdict;
  if (holds(o.rule.verdict.fulfilled)) return 'fulfilled';
  if (holds(o.rule.verdict.partial)) return 'partial';
  return holds(o.rule.verdict.missing) || !holds(o.rule.verdict.review) ? 'missing' : 'review';
}

const names = [...new Set(rows.flatMap(({ o }) => o.checks.map((c) => `${o.rule.id}.${c.name}`)))];
const single = names.filter((name) => {
  const off = new Set([name]);
  const changed = rows.filter(
    ({ o }) => name.startsWith(`${o.rule.id}.`) && verdictWithout(o, off) !== verdictWithout(o, new Set()),
  );
  return new Set(changed.map((r) => r.file)).size === 1;
});
const agreement = (off) => rows.filter(({ o, coded }) => verdictWithout(o, off) === coded).length / rows.length;
console.log(`${names.length} checks; ${single.length} decide a verdict in one document only: ${single.join(', ')}`);
console.log(
  `agreement ${agreement(new Set()).toFixed(3)}; without all of those ${agreement(new Set(single)).toFixed(3)}`,
);
process.exit(0);
