import { foldWord } from './fold.js';

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
}

// One alternative each: word with gender markers (also within a compound, "Migrant*innenvereine") and inner hyphens · number · sign that carries meaning. No nested quantifiers over the same characters.
const TOKEN =
  /\p{L}[\p{L}\p{M}\p{Nd}\u00ad\u200b'’]*(?:[*:_·]innen\p{Ll}[\p{L}\p{M}\u00ad]*|(?:[*:_·]|\/\s?-?\s?|\()(?:in(?:nen)?|inn)(?![\p{Ll}])\)?(?:en\b)?[\p{L}\p{M}\u00ad]*|[‐‑–-](?=[\p{L}\p{Nd}])[\p{L}\p{M}\p{Nd}\u00ad]+)*[‐‑–-]?|\p{Nd}[\p{Nd}.,]*(?:[‐‑-]\p{L}[\p{L}\p{M}\u00ad]*)*|[%€§&]/gu;
const JOINERS = new Set(['und', 'oder', 'sowie', 'bzw', 'bis', 'beziehungsweise', 'wie']);

/**
 * Splits a text into tokens. A trailing hyphen is resolved against the next full word after "und", "oder", "sowie", "bzw." or a comma,
 * so that "Sprach- und Integrationskurse" is also found as "Sprachkurse".
 * @param cache folded forms by printed word, to be shared over the texts of one document
 */
export function tokenize(text: string, cache: Map<string, string> = new Map()): Token[] {
  const raw: { from: number; to: number; folded: string; capital: boolean; kind: Token['kind'] }[] = [];
  for (const m of text.matchAll(TOKEN)) {
    const word = m[0];
    let folded = cache.get(word);
    if (folded === undefined) {
      folded = foldWord(word);
      cache.set(word, folded);
    }
    const first = word[0]!;
    const kind = /[%€§&]/.test(first) ? 'sign' : /\p{Nd}/u.test(first) ? 'number' : 'word';
    raw.push({
      from: m.index,
      to: m.index + word.length,
      folded,
      capital: kind === 'word' && first !== first.toLowerCase(),
      kind,
    });
  }
  return raw.map((t, i): Token => {
    const suspended = t.kind === 'word' && t.folded.endsWith('-');
    const bare = suspended ? t.folded.slice(0, -1) : t.folded;
    const parts = bare.includes('-') ? bare.split('-').filter(Boolean) : [];
    let completedBy: string | null = null;
    if (suspended) {
      for (let j = i + 1; j < Math.min(raw.length, i + 7); j++) {
        const next = raw[j]!;
        if (next.kind !== 'word' || next.folded.endsWith('-') || JOINERS.has(next.folded)) continue;
        completedBy = next.folded.replaceAll('-', '');
        break;
      }
    }
    const form = t.kind === 'number' ? bare : bare.replaceAll('-', '');
    return { from: t.from, to: t.to, folded: form, parts, capital: t.capital, kind: t.kind, completedBy };
  });
}
