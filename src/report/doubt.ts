import type { AuditResult, CriterionResult } from '../audit/result.js';
import { isUnsure } from '../audit/trust.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { placeText, searchedAt } from './places.js';

const WORDS = {
  de: {
    look: (at: string) => `unsicher: erst ${at === '' ? 'am Dokument' : at} prüfen`,
    lookAll: (ids: string) => `unsicher, erst prüfen: ${ids}`,
    lookEach: 'alle unsicher: erst am Dokument prüfen',
    and: 'und',
    page: 'S.',
  },
  en: {
    look: (at: string) => `unsure: first check ${at === '' ? 'the document' : at}`,
    lookAll: (ids: string) => `unsure, check first: ${ids}`,
    lookEach: 'all unsure: first check the document',
    and: 'and',
    page: 'p.',
  },
} as const;

/** How many places to name where a doubtful gap is to be checked. */
const MOST_LOOKS = 3;

/** "S. 8 und 18": where a doubtful gap would show to be none; what came near, else where was looked. */
function lookAt(c: CriterionResult, result: AuditResult, language: Language): string {
  const w = WORDS[language];
  const places = [...c.nearMisses, ...c.evidence].filter((p) => p.page !== null || p.line !== null);
  const pages = places.every((p) => p.page !== null && p.printed === undefined && p.file === undefined);
  const own = pages
    ? [...new Set(places.map((p) => p.page!))].sort((a, b) => a - b).map(String)
    : [...new Set(places.map((p) => placeText(p, language)))];
  const named = own.slice(0, MOST_LOOKS);
  if (named.length === 0) {
    const searched = c.searched.find((s) => s.pages !== '');
    return searched ? searchedAt(searched, result.document, language) : '';
  }
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} ${w.and} ${named.at(-1)}` : named[0]!;
  return pages ? `${w.page}\u00a0${list}` : list;
}

/** What stands beside a step of which a part is doubtful; "" where none is. */
export function doubt(gaps: readonly CriterionResult[], result: AuditResult, language: Language): string {
  const w = WORDS[language];
  const unsure = gaps.filter(isUnsure);
  if (unsure.length === 0) return '';
  if (gaps.length === 1) return w.look(lookAt(gaps[0]!, result, language));
  return unsure.length === gaps.length ? w.lookEach : w.lookAll(unsure.map((c) => c.id).join(', '));
}
