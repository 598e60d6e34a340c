import { type Clauses, clausesOf, hangsOn } from './clauses.js';
import type { Token } from './tokens.js';
import { strongForm } from './verbs.js';

/** Token range [start, end). */
export type Range = readonly [start: number, end: number];

/** Words that deny the clause in which they stand. */
const CLAUSE_NEGATORS =
  /^(?:nicht|nie|niemals|niemand\p{L}{0,2}|nirgends|nichts|weder|keinesfalls|keineswegs|mitnichten|kein|keine[nrms]?|keinerlei|fehlend\p{L}{0,2}|fehlen|fehlte?|fehlten)$/u;
/** Verbs that say that something did not come about: they deny their clause as "nicht" does. */
const NON_EVENTS =
  /^(?:verzichte\p{L}*|absehen|absah|absahen|abgesehen|entfäll\p{L}*|entfallen|entfiel|entfielen|unterblieb\p{L}*|unterbleibt|ausblieb\p{L}*|ausbleiben|ausgeblieben\p{L}*|ausfiel|ausfielen|ausfallen|ausgefallen\p{L}*|abgesagt\p{L}*|absagte\p{L}*|abgelehnt\p{L}*|ablehn\p{L}*|verworfen\p{L}*|verwarf\p{L}*|gestrichen\p{L}*|scheiterte\p{L}*|gescheitert\p{L}*|aufgegeben\p{L}*|versagt|verwehrt\p{L}*|vermisst\p{L}*)$/u;
/** What deny only the noun phrase after them. */
const PHRASE_NEGATORS = new Set('ohne mangels ausgenommen ausser statt anstatt anstelle'.split(' '));
/** "nicht nur", "nicht zuletzt": what they stand before is said to be so. */
const AFFIRMING = new Set(
  'nur zuletzt allein bloss bloß zwangsläufig unbedingt selten umsonst immer ausschliesslich lediglich ganz erst minder weniger unerheblich unwesentlich einmal'.split(
    ' ',
  ),
);
/** Two denials in a clause affirm: "darf nicht fehlen", "nicht ausgeschlossen", "niemand wurde abgewiesen". */
const SECOND =
  /^(?:fehlen|verzichte\p{L}*|ausgeschlossen\p{L}*|auszuschliessen|vergessen|übersehen|vernachlässig\p{L}*|unterschätz\p{L}*|wegzudenken|abgewiesen|aufgegeben|infrage|ausfiel|ausgefallen|entfiel|entfallen|entfällt|ohne|abgelehnt|unterblieb\p{L}*|ausblieb\p{L}*|ausgeblieben|versäumt\p{L}*|umhin|gescheitert|scheiterte)$/u;
/** Adjectives that "nicht" makes a kind of: "nicht öffentlich", "nicht deutsch". */
const ATTRIBUTES =
  /^(?:deutsch|staatlich|kommerziell|öffentlich|städtisch|motorisiert|kommunal|erwerbstätig|binär|ehelich|heimisch|ausreichend)/;
const DETERMINERS = /^(?:der|die|das|dem|den|des|ein|eine|einen|einem|einer|eines|in|mit|von|für|bei|aus|und|oder)$/;
const LEADS_PHRASE =
  /^(?:in|im|auf|mit|an|am|bei|für|von|aus|nach|durch|über|zu|zum|zur|vor|unter|als|der|die|das|den|dem|ein|eine|einen|einer)$/;
const NO_PROBLEM =
  /^(?:zweifel|randproblem|randthema|neues|neuland|frage|selbstläufer|ausnahme|einzelfall|zufall|gegensatz|widerspruch|deutsch)/;

/** "dazu kam es nicht", "das gelang nicht". */
const TAKES_BACK = /^(?:dazu|das|dies|was|daraus)$/;
const HAPPENS = /^(?:kam|kommt|gekommen|gelang|gelungen|geschah|geschehen|wurde|ist|geworden)$/;

const isBe = (folded: string): boolean => /^(?:ist|sind|war|waren|sei|bleibt|blieb)$/.test(folded);

/** End of the noun phrase that begins at `from`: its noun with what hangs on it ("Beteiligung von Migrantinnen und Migranten"). */
function phraseEnd(text: string, tokens: readonly Token[], from: number): number {
  let end = from;
  let noun = false;
  while (end < tokens.length && end < from + 12) {
    const token = tokens[end]!;
    if (end > from && /[,;:.!?()]/.test(text.slice(tokens[end - 1]!.to, token.from))) break;
    const joins = /^(?:von|vom|der|des|und|oder|mit|für|aus|an|bei|zu|zur|zum)$/.test(token.folded);
    // after the noun only what belongs to it: a genitive, "von …", "und …"
    if (
      noun &&
      !token.capital &&
      !joins &&
      !(tokens[end - 1] && /^(?:von|vom|der|des|und|oder|mit|für|aus|an|bei|zu|zur|zum)$/.test(tokens[end - 1]!.folded))
    )
      break;
    if (noun && /^(?:mit|für|an|bei|zu|zur|zum|aus)$/.test(token.folded)) break;
    if (token.capital) noun = true;
    end++;
  }
  return end;
}

