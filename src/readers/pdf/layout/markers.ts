/** Bullets as text and symbol fonts print them. */
const BULLETS = '•●○◦▪■□▫◆◇❖❑❒❏❐➢►▶▸▹➔➤→⇨✓✔✗✘☐☑☒·∙‣⁃◉❍★☆*';

/** A segment that is nothing but a list marker or the number of a heading. */
export const MARKER = new RegExp(
  `^(?:[${BULLETS}\\-–—\\ue000-\\uf8ff]|o|[a-zA-Z][.)]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\\d{1,2}(?:\\.\\d{1,2}){0,4}\\.?|[IVX]{1,5}\\.?|[A-Z]\\.?(?:\\d{1,2}\\.?){0,4})$`,
  'u',
);

const BULLET_ITEM = new RegExp(`^([${BULLETS}\\ue000-\\uf8ff])\\s*(?=\\S)`, 'u');
const DASH_ITEM = /^([-–—])\s+(?=\S)/u;
const LETTER_O = /^(o)\s+(?=[\p{Lu}\p{L}])/u;
const NUMBER_ITEM = /^(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/u;

/** The marker that a line begins with, if it is a list item. */
export interface ListMarker {
  readonly marker: string;
  /** UTF-16 length of the marker with the blanks after it. */
  readonly length: number;
  readonly kind: 'bullet' | 'number';
}

/** @param lone whether the marker stands apart from the text by more than a blank (then a letter "o" is a bullet) */
export function listMarker(text: string, lone: boolean): ListMarker | null {
  const bullet = BULLET_ITEM.exec(text) ?? DASH_ITEM.exec(text) ?? (lone ? LETTER_O.exec(text) : null);
  if (bullet) return { marker: bullet[1]!, length: bullet[0].length, kind: 'bullet' };
  const number = NUMBER_ITEM.exec(text);
  return number ? { marker: number[1]!, length: number[0].length, kind: 'number' } : null;
}
