import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/concept/concept.js';
import { conceptOf, passage } from './support.js';

describe('goals', () => {
  const concept = conceptOf(`
# 1 Analyse

Es gilt, den Leerstand zu senken. Eine Herausforderung sind fehlende Wohnungen.

# 2 Leitbild und Ziele

Die folgenden Ziele wurden in zwei Werkstätten erarbeitet.

Unsere Stadt ist weltoffen und fördert die Integration von Zugewanderten.

- Teilhabe von Migrantinnen und Migranten stärken

## 2.1 Leitlinien

### Leitlinie 1: Bildung für alle

Wir sichern gute Schulen.

### Leitlinie 2: Kurze Wege

## 2.2 Handlungsfeld Wohnen

Ziele:

- Schaffung von bezahlbarem Wohnraum

Im Jahr 2020 wurden 40 Wohnungen gebaut.

# 3 Maßnahmen

- Ausbau des Radwegs

Ziel ist es, die Radwege zu verbinden.

# 4 Beteiligung

Ziel der Befragung war ein Stimmungsbild.
`);
  it('are told from challenges, reports, measures and words about goals', () => {
    expect(concept.goals.map((g) => [g.level, g.theme, g.text])).toEqual([
      ['ziel', 'none', 'Es gilt, den Leerstand zu senken.'],
      ['leitbild', 'explicit', 'Unsere Stadt ist weltoffen und fördert die Integration von Zugewanderten.'],
      ['leitziel', 'explicit', 'Teilhabe von Migrantinnen und Migranten stärken'],
      ['leitziel', 'none', 'Leitlinie 1: Bildung für alle'],
      ['leitziel', 'none', 'Wir sichern gute Schulen.'],
      ['leitziel', 'none', 'Leitlinie 2: Kurze Wege'],
      ['ziel', 'none', 'Schaffung von bezahlbarem Wohnraum'],
    ]);
  });
  it('carry the fields of their chapter', () => {
    expect(concept.goals.at(-1)!.fields).toEqual(['F-03']);
  });
});

describe('participation formats', () => {
  const concept = conceptOf(`
# 1 Beteiligung

## 1.1 Auftaktveranstaltung

Am 3. Mai 2022 fand eine Auftaktveranstaltung mit 120 Gästen statt. In der 2. Bürgerwerkstatt diskutierten Jugendliche.

Für Menschen mit Migrationshintergrund wurde eine aufsuchende Beteiligung durchgeführt.

Eine Befragung von Geflüchteten fand nicht statt.

Künftig soll ein Jugendforum eingerichtet werden.

Im Rahmen der Erstellung des Verkehrsentwicklungsplans fand 2019 ein Stadtspaziergang statt.

Für das bisherige Stadtentwicklungskonzept fand 2008 eine Bürgerversammlung statt.

Mehr unter www.stadt.de/online-dialog und die Menschen befragen.

# 2 Analyse

Der Runde Tisch Integration tagt monatlich. Im Rahmen der Erarbeitung des ISEK wurden Experteninterviews geführt.

# 3 Maßnahmen

Ein Workshop mit Migrantinnen findet jährlich statt.

# 4 Stadtspaziergänger

Die CyberForum-Region zieht Spaziergänger an.
`);
  it('of this concept are told from planned, missing, general and other ones', () => {
    expect(concept.formats.map((f) => [f.ofThisConcept, f.kind, f.name, f.targetGroup])).toEqual([
      [true, 'forum', 'Auftaktveranstaltung', null],
      [true, 'workshop', '2. Bürgerwerkstatt', 'Jugendliche'],
      [true, 'outreach', 'aufsuchende Beteiligung', 'Menschen mit Migrationshintergrund'],
      [false, 'survey', 'Befragung', null],
      [false, 'youth', 'Jugendforum', null],
      [false, 'walk', 'Stadtspaziergang', null],
      [false, 'forum', 'Bürgerversammlung', null],
      [false, 'body', 'Runde Tisch', null],
      [true, 'interview', 'Experteninterviews', null],
      [false, 'workshop', 'Workshop', 'Migrantinnen'],
    ]);
  });
  it('are read from work told in the past tense and from the origin of measures', () => {
    const told = conceptOf(`# 1 Vorgehen

Nach einer Auftaktveranstaltung am 3. Juni 2021 erarbeiteten drei Gruppen Vorschläge.

Die Fachgespräche sollten dazu dienen, Partner zu gewinnen.

# 2 Maßnahmen

Die Maßnahme wurde in der Ideenwerkstatt vorgeschlagen.

Künftig soll ein Bürgerforum Ideen sammeln.
`);
    expect(told.formats.filter((f) => f.ofThisConcept).map((f) => f.name)).toEqual([
      'Auftaktveranstaltung',
      'Fachgespräche',
      'Ideenwerkstatt',
    ]);
  });
});

