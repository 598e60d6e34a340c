import type { Passage } from '../../concept/concept.js';
import { inOneStatement } from '../../concept/one-statement.js';
import type { Hit } from '../../language/lexicon.js';
import { firmness } from '../../language/modality.js';
import type { ConceptIndex } from '../concept-index.js';
import type { CheckOutcome, Match, Reservation } from '../outcome.js';
import type { PassageCheck, Where } from '../schema.js';
import { entryId } from '../terms.js';
import { citing } from './citing.js';
import { isOnOtherPlan, isPast, modalityAt, whoseAt } from './clause.js';
import { isOneOfGroups, standTogether, themeHits } from './closeness.js';
import { hasFigure, hasFigureNear } from './figure.js';
import { quoteOf, quoteOfHeading, quoteOfRow } from './quote.js';

/** A chapter on so many fields does not tell which of them a sentence treats. */
const MANY_FIELDS = 3;

/** One group of alternatives; a passage must have a hit of each group. */
type Group = ReadonlySet<string>;

interface Plan {
  readonly check: PassageCheck;
  readonly groups: readonly Group[];
  readonly none: Group;
  readonly section: Group;
  readonly notSection: Group;
  readonly reach: number;
}

function planOf(check: PassageCheck): Plan {
  const set = (list: readonly string[] | undefined): Group => new Set((list ?? []).map(entryId));
  const groups = (check.all ?? []).map((g) => set(typeof g === 'string' ? [g] : g));
  if (check.any) groups.unshift(set(check.any));
  return {
    check,
    groups,
    none: set(check.none),
    section: set(check.where?.section),
    notSection: set(check.where?.notSection),
    reach: check.nearby ?? 0,
  };
}

function candidates(plan: Plan, index: ConceptIndex): Passage[] {
  const first = plan.groups[0];
  if (!first)
    return index.concept.passages.filter((p) => p.theme !== 'none' || p.homonyms.length > 0 || !plan.check.theme);
  const ids = new Set<number>();
  for (const entry of first)
    for (const { passage } of index.hits.get(entry) ?? []) {
      ids.add(passage.id);
      // an item is read with its lead-in, a row with the heads of its columns
      for (const q of index.readWith[passage.id] ?? []) if (q.kind !== 'sentence') ids.add(q.id);
    }
  return [...ids].sort((a, b) => a - b).map((id) => index.concept.passages[id]!);
}

/** Most passages that one carries on are looked at with it. */
const CARRIED = 2;

/** What introduces a passage: the lead-in of an item, the head of a row. */
const introducing = (p: Passage, index: ConceptIndex): Passage[] =>
  [p.leadIn, p.head].flatMap((id) => (id === null ? [] : (index.concept.passages[id] ?? [])));

/** The passage, what introduces it, the sentence it carries on or that carries it on, and its neighbours in the same section, nearest first. */
function around(passage: Passage, reach: number, index: ConceptIndex): Passage[] {
  const found = [passage, ...introducing(passage, index)];
  const before = passage.carriesOn === null ? undefined : index.concept.passages[passage.carriesOn];
  if (before) found.push(before);
  for (const q of (index.readWith[passage.id] ?? []).slice(0, CARRIED)) if (q.carriesOn === passage.id) found.push(q);
  for (let step = 1; step <= reach; step++) {
    for (const id of [passage.id - step, passage.id + step]) {
      const p = index.concept.passages[id];
      if (p && p.section === passage.section && !found.includes(p)) found.push(p);
    }
  }
  return found;
}

/** Words that deny; a term that holds one says what is lacking ("reicht nicht aus", "noch keine"), and is not denied by it. */
const DENIES = /^(?:nicht|nie|kein\p{L}*|weder|ohne|fehl\p{L}*)$/u;

/** A hit that holds the denying word itself ("ohne deutschen Pass") is not denied by it; one in a list is denied with its lead-in. */
const isNegated = (p: Passage, h: Hit) =>
  !p.tokens.slice(h.start + 1, h.end).some((t) => DENIES.test(t.folded)) &&
  p.negated.some(([from, to]) =>
    h.start >= p.tokens.length
      ? to === p.tokens.length
      : h.start >= from && h.start < to && !(h.start === from && h.end > h.start + 1 && h.end === to),
  );

interface GroupHits {
  readonly hits: readonly { passage: Passage; hit: Hit }[];
  readonly negated: boolean;
}

