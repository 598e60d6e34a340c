// Learns rules/model/roles.json: what chapters of municipal concepts are for, by their words.
//   npm run build && node scripts/train-roles.mjs --docs FOLDER [--gold FOLDER]... [--evaluate]
// Recipe: distant supervision. Sections of the documents in FOLDER whose heading names one role are labelled by it, their subsections inherit; at most MOST_OF_ROLE a role and
// document, no title that a document repeats, *process* only at its beginning. On these a log-linear model of the content learns; then one of headings, sub-headings and
// shape, on the named sections and on those of whose content the first is sure. Outlines coded by hand (the form of outline.mjs: headings with title, level, page or line, roles) are
// added where there are any; each takes the place of the tool's own sections of its document. --evaluate leaves each coded document out in turn and prints its figures.
// Only features that occur in MANY documents of SEVERAL places are kept, so that no place, name or single document is in the weights. Full-batch descent from zero: same documents, same bytes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPack } from '../dist/audit/open-pack.js';
import { chaptersOf } from '../dist/concept/chapters.js';
import { codedSections } from '../dist/concept/codes.js';
import { NO_SENSE, readHeading } from '../dist/concept/heading-sense.js';
import { rawPassages } from '../dist/concept/raw-passages.js';
import { tokenize } from '../dist/language/tokens.js';
import { headingFeatures } from '../dist/outline/roles/features.js';
import { chapterRoles } from '../dist/outline/roles/index.js';
import { judge, vector } from '../dist/outline/roles/model.js';
import { roleModelPath } from '../dist/outline/roles/model-file.js';
import { ROLES } from '../dist/outline/roles/role.js';
import { readConcept } from '../dist/readers/index.js';

const MANY = 8;
const SEVERAL = 4;
/** So many letters of a place's name stand in all its forms. */
const PLACE_LETTERS = 6;
const MOST_OF_ROLE = 10;
const REPEATED = 3;
const BEGINNING = 0.2;
/** Shorter sections say nothing to learn from. */
const LEAST_STEMS = 15;
const INHERITED = 0.5;
const CODED = 1.5;
/** A section is added to those that headings are learned from when its content is so sure. */
const CONFIDENT = 0.6;
const CONTENT_LABELLED = 0.5;
const CODED_HEADING = 3;
const ROUNDS = 120;
const RATE = 0.1;
const SHRINKAGE = { content: 2e-5, heading: 3e-5 };
/** Roles are balanced, but one seen less often than this is not blown up further. */
const LEAST_OF_ROLE = 5;
const SMOOTHING = 0.5;
/** Transitions between named sections count so much of those between coded ones. */
const NAMED_TRANSITION = 0.3;

const K = ROLES.length;
const args = process.argv.slice(2);
const all = (name) => args.flatMap((a, i) => (a === name ? [args[i + 1]] : []));
const [docs] = all('--docs');
if (!docs) {
  console.error('usage: node scripts/train-roles.mjs --docs FOLDER [--gold FOLDER]... [--evaluate]');
  process.exit(2);
}
const { lexicon } = await openPack();
const senseOf = (title) => {
  const bare = title.replace(/^\s*(?:[\divxlcA-H]+[.)]?)+(?:\.\d+)*\.?\s+(?=\p{L}|„)/iu, '');
  const tokens = tokenize(bare);
  return { bare, tokens, sense: readHeading(bare, tokens, lexicon.matchAll(tokens).hits) };
};
const letters = (s) =>
  String(s)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The document cut at the headings of a coded outline: sections, and the section of each block. */
