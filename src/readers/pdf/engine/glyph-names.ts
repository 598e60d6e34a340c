/** A map of a font file from glyphs to letters; of several letters for a glyph the first in Unicode. */
export type GlyphLetters = ReadonlyMap<number, string>;

// biome-ignore format: a table of names
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300', acute: '\u0301', circumflex: '\u0302', tilde: '\u0303', macron: '\u0304', breve: '\u0306', dotaccent: '\u0307', dieresis: '\u0308',
  ring: '\u030a', hungarumlaut: '\u030b', caron: '\u030c', cedilla: '\u0327', ogonek: '\u0328',
};
// biome-ignore format: a table of names
const NAMED: Readonly<Record<string, string>> = {
  germandbls: 'ß', Euro: '€', endash: '–', emdash: '—', hyphen: '-', quotedblbase: '„', quotedblleft: '“', quotedblright: '”', quotesinglbase: '‚',
  quoteleft: '‘', quoteright: '’', bullet: '•', ellipsis: '…', section: '§', degree: '°', fi: 'fi', fl: 'fl', ff: 'ff', ffi: 'ffi', ffl: 'ffl',
  space: ' ', period: '.', comma: ',', colon: ':', semicolon: ';', parenleft: '(', parenright: ')', percent: '%', slash: '/', plus: '+', ampersand: '&',
  zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', dotlessi: 'ı', lslash: 'ł', Lslash: 'Ł',
  oslash: 'ø', Oslash: 'Ø', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', exclam: '!', question: '?', quotedbl: '"', quotesingle: "'", underscore: '_', at: '@',
};

/** The letter that a glyph is named after ("adieresis", "uni00E4", "a.sc"), as in the glyph list of Adobe; undefined for other names. */
export function letterOf(name: string): string | undefined {
  const [own = ''] = name.split('.');
  const hex = /^uni([0-9A-F]{4})$|^u([0-9A-F]{4,6})$/.exec(own);
  if (hex) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt((hex[1] ?? hex[2])!, 16)));
  if (own.length === 1) return own;
  const mark = Object.hasOwn(MARKS, own.slice(1)) ? MARKS[own.slice(1)] : undefined;
  if (mark !== undefined) return (own[0]! + mark).normalize('NFC');
  return Object.hasOwn(NAMED, own) ? NAMED[own] : undefined;
}