type Placed = { readonly passage: Passage; readonly hit: Hit };

const overlaps = (a: Placed, b: Placed) =>
  a.passage.id === b.passage.id && a.hit.start < b.hit.end && b.hit.start < a.hit.end;

/** Words that take up whom or what the sentence before told of. */
const ANAPHORA =
  /^(?:sie|ihnen|ihre[nrms]?|ihr|ihm|er|diese[nrms]?|deren|dessen|dort|dafür|dazu|daran|davon|darunter|dabei|hierfür|hierzu|viele|vielen|beide|beiden|jene[nrm]?|solche[nrm]?|einige|manche|wer)$/u;

/** The sentence before in the same paragraph, where this one takes it up and it names migrants other than as one of several groups. */
function takenUp(p: Passage, index: ConceptIndex): Passage[] {
  const before = index.concept.passages[p.id - 1];
  if (before?.block !== p.block || isOneOfGroups(before)) return [];
  return p.tokens.some((t) => ANAPHORA.test(t.folded)) ? [before] : [];
}

/** Hits of one group in these passages: the usable ones, and those that only their negation keeps out. */
function hitsOf(group: Group, passages: readonly Passage[], negation: 'skip' | 'only' | 'any') {
  const usable: Placed[] = [];
  const spare: Placed[] = [];
  for (const [i, passage] of passages.entries()) {
    for (const hit of i === 0 && passage.listed.length > 0 ? [...passage.hits, ...passage.listed] : passage.hits) {
      if (!group.has(hit.entry) || (i > 0 && whoseAt(passage, hit) !== 'own')) continue;
      const negated = isNegated(passage, hit);
      const fits = negation === 'any' || negated === (negation === 'only');
      (fits ? usable : spare).push({ passage, hit });
    }
  }
  return { usable, spare };
}

/** Words from the first to the last hit; 0 where they stand in several passages. */
function span(hits: readonly Placed[]): number {
  if (hits.some((h) => h.passage.id !== hits[0]!.passage.id)) return 0;
  const starts = hits.map((h) => h.hit.start);
  return Math.max(...starts) - Math.min(...starts);
}

const gapTo = (anchor: Placed) => (h: Placed) =>
  h.passage.id === anchor.passage.id
    ? Math.abs(h.hit.start - anchor.hit.start)
    : 1000 * Math.abs(h.passage.id - anchor.passage.id);

/**
 * One hit of every group in the neighbourhood, those that stand closest together; null when a group has none.
 * One printed word never serves two groups.
 */
function groupHits(plan: Plan, first: readonly Passage[], near: readonly Passage[]): GroupHits | null {
  const negation = plan.check.negated ?? 'skip';
  const pools = plan.groups.map((group, i) => hitsOf(group, i === 0 ? first : near, negation));
  let best: GroupHits | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { from, negated } of [
    { from: pools[0]!.usable, negated: false },
    { from: pools[0]!.spare, negated: true },
  ]) {
    for (const anchor of from) {
      const picked = [anchor];
      let spared = negated;
      for (const pool of pools.slice(1)) {
        const free = (h: Placed) => !picked.some((q) => overlaps(q, h));
        const gap = gapTo(anchor);
        const nearest = (list: readonly Placed[]) =>
          list.filter(free).reduce<Placed | null>((a, h) => (a === null || gap(h) < gap(a) ? h : a), null);
        const hit = nearest(pool.usable) ?? nearest(pool.spare);
        if (!hit) break;
        if (!pool.usable.includes(hit)) spared = true;
        picked.push(hit);
      }
      if (picked.length < pools.length) continue;
      const cost = span(picked) + (spared ? 1e6 : 0);
      if (cost >= least) continue;
      least = cost;
      best = { hits: picked, negated: spared };
    }
  }
  return best;
}

/** Whether the hits in the passage, and the theme where it is asked for here, belong to one statement. */
function isOneStatement(plan: Plan, p: Passage, picked: GroupHits): boolean {
  const own = picked.hits.filter((h) => h.passage.id === p.id && h.hit.end <= p.tokens.length).map((h) => h.hit);
  const [anchor, ...rest] = own;
  if (!anchor || p.kind === 'tableRow') return true;
  if (!rest.every((h) => inOneStatement(p, anchor, h))) return false;
  if (!plan.check.theme || p.theme === 'none') return true;
  const themed = themeHits(p);
  return themed.length === 0 || themed.some((t) => own.some((h) => inOneStatement(p, h, t)));
}

