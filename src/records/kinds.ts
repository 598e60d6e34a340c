import { amountsOf } from './amounts.js';
import { type Labels, labelWords } from './labels.js';
import type { MeasureField } from './record.js';
import { timeframeOf } from './timeframes.js';

/**
 * What a value tells of its own field, whatever its label is called. Each kind is a pattern that values of the field have and others hardly do; the share of a
 * label's values that have it names the label. Kinds that other fields' values have at times must be found the more often.
 */
interface Kind {
  readonly field: MeasureField;
  /** Share of a label's values from which the kind names it. */
  readonly share: number;
  readonly is: (value: string, labels: Labels) => boolean;
  /** What must be true of all values together. */
  readonly all?: (values: readonly string[]) => boolean;
}

/** Longest value that its kind tells of as a whole. */
const LONGEST = 120;
/** Most values are of the kind; for kinds that are told by a few words of theirs, and of which half is much. */
const MOST = 0.6;
const HALF = 0.5;

/** A value of costs leads with its amount, after two words at most ("rund 5.000 Euro"); one that tells of something else may hold an amount further on. */
const LEADS_WITH_FIGURE = /^\s*(?:[^\s\d€]+\s+){0,2}[^\s\d€]*[\d€]/u;
const TIME =
  /(?<!\p{L})(?:Quartal|Halbjahr|Frühjahr|Sommer|Herbst|Winter|Januar|Februar|März|April|Juni|Juli|August|September|Oktober|November|Dezember|Schuljahr)(?!\p{L})|^\W*\d{1,2}\s(?:Jahre?|Monate?|Wochen)\b|\b\d{1,2}\/20\d\d/u;
/** Classes of time, short for "kurzfristig" and so on. */
const CLASS = /^(?:kurz|mittel|lang)$/iu;
/** Offices of a commune and companies that it owns. */
const OFFICE =
  /(?:^|\s|\p{Ll})(?:[aA]mt|Fachbereich|Fachdienst|Fachgebiet|Dezernat|Abteilung|Sachgebiet|Referat|Stabsstelle|Stadtwerke|Stadtverwaltung|Gemeindeverwaltung|Verwaltung|Bauhof|Kämmerei|[bB]üro|Eigenbetrieb|[bB]eauftragte\p{L}{0,2}|FB\s?\d|FD\s?\d|Amt\s\d)(?:\s|,|;|$)/u;
/** Bodies outside the administration. */
const BODY =
  /(?<!\p{L})(?:e\.\s?V\.|e\.?\s?G\.?|g?GmbH|AG)(?!\p{L})|(?:[vV]erein|[vV]erband|[bB]und|[kK]ammer|[gG]enossenschaft|[gG]emeinschaft|[iI]nitiative|[gG]ilde|[sS]tiftung|[bB]eirat|[rR]at|[gG]emeinde|[fF]orum|[rR]ing|[tT]räger|[sS]chule|[gG]ymnasium|Hochschule|Universität|Caritas|Diakonie|AWO|DRK|IHK|Handwerk|Kirche|Sparkasse|Feuerwehr|Polizei|Jobcenter|[eE]igentümer|Händler|Gastronomie|Wirtschaft)\p{Ll}{0,3}(?![\p{L}])/u;
const PROGRAMME =
  /(?:[fF]örder(?!verein|schul)|[pP]rogramm|Mittel(?!stadt|punkt)|[hH]aushalt|[zZ]uschuss|[zZ]uweisung|[sS]penden|[sS]ponsor|[kK]redit|[dD]arlehen|[bB]udget|[fF]onds|[uU]mlage|EFRE|ESF|LEADER|KfW|GVFG|StBauF|Bund(?!\p{L})|Land(?!\p{L}))/u;
/** Plain words of how far something has come. */
const STATE =
  /^(?:in\s|im\s|noch\s)?(?:neu|läuft|laufend|geplant|begonnen|beantragt|beschlossen|beauftragt|Idee|Entwurf|Vorentwurf|Vorplanung|Entwurfsplanung|Ausschreibung|Umsetzung|Planung|Vorbereitung|Bau|Arbeit|Prüfung|Konzept|Antrag|Angebote|Machbarkeitsstudie|abgeschlossen|umgesetzt|zurückgestellt|Beschluss|Förderantrag|offen|gestartet|ruht|fertig)(?!\p{L})/iu;
const COUNT = /^(?:Zahl|Anzahl|Anteil|Quote|Summe|Fläche|Länge|Menge|Zufriedenheit|Nutzung|Auslastung)(?!\p{L})/u;
const PLACE =
  /(?:[sS]traße|[sS]tr\.|[pP]latz|[gG]asse|[wW]eg|[uU]fer|[mM]arkt|Allee)\s\d|^(?:gesamtes?\s)?(?:Stadtgebiet|Gemeindegebiet|Kernstadt|Innenstadt|Altstadt|stadtweit|gesamtstädtisch)/u;
