/** A figure of a text: UTF-16 range, value, and what it counts. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly unit: 'percent' | 'other';
}

/** What two figures say together; the range is that of the second. */
export interface FigureRelation {
  /**
   * comparison: a figure of one group or place beside one of the others or the whole · above, below: the part against the whole, where the text sets a part of
   * the town against it · change: figures of several years.
   */
  readonly kind: 'comparison' | 'above' | 'below' | 'change';
  readonly from: number;
  readonly to: number;
}

const NUMBER =
  /(?<![\p{L}\d.,-])(\d{1,3}(?:[.\s ]\d{3})+|\d+)(?:,(\d+))?(?![\d]|[.,]\d)(?:\s*(%|Prozent|v\.\s?H\.))?/gu;
const YEAR = /^(?:19[5-9]|20[0-4])\d$/;
/** What makes a number one of a page, a date, a paragraph or a class. */
const REFERENCE =
  /(?:\bS\.|Seiten?|Abb\.|Abbildung|Tab\.|Tabelle|Kap\.|Kapitel|Nr\.|§|Art\.|Anlage|Abs\.|Karte|Klasse|Stufe|Haus|Agenda|SGB)\s*$/u;
const DATE = /^\.\s?(?:\d|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/u;

/** The others, the whole, the average: what a figure is set against. */
const OTHERS =
  /(?:(?<!\p{L})(?:übrige[nrm]?|restliche[nrm]?|andere[nrm]?|sonstige[nrm]?|alle[nr]?|aller|insgesamt|stadtweit|landesweit|bundesweit|sonst|einheimische[nrm]?|alteingesessene[nrm]?|deutsche[nrm]?|nicht zugewandert\p{L}*)(?!\p{L})|gesamt\p{L}*|durchschnitt\p{L}*|ohne (?:Migrations|Zuwanderungs|Einwanderungs|Flucht)\p{L}+|(?<!\p{L})im (?:Land|Bund|Kreis|Mittel|Rest|Übrigen)\b|in der (?:Stadt|Region)(?!\p{L})|Stadtdurchschnitt|Stadtmittel|Nicht\p{Ll}+)/iu;
/** The whole town or what lies outside a part of it. */
const WHOLE =
  /(?:gesamt\p{L}*|stadtweit|insgesamt|durchschnitt\p{L}*|(?<!\p{L})in der Stadt(?!\p{L})|(?<!\p{L})im (?:Land|Bund|Kreis|Mittel|Rest)|Stadtmittel|übrige[nrm]? (?:Stadt|Quartier|Bezirk|Stadtteil)\p{L}*|andere[nr] (?:Stadt|Quartier|Bezirk)\p{L}*|(?<!\p{L})sonst(?!\p{L})|landesweit|bundesweit)/iu;

/** Figures of a text that count something; bare years, pages and dates do not. Linear in the text. */
export function quantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const from = match.index;
    const to = from + match[0].length;
    const bare = match[1]!;
    if (YEAR.test(bare) && !match[3] && !match[2]) continue;
    if (REFERENCE.test(text.slice(Math.max(0, from - 14), from)) || DATE.test(text.slice(to, to + 12))) continue;
    found.push({
      from,
      to,
      value: Number(`${bare.replace(/[.\s ]/g, '')}.${match[2] ?? '0'}`),
      unit: match[3] ? 'percent' : 'other',
    });
  }
  return joined(found, text);
}

/** "6 von 100" is a share, and one figure. */
function joined(all: readonly Quantity[], text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const q of all) {
    const last = found.at(-1);
    if (last && q.value > 0 && last.value <= q.value && /^\s+von\s+$/.test(text.slice(last.to, q.from)))
      found[found.length - 1] = { from: last.from, to: q.to, value: (100 * last.value) / q.value, unit: 'percent' };
    else found.push(q);
  }
  return found;
}

/** Longest stretch between two figures that belong together, in UTF-16 units. */
const NEAR = 110;

/** A year in brackets after its figure. */
const YEAR_AFTER = 24;

/** Part set against the whole: which of two figures is the whole's, by the words that lead to it; null where none of them does. */
function wholeOf(before: string, between: string): 'first' | 'second' | null {
  if (WHOLE.test(between)) return 'second';
  return WHOLE.test(before) ? 'first' : null;
}

/** What the figures of a text say together, without a word like "höher" or "gestiegen": "31 m², die übrigen 46", "2014 waren es 14.200, 2023 schon 21.300". */
export function figureRelations(text: string): FigureRelation[] {
  const all = quantities(text);
  if (all.length < 2) return [];
  const found: FigureRelation[] = [];
  const years = [...text.matchAll(/(?<![\d.,])(?:19[5-9]|20[0-4])\d(?![\d.,]*\d)/g)].map((m) => m.index);
  for (const [i, a] of all.entries()) {
    const b = all[i + 1];
    if (!b || b.from - a.to > NEAR || /[.!?]\s+\p{Lu}/u.test(text.slice(a.to, b.from))) continue;
    const start = Math.max(all[i - 1]?.to ?? 0, a.from - NEAR);
    const before = text.slice(start, a.from);
    const between = text.slice(a.to, b.from);
    // an amount beside a share is another thing
    if (a.unit === 'other' && b.unit === 'percent') continue;
    const yearsBetween = years.filter((y) => y > a.to && y < b.from).length;
    const yearsBefore = years.filter((y) => y >= start && y < a.from).length;
    const yearsAfter = years.filter((y) => y > b.to && y < b.to + YEAR_AFTER).length;
    if (
      (yearsBetween > 0 && yearsBefore > 0) ||
      (yearsBetween > 0 && yearsAfter > 0) ||
      (/\bvon\s[^,;]{0,30}$/.test(before) && /^\D{0,40}\bauf\s/.test(between))
    )
      found.push({ kind: 'change', from: b.from, to: b.to });
    else if (OTHERS.test(between) || OTHERS.test(before)) {
      found.push({ kind: 'comparison', from: b.from, to: b.to });
      const whole = wholeOf(before, between);
      if (whole && a.value !== b.value) {
        const part = whole === 'second' ? a : b;
        const rest = whole === 'second' ? b : a;
        if (Math.max(a.value, b.value) <= 100 || a.unit === 'percent')
          found.push({ kind: part.value > rest.value ? 'above' : 'below', from: b.from, to: b.to });
      }
    }
  }
  return found;
}
