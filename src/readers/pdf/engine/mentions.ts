import { inflateSync } from 'node:zlib';

/** Dictionary and data of an object stream are no farther apart. */
const NEAR = 400;
/** An object stream holds at most some hundred objects. */
const MOST_UNPACKED = 8 * 1024 * 1024;

/**
 * Whether the objects of a PDF name something ("/FreeText"), told from its bytes: cheaper than asking the engine for the annotations of every page.
 * Encrypted files, of which it cannot be told, do.
 */
export function mentions(bytes: Uint8Array, name: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes(name) || file.includes('/Encrypt')) return true;
  for (let at = file.indexOf('/ObjStm'); at >= 0; at = file.indexOf('/ObjStm', at + 1)) {
    const word = file.indexOf('stream', at);
    if (word < 0 || word > at + NEAR) continue;
    const start = word + (file[word + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start);
    try {
      const data = file.subarray(start, end < 0 ? file.length : end);
      if (inflateSync(data, { maxOutputLength: MOST_UNPACKED }).includes(name)) return true;
    } catch {
      // not packed by this method, or damaged: the engine reads what can be read
    }
  }
  return false;
}
