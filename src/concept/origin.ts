import type { Hit } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';

/** Words between people and the "aus" that tells their origin: "Familien, die meist aus …". */
const APPOSED = 3;
/** Words between "aus" and the country: "aus der ehemaligen". */
const WITHIN = 4;
/** Words between people and their verb and origin in one clause: "Zwölf der 51 Pflegekräfte stammen aus …". */
const CLAUSE = 12;
/** Words between an adjective of origin and its noun: "die polnischen und rumänischen Beschäftigten". */
const ATTRIBUTE = 4;
/** So many countries with a figure each break a population down by origin. */
const COUNTED = 2;

/** What people and bodies of the theme count as. */
const PEOPLE = ['theme.people', 'population'];
const BY_ORIGIN = [...PEOPLE, 'peopleByOrigin'];
/** Adjectives that tell that people are not from here, and not from where. */
const ELSEWHERE =
  /^(?:zugewandert|eingewandert|geflüchtet|ausländisch|migrantisch|fremd|anders|nichtdeutsch|nicht-deutsch)/u;
const BODIES = ['theme.bodies', 'migrantAccess'];

const COMES =
  /^(?:stamm|komm|kam|gekommen|zieh|zog|gezogen|flieh|floh|geflohen|flücht|geflücht|zugezogen|zugewandert|eingewandert|geholt|angeworben|aufgenommen|eingereist|hergezogen)/u;
/** Says of how many of the people before it the origin is told: "Saisonkräfte auf den Höfen, fast alle aus Rumänien". */
const HOW_MANY =
  /^(?:alle|viele|davon|darunter|meist|meisten|zumeist|überwiegend|vorwiegend|mehrheitlich|hauptsächlich|vornehmlich|grossteils|grösstenteils|teils|einige|manche|hälfte|drittel|viertel|allem|insbesondere|ausschliesslich)$/u;
/** Words between that and the "aus": "zwei Drittel von ihnen aus". */
const COUNTED_BEFORE = 3;
const STOPS = /[.;:!?()–]/u;

const between = (text: string, a: Token, b: Token): string => text.slice(a.to, b.from);
const of = (hits: readonly Hit[], ...entries: readonly string[]): Hit[] =>
  hits.filter((h) => entries.includes(h.entry));
const made = (entries: readonly string[], start: number, end: number, tokens: readonly Token[]): Hit[] =>
  entries.map((entry) => ({ entry, start, end, from: tokens[start]!.from, to: tokens[end - 1]!.to }));

/** Number of the "aus" before a country, over the countries it also rules ("aus der Ukraine, Syrien und Venezuela"); -1 where there is none. */
function outOf(tokens: readonly Token[], countries: readonly Hit[], at: number): number {
  for (let i = at - 1, free = WITHIN; i >= 0 && free > 0; i--) {
    if (tokens[i]!.folded === 'aus') return i;
    if (/^(?:nach|in|mit|für|bei|über|und|oder)$/.test(tokens[i]!.folded) && !/^(?:und|oder)$/.test(tokens[i]!.folded))
      return -1;
    free = countries.some((c) => i >= c.start && i < c.end) ? WITHIN : free - 1;
  }
  return -1;
}

/** People who come from elsewhere: "junge Leute aus Vietnam", "Zwölf der 51 Pflegekräfte stammen aus Rumänien". */
function fromElsewhere(text: string, tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
  const countries = of(hits, 'origin.country', 'origin.lands');
  const people = of(hits, 'origin.person');
  if (countries.length === 0 || people.length === 0) return [];
  const found = new Map<number, Hit[]>();
  for (const c of countries) {
    const aus = outOf(tokens, countries, c.start);
    if (aus < 0 || found.has(aus)) continue;
    const before = people.filter((p) => p.end <= aus && aus - p.end <= CLAUSE).at(-1);
    if (!before) continue;
    const gap = text.slice(before.to, tokens[aus]!.from);
    const verb = tokens
      .slice(before.end, Math.min(tokens.length, c.end + 4))
      .some((t) => !t.capital && COMES.test(t.folded));
    if (STOPS.test(gap) && !/^\s*\([^)]*\)\s*$/.test(gap)) continue;
    const apposition = tokens
      .slice(Math.max(before.end, aus - COUNTED_BEFORE), aus)
      .some((t) => HOW_MANY.test(t.folded));
    if (aus - before.end > APPOSED && !verb && !apposition) continue;
    // another noun may be what comes from there: "Familien und Waren aus Polen"
    if (!verb && !apposition && tokens.slice(before.end, aus).some((t) => t.capital)) continue;
    found.set(aus, made(c.entry === 'origin.country' ? BY_ORIGIN : PEOPLE, before.start, c.end, tokens));
  }
  return [...found.values()].flat();
}

