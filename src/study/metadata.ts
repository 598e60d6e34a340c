import type { AuditResult } from '../audit/result.js';

/** Classes of municipalities by inhabitants, as the BBSR draws them (Laufende Stadtbeobachtung, Stadt- und Gemeindetypen). */
export const SIZE_CLASSES = [
  { id: 'grossstadt', from: 100_000, de: 'Großstadt', en: 'large city' },
  { id: 'mittelstadt', from: 20_000, de: 'Mittelstadt', en: 'medium-sized town' },
  { id: 'groessere-kleinstadt', from: 10_000, de: 'größere Kleinstadt', en: 'larger small town' },
  { id: 'kleine-kleinstadt', from: 5_000, de: 'kleine Kleinstadt', en: 'small town' },
  { id: 'landgemeinde', from: 0, de: 'Landgemeinde', en: 'rural municipality' },
] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number]['id'];

/** Class of a municipality by its inhabitants; null when they are unknown. */
export function sizeClass(population: number | null): SizeClass | null {
  if (population === null || population < 0) return null;
  return SIZE_CLASSES.find((c) => population >= c.from)!.id;
}

/** What is known of a concept beside its text. `further` are the other columns of the list, by their heads. */
export interface Metadata {
  readonly municipality: string | null;
  /** Amtlicher Gemeindeschlüssel: eight digits, as text for its leading zero. */
  readonly ags: string | null;
  readonly state: string | null;
  readonly population: number | null;
  readonly type: string | null;
  readonly year: number | null;
  readonly further: Readonly<Record<string, string>>;
}
export const NO_METADATA: Metadata = {
  municipality: null,
  ags: null,
  state: null,
  population: null,
  type: null,
  year: null,
  further: {},
};

export type Source = 'list' | 'document' | null;
/** Metadata with where each value that can be read from a document came from. */
export interface CompletedMetadata extends Metadata {
  readonly sizeClass: SizeClass | null;
  readonly source: {
    readonly municipality: Source;
    readonly state: Source;
    readonly type: Source;
    readonly year: Source;
  };
}

/** First two digits of the AGS (Statistisches Bundesamt, Gemeindeverzeichnis). */
const STATES: Readonly<Record<string, string>> = {
  '01': 'Schleswig-Holstein',
  '02': 'Hamburg',
  '03': 'Niedersachsen',
  '04': 'Bremen',
  '05': 'Nordrhein-Westfalen',
  '06': 'Hessen',
  '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg',
  '09': 'Bayern',
  '10': 'Saarland',
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
};
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['INSEK', /\bINSEK\b|integriertes? (?:nachhaltiges )?Stadtentwicklungskonzept/i],
  ['ISEK', /\bISEK\b|städtebauliches? Entwicklungskonzept/i],
  ['IKEK', /\bIKEK\b|kommunales? Entwicklungskonzept/i],
  ['GEK', /\bGEK\b|Gemeindeentwicklungskonzept/i],
  ['STEK', /\bSTEK\b|Stadtentwicklungs(?:konzept|plan)/i],
];

/** Metadata of the list, completed by what the document says of itself (place, year, kind in the title) and by the AGS (state). */
export function completed(given: Metadata, document: AuditResult['document'] | null): CompletedMetadata {
  const pick = <T>(listed: T | null, read: T | null): [T | null, Source] =>
    listed !== null ? [listed, 'list'] : [read, read === null ? null : 'document'];
  const title = document?.title ?? '';
  const [municipality, m] = pick(given.municipality, document?.municipality ?? null);
  const [year, y] = pick(given.year, document?.year ?? null);
  const [type, t] = pick(given.type, TYPES.find(([, pattern]) => pattern.test(title))?.[0] ?? null);
  const byKey = given.ags === null ? null : (STATES[given.ags.slice(0, 2)] ?? null);
  const state = given.state ?? byKey;
  return {
    ...given,
    municipality,
    year,
    type,
    state,
    sizeClass: sizeClass(given.population),
    source: { municipality: m, year: y, type: t, state: state === null ? null : 'list' },
  };
}
