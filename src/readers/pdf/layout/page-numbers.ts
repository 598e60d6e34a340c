import type { PdfPage } from '../positioned.js';

/** For each printed page number, the pages of the file that may carry it, most likely first. */
export type PageFinder = (printed: number) => number[];

/** Learns from the page numbers in heads and feet how printed numbers and pages of the file relate. */
export function pageFinder(pages: readonly PdfPage[]): PageFinder {
  const offsets = new Map<number, number>();
  const printedOn = new Map<number, number[]>();
  for (const page of pages) {
    for (const segment of page.segments) {
      if (!segment.furniture) continue;
      for (const match of segment.text.matchAll(/\d{1,4}/g)) {
        const number = Number(match[0]);
        const offset = page.page - number;
        if (Math.abs(offset) > 60 || number === 0) continue;
        offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
        printedOn.set(number, [...(printedOn.get(number) ?? []), page.page]);
      }
    }
  }
  const ranked = [...offsets].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  const likely = ranked.filter(([, count]) => count >= Math.max(3, 0.15 * best)).map(([offset]) => offset);
  return (printed) => {
    const read = (printedOn.get(printed) ?? []).filter((page) => likely.includes(page - printed));
    const computed = [...likely, 0]
      .map((offset) => printed + offset)
      .filter((page) => page >= 1 && page <= pages.length);
    return [
      ...new Set([...read.sort((a, b) => likely.indexOf(a - printed) - likely.indexOf(b - printed)), ...computed]),
    ];
  };
}
