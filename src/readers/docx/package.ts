import { strFromU8, unzipSync } from 'fflate';
import { UserError } from '../../diagnostics/user-error.js';

/** Unpacked XML beyond which a file is refused: a concept of 500 pages has about 20 MB, an archive made to burst memory has no bound. */
const LIMIT = 150 * 1024 * 1024;
const MB = 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((b, i) => bytes[i] === b);

/**
 * Looks at the archive of a Word file before anything is parsed.
 * @returns the XML of its styles, "" when it has none
 * @throws UserError docx.not-a-docx, docx.old-format, docx.encrypted, docx.damaged, docx.too-large
 */
export function openPackage(path: string, bytes: Uint8Array): string {
  // Old Word files and encrypted new ones are compound files; the encrypted carry a stream of this name.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UserError(locked ? 'docx.encrypted' : 'docx.old-format', { path });
  }
  if (!startsWith(bytes, 0x50, 0x4b)) throw new UserError('docx.not-a-docx', { path });
  let size = 0;
  let document = false;
  let styles: Uint8Array | undefined;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (/\.(?:xml|rels)$/i.test(name)) size += originalSize;
        if (/^word\/document\d*\.xml$/i.test(name)) document = true;
        return name === 'word/styles.xml' && originalSize < LIMIT;
      },
    });
    styles = files['word/styles.xml'];
  } catch (error) {
    throw damaged(path, error);
  }
  if (!document) throw new UserError('docx.not-a-docx', { path });
  if (size > LIMIT) throw new UserError('docx.too-large', { path, size: Math.round(size / MB), limit: LIMIT / MB });
  return styles ? strFromU8(styles) : '';
}

/** What a library says of a broken file, on one line. */
export function damaged(path: string, error: unknown): UserError {
  const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.trim().slice(0, 160);
  return new UserError('docx.damaged', { path, detail });
}