function cutAt(document, headings) {
  const { blocks } = document;
  const printed = (b) => b.kind !== 'contentsEntry' && b.kind !== 'furniture';
  const sections = [
    { id: 0, title: '', number: null, level: 0, parent: null, children: [], first: 0, end: blocks.length },
  ];
  const open = [0];
  let from = 0;
  for (const h of headings) {
    const key = letters(senseOf(h.title).bare);
    const near = (b) =>
      h.page != null ? Math.abs(b.anchors[0].page - h.page) <= 1 : Math.abs(b.anchors[0].line - h.line) <= 8;
    const same = (b) =>
      letters(senseOf(b.text.slice(0, h.title.length + 30)).bare).startsWith(key.slice(0, 25)) ||
      (b.text.length < 400 && letters(b.text).includes(key));
    let at = blocks.findIndex((b, i) => i >= from && printed(b) && near(b) && same(b));
    if (at < 0)
      at = blocks.findIndex(
        (b, i) => i >= from && (h.page != null ? b.anchors[0].page >= h.page : b.anchors[0].line >= h.line),
      );
    if (at < 0) at = blocks.length;
    from = at;
    while (sections[open.at(-1)].level >= h.level) open.pop();
    const id = sections.length;
    sections.push({
      id,
      title: h.title,
      number: null,
      level: h.level,
      parent: open.at(-1),
      children: [],
      first: at,
      end: blocks.length,
      coded: h.roles,
    });
    sections[open.at(-1)].children.push(id);
    open.push(id);
  }
  let current = 0;
  const of = blocks.map((_, i) => {
    while (current + 1 < sections.length && sections[current + 1].first <= i) current++;
    return current;
  });
  return { sections, of };
}

async function read(name) {
  let document;
  try {
    document = await readConcept(join(docs, name));
  } catch {
    return null;
  }
  const passages = rawPassages(document, lexicon);
  const base = name.replace(/\.\w+$/, '');
  const path = all('--gold')
    .map((dir) => join(dir, `${base}.json`))
    .find(existsSync);
  const chapters = (sections, texts) => {
    const senses = sections.map((s) => (s.level === 0 ? NO_SENSE : senseOf(s.title).sense));
    const coded = codedSections(sections, senses);
    const measureOf = texts.map(() => null);
    return chaptersOf({ sections, passages: texts, senses, coded, measureOf });
  };
  const own = chapters(document.sections, passages);
  let gold = null;
  if (path) {
    const { sections, of } = cutAt(document, JSON.parse(readFileSync(path, 'utf8')).headings);
    const starts = new Set(sections.slice(1).map((s) => s.first));
    const texts = passages
      .filter((p) => !starts.has(p.block))
      .map((p, id) => ({ ...p, id, section: of[p.block], kind: p.kind === 'heading' ? 'sentence' : p.kind }));
    const heads = sections.slice(1).map((s, i) => ({
      id: texts.length + i,
      kind: 'heading',
      section: s.id,
      tokens: senseOf(s.title).tokens,
      hits: [],
      dropped: [],
      text: s.title,
    }));
    gold = { sections, chapters: chapters(sections, [...texts, ...heads]) };
  }
  return { name, place: document.municipality ?? base.split('-')[0], sections: document.sections, chapters: own, gold };
}

const only = ({ named, ofMeasure }) =>
  named.strength === 2 && named.roles.length === 1 && ofMeasure === null ? named.roles[0] : null;
const oneOf = (roles) => ROLES.map((r) => (roles.includes(r) ? 1 / roles.length : 0));

/** Rows to learn the content from: chapters with the share of each role, and how much they count. */
function labelled(d) {
  const rows = [];
  if (d.gold) {
    for (const s of d.gold.sections)
      if (s.coded?.length) rows.push({ chapters: d.gold.chapters, id: s.id, roles: oneOf(s.coded), weight: CODED });
    return rows;
  }
  const times = new Map();
  for (const s of d.sections) times.set(letters(s.title ?? ''), (times.get(letters(s.title ?? '')) ?? 0) + 1);
  const counted = {};
  for (const s of d.sections) {
    if (s.level === 0 || times.get(letters(s.title)) >= REPEATED || d.chapters[s.id].stems.length < LEAST_STEMS)
      continue;
    let role = only(d.chapters[s.id]);
    const inherited = role === null;
    for (let up = s.parent; role === null && up; up = d.sections[up].parent) role = only(d.chapters[up]);
    if (role === null || (role === 'process' && s.first > d.sections[0].end * BEGINNING)) continue;
    counted[role] = (counted[role] ?? 0) + 1;
    if (counted[role] <= MOST_OF_ROLE)
      rows.push({ chapters: d.chapters, id: s.id, roles: oneOf([role]), weight: inherited ? INHERITED : 1 });
  }
  return rows;
}

