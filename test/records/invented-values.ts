import type { MeasureField } from '../../src/concept/concept.js';
import type { LexiconEntry } from '../../src/language/lexicon.js';
import type { InventedSheet } from './invented-sheets.js';

/** A stream of numbers in [0, 1), the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

const BODIES = [
  'Stadtplanungsamt',
  'Amt für Soziales',
  'Integrationsbüro',
  'Wohnungsbaugesellschaft',
  'Freiwilligenagentur',
  'Volkshochschule',
  'Quartiersmanagement',
  'Jugendamt',
  'Wirtschaftsförderung',
  'Sportbund',
  'Kirchengemeinden',
  'Jobcenter',
  'Stadtwerke',
];
const DEEDS = [
  'Ausbau',
  'Aufbau',
  'Stärkung',
  'Umbau',
  'Sanierung',
  'Einrichtung',
  'Weiterentwicklung',
  'Neubau',
  'Öffnung',
  'Vernetzung',
];
const THINGS = [
  'des Bürgerzentrums',
  'der Sprachförderung',
  'des Marktplatzes',
  'der Nachbarschaftshilfe',
  'eines Begegnungsortes',
  'der Schulwege',
  'des Stadtparks',
  'der Willkommensberatung',
  'des Jugendtreffs',
  'der Radwege',
  'eines Familienzentrums',
  'des Bahnhofsumfeldes',
];
const PLACES = [
  'in der Nordstadt',
  'am Hafen',
  'im Ortskern',
  'an der Lindenstraße',
  'im Quartier Süd',
  'mit den Vereinen',
  'für alle Generationen',
  'gemeinsam mit Zugewanderten',
  'nach Bedarf',
  'in drei Schritten',
];
const SENTENCES = [
  'Das Vorhaben verbindet Menschen aus verschiedenen Teilen der Stadt.',
  'Die Räume werden barrierefrei umgebaut und stehen allen offen.',
  'Dazu gehört eine verlässliche Beratung in mehreren Sprachen.',
  'Die Ergebnisse der Werkstatt fließen in die Planung ein.',
  'Bestehende Angebote werden aufeinander abgestimmt und bekannt gemacht.',
  'Ein Beirat begleitet die Arbeit und berichtet dem Rat.',
  'Besonders wichtig ist die Nähe zu Schulen und Haltestellen.',
  'Freie Flächen werden vorher geprüft und gesichert.',
];

const VALUES: Readonly<Partial<Record<MeasureField, (random: () => number) => string>>> = {
  lead: (r) => pick(BODIES, r),
  departments: (r) => `${pick(BODIES, r)}, ${pick(BODIES, r)}`,
  partners: (r) => `${pick(BODIES, r)}, ${pick(BODIES, r)}, ${pick(BODIES, r)}`,
  costs: (r) =>
    pick(
      [
        'ca. 10.000 € pro Jahr',
        '450.000 €',
        '1,5 Mio. €',
        '60.000 Euro/a',
        'rund 25.000 bis 40.000 Euro',
        'keine',
        'nur eigenes Personal',
      ],
      r,
    ),
  funding: (r) =>
    pick(['Städtebaumittel des Landes', 'Eigenmittel der Stadt', 'Zuschuss des Bundes beantragt', 'keine'], r),
  timeframe: (r) => pick(['2024 bis 2027', 'kurzfristig', 'ab 2025 fortlaufend', 'mittelfristig', 'Mitte 2026'], r),
  priority: (r) => pick(['hoch', 'mittel', 'sehr hoch', 'A', '++'], r),
  status: (r) => pick(['in Planung', 'begonnen', 'Grundsatzbeschluss liegt vor', 'erste Gespräche geführt'], r),
  targetGroup: (r) =>
    pick(
      [
        'Familien mit Kindern',
        'alle Bewohnerinnen und Bewohner',
        'Neuzugewanderte',
        'Jugendliche und junge Erwachsene',
      ],
      r,
    ),
  location: (r) => pick(['Nordstadt', 'Hafenquartier', 'gesamtes Stadtgebiet', 'Ortsteil Süd'], r),
  fieldOfAction: (r) => pick(['Soziales und Zusammenleben', 'Mobilität', 'Wohnen', 'Bildung und Kultur'], r),
  goal: (r) => `${pick(DEEDS, r)} ${pick(THINGS, r)} ${pick(PLACES, r)}.`,
  description: (r) => Array.from({ length: 2 + Math.floor(r() * 6) }, () => pick(SENTENCES, r)).join(' '),
  steps: (r) =>
    Array.from({ length: 3 + Math.floor(r() * 3) }, () => `${pick(DEEDS, r)} ${pick(THINGS, r)}`).join('; '),
  indicator: (r) =>
    pick(
      ['Zahl der Beratungen im Jahr', 'Anteil der belegten Plätze', 'Ergebnis der Befragung', 'Zahl der Teilnehmenden'],
      r,
    ),
  synergies: (r) => pick(['ergänzt die Arbeit im Quartier', 'mit dem Verkehrskonzept', 'mit der Sportentwicklung'], r),
  effort: (r) => pick(['eine halbe Stelle', 'zwei Personenmonate im Jahr', 'gering'], r),
};

/** Labels of a field that a sheet may print: terms of the word list without signs of its own. @param longest letters of the longest word */
export function printableLabels(entries: readonly LexiconEntry[], field: string, longest: number): string[] {
  const terms = entries.find((entry) => entry.id === `label.${field}`)?.terms ?? [];
  return terms
    .filter((term) => /^[\p{L} -]{5,34}$/u.test(term) && term.split(' ').every((word) => word.length <= longest))
    .map((term) => term[0]!.toUpperCase() + term.slice(1));
}