function tooFar(plan: Plan, p: Passage, picked: GroupHits | null, index: ConceptIndex): boolean {
  const { within, together, where, theme } = plan.check;
  if (picked && within !== undefined && span(picked.hits) > within) return true;
  if (picked && plan.check.statement === true && !isOneStatement(plan, p, picked)) return true;
  if (together === undefined) return false;
  // the partners of a measure on something else are no statement on the theme
  if (theme === 'explicit' && p.measure !== null && index.concept.measures[p.measure]?.theme === 'none') return true;
  const above = index.concept.sections[p.section]?.fields ?? [];
  const measured = p.measure === null ? [] : (index.concept.measures[p.measure]?.fieldsOfAction ?? []);
  const placed =
    where?.fieldsBy !== 'own' &&
    where?.fields?.some(
      (f) => measured.includes(f) || (above.includes(f) && (above.length < MANY_FIELDS || p.ownFields.length === 0)),
    );
  const themed = theme !== undefined && p.theme !== 'none';
  return !standTogether(p, together, themed, placed ? [] : (where?.fields ?? []), plan.groups);
}

interface Judgement {
  readonly weak: Reservation[];
  readonly fails: Reservation[];
}

/** What states something: a heading says that something follows, not what. */
const STATING: readonly Passage['kind'][] = ['sentence', 'listItem', 'tableRow'];

/** Whether a check looks at measures too: sheets are left out where it names other parts of the concept only. */
const ofMeasures = (where: Where): boolean =>
  where.roles ? where.roles.includes('measures') : !where.notRoles?.includes('measures');

/** Conditions of place. Returns null when the passage is quietly out of the question (other kind, other field). */
function judgePlace(plan: Plan, p: Passage, index: ConceptIndex, out: Judgement): boolean {
  const where = plan.check.where;
  const listings = where?.listings ?? 'no';
  if (!p.substantive && listings === 'no') out.fails.push('no-substance');
  if (!p.substantive && listings === 'weak') out.weak.push('no-substance');
  const foreign = where?.foreign ?? 'no';
  const isForeign = p.foreign || index.concept.sections[p.section]?.foreign === true;
  if (isForeign && foreign === 'no') out.fails.push('foreign');
  if (isForeign && foreign === 'weak') out.weak.push('foreign');
  if (!where) return STATING.includes(p.kind);
  const kinds = where.kinds ?? STATING;
  if (!kinds.includes(p.kind) && (where.kinds !== undefined || listings === 'no')) return false;
  const inMeasure = where.inMeasure ?? (ofMeasures(where) ? undefined : false);
  if (inMeasure !== undefined && inMeasure !== (p.measure !== null)) return false;
  if (where.fields) {
    const by = where.fieldsBy ?? 'any';
    const own =
      by === 'section' ? (index.concept.sections[p.section]?.fields ?? []) : by === 'own' ? p.ownFields : p.fields;
    const measured = by === 'any' && p.measure !== null ? index.concept.measures[p.measure]?.fieldsOfAction : undefined;
    if (!where.fields.some((f) => own.includes(f) || measured?.includes(f))) return false;
  }
  if (where.general === true && !index.general[p.section]) return false;
  const headings = index.headingEntries[p.section] ?? new Set<string>();
  if (where.notSection && [...plan.notSection].some((e) => headings.has(e))) return false;
  let inPlace = !where.roles || where.roles.some((r) => p.roles.includes(r) || p.possibleRoles.includes(r));
  if (where.main === true && !(p.roles[0] !== undefined && where.roles?.includes(p.roles[0]))) return false;
  if (where.notRoles && !(where.roles && inPlace) && where.notRoles.some((r) => p.roles.includes(r))) return false;
  if (where.section) {
    const under = [...plan.section].some((e) => headings.has(e));
    inPlace = where.roles ? inPlace || under : under;
  }
  if (where.themeSection !== undefined && (index.concept.sections[p.section]?.theme ?? false) !== where.themeSection)
    inPlace = false;
  if (!inPlace) {
    if (where.elsewhere === 'weak') out.weak.push('elsewhere');
    else if (where.elsewhere !== 'yes') out.fails.push('elsewhere');
  }
  return true;
}

