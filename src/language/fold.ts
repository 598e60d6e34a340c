const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Most words: nothing to fold but a capital. */
const PLAIN = /^[A-ZÄÖÜa-zäöü][a-zäöü]*$/;

/**
 * Folds one word for comparison: NFC, soft hyphens and zero-width characters out, ligatures apart, ß → ss, lower case, and all gender forms as one
 * ("Migrant*innen", "Migrant:innen", "MigrantInnen", "Migrant/-innen", "Migrant(inn)en" → "migrantinnen"). Hyphens are kept, as "-".
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[ﬀ-ﬆ]/g, (c) => LIGATURES[c] ?? c)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/([\p{Ll}])I(n(?:nen)?)(?!\p{Ll})/u, '$1i$2')
    .replace(/\((inn?)\)(en)?/i, '$1$2')
    .replace(/(?:[*:_·]|\/\s?-?\s?)(in(?:nen)?)(?!\p{L})/iu, '$1')
    .replace(/(?:[*:_·])(in(?:nen)?)/iu, '$1')
    .toLowerCase()
    .replace(/ß/g, 'ss');
}
