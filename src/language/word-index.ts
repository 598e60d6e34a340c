import type { LexiconTables } from './lexicon-tables.js';
import { stem } from './stems.js';

type Ids = ReadonlyMap<string, readonly number[]>;
/** A pattern with its place among all: [id, middle] or [id, beginning, end, stem of the end]. */
type Test = LexiconTables['tests'][number];

/** Letters by which middles of words are looked up; shorter ones are tried on every word. */
const GRAM = 3;

/** Finds the word patterns of a lexicon that fit a word. */
export class WordIndex {
  private readonly exact: Ids;
  private readonly stems: Ids;
  private readonly prefixes: Ids;
  private readonly suffixes: Ids;
  private readonly longestPrefix: number;
  private readonly longestSuffix: number;
  /** Patterns of a beginning and an end ("a*b") by their first letter, "" for any. */
  private readonly around: ReadonlyMap<string, readonly Test[]>;
  /** Patterns of a middle by its first letters. */
  private readonly middles: ReadonlyMap<string, readonly Test[]>;
  private readonly shortMiddles: readonly Test[];
  /** Keys of prefixes, exact forms and stems with their ids, by first letter. */
  private readonly keys = new Map<string, (readonly [string, readonly number[]])[]>();

  constructor(private readonly tables: LexiconTables) {
    this.exact = new Map(tables.exact);
    this.stems = new Map(tables.stems);
    this.prefixes = new Map(tables.prefixes);
    this.suffixes = new Map(tables.suffixes);
    this.longestPrefix = longest(tables.prefixes);
    this.longestSuffix = longest(tables.suffixes);
    const isMiddle = (test: Test) => test.length === 2;
    this.around = grouped(
      tables.tests.filter((t) => !isMiddle(t)),
      (t) => t[1].slice(0, 1),
    );
    this.middles = grouped(
      tables.tests.filter((t) => isMiddle(t) && t[1].length >= GRAM),
      (t) => t[1].slice(0, GRAM),
    );
    this.shortMiddles = tables.tests.filter((t) => isMiddle(t) && t[1].length < GRAM);
  }

  /** Ids of all patterns that fit a folded form. */
  of(form: string): Set<number> {
    const found = new Set<number>();
    const take = (ids: readonly number[] | undefined) => {
      if (ids) for (const id of ids) found.add(id);
    };
    const stemmed = stem(form);
    take(this.exact.get(form));
    take(this.stems.get(stemmed));
    for (let n = 2; n <= form.length && n <= this.longestPrefix; n++) take(this.prefixes.get(form.slice(0, n)));
    for (const f of new Set([form, stemmed, form.replace(/(?:en|es|er|n|s|e)$/, ''), form.replace(/(?:n|s)$/, '')]))
      for (let n = 2; n < f.length && n <= this.longestSuffix; n++) take(this.suffixes.get(f.slice(f.length - n)));
    // in the order in which they stand in the tables
    for (const id of this.tested(form, stemmed).sort((a, b) => a - b)) found.add(id);
    return found;
  }

  private tested(form: string, stemmed: string): number[] {
    const ids: number[] = [];
    for (const letter of ['', form.slice(0, 1)]) {
      for (const [id, first, last = '', lastStem = ''] of this.around.get(letter) ?? []) {
        if (form.length < first.length + last.length || !form.startsWith(first)) continue;
        if (form.endsWith(last) || stemmed.endsWith(lastStem)) ids.push(id);
      }
      if (form === '') break;
    }
    for (let at = 0; at + GRAM <= form.length; at++)
      for (const [id, middle] of this.middles.get(form.slice(at, at + GRAM)) ?? [])
        if (form.startsWith(middle, at)) ids.push(id);
    for (const [id, middle] of this.shortMiddles) if (form.includes(middle)) ids.push(id);
    return ids;
  }

  /** Patterns of a suspended part and its tail: "sprach" + "integrationskurse" fits "sprachkurs*". */
  ofSuspended(form: string, tail: string): number[] {
    const found: number[] = [];
    for (const [key, ids] of this.keysFrom(form.slice(0, 1)))
      if (key.length > form.length + 2 && key.startsWith(form) && tail.includes(key.slice(form.length)))
        found.push(...ids);
    return found;
  }

  private keysFrom(letter: string): readonly (readonly [string, readonly number[]])[] {
    let list = this.keys.get(letter);
    if (!list) {
      const { prefixes, exact, stems } = this.tables;
      list = [prefixes, exact, stems].flatMap((all) => all.filter(([key]) => key.startsWith(letter)));
      this.keys.set(letter, list);
    }
    return list;
  }
}

const longest = (keys: LexiconTables['exact']): number => keys.reduce((n, [key]) => Math.max(n, key.length), 0);

function grouped(tests: readonly Test[], key: (test: Test) => string): Map<string, Test[]> {
  const groups = new Map<string, Test[]>();
  for (const test of tests) {
    const list = groups.get(key(test));
    if (list) list.push(test);
    else groups.set(key(test), [test]);
  }
  return groups;
}
