import type { Section } from '../document/document.js';
import type { HeadingSense } from './heading-sense.js';

const CODE = /^(?:\p{Lu}\p{L}{0,3}[ .-]?\d+(?:[.-]\d+)*[a-z]?)(?=[\s:.)–-]|$)/u;
/** So few coded headings may be anything; more are a numbering of measures. */
const FEW = 5;
/** Above this share of plain role words the letters number chapters ("A.1 Anlass", "A.2 Vorgehen"). */
const CHAPTERS = 0.4;

/**
 * Sections whose heading carries the code of a measure or project ("M 3.2 …", "A.1 …"); index = section id.
 * All false where letters number the chapters themselves, or codes are too few to be a system.
 */
export function codedSections(sections: readonly Section[], senses: readonly HeadingSense[]): boolean[] {
  const coded = sections.map((s) => s.level > 0 && CODE.test((s.number ?? s.title).trim()));
  const all = sections.filter((s) => coded[s.id]);
  const plain = all.filter((s) => senses[s.id]!.strength === 2).length;
  return all.length >= FEW && plain / all.length < CHAPTERS ? coded : sections.map(() => false);
}
