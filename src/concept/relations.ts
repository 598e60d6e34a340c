import { type Clauses, clausesOf } from '../language/clauses.js';
import { figureRelations } from '../language/figures.js';
import type { Hit } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import { isFiniteVerb, strongForm } from '../language/verbs.js';

/** What stands between "für" and the people: articles and adjectives. */
const WITHIN = 4;

/** Numbers of the tokens [start, end) that a range of the text covers. */
function covering(tokens: readonly Token[], from: number, to: number): [number, number] | null {
  const start = tokens.findIndex((t) => t.to > from);
  if (start < 0) return null;
  let end = start;
  while (end < tokens.length && tokens[end]!.from < to) end++;
  return end > start ? [start, end] : null;
}

/** "für Geflüchtete", "für junge zugewanderte Frauen": whom something is for. */
function forPeople(tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
  return hits.flatMap((h): Hit[] => {
    if (h.entry !== 'theme.people') return [];
    for (let i = h.start - 1; i >= Math.max(0, h.start - WITHIN); i--) {
      if (tokens[i]!.folded === 'für')
        return [{ entry: 'relation.forMigrants', start: i, end: h.end, from: tokens[i]!.from, to: h.to }];
      if (
        tokens[i]!.kind !== 'word' ||
        !/(?:e|en|er|es|und|oder|menschen|familien|personen|frauen|kinder)$/.test(tokens[i]!.folded)
      )
        return [];
    }
    return [];
  });
}

/** Verbs that say only that people are there, or that something is so. */
const PRESENCE =
  /^(?:leb|wohn|arbeit|beschäftig|spiel|besuch|nutz|stamm|zähl|mach|betrag|betrug|bild|umfass|gehör|betreff|betriff|bleib|blieb|halt|hielt|stell|setz|bezieh|heiss|nenn|entsprech|verteil|konzentrier|leit|lager|park|lieg|lag|steh|stand|geb|gibt|gab|komm|kam|geh|ging|steig|stieg|sink|sank|wachs|wuchs|wächst|zieh|zog|hab|hat|sei|ist|war|werd|wird|wurd|find|fand|nehm|nahm|nimm|erleb|verzeichn|registrier|erfass|genann|gemeld|unterscheid|spiegel|prägen|präg|dominier|teil|kenn|sprech|spricht|erwähn|schildern|schildert|erhöh|verringer|geworden|gestiegen|gesunken|gekommen|gewachsen|gelebt|gewohnt|untergebracht)/u;
/** Where, whence and among whom: people in such a phrase take no part. */
const PLACING = new Set(
  'in im neben vor hinter bei beim aus von vom zwischen unter gegenüber über wie als ausser trotz wegen durch am'.split(
    ' ',
  ),
);
/** Named along with others. */
const ALONG = new Set('auch ebenso darunter etwa beispielsweise sowie wie insbesondere teilweise'.split(' '));
const DETERMINER =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|viele|vielen|alle|allen|diese|diesen|jungen|junge|kinder|kindern|familien|frauen|menschen|personen|jugendliche|jugendlichen|eltern|männer|mit|und|\p{L}+(?:e|en|er))$/u;

/** The word that leads to the people: a preposition, a particle, or what stands before their phrase. */
function leadTo(tokens: readonly Token[], start: number): { word: string; at: number } {
  let i = start - 1;
  while (i >= 0 && start - i <= WITHIN && DETERMINER.test(tokens[i]!.folded) && !PLACING.has(tokens[i]!.folded)) i--;
  return { word: tokens[i]?.folded ?? '', at: i };
}

