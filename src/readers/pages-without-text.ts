import type { Block, ConceptDocument } from '../document/document.js';

/** A line that so large a share of the pages carries says nothing of any of them: a stamp of the scanner, the number of the paper. */
const STAMPED = 0.5;
/** … of at least so many pages. */
const LEAST_PAGES = 3;
/** A stamp has fewer words. */
const STAMP_WORDS = 25;

/** Pages (1-based, in their order) that hold no text of their own and are not blank either: pictures of text, maps, photographs. */
export function pagesWithoutText(document: ConceptDocument): number[] {
  const lines: string[][] = Array.from({ length: document.pages }, () => []);
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.kind === 'comment') continue;
    for (const [page, text] of byPage(block)) lines[page - 1]?.push(text);
  }
  const counts = new Map<string, number>();
  for (const own of lines) for (const key of new Set(own.map(likeness))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const stamped = (line: string): boolean => {
    const count = counts.get(likeness(line)) ?? 0;
    return count >= LEAST_PAGES && count > STAMPED * lines.length;
  };
  const blank = new Set(document.layout.filter((page) => page.blank).map(({ page }) => page));
  const words = (own: readonly string[]): number =>
    own.reduce((sum, line) => sum + (line.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0), 0);
  const hasText = (own: readonly string[]): boolean =>
    words(own) >= STAMP_WORDS || words(own.filter((line) => !stamped(line))) > 0;
  return lines.flatMap((own, i) => (blank.has(i + 1) || hasText(own) ? [] : [i + 1]));
}

/** What a block prints on each page. */
function byPage(block: Block): [number, string][] {
  const own: [number, string][] = [];
  const add = (of: Pick<Block, 'text' | 'anchors'>): void => {
    for (const [i, { page, offset }] of of.anchors.entries())
      if (page !== null) own.push([page, of.text.slice(offset, of.anchors[i + 1]?.offset)]);
  };
  if (block.kind === 'table') for (const cell of block.cells) add(cell);
  add(block);
  return own;
}

/** A line as it recurs with other numbers: "Seite 3 von 80, 12.03.2021". */
const likeness = (line: string): string =>
  line
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, '');
