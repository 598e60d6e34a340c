/** Abbreviations whose full stop ends no sentence, folded, without the stop. */
const ABBREVIATIONS = new Set(
  'z b u a d h i o s v m bzw ca nr abs dr prof st str mio mrd tsd usw etc ggf evtl inkl exkl zzt bspw vgl art abb tab kap hrsg max min bes insb insbes einschl gem lfd ing dipl hl jh jhd jg st std tel fax allg ehem ff f bd ed eds inh zzgl abzgl rd sog geb verw vorauss mind sen jun usf lt feb jan aug sept okt nov dez mo di mi do fr sa so'.split(
    ' ',
  ),
);
const MONTH =
  /^(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahrhundert|quartal|halbjahr|stock|obergeschoss|og|geschoss|klasse|stadtteil|bezirk|lebensjahr|sitzung|workshop|auflage|änderung|fortschreibung|zwischenbericht|bürger|rang|platz|wahl|und|bis|oder|sowie)/;

export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Sentences of a text as UTF-16 ranges, without white space around. German abbreviations, initials, ordinals ("3. Bürgerwerkstatt", "am 12. Mai"),
 * dates and paragraph signs end no sentence. A semicolon between long clauses ends none either. Linear in the text.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from]!)) from++;
    while (to > from && /\s/.test(text[to - 1]!)) to--;
    if (to > from) found.push({ from, to });
    start = end;
  };
  const ENDS = /[.!?…](?:["“”»«’')\]]+)?(?=\s|$)/g;
  for (const m of text.matchAll(ENDS)) {
    const stop = m.index;
    const end = stop + m[0].length;
    if (text[stop] === '.' && !endsHere(text, stop, end)) continue;
    push(end);
  }
  push(text.length);
  return found;
}

function endsHere(text: string, stop: number, end: number): boolean {
  const before = /(\S{1,40})$/.exec(text.slice(Math.max(0, stop - 40), stop))?.[1] ?? '';
  const after = /^\s+(\S{1,30})/.exec(text.slice(end, end + 40))?.[1] ?? '';
  if (after === '') return true;
  const word = (before.split(/[(\s"„“»/]/).pop() ?? '').toLowerCase();
  const last = word.split('.').pop() ?? '';
  const next = after.replace(/^["„“»(]+/, '');
  const lowerNext = /^\p{Ll}/u.test(next);
  if (lowerNext && !/^(?:www|http)/.test(next)) return false;
  if (/^\p{L}$/u.test(last) || ABBREVIATIONS.has(last)) return false;
  if (/^\d{1,3}$/.test(last)) {
    // an ordinal: "am 3. Mai", "3. Bürgerwerkstatt"; but a year or a figure may end a sentence
    if (MONTH.test(next.toLowerCase())) return false;
    const lead = /(\S+)\s+\S*$/.exec(text.slice(Math.max(0, stop - 60), stop))?.[1]?.toLowerCase() ?? '';
    if (/^(?:am|vom|zum|der|die|das|dem|den|beim|im|ab|bis|seit|des|nr|ein|einer)$/.test(lead) && last.length <= 2)
      return false;
    if (/^\d/.test(next)) return false;
    return last.length > 2 || !/^\p{Lu}/u.test(next) || lead !== '';
  }
  return true;
}
