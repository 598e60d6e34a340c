import { foldWord } from './fold.js';
import type { LexiconEntry } from './lexicon.js';
import { stem } from './stems.js';

/** Tokens that may stand in between before this step, and ids of word patterns of which one must fit. Short, since there are thousands. */
export type Step = readonly [gap: number, ...words: number[]];
export interface Phrase {
  readonly entry: string;
  /** A `not` term; absent otherwise. */
  readonly not?: true;
  readonly steps: readonly Step[];
}
type Ids = readonly (readonly [string, readonly number[]])[];

/** What a lexicon is compiled to: plain data that can be kept in a file. */
export interface LexiconTables {
  /** Ids of word patterns by their folded form, stem, beginning or end. */
  readonly exact: Ids;
  readonly stems: Ids;
  readonly prefixes: Ids;
  readonly suffixes: Ids;
  /** Ids of patterns that only nouns fit: words printed with a capital. */
  readonly nouns: readonly number[];
  /** Patterns that each word is tried on: [id, middle], or [id, beginning, end, stem of the end]. */
  readonly tests: readonly (readonly [number, string] | readonly [number, string, string, string])[];
  readonly phrases: readonly Phrase[];
  /** Entries that count the hits of an entry as theirs too. */
  readonly parents: readonly (readonly [string, readonly string[]])[];
}

/** Word patterns arranged so that a token is compared with few of them. */
class WordPatterns {
  private readonly ids = new Map<string, number>();
  readonly exact = new Map<string, number[]>();
  readonly stems = new Map<string, number[]>();
  readonly prefixes = new Map<string, number[]>();
  readonly suffixes = new Map<string, number[]>();
  readonly nouns: number[] = [];
  readonly tests: LexiconTables['tests'][number][] = [];

  /** Id of a pattern in the syntax of the lexicon: "=x", "x*", "*x", "*x*", "a*b", "x"; with a capital ("Stelle*", "*Kurs"), only nouns fit it. */
  add(pattern: string): number {
    const known = this.ids.get(pattern);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(pattern, id);
    if (/^[=*]?\p{Lu}/u.test(pattern)) this.nouns.push(id);
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
      else if (parts.length === 3 && !first && !last) this.tests.push([id, parts[1]!]);
      else this.tests.push([id, first, last, stem(last)]);
    }
    return id;
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

/** "(a b|c) d": alternatives with blanks become terms of their own. */
function expand(term: string): string[] {
  const group = /\(([^)]*\s[^)]*)\)/.exec(term);
  if (!group) return [term];
  return group[1]!
    .split('|')
    .flatMap((a) => expand(term.slice(0, group.index) + a.trim() + term.slice(group.index + group[0].length)));
}

/** Ids of entries → those that include them, directly or by way of others. */
function parentsOf(entries: readonly LexiconEntry[]): Map<string, Set<string>> {
  const byId = new Map(entries.map((e) => [e.id, e]));
  const parents = new Map<string, Set<string>>();
  for (const entry of entries) {
    const seen = new Set<string>();
    const queue = [...(entry.include ?? [])];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      parents.set(id, (parents.get(id) ?? new Set()).add(entry.id));
      queue.push(...(byId.get(id)?.include ?? []));
    }
  }
  return parents;
}

/** Compiles entries to the tables that `lexiconOf` matches with. The syntax of terms is told at `compileLexicon`. */
export function lexiconTables(entries: readonly LexiconEntry[]): LexiconTables {
  const patterns = new WordPatterns();
  const phrases: Phrase[] = [];
  const addPhrase = (entry: string, term: string, isNot: boolean) => {
    const steps = parseTerm(term).map(
      (s): Step => [s.gap, ...s.alternatives.filter((a) => a !== '').map((a) => patterns.add(a))],
    );
    if (steps.length > 0 && steps.every((s) => s.length > 1))
      phrases.push(isNot ? { entry, not: true, steps } : { entry, steps });
  };
  for (const entry of entries) {
    for (const term of entry.terms) for (const t of expand(term)) addPhrase(entry.id, t, false);
    for (const term of entry.not ?? []) for (const t of expand(term)) addPhrase(entry.id, t, true);
  }
  return {
    exact: [...patterns.exact],
    stems: [...patterns.stems],
    prefixes: [...patterns.prefixes],
    suffixes: [...patterns.suffixes],
    nouns: patterns.nouns,
    tests: patterns.tests,
    phrases,
    parents: [...parentsOf(entries)].map(([id, ids]) => [id, [...ids]]),
  };
}
