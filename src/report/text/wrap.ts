import stringWidth from 'string-width';

/** Columns a text takes in a terminal. */
export const displayWidth = (text: string): number => stringWidth(text);

/** Text of a document made safe for a terminal: control and bidirectional-override characters become blanks, white space single. */
export const clean = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Ties what a line must not tear apart: "S. 12", "50 %", "3 €", "z. B.", "§ 5". */
const tie = (text: string): string =>
  text
    .replace(/(?<![\p{L}\d])(S\.|Z\.|p\.|l\.|Nr\.|Abb\.|Kap\.|§) (?=\d)/gu, '$1\u00a0')
    .replace(/(?<![\p{L}\d])(z\.|d\.|u\.|k\.|i\.) (?=[A-Z]\.)/gu, '$1\u00a0')
    .replace(/(\d) (?=[%€])/g, '$1\u00a0');

/** Cuts at a word's end so that at most `most` UTF-16 units and an ellipsis remain. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;:.]+$/, '')} …`;
}

/** Splits a word that fits no line: after a hyphen or slash where one stands, else where the line is full. */
function breakWord(word: string, width: number): string[] {
  const parts: string[] = [];
  let rest = word;
  while (displayWidth(rest) > width) {
    let end = 0;
    let good = 0;
    let used = 0;
    for (const char of rest) {
      used += displayWidth(char);
      if (used > width) break;
      end += char.length;
      if (/[-/_.]/.test(char) && end > 1) good = end;
    }
    const at = good > 0 ? good : Math.max(end, 1);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}

/** Breaks a paragraph into lines of at most `width` columns. Breaks only at blanks, so that compounds, codes and commands stay whole and can be
 * copied; a word longer than a line is split. No trailing blanks; an empty text gives one empty line. */
export function wrap(text: string, width: number): string[] {
  const most = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of tie(text).split(' ')) {
    for (const part of displayWidth(word) > most ? breakWord(word, most) : [word]) {
      const own = displayWidth(part);
      if (line !== '' && used + 1 + own > most) {
        lines.push(line);
        line = part;
        used = own;
      } else {
        used += own + (line === '' ? 0 : 1);
        line = line === '' ? part : `${line} ${part}`;
      }
    }
  }
  return [...lines, line];
}

/** Pads to a display width on the right (or, with `start`, on the left). */
export function pad(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'end' ? text + blanks : blanks + text;
}

/** A path as a shell takes it: quoted where it has to be. */
export const shellPath = (path: string): string =>
  /^[\p{L}\p{N}_./@:+-]+$/u.test(path) && !path.startsWith('-') ? path : `'${clean(path).replaceAll("'", "'\\''")}'`;
