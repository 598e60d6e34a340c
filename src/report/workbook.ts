import { unzipSync, zipSync } from 'fflate';

/** Longest text a cell of a spreadsheet holds, in UTF-16 units (Excel's limit is 32,767). */
const LONGEST = 32_000;

/** Text as a cell can hold it: control characters (all but tab and line ends) and lone surrogates cannot stand in XML. */
export const legible = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .slice(0, LONGEST);

/** The same bytes for the same data: the archive's entries carry no time of writing. */
export function timeless(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1) });
}
