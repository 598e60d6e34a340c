import { foldWord } from './fold.js';
import { separableVerbs } from './verbs.js';

/** A word, number or sign of a text. */
export interface Token {
  /** UTF-16 range in the text. */
  readonly from: number;
  readonly to: number;
  /** Folded, without hyphens: "Online-Dialog" → "onlinedialog". */
  readonly folded: string;
  /** Folded parts of a hyphenated word, else empty: "EU-Bürger" → ["eu", "bürger"]. */
  readonly parts: readonly string[];
  /** First letter is a capital. */
  readonly capital: boolean;
  readonly kind: 'word' | 'number' | 'sign';
  /** For a suspended part ("Sprach-" in "Sprach- und Integrationskurse"): the folded word that completes it. */
  readonly completedBy: string | null;
  /** Further forms under which word lists may know it: a separable verb in one piece ("suchte … auf": "aufsuchte", "aufsuchen"), the concept by its own name. */
  readonly also?: readonly string[];
}

// One alternative each: word with gender markers (also within a compound, "Migrant*innenvereine") and inner hyphens · number · sign that carries meaning. No nested quantifiers over the same characters.
const TOKEN =
  /\p{L}[\p{L}\p{M}\p{Nd}\u00ad\u200b'’]*(?:[*:_·]innen\p{Ll}[\p{L}\p{M}\u00ad]*|(?:[*:_·]|\/\s?-?\s?|\()(?:in(?:nen)?|inn)(?![\p{Ll}])\)?(?:en\b)?[\p{L}\p{M}\u00ad]*|[‐‑–-](?=[\p{L}\p{Nd}])[\p{L}\p{M}\p{Nd}\u00ad]+)*[‐‑–-]?|\p{Nd}[\p{Nd}.,]*(?:[‐‑-]\p{L}[\p{L}\p{M}\u00ad]*)*|[%€§&]/gu;
const JOINERS = new Set(['und', 'oder', 'sowie', 'bzw', 'bis', 'beziehungsweise', 'wie']);

/** What a printed word is, wherever it stands. */
export interface WordForm extends Pick<Token, 'folded' | 'parts' | 'capital' | 'kind'> {
  /** Ends in a hyphen, which another word completes. */
  readonly suspended: boolean;
}

function formOf(word: string): WordForm {
  const first = word[0]!;
  const kind = /[%€§&]/.test(first) ? 'sign' : /\p{Nd}/u.test(first) ? 'number' : 'word';
  const folded = foldWord(word);
  const suspended = kind === 'word' && folded.endsWith('-');
  const bare = suspended ? folded.slice(0, -1) : folded;
  const hyphened = bare.includes('-');
  return {
    folded: hyphened && kind !== 'number' ? bare.replaceAll('-', '') : bare,
    parts: hyphened ? bare.split('-').filter(Boolean) : [],
    capital: kind === 'word' && first !== first.toLowerCase(),
    kind,
    suspended,
  };
}

/**
 * Splits a text into tokens. A trailing hyphen is resolved against the next full word after "und", "oder", "sowie", "bzw." or a comma,
 * so that "Sprach- und Integrationskurse" is also found as "Sprachkurse".
 * @param cache forms by printed word, to be shared over the texts of one document
 */
export function tokenize(text: string, cache: Map<string, WordForm> = new Map()): Token[] {
  const tokens: Token[] = [];
  const suspended: number[] = [];
  for (const { 0: word, index: from } of text.matchAll(TOKEN)) {
    let form = cache.get(word);
    if (form === undefined) {
      form = formOf(word);
      cache.set(word, form);
    }
    if (form.suspended) suspended.push(tokens.length);
    const { folded, parts, capital, kind } = form;
    tokens.push({ from, to: from + word.length, folded, parts, capital, kind, completedBy: null });
  }
  const open = new Set(suspended);
  for (const i of suspended) tokens[i] = { ...tokens[i]!, completedBy: completing(tokens, i, open) };
  for (const [i, verb] of separableVerbs(text, tokens)) tokens[i] = { ...tokens[i]!, also: verb };
  return tokens;
}

/** The word that completes a suspended part; looked for among the next few. */
function completing(tokens: readonly Token[], i: number, open: ReadonlySet<number>): string | null {
  for (let j = i + 1; j < Math.min(tokens.length, i + 7); j++) {
    const next = tokens[j]!;
    const joins = next.parts.length === 0 && JOINERS.has(next.folded);
    if (next.kind === 'word' && !open.has(j) && !joins) return next.folded;
  }
  return null;
}
