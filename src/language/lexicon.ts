import { foldWord } from './fold.js';
import { stem } from './stems.js';
import type { Token } from './tokens.js';

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
  readonly entries: ReadonlyMap<string, LexiconEntry>;
  /** All hits, by start, homonyms dropped. */
  match(tokens: readonly Token[]): Hit[];
  /** As `match`, with the dropped ones. */
  matchAll(tokens: readonly Token[]): { hits: Hit[]; homonyms: Hit[] };
}

type WordTest = (form: string, stemmed: string) => boolean;
interface Step {
  /** Ids of word patterns of which one must fit. */
  readonly words: readonly number[];
  /** Tokens that may stand in between before this step. */
  readonly gap: number;
}
interface Phrase {
  readonly entry: string;
  readonly isNot: boolean;
  readonly steps: readonly Step[];
}

/** Word patterns arranged so that a token is compared with few of them. */
class WordPatterns {
  private readonly ids = new Map<string, number>();
  private readonly exact = new Map<string, number[]>();
  private readonly stems = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number[]>();
  private readonly suffixes = new Map<string, number[]>();
  private readonly tests: { id: number; test: WordTest }[] = [];
  private readonly list: string[] = [];

  /** Id of a pattern in the syntax of the lexicon: "=x", "x*", "*x", "*x*", "a*b", "x". */
  add(pattern: string): number {
    const known = this.ids.get(pattern);
    if (known !== undefined) return known;
    const id = this.list.push(pattern) - 1;
    this.ids.set(pattern, id);
    const put = (map: Map<string, number[]>, key: string) => {
      const at = map.get(key);
      if (at) at.push(id);
      else map.set(key, [id]);
    };
    const fold = (s: string) => foldWord(s).replaceAll('-', '');
    if (pattern.startsWith('=')) put(this.exact, fold(pattern.slice(1)));
    else if (!pattern.includes('*')) {
      put(this.stems, stem(fold(pattern)));
      put(this.exact, fold(pattern));
    } else {
      const parts = pattern.split('*').map(fold);
      const [first = '', last = ''] = [parts[0], parts.at(-1)];
      if (parts.length === 2 && first && !last) put(this.prefixes, first);
      else if (parts.length === 2 && !first && last) put(this.suffixes, last);
      else if (parts.length === 3 && !first && !last) this.tests.push({ id, test: (f) => f.includes(parts[1]!) });
      else
        this.tests.push({
          id,
          test: (f) =>
            f.length >= first.length + last.length &&
            f.startsWith(first) &&
            (f.endsWith(last) || stem(f).endsWith(stem(last))),
        });
    }
    return id;
  }

  /** Ids of all patterns that fit a folded form. */
  of(form: string): number[] {
    const found: number[] = [];
    const take = (map: Map<string, number[]>, key: string) => {
      const ids = map.get(key);
      if (ids) found.push(...ids);
    };
    const stemmed = stem(form);
    take(this.exact, form);
    take(this.stems, stemmed);
    for (let n = 2; n <= form.length; n++) take(this.prefixes, form.slice(0, n));
    for (const f of new Set([form, stemmed, form.replace(/(?:en|es|er|n|s|e)$/, ''), form.replace(/(?:n|s)$/, '')]))
      for (let n = 2; n < f.length; n++) take(this.suffixes, f.slice(f.length - n));
    for (const { id, test } of this.tests) if (test(form, stemmed)) found.push(id);
    return [...new Set(found)];
  }

  /** Patterns of a suspended part and its tail: "sprach" + "integrationskurse" fits "sprachkurs*". */
  ofSuspended(form: string, tail: string): number[] {
    const found: number[] = [];
    for (const map of [this.prefixes, this.exact, this.stems])
      for (const [key, ids] of map)
        if (key.length > form.length + 2 && key.startsWith(form) && tail.includes(key.slice(form.length)))
          found.push(...ids);
    return found;
  }
}

/** Words of a term: alternatives "(a|b)" (also inside a word), gaps "~2". */
function parseTerm(term: string): { alternatives: string[]; gap: number }[] {
  const steps: { alternatives: string[]; gap: number }[] = [];
  let gap = 0;
  for (const word of term.trim().match(/\S*\([^)]*\)\S*|\S+/g) ?? []) {
    if (/^~\d+$/.test(word)) {
      gap = Number(word.slice(1));
      continue;
    }
    const group = /^(.*?)\(([^)]*)\)(.*)$/.exec(word);
    const alternatives = group ? group[2]!.split('|').map((a) => `${group[1]}${a.trim()}${group[3]}`) : [word];
    steps.push({ alternatives, gap });
    gap = 0;
  }
  return steps;
}

