import type { ResultPlace } from '../audit/result.js';
import type { Language } from '../diagnostics/diagnostic.js';

/** "S. 47", "Z. 12", with the file before it in concepts of several files; "" when no place is known. */
export function placeText(place: ResultPlace, language: Language): string {
  const at =
    place.page !== null
      ? `${language === 'de' ? 'S.' : 'p.'}\u00a0${place.page}`
      : place.line !== null
        ? `${language === 'de' ? 'Z.' : 'l.'}\u00a0${place.line}`
        : '';
  return place.file === undefined ? at : at === '' ? place.file : `${place.file}, ${at}`;
}

/** Chapters above the place, from chapter down, shortened to the first and the last of a deep path. */
export function sectionText(section: readonly string[]): string {
  return section.length > 2 ? `${section[0]} › … › ${section.at(-1)}` : section.join(' › ');
}
