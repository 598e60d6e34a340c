import type { Hit } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { FieldId, Role } from './concept.js';
import { FIELD_HEADING_ENTRY, ROLE_ENTRY } from './entries.js';

/** What a heading says of its section by its own words. */
export interface HeadingSense {
  /** In the order of the words; empty when none. */
  readonly roles: readonly Role[];
  /** 2: the heading names its role ("Ziele", "Ausgangslage Wohnen") · 1: a role word in a title about something else · 0: none. */
  readonly strength: 0 | 1 | 2;
  readonly fields: readonly FieldId[];
  /** Nothing but role words: "Ziele", "Maßnahmen und Projekte". */
  readonly bare: boolean;
  /** Level of the goals below, where the heading tells. */
  readonly level: 'leitbild' | 'leitziel' | null;
  /** The heading announces goals beside the Leitbild ("Leitbild und Ziele"). */
  readonly goalsBeside: boolean;
  /** Names a plan or concept ("Räumliches Leitbild", "Verkehrsentwicklungsplan"). */
  readonly plan: boolean;
  /** Opens the concept proper ("Integriertes Entwicklungskonzept"), and names nothing else. */
  readonly concept: boolean;
  /** Imprint, contents, bibliography, glossary: what stands below is no evidence. */
  readonly noSubstance: boolean;
  /** Reads like a piece of text that a reader took for a heading. */
  readonly noise: boolean;
}

const FUNCTION_WORDS = new Set(
  'und oder sowie bzw der die das des dem den ein eine einer eines einem einen für zur zum von vom in im ins am an auf aus mit bei bis als zu über durch nach unter vor zwischen gegen um je pro'.split(
    ' ',
  ),
);
/** What follows one of these is an attribute of the noun before it: in "Umsetzung der Maßnahmen" the measures are not the subject. */
const ATTRIBUTE_WORDS = new Set(
  'der des dem den von vom zur zum für im in bei mit aus über am an auf einer eines durch'.split(' '),
);
/** What follows one of these is beside the subject of a title. */
const ASIDE = new Set('nach für mit bei im in aus ohne'.split(' '));
/** A heading that opens with one of these names a subject: "Handlungsfeld 3: Bürgerbeteiligung" is no report on participation. */
const SUBJECT_WORDS = new Set(
  'handlungsfeld themenfeld themenbereich handlungsbereich querschnittsthema fokusthema schwerpunktthema säule cluster'.split(
    ' ',
  ),
);
const NUMERAL = /^(?:\d+[a-z]?|[ivx]{1,4}|[a-z])$/;
const INFINITIVE = /^\p{Ll}+(?:en|ern|eln)$/u;
const ADJECTIVE =
  /(?:lich|isch|sch|ig|iv|al|ell|iert|bar|sam|haft|end|ent|är|os|eu|iell|elnd)(?:e|en|er|es|em)?$|^(?:neu|gut|ganz|alt|jung|grün|gesund|stark|klug)(?:e|en|er|es|em)$/;

/** Roles whose words stand alone as headings of parts. */
const RUN_ON: readonly Role[] = ['analysis', 'goals', 'measures'];

