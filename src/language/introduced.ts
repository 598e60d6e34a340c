import type { Hit, Lexicon } from './lexicon.js';
import { type Token, tokenize } from './tokens.js';

/** A name that the text introduces, and what it says the name stands for. */
export interface Introduced {
  readonly name: string;
  readonly means: string;
}

const QUOTED = '[„"»‚]([\\p{Lu}\\d][^„“”"»«‘]{1,60})[“”"«‘]';
const CAPITAL = '\\p{Lu}[\\p{L}\\d*:-]+';
/** What a name without quotation marks opens with, and what it is: "Büro Kompass", "Team Ankommen", "Frau Kaya". */
const OPENERS =
  'Büro|Haus|Team|Projekt|Initiative|Verein|Forum|Programm|Netzwerk|Bündnis|Treff|Treffpunkt|Zentrum|Stelle|Frau|Herr|Herrn|Rat|Gruppe|Kreis|Runde|Café|Agentur|Stiftung';
const OPENED = `(?:${OPENERS})\\s(?:(?:der|des|für)\\s)?${CAPITAL}(?:\\s\\p{Lu}[\\p{L}-]+)?`;
const SHORT = '(?=[\\p{L}\\d]*\\p{Lu})\\p{L}[\\p{L}\\d]{1,9}';
const ARTICLE = '(?:das|der|die|ein|eine|einer|einem|dem|unser|unsere|zugleich|seit \\d{4})\\s+';
/** A noun phrase up to the next mark: with its head near its beginning. */
const PHRASE = `(?:${ARTICLE})*(?:\\p{Ll}[\\p{L}-]+(?:e|en|er|es)\\s+){0,2}${CAPITAL}[^,;.:()–|]{0,90}`;

const NAME = `(?:${QUOTED}|(${OPENED}))`;
const PATTERNS: readonly { readonly pattern: RegExp; readonly name: readonly number[]; readonly means: number }[] = [
  // „Ankern 2030“ (A30), das Integrationskonzept der Stadt, …
  {
    pattern: new RegExp(`${NAME}(?:\\s*\\((${SHORT})\\))?\\s*(?:,|–)\\s*(${PHRASE})(?=[,;.–]|$)`, 'gu'),
    name: [1, 2, 3],
    means: 4,
  },
  // Büro Kompass ist die Anlaufstelle …
  {
    pattern: new RegExp(
      `${NAME}(?:\\s*\\((${SHORT})\\))?\\s+(?:ist|bildet|heißt)\\s+(?:seit \\d{4}\\s+|dabei\\s+|zugleich\\s+)?(${PHRASE})`,
      'gu',
    ),
    name: [1, 2, 3],
    means: 4,
  },
  // das Integrationskonzept der Stadt „Ankern 2030“
  {
    pattern: new RegExp(
      `(${CAPITAL}(?:\\s(?:der|des)\\s${CAPITAL}(?:\\s\\p{Lu}[\\p{L}-]+)?)?)(?:\\s(?:mit dem (?:Titel|Namen)|namens|unter dem (?:Titel|Namen)|heißt|trägt den (?:Titel|Namen)))?\\s${QUOTED}(?:\\s*\\((${SHORT})\\))?`,
      'gu',
    ),
    name: [2, 3],
    means: 1,
  },
  // Vertretung der Zugewanderten (kurz: VdZ), … (im Folgenden Plan)
  {
    pattern: new RegExp(
      `(${CAPITAL}(?:\\s[\\p{L}*:-]+){0,6}?\\s?[\\p{L}*:-]*)\\s\\((?:kurz|im Folgenden|nachfolgend|abgekürzt|genannt|künftig|auch)[:,]?\\s(?:auch\\s)?[„"»]?([\\p{L}\\d][\\p{L}\\d -]{1,30})[“"«]?\\)`,
      'gu',
    ),
    name: [2],
    means: 1,
  },
  // …, kurz VdZ, / genannt „Kompass“ / – kurz VdZ –
  {
    pattern: new RegExp(
      `(${CAPITAL}(?:\\s[\\p{L}*:-]+){0,6})\\s?(?:,|–)\\s(?:kurz|genannt|im Folgenden|abgekürzt)\\s(?:auch\\s)?[„"»]?(${SHORT}|${OPENED}|${CAPITAL})[“"«]?`,
      'gu',
    ),
    name: [2],
    means: 1,
  },
  // Integrationsbeauftragte der Stadt ist (seit 2019) Frau Kaya
  {
    pattern: new RegExp(
      `(${CAPITAL}(?:\\s(?:der|des)\\s${CAPITAL})?)\\s(?:ist|war|wurde)\\s(?:seit \\d{4}\\s|derzeit\\s|zurzeit\\s|aktuell\\s)?((?:Frau|Herr|Dr\\.)\\s(?:Dr\\.\\s)?${CAPITAL}(?:\\s\\p{Lu}[\\p{L}-]+)?)`,
      'gu',
    ),
    name: [2],
    means: 1,
  },
];

