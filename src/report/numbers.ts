import type { Language } from '../diagnostics/diagnostic.js';

/** Integer with the thousands separator of the language: a narrow no-break space in German, a comma in English. Needs no ICU data. */
export const integer = (n: number, language: Language): string =>
  String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, language === 'de' ? '\u202f' : ',');

/** Share 0..1 as per cent: "58 %" in German (no-break space), "58%" in English; "–" when there is none. */
export const percent = (share: number | null, language: Language): string =>
  share === null ? '–' : `${Math.round(share * 100)}${language === 'de' ? '\u00a0' : ''}%`;

/** Amount in euros: "1,5 Mio. €" would hide figures, so all digits are given. */
export const euro = (amount: number, language: Language): string => `${integer(amount, language)}\u00a0€`;