interface RoleHit {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

/** "demografisch" and the like carry a role as adjectives; other role words are nouns ("verstetigen" is no "Verstetigung"). */
const ROLE_ADJECTIVE = /^(?:demogra|methodi|analyti|strategi|wie|was|warum|wo|so|um)/;

/** Role words of the heading, longest first where they overlap ("weiteres Vorgehen" is not "Vorgehen"). */
function roleHits(hits: readonly Hit[], tokens: readonly Token[]): RoleHit[] {
  const noun = (h: Hit) => tokens.slice(h.start, h.end).some((t) => t.capital || ROLE_ADJECTIVE.test(t.folded));
  const all = hits.flatMap((h) => {
    const role = ROLE_ENTRY[h.entry];
    return role && noun(h) ? [{ role, start: h.start, end: h.end }] : [];
  });
  return all
    .filter(
      (a) =>
        !all.some(
          (b) => b.role !== a.role && b.start <= a.start && b.end >= a.end && b.end - b.start > a.end - a.start,
        ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An adjective by its ending; in mixed case a capital inside the heading makes it a noun ("Engagement"). */
function isAdjective(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !ADJECTIVE.test(token.folded)) return false;
  return i === 0 || !token.capital || tokens.every((t) => t.capital || t.kind !== 'word');
}

const word = (t: Token | undefined): string => t?.folded ?? '';

/** A role word at the very end that nothing ties to the words before it. */
function closes(hit: RoleHit, tokens: readonly Token[], text: string): boolean {
  const before = tokens[hit.start - 1];
  if (!before || hit.end !== tokens.length || hit.end - hit.start > 1 || !RUN_ON.includes(hit.role)) return false;
  const gap = text.slice(before.to, tokens[hit.start]!.from);
  return (
    /^\s+$/.test(gap) && before.capital && !FUNCTION_WORDS.has(word(before)) && !isAdjective(tokens, hit.start - 1)
  );
}

/** Role hits that are the heading's subject: the first, and those coordinated with it. */
function subjects(
  all: readonly RoleHit[],
  tokens: readonly Token[],
  text: string,
  quiet: ReadonlySet<number>,
): { readonly counted: readonly RoleHit[]; readonly titled: boolean } {
  const first = all[0];
  if (!first) return { counted: [], titled: false };
  const after = tokens[first.end];
  const gap = text.slice(tokens[first.end - 1]!.to, after?.from ?? text.length);
  // "Leitziel 3: Beteiligung stärken", "Leitbild „Klimafreundliche Mobilität“": a title of its own follows
  const numbered = after !== undefined && (after.kind === 'number' || NUMERAL.test(word(after)));
  const titled = numbered || /[:„“"«»]/.test(gap);
  const opens = tokens.slice(0, first.start).every((_, i) => quiet.has(i) || isAdjective(tokens, i));
  if (titled && opens) return { counted: all.filter((h) => h.start < first.end), titled: true };
  // "Räumliches Leitbild Ausgangslage": lines of two headings run together, the last says what follows
  const final = all[all.length - 1]!;
  if (final.start >= first.end && closes(final, tokens, text)) return { counted: [final], titled: false };
  const counted = [first];
  for (const hit of all.slice(1)) {
    const last = counted[counted.length - 1]!;
    if (hit.start < last.end) {
      if (hit.role !== last.role) counted.push(hit);
      continue;
    }
    const between = tokens.slice(last.end, hit.start);
    // "Herausforderungen für die Stadt und Ziele", but not "Umsetzung der Ziele und Maßnahmen"
    const joined = /^(?:und|sowie)$/.test(word(tokens[hit.start - 1])) && !all.some((h) => h.end === hit.start - 1);
    if (joined || !between.some((t) => ATTRIBUTE_WORDS.has(word(t)))) counted.push(hit);
  }
  return { counted, titled: false };
}

/** Indexes of the tokens that hits of the given entries cover. */
function covered(hits: readonly Hit[], is: (entry: string) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const h of hits) if (is(h.entry)) for (let i = h.start; i < h.end; i++) found.add(i);
  return found;
}

/** Whether the heading is about its role rather than about something else that mentions it. */
function isPlain(tokens: readonly Token[], text: string, first: RoleHit, quiet: ReadonlySet<number>): boolean {
  const last = tokens[tokens.length - 1]!;
  const attributed = tokens.slice(first.end).some((t) => ATTRIBUTE_WORDS.has(word(t)));
  // "Beteiligung verstetigen" is the title of a goal or measure
  if (first.end < tokens.length && !attributed && INFINITIVE.test(text.slice(last.from, last.to))) return false;
  // "Beteiligung und Engagement" is one of several subjects
  if (/^(?:und|sowie)$/.test(word(tokens[first.end]))) {
    const partner = tokens.findIndex(
      (t, i) => i > first.end && !FUNCTION_WORDS.has(word(t)) && !isAdjective(tokens, i),
    );
    if (partner >= 0 && !quiet.has(partner)) return false;
  }
  for (let i = first.start - 1; i >= 0; i--) {
    const w = word(tokens[i]);
    const gap = text.slice(tokens[i]!.to, tokens[i + 1]!.from);
    if (/[:–—|]| - /.test(gap)) return true;
    if (i === first.start - 1 && closes(first, tokens, text)) return true;
    const plain =
      FUNCTION_WORDS.has(w) ||
      NUMERAL.test(w) ||
      tokens[i]!.kind === 'number' ||
      quiet.has(i) ||
      isAdjective(tokens, i);
    if (!plain) return false;
  }
  return true;
}

/** Of a section without a heading of its own. */
export const NO_SENSE: HeadingSense = {
  roles: [],
  strength: 0,
  fields: [],
  bare: false,
  level: null,
  goalsBeside: false,
  plan: false,
  concept: false,
  noSubstance: false,
  noise: false,
};
/** Nothing but neutral words and a purpose around a hit: "Konzept für die Sanierung". */
function isOpening(hit: Hit, tokens: readonly Token[], text: string, hits: readonly Hit[]): boolean {
  const quiet = covered(hits, (e) => e === 'heading.neutral' || e === 'heading.concept');
  const before = tokens.slice(0, hit.start);
  const plain = before.every(
    (t, i) =>
      quiet.has(i) ||
      t.kind === 'number' ||
      isAdjective(tokens, i) ||
      NUMERAL.test(word(t)) ||
      FUNCTION_WORDS.has(word(t)),
  );
  return plain && tokens.length <= 6 && !/[„“"–:]/.test(text);
}

const TAIL_ROLES: readonly Role[] = ['analysis', 'goals', 'measures'];

/** Reads like running text: too long, cut off, or ends like a sentence. */
function isNoise(text: string, words: number): boolean {
  return (
    words > 16 ||
    /[.,;]$/.test(text.replace(/\b(?:usw|etc|bzw|ca|u\.\s?a)\.$/i, '').trim()) ||
    /^\p{Ll}/u.test(text) ||
    /\p{L}-$/u.test(text)
  );
}

/** "Handlungsfelder", "Unsere Handlungsfelder": a chapter sorted by fields of action says what is aimed at and what is done in each. */
function isFieldsOfAction(tokens: readonly Token[], hits: readonly Hit[], neutral: ReadonlySet<number>): boolean {
  const named = covered(hits, (e) => e === 'heading.fields');
  return (
    named.size > 0 &&
    tokens.every(
      (t, i) => named.has(i) || neutral.has(i) || t.kind !== 'word' || FUNCTION_WORDS.has(word(t)) || !t.capital,
    )
  );
}

/**
 * Reads a heading (or a short label line that acts as one) by its own words.
 * @param text as printed
 * @param tokens tokens of `text`, with offsets into it
 * @param hits lexicon hits over `tokens`, heading entries included
 */
export function readHeading(text: string, tokens: readonly Token[], hits: readonly Hit[]): HeadingSense {
  if (tokens.length === 0) return NO_SENSE;
  const fields = [...new Set(hits.flatMap((h) => FIELD_HEADING_ENTRY[h.entry] ?? []))].sort();
  const level = hits.some((h) => h.entry === 'heading.leitbild')
    ? 'leitbild'
    : hits.some((h) => h.entry === 'heading.leitziel')
      ? 'leitziel'
      : null;
  const top = covered(hits, (e) => e === 'heading.leitbild');
  const goalsBeside = level === 'leitbild' && hits.some((h) => h.entry === 'role.goals' && !top.has(h.start));
  const noise = isNoise(text, tokens.length);
  const plan = hits.some((h) => h.entry === 'heading.plan');
  const concept = hits.some((h) => h.entry === 'heading.concept' && isOpening(h, tokens, text, hits));
  let all = roleHits(hits, tokens);
  if (SUBJECT_WORDS.has(word(tokens[0])) && tokens.length > 1) {
    const title = text.search(/\s[–—-]\s|:/);
    all = all.filter((h) => title >= 0 && tokens[h.start]!.from > title && TAIL_ROLES.includes(h.role));
  }
  // "Anlage 1: Abkürzungen": nothing of substance there either
  const listed =
    all[0]?.role === 'back' && hits.some((h) => h.entry === 'heading.noSubstance' && h.start > all[0]!.start);
  // "Anlage A: Maßnahmenkatalog" is about its title
  if (all[0]?.role === 'back' && all.some((h) => h.role !== 'back')) all = all.filter((h) => h.role !== 'back');
  const neutral = covered(hits, (e) => e === 'heading.neutral');
  const { counted, titled } = subjects(all, tokens, text, neutral);
  const first = counted[0];
  if (!first && !noise && isFieldsOfAction(tokens, hits, neutral))
    return { ...NO_SENSE, roles: ['goals', 'measures'], strength: 2, bare: true, fields };
  if (!first || noise) return { ...NO_SENSE, fields, level, goalsBeside, plan, concept, noise };
  const roleTokens = covered(hits, (e) => e in ROLE_ENTRY);
  const quiet = new Set([...roleTokens, ...neutral]);
  const plain = titled || isPlain(tokens, text, first, quiet);
  // "Fachprogramme nach Akteuren": something else, sorted by it
  if (!plain && ASIDE.has(word(tokens[first.start - 1])))
    return { ...NO_SENSE, fields, level, goalsBeside, plan, concept, noise };
  const noSubstance =
    plain && (listed || hits.some((h) => h.entry === 'heading.noSubstance' && h.start === first.start));
  // the balance of an earlier concept is a finding, not the watching over this one
  const past = hits.some((h) => h.entry === 'plan.earlier');
  const roles = [...new Set(counted.map((h) => (past && h.role === 'monitoring' ? 'analysis' : h.role)))];
  const bare =
    plain &&
    tokens.every((t, i) => quiet.has(i) || t.kind !== 'word' || FUNCTION_WORDS.has(word(t)) || NUMERAL.test(word(t)));
  return { roles, strength: plain ? 2 : 1, fields, bare, level, goalsBeside, plan, concept, noSubstance, noise };
}
