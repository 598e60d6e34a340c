import type { ConceptDocument, Place } from './document.js';

/** One of several files that a concept is made of. Inside the document their pages and lines are counted through, as in one file. */
export interface ConceptFile {
  /** As a result names it. */
  readonly path: string;
  /** Pages of this file, 0 where it has none. */
  readonly pages: number;
  /** What the files before it take up. */
  readonly pagesBefore: number;
  readonly linesBefore: number;
}

/** A place as its reader finds it: page and line of the file it stands in, with the file's name where a concept has several. */
export function localPlace({ files }: Pick<ConceptDocument, 'files'>, { page, line, file }: Place): Place {
  if (!files) return { page, line, ...(file === undefined ? {} : { file }) };
  const own =
    file === undefined
      ? files.findLast((f) => (page !== null ? f.pagesBefore < page : line !== null && f.linesBefore < line))
      : files.find((f) => f.path === file);
  if (!own) return { page, line, ...(file === undefined ? {} : { file }) };
  return {
    page: page === null || own.pages === 0 ? null : page - own.pagesBefore,
    line: line === null ? null : line - own.linesBefore,
    file: own.path,
  };
}
