import type { TextLine } from './pages.js';

/** A line with its numbers levelled, so that running heads with changing page numbers are one. */
const levelled = (text: string) =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\d+/g, '#')
    .replace(/\b[IVXLC]{1,6}\b/g, '#')
    .toLowerCase();
/** Parts a running head's name of the whole from that of the chapter. */
const HEAD_PART = /^(.{8,80}?)\s*(?:\||·|•| [–—] )/u;
const PAGE_NUMBER =
  /^\s*(?:[-–|]\s*)?(?:(?:seite|s\.|page)\s*)?\d{1,4}(?:\s*(?:\/|von|of|\|)\s*\d{1,4})?(?:\s*[-–|])?\s*$/i;
/** "Stadt Musterstadt Seite 16 von 52" */
const PAGE_OF = /^.{0,60}\bseite\s+\d{1,4}\s*(?:von|\/|\|)\s*\d{1,4}\s*$/i;
/** The last value of a form recurs at the end of pages, too, but once for each of the forms on the page. */
const ONCE_A_PAGE = 1.25;
/** What is left of a foot whose parts were printed apart. */
const BAR = /^\s*[|–—-]\s*$/;

/**
 * Lines that belong to the page and not to the text: running heads, feet, page numbers. A line is one when it recurs with other numbers,
 * mostly at the edges of pages. Labels of forms recur too, but inside the pages.
 * @returns the 1-based numbers of such lines
 */
export function furnitureLines(lines: readonly TextLine[]): Set<number> {
  const edge = new Set<number>();
  const byPage = new Map<number, TextLine[]>();
  for (const l of lines) {
    if (l.text.trim() === '') continue;
    const list = byPage.get(l.page);
    if (list) list.push(l);
    else byPage.set(l.page, [l]);
  }
  for (const list of byPage.values()) for (const l of [...list.slice(0, 3), ...list.slice(-3)]) edge.add(l.line);
  const counts = new Map<string, { all: number; atEdge: number; pages: Set<number> }>();
  for (const l of lines) {
    const key = levelled(l.text);
    if (key.length < 4 || key.length > 160) continue;
    const c = counts.get(key) ?? { all: 0, atEdge: 0, pages: new Set<number>() };
    c.all++;
    if (edge.has(l.line)) c.atEdge++;
    c.pages.add(l.page);
    counts.set(key, c);
  }
  // heads that name the chapter after the whole: the first part recurs
  const parts = new Map<string, { all: number; pages: Set<number> }>();
  const partOf = (text: string): string | null => {
    const part = HEAD_PART.exec(text.trim())?.[1];
    return part === undefined ? null : levelled(part);
  };
  for (const l of lines) {
    const part = partOf(l.text);
    if (part === null) continue;
    const c = parts.get(part) ?? { all: 0, pages: new Set<number>() };
    c.all++;
    if (edge.has(l.line)) c.pages.add(l.page);
    parts.set(part, c);
  }
  const rests = new Set<string>();
  const enough = Math.max(4, Math.min(12, byPage.size * 0.08));
  const isNamed = (part: string | null): boolean => {
    const head = part === null ? undefined : parts.get(part);
    return head !== undefined && head.pages.size >= enough && head.all <= ONCE_A_PAGE * head.pages.size;
  };
  for (const { text } of lines) {
    const part = partOf(text);
    if (!isNamed(part)) continue;
    rests.add(part!);
    rests.add(levelled(text.trim().slice(HEAD_PART.exec(text.trim())![0].length)));
  }
  const found = new Set<number>();
  for (const l of lines) {
    if (l.text.trim() === '') continue;
    const c = counts.get(levelled(l.text));
    // a running head usually carries the page number or stands alone at the edge
    const recurs =
      c !== undefined && c.pages.size >= enough && c.atEdge / c.all >= 0.8 && c.all <= ONCE_A_PAGE * c.pages.size;
    const numbered =
      c !== undefined && c.all >= enough && /#/.test(levelled(l.text)) && /[|]/.test(l.text) && l.text.length < 120;
    // also where the head is broken over two lines, or printed without the chapter
    const named =
      edge.has(l.line) && (isNamed(partOf(l.text)) || (rests.has(levelled(l.text)) && !/^\s*\d+\.\d/.test(l.text)));
    const bar = BAR.test(l.text) && edge.has(l.line);
    if (
      PAGE_OF.test(l.text) ||
      recurs ||
      numbered ||
      named ||
      bar ||
      (PAGE_NUMBER.test(l.text) && (edge.has(l.line) || byPage.size < 3))
    )
      found.add(l.line);
  }
  return found;
}
