/** Codes of Wingdings, which Word writes as U+F000 + code; text fonts carry the same for bullets. */
// biome-ignore format: a table of codes
const PRIVATE: Readonly<Record<number, string>> = {
  45: '–', 108: '●', 109: '❍', 110: '■', 111: '☐', 112: '☐', 113: '❑', 114: '❒', 117: '◆', 118: '❖', 119: '◆', 120: '☒',
  158: '•', 159: '•', 160: '▪', 161: '○', 164: '◉', 167: '▪', 168: '☐', 174: '→', 183: '•', 216: '➢', 223: '←', 224: '→',
  225: '↑', 226: '↓', 232: '➔', 233: '↑', 234: '↓', 240: '⇨', 251: '✗', 252: '✓', 253: '☒', 254: '☑',
};

/** A private-use character of a symbol font as the sign it shows, or null when nobody knows it. */
export function privateSign(character: string): string | null {
  const code = character.charCodeAt(0);
  return code >= 0xf020 && code <= 0xf0ff ? (PRIVATE[code - 0xf000] ?? null) : null;
}

/** Puts characters right that mean the same as others: composed umlauts, ligatures, blanks and hyphens of all widths, symbol fonts' signs;
 * drops what is invisible. A soft hyphen at the end stays, for it tells how the line goes on. */
export function plainCharacters(text: string): string {
  // Symbol fonts without a code table give their bullets as control characters.
  if (/^[\u0001-\u001f\u007f-\u009f]$/.test(text)) return '•';
  if (/^[\x20-\x7eäöüÄÖÜß–„“”€§²³•·]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (c) => c.normalize('NFKC'))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u00ad(?!\s*$)|[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\uf020-\uf0ff]/g, (c) => privateSign(c) ?? c);
}
