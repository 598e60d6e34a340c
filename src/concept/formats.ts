import type { Hit } from '../language/lexicon.js';
import type { ParticipationFormat, Passage } from './concept.js';
import { formatKind } from './entries.js';
import type { Form } from './forms.js';

/** Participation as such is no format. */
const GENERAL = 'public';
/** Kinds that say more than the others where one word is of two kinds, strongest first. */
const PRECEDENCE = [
  'youth',
  'online',
  'outreach',
  'walk',
  'survey',
  'interview',
  'hearing',
  'workshop',
  'forum',
  'body',
];
const LATER =
  /\b(?:künftig\p{L}*|zukünftig\p{L}*|weiterhin|geplant\p{L}*|jährlich\p{L}*|regelmäßig\p{L}*|vorgesehen|verstetig\p{L}*|soll|sollen|sollte|sollten)\b/iu;
const OTHER_PROCESS =
  /\b(?:im rahmen|im zuge|bei der (?:erstellung|erarbeitung|aufstellung|fortschreibung)|zur (?:erstellung|erarbeitung|aufstellung)|für den|für die erstellung)\b/i;
/** A date or an occasion: what a report on participation gives. */
const DATED =
  /\b(?:19|20)\d{2}\b|\b\d{1,2}\.\s?(?:\d{1,2}\.|\p{Lu}\p{L}{2,8}\b)|\bim (?:rahmen|zuge|vorfeld|anschluss)\b|\b(?:konzipiert|umfasst|bildet|bilden|dient|dienen|gliedert|besteht|basiert)\b/iu;
/** The past of a verb of working together: a report, though without "wurde" ("Nach dem Auftakt erarbeiteten vier Gruppen …"). */
const WORKED =
  /\b(?:erarbeitete|entwickelte|diskutierte|beschäftigte|sammelte|moderierte|begleitete|regte|bildete|brachte|formulierte|fasste|diente)n?\b|\b(?:traf|trafen|berieten|kamen|flossen|dienten)\b/iu;
/** "Die Workshops sollten dazu dienen, …": the purpose of something that took place, no plan. */
const SERVED = /\bsollten?\b[^.]{0,60}\bdienen\b/iu;
/** A measure's origin told beside it: "Die Maßnahme wurde im Workshop erarbeitet", "die in den Arbeitsgruppen entwickelten Ideen". */
const ORIGIN =
  /\b(?:maßnahme|projektidee|idee|vorschlag|vorschläge)\p{L}* (?:\S+ ){0,6}?wurden? (?:\S+ ){0,12}?(?:erarbeitet|entwickelt|vorgeschlagen|genannt|angeregt)\b|\b(?:entwickelten|erarbeiteten|genannten|vorgeschlagenen) (?:ideen|maßnahmen|vorschläge|projekte)\b|\b(?:ideen|vorschläge|maßnahmenvorschläge) aus (?:den|der|dem)\b/iu;
/** Own plan words: a concept of urban development, whatever its name. */
const OWN_PLAN =
  /(?:entwicklungskonzept|stadtkonzept|insek|isek|ikek|stek|handlungskonzept|leitbild|masterplan|^konzepte?s?$|^strategie|stadtstrategie)/;

interface Found {
  readonly hit: Hit;
  readonly kind: string;
}

/** Format words of a passage; where two overlap, the longer, then the more telling kind. */
function formatHits(p: Passage): Found[] {
  const all: Found[] = [];
  for (const hit of p.hits) {
    const kind = formatKind(hit.entry);
    if (kind && kind !== GENERAL && isNoun(p, hit)) all.push({ hit, kind });
  }
  const rank = (f: Found) => PRECEDENCE.indexOf(f.kind);
  return all
    .filter((a) => !all.some((b) => b !== a && overlaps(a.hit, b.hit) && better(b, a)))
    .sort((a, b) => a.hit.start - b.hit.start);
  function better(b: Found, a: Found): boolean {
    const longer = b.hit.end - b.hit.start - (a.hit.end - a.hit.start);
    return longer !== 0 ? longer > 0 : rank(b) < rank(a) || (rank(b) === rank(a) && all.indexOf(b) < all.indexOf(a));
  }
}
/** A noun, or a phrase with one; not a verb ("befragen") or a part of an address. */
function isNoun(p: Passage, hit: Hit): boolean {
  const before = /\S*$/.exec(p.text.slice(Math.max(0, hit.from - 60), hit.from))![0];
  return p.tokens.slice(hit.start, hit.end).some((t) => t.capital) && !/www\.|:\/\/|\p{L}[/@]$/u.test(before);
}
const overlaps = (a: Hit, b: Hit): boolean => a.start < b.end && b.start < a.end;

/** Name as printed, with an ordinal before it: "2. Bürgerwerkstatt". */
function nameOf(p: Passage, hit: Hit): string {
  const before = p.tokens[hit.start - 1];
  const ordinal =
    before && (/^\d{1,2}\.$/.test(before.folded) || /^(?:erste|zweite|dritte|vierte)[rnsm]?$/.test(before.folded));
  const gap = before ? p.text.slice(before.to, hit.from) : '';
  return p.text.slice(ordinal && /^\.?\s+$/.test(gap) ? before.from : hit.from, hit.to);
}

