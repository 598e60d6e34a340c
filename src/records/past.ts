import type { ConceptDocument } from '../document/document.js';
import type { RecordSet } from './judge.js';
import type { MeasureRecord } from './record.js';

/** Headings of what an earlier programme brought. */
const LOOKS_BACK =
  /(?<![\p{L}-])(?:abgeschlossen|umgesetzt|realisiert|bisherig|erledigt|vergangen|rückblick|bilanz|vorgänger|alte[nms]? (?:konzept|programm|plan)|erreichtes|was bisher|(?:konzepts?|programms?|insek|isek|gesamtmaßnahme) (?:von |aus )?(?:19|20)\d\d)/iu;
/** Share of a set's records that must name years, for these to date it. */
const MOST = 0.8;

/** Takes out lists of what was done before: below a heading that says so, or whose times all lie before those of longer lists. */
export function withoutPast(sets: readonly RecordSet[], document: ConceptDocument): RecordSet[] {
  return sets.flatMap((set) => {
    const measures = set.measures.filter((m) => !looksBack(m, document));
    const years = measures.flatMap(yearsOf);
    const larger = sets.filter((other) => other.measures.length > set.measures.length);
    const begins = Math.min(...larger.flatMap((other) => other.measures.flatMap(yearsOf)));
    const before = Number.isFinite(begins) && years.length >= MOST * measures.length;
    return measures.length === 0 || (before && years.every((year) => year < begins)) ? [] : [{ ...set, measures }];
  });
}

const yearsOf = ({ fields }: MeasureRecord): number[] =>
  [...(fields.timeframe?.value ?? '').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(Number);

function looksBack({ section }: MeasureRecord, { sections }: ConceptDocument): boolean {
  for (let s = sections[section]; s && s.level > 0; s = s.parent === null ? undefined : sections[s.parent])
    if (LOOKS_BACK.test(s.title)) return true;
  return false;
}