interface Denier {
  readonly at: number;
  readonly kind: 'clause' | 'phrase' | 'forward';
  readonly from: number;
}

/** What kind of denial the word at `i` is; null when it denies nothing. */
function denierAt(text: string, tokens: readonly Token[], i: number): Denier | null {
  const word = tokens[i]!.folded;
  const before = tokens[i - 1]?.folded ?? '';
  const next = tokens[i + 1]?.folded ?? '';
  const next2 = tokens[i + 2]?.folded ?? '';
  if (PHRASE_NEGATORS.has(word)) {
    if (before === 'nicht' || tokens[i]!.capital) return null;
    if (/^(?:statt|anstatt)$/.test(word) && !/^(?:der|des|einer|eines|ein|eine|dessen|nur)$/.test(next)) return null;
    if (word === 'ohne' && /^(?:dass)$/.test(next)) return { at: i, kind: 'clause', from: i };
    return { at: i, kind: 'phrase', from: i };
  }
  const forms = [word, ...(tokens[i]!.also ?? [])];
  const nonEvent = !tokens[i]!.capital && forms.some((f) => NON_EVENTS.test(f));
  // "in den Haushalt eingestellt", "der Stadt verwehrt"
  if (nonEvent) return { at: i, kind: 'clause', from: i };
  if (!CLAUSE_NEGATORS.test(word)) return null;
  if (word === 'nicht') {
    if (AFFIRMING.has(next) || (next === 'mehr' && next2 === 'wegzudenken')) return null;
    if (ATTRIBUTES.test(next) || (next === 'bei' && /^(?:null|0)$/.test(next2))) return null;
    // "die nicht erreichten Gruppen" says of the groups what they are
    if (
      DETERMINERS.test(before) &&
      !/^(?:und|oder)$/.test(before) &&
      !tokens[i + 1]?.capital &&
      tokens[i + 2]?.capital &&
      /(?:e|en|er|es|em)$/.test(next)
    )
      return { at: i, kind: 'phrase', from: i };
    // "… und nicht auf Türkisch" denies what follows
    const parted =
      /^(?:und|oder|aber)$/.test(before) || /,\s*$/.test(text.slice(tokens[i - 1]?.to ?? 0, tokens[i]!.from));
    if (
      parted &&
      (tokens[i + 1]?.capital || LEADS_PHRASE.test(next) || /,/.test(text.slice(tokens[i]!.to, tokens[i + 1]?.from)))
    )
      return { at: i, kind: 'forward', from: i };
  }
  if (/^kein/.test(word)) {
    if (NO_PROBLEM.test(next) || NO_PROBLEM.test(next2)) return null;
  }
  return { at: i, kind: 'clause', from: i };
}

/** Whether a predicate is all that is denied: "Integration ist keine Aufgabe der Stadt allein". */
function deniesPredicate(tokens: readonly Token[], of: readonly number[], clause: number, i: number): boolean {
  if (!/^kein/.test(tokens[i]!.folded)) return false;
  let be = false;
  for (let k = 0; k < tokens.length; k++) {
    if (of[k] !== clause) continue;
    const word = tokens[k]!.folded;
    if (isBe(word) && k < i) be = true;
    // "ist keine Beteiligung erfolgt", "sind keine Mittel eingeplant": the verb is another one
    if (
      k > i &&
      !tokens[k]!.capital &&
      (/^(?:\p{Ll}*ge\p{Ll}{2,}|be\p{Ll}+|ver\p{Ll}+|er\p{Ll}+|ent\p{Ll}+|vor\p{Ll}+)(?:t|en)$/u.test(word) ||
        strongForm(word) !== null)
    )
      return false;
  }
  return be;
}

/** Whether a denial and a lack beside it affirm: "an Dolmetschern fehlte es nicht". In one clause further apart each denies what is its own ("ein Treff fehlt und wird nicht gebaut"). */
function isNoLack(tokens: readonly Token[], at: number): boolean {
  const lack = /^fehl(?:t|te|ten)$/u;
  const word = (i: number): string => tokens[i]?.folded ?? '';
  const pair = (from: number): boolean =>
    lack.test(word(from)) && (word(from + 1) === 'nicht' || (word(from + 1) === 'es' && word(from + 2) === 'nicht'));
  return pair(at) || pair(at - 1) || pair(at - 2);
}

