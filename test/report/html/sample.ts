import type {
  AuditResult,
  CriterionResult,
  MeasureFieldResult,
  MeasureResult,
  ResultPlace,
  Verdict,
  VerdictCounts,
} from '../../../src/audit/result.js';
import { scoreOf } from '../../../src/audit/score.js';
import { ROWS, type Row } from './criteria.js';

/** An invented concept of real size: 80 criteria, 36 measures, all verdicts. Plain data, built anew by each call. */
export function largeResult(): AuditResult {
  const criteria = ROWS.map(criterion);
  const verdicts = count(criteria);
  return {
    schemaVersion: '1',
    tool: { name: 'insek-audit', version: '0.1.0' },
    pack: { id: 'leitfaden-2022', version: '1.0.0', sha256: 'a1b2c3d4'.repeat(8) },
    language: 'de',
    document: {
      path: 'konzepte/INSEK Musterstadt 2035.pdf',
      sha256: 'b'.repeat(64),
      format: 'pdf',
      title: 'INSEK Musterstadt 2035 – Integriertes Stadtentwicklungskonzept',
      municipality: 'Musterstadt',
      year: 2023,
      pages: 142,
      words: 41203,
      textLayer: 'partial',
      warnings: [
        {
          code: 'pdf.pages-without-text',
          message: '3 Seiten sind Bilder ohne lesbaren Text (zuerst Seite 12).',
          page: 12,
        },
      ],
    },
    summary: {
      score: scoreOf(verdicts),
      assessed: verdicts.fulfilled + verdicts.partial + verdicts.missing,
      review: verdicts.review,
      verdicts,
      chapters: CHAPTERS.map(([id, title]) => {
        const v = count(criteria.filter((c) => c.id.startsWith(`${id}-`)));
        return { id, title, score: scoreOf(v), verdicts: v };
      }),
    },
    criteria,
    measures: Array.from({ length: 36 }, (_, i) => measure(i)),
    goals: [
      goal('Musterstadt ist weltoffen und lebt vom Miteinander seiner Quartiere.', 'leitbild', 44, false),
      goal('Alle Menschen haben gleichberechtigten Zugang zu Bildung und Beratung.', 'leitziel', 45, false),
      goal('Neuzugewanderte finden in den ersten Monaten verlässliche Begleitung.', 'ziel', 47, true),
    ],
    formats: [
      { name: 'Zukunftswerkstatt', ...on(21), targetGroup: null },
      { name: 'Gesprächsabend in der Gemeinschaftsunterkunft', ...on(23), targetGroup: 'Geflüchtete' },
      { name: 'Online-Dialog', ...on(22), targetGroup: null },
    ],
    indicators: [
      { name: 'Anteil der Menschen mit Migrationshintergrund', ...on(131), theme: true, context: 'analysis' },
      { name: 'Zahl der fertiggestellten Wohnungen', ...on(132), theme: false, context: 'monitoring' },
    ],
    redThread: {
      fields: [
        thread('F-01', 'Soziales', [4, 1, 3, 0], []),
        thread('F-02', 'Bildung', [6, 2, 5, 1], []),
        thread('F-03', 'Bauen und Wohnen', [2, 0, 0, 0], ['goals', 'measures']),
        thread('F-04', 'Kultur, Freizeit, Sport', [1, 1, 2, 0], []),
        thread('F-05', 'Wirtschaft und Beschäftigung', [1, 0, 1, 0], ['goals']),
        thread('F-06', 'Gesundheit', [0, 0, 0, 0], []),
        thread('F-07', 'Umwelt und Klima', [0, 0, 0, 0], []),
        thread('F-08', 'Mobilität', [0, 0, 1, 0], []),
        thread('F-09', 'Stadtmarketing und Kommunikation', [1, 1, 0, 0], ['measures']),
        thread('F-10', 'Verwaltung', [12, 2, 4, 0], []),
      ],
    },
  };
}

