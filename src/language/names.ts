import type { Range } from './polarity.js';
import type { Token } from './tokens.js';
import { isFiniteVerb } from './verbs.js';

/** Bodies that name what they are for: "Ministerium für Soziales und Integration", "Ausschuss für Bildung". */
const BODY =
  /(?:ministerium|senatsverwaltung|behörde|ausschuss|ausschusses|amt|amtes|amts|abteilung|fachbereich|fachbereichs|dezernat|dezernats|referat|fachdienst|geschäftsbereich|verein|vereins|verband|gesellschaft|stiftung|institut|akademie|bündnis|forum|gesellschaft|kommission|stabsstelle|sachgebiet|vereinigung|verbund|kreis)$/;
/** Units that are named without "für": "Fachbereich Jugend und Bildung". */
const UNIT =
  /^(?:fachbereich|fachbereichs|dezernat|dezernats|referat|abteilung|fachdienst|sachgebiet|geschäftsbereich|amt)$/;
/** What opens a quoted name of a body or a place. */
const NAMED =
  /(?:forum|verein|bündnis|netzwerk|zentrum|haus|treff|café|cafe|stiftung|gesellschaft|institut|akademie|initiative|gruppe|kreis|verband|rat|club|klub|werkstatt|schule|büro|bühne|halle|garten|platz|hof|fest)$/;
const JOINS = /^(?:und|sowie|der|des|für|im|am|in|mit|von)$/;
const LONGEST = 12;

/** End of the list of nouns that begins at `from`: "Soziales, Gesundheit und Integration", "interkulturelle Entwicklung". */
function listEnd(text: string, tokens: readonly Token[], from: number): number {
  let end = from;
  for (let i = from; i < tokens.length && i < from + LONGEST; i++) {
    const token = tokens[i]!;
    const gap = i === from ? '' : text.slice(tokens[i - 1]!.to, token.from);
    if (/[.;:!?()"„“”»«|]/.test(gap)) break;
    // after a comma only another noun, and something joined later, goes on
    if (/,/.test(gap) && !token.capital) break;
    if (token.capital) end = i + 1;
    else if (
      /^(?:und|sowie)$/.test(token.folded) ||
      (/(?:e|en|er|es)$/.test(token.folded) &&
        tokens[i + 1]?.capital === true &&
        !isFiniteVerb(tokens, i) &&
        !JOINS.test(token.folded) &&
        token.folded.length > 4)
    )
      continue;
    else break;
  }
  return end;
}

/**
 * Token ranges of proper names: of bodies that name their tasks ("Ministerium für Soziales und Integration", "Fachbereich Jugend und Bildung"), and of what
 * stands in quotation marks and opens like the name of a body or a place („Forum für Bildung“). The words in a name state nothing; the body may act.
 */
export function nameRanges(text: string, tokens: readonly Token[]): Range[] {
  const found: Range[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!token.capital) continue;
    const next = tokens[i + 1];
    if (!next) continue;
    if (BODY.test(token.folded) && next.folded === 'für') {
      const end = listEnd(text, tokens, i + 2);
      if (end > i + 2) found.push([i, end]);
    } else if (UNIT.test(token.folded) && next.capital && text.slice(token.to, next.from) === ' ') {
      const end = listEnd(text, tokens, i + 1);
      if (end > i + 1) found.push([i, end]);
    }
  }
  for (const { index, 0: quoted } of text.matchAll(/[„"»]\p{Lu}[^„“”"»«]{3,80}[“”"«]/gu)) {
    const from = tokens.findIndex((t) => t.from > index);
    let end = from;
    while (end < tokens.length && tokens[end]!.to < index + quoted.length) end++;
    if (from < 0 || end <= from + 1 || end - from > 9) continue;
    if (found.some(([a, b]) => a < end && from < b)) continue;
    const before = tokens[from - 1];
    const opens = tokens.slice(from, Math.min(end, from + 2)).some((t) => t.capital && NAMED.test(t.folded));
    const named = before?.capital && (NAMED.test(before.folded) || BODY.test(before.folded));
    if ((opens || named) && !tokens.slice(from, end).some((_, k) => isFiniteVerb(tokens, from + k)))
      found.push([named ? from - 1 : from, end]);
  }
  return found;
}

/** Whether a hit lies inside a name, behind its first word: a word of the name, and no mention of what it names. */
export const isInName = (hit: { readonly start: number; readonly end: number }, names: readonly Range[]): boolean =>
  names.some(([from, to]) => hit.start > from && hit.end <= to);
