import type { ConceptDocument } from '../document/document.js';

/** So many pages at least have to agree on how far printed numbers lie behind the pages of the file. */
const FEWEST = 5;
/** Share of the pages with a number in head or foot that have to agree. */
const SHARE = 0.6;
/** Covers, imprints and contents before page 1 are hardly more. */
const FURTHEST = 40;

/**
 * How many pages of the PDF come before printed page 1, by the numbers in heads and feet; 0 where both are the same, or no one offset holds
 * (two printed pages on one, parts that begin anew), or the concept has several files.
 */
export function pageOffset({ blocks, files }: Pick<ConceptDocument, 'blocks' | 'files'>): number {
  if (files) return 0;
  const byPage = new Map<number, Set<number>>();
  for (const { kind, text, anchors } of blocks) {
    const page = anchors[0]?.page;
    if (kind !== 'furniture' || !page) continue;
    const offsets = byPage.get(page) ?? new Set<number>();
    for (const [number] of text.matchAll(/(?<![\d.,/-])\d{1,3}(?![\d.,/-])/g)) {
      const offset = page - Number(number);
      if (offset >= 0 && offset <= FURTHEST && Number(number) > 0) offsets.add(offset);
    }
    if (offsets.size > 0) byPage.set(page, offsets);
  }
  const votes = new Map<number, number>();
  for (const offset of [...byPage.values()].flatMap((o) => [...o])) votes.set(offset, (votes.get(offset) ?? 0) + 1);
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best && best[1] >= FEWEST && best[1] >= SHARE * byPage.size ? best[0] : 0;
}