describe('indicators', () => {
  const concept = conceptOf(`
# 1 Analyse

## Indikatoren der Bevölkerung

- Anteil der unter 18-Jährigen
- Wanderungssaldo

Anteil und Zahl sind hoch. Die Stadt hat rund 20.000 Einwohner, die Bevölkerung ist seit 2010 um 3 % gewachsen. Im Vergleich zum Land ist der Anteil der Älteren hoch, die Haushalte sind kleiner geworden, und in der Innenstadt stehen Wohnungen leer.

# 2 Monitoring

Folgende Indikatoren werden jährlich erhoben:

- Anteil der Menschen mit Migrationshintergrund
- Neubauten

Die Steuerungsgruppe berichtet.

- Zahl der Wohnungen
- Sitzungen der Gruppe

Als Indikatoren dienen die Arbeitslosenquote und der Anteil der Grünflächen.

| Indikator | Quelle |
|---|---|
| Übergangsquote | Schulamt |

# 3 Ziele

- Steigerung der Quote

Das Integrationsmonitoring des Landes nutzt Indikatoren wie den Anteil der Eingebürgerten.
`);
  it('are read from lists, tables and sentences that announce them', () => {
    expect(concept.indicators.map((i) => [i.context, i.theme, i.name])).toEqual([
      ['analysis', 'none', 'Anteil der unter 18-Jährigen'],
      ['analysis', 'none', 'Wanderungssaldo'],
      ['monitoring', 'explicit', 'Anteil der Menschen mit Migrationshintergrund'],
      ['monitoring', 'none', 'Neubauten'],
      ['monitoring', 'none', 'Zahl der Wohnungen'],
      ['monitoring', 'none', 'Arbeitslosenquote'],
      ['monitoring', 'none', 'Anteil der Grünflächen'],
      ['monitoring', 'none', 'Übergangsquote'],
    ]);
  });
});

describe('other bodies', () => {
  const concept = conceptOf(`
# 1 Grundlagen

Das Integrationskonzept des Landkreises enthält 30 Indikatoren. Der Nationale Integrationsplan nennt Ziele.

Unser Konzept setzt das Landesentwicklungsprogramm um. Das Integrationskonzept der Stadt gilt seit 2018.

Die Stadt handelt vor dem Hintergrund des Nationalen Integrationsplans. Sie nutzt ein Förderprogramm des Landes.

# 2 Landesentwicklungsplan

## Ziele

- Städte wachsen
`);
  it('own the plans that are named theirs', () => {
    const foreign = concept.passages.filter((p) => p.foreign).map((p) => p.text);
    expect(foreign).toEqual([
      'Das Integrationskonzept des Landkreises enthält 30 Indikatoren.',
      'Der Nationale Integrationsplan nennt Ziele.',
      '2 Landesentwicklungsplan',
      'Ziele',
      'Städte wachsen',
    ]);
  });
});

describe('profile', () => {
  it('from front matter, then from the text where two places agree', () => {
    expect(conceptOf('---\neinwohner: 23.400\n---\n# A\n\nText.\n').profile).toEqual({
      type: 'Mittelstadt',
      population: 23400,
    });
    const text = (s: string) => conceptOf(`# Lage\n\n${s}\n`).profile.population;
    expect(text('Die Stadt hat 8.200 Einwohner. In der Stadt leben 8.150 Menschen.')).toBe(8200);
    expect(text('Die Stadt hat 8.200 Einwohner.')).toBeNull();
    expect(text('Im Landkreis leben 90.000 Einwohner. Der Landkreis hat 90.000 Einwohner.')).toBeNull();
  });
  it('the caller knows best', () => {
    const { profile } = conceptOf('---\neinwohner: 23400\n---\n# A\n\nText.\n', { profile: { population: 300000 } });
    expect(profile).toEqual({ type: 'Großstadt', population: 300000 });
  });
});

