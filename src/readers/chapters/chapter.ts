/** An entry of a list of chapters. */
export interface Chapter {
  /** Path below the folder, with forward slashes; null for a part that has a title and no file. */
  readonly file: string | null;
  /** Title of a part without a file; else null, for files bring their own headings. */
  readonly title: string | null;
  /** How many chapters it stands under. */
  readonly depth: number;
}

/** The chapters of a folder in the order that a reader sees them. */
export interface ChapterList {
  readonly chapters: readonly Chapter[];
  /** Folder below the one asked for that the chapters' paths start from, "" mostly. */
  readonly root: string;
  /** The file that gives the order, null for the order of names. */
  readonly source: string | null;
  /** Title of the whole, where that file has one. */
  readonly title: string | null;
}

export const fileChapter = (file: string, depth: number): Chapter => ({ file, title: null, depth });
export const partTitle = (title: string, depth: number): Chapter => ({ file: null, title, depth });

/** Files that are chapters. */
export const MARKDOWN = /\.(?:md|markdown|qmd)$/i;

/** A path out of a list as one below the folder, null for addresses on the web, other kinds of files, and paths that leave the folder. */
export function chapterPath(text: string): string | null {
  const path = text
    .trim()
    .replace(/[#?].*$/, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // a percent sign that stands for itself
  }
  if (!MARKDOWN.test(decoded) || /^[a-z][a-z+.-]*:|^\//i.test(decoded) || decoded.split('/').includes('..'))
    return null;
  return decoded;
}
