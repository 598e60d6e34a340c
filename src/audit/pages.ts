import type { ConceptDocument, Place } from '../document/document.js';
import { localPlace } from '../document/files.js';

/** "44-51, 60": ascending numbers as ranges; at most `most` ranges, then "…". */
export function ranges(numbers: readonly number[], most = 6): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j + 1 < sorted.length && sorted[j + 1]! === sorted[j]! + 1) j++;
    parts.push(i === j ? `${sorted[i]}` : `${sorted[i]}-${sorted[j]}`);
    i = j + 1;
  }
  return parts.length > most ? `${parts.slice(0, most).join(', ')}, …` : parts.join(', ');
}

/** So many files are named, then "…". */
const FILES = 4;

/**
 * Where places stand: pages where there are any, else lines. In a concept of several files with the name before them ("ziele.md 4-9; massnahmen.md 1"),
 * and with the first of these files.
 */
export function placeRanges(
  document: Pick<ConceptDocument, 'files'>,
  places: readonly Place[],
  most?: number,
): { pages: string; file?: string } {
  const local = places.map((p) => localPlace(document, p));
  const numbers = (of: readonly Place[]): number[] => {
    const pages = of.flatMap((p) => p.page ?? []);
    return pages.length > 0 ? pages : of.flatMap((p) => p.line ?? []);
  };
  if (!document.files) return { pages: ranges(numbers(local), most) };
  const numbered = local.filter((p) => p.page !== null || p.line !== null);
  const names = [...new Set((numbered.length > 0 ? numbered : local).flatMap((p) => p.file ?? []))];
  const parts = names.map((name) => `${name} ${ranges(numbers(local.filter((p) => p.file === name)), most)}`.trim());
  const [file] = names;
  return {
    pages: parts.length > FILES ? `${parts.slice(0, FILES).join('; ')}; …` : parts.join('; '),
    ...(file === undefined ? {} : { file }),
  };
}