/** People by an adjective: "die polnischen und rumänischen Beschäftigten"; and the bodies of their own: "der Deutsch-Türkische Freundschaftsverein". */
function byAdjective(text: string, tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
  const adjectives = of(hits, 'origin.adjective');
  if (adjectives.length === 0) return [];
  const nouns = of(hits, 'origin.person', 'origin.association');
  return adjectives.flatMap((a): Hit[] => {
    const noun = nouns.find((n) => n.start >= a.end && n.start - a.end <= ATTRIBUTE);
    if (!noun) return [];
    const inside = tokens.slice(a.end, noun.start);
    if (inside.some((t) => t.capital && !/^(?:\p{L}+ische[nrsm]?|Frauen|Männer)$/iu.test(t.folded))) return [];
    if (/[.;:!?,()–]/.test(between(text, tokens[a.end - 1]!, tokens[noun.start]!))) return [];
    if (noun.entry === 'origin.association') {
      if (STATUS.test(tokens[a.start]!.folded)) return [];
      // the commune across the border, the union of states, the centre of a town
      const word = tokens[noun.start]!.folded;
      if (
        /^(?:gemeinde|gemeinden|zentrum|zentrums|schule|gesellschaft|verband)$/.test(word) &&
        BORDER.test(tokens[a.start]!.folded)
      )
        return [];
      return made(BODIES, a.start, noun.end, tokens);
    }
    const citizens = /^staats(?:angehörig|bürger)/.test(tokens[noun.start]!.folded);
    return made(citizens || ELSEWHERE.test(tokens[a.start]!.folded) ? PEOPLE : BY_ORIGIN, a.start, noun.end, tokens);
  });
}

/** What people are, and no association. */
const STATUS = /^(?:zugewandert|eingewandert|geflüchtet|ausländisch)/u;
/** States that share a border: a commune, school or company of theirs stands there more often than it is one of migrants here. */
const BORDER =
  /^(?:polnisch|tschechisch|österreichisch|schweizerisch|schweizer|französisch|luxemburgisch|belgisch|niederländisch|dänisch)/u;

/** Countries with a figure each: "Ukraine (341), Polen (228)", "Polen: 12 %". */
function counted(text: string, tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
  const told = of(hits, 'origin.country').filter((c) =>
    /^\s*[:|]?\s*\(?\s*\d[\d.,]*/u.test(text.slice(c.to, c.to + 14)),
  );
  return told.length < COUNTED ? [] : told.flatMap((c) => made(BY_ORIGIN, c.start, c.end, tokens));
}

/**
 * Hits that name people of the theme, or bodies of their own, by their origin. No list can hold them: any noun for people with any country or adjective of origin.
 * @param hits those of the word lists, with the parts in `origin.…`
 */
export function originHits(text: string, tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
  if (!hits.some((h) => h.entry.startsWith('origin.'))) return [];
  const found = [
    ...fromElsewhere(text, tokens, hits),
    ...byAdjective(text, tokens, hits),
    ...counted(text, tokens, hits),
  ];
  return found.filter(
    (h, i) =>
      !hits.some((k) => k.entry === h.entry && k.start < h.end && h.start < k.end) &&
      !found.slice(0, i).some((k) => k.entry === h.entry && k.start === h.start),
  );
}

/** Hits of the word lists with those of origins, in the order of the text; the parts that made them have done their work. */
export function withOrigins(text: string, tokens: readonly Token[], hits: readonly Hit[]): readonly Hit[] {
  if (!hits.some((h) => h.entry.startsWith('origin.'))) return hits;
  const rest = hits.filter((h) => !h.entry.startsWith('origin.'));
  const found = originHits(text, tokens, hits);
  return found.length === 0 ? rest : [...rest, ...found].sort((a, b) => a.start - b.start);
}
