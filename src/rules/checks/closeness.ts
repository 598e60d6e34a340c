import type { Passage } from '../../concept/concept.js';
import { FIELD_ENTRY, themeEntry } from '../../concept/entries.js';
import { inOneSentence } from '../../concept/one-statement.js';
import type { Hit } from '../../language/lexicon.js';
import { isFiniteVerb } from '../../language/verbs.js';

/** How far a group of an enumeration may stand from the next, in words. */
const REACH = 10;
/** A sentence that names so many fields lists the subjects of the concept and says nothing of any. */
const LIST_OF_FIELDS = 5;
/** Named beside so many other groups, migrants are one of a list. */
const OTHERS = 2;

/** Words between two hits; 0 where they touch or overlap. */
const gap = (a: Hit, b: Hit): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The hits that made the theme of a passage; the name of a paper ("Integrationsplan") is no word on people. */
export function themeHits(p: Passage): Hit[] {
  const made = p.hits.filter((h) => themeEntry(h.entry) !== null && p.themeTerms.includes(p.text.slice(h.from, h.to)));
  const papers = made.filter((h) => h.entry === 'theme.papers');
  return made.filter(
    (h) => !papers.some((q) => q.start <= h.start && q.end >= h.end) && !isOfBody(p, h) && !isPlace(p, h),
  );
}

/** Prepositions that tell where something lies; so many words after them belong to the place. */
const LIES = /^(?:neben|hinter|gegenüber|unweit|nahe|oberhalb|unterhalb)$/;
const PLACE = 5;

/** Whether people are named only to tell a place: "neben der Unterkunft der Geflüchteten". */
const isPlace = (p: Passage, h: Hit): boolean =>
  p.tokens
    .slice(Math.max(0, h.start - PLACE), h.start)
    .some(
      (t, i, all) =>
        LIES.test(t.folded) && !all.slice(i + 1).some((u) => /^(?:ist|sind|wird|werden|hat|haben)$/.test(u.folded)),
    );

/** Bodies whose name says who they are of: "Verein geflüchteter Familien", "Vertretung der Zugewanderten". */
const OF_BODY = /(?:verein|vereins|verband|netzwerk|vertretung|beirat|gruppe|initiative|bündnis|büro|amt)$/;

/** Whether people are named only as those a body is of. */
function isOfBody(p: Passage, h: Hit): boolean {
  const before = p.tokens[h.start - 1];
  const noun = before && /^(?:der|von)$/.test(before.folded) ? p.tokens[h.start - 2] : before;
  if (!noun?.capital || !OF_BODY.test(noun.folded)) return false;
  // "Beratung im Verein Geflüchtete" is none; a genitive ends in "-r" or follows "der", "von"
  return noun !== before || /er$/.test(p.tokens[h.start]!.folded);
}

/** Different fields of action named around a hit. */
function fieldsAround(at: Hit, within: number, p: Passage): number {
  const fields = p.hits.filter((h) => gap(at, h) <= within).flatMap((h) => FIELD_ENTRY[h.entry] ?? []);
  return new Set(fields).size;
}

/**
 * Whether people and a field are two items of one list, which have nothing to do with each other: "Vereine mit Umweltthemen, Migrantenvereine". A comma parts
 * them, and no verb stands between.
 */
function areItems(p: Passage, a: Hit, b: Hit, ofField: readonly Hit[]): boolean {
  if (ofField.includes(a) === ofField.includes(b)) return false;
  const [left, right] = a.start < b.start ? [a, b] : [b, a];
  if (!/,|•|\s[–|]\s/.test(p.text.slice(left.to, right.from))) return false;
  for (let i = left.start; i < right.end; i++) if (isFiniteVerb(p.tokens, i)) return false;
  return true;
}

/**
 * Whether the theme, a word of the field and each group of terms stand at most `within` words apart. A table row or a list that lost its
 * lines holds many statements, which have nothing to do with each other.
 * @param themed the theme is asked for in the passage itself
 * @param fields the fields of which a word is asked for; empty where the section already treats the field
 * @param groups terms of the check, each a set of entries; those the passage does not hold are looked for elsewhere and not asked for here
 */
export function standTogether(
  p: Passage,
  within: number,
  themed: boolean,
  fields: readonly string[],
  groups: readonly ReadonlySet<string>[],
): boolean {
  const ofField = p.hits.filter((h) => fields.includes(FIELD_ENTRY[h.entry] ?? ''));
  const ofTheme = themed ? themeHits(p) : null;
  if ((fields.length > 0 && ofField.length === 0) || ofTheme?.length === 0) return false;
  const sets = [ofTheme ?? [], ofField, ...groups.map((g) => p.hits.filter((h) => g.has(h.entry)))];
  const [first, ...rest] = sets.filter((hits) => hits.length > 0);
  const related = (a: Hit, b: Hit) => gap(a, b) <= within && inOneSentence(p, a, b) && !areItems(p, a, b, ofField);
  return (
    first?.some(
      (anchor) =>
        rest.every((hits) => hits.some((h) => related(anchor, h))) &&
        (fields.length === 0 || fieldsAround(anchor, within, p) < LIST_OF_FIELDS),
    ) ?? true
  );
}

/** "Kinder und Jugendliche mit …" are one group; a comma parts the groups of a list. */
function isBeside(other: Hit, theme: Hit, p: Passage): boolean {
  const [a, b] = other.start < theme.start ? [other, theme] : [theme, other];
  return gap(other, theme) <= REACH && gap(other, theme) > 0 && /,|\bsowie\b/.test(p.text.slice(a.to, b.from));
}

/** A list of so many short items names groups, and says nothing of any. */
const ITEMS = 4;
const SHORT_ITEM = 2;

/** Whether people are an item of a bare list: "Alte, Junge, Zugewanderte, Familien und Gäste". */
function isListItem(p: Passage, theme: Hit): boolean {
  let items = 0;
  let own = false;
  let best = 0;
  for (const part of p.text.matchAll(/[^,;:.]+?(?=,|;|:|\.|\s(?:und|oder|sowie|wie)\s|$)/gu)) {
    const from = part.index;
    const words = part[0]
      .replace(/^\s*(?:und|oder|sowie|wie)\s/u, '')
      .trim()
      .split(/\s+/);
    const short = words.length <= SHORT_ITEM && /^\p{Lu}/u.test(words.at(-1) ?? '');
    if (!short && items > 0 && words.length > SHORT_ITEM) {
      if (own) best = Math.max(best, items);
      items = 0;
      own = false;
      continue;
    }
    if (!short) continue;
    items++;
    own ||= theme.from >= from && theme.from < from + part[0].length;
  }
  return Math.max(best, own ? items : 0) >= ITEMS - 1;
}

/** Whether migrants are named only as one of several groups: "ältere Menschen, Familien mit geringem Einkommen, Personen mit …". */
export function isOneOfGroups(p: Passage): boolean {
  const named = themeHits(p);
  const others = p.hits.filter((h) => h.entry === 'context.otherGroups' || h.entry === 'context.listedGroups');
  if (named.length > 0 && named.every((t) => isListItem(p, t))) return true;
  return (
    named.length > 0 &&
    named.every((t) => new Set(others.filter((o) => isBeside(o, t, p)).map((o) => o.start)).size >= OTHERS)
  );
}
