// How often the hits of a word list are what the list says they are, on sentences that nobody chose.
// usage (after npm run build):
//   node test/bench/lists.mjs SENTENCES.tsv.gz --list ID [--n 50] [--seed 1]   prints so many random hits for reading, each in its sentence
//   node test/bench/lists.mjs --check                                          lists that rules use without a measured precision, and those below .8
// SENTENCES: tab-separated, the sentence in the last column; texts of municipalities, which are no part of this project.
// What was read is kept in rules/lexicon/precision.json: list → { hits (in 40,000 sentences), read, right, why }; test/rules/precision.test.ts asks that every list stands there.
// Where a list was narrowed after reading, read and right count those of the hits read that it still makes.
// Lists that rules ask for only beside others are read by themselves all the same: `why` says beside what they count.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { compileLexicon } from '../../dist/language/lexicon.js';
import { tokenize } from '../../dist/language/tokens.js';
import { loadPack } from '../../dist/rules/load.js';
import { lexiconEntries, termsOfCheck } from '../../dist/rules/terms.js';

/** Below this share of right hits a list is to be narrowed, or justified. */
const LEAST = 0.8;
const option = (name, fallback) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : fallback;
};
const pack = loadPack();

if (process.argv.includes('--check')) {
  const kept = JSON.parse(readFileSync(new URL('../../rules/lexicon/precision.json', import.meta.url), 'utf8'));
  const used = new Set();
  for (const rule of pack.rules)
    for (const check of Object.values(rule.checks))
      for (const term of termsOfCheck(check)) if (term.startsWith('@')) used.add(term.slice(1));
  const lists = pack.lexicon.filter((e) => used.has(e.id) && e.terms.length > 0).map((e) => e.id);
  const unread = lists.filter((id) => kept[id]?.read === undefined);
  const low = lists.filter((id) => kept[id]?.read && kept[id].right / kept[id].read < LEAST);
  console.log(
    `${lists.length} lists that rules use: ${lists.length - unread.length} measured, ${low.length} below ${LEAST}`,
  );
  for (const id of low)
    console.log(`  ${id}: ${kept[id].right} of ${kept[id].read} right${kept[id].why ? ` - ${kept[id].why}` : ''}`);
  if (unread.length > 0) console.log(`  without: ${unread.join(', ')}`);
} else {
  const id = option('--list');
  const entry = pack.lexicon.find((e) => e.id === id);
  if (!entry) throw new Error(`no list ${id}`);
  const all = lexiconEntries(pack);
  const lexicon = compileLexicon(all.filter((e) => e.id === id || includes(all, id).has(e.id)));
  let state = Number(option('--seed', '1'));
  const random = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
  const lines = gunzipSync(readFileSync(process.argv[2])).toString('utf8').split('\n');
  const wanted = Number(option('--n', '50'));
  const seen = new Set();
  for (let tries = 0, shown = 0; shown < wanted && tries < lines.length * 4; tries++) {
    const at = Math.floor(random() * lines.length);
    const text = lines[at]?.split('\t').at(-1) ?? '';
    if (seen.has(at)) continue;
    seen.add(at);
    const hit = lexicon.match(tokenize(text)).find((h) => h.entry === id);
    if (!hit) continue;
    shown++;
    console.log(
      `${String(shown).padStart(2)} …${text.slice(Math.max(0, hit.from - 60), hit.from)}[${text.slice(hit.from, hit.to)}]${text.slice(hit.to, hit.to + 50)}`,
    );
  }
}

/** Entries that a list includes, directly or by way of others. */
function includes(entries, id) {
  const found = new Set();
  const queue = [id];
  for (let next = queue.pop(); next; next = queue.pop())
    for (const child of entries.find((e) => e.id === next)?.include ?? [])
      if (!found.has(child) && found.add(child)) queue.push(child);
  return found;
}