/** Names that texts introduce by apposition, by "ist", in brackets or in quotation marks after their kind; linear in the text. */
export function introducedNames(texts: Iterable<string>): Introduced[] {
  const found = new Map<string, Introduced>();
  for (const text of texts) {
    if (text.length > 20_000) continue;
    if (
      !/[„"»]|\bkurz\b|genannt|Folgenden|\b(?:Büro|Haus|Team|Projekt|Initiative|Verein|Forum|Programm|Netzwerk|Bündnis|Treff|Zentrum|Stelle|Frau|Herr|Dr\.|Rat|Gruppe|Kreis|Runde|Café|Agentur|Stiftung)\b/u.test(
        text,
      )
    )
      continue;
    for (const { pattern, name, means } of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        for (const n of name) {
          const printed = match[n]?.trim();
          if (printed && printed.length > 2 && !found.has(printed))
            found.set(printed, { name: printed, means: match[means]! });
        }
      }
    }
  }
  return [...found.values()];
}

/** Groups whose words a name may stand for; fields of action, roles and words of the theme would say too much. */
const CARRIED =
  /^(?!role\.|heading\.|field\.|ambiguous\.|theme\.|context\.|~|offer$|need$|aim$|substance$|format\.|indicator\.|goal\.)/;
/** A name stands for what its description begins with; in words. */
const HEAD = 3;

/**
 * The lexicon of one document: a name that it introduces hits what its description begins with ("Büro Kompass" as "Anlaufstelle für Zugewanderte"). Names
 * of a single common word are left out.
 */
export function withIntroduced(lexicon: Lexicon, introduced: readonly Introduced[]): Lexicon {
  const byFirst = new Map<string, { words: readonly string[]; entries: readonly string[] }[]>();
  for (const { name, means } of introduced) {
    const words = tokenize(name).map((t) => t.folded);
    const entries = [
      ...new Set(
        lexicon
          .match(tokenize(means))
          .filter((h) => h.start < HEAD && CARRIED.test(h.entry))
          .map((h) => h.entry),
      ),
    ];
    const known = new Set(lexicon.match(tokenize(name)).map((h) => h.entry));
    const more = entries.filter((e) => !known.has(e));
    if (words.length === 0 || more.length === 0) continue;
    const list = byFirst.get(words[0]!);
    if (list) list.push({ words, entries: more });
    else byFirst.set(words[0]!, [{ words, entries: more }]);
  }
  if (byFirst.size === 0) return lexicon;
  const added = (tokens: readonly Token[]): Hit[] => {
    const found: Hit[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (!tokens[i]!.capital && tokens[i]!.kind === 'word') continue;
      for (const { words, entries } of byFirst.get(tokens[i]!.folded) ?? []) {
        if (!words.every((w, k) => tokens[i + k]?.folded === w || tokens[i + k]?.folded === `${w}s`)) continue;
        const end = i + words.length;
        for (const entry of entries)
          found.push({ entry, start: i, end, from: tokens[i]!.from, to: tokens[end - 1]!.to });
      }
    }
    return found;
  };
  return merging(lexicon, added);
}

/** A lexicon with further hits of its own. */
export function merging(lexicon: Lexicon, added: (tokens: readonly Token[]) => Hit[]): Lexicon {
  const merge = (hits: Hit[], tokens: readonly Token[]): Hit[] => {
    const more = added(tokens).filter((a) => !hits.some((h) => h.entry === a.entry && h.start === a.start));
    return more.length === 0 ? hits : [...hits, ...more].sort((a, b) => a.start - b.start);
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

/** Kinds of papers that a title names as what the document is. */
const PAPER =
  /(?:konzept|plan|strategie|programm|konzeption|leitbild|rahmenplan|masterplan|agenda|bericht|untersuchung|untersuchungen|insek|isek|stek|iek|igek|ikek)$/;
const BARE = /(?:konzept|plan|strategie|programm|konzeption|leitbild)$/;

/** Words by which a document calls itself: the papers of its title ("Integrationsplan"), and their kind alone ("Plan"). */
export function ownNames(title: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { folded, capital } of tokenize(title)) {
    if (!capital || !PAPER.test(folded)) continue;
    found.add(folded);
    const bare = BARE.exec(folded)?.[0];
    if (bare && bare !== 'plan') found.add(bare);
  }
  return found;
}

/** The lexicon of a document with these names: each is read as "Konzept" too, in any of its cases. */
export function withOwnNames(lexicon: Lexicon, names: ReadonlySet<string>): Lexicon {
  if (names.size === 0) return lexicon;
  const isOwn = (t: Token) => t.capital && [t.folded, t.folded.replace(/(?:es|s|n|en)$/, '')].some((w) => names.has(w));
  const known = (tokens: readonly Token[]): readonly Token[] =>
    tokens.some(isOwn) ? tokens.map((t) => (isOwn(t) ? { ...t, also: [...(t.also ?? []), 'konzept'] } : t)) : tokens;
  return {
    learn: lexicon.learn,
    match: (tokens) => lexicon.match(known(tokens)),
    matchAll: (tokens) => lexicon.matchAll(known(tokens)),
  };
}