describe('other volumes', () => {
  it('are named with the part they hold', () => {
    const concept = conceptOf(
      '# Einleitung\n\nDie Bestandsaufnahme ist in Band 1 abgedruckt.\n\n# Ziele\n\n- Wohnen\n',
    );
    expect(concept.volumes).toEqual([{ role: 'analysis', passage: passage(concept, 'Die Bestandsaufnahme').id }]);
  });
  it('not when this document prints the part, or the volume is in it', () => {
    const own = `# Einleitung\n\nDie Bestandsaufnahme ist in Band 1 abgedruckt.\n\n# Bestandsaufnahme\n\n${'Ein Satz zur Lage.\n\n'.repeat(15)}`;
    expect(conceptOf(own).volumes).toEqual([]);
    const here = '# Einleitung\n\nDie Bestandsaufnahme ist in Band 1 abgedruckt.\n\n# Band 1 Bestand\n\nText.\n';
    expect(conceptOf(here).volumes).toEqual([]);
  });
});

const measure = (title: string, blocks: [number, number] | null, more: Partial<Measure> = {}): Measure => ({
  code: null,
  title,
  place: { page: null, line: 1 },
  lastPage: null,
  section: 1,
  form: 'sheet',
  fields: {},
  otherFields: {},
  amounts: [],
  timeframe: null,
  theme: 'none',
  themeTerms: [],
  fieldsOfAction: [],
  key: false,
  blocks,
  ...more,
});

describe('measures and the red thread', () => {
  const text = `
# 1 Analyse

## Wohnen

Geflüchtete finden kaum Wohnungen.

# 2 Ziele

## Wohnen

- Wohnungen für Geflüchtete sichern

# 3 Maßnahmen

## Wohnlotsen

Ziel: Geflüchtete finden Wohnungen.

## Radweg

Der Radweg wird gebaut.
`;
  const value = (v: string) => ({
    value: v,
    label: 'Beschreibung',
    state: 'filled' as const,
    place: { page: null, line: 1 },
  });
  const first = conceptOf(text).document;
  const at = (start: string) => first.blocks.find((b) => b.text.startsWith(start))!.id;
  const concept = conceptOf(text, {
    measures: [
      measure('Wohnlotsen', [at('Wohnlotsen'), at('Radweg')], {
        fields: { description: value('Beratung von Geflüchteten') },
      }),
      measure('Radweg', [at('Radweg'), at('Radweg') + 2]),
    ],
  });
  it('a measure gets its theme and fields from its own words', () => {
    expect(concept.measures.map((m) => [m.title, m.theme, m.themeTerms, m.fieldsOfAction])).toEqual([
      ['Wohnlotsen', 'explicit', ['Geflüchteten'], []],
      ['Radweg', 'none', [], ['F-08']],
    ]);
  });
  it('passages know their measure, and a field of a sheet is no goal of the concept', () => {
    expect(passage(concept, 'Ziel: Geflüchtete')).toMatchObject({ measure: 0, roles: ['measures'] });
    expect(concept.goals.map((g) => g.text)).toEqual(['Wohnungen für Geflüchtete sichern']);
  });
  it('the thread runs through analysis, goals and measures of a field', () => {
    const row = concept.redThread.find((r) => r.field === 'F-03')!;
    expect(row.name).toEqual({ de: 'Bauen und Wohnen', en: 'Building and housing' });
    expect(row.passages).toEqual({
      analysis: [passage(concept, 'Geflüchtete finden').id],
      goals: [passage(concept, 'Wohnungen für').id],
      measures: [passage(concept, 'Ziel: Geflüchtete').id],
      monitoring: [],
    });
    expect(concept.redThread.find((r) => r.field === 'F-08')!.passages.measures).toEqual([]);
  });
});
