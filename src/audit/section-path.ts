import type { ConceptDocument, Place } from '../document/document.js';
import type { ResultPlace } from './result.js';

/** A place as results name it. */
export type PlaceOf = (p: Place) => ResultPlace;

/** Headings from chapter down to the section, without the root. */
export function sectionPath(document: ConceptDocument, section: number): string[] {
  const path: string[] = [];
  for (let at: number | null = section; at !== null; at = document.sections[at]?.parent ?? null) {
    const s = document.sections[at];
    if (s && s.level > 0) path.unshift(s.number && !s.title.startsWith(s.number) ? `${s.number} ${s.title}` : s.title);
  }
  return path;
}
