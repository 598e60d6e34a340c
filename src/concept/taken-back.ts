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
/** "Daraus wurde nichts", "Dazu kam es nicht". */
const OF_IT = /^(?:daraus|dazu)$/u;
const COMES = /^(?:wurde|wird|geworden|kam|gekommen)$/u;
/** What is not done yet may still come. */
const PENDING = /^(?:noch|bislang|bisher)$/u;
/** What a denied verb says did not come about. */
const CAME =
  /^(?:statt|stattgefunden|zustande|umgesetzt|verwirklicht|realisiert|weiterverfolgt|verfolgt|übernommen|aufgenommen|fortgeführt|weitergeführt)$/u;

const things = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter((t) => t.capital && t.kind === 'word' && t.folded.length >= THING).map((t) => stem(t.folded)));

/** Whether a sentence tells that what the one before announced or told came to nothing: "Daraus wurde nichts.", "Der Kurs wurde abgesagt." */
function takesBack(p: RawPassage, before: RawPassage): boolean {
  const words = p.tokens.filter((t) => t.kind === 'word');
  if (words.length > SHORT) return false;
  const opening = words.slice(0, SUBJECT);
  const named = things(before.tokens);
  const about =
    // "Das Vorhaben, …" names a thing of its own
    (TAKES_UP.test(opening[0]?.folded ?? '') && opening[1]?.capital !== true) ||
    opening.some((t) => t.capital && t.folded.length >= THING && named.has(stem(t.folded)));
  if (!about || words.some((t) => PENDING.test(t.folded))) return false;
  const clauses = clausesOf(p.text, p.tokens);
  const isMain = (i: number): boolean => clauses.list[clauses.of[i]!]!.parent === null;
  const main = p.tokens.filter((_, i) => isMain(i));
  if (main.some((t) => !t.capital && ENDED.test(t.folded)) && !main.some((t) => /^nicht|^kein/.test(t.folded)))
    return true;
  const denied = deniedRanges(p.text, p.tokens, clauses);
  const isDenied = (i: number): boolean => denied.some(([from, to]) => i >= from && i < to);
  const ofIt = OF_IT.test(opening[0]?.folded ?? '');
  return p.tokens.some(
    (t, i) => !t.capital && isMain(i) && isDenied(i) && (CAME.test(t.folded) || (ofIt && COMES.test(t.folded))),
  );
}

/** Whether the next sentence of its paragraph takes a passage back; index = passage id. */
export function takenBack(raw: readonly RawPassage[]): boolean[] {
  return raw.map((p, i) => {
    const next = raw[i + 1];
    return p.kind === 'sentence' && next?.kind === 'sentence' && next.block === p.block && takesBack(next, p);
  });
}
