/** First day that a ZIP archive can name (1980-01-01), as its date field has it. */
const DATE = 0x0021;

/**
 * Takes the clock out of a ZIP archive: every entry gets the same time and date, in its local header and in the central directory.
 * The archive is walked by its own records (APPNOTE 4.3), not searched, so that nothing inside a file is touched. Works in place.
 */
export function stillArchive(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('not a ZIP archive');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const local = zip.readUInt32LE(at + 42);
    zip.writeUInt16LE(0, at + 12);
    zip.writeUInt16LE(DATE, at + 14);
    zip.writeUInt16LE(0, local + 10);
    zip.writeUInt16LE(DATE, local + 12);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