/**
 * Compiles entries to a matcher. Terms: plain word = by stem; "x*" prefix; "*x" suffix (with inflection); "*x*" infix; "a*b"; "=x" exact;
 * phrases of such words with "(a|b)" alternatives and "~n" gaps of up to n words. Alternatives of several words ("(a b|c)") are phrases of their own.
 */
export function compileLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const patterns = new WordPatterns();
  const phrases: Phrase[] = [];
  const byFirst = new Map<number, number[]>();
  const addPhrase = (entry: string, term: string, isNot: boolean) => {
    const steps = parseTerm(term).map(
      (s): Step => ({ words: s.alternatives.filter((a) => a !== '').map((a) => patterns.add(a)), gap: s.gap }),
    );
    if (steps.length === 0 || steps.some((s) => s.words.length === 0)) return;
    const at = phrases.push({ entry, isNot, steps }) - 1;
    for (const id of steps[0]!.words) {
      const list = byFirst.get(id);
      if (list) list.push(at);
      else byFirst.set(id, [at]);
    }
  };
  const expand = (term: string): string[] => {
    // "(a b|c) d": alternatives with blanks become terms of their own
    const group = /\(([^)]*\s[^)]*)\)/.exec(term);
    if (!group) return [term];
    return group[1]!
      .split('|')
      .flatMap((a) => expand(term.slice(0, group.index) + a.trim() + term.slice(group.index + group[0].length)));
  };
  const parents = new Map<string, Set<string>>();
  const byId = new Map(entries.map((e) => [e.id, e]));
  for (const entry of entries) {
    for (const term of entry.terms) for (const t of expand(term)) addPhrase(entry.id, t, false);
    for (const term of entry.not ?? []) for (const t of expand(term)) addPhrase(entry.id, t, true);
    const seen = new Set<string>();
    const queue = [...(entry.include ?? [])];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      parents.set(id, (parents.get(id) ?? new Set()).add(entry.id));
      queue.push(...(byId.get(id)?.include ?? []));
    }
  }
  const memo = new Map<string, readonly number[]>();
  const idsOf = (token: Token): readonly number[] => {
    const key =
      token.completedBy === null
        ? token.folded + (token.parts.length > 0 ? `|${token.parts.join('|')}` : '')
        : `${token.folded}-${token.completedBy}`;
    let ids = memo.get(key);
    if (!ids) {
      const all = new Set(patterns.of(token.folded));
      for (const part of token.parts) if (part.length > 2) for (const id of patterns.of(part)) all.add(id);
      if (token.completedBy !== null)
        for (const id of patterns.ofSuspended(token.folded, token.completedBy)) all.add(id);
      ids = [...all];
      memo.set(key, ids);
    }
    return ids;
  };
  const matchAll = (tokens: readonly Token[]) => {
    const ids = tokens.map(idsOf);
    const found: (Hit & { isNot: boolean })[] = [];
    const seen = new Set<string>();
    for (const [i, own] of ids.entries()) {
      for (const id of own) {
        for (const at of byFirst.get(id) ?? []) {
          const phrase = phrases[at]!;
          const end = follow(phrase.steps, 1, i + 1, ids);
          if (end < 0) continue;
          for (const entry of phrase.isNot ? [phrase.entry] : [phrase.entry, ...(parents.get(phrase.entry) ?? [])]) {
            const key = `${entry}|${i}|${end}|${phrase.isNot}`;
            if (seen.has(key)) continue;
            seen.add(key);
            found.push({ entry, start: i, end, from: tokens[i]!.from, to: tokens[end - 1]!.to, isNot: phrase.isNot });
          }
        }
      }
    }
    const nots = found.filter((h) => h.isNot);
    const hits: Hit[] = [];
    const homonyms: Hit[] = [];
    for (const { isNot, ...hit } of found) {
      if (isNot) continue;
      const source = [hit.entry, ...includedBy(hit.entry)];
      const dropped = nots.some((n) => source.includes(n.entry) && n.start < hit.end && hit.start < n.end);
      (dropped ? homonyms : hits).push(hit);
    }
    return { hits, homonyms };
  };
  const closure = new Map<string, string[]>();
  const includedBy = (id: string): string[] => {
    let list = closure.get(id);
    if (!list) {
      list = [...parents].filter(([, p]) => p.has(id)).map(([child]) => child);
      closure.set(id, list);
    }
    return list;
  };
  return { entries: byId, match: (tokens) => matchAll(tokens).hits, matchAll };
}

function follow(steps: readonly Step[], step: number, at: number, ids: readonly (readonly number[])[]): number {
  const next = steps[step];
  if (!next) return at;
  for (let skip = 0; skip <= next.gap && at + skip < ids.length; skip++) {
    if (!ids[at + skip]!.some((id) => next.words.includes(id))) continue;
    const end = follow(steps, step + 1, at + skip + 1, ids);
    if (end >= 0) return end;
  }
  return -1;
}
