import { type GlyphLetters, letterOf } from './glyph-names.js';

/** Letters of the standard strings of CFF (Adobe Technical Note 5176, appendix A) from 1 on; those after them are small capitals and old figures. */
const STANDARD = [
  ' !"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~¡¢£⁄¥ƒ§¤\'“«‹›ﬁﬂ–†‡·¶•‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—Æª',
  'ŁØŒºæıłøœß¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž',
].join('');
const STANDARD_STRINGS = 391;
/** Operators of the top dictionary. */
const CHARSET = 15;
const CHAR_STRINGS = 17;
const ROS = 0x0c1e;

interface Index {
  readonly count: number;
  readonly end: number;
  at(i: number): readonly [number, number];
}

/**
 * Letters that the glyphs of a Compact Font Format program stand for, by the names in its charset.
 * @param start where the program begins in the file
 * @returns empty where its glyphs have numbers only (CID-keyed fonts)
 * @throws RangeError where it reaches beyond the file
 */
export function cffLetters(file: DataView, start: number): GlyphLetters {
  const letters = new Map<number, string>();
  const names = indexAt(file, start + file.getUint8(start + 2));
  const tops = indexAt(file, names.end);
  const strings = indexAt(file, tops.end);
  if (tops.count === 0) return letters;
  const top = dictionary(file, ...tops.at(0));
  const charset = top.get(CHARSET) ?? 0;
  const glyphs = top.get(CHAR_STRINGS);
  // The charsets below 3 are fixed lists that no subset of a font has.
  if (top.has(ROS) || glyphs === undefined || charset < 3) return letters;
  const { count } = indexAt(file, start + glyphs);
  for (const [glyph, sid] of charsetOf(file, start + charset, count).entries()) {
    const letter =
      sid < STANDARD_STRINGS
        ? STANDARD[sid - 1]?.normalize('NFKC')
        : letterOf(nameOf(file, strings, sid - STANDARD_STRINGS));
    if (letter !== undefined) letters.set(glyph + 1, letter);
  }
  return letters;
}

function nameOf(file: DataView, strings: Index, i: number): string {
  if (i >= strings.count) return '';
  const [from, to] = strings.at(i);
  return String.fromCharCode(...Array.from({ length: to - from }, (_, at) => file.getUint8(from + at)));
}

function indexAt(file: DataView, at: number): Index {
  const count = file.getUint16(at);
  if (count === 0) return { count, end: at + 2, at: () => [at, at] };
  const size = file.getUint8(at + 2);
  const offset = (i: number): number => {
    let value = 0;
    for (let b = 0; b < size; b++) value = value * 256 + file.getUint8(at + 3 + i * size + b);
    return value;
  };
  const base = at + 2 + (count + 1) * size;
  return { count, end: base + offset(count), at: (i) => [base + offset(i), base + offset(i + 1)] };
}

/** First operand of each operator that has whole numbers; operators of two bytes are 0x0c00 and the second. */
function dictionary(file: DataView, from: number, to: number): Map<number, number> {
  const found = new Map<number, number>();
  let operands: number[] = [];
  for (let at = from; at < to; ) {
    const b = file.getUint8(at++);
    if (b <= 21) {
      const operator = b === 12 ? 0x0c00 + file.getUint8(at++) : b;
      found.set(operator, operands[0] ?? 0);
      operands = [];
    } else if (b === 28) {
      operands.push(file.getInt16(at));
      at += 2;
    } else if (b === 29) {
      operands.push(file.getInt32(at));
      at += 4;
    } else if (b === 30) {
      // a real number, four bits a sign, ends in 15
      operands.push(0);
      while ((file.getUint8(at++) & 15) !== 15 && at < to);
    } else if (b >= 32 && b <= 246) operands.push(b - 139);
    else if (b >= 247 && b <= 250) operands.push((b - 247) * 256 + file.getUint8(at++) + 108);
    else if (b >= 251 && b <= 254) operands.push(-(b - 251) * 256 - file.getUint8(at++) - 108);
  }
  return found;
}

/** String of each glyph but the first, which has no name. */
function charsetOf(file: DataView, at: number, glyphs: number): number[] {
  const format = file.getUint8(at);
  const sids: number[] = [];
  let own = at + 1;
  while (sids.length < glyphs - 1) {
    const first = file.getUint16(own);
    own += 2;
    let left = 0;
    if (format === 1) left = file.getUint8(own++);
    else if (format === 2) {
      left = file.getUint16(own);
      own += 2;
    }
    for (let i = 0; i <= left && sids.length < glyphs - 1; i++) sids.push(first + i);
  }
  return sids;
}