function judgeTheme(plan: Plan, p: Passage, near: readonly Passage[], index: ConceptIndex, out: Judgement): void {
  const wanted = plan.check.theme;
  if (!wanted) return;
  const scope = plan.check.themeScope ?? (plan.reach > 0 ? 'near' : 'passage');
  const before = p.carriesOn === null ? undefined : index.concept.passages[p.carriesOn];
  const pool =
    scope === 'passage'
      ? [
          p,
          ...introducing(p, index).filter((q) => q.kind !== 'tableRow' || q.theme === 'explicit'),
          ...(before ? [before] : []),
        ]
      : scope === 'paragraph'
        ? [p, ...takenUp(p, index)]
        : near;
  const levels = pool.map((q) => q.theme);
  if (scope === 'section' && (index.themeSections[p.section] || index.concept.sections[p.section]?.theme))
    levels.push('explicit');
  if (levels.includes('explicit')) return;
  if (levels.includes('indirect')) {
    if (wanted === 'explicit') out.weak.push('indirect');
    return;
  }
  out.fails.push(p.homonyms.length > 0 ? 'homonym' : 'not-theme');
}

/** Whether the figure asked for stands in the passage, and near the words of `any` where the check says so. */
function figureFits({ check, groups }: Plan, p: Passage): boolean {
  if (!check.figure) return true;
  if (check.figureWithin === undefined || !groups[0]) return hasFigure(p, check.figure);
  const named = p.hits.filter((h) => groups[0]!.has(h.entry));
  // a row of figures whose head names what they count
  if (named.length === 0 && p.head !== null) return hasFigure(p, check.figure);
  return hasFigureNear(p, check.figure, named, check.figureWithin);
}

function judge(out: Judgement, counts: 'no' | 'weak' | 'yes' | undefined, code: Reservation, applies: boolean): void {
  if (applies && counts === 'no') out.fails.push(code);
  if (applies && counts === 'weak') out.weak.push(code);
}

/** A head that stands further above its row is no part of the quote; in lines. */
const HEAD_NEAR = 4;

/** The words of a rule that stand in the head of a row's column, where the head stands on the same page or a few lines above. */
function headOf(p: Passage, picked: GroupHits | null, plan: Plan, index: ConceptIndex) {
  const head = p.head === null ? undefined : index.concept.passages[p.head];
  if (!head || head.place.page !== p.place.page) return null;
  if (p.place.line !== null && head.place.line !== null && p.place.line - head.place.line > HEAD_NEAR) return null;
  const asked = picked?.hits.find((h) => h.passage.id === head.id)?.hit;
  const themed = plan.check.theme && p.theme === 'none' ? themeHits(head)[0] : undefined;
  const hit = themed ?? asked;
  return hit ? { text: head.text, at: hit.from } : null;
}

function quoteOfPassage(p: Passage, at: number, picked: GroupHits | null, plan: Plan, index: ConceptIndex): string {
  if (p.kind === 'heading') return quoteOfHeading(p.text, at);
  return p.kind === 'tableRow' ? quoteOfRow(p.text, at, headOf(p, picked, plan, index)) : quoteOf(p.text, at);
}

function matchOf(
  p: Passage,
  picked: GroupHits | null,
  reservation: Reservation | null,
  plan: Plan,
  index: ConceptIndex,
): Match {
  const own = (picked?.hits ?? []).filter((h) => h.passage.id === p.id && h.hit.end <= p.tokens.length);
  const words = own.map(({ hit }) => p.text.slice(hit.from, hit.to));
  const terms = [...new Set([...(plan.check.theme ? p.themeTerms : []), ...words])];
  const at = own[0]?.hit.from ?? 0;
  const score = citing(p, plan.check.where?.roles, terms.length);
  return {
    passage: p.id,
    quote: quoteOfPassage(p, at, picked, plan, index),
    place: p.place,
    section: p.section,
    role: p.roles[0] ?? 'analysis',
    terms,
    fields: p.fields,
    score,
    reservation,
  };
}

function distinctCount(kind: PassageCheck['distinct'], matches: readonly Match[]): number {
  if (kind === 'sections') return new Set(matches.map((m) => m.section)).size;
  if (kind === 'terms') return new Set(matches.flatMap((m) => m.terms.map((t) => t.toLowerCase()))).size;
  if (kind === 'fields') return new Set(matches.flatMap((m) => m.fields)).size;
  return matches.length;
}

