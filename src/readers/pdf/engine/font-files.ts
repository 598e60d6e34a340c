import { inflateSync } from 'node:zlib';
import { glyphLetters } from './font-map.js';
import type { GlyphLetters } from './glyph-names.js';
import { objectStreams } from './mentions.js';

/** Fonts and their maps are hardly larger. */
const MOST_UNPACKED = 32 * 1024 * 1024;
const DELIMITERS = /[^!-~]|[#%()<>[\]{}/]/g;

/**
 * What character codes of a font stand for where the PDF says nothing of it and only the embedded font file tells (fonts with Identity-H and without ToUnicode). pdf.js does not
 * give the file as it is embedded, so it is looked up in the bytes by the font's name.
 * @returns letters by character code; null where the file cannot be found or does not tell
 */
export function lettersOfFont(bytes: Uint8Array, name: string): GlyphLetters | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes('/Encrypt')) return null;
  const written = `/${name.replace(DELIMITERS, (c) => `#${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}`;
  const named = [file, ...objectStreams(file)].flatMap((part) => dictionaries(part, written));
  const programs = new Set(named.flatMap((d) => /\/FontFile[23]\s+(\d+)\s+\d+\s+R/.exec(d)?.[1] ?? []));
  // two fonts of one name: which is which nobody tells
  if (programs.size !== 1) return null;
  const program = streamOf(file, [...programs][0]!);
  if (!program) return null;
  const letters = glyphLetters(program);
  if (letters.size === 0) return null;
  const map = named.flatMap((d) => /\/CIDToGIDMap\s+(\d+)\s+\d+\s+R/.exec(d)?.[1] ?? [])[0];
  return map === undefined ? letters : through(streamOf(file, map), letters);
}

/** Dictionaries that hold a name, as text. */
function dictionaries(part: Buffer, name: string): string[] {
  const found: string[] = [];
  for (let at = part.indexOf(name); at >= 0; at = part.indexOf(name, at + 1)) {
    if (/[^\s/<>[\]()]/.test(String.fromCharCode(part[at + name.length] ?? 0x20))) continue;
    const from = part.lastIndexOf('<<', at);
    const to = part.indexOf('>>', at);
    if (from >= 0 && to >= 0) found.push(part.toString('latin1', from, to));
  }
  return found;
}

/** The data of a stream object, the last of its number; null where it is packed otherwise or damaged. */
function streamOf(file: Buffer, number: string): Buffer | null {
  for (
    let at = file.lastIndexOf(`${number} 0 obj`);
    at >= 0;
    at = at === 0 ? -1 : file.lastIndexOf(`${number} 0 obj`, at - 1)
  ) {
    if (at > 0 && /\d/.test(String.fromCharCode(file[at - 1]!))) continue;
    const word = file.indexOf('stream', at);
    if (word < 0) return null;
    const dictionary = file.toString('latin1', at, word);
    const start = word + (file[word + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start);
    const data = file.subarray(start, end < 0 ? file.length : end);
    if (!/\/Filter/.test(dictionary)) return data;
    if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>|$)/m.test(dictionary)) return null;
    try {
      return inflateSync(data, { maxOutputLength: MOST_UNPACKED });
    } catch {
      return null;
    }
  }
  return null;
}

/** Letters by code, where the codes are numbers in a table of glyphs. */
function through(table: Buffer | null, letters: GlyphLetters): GlyphLetters | null {
  if (!table) return null;
  const found = new Map<number, string>();
  for (let code = 0; 2 * code + 1 < table.length; code++) {
    const letter = letters.get(table.readUInt16BE(2 * code));
    if (letter !== undefined) found.set(code, letter);
  }
  return found;
}
