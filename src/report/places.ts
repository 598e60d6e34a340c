import type { AuditResult, ResultPlace, ResultWarning, SearchedPlace } from '../audit/result.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { texts } from './document-texts/index.js';

/** "S. 18"; "S. 14, PDF-Seite 18" where another number is printed on the page. */
function pageText(page: number, printed: number | undefined, language: Language): string {
  const de = language === 'de';
  if (printed === undefined) return `${de ? 'S.' : 'p.'}\u00a0${page}`;
  return `${de ? 'S.' : 'p.'}\u00a0${printed}, ${de ? 'PDF-Seite' : 'PDF page'}\u00a0${page}`;
}

/** "S. 47", "Z. 12", with the file before it in concepts of several files; "" when no place is known. */
export function placeText(place: ResultPlace, language: Language): string {
  const at =
    place.page !== null
      ? pageText(place.page, place.printed, language)
      : place.line !== null
        ? `${language === 'de' ? 'Z.' : 'l.'}\u00a0${place.line}`
        : '';
  return place.file === undefined ? at : at === '' ? place.file : `${place.file}, ${at}`;
}

/** Where a warning is about; its file stands in its message. */
export const warningPlace = ({ page, line, printed }: ResultWarning): ResultPlace => ({
  page,
  line: line ?? null,
  ...(printed === undefined ? {} : { printed }),
});

/** " (S. 47)", nothing for a place that has no number. */
export const inBrackets = (place: string): string => (place === '' ? '' : ` (${place})`);

/** Chapters above the place, from chapter down, shortened to the first and the last of a deep path. */
export function sectionText(section: readonly string[]): string {
  return section.length > 2 ? `${section[0]} › … › ${section.at(-1)}` : section.join(' › ');
}

/** "S. 44-51", "Z. 3", "ziele.md 44-51; massnahmen.md 3" for what was searched; "" where there is no such section, or none with a number. */
export function searchedAt(searched: SearchedPlace, document: AuditResult['document'], language: Language): string {
  if (searched.pages === '') return '';
  // Names of files say by themselves where to look.
  if (searched.file !== undefined) return searched.pages;
  const [page, line] = language === 'de' ? ['S.', 'Z.'] : ['pp.', 'l.'];
  // pages of the file; said so where other numbers are printed on them
  const own = document.pageOffset === undefined ? page : `PDF-${page}`;
  return `${document.pages > 0 ? own : line}\u00a0${searched.pages}`;
}

/** "S. 44–51 (3 Abschnitte)", for reports that are typeset. */
export function searchedIn(searched: SearchedPlace, document: AuditResult['document'], language: Language): string {
  const t = texts(language);
  if (searched.sections === 0) return t.noSection;
  const at = searchedAt(searched, document, language).replace(/(\d)-(?=\d+(?:[,;]|$))/g, '$1–');
  return at === '' ? t.sections(searched.sections) : `${at} (${t.sections(searched.sections)})`;
}
