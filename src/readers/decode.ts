import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/user-error.js';

export interface DecodedText {
  readonly text: string;
  readonly warnings: Diagnostic[];
}

/** Windows-1252 between 0x80 and 0x9F. Node's own decoder gives control characters there, in some of its versions. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Letters that are printed as one sign, as they come out of print. */
const LIGATURES = /[\ufb00-\ufb06]/g;

/** Bytes of Windows-1252 as text; Latin-1 is a part of it. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);

/** Bytes that are looked at to tell an encoding. */
const HEAD = 8192;
/** Share of zeros from which a file is no text. */
const ZEROS = 1 / 50;
/** Share of zeros at every other byte from which a file without a mark is UTF-16. */
const WIDE = 0.4;

/**
 * Decodes a text file: UTF-8 with or without mark, UTF-16 by its mark or its zeros, else Windows-1252 (German texts in Latin-1 are such).
 * Line ends become "\n", letters are composed (NFC).
 * @throws UserError reader.empty, reader.binary
 */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new UserError('reader.empty', { path });
  const done = (text: string, encoding?: string): DecodedText => ({
    text: text
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .replaceAll('\0', '')
      .replace(LIGATURES, (sign) => sign.normalize('NFKC'))
      .normalize('NFC'),
    warnings: encoding === undefined ? [] : [{ code: 'reader.encoding', args: { encoding } }],
  });
  const wide = utf16Of(bytes);
  if (wide) return done(new TextDecoder(wide).decode(bytes), 'UTF-16');
  const head = bytes.subarray(0, HEAD);
  if (head.filter((b) => b === 0).length > head.length * ZEROS) throw new UserError('reader.binary', { path });
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const text = decodeWindows1252(bytes);
    // a few broken bytes in a UTF-8 text are no reason to garble all its umlauts
    const multi = (text.match(/Ã[\u0080-\u00bf¤¶¼Ÿ„–œ]/g) ?? []).length;
    const single = (text.match(/[äöüÄÖÜß]/g) ?? []).length;
    return multi > single ? done(new TextDecoder('utf-8').decode(bytes)) : done(text, 'Windows-1252');
  }
}

/** UTF-16 by its mark, else by zeros in every other byte, as Latin letters have them. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]!++;
  const half = head.length / 2;
  if (head.length < 4 || zeros[0]! + zeros[1]! === 0) return null;
  if (zeros[1]! > WIDE * half && zeros[0]! < 0.05 * half) return 'utf-16le';
  return zeros[0]! > WIDE * half && zeros[1]! < 0.05 * half ? 'utf-16be' : null;
}

/** Decodes HTML: by its mark, else by the encoding it names, else as any text. @throws UserError reader.empty, reader.binary */
export function decodeHtml(path: string, bytes: Uint8Array): DecodedText {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  const latin = named !== undefined && /^(?:windows-1252|iso-8859-1|iso-8859-15|latin-?1|ascii|us-ascii)$/.test(named);
  if (!latin || utf16Of(bytes)) return decodeText(path, bytes);
  if (bytes.length === 0) throw new UserError('reader.empty', { path });
  // Editors keep the old word on the encoding when they save as UTF-8.
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC'),
      warnings: [],
    };
  } catch {
    return { text: decodeWindows1252(bytes).replace(/\r\n?/g, '\n').replaceAll('\0', ''), warnings: [] };
  }
}
