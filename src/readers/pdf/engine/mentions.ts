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
  for (const objects of objectStreams(file)) if (objects.includes(name)) return true;
  return false;
}

/** The packed objects of a PDF, stream by stream, those that can be unpacked. */
export function* objectStreams(file: Buffer): Generator<Buffer> {
  for (let at = file.indexOf('/ObjStm'); at >= 0; at = file.indexOf('/ObjStm', at + 1)) {
    const word = file.indexOf('stream', at);
    if (word < 0 || word > at + NEAR) continue;
    const start = word + (file[word + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start);
    try {
      yield inflateSync(file.subarray(start, end < 0 ? file.length : end), { maxOutputLength: MOST_UNPACKED });
    } catch {
      // not packed by this method, or damaged: the engine reads what can be read
    }
  }
}
