/** What a line looks like on its own; its neighbours decide the rest. */
export type LineShape =
  | { readonly kind: 'blank' }
  | { readonly kind: 'bullet'; readonly marker: string; readonly indent: number; readonly rest: string }
  | { readonly kind: 'contents' }
  | { readonly kind: 'numbered'; readonly number: string; readonly depth: number }
  | { readonly kind: 'capitals' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'short' }
  | { readonly kind: 'text' };

const BULLET = /^(\s*)([•▪▫■□●○◦►▶➢➤✓✔→⇒§\uf000-\uf0ff*–—-]|\u00b7|o(?=\s{2,})|n(?=\s{1,2}\p{Lu})|[a-z]\))\s+(?=\S)/u;
const CONTENTS = /(?:\.\s?){4,}\s*(?:\d{1,4})?\s*$|\S\s{2,}\.{2,}\s*\d{1,4}\s*$/;
const NUMBERED =
  /^\s*(\d{1,2}(?:\.\d{1,2}){0,4}|[A-Z]\.\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5})\.?\)?\s+(\p{Lu}.{1,110})$/u;
const CAPTION =
  /^\s*(?:abb(?:ildung|\.)|tab(?:elle|\.)|karte|foto|grafik|quellen?|bildquellen?)\s*(?:\d+[\d.a-z]*)?\s*[:|]/i;

/** "Abb. 2 Lage der Stadtteile": without colon, and no sentence about the figure. */
const BARE_CAPTION = /^\s*(?:Abb|Tab)\.\s*\d+[\d.a-z]*\s+[\p{Lu}„"“]/u;

/** All letters capital (ß and digits aside), at least four of them. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 4 &&
    letters.every((c) => c === c.toUpperCase() || c === 'ß') &&
    text.trim().length <= 110 &&
    /\p{Lu}{3,}/u.test(text)
  );
}

/** A figure with its unit and nothing else: a cell of a table whose columns are lost. */
export const isFigure = (text: string): boolean => /^\s*[-+–]?\d[\d.,]*\s?(?:%|€|EUR|T€|Euro)?\s*$/.test(text);

/** Shape of a line. */
export function shapeOf(text: string): LineShape {
  const clean = text.trim();
  if (clean === '') return { kind: 'blank' };
  if (CONTENTS.test(clean)) return { kind: 'contents' };
  if (CAPTION.test(clean) || (BARE_CAPTION.test(clean) && !/\.$/.test(clean))) return { kind: 'caption' };
  const bullet = BULLET.exec(text);
  if (bullet)
    return { kind: 'bullet', marker: bullet[2]!, indent: bullet[1]!.length, rest: text.slice(bullet[0].length) };
  const numbered = NUMBERED.exec(clean);
  if (
    numbered &&
    !/[.;:,]$/.test(clean) &&
    !/^\d{1,2}\.?\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/.test(
      clean,
    )
  ) {
    const number = numbered[1]!;
    return { kind: 'numbered', number, depth: number.split('.').length };
  }
  if (isCapitals(clean)) return { kind: 'capitals' };
  if (
    clean.length <= 75 &&
    /^[\p{Lu}„"“\d]/u.test(clean) &&
    !/[.,;:!–-]$/.test(clean) &&
    clean.split(/\s+/).length <= 10
  )
    return { kind: 'short' };
  return { kind: 'text' };
}
