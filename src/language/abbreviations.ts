import type { Hit, Lexicon } from './lexicon.js';
import { type Token, tokenize } from './tokens.js';

/** Two to seven letters, two of them capitals: "BfI", "StPlA", "MSO", "GEK". */
const SHORT = /^(?=(?:.*\p{Lu}){2})\p{L}{2,7}$/u;
const LONGEST_WORDS = 9;
/** "Büro für Integration (BfI)": up to nine words and a short form in brackets, with an optional "kurz:". */
const IN_BRACKETS =
  /((?:[\p{L}\p{M}&/.‐‑–-]+ ){0,8}[\p{L}\p{M}‐‑–-]+\.?) \((?:(?:kurz|im Folgenden|nachfolgend|abgekürzt|abgek\.)[:,]? )?[„"»]?(\p{L}{2,7})[“"«]?\)/gu;
/** Groups whose words an abbreviation may stand for; words of the field of action or of a chapter's role would say too much. */
const CARRIED = /^(?!role\.|heading\.|field\.|ambiguous\.|theme\.(?!people)).*$/;

/**
 * The long form that a short form stands for, from the words before it (Schwartz and Hearst 2003): read from the right, each letter of the short
 * form is found in the words, its first one at the beginning of a word. Null when the words do not fit.
 */
export function longFormOf(short: string, words: string): string | null {
  let at = words.length;
  for (let i = short.length - 1; i >= 0; i--) {
    const letter = short[i]!.toLowerCase();
    do at--;
    while (at >= 0 && (words[at]!.toLowerCase() !== letter || (i === 0 && at > 0 && /\p{L}/u.test(words[at - 1]!))));
    if (at < 0) return null;
  }
  return words.slice(at);
}

/** Short forms that texts explain in brackets, with their long forms; the first explanation of a short form holds. */
function inBrackets(texts: Iterable<string>, found: Map<string, string>): void {
  for (const text of texts) {
    if (!text.includes('(')) continue;
    for (const [, words, short] of text.matchAll(IN_BRACKETS)) {
      if (!SHORT.test(short!) || found.has(short!)) continue;
      const long = longFormOf(short!, words!);
      if (long && isName(long, short!)) found.set(short!, long);
    }
  }
}

/** A name is not much longer than its short form has letters, and ends in a noun. */
function isName(long: string, short: string): boolean {
  const words = long.split(' ');
  const most = Math.min(short.length + 5, short.length * 2);
  return long.length > short.length + 2 && words.length <= most && /^\p{Lu}|^mbH$/u.test(words.at(-1)!);
}

/** Entries of a list of abbreviations that was printed in two columns and read as running text: "BfI Büro für Integration HA Hauptamt". */
function inList(text: string, found: Map<string, string>): void {
  const words = text.split(/[\s|:=]+/).filter((w) => w !== '' && !/^[–—-]$/.test(w));
  for (let i = 0; i < words.length; i++) {
    const short = words[i]!;
    if (!SHORT.test(short) || found.has(short)) continue;
    let end = i + 1;
    while (end < words.length && end - i <= LONGEST_WORDS && !SHORT.test(words[end]!)) end++;
    const long = words.slice(i + 1, end).join(' ');
    const letters = [...short].filter((c) => c !== c.toLowerCase()).map((c) => c.toLowerCase());
    if (long.length > short.length + 2 && letters.every((c) => long.toLowerCase().includes(c))) found.set(short, long);
  }
}

/**
 * What the abbreviations of a document stand for, by printed short form: from explanations in brackets and from its lists of abbreviations.
 * @param texts running text, in reading order
 * @param lists text of sections that list abbreviations; they go before explanations in brackets
 */
export function abbreviationsOf(texts: Iterable<string>, lists: Iterable<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const list of lists) inList(list, found);
  inBrackets(texts, found);
  return found;
}

/**
 * The lexicon of one document: a short form hits what its long form hits ("BfI" as "Büro für Integration"), as one word, and nothing that a word list says of
 * the same letters elsewhere ("MSO" of motor sports). Words of the theme count only where they name people, since the name of an office is no statement on
 * the theme.
 */
export function withAbbreviations(lexicon: Lexicon, abbreviations: ReadonlyMap<string, string>): Lexicon {
  const entriesOf = new Map<string, ReadonlySet<string>>();
  for (const [short, long] of abbreviations) {
    const hits = lexicon.match(tokenize(long)).filter((h) => !h.entry.startsWith('theme.') || h.start <= 1);
    entriesOf.set(short.toLowerCase(), new Set(hits.map((h) => h.entry).filter((e) => CARRIED.test(e))));
  }
  if (entriesOf.size === 0) return lexicon;
  const added = (tokens: readonly Token[]): Hit[] =>
    tokens.flatMap((t, i) =>
      (t.capital ? [...(entriesOf.get(t.folded) ?? [])] : []).map((entry) => ({
        entry,
        start: i,
        end: i + 1,
        from: t.from,
        to: t.to,
      })),
    );
  const redefined = (h: Hit, tokens: readonly Token[]): boolean => {
    if (h.end !== h.start + 1) return false;
    const own = entriesOf.get(tokens[h.start]!.folded);
    return own !== undefined && !own.has(h.entry);
  };
  const merge = (hits: Hit[], tokens: readonly Token[]): Hit[] => {
    const more = added(tokens).filter((a) => !hits.some((h) => h.entry === a.entry && h.start === a.start));
    const kept = hits.filter((h) => !redefined(h, tokens));
    return more.length === 0 && kept.length === hits.length
      ? hits
      : [...kept, ...more].sort((a, b) => a.start - b.start);
  };
  return {
    learn: lexicon.learn,
    match: (tokens) => merge(lexicon.match(tokens), tokens),
    matchAll: (tokens) => {
      const { hits, homonyms } = lexicon.matchAll(tokens);
      return { hits: merge(hits, tokens), homonyms };
    },
  };
}