/** Stem of the verb that carries the meaning of a clause: of its participle or infinitive at the end, else of its finite verb; null without one. */
function mainVerb(tokens: readonly Token[], clauses: Clauses, clause: number, people: readonly Hit[]): string | null {
  const at = tokens.flatMap((_, i) => (clauses.of[i] === clause ? [i] : []));
  const last = tokens[at.at(-1) ?? -1];
  // "Zugewanderte" at the start of a sentence looks like a past
  const finite = at.filter((i) => isFiniteVerb(tokens, i) && !people.some((h) => i >= h.start && i < h.end));
  if (finite.length === 0 && !(last && !last.capital && at.length > 2 && /en$/.test(last.folded))) return null;
  const first = finite[0] === undefined ? null : tokens[finite[0]]!;
  const auxiliary =
    first !== null &&
    /^(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|soll|sollen|sollte|sollten|kann|können|konnte|konnten|muss|müssen|will|wollen|darf|dürfen)$/.test(
      first.folded,
    );
  const verbal =
    last && !last.capital && last.kind === 'word' && /(?:en|t|ern|eln)$/.test(last.folded) && last !== first;
  if (auxiliary && verbal) return last.folded.replace(/^ge/, '');
  if (auxiliary) return null;
  const verb = first ?? last!;
  return verb.also?.[1] ?? strongForm(verb.folded)?.infinitive ?? verb.folded;
}

/**
 * People who act or are acted on: subject or object of a verb that says more than that they are there. "Vermieter weisen Familien mit Migrationsgeschichte ab",
 * "die Waldschule zeigt zugewanderten Familien …", not "im Haus leben auch Geflüchtete", "neben der Unterkunft der Geflüchteten".
 */
function withPeople(text: string, tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
  const people = hits.filter((h) => h.entry === 'theme.people');
  if (people.length === 0) return [];
  const clauses = clausesOf(text, tokens);
  return people.flatMap((h): Hit[] => {
    const { word, at } = leadTo(tokens, h.start);
    if (PLACING.has(word) || ALONG.has(word)) return [];
    // an attribute: "der Anteil der …", "die Zahl von …"
    const before = tokens[h.start - 1];
    const genitive = before && /^(?:der|von|des)$/.test(before.folded) && tokens[h.start - 2]?.capital === true;
    const attribute =
      genitive ||
      (before?.capital === true && /er$/.test(tokens[h.start]!.folded) && !tokens[h.start]!.capital) ||
      (at >= 0 && at < h.start - 1 && tokens[at]!.capital && /^(?:der|des)$/.test(tokens[at + 1]!.folded));
    if (attribute) return [];
    // of what a relative clause says of people, the clause around it tells what is done
    const own = clauses.of[h.start]!;
    const around = clauses.list[own]!.kind === 'relative' ? clauses.list[own]!.parent : null;
    const verb = mainVerb(tokens, clauses, around ?? own, people);
    if (verb === null || PRESENCE.test(verb)) return [];
    return [{ entry: 'relation.withMigrants', start: h.start, end: h.end, from: h.from, to: h.to }];
  });
}

/** "0,3 Stelle", "mit zusammen 2,8 Stellen", "E 12": a post that is counted or graded so exactly is in the staffing plan. */
const POSTS =
  /\b\d{1,2},\d{1,2}\s+(?:(?:Plan|Personal|Vollzeit)stellen?|Stellen?|VZÄ|Vollzeitäquivalente?n?)\b|\b(?:Entgeltgruppe|EG|TVöD|E)\s?(?:[5-9]|1[0-5])\b/gu;

function posts(text: string, tokens: readonly Token[]): Hit[] {
  return [...text.matchAll(POSTS)].flatMap((m): Hit[] => {
    const range = covering(tokens, m.index, m.index + m[0].length);
    if (!range) return [];
    const [start, end] = range;
    return [{ entry: 'figure.posts', start, end, from: tokens[start]!.from, to: tokens[end - 1]!.to }];
  });
}

/**
 * Hits that no list of words can find: what figures say together ("figure.comparison", "figure.above", "figure.below", "figure.change"), posts that are counted ("figure.posts"), for whom
 * something is ("relation.forMigrants"), and who does something or has it done ("relation.withMigrants"). Rules name them as they name lists.
 */
export function relationHits(text: string, tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
  const found = [...forPeople(tokens, hits), ...withPeople(text, tokens, hits), ...posts(text, tokens)];
  if (/\d[^\d]+\d/.test(text)) {
    for (const { kind, from, to } of figureRelations(text)) {
      const range = covering(tokens, from, to);
      if (range)
        found.push({
          entry: `figure.${kind}`,
          start: range[0],
          end: range[1],
          from: tokens[range[0]]!.from,
          to: tokens[range[1] - 1]!.to,
        });
    }
  }
  return found;
}