/** Names of the documents' places, as far as all their forms share them. */
const placeNames = (documents) => [
  ...new Set(documents.map((d) => letters(d.place).slice(0, PLACE_LETTERS)).filter((n) => n.length >= PLACE_LETTERS)),
];

/** Features in the documents they occur in, if these are enough and from enough places. */
function vocabulary(documents, featuresOf) {
  const seen = new Map();
  for (const d of documents) {
    const own = new Set((d.gold ?? d).chapters.flatMap((_, id, list) => (id === 0 ? [] : featuresOf(id, list))));
    for (const f of own) {
      const entry = seen.get(f) ?? { documents: 0, places: new Set() };
      entry.documents++;
      entry.places.add(d.place);
      seen.set(f, entry);
    }
  }
  const names = placeNames(documents);
  const kept = [...seen].filter(
    ([f, s]) => s.documents >= MANY && s.places.size >= SEVERAL && !names.some((name) => f.includes(name)),
  );
  return new Map(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([f, s]) => [f, s.documents]));
}

/** Multinomial logistic regression by Adam over the whole batch. */
function learn(rows, vocabularyOf, documents, featuresOf, counts, shrinkage) {
  const index = new Map([...vocabularyOf.keys()].map((f, i) => [f, i]));
  const rarity = (f) => {
    const n = vocabularyOf.get(f);
    return n === undefined ? undefined : counts ? Math.log((documents + 1) / (n + 0.5)) : 1;
  };
  const totals = ROLES.map((_, k) => rows.reduce((n, r) => n + r.roles[k] * r.weight, 0));
  const X = rows.map((r) =>
    [...vector(featuresOf(r.id, r.chapters), rarity, counts)].map(([f, v]) => [index.get(f) * K, v]),
  );
  const weight = rows.map((r) => r.weight * r.roles.reduce((n, p, k) => n + p / Math.max(totals[k], LEAST_OF_ROLE), 0));
  const sum = weight.reduce((a, b) => a + b, 0);
  const size = index.size * K + K;
  const bias = index.size * K;
  const w = new Float64Array(size);
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  for (let t = 1; t <= ROUNDS; t++) {
    const g = new Float64Array(size);
    for (const [n, x] of X.entries()) {
      const z = w.slice(bias);
      for (const [o, value] of x) for (let k = 0; k < K; k++) z[k] += w[o + k] * value;
      const most = Math.max(...z);
      let total = 0;
      for (let k = 0; k < K; k++) total += z[k] = Math.exp(z[k] - most);
      for (let k = 0; k < K; k++) z[k] = ((z[k] / total - rows[n].roles[k]) * weight[n]) / sum;
      for (const [o, value] of x) for (let k = 0; k < K; k++) g[o + k] += z[k] * value;
      for (let k = 0; k < K; k++) g[bias + k] += z[k];
    }
    for (let i = 0; i < size; i++) {
      const d = g[i] + (i < bias ? shrinkage * w[i] : 0);
      m[i] = 0.9 * m[i] + 0.1 * d;
      v[i] = 0.999 * v[i] + 0.001 * d * d;
      w[i] -= (RATE * (m[i] / (1 - 0.9 ** t))) / (Math.sqrt(v[i] / (1 - 0.999 ** t)) + 1e-8);
    }
  }
  const hundredths = (x) => Math.round(x * 100) || 0;
  return {
    bias: [...w.slice(bias)].map((x) => Math.round(x * 1000) / 1000),
    weights: Object.fromEntries(
      [...index].map(([f, i]) => [f, [hundredths(rarity(f)), ...[...w.slice(i * K, i * K + K)].map(hundredths)]]),
    ),
    counts,
  };
}

