import { foldWord } from '../language/fold.js';

/** A set of phrases that texts are compared with as a whole. */
export interface PhraseBook {
  /** Whether the folded words are, together, one of the phrases. */
  has(words: readonly string[]): boolean;
  /** Whether the folded words begin with one of the phrases that end in ":". */
  begins(words: readonly string[]): boolean;
}

interface Pattern<T> {
  readonly words: readonly RegExp[];
  /** The phrase ends in a lone "*": any words may follow. */
  readonly open: boolean;
  readonly value: T;
}

/** Phrases with what they stand for. */
export interface PhraseIndex<T> {
  /** Values of all phrases that are the words as a whole, in the order added. */
  find(words: readonly string[]): T[];
  /** Whether a phrase may begin with the word. */
  mayBegin(word: string): boolean;
}

/** Compiles phrases: "(a|b)" alternatives, "*" any part of a word, a lone "*" at the end any words. Words are compared without their inflected endings. */
export function phraseIndex<T>(entries: readonly { readonly term: string; readonly value: T }[]): PhraseIndex<T> {
  const plain = new Map<string, T[]>();
  const first = new Set<string>();
  const patterns: Pattern<T>[] = [];
  let longest = 0;
  for (const { term, value } of entries) {
    for (const variant of expand(term)) {
      const words = variant.split(/\s+/).map(fold).filter(Boolean);
      if (words.length === 0) continue;
      if (variant.includes('*')) {
        const open = words.at(-1) === '*';
        patterns.push({ words: (open ? words.slice(0, -1) : words).map(wildcard), open, value });
        continue;
      }
      const key = words.map(root).join(' ');
      first.add(root(words[0]!));
      longest = Math.max(longest, words.length);
      const list = plain.get(key);
      if (!list) plain.set(key, [value]);
      else if (!list.includes(value)) list.push(value);
    }
  }
  return {
    find(words) {
      if (words.length === 0) return [];
      const found = words.length > longest ? [] : [...(plain.get(words.map(root).join(' ')) ?? [])];
      for (const { words: tests, open, value } of patterns) {
        const fits = open ? words.length > tests.length : words.length === tests.length;
        if (fits && tests.every((test, i) => test.test(words[i]!)) && !found.includes(value)) found.push(value);
      }
      return found;
    },
    mayBegin: (word) => first.has(root(word)) || patterns.some(({ words }) => words[0]?.test(word)),
  };
}

/** As `phraseIndex`, without values; ":" at the end of a phrase makes it a beginning. */
export function phraseBook(terms: readonly string[]): PhraseBook {
  const all = terms.flatMap(expand);
  const index = phraseIndex(all.filter((t) => !t.endsWith(':')).map((term) => ({ term, value: true })));
  const beginnings = new Set<string>();
  let longest = 0;
  for (const term of all.filter((t) => t.endsWith(':'))) {
    const words = term.slice(0, -1).split(/\s+/).map(fold).filter(Boolean);
    beginnings.add(words.map(root).join(' '));
    longest = Math.max(longest, words.length);
  }
  return {
    has: (words) => index.find(words).length > 0,
    begins(words) {
      let beginning = '';
      for (let n = 0; n < Math.min(longest, words.length); n++) {
        beginning += n === 0 ? root(words[n]!) : ` ${root(words[n]!)}`;
        if (beginnings.has(beginning)) return true;
      }
      return false;
    },
  };
}

/** "(a|b c) d" → "a d", "b c d". */
function expand(term: string): string[] {
  const group = /\(([^()]*\|[^()]*)\)/.exec(term);
  if (!group) return [term];
  return group[1]!
    .split('|')
    .flatMap((a) => expand(term.slice(0, group.index) + a + term.slice(group.index + group[0].length)));
}

const fold = (word: string): string => foldWord(word.replace(/[.,;]+$/g, '')).replaceAll('-', '');

function wildcard(word: string): RegExp {
  const parts = word.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^ ]*')}(?:e|en|er|es|em|n|s|innen)?$`);
}

/** A folded word without its inflected ending; short words stay as they are. */
export function root(word: string): string {
  const bare = word.length > 7 ? without(word, FEMININE) : word;
  const cut = without(bare, INFLECTED);
  return cut.length >= 3 ? cut : bare;
}

const FEMININE = ['innen', 'in'];
const INFLECTED = ['en', 'er', 'es', 'em', 'e', 'n', 's'];

/** Without the first of the endings that it has; roots are asked for too often for regular expressions. */
function without(word: string, endings: readonly string[]): string {
  for (const ending of endings) if (word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}