/** The group a format was made for, as printed; the nearest in the sentence, special groups before citizens in general. */
function targetGroup(p: Passage, hit: Hit): string | null {
  const groups = p.hits.filter((h) => h.entry.startsWith('target.') && !overlaps(h, hit));
  if (groups.length === 0) return null;
  const distance = (h: Hit) => (h.start >= hit.end ? h.start - hit.end : hit.start - h.end + 2);
  const weight = (h: Hit) => (h.entry === 'target.migrants' ? -20 : h.entry === 'target.citizens' ? 15 : 0);
  const best = [...groups].sort((a, b) => distance(a) + weight(a) - (distance(b) + weight(b)) || a.start - b.start)[0]!;
  // "Migrantinnen und Migranten" is one group
  let { from, to } = best;
  for (const h of groups) {
    if (h.entry !== best.entry || h === best) continue;
    const gap = h.from >= to ? p.text.slice(to, h.from) : p.text.slice(h.to, from);
    if (!/^\s*(?:und|&|,|\/|mit)?\s*$/.test(gap)) continue;
    from = Math.min(from, h.from);
    to = Math.max(to, h.to);
  }
  const people =
    /((?:Menschen|Personen|Familien|Kindern?|Jugendlichen?|Frauen|Mädchen|Bürger|Bürgerinnen|Senior|Seniorinnen|Einwohner|Einwohnerinnen|Eltern)\p{L}*)\s+mit\s+$/u.exec(
      p.text.slice(Math.max(0, from - 40), from),
    );
  return people ? `${people[0]}${p.text.slice(from, to)}` : p.text.slice(from, to);
}

/** The sentence tells of the making of another plan or an earlier one ("im Rahmen der Erstellung des Verkehrsentwicklungsplans"). */
function otherProcess(p: Passage): boolean {
  if (p.hits.some((h) => h.entry === 'thisConcept')) return false;
  if (p.hits.some((h) => h.entry === 'plan.earlier')) return true;
  if (!OTHER_PROCESS.test(p.text)) return false;
  const plans = p.hits.filter((h) => h.entry === 'plan.any').map((h) => p.tokens[h.end - 1]!.folded);
  return plans.length > 0 && !plans.some((w) => OWN_PLAN.test(w));
}

const negatedAt = (p: Passage, hit: Hit): boolean =>
  p.negated.some(([from, to]) => hit.start >= from && hit.start < to);

function ofThisConcept(p: Passage, form: Form, hit: Hit): boolean {
  if (p.foreign || negatedAt(p, hit) || otherProcess(p) || p.whose[p.clauses.of[hit.start]!] !== 'own') return false;
  const main = p.roles[0];
  if (main === 'monitoring' || main === 'back') return false;
  if (p.measure !== null || main === 'measures') {
    const vague = p.commitment === 'possible' || p.commitment === 'intended';
    return !vague && p.kind !== 'heading' && !LATER.test(p.text) && ORIGIN.test(p.text);
  }
  const served = SERVED.test(p.text);
  if (p.commitment === 'possible' || (p.commitment === 'intended' && !served)) return false;
  const told = p.commitment === 'done' || form.held || served || WORKED.test(p.text);
  const later = !served && LATER.test(p.text);
  if (main === 'participation' || (main === 'process' && p.roles.includes('participation')))
    return (told || DATED.test(p.text) || p.kind !== 'sentence') && (p.commitment === 'done' || !later);
  if (main === 'goals' || main === 'implementation' || later) return false;
  // an analysis also tells of participation in other matters
  if (p.hits.some((h) => h.entry === 'thisConcept')) return true;
  return told && (main === 'process' || main === 'front');
}

/** The better of two mentions: one for a group, and a sentence before a heading. */
function telling(
  passages: readonly Passage[],
  known: ParticipationFormat,
  next: ParticipationFormat,
): ParticipationFormat {
  if (known.targetGroup === null && next.targetGroup !== null) return next;
  if (known.targetGroup !== null && next.targetGroup === null) return known;
  return passages[known.passage]!.kind === 'heading' && passages[next.passage]!.kind !== 'heading' ? next : known;
}

/**
 * Formats of participation the concept names: each name once for this concept, once for migrants, and once elsewhere, at its most telling mention.
 * @param forms by passage id
 */
export function findFormats(passages: readonly Passage[], forms: readonly Form[]): ParticipationFormat[] {
  const found = new Map<string, ParticipationFormat>();
  for (const p of passages) {
    if (!p.substantive || p.kind === 'footnote') continue;
    for (const { hit, kind } of formatHits(p)) {
      const name = nameOf(p, hit);
      const ofThis = ofThisConcept(p, forms[p.id]!, hit);
      const group = targetGroup(p, hit);
      const key = `${ofThis}|${name.toLowerCase()}|${p.theme === 'explicit' ? 'theme' : ''}`;
      const known = found.get(key);
      const format = {
        name,
        kind,
        place: p.place,
        passage: p.id,
        targetGroup: group,
        hit: p.hits.indexOf(hit),
        ofThisConcept: ofThis,
      };
      found.set(key, known ? telling(passages, known, format) : format);
    }
  }
  return [...found.values()].sort((a, b) => a.passage - b.passage);
}
