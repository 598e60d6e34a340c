import { type WordCounter, wordCounter } from '../../../language/repair/vocabulary.js';
import type { PdfPage } from '../positioned.js';
import { type FurnitureCandidate, furnitureCandidates } from './furniture.js';
import { type Lattices, latticesOf } from './lattice.js';

/** What a page shows without the others: found while the engine reads the next ones in its thread. */
export interface FirstLook {
  /** All printed lines, page by page. */
  readonly lines: string[];
  readonly words: WordCounter;
  /** Of each page. */
  readonly lattices: Lattices[];
  /** Of all pages. */
  readonly edges: FurnitureCandidate[];
}

export const firstLook = (): FirstLook => ({ lines: [], words: wordCounter(), lattices: [], edges: [] });

/** Adds the next page. @returns its printed lines */
export function addPage(look: FirstLook, page: PdfPage): readonly string[] {
  const lines = page.segments.map((segment) => segment.text);
  look.lines.push(...lines);
  look.words.add(lines);
  look.lattices.push(latticesOf(page));
  look.edges.push(...furnitureCandidates(page));
  return lines;
}

/** A first look at all pages at once. */
export function lookAt(pages: readonly PdfPage[]): FirstLook {
  const look = firstLook();
  for (const page of pages) addPage(look, page);
  return look;
}