/**
 * Reasons that are true of the passage itself. That its words stand far apart, in another chapter or without a figure says nothing of it: most such
 * passages are about something else (of thirty read, three were not).
 */
const TELLING: ReadonlySet<Reservation> = new Set(['negated', 'foreign', 'other-plan', 'past', 'taken-back']);

/**
 * Whether a passage that fails one condition is about what the check asks for: a sentence that names the theme where the check does, or holds words of several
 * groups, or one term of several words. A single word that stands in it ("Mittel", "Schritt") makes it no near miss.
 */
function isAbout(plan: Plan, p: Passage, picked: GroupHits | null): boolean {
  if (p.kind !== 'sentence' && p.kind !== 'listItem') return false;
  const own = (picked?.hits ?? []).filter((h) => h.passage.id === p.id).map((h) => h.hit);
  if (plan.check.theme && p.theme === 'explicit') return plan.groups.length === 0 || own.length > 0;
  return own.length > 1 || own.some((h) => h.end > h.start + 1);
}

/**
 * Evaluates a check over passages. A match is *full* when every condition holds, *weak* when only soft conditions fail (indirect words,
 * less commitment, another place), a *near miss* when exactly one hard condition fails.
 */
export function checkPassages(name: string, check: PassageCheck, index: ConceptIndex): CheckOutcome {
  const plan = planOf(check);
  const matches: Match[] = [];
  const weakMatches: Match[] = [];
  const nearMisses: Match[] = [];
  for (const p of candidates(plan, index)) {
    const out: Judgement = { weak: [], fails: [] };
    if (!judgePlace(plan, p, index, out)) continue;
    const near = around(p, plan.reach, index);
    const picked = plan.groups.length > 0 ? groupHits(plan, [p, ...introducing(p, index)], near) : null;
    if (plan.groups.length > 0 && !picked) continue;
    if (picked?.negated) out.fails.push('negated');
    if (p.takenBack && (check.negated ?? 'skip') === 'skip') out.fails.push('taken-back');
    if (tooFar(plan, p, picked, index)) out.fails.push('too-far');
    if ([...plan.none].some((e) => index.entries[p.id]?.has(e))) out.fails.push('disqualified');
    const hit = picked?.hits.find((h) => h.passage.id === p.id)?.hit;
    if (check.commitment && firmness(modalityAt(p, hit)) < firmness(check.commitment)) out.weak.push('commitment');
    const whose = whoseAt(p, hit);
    if (whose !== 'own')
      judge(out, check.where?.otherPlans ?? 'no', whose === 'earlier' ? 'other-plan' : 'foreign', true);
    judge(out, check.past, 'past', hit ? isPast(p, hit) : p.commitment === 'done');
    judge(out, check.oneOfGroups, 'one-of-groups', check.oneOfGroups !== undefined && isOneOfGroups(p));
    judge(out, check.where?.otherPlans ?? 'no', 'other-plan', isOnOtherPlan(p, hit));
    if (!figureFits(plan, p)) out.fails.push('no-figure');
    judgeTheme(plan, p, near, index, out);
    if (!picked && p.theme !== 'none' && check.negated !== 'any') {
      const told = themeHits(p);
      const asked = told.length > 0 ? told : p.hits;
      if (asked.length > 0 && asked.every((h) => isNegated(p, h))) out.fails.push('negated');
    }
    if (out.fails.length === 0 && out.weak.length === 0) matches.push(matchOf(p, picked, null, plan, index));
    else if (out.fails.length === 0) weakMatches.push(matchOf(p, picked, out.weak[0]!, plan, index));
    else if (out.fails.length === 1 && TELLING.has(out.fails[0]!) && isAbout(plan, p, picked))
      nearMisses.push(matchOf(p, picked, out.fails[0]!, plan, index));
  }
  const figure = distinctCount(check.distinct, matches);
  const min = check.min ?? 1;
  const weak = figure >= min || distinctCount(check.distinct, [...matches, ...weakMatches]) >= min;
  return {
    name,
    label: check.label,
    figure,
    figureAtMost: figure,
    total: null,
    holds: figure >= min,
    weak,
    matches,
    weakMatches,
    nearMisses,
    args: {},
  };
}