const CHAPTERS = [
  ['F', 'Handlungsfelder'],
  ['P', 'Prozess'],
  ['A', 'Bestandsaufnahme'],
  ['T', 'Beteiligung'],
  ['Z', 'Leitbilder und Ziele'],
  ['M', 'Maßnahmen'],
  ['O', 'Monitoring'],
  ['U', 'Umsetzung'],
] as const;

const on = (page: number): ResultPlace => ({ page, line: null });

const count = (criteria: readonly { verdict: Verdict }[]): VerdictCounts => {
  const v: VerdictCounts = { fulfilled: 0, partial: 0, missing: 0, review: 0, 'not-applicable': 0 };
  for (const c of criteria) v[c.verdict]++;
  return v;
};

const REASONS: Readonly<Record<Verdict, string>> = {
  fulfilled: 'Belegt: inhaltliche Aussage zum Thema (S. 34, 61, 88).',
  partial:
    'Belegt: zwei von drei Angaben. Nicht belegt: Ausblick oder Prognose. Einschränkung: nur als Absicht oder Möglichkeit formuliert.',
  missing: 'Nicht gefunden: Aussage, die Migration, Integration oder Teilhabe Zugewanderter ausdrücklich nennt.',
  review:
    'Der Text sagt dazu nichts. Ob es ein solches Fachkonzept oder Gremium gibt, kann nur die Kommune sagen. Bitte prüfen.',
  'not-applicable': 'Dieser Teil steht laut Konzept in einem anderen Band: „Die Umsetzung ist in Band 3 dargestellt.“',
};

function criterion([id, guide, binding, verdict, title]: Row, at: number): CriterionResult {
  const page = 12 + at;
  const found = verdict === 'fulfilled' || verdict === 'partial';
  const gap = verdict === 'missing' || verdict === 'partial';
  return {
    id,
    slug: id.toLowerCase(),
    title,
    guide,
    binding,
    severity: ({ core: 'error', should: 'warning', can: 'note' } as const)[binding],
    verdict,
    confidence: [0.92, 0.84, 0.77, 0.61][at % 4]!,
    reason:
      id === 'M-03'
        ? '12 von 36 Steckbriefen nennen Kosten (33 %, erwartet 90 %). Ohne Angabe: M 1.2 (S. 88), M 1.4 (S. 90), M 2.1 (S. 93) und 21 weitere.'
        : REASONS[verdict],
    evidence: found
      ? [
          {
            quote:
              'Die Migrationsberatung wird in das Familienzentrum am Nordring verlegt und um zwei Sprachlotsinnen ergänzt, die Neuzugewanderte in den ersten Monaten begleiten.',
            ...on(page),
            section: ['5 Handlungsfelder', '5.2 Soziales', '5.2.1 Beratung und Begegnung'],
            role: 'measures',
            terms: ['Migrationsberatung', 'Sprachlotsinnen', 'Neuzugewanderte'],
          },
          ...(at % 2 === 0
            ? [
                {
                  quote: 'Ein Viertel der Ratsuchenden ist neu zugewandert.',
                  ...on(page + 20),
                  section: ['3 Bestandsaufnahme', '3.1 Bevölkerung'],
                  role: 'analysis',
                  terms: ['zugewandert'],
                },
              ]
            : []),
        ]
      : [],
    searched: [
      { role: 'goals', sections: 3, pages: '44-51' },
      { role: 'measures', sections: at % 3 === 0 ? 0 : 12, pages: at % 3 === 0 ? '' : '86-128' },
    ],
    nearMisses: gap
      ? [
          {
            quote: 'Wir sind eine weltoffene Stadt, in der alle willkommen sind.',
            ...on(44),
            why: 'nur mittelbare Wörter (Vielfalt, Miteinander, „alle“), das Thema selbst ist nicht genannt',
          },
          ...(at % 2 === 0
            ? [
                {
                  quote: 'Die Integration erneuerbarer Energien in die Quartiere wird vorangetrieben.',
                  ...on(49),
                  why: 'gleiches Wort in anderem Sinn',
                },
              ]
            : []),
        ]
      : [],
    remedy: gap
      ? 'Ein Ziel oder einen Leitsatz aufnehmen, der Integration und Teilhabe von Menschen mit Migrationsgeschichte ausdrücklich nennt; wenige Worte reichen.'
      : '',
    ideas:
      gap && at % 2 === 0
        ? [
            'Niedrigschwellige Beratung, Lotsen und eine zentrale Anlaufstelle',
            'Sprachangebote aller Niveaus abstimmen und erreichbar machen',
          ]
        : [],
  };
}

