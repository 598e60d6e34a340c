import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/user-error.js';

/**
 * Decodes a text file: UTF-8 with or without mark, UTF-16 by its mark, else Windows-1252 (German texts in Latin-1 are such). Line ends become "\n".
 * @throws UserError reader.empty, reader.binary
 */
export function decodeText(path: string, bytes: Uint8Array): { text: string; warnings: Diagnostic[] } {
  if (bytes.length === 0) throw new UserError('reader.empty', { path });
  const done = (text: string, encoding?: string) => ({
    text: text.replace(/\r\n?/g, '\n').replaceAll('\0', ''),
    warnings: encoding === undefined ? [] : [{ code: 'reader.encoding', args: { encoding } }],
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return done(new TextDecoder('utf-16le').decode(bytes), 'UTF-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return done(new TextDecoder('utf-16be').decode(bytes), 'UTF-16');
  const head = bytes.subarray(0, 8192);
  if (head.filter((b) => b === 0).length > head.length / 50) throw new UserError('reader.binary', { path });
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // a few broken bytes in a UTF-8 text are no reason to garble all its umlauts
    const multi = (text.match(/Ã[\u0080-\u00bf¤¶¼Ÿ„–œ]/g) ?? []).length;
    const single = (text.match(/[äöüÄÖÜß]/g) ?? []).length;
    return multi > single ? done(new TextDecoder('utf-8').decode(bytes)) : done(text, 'Windows-1252');
  }
}
