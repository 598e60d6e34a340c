import { privateSign } from '../language/repair/characters.js';

/** What codes of symbol fonts look like; engines give them as private-use characters or as the letter on the same key. */
// biome-ignore format: a table of codes
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●', 109: '❍', 110: '■', 111: '☐', 112: '☐', 113: '❑', 114: '❒', 117: '◆', 118: '❖', 119: '◆', 120: '☒',
  158: '•', 159: '•', 160: '▪', 161: '○', 164: '◉', 167: '▪', 168: '☐', 216: '➢', 223: '←', 224: '→', 225: '↑',
  226: '↓', 232: '➔', 233: '↑', 234: '↓', 239: '⇦', 240: '⇨', 241: '⇧', 242: '⇩', 251: '✗', 252: '✓', 253: '☒', 254: '☑',
};

/** Wingdings 3 holds arrows and triangles only, used as bullets. */
const ARROWS: Readonly<Record<number, string>> = Object.fromEntries(
  Array.from({ length: 224 }, (_, i) => [i + 32, '►']),
);

// biome-ignore format: a table of codes
const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 85: '☒', 151: '•', 152: '•', 162: '■', 163: '☐', 164: '☐', 165: '☐',
};

// biome-ignore format: a table of codes
const DINGBATS: Readonly<Record<number, string>> = {
  51: '✓', 52: '✔', 53: '✕', 54: '✖', 55: '✗', 56: '✘', 108: '●', 109: '❍', 110: '■', 111: '❏', 112: '❐', 113: '❑',
  114: '❒', 117: '◆', 118: '❖', 212: '➔', 228: '➤', 216: '➢',
};

// biome-ignore format: a table of codes
const SYMBOL: Readonly<Record<number, string>> = {
  45: '–', 183: '•', 167: '♣', 168: '♦', 174: '→', 173: '↑', 175: '↓', 172: '←', 222: '⇒', 179: '≥', 163: '≤', 177: '±',
  180: '×', 187: '≈', 229: '∑', 68: 'Δ', 83: 'Σ',
};

/** The table for a font's name, or null for a text font. */
export function symbolTable(font: string): Readonly<Record<number, string>> | null {
  if (/wingdings[\s-]*2/i.test(font)) return WINGDINGS_2;
  if (/wingdings[\s-]*3/i.test(font)) return ARROWS;
  if (/wingding/i.test(font)) return WINGDINGS;
  if (/dingbat/i.test(font)) return DINGBATS;
  if (/(^|[+\s])symbol(mt|ps|std|,|-|$)/i.test(font)) return SYMBOL;
  return null;
}

/** A glyph's text in plain Unicode.
 * @param text what the engine took the glyph for
 * @param table table of the glyph's symbol font, if it is one */
export function symbolText(text: string, table: Readonly<Record<number, string>> | null): string {
  const code = text.charCodeAt(0);
  if (text.length !== 1) return text;
  if (table) return table[code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code] ?? text;
  return privateSign(text) ?? text;
}