/** Words of a main clause that, with a denial in a clause that hangs on it, say that it was so every time. */
const NONE = /^(?:kein\p{L}*|nie|niemals|niemand\p{L}{0,2})$/u;
/** A clause that tells more of what there is none of, or of what did not pass without it. */
const isTelling = ({ kind, opener }: Clauses['list'][number]): boolean => kind === 'relative' || opener === 'ohne';

/**
 * Whether a denial and one of the clause it hangs on, or that hangs on it, affirm together: "kein Treffen verging, ohne dass …", "es gab keinen Abend, an dem nicht …".
 * @param at the denying word
 */
function isDoubled(tokens: readonly Token[], clauses: Clauses, deniers: readonly Denier[], at: number): boolean {
  const of = (i: number) => clauses.of[i]!;
  const word = (i: number) => tokens[i]!.folded;
  return deniers.some((d) => {
    if (d.at === at) return false;
    const [outer, inner] = clauses.list[of(at)]!.parent === of(d.at) ? [d.at, at] : [at, d.at];
    return (
      clauses.list[of(inner)]!.parent === of(outer) &&
      NONE.test(word(outer)) &&
      isTelling(clauses.list[of(inner)]!) &&
      (word(inner) === 'ohne' || word(inner) === 'nicht')
    );
  });
}

/**
 * Token ranges [start, end) of what a text denies: the clause of a denying word with the clauses that tell more of its nouns ("Der Workshop, der geplant war,
 * fand nicht statt"), or only the phrase after "ohne". The denial of a relative clause is its own affair, "sondern" ends a denial, two denials affirm, and
 * "nicht nur", "nicht zuletzt", "warum nicht" deny nothing.
 * @param known clauses of the text, where they are known already
 */
export function deniedRanges(text: string, tokens: readonly Token[], known?: Clauses): Range[] {
  const deniers = tokens.flatMap((_, i) => denierAt(text, tokens, i) ?? []);
  if (deniers.length === 0) return [];
  const clauses = known ?? clausesOf(text, tokens);
  const denied = tokens.map(() => false);
  for (const { at, kind, from } of deniers) {
    if (kind === 'phrase') {
      // "kein Kapitel ohne …" affirms
      if (
        tokens[at]!.folded === 'ohne' &&
        deniers.some(
          (d) =>
            d.kind === 'clause' &&
            d.at < at &&
            NONE.test(tokens[d.at]!.folded) &&
            (clauses.of[d.at] === clauses.of[at] || clauses.list[clauses.of[at]!]!.parent === clauses.of[d.at]),
        )
      )
        continue;
      const end = phraseEnd(text, tokens, from + 1);
      for (let k = from; k < end; k++) denied[k] = true;
      continue;
    }
    const clause = clauses.of[at]!;
    const others = deniers.filter((d) => d.at !== at && d.kind !== 'phrase' && clauses.of[d.at] === clause);
    const isNot = /^(?:nicht|nie|niemals|kein\p{L}*|niemand\p{L}*)$/u;
    const cancelled = isNot.test(tokens[at]!.folded)
      ? tokens.some(
          (t, k) =>
            k !== at &&
            clauses.of[k] === clause &&
            (SECOND.test(t.folded) || (t.also ?? []).some((f) => SECOND.test(f))),
        )
      : SECOND.test(tokens[at]!.folded) && others.some((d) => isNot.test(tokens[d.at]!.folded));
    if (cancelled || isDoubled(tokens, clauses, deniers, at) || isNoLack(tokens, at)) continue;
    // "…, dazu kam es aber nicht" takes back the clause before
    const first = clauses.of.indexOf(clause);
    if (
      first > 0 &&
      TAKES_BACK.test(tokens[first]!.folded) &&
      tokens.some((t, k) => clauses.of[k] === clause && HAPPENS.test(t.folded))
    )
      for (let k = 0; k < first; k++) denied[k] = true;
    const narrow = deniesPredicate(tokens, clauses.of, clause, at);
    for (let k = 0; k < tokens.length; k++) {
      const own = clauses.of[k] === clause;
      const sub = !own && hangsOn(clauses, clauses.of[k]!, clause);
      const inner =
        sub &&
        /^(?:relative|aside|infinitive)$/.test(clauses.list[clauses.of[k]!]!.kind) &&
        clauses.list[clauses.of[k]!]!.opener !== 'um';
      if (!own && !inner) continue;
      if ((kind === 'forward' || narrow) && k < at) continue;
      denied[k] = true;
    }
  }
  const found: [number, number][] = [];
  denied.forEach((is, k) => {
    const last = found.at(-1);
    if (!is) return;
    if (last && last[1] === k) last[1] = k + 1;
    else found.push([k, k + 1]);
  });
  return found;
}
