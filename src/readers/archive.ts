import { unzipSync } from 'fflate';

/** Unpacked XML beyond which a file is refused: a concept of 500 pages has about 20 MB, an archive made to burst memory has no bound. */
const LIMIT = 150 * 1024 * 1024;
const MB = 1024 * 1024;

/** The text parts of a packed document (Word, OpenDocument) by their `partName`; images stay packed. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Path of a part in one form: names of parts are the same in any letters, and some programs part folders with backslashes. */
export const partName = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Thrown when an archive would take more memory than a concept can need; sizes in megabytes. */
export class ArchiveTooLarge extends Error {
  constructor(
    readonly size: number,
    readonly limit: number,
  ) {
    super(`${size} MB`);
  }
}

const TEXT_PART = /\.(?:xml|rels|html?|mht|txt|docx|rtf)$/i;

/**
 * Unpacks the text parts of an archive. What its directory says of their size is looked at before anything is unpacked.
 * @throws ArchiveTooLarge; an error of the library where the archive is damaged
 */
export function openArchive(bytes: Uint8Array): Parts {
  let size = 0;
  const wanted = (name: string): boolean => TEXT_PART.test(name) || name === 'mimetype';
  const total = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (wanted(name)) size += originalSize;
      return wanted(name) && size <= LIMIT;
    },
  });
  if (size > LIMIT) throw new ArchiveTooLarge(Math.round(size / MB), LIMIT / MB);
  return new Map(Object.entries(total).map(([name, own]) => [partName(name), own]));
}
