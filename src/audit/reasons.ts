import type { Language } from '../diagnostics/diagnostic.js';
import type { ConceptDocument, Place } from '../document/document.js';
import type { Match, Reason, Reservation } from '../rules/outcome.js';
import type { Bilingual } from '../rules/schema.js';
import { placeRanges } from './pages.js';
import { pageOffset } from './printed-pages.js';

const RESERVATIONS: Record<Reservation, Bilingual> = {
  indirect: {
    de: 'nur mittelbare Wörter (Vielfalt, Miteinander, „alle“), das Thema selbst ist nicht genannt',
    en: 'only indirect words (diversity, “all”), the theme itself is not named',
  },
  commitment: { de: 'nur als Absicht oder Möglichkeit formuliert', en: 'put as an intention or a possibility only' },
  elsewhere: { de: 'steht nicht dort, wo der Leitfaden es verlangt', en: 'not said where the guide asks for it' },
  foreign: { de: 'betrifft den Plan einer anderen Stelle', en: "about another body's plan" },
  'one-of-groups': { de: 'nur als eine von mehreren Gruppen genannt', en: 'named as one of several groups only' },
  'taken-back': { de: 'später im Text zurückgenommen', en: 'taken back later in the text' },
  'other-plan': { de: 'betrifft einen anderen Plan der Kommune', en: 'about another plan of the commune' },
  past: { de: 'berichtet von Vergangenem', en: 'reports the past' },
  negated: { de: 'verneint', en: 'negated' },
  'not-theme': { de: 'ohne Bezug zu Migration und Integration', en: 'no reference to migration and integration' },
  homonym: { de: 'gleiches Wort in anderem Sinn', en: 'same word in another sense' },
  disqualified: {
    de: 'ein Wort im selben Satz zeigt, dass etwas anderes gemeint ist',
    en: 'a word in the same sentence shows that something else is meant',
  },
  'no-substance': {
    de: 'Verzeichnis, Kopfzeile, Quelle oder Bildunterschrift: kein inhaltlicher Beleg',
    en: 'contents, header, source or caption: no evidence of substance',
  },
  'no-figure': { de: 'ohne Angabe', en: 'no value given' },
  'too-far': { de: 'die Angaben gehören nicht zusammen', en: 'the words do not belong together' },
};

/** Why a match does not count, or not fully. */
export function reservationText(reservation: Reservation, language: Language, match?: Match): string {
  const text = RESERVATIONS[reservation][language];
  return match?.passage === null && reservation === 'no-figure'
    ? language === 'de'
      ? 'keine Angabe'
      : 'no value'
    : text;
}

/** What of a document tells how its places are named. */
type Printed = Pick<ConceptDocument, 'files'> & Partial<Pick<ConceptDocument, 'blocks'>>;

/** "S. 12, 14" or "Zeile 40", "ziele.md 40" in a concept of several files, "" when no place is known. */
export function placesText(places: readonly Place[], language: Language, document: Printed = {}): string {
  const { pages: at } = placeRanges(document, places);
  if (at === '' || document.files) return at;
  // pages of the file; said so where other numbers are printed on them
  const own = document.blocks && pageOffset({ blocks: document.blocks }) > 0 ? 'PDF-' : '';
  if (places.some((p) => p.page !== null)) return `${own}${language === 'de' ? 'S.' : 'p.'} ${at}`;
  return `${language === 'de' ? 'Zeile' : 'line'} ${at}`;
}

/** Fills {placeholders}; an unknown one stays, so that a typo in a rule shows. A part in [brackets] is left out where one of its placeholders is 0 or empty. */
export function fill(template: string, args: Readonly<Record<string, string | number>>): string {
  const PLACEHOLDER = /\{([A-Za-z][\w.]*)\}/g;
  const needed = template.replace(/\[([^[\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(PLACEHOLDER)].some((m) => args[m[1]!] === 0 || args[m[1]!] === '') ? '' : part,
  );
  return needed.replace(PLACEHOLDER, (all, key: string) => (key in args ? String(args[key]) : all));
}

const list = (items: readonly Bilingual[], language: Language) => {
  const texts = [...new Set(items.map((i) => i[language]))];
  return texts.length > 5 ? `${texts.slice(0, 5).join('; ')}; …` : texts.join('; ');
};

/** The reason of a verdict in words. */
export function reasonText(reason: Reason, language: Language, document: Printed = {}): string {
  const de = language === 'de';
  switch (reason.kind) {
    case 'own':
      return fill(reason.text[language], reason.args);
    case 'found': {
      const at = placesText(reason.places, language, document);
      return `${de ? 'Belegt' : 'Found'}: ${list(reason.found, language)}${at ? ` (${at})` : ''}.`;
    }
    case 'partly': {
      const parts: string[] = [];
      if (reason.found.length > 0) parts.push(`${de ? 'Belegt' : 'Found'}: ${list(reason.found, language)}.`);
      if (reason.absent.length > 0)
        parts.push(`${de ? 'Nicht belegt' : 'Not found'}: ${list(reason.absent, language)}.`);
      for (const r of reason.reservations)
        parts.push(`${de ? 'Einschränkung' : 'Reservation'}: ${reservationText(r, language)}.`);
      return parts.join(' ');
    }
    case 'absent':
      return `${de ? 'Nicht gefunden' : 'Not found'}: ${list(reason.absent, language)}.`;
    case 'undecided':
      if (reason.why === 'unreadable')
        return de
          ? `Als Text nicht lesbar (Ankreuzfeld, Skala oder Zeichnung): ${list(reason.about, language)}. Bitte am Dokument prüfen.`
          : `Not readable as text (tick box, scale or drawing): ${list(reason.about, language)}. Please check in the document.`;
      return de
        ? `Der Text sagt dazu nichts: ${list(reason.about, language)}.${reason.condition ? ` ${reason.condition.de}` : ''} Bitte prüfen.`
        : `The text is silent on: ${list(reason.about, language)}.${reason.condition ? ` ${reason.condition.en}` : ''} Please check.`;
    case 'unreadable-part': {
      const at = placesText(reason.places, language, document);
      const read = reasonText(reason.read, language, document);
      return de
        ? `Kann in einem Teil stehen, der nicht lesbar ist${at ? ` (${at})` : ''}; bitte dort nachsehen. Im lesbaren Text: ${read}`
        : `May stand in a part that is not readable${at ? ` (${at})` : ''}; please look there. In the readable text: ${read}`;
    }
    default:
      return de
        ? `Dieser Teil steht laut Konzept in einem anderen Band: „${reason.quote}“`
        : `The concept says that this part is printed in another volume: “${reason.quote}”`;
  }
}
