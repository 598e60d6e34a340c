import type { Amount } from './record.js';

const NUMBER = String.raw`\d{1,3}(?:[.\s\u00a0\u202f]\d{3})+(?:,\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?`;
const UNIT = String.raw`(?:(Mrd|Mio|Millionen|Million|Milliarden|Tsd|TSD|Tausend|tausend|T)\.?\s?)?(?:€|Euro|EUR|EURO)(?!\p{L})`;
const AMOUNT = new RegExp(
  String.raw`(?:(bis(?:\szu)?|max\.?|maximal|unter|höchstens|<)\s)?(?<![\d.,])(${NUMBER})(?:,-+|,–)?(?:\s?(?:-|–|bis|und)\s?(?:zu\s)?(${NUMBER})(?:,-+|,–)?)?\s?(?:${UNIT}|(T€|TEUR|TEuro|T-Euro)(?!\p{L}))`,
  'gu',
);
const LEADING = new RegExp(String.raw`(?:€|EUR)\s?(${NUMBER})(?!\d|\s?(?:€|Euro|EUR))`, 'gu');
const SCALES: Readonly<Record<string, number>> = {
  mrd: 1e9, milliarden: 1e9, mio: 1e6, millionen: 1e6, million: 1e6, tsd: 1e3, tausend: 1e3, t: 1e3,
}; // biome-ignore format: a table

/** Amounts of money in a text, in euros, with the period they are said for. Percentages, staff months and prices per atom are no amounts of a measure's cost
 * but are read as such when they carry a euro sign. */
export function amountsOf(text: string): Amount[] {
  const found: Amount[] = [];
  for (const m of text.matchAll(AMOUNT)) {
    const [all, atMost, first = '', second, scale, thousand] = m;
    const factor = thousand ? 1e3 : scale ? (SCALES[scale.toLowerCase()] ?? 1) : 1;
    const low = numberOf(first) * factor;
    const high = second ? numberOf(second) * factor : low;
    // "10 bis 20.000 Euro": the first number is short for thousands.
    const min = second && low < high / 100 && low < 1000 && /\.\d{3}/.test(second) ? low * 1000 : low;
    const end = m.index + all.length;
    found.push({
      min: atMost && !second ? 0 : Math.min(min, high),
      max: Math.max(min, high),
      period: periodOf(text, m.index, end),
    });
  }
  if (found.length === 0) {
    for (const m of text.matchAll(LEADING)) {
      const value = numberOf(m[1]!);
      found.push({ min: value, max: value, period: periodOf(text, m.index, m.index + m[0].length) });
    }
  }
  return found;
}

/** German number: points and blanks part thousands, a comma parts decimals. */
function numberOf(printed: string): number {
  const plain = printed.replace(/[\s\u00a0\u202f]/g, '');
  const thousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain);
  return Number(thousands ? plain.replaceAll('.', '').replace(',', '.') : plain.replace(',', '.'));
}

function periodOf(text: string, from: number, to: number): Amount['period'] {
  const after = text.slice(to, to + 30);
  if (
    /^\s?(?:\(?brutto\)?|\(?netto\)?)?\s?(?:p\.?\s?a\b|\/\s?(?:a|Jahr)\b|pro\s(?:Jahr|anno)|je\sJahr|im\sJahr|jährlich|per\sanno)/iu.test(
      after,
    )
  )
    return 'year';
  if (/^\s?(?:\/\s?(?:Monat|Mon)\b|pro\sMonat|im\sMonat|monatlich)/iu.test(after)) return 'month';
  const before = text.slice(Math.max(0, from - 40), from);
  if (/(?:jährlich|pro\sJahr|p\.\s?a\.)[^.;]{0,25}$/iu.test(before)) return 'year';
  if (/monatlich[^.;]{0,20}$/iu.test(before)) return 'month';
  return /einmalig[^.;]{0,25}$/iu.test(before) || /^[^.;]{0,12}einmalig/iu.test(after) ? 'once' : null;
}
