import { clausesOf } from '../language/clauses.js';
import { deniedRanges } from '../language/polarity.js';
import { stem } from '../language/stems.js';
import type { Token } from '../language/tokens.js';
import type { RawPassage } from './raw-passages.js';

/** A sentence that takes another back is short: "Der Kurs wurde 2023 abgesagt." In words. */
const SHORT = 18;
/** The thing that was announced stands among so many first words of the sentence that takes it back. */
const SUBJECT = 4;
/** Fewer letters are no name of a thing ("Jahr", "Amt"). */
const THING = 5;

/** Words that take up the whole of the sentence before. */
const TAKES_UP = /^(?:das|dies|dazu|daraus|beides|sie|es|diese[rs]?)$/u;
/** Verbs that tell the end of what was planned or offered. */
const ENDED =
  /^(?:abgesagt\p{L}*|gestrichen\p{L}*|verworfen\p{L}*|abgelehnt\p{L}*|zurückgezogen|zurückgenommen|fallengelassen|gescheitert|scheiterte\p{L}*|entfiel\p{L}*|entfällt|unterblieb\p{L}*|ausgefallen)$/u;
/** What a denied verb says did not come about. */
const CAME =
  /^(?:statt|stattgefunden|zustande|gekommen|kam|kamen|umgesetzt|verwirklicht|realisiert|weiterverfolgt|verfolgt|übernommen|aufgenommen|beschlossen|eingerichtet|geworden|wurde|gelungen|gelang|geschehen|fortgeführt|weitergeführt|besetzt)$/u;

const things = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter((t) => t.capital && t.kind === 'word' && t.folded.length >= THING).map((t) => stem(t.folded)));

/** Whether a sentence tells that what the one before announced or told came to nothing: "Daraus wurde nichts.", "Der Kurs wurde abgesagt." */
function takesBack(p: RawPassage, before: RawPassage): boolean {
  const words = p.tokens.filter((t) => t.kind === 'word');
  if (words.length > SHORT) return false;
  const opening = words.slice(0, SUBJECT);
  const named = things(before.tokens);
  const about =
    TAKES_UP.test(opening[0]?.folded ?? '') ||
    opening.some((t) => t.capital && t.folded.length >= THING && named.has(stem(t.folded)));
  if (!about) return false;
  const clauses = clausesOf(p.text, p.tokens);
  const main = p.tokens.filter((_, i) => clauses.list[clauses.of[i]!]!.parent === null);
  if (main.some((t) => !t.capital && ENDED.test(t.folded)) && !main.some((t) => /^nicht|^kein/.test(t.folded)))
    return true;
  const denied = deniedRanges(p.text, p.tokens, clauses);
  return p.tokens.some((t, i) => !t.capital && CAME.test(t.folded) && denied.some(([from, to]) => i >= from && i < to));
}

/** Whether the next sentence of its paragraph takes a passage back; index = passage id. */
export function takenBack(raw: readonly RawPassage[]): boolean[] {
  return raw.map((p, i) => {
    const next = raw[i + 1];
    return p.kind === 'sentence' && next?.kind === 'sentence' && next.block === p.block && takesBack(next, p);
  });
}
