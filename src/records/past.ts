import type { ConceptDocument } from '../document/document.js';
import type { RecordSet } from './judge.js';
import type { MeasureRecord } from './record.js';

/** Headings of what an earlier programme brought. */
const LOOKS_BACK =
  /(?<![\p{L}-])(?:abgeschlossen|umgesetzt|realisiert|bisherig|erledigt|vergangen|rückblick|bilanz|vorgänger|alte[nms]? (?:konzept|programm|plan)|erreichtes|was bisher|(?:konzepts?|programms?|insek|isek|gesamtmaßnahme) (?:von |aus )?(?:19|20)\d\d)/iu;
/** Share of a set's records that must name years, for these to date it. */
const MOST = 0.8;

/** Takes out lists of what was done before: below a heading that says so, or whose times all lie before those of the measures that tell most. */
export function withoutPast(sets: readonly RecordSet[], document: ConceptDocument): RecordSet[] {
  const main = sets.reduce<RecordSet | null>((most, set) => (!most || set.value > most.value ? set : most), null);
  const begins = main ? Math.min(...main.measures.flatMap(yearsOf)) : Number.POSITIVE_INFINITY;
  return sets.flatMap((set) => {
    const measures = set.measures.filter((m) => !looksBack(m, document));
    const years = measures.flatMap(yearsOf);
    const before = set !== main && years.length >= MOST * measures.length && years.every((year) => year < begins);
    return measures.length === 0 || before ? [] : [{ ...set, measures }];
  });
}

const yearsOf = ({ fields }: MeasureRecord): number[] =>
  [...(fields.timeframe?.value ?? '').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(Number);

function looksBack({ section }: MeasureRecord, { sections }: ConceptDocument): boolean {
  for (let s = sections[section]; s && s.level > 0; s = s.parent === null ? undefined : sections[s.parent])
    if (LOOKS_BACK.test(s.title)) return true;
  return false;
}
