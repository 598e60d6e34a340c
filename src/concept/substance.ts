import type { ConceptDocument } from '../document/document.js';
import type { HeadingSense } from './heading-sense.js';
import type { RawPassage } from './raw-passages.js';

/** Where imprint, contents and bibliography stand in a concept, as shares of its blocks. */
const FRONT = 0.2;
const END = 0.6;

/**
 * Whether sections may hold evidence; index = section id. Imprint, contents, bibliography, glossary and lists of figures do not, with what is below them.
 * A "Quellen" or "Inhalt" in the middle of a concept is a label under a figure or the subject of a paragraph, and takes nothing away.
 */
export function substantiveSections(document: ConceptDocument, senses: readonly HeadingSense[]): boolean[] {
  const total = Math.max(1, document.blocks.length);
  const found: boolean[] = [];
  for (const section of document.sections) {
    const above = section.parent === null ? true : (found[section.parent] ?? true);
    const sense = senses[section.id]!;
    const at = section.first / total;
    const size = (section.end - section.first) / total;
    const edge = at <= FRONT || at >= END || section.level === 1;
    found[section.id] = above && !(sense.noSubstance && edge && size < 0.25);
  }
  return found;
}

/** A caption that a reader took for a paragraph: "Bild 7: …", "Foto: …", "Quelle: …". */
const CAPTION =
  /^[*_\s]*(?:Abb(?:ildung|\.)?|Bild|Foto|Grafik|Karte|Diagramm|Tab(?:elle|\.)|Schaubild)\s*(?:\d+(?:[.-]\d+)*)?[a-z]?\s*[:.–|]|^[*_\s]*(?:Quelle|Fotos?|Bildnachweis|Grafik|Datenquelle|Datengrundlage)\s*:/u;

/** Whether a passage may serve as evidence: not a contents entry, a caption, a head row, or a line without words. */
export function isSubstantive(p: RawPassage, sections: readonly boolean[]): boolean {
  return (
    !p.scaffold &&
    p.kind !== 'caption' &&
    !CAPTION.test(p.text) &&
    sections[p.section] === true &&
    /\p{L}{2}/u.test(p.text)
  );
}
