import { cffLetters } from './cff.js';
import { type GlyphLetters, letterOf } from './glyph-names.js';

const NONE: GlyphLetters = new Map();
/** Encodings of `cmap` by platform and encoding, the richest first: all of Unicode, its first plane, Unicode without a platform. */
const UNICODE: readonly (readonly [number, number | null])[] = [
  [3, 10],
  [0, null],
  [3, 1],
];
/** Glyphs of `post` that have no name of their own are numbered as in the standard order of the Macintosh: here stands the space, … */
const MAC_SPACE = 3;
/** … and so many follow in the order of its character set. */
const MAC_GLYPHS = 223;
const MOST_RANGES = 20_000;

/** Letters that the glyphs of an embedded TrueType or OpenType font stand for, by its `cmap` table, else by the names in `post` or in its outlines (CFF).
 * @returns empty where the file is neither or holds neither */
export function glyphLetters(font: Uint8Array): GlyphLetters {
  const file = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    // Outlines alone begin with their version, 1.0.
    if (file.getUint16(0) === 0x0100) return cffLetters(file, 0);
    const cmap = tableAt(file, 'cmap');
    const mapped = cmap === null ? NONE : byCmap(file, cmap);
    if (mapped.size > 0) return mapped;
    const post = tableAt(file, 'post');
    const named = post === null ? NONE : byNames(file, post);
    const outlines = named.size > 0 ? null : tableAt(file, 'CFF ');
    return outlines === null ? named : cffLetters(file, outlines);
  } catch {
    // a table reaches beyond the file
    return NONE;
  }
}

function tableAt(file: DataView, tag: string): number | null {
  const tables = file.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const at = 12 + 16 * i;
    const own = String.fromCharCode(...[0, 1, 2, 3].map((b) => file.getUint8(at + b)));
    if (own === tag) return file.getUint32(at + 8);
  }
  return null;
}

function byCmap(file: DataView, cmap: number): GlyphLetters {
  const count = file.getUint16(cmap + 2);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = cmap + 4 + 8 * i;
    return { platform: file.getUint16(at), encoding: file.getUint16(at + 2), start: cmap + file.getUint32(at + 4) };
  });
  for (const [platform, encoding] of UNICODE) {
    const table = tables.find((t) => t.platform === platform && (encoding === null || t.encoding === encoding));
    if (table === undefined) continue;
    const letters = readSubtable(file, table.start);
    if (letters.size > 0) return letters;
  }
  return NONE;
}

function readSubtable(file: DataView, at: number): GlyphLetters {
  const letters = new Map<number, string>();
  const add = (code: number, glyph: number): void => {
    // private letters say nothing
    if (glyph !== 0 && code >= 0x20 && !(code >= 0xe000 && code < 0xf900) && !letters.has(glyph))
      letters.set(glyph, String.fromCodePoint(code));
  };
  const format = file.getUint16(at);
  if (format === 4) readSegments(file, at, add);
  else if (format === 6) {
    const [first, count] = [file.getUint16(at + 6), file.getUint16(at + 8)];
    for (let i = 0; i < count; i++) add(first + i, file.getUint16(at + 10 + 2 * i));
  } else if (format === 12) {
    const groups = Math.min(MOST_RANGES, file.getUint32(at + 12));
    for (let i = 0; i < groups; i++) {
      const own = at + 16 + 12 * i;
      const [first, last, glyph] = [file.getUint32(own), file.getUint32(own + 4), file.getUint32(own + 8)];
      for (let code = first; code <= Math.min(last, 0x10ffff, first + 0xffff); code++) add(code, glyph + code - first);
    }
  }
  return letters;
}

/** Format 4: segments of codes, each with a shift or a list of glyphs. */
function readSegments(file: DataView, at: number, add: (code: number, glyph: number) => void): void {
  const size = file.getUint16(at + 6);
  const [ends, starts, shifts, lists] = [at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size];
  for (let i = 0; i < size; i += 2) {
    const [first, last] = [file.getUint16(starts + i), file.getUint16(ends + i)];
    const [shift, list] = [file.getUint16(shifts + i), file.getUint16(lists + i)];
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = list === 0 ? code : file.getUint16(lists + i + list + 2 * (code - first));
      if (list === 0 || listed !== 0) add(code, (listed + shift) & 0xffff);
    }
  }
}

/** Names of `post` in its format 2. */
function byNames(file: DataView, post: number): GlyphLetters {
  if (file.getUint32(post) !== 0x00020000) return NONE;
  const count = file.getUint16(post + 32);
  const names: string[] = [];
  for (let at = post + 34 + 2 * count; at < file.byteLength && names.length < count; ) {
    const length = file.getUint8(at);
    if (at + 1 + length > file.byteLength) break;
    names.push(String.fromCharCode(...Array.from({ length }, (_, i) => file.getUint8(at + 1 + i))));
    at += 1 + length;
  }
  const standard = new TextDecoder('macintosh').decode(Uint8Array.from({ length: MAC_GLYPHS }, (_, i) => macCode(i)));
  const letters = new Map<number, string>();
  for (let glyph = 0; glyph < count; glyph++) {
    const index = file.getUint16(post + 34 + 2 * glyph);
    const letter = index < 258 ? standard[index - MAC_SPACE] : letterOf(names[index - 258] ?? '');
    if (letter !== undefined) letters.set(glyph, letter);
  }
  return letters;
}

/** Without the control characters from 0x7f on. */
const macCode = (i: number): number => (i < 95 ? 0x20 + i : 0x21 + i);