const CHOICES: Readonly<Partial<Record<MeasureField, readonly string[]>>> = {
  timeframe: ['kurzfristig', 'mittelfristig', 'langfristig'],
  priority: ['hoch', 'mittel', 'gering'],
};

const SCHEMES: readonly ((i: number, random: () => number) => string)[] = [
  (i) => `M ${i + 1}`,
  (i) => `A${Math.floor(i / 3) + 1}.${(i % 3) + 1}`,
  (i) => `SO-${String(i + 1).padStart(2, '0')}`,
  (i) => `HF ${Math.floor(i / 4) + 1}.${(i % 4) + 1}`,
];

export interface Invention {
  readonly sheets: readonly InventedSheet[];
  /** Field of each printed label. */
  readonly fieldOf: ReadonlyMap<string, MeasureField>;
}

/** Invents the sheets of one concept: a form with random labels of the word list, and random values, some of them missing. */
export function invent(
  entries: readonly LexiconEntry[],
  count: number,
  fields: number,
  longest: number,
  random: () => number,
  ticked = false,
): Invention {
  const keys = Object.keys(VALUES) as MeasureField[];
  const chosen: MeasureField[] = ['lead', 'costs', 'timeframe', 'description'];
  while (chosen.length < fields) {
    const key = pick(keys, random);
    if (!chosen.includes(key)) chosen.push(key);
  }
  for (let i = chosen.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [chosen[i], chosen[j]] = [chosen[j]!, chosen[i]!];
  }
  const form = chosen.map((field) => [pick(printableLabels(entries, field, longest), random), field] as const);
  const choices = new Map(
    ticked ? form.flatMap(([label, field]) => (CHOICES[field] ? [[label, CHOICES[field]] as const] : [])) : [],
  );
  const scheme = pick(SCHEMES, random);
  const titles = new Set<string>();
  const sheets = Array.from({ length: count }, (_, i): InventedSheet => {
    let title = '';
    while (title === '' || titles.has(title))
      title = `${pick(DEEDS, random)} ${pick(THINGS, random)} ${pick(PLACES, random)}`;
    titles.add(title);
    return {
      code: scheme(i, random),
      title,
      ...(ticked ? { options: choices } : {}),
      fields: form.map(([label, field]) => {
        const choice = choices.get(label);
        const value = choice ? pick(choice, random) : VALUES[field]!(random);
        return [label, random() < 0.06 ? '' : value] as const;
      }),
    };
  });
  return { sheets, fieldOf: new Map(form) };
}
