import { pageBreaks } from './page-breaks.js';

/** A printed line of a text file, without its line end. */
export interface TextLine {
  readonly text: string;
  /** 1-based line of the file. */
  readonly line: number;
  /** 0-based stretch between page borders. */
  readonly page: number;
}

const MARKER = /^\s*(?:-{2,}|\[|=+)?\s*(?:page|seite)?\s*\d{1,4}\s*(?:of|von|\/)\s*\d{1,4}\s*(?:-{2,}|\]|=+)\s*$/i;

/**
 * Lines of a text with the page each stands on. Pages end at form feeds, at page markers ("-- 3 of 72 --"), at empty lines between which the page
 * numbers count on, or, where the file has nothing of all this, at gaps of several blank lines.
 * @returns `printed` is true when the pages are those of the file (form feeds), so that their numbers may be shown
 */
export function splitPages(text: string): { lines: TextLine[]; pages: number; printed: boolean } {
  // the form feed behind the last page begins none
  const raw = text.replace(/\f\s*$/, '').split('\n');
  const printed = raw.some((line) => line.includes('\f'));
  const marked = !printed && raw.filter((l) => MARKER.test(l)).length >= 3;
  const breaks = printed || marked ? new Set<number>() : pageBreaks(raw.map((l) => l.replace(/\r$/, '')));
  const lines: TextLine[] = [];
  let page = 0;
  let blank = 0;
  for (const [i, source] of raw.entries()) {
    if (printed) {
      const parts = source.split('\f');
      for (const [k, part] of parts.entries()) {
        if (k > 0) page++;
        if (part.trim() !== '' || k === 0) lines.push({ text: part.trimEnd(), line: i + 1, page });
      }
      continue;
    }
    if (marked && MARKER.test(source)) {
      page++;
      continue;
    }
    if (breaks.has(i)) {
      // several empty lines in a row end one page
      if (lines.at(-1)?.page === page) page++;
      blank = 0;
    } else if (source.trim() === '') blank++;
    else {
      if (!marked && breaks.size === 0 && blank >= 3 && lines.length > 0) page++;
      blank = 0;
    }
    lines.push({ text: source.replaceAll('\f', ' ').trimEnd(), line: i + 1, page });
  }
  return { lines, pages: page + 1, printed };
}