const PEOPLE =
  /(?:Kinder|Jugendliche|Familien|Eltern|Seniorinnen|Senioren|Ältere|Menschen|Bewohner|Anwohner|Bürger|Schüler|Besucher|Gäste|Neuzugewanderte|Geflüchtete|Haushalte|Unternehmen|Betriebe|Alle(?!\p{L}))/u;
/** References to other records: their codes, and nothing else. */
const CODE = String.raw`\(?(?:\p{Lu}{1,4}[\s.-]?\d{1,2}|\d{1,2}\.\d{1,2})(?:\.\d{1,2})?\)?`;
const CODES = new RegExp(`^${CODE}(?:\\s?[,;/+]\\s?${CODE})*$`, 'u');
/** One code each, none twice: these are the records' own. */
const refersToOthers = (values: readonly string[]): boolean =>
  values.some((v) => /[,;/+]/.test(v)) || new Set(values).size < values.length;
/** Sentences: so long, and ended by one. */
const SENTENCES = /^\P{Ll}.{60,}[.!?]$/su;

const KINDS: readonly Kind[] = [
  { field: 'costs', share: MOST, is: (v) => amountsOf(v).length > 0 && LEADS_WITH_FIGURE.test(v) },
  {
    field: 'timeframe',
    share: MOST,
    is: (v, labels) =>
      v.length < LONGEST &&
      amountsOf(v).length === 0 &&
      (timeframeOf(v, labels, {}) !== null || TIME.test(v) || CLASS.test(v)),
  },
  { field: 'priority', share: MOST, is: (v, labels) => labels.isValue(labelWords(v)) && !/\d{4}|fristig/.test(v) },
  { field: 'departments', share: MOST, is: isOffice },
  { field: 'funding', share: MOST, is: (v) => v.length < LONGEST && PROGRAMME.test(v) && !SENTENCES.test(v) },
  { field: 'partners', share: MOST, is: (v) => isActor(v) },
  { field: 'synergies', share: MOST, is: (v) => CODES.test(v), all: refersToOthers },
  { field: 'status', share: HALF, is: (v) => v.length < LONGEST && STATE.test(v) },
  { field: 'indicator', share: HALF, is: (v) => v.length < LONGEST && COUNT.test(v) },
  { field: 'location', share: HALF, is: (v) => v.length < LONGEST && PLACE.test(v) },
  { field: 'targetGroup', share: MOST, is: (v) => v.length < LONGEST && PEOPLE.test(v) && !SENTENCES.test(v) },
  { field: 'description', share: MOST, is: (v) => SENTENCES.test(v) },
];

/** Verbs of a sentence, which a list of bodies has none of. */
const CLAUSE =
  /(?<!\p{L})(?:wird|werden|wurden?|ist|sind|soll(?:en)?|kann|können|muss|müssen|haben|hat)(?!\p{L})|[.!?]$/u;

/** Offices and other bodies: who leads, helps or takes part. */
function isActor(value: string): boolean {
  return value.length < LONGEST && !CLAUSE.test(value) && (BODY.test(value) || OFFICE.test(value));
}

/** Kinds that hardly any table of figures has: forms whose labels nobody knows are told by these alone. */
export const TELLING: ReadonlySet<string> = new Set(['costs', 'timeframe', 'lead', 'departments']);

/** Whether a value is that of an office of the commune or of a company that it owns. */
export function isOffice(value: string): boolean {
  return isActor(value) && OFFICE.test(value);
}

/** How many values a kind must be found in to name a label. */
const LEAST = 2;

/** The fields that most values of a label are of, the surest first. */
export function kindsOf(
  values: readonly string[],
  labels: Labels,
): { readonly field: MeasureField; readonly share: number }[] {
  if (values.length < LEAST) return [];
  return KINDS.flatMap(({ field, share, is, all }) => {
    const hits = values.filter((value) => is(value, labels)).length;
    return (!all || all(values)) && hits >= LEAST && hits >= share * values.length
      ? [{ field, share: hits / values.length }]
      : [];
  });
}

/** Whether a value is of the kind that a field's values are told by. */
export const isOfKind = (field: string, value: string, labels: Labels): boolean =>
  KINDS.some((kind) => kind.field === field && kind.is(value, labels));

const LONGEST_NAME = 160;

/** Whether a text is of the kind that a field holds. */
export function fits(field: MeasureField, text: string, labels: Labels): boolean {
  if (field === 'costs') return amountsOf(text).length > 0 || isShortWording(text) || /\d|€|kosten/i.test(text);
  if (field === 'timeframe') return timeframeOf(text, labels, {}) !== null || /\d|jahr|monat|quartal|offen/i.test(text);
  if (field === 'lead' || field === 'partners' || field === 'departments')
    return text.length <= 2 * LONGEST_NAME && amountsOf(text).length === 0 && /\p{L}{2}/u.test(text);
  if (field === 'priority') return text.length <= LONGEST_NAME;
  if (field === 'climateContribution') return /\d|CO|hoch|mittel|gering|positiv|neutral|negativ|kein/.test(text);
  return true;
}

const isShortWording = (text: string): boolean => text.split(/\s+/).length <= 6;
