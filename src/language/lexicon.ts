import { type LexiconTables, lexiconTables, type Step } from './lexicon-tables.js';
import type { Token } from './tokens.js';
import { WordIndex } from './word-index.js';

/** An entry of a lexicon file (rules/lexicon/*.yaml). */
export interface LexiconEntry {
  readonly id: string;
  readonly label?: { readonly de: string; readonly en: string };
  readonly terms: readonly string[];
  /** A hit that overlaps one of these is dropped: same word, other meaning. */
  readonly not?: readonly string[];
  /** Entries whose hits count as hits of this one too. */
  readonly include?: readonly string[];
}

/** A term found: token range [start, end) and UTF-16 range [from, to) in the text. */
export interface Hit {
  readonly entry: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

export interface Lexicon {
  /** All hits, by start, homonyms dropped. */
  match(tokens: readonly Token[]): Hit[];
  /** As `match`, with the dropped ones. */
  matchAll(tokens: readonly Token[]): { hits: Hit[]; homonyms: Hit[] };
  /** Looks up words that are going to be matched, at a time when there is nothing else to do. Changes no result. */
  learn(tokens: readonly Token[]): void;
}

/** A word as the matcher knows it: the patterns that fit it, and the phrases that may begin with it. */
interface Known {
  readonly ids: readonly number[];
  readonly phrases: readonly number[];
}
const UNKNOWN: Known = { ids: [], phrases: [] };

/**
 * Compiles entries to a matcher. Terms: plain word = by stem; "x*" prefix; "*x" suffix (with inflection); "*x*" infix; "a*b"; "=x" exact; a term with a
 * capital ("Stelle*") fits nouns only; a separable verb is found in one piece ("aufsuch*" in "suchte … auf");
 * phrases of such words with "(a|b)" alternatives and "~n" gaps of up to n words. Alternatives of several words ("(a b|c)") are phrases of their own.
 */
export function compileLexicon(entries: readonly LexiconEntry[]): Lexicon {
  return lexiconOf(lexiconTables(entries));
}

/** The matcher of compiled tables. What it learns of a word is kept, so that a word is looked up once. */
export function lexiconOf(tables: LexiconTables): Lexicon {
  const words = new WordIndex(tables);
  const { phrases } = tables;
  const byFirst = new Map<number, number[]>();
  for (const [at, { steps }] of phrases.entries()) {
    for (const id of steps[0]!.slice(1)) {
      const list = byFirst.get(id);
      if (list) list.push(at);
      else byFirst.set(id, [at]);
    }
  }
  const memo = new Map<string, Known>();
  const nouns = new Set(tables.nouns);
  const knownOf = (token: Token): Known => {
    const word =
      token.completedBy === null
        ? token.parts.length > 0
          ? `${token.folded}|${token.parts.join('|')}`
          : token.folded
        : `${token.folded}-${token.completedBy}`;
    const key = `${token.capital ? '^' : ''}${word}${token.also ? `+${token.also[0]}` : ''}`;
    let known = memo.get(key);
    if (!known) {
      const all = words.of(token.folded);
      for (const part of token.parts) if (part.length > 2) for (const id of words.of(part)) all.add(id);
      if (token.completedBy !== null) for (const id of words.ofSuspended(token.folded, token.completedBy)) all.add(id);
      for (const form of token.also ?? []) for (const id of words.of(form)) all.add(id);
      const ids = token.capital ? [...all] : [...all].filter((id) => !nouns.has(id));
      known = ids.length === 0 ? UNKNOWN : { ids, phrases: ids.flatMap((id) => byFirst.get(id) ?? []) };
      memo.set(key, known);
    }
    return known;
  };
  const parents = new Map(tables.parents);
  const counted = new Map<string, readonly string[]>();
  const countedBy = (entry: string): readonly string[] => {
    let list = counted.get(entry);
    if (!list) {
      list = [entry, ...(parents.get(entry) ?? [])];
      counted.set(entry, list);
    }
    return list;
  };
  const sources = new Map<string, readonly string[]>();
  const sourcesOf = (entry: string): readonly string[] => {
    let list = sources.get(entry);
    if (!list) {
      list = [entry, ...tables.parents.filter(([, p]) => p.includes(entry)).map(([child]) => child)];
      sources.set(entry, list);
    }
    return list;
  };
  const matchAll = (tokens: readonly Token[]) => {
    const known = tokens.map(knownOf);
    const found: Hit[] = [];
    const nots: Hit[] = [];
    for (let i = 0; i < known.length; i++) {
      const starting = known[i]!.phrases;
      if (starting.length === 0) continue;
      const here = found.length;
      const notsHere = nots.length;
      for (const at of starting) {
        const phrase = phrases[at]!;
        const end = follow(phrase.steps, 1, i + 1, known);
        if (end < 0) continue;
        const place = { start: i, end, from: tokens[i]!.from, to: tokens[end - 1]!.to };
        if (phrase.not) addOnce(nots, notsHere, phrase.entry, place);
        else for (const entry of countedBy(phrase.entry)) addOnce(found, here, entry, place);
      }
    }
    if (nots.length === 0) return { hits: found, homonyms: [] };
    const hits: Hit[] = [];
    const homonyms: Hit[] = [];
    for (const hit of found) {
      const source = sourcesOf(hit.entry);
      const dropped = nots.some((n) => n.start < hit.end && hit.start < n.end && source.includes(n.entry));
      (dropped ? homonyms : hits).push(hit);
    }
    return { hits, homonyms };
  };
  return {
    learn(tokens) {
      for (const token of tokens) knownOf(token);
    },
    match: (tokens) => matchAll(tokens).hits,
    matchAll,
  };
}

/** Adds a hit unless the same one stands in the list from `since` on, where all that begin at its word are. */
function addOnce(list: Hit[], since: number, entry: string, place: Omit<Hit, 'entry'>): void {
  for (let i = since; i < list.length; i++) if (list[i]!.entry === entry && list[i]!.end === place.end) return;
  list.push({ entry, ...place });
}

function follow(steps: readonly Step[], step: number, at: number, known: readonly Known[]): number {
  const next = steps[step];
  if (!next) return at;
  for (let skip = 0; skip <= next[0] && at + skip < known.length; skip++) {
    if (!known[at + skip]!.ids.some((id) => next.indexOf(id, 1) > 0)) continue;
    const end = follow(steps, step + 1, at + skip + 1, known);
    if (end >= 0) return end;
  }
  return -1;
}
