/** A measure's code at the beginning of a text, and what follows. */
export interface Coded {
  readonly code: string;
  readonly rest: string;
}

/** Codes with letters: "M 3.2", "EE-12", "Ü-01", "(St-09)", "E-01-a", "PH 6", "H17-H", "[GWS 1]", "HF 2 / Projekt 4", "M1.2a". */
const LETTERED =
  /^[([]?\s?((?:\p{Lu}[\p{L}]{0,6}\d?[\s._-]{0,3}){1,2}\d{1,3}(?:[.\-_/]\d{1,3}){0,3}[a-z]?(?:-\p{Lu}{1,2}|-[a-z])?)\s?[)\]]?(?=$|[\s:;,.–|-])/u;
/** Words that number a sheet: "Maßnahme 12:", "Projekt Nr. 3", "Steckbrief 4 -", "HF 2 / Projekt 4". */
const NAMED =
  /^((?:\p{Lu}{1,4}\s?\d{1,2}\s?[/|]\s?)?(?:MASSNAHME|MAẞNAHME|MAßNAHME|PROJEKT|VORHABEN|STECKBRIEF|\p{Lu}[\p{L}]{2,}(?:maßnahme|massnahme|projekt|vorhaben|blatt|steckbrief|bogen)|Maßnahmen?|Massnahme|Projekt|Vorhaben|Baustein|Steckbrief|Teilmaßnahme)\s?(?:Nr\.?|Nummer)?\s?(?:\p{Lu}{1,4}[\s.-]?)?\d{1,3}(?:[.\-/]\d{1,3}){0,3}[a-z]?)(?=$|[\s:;,.–|-])/u;
/** Numbers alone: "3.2.1", "6-1", "7.4.2.1", "12.", "01". */
const NUMBERED = /^[([]?(\d{1,3}(?:[.\-/]\d{1,3}){1,4}[a-z]?|\d{1,3}(?=[.:)]?\s+\p{L}|[.:)]?$))[.:)\]]?(?=$|[\s:–-])/u;

/** Words before a number that make no code of a measure. */
const NO_CODE =
  /^(?:CO|CO2|Amt|Dez|Abt|OE|Abb|Abbildung|Tab|Tabelle|Kapitel|Kap|Seite|Bild|Foto|Karte|Anlage|Anhang|Stand|Phase|Schritt|Stufe|Nr|Art|Abs|Teil|Punkt|Jahr|Mai|Juni|Juli|März|April|August|September|Oktober|November|Dezember|Januar|Februar|Bis|Ab|Seit|Um|Von|Im|Am|Zum|Rund|Ca|Etwa|KfW|Bund|EU|ISO|DIN|EN|RAL|Ziel|Leitziel|Platz|Rang|Priorität|Band|Version|Agenda|Rund|Über|Unter|Die|Der|Das|Mit|Je|Pro|Nur|Mehr|Alle|Haus|Block|Zone|Los|Bus|Linie|Typ|Klasse)$/iu;

/** Reads a code with letters at the beginning of a head; null for dates, roads, paragraphs, gases and mere numbers. */
export function letteredCode(text: string): Coded | null {
  const t = text.trim();
  const named = NAMED.exec(t);
  if (named) return { code: withoutName(named[1]!.trim()), rest: after(t, named[0].length) };
  const found = LETTERED.exec(t);
  if (!found) return null;
  const code = found[1]!.trim();
  const word = /^\p{L}+/u.exec(code)?.[0] ?? '';
  if (NO_CODE.test(word) || /^[AB]\s?\d{2,3}$/.test(code) || /(?:19|20)\d\d$/.test(code) || word.length > 6)
    return null;
  // "Stadt 2030": a word in small letters is a word, not a sign, unless it is short.
  if (word.length > 4 && word !== word.toUpperCase()) return null;
  return { code, rest: after(t, found[0].length) };
}

/** Reads a number that stands alone or before a title. */
export function numberCode(text: string): Coded | null {
  const t = text.trim();
  const found = NUMBERED.exec(t);
  return found ? { code: found[1]!, rest: after(t, found[0].length) } : null;
}

/** "Maßnahme SO-01" → "SO-01", "Projekt Nr. 3" → "3"; "HF 2 / Projekt 4" stays. */
function withoutName(code: string): string {
  return code.replace(/^\p{Lu}\p{L}{4,}\s?(?:Nr\.?|Nummer)?\s?/u, '') || code;
}

function after(text: string, length: number): string {
  return text
    .slice(length)
    .replace(/^[\s:;,.|)\]–-]+/, '')
    .trim();
}

/** Codes in brackets behind a title: "Dorfladen [A1]", "Radweg (M 3.2)". */
const TRAILING = /^(.*\p{L}{3}.*?)\s*[[(](\p{Lu}{1,4}[\s.-]?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)[\])]$/u;
/** Share of the titles that must end so; a road or a section stands there for once, too. */
const USUAL = 0.6;

/** The code at the end of each title, where most have one; empty otherwise. */
export function trailingCodes(titles: readonly string[]): Map<string, Coded> {
  const found = titles.flatMap((title): [string, Coded][] => {
    const [, rest, code] = TRAILING.exec(title) ?? [];
    return rest && code ? [[title, { code, rest }]] : [];
  });
  return found.length < Math.max(2, USUAL * titles.length) ? new Map() : new Map(found);
}

/** Codes for comparison: letters and digits only, in small letters. */
export function plainCode(code: string): string {
  return code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