function transitions(documents) {
  const below = ROLES.map(() => new Array(K).fill(SMOOTHING));
  const after = ROLES.map(() => new Array(K).fill(SMOOTHING));
  for (const d of documents) {
    const { sections } = d.gold ?? d;
    const roleOf = (id) => {
      const role = d.gold ? sections[id].coded?.[0] : id === 0 ? undefined : only(d.chapters[id]);
      return role ? ROLES.indexOf(role) : -1;
    };
    const weight = d.gold ? 1 : NAMED_TRANSITION;
    for (const s of sections) {
      for (const [i, c] of s.children.entries()) {
        const own = roleOf(c);
        if (own < 0) continue;
        if (s.id !== 0 && roleOf(s.id) >= 0) below[roleOf(s.id)][own] += weight;
        const before = i > 0 ? roleOf(s.children[i - 1]) : -1;
        if (before >= 0 && (s.id === 0 || roleOf(s.id) >= 0)) after[before][own] += weight;
      }
    }
  }
  const logs = (row) => row.map((x) => Math.round(Math.log(x / row.reduce((a, b) => a + b, 0)) * 100) / 100);
  return { below: below.map(logs), after: after.map(logs) };
}

function train(documents) {
  const stemsOf = (id, chapters) => chapters[id].stems;
  const rows = documents.flatMap(labelled);
  const content = learn(rows, vocabulary(documents, stemsOf), documents.length, stemsOf, true, SHRINKAGE.content);
  const named = documents.flatMap((d) => {
    if (d.gold)
      return d.gold.sections
        .filter((s) => s.coded?.length)
        .map((s) => ({ chapters: d.gold.chapters, id: s.id, roles: oneOf(s.coded), weight: CODED_HEADING }));
    return d.chapters.flatMap((c, id) => {
      if (id === 0) return [];
      const role = only(c);
      if (role) return [{ chapters: d.chapters, id, roles: oneOf([role]), weight: 1 }];
      if (c.stems.length < LEAST_STEMS) return [];
      const p = [...judge(content, c.stems)].map(Math.exp);
      return Math.max(...p) > CONFIDENT ? [{ chapters: d.chapters, id, roles: p, weight: CONTENT_LABELLED }] : [];
    });
  });
  const heading = learn(
    named,
    vocabulary(documents, headingFeatures),
    documents.length,
    headingFeatures,
    false,
    SHRINKAGE.heading,
  );
  return {
    made: `scripts/train-roles.mjs, ${documents.length} documents, ${documents.filter((d) => d.gold).length} of them with outlines coded by hand`,
    heading,
    content,
    ...transitions(documents),
  };
}

const documents = [];
for (const name of readdirSync(docs).sort()) {
  const d = await read(name);
  if (d) documents.push(d);
}
if (args.includes('--evaluate')) {
  let right = 0;
  let asked = 0;
  for (const d of documents.filter((x) => x.gold)) {
    const model = train(documents.filter((x) => x !== d));
    const found = chapterRoles(d.gold.chapters, model);
    const coded = d.gold.sections.filter((s) => s.coded?.length);
    const hit = coded.filter((s) => s.coded.includes(found[s.id].roles[0]));
    if (args.includes('--verbose'))
      for (const s of coded)
        if (!hit.includes(s))
          console.log(
            `  ${s.level} ${s.title}: ${found[s.id].roles[0]} (${found[s.id].sure.toFixed(2)} ${found[s.id].votes}) instead of ${s.coded}`,
          );
    console.log(`${d.name}: roles ${hit.length}/${coded.length}`);
    right += hit.length;
    asked += coded.length;
  }
  console.log(`left out in turn: ${right} of ${asked} chapters (${(right / asked).toFixed(3)})`);
} else {
  const model = train(documents);
  writeFileSync(
    roleModelPath(),
    `${JSON.stringify(model).replaceAll(/(?<="),?(?="[^"]+":\[)|(?<=\]),(?="[^"]+":\[)/g, (c) => `${c}\n`)}\n`,
  );
  console.log(
    `${roleModelPath()}: ${Object.keys(model.content.weights).length} stems, ${Object.keys(model.heading.weights).length} features of headings`,
  );
}
