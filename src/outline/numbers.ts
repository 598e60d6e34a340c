/** The way in which a series of headings counts. */
export type Scheme = 'arabic' | 'roman' | 'letter' | `word:${string}`;

/** A printed number: "3.1.2", "IV", "B.2", "Anhang 4", "Teil B". */
export interface PrintedNumber {
  readonly scheme: Scheme;
  /** As printed, without trailing dot or bracket. */
  readonly text: string;
  /** Its parts as numbers: [3, 1, 2]; letters and roman numerals by their rank. */
  readonly parts: readonly number[];
  /** UTF-16 length with the blanks after it. */
  readonly length: number;
}

const ARABIC = /^(\d{1,2}(?:\.\d{1,3}){0,4})(?:\.|\))?(?:[\s\u00a0]+|(?<=\.)(?=\p{Lu}\p{Ll})|$)/u;
const ROMAN = /^([IVX]{1,5})(?:\.|\)|\s+[-–—:|])?\s+(?=\S)/u;
const LETTER = /^([A-Z])(?:(?:\.|\s)?(\d{1,2}(?:\.\d{1,2}){0,3}))?(\.|\)|\s+[-–—:|])?\s+(?=\S)/u;
const WORD =
  /^(kapitel|teil|band|anhang|anlage|abschnitt|baustein|modul|handlungsfeld|themenfeld|handlungsbereich|themenbereich|schwerpunkt|leitthema|strategiefeld|aktionsfeld|cluster)\s+(\d{1,2}|[A-Z]|[IVX]{1,4})(?:[.:)]|\s+[-–—:|])?(?:\s+|$)/iu;
/** Words for fields of action, which are counted within a chapter as well as by chapters. */
const FIELD = /^word:(?:handlung|themen|schwer|leit|strategie|aktion|cluster)/;
export const countsFields = ({ scheme }: PrintedNumber): boolean => FIELD.test(scheme);

const MONTH =
  /^\d{1,2}\.?\s+(?:Januar|Jan\.|Februar|Feb\.|März|April|Mai|Juni|Juli|August|Aug\.|September|Sept\.|Oktober|Okt\.|November|Nov\.|Dezember|Dez\.)/u;
/** Chapters do not count further. */
const MOST_CHAPTERS = 40;

/** The number that a text begins with; null when it has none, or when it is a date or an amount. */
export function numberOf(text: string): PrintedNumber | null {
  const word = WORD.exec(text);
  if (word) {
    const own = word[2]!;
    const rank = /^\d/.test(own)
      ? Number(own)
      : own.length > 1 || own === 'I' || own === 'V'
        ? roman(own)
        : rankOf(own);
    // "Kapitel 3" counts with 3.1
    if (/^kapitel$/i.test(word[1]!) && /^\d/.test(own))
      return { scheme: 'arabic', text: own, parts: [rank], length: word[0].length };
    const scheme = `word:${word[1]!.toLowerCase()}` as const;
    return { scheme, text: `${word[1]} ${own}`, parts: [rank], length: word[0].length };
  }
  const arabic = ARABIC.exec(text);
  if (arabic && !MONTH.test(text)) {
    const parts = arabic[1]!.split('.').map(Number);
    if (parts[0]! > MOST_CHAPTERS || /^0\d/.test(arabic[1]!)) return null;
    return { scheme: 'arabic', text: arabic[1]!, parts, length: arabic[0].length };
  }
  const latin = ROMAN.exec(text);
  if (latin && (latin[1]!.length > 1 || /^[IVX](?:[.)]|\s+[-–—:|])/.test(text)))
    return { scheme: 'roman', text: latin[1]!, parts: [roman(latin[1]!)], length: latin[0].length };
  const letter = LETTER.exec(text);
  // a single letter without a mark is a word of a broken line, unless all is set in capitals
  const capitals = letter !== null && /^[^\p{Ll}]{4,}$/u.test(text.slice(letter[0].length));
  if (letter && (letter[2] !== undefined || letter[3] !== undefined || capitals)) {
    const below = letter[2]?.split('.').map(Number) ?? [];
    const printed = letter[0].trim().replace(/\s*[.):|–—-]+$/u, '');
    return { scheme: 'letter', text: printed, parts: [rankOf(letter[1]!), ...below], length: letter[0].length };
  }
  return null;
}

const rankOf = (letter: string): number => letter.toUpperCase().charCodeAt(0) - 64;

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
function roman(text: string): number {
  let sum = 0;
  const values = [...text.toUpperCase()].map((c) => VALUES[c] ?? 0);
  for (const [i, value] of values.entries()) sum += value < (values[i + 1] ?? 0) ? -value : value;
  return sum;
}