const TITLES = [
  'Sprachtreff im Nordquartier',
  'Umbau des Marktplatzes mit barrierefreien Zugängen, neuer Beleuchtung und Trinkbrunnen',
  'Radweg zum Bahnhof',
  'Willkommenspaket für Neuzugewanderte',
  'Quartiersmanagement Südstadt',
  'Sanierung der Grundschule am Wall',
] as const;

function measure(i: number): MeasureResult {
  const code = `M ${1 + Math.floor(i / 6)}.${1 + (i % 6)}`;
  const page = 86 + i;
  const value = (
    label: string,
    text: string | null,
    state = text === null ? 'empty' : 'filled',
  ): MeasureFieldResult => ({
    value: text,
    label,
    state,
    ...on(page),
  });
  const fields: MeasureResult['fields'] = {
    lead: value(
      'Federführung',
      i % 5 === 4 ? null : 'Fachbereich Stadtentwicklungsplanung und Umweltverträglichkeitsprüfung',
    ),
    costs:
      i % 3 === 0
        ? value('Kosten', 'ca. 45.000 € pro Jahr, davon 15.000 € aus Städtebauförderung')
        : i % 3 === 1
          ? value('Kosten', null, 'placeholder')
          : value('Kosten', 'siehe M 1.1', 'reference'),
    timeframe: value(
      'Zeitraum',
      i % 4 === 3 ? null : `${2024 + (i % 5)} bis ${2026 + (i % 5)}`,
      i % 4 === 3 ? 'unreadable' : 'filled',
    ),
    description: value(
      'Beschreibung',
      'Der Treff bietet an drei Nachmittagen offene Sprachangebote, Beratung und Kinderbetreuung an.',
    ),
  };
  if (i % 6 !== 2) fields.departments = value('Beteiligte Ämter', 'Sozialamt; Schulamt');
  if (i % 7 !== 1)
    fields.partners = value(
      'Partner',
      i % 5 === 0 ? 'keine' : 'Wohnungsbaugesellschaften/Kreishandwerkerschaft, Caritas, Volkshochschule',
      i % 5 === 0 ? 'none' : 'filled',
    );
  return {
    code,
    title: TITLES[i % TITLES.length]!,
    ...on(page),
    section: ['7 Maßnahmen', `7.${1 + Math.floor(i / 6)} Handlungsfeld`],
    form: 'sheet',
    theme: i % 6 === 0 || i % 6 === 3,
    fields,
    otherFields: i % 4 === 0 ? { 'Ampel der Verwaltung': 'grün' } : {},
    amounts: i % 3 === 0 ? [{ min: 45000, max: 45000, period: 'year' }] : [],
    timeframe: i % 4 === 3 ? null : { from: 2024 + (i % 5), to: 2026 + (i % 5), class: null, definition: null },
  };
}

const goal = (text: string, level: 'leitbild' | 'leitziel' | 'ziel', page: number, theme: boolean) => ({
  text,
  level,
  ...on(page),
  theme,
});

const thread = (
  id: string,
  name: string,
  [analysis, goals, measures, monitoring]: [number, number, number, number],
  broken: string[],
): AuditResult['redThread']['fields'][number] => {
  const places = (n: number, page: number) => Array.from({ length: Math.min(3, n) }, (_, i) => on(page + i));
  return {
    id,
    name,
    analysis,
    goals,
    measures,
    monitoring,
    places: {
      analysis: places(analysis, 30),
      goals: places(goals, 45),
      measures: places(measures, 88),
      monitoring: places(monitoring, 130),
    },
    broken,
  };
};
