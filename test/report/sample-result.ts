import type {
  AuditResult,
  ChapterSummary,
  CriterionResult,
  Evidence,
  MeasureFieldResult,
  MeasureResult,
  Verdict,
  VerdictCounts,
} from '../../src/audit/result.js';
import { scoreOf } from '../../src/audit/score.js';

/** An invented PDF concept with every kind of finding: what reports are tested on. Deterministic plain data. */
export const sampleResult = (): AuditResult => structuredClone(build());

function build(): AuditResult {
  const criteria = CRITERIA.map((c) => ({ ...DEFAULTS, ...c }));
  const verdicts = count(criteria);
  return {
    schemaVersion: '1',
    tool: { name: 'insek-audit', version: '0.1.0' },
    pack: { id: 'leitfaden-2022', version: '1.0.0', sha256: 'a'.repeat(64) },
    language: 'de',
    document: {
      path: 'konzepte/falkenbruch-insek-2035.pdf',
      sha256: 'b'.repeat(64),
      format: 'pdf',
      title: 'INSEK Falkenbruch 2035 – Integriertes Stadtentwicklungskonzept',
      municipality: 'Falkenbruch',
      year: 2023,
      pages: 142,
      words: 41203,
      textLayer: 'full',
      warnings: [
        {
          code: 'pdf.unknown-glyphs',
          message: '17 Zeichen ließen sich nicht lesen (zuerst auf Seite 12).',
          page: 12,
        },
      ],
    },
    summary: {
      score: scoreOf(verdicts),
      assessed: verdicts.fulfilled + verdicts.partial + verdicts.missing,
      review: verdicts.review,
      verdicts,
      chapters: CHAPTERS.map(([id, title]): ChapterSummary => {
        const v = count(criteria.filter((c) => c.id.startsWith(`${id}-`)));
        return { id, title, score: scoreOf(v), verdicts: v };
      }),
    },
    criteria,
    measures: MEASURES,
    goals: [
      {
        text: 'Alle Menschen haben gleichberechtigten Zugang zu Bildung und Beratung.',
        level: 'leitziel',
        page: 45,
        line: null,
        theme: false,
      },
    ],
    formats: [{ name: 'Bürgerwerkstatt', page: 21, line: null, targetGroup: null }],
    indicators: [
      {
        name: 'Anteil der Menschen mit Migrationshintergrund',
        page: 131,
        line: null,
        theme: true,
        context: 'monitoring',
      },
    ],
    redThread: {
      fields: [
        row('F-01', 'Soziales', [4, 1, 3, 0], []),
        row('F-03', 'Bauen und Wohnen', [2, 0, 0, 0], ['goals', 'measures']),
        row('F-04', 'Kultur, Freizeit, Sport', [0, 0, 1, 0], []),
        row('F-09', 'Stadtmarketing und Kommunikation', [0, 0, 0, 0], []),
      ],
    },
  };
}

/** The same kind of result for a Markdown concept: places are lines. */
export function sampleMarkdownResult(): AuditResult {
  const result = sampleResult();
  return {
    ...result,
    document: {
      ...result.document,
      path: 'entwurf.md',
      format: 'markdown',
      title: 'Stadtentwicklungskonzept Entwurf',
      pages: 0,
      warnings: [],
    },
    criteria: result.criteria.map((c) => ({
      ...c,
      evidence: c.evidence.map((e) => ({ ...e, page: null, line: (e.page ?? 0) * 10 })),
      nearMisses: c.nearMisses.map((n) => ({ ...n, page: null, line: (n.page ?? 0) * 10 })),
    })),
    measures: [],
  };
}

const CHAPTERS = [
  ['F', 'Handlungsfelder'],
  ['P', 'Prozess'],
  ['A', 'Bestandsaufnahme'],
  ['T', 'Beteiligung'],
  ['Z', 'Leitbild und Ziele'],
  ['M', 'Maßnahmen'],
  ['O', 'Monitoring'],
  ['U', 'Umsetzung'],
] as const;

const count = (criteria: readonly { verdict: Verdict }[]): VerdictCounts => {
  const v: VerdictCounts = { fulfilled: 0, partial: 0, missing: 0, review: 0, 'not-applicable': 0 };
  for (const c of criteria) v[c.verdict]++;
  return v;
};

const row = (
  id: string,
  name: string,
  [analysis, goals, measures, monitoring]: readonly [number, number, number, number],
  broken: string[],
): AuditResult['redThread']['fields'][number] => ({
  id,
  name,
  analysis,
  goals,
  measures,
  monitoring,
  places: {
    analysis: analysis > 0 ? [{ page: 34, line: null }] : [],
    goals: goals > 0 ? [{ page: 47, line: null }] : [],
    measures:
      measures > 0
        ? [
            { page: 88, line: null },
            { page: 91, line: null },
          ]
        : [],
    monitoring: [],
  },
  broken,
});

const evidence = (quote: string, page: number, section: string[], role: string, terms: string[]): Evidence => ({
  quote,
  page,
  line: null,
  section,
  role,
  terms,
});

const DEFAULTS = {
  slug: 'slug',
  guide: '2.1',
  binding: 'should' as const,
  severity: 'warning' as const,
  confidence: 0.8,
  evidence: [],
  searched: [],
  nearMisses: [],
  remedy: '',
  ideas: [],
};

type Draft = Pick<CriterionResult, 'id' | 'title' | 'verdict' | 'reason'> & Partial<CriterionResult>;

const CRITERIA: readonly Draft[] = [
  {
    id: 'F-01',
    slug: 'field-social',
    title: 'Thema im Handlungsfeld Soziales',
    verdict: 'fulfilled',
    confidence: 0.88,
    reason: 'Belegt: Aussage zum Thema im Handlungsfeld Soziales (S. 34, 61).',
    evidence: [
      evidence(
        'Die Migrationsberatung wird in das Familienzentrum am Nordring verlegt und um zwei Sprachlotsinnen ergänzt.',
        61,
        ['5 Handlungsfelder', '5.2 Soziales', '5.2.1 Beratung'],
        'measures',
        ['Migrationsberatung', 'Sprachlotsinnen'],
      ),
      evidence('Ein Viertel der Ratsuchenden ist neu zugewandert.', 34, ['3 Bestandsaufnahme'], 'analysis', [
        'zugewandert',
      ]),
    ],
  },
  {
    id: 'F-03',
    slug: 'field-housing',
    title: 'Thema im Handlungsfeld Bauen und Wohnen',
    verdict: 'partial',
    reason: 'Einschränkung: nur mittelbare Wörter (Vielfalt, Miteinander, „alle“), das Thema selbst ist nicht genannt.',
    evidence: [
      evidence(
        'Das Nordquartier soll ein Ort der Vielfalt bleiben.',
        52,
        ['5 Handlungsfelder', '5.4 Wohnen'],
        'goals',
        ['Vielfalt'],
      ),
    ],
    remedy: 'Zugang zu Wohnraum und die Lage in Ankunftsquartieren ausdrücklich behandeln.',
    ideas: ['Wohnraumlotsen für Neuzugewanderte', 'Belegungsrechte in gemischten Quartieren'],
  },
  {
    id: 'F-06',
    slug: 'field-health',
    title: 'Thema im Handlungsfeld Gesundheit',
    guide: '2.2',
    binding: 'can',
    severity: 'note',
    verdict: 'missing',
    reason: 'Nicht gefunden: Aussage zum Thema im Handlungsfeld Gesundheit.',
    searched: [{ role: 'analysis', sections: 2, pages: '29-31, 40' }],
    remedy: 'Zugang zu Gesundheitsversorgung und Sprachmittlung aufnehmen.',
  },
  {
    id: 'P-12',
    slug: 'process-resources',
    title: 'Ressourcen der Erarbeitung',
    guide: '3.5',
    binding: 'can',
    severity: 'note',
    verdict: 'review',
    confidence: 0.5,
    reason:
      'Der Text sagt dazu nichts: Budget für die Beteiligung der Zielgruppe. Meist steht das nur in der Ausschreibung. Bitte prüfen.',
  },
  {
    id: 'A-01',
    slug: 'population-figures',
    title: 'Zahl oder Anteil der Menschen mit Migrationshintergrund',
    guide: '4, Infobox',
    binding: 'core',
    severity: 'error',
    verdict: 'fulfilled',
    confidence: 0.92,
    reason: 'Belegt: Zahl oder Anteil (S. 18).',
    evidence: [
      evidence(
        'Der Anteil der Menschen mit Migrationshintergrund liegt bei 23,4 %.',
        18,
        ['3 Bestandsaufnahme', '3.1 Bevölkerung'],
        'analysis',
        ['Menschen mit Migrationshintergrund'],
      ),
    ],
  },
  {
    id: 'T-07',
    slug: 'migrant-council',
    title: 'Beirat einbezogen',
    guide: '5.3',
    verdict: 'not-applicable',
    reason: 'Die Kommune hat keinen Integrationsbeirat.',
  },
  {
    id: 'Z-01',
    slug: 'theme-in-goals',
    title: 'Thema in Leitbild oder Zielen',
    guide: '6.1',
    verdict: 'missing',
    reason: 'Nicht gefunden: Ziel, das Migration, Integration oder Teilhabe nennt.',
    searched: [
      { role: 'goals', sections: 3, pages: '44-51' },
      { role: 'measures', sections: 0, pages: '' },
    ],
    nearMisses: [
      {
        quote: 'Wir sind eine weltoffene Stadt.',
        page: 44,
        line: null,
        why: 'nur mittelbare Wörter (Vielfalt, Miteinander, „alle“), das Thema selbst ist nicht genannt',
      },
      {
        quote: 'Die Zuwanderung von Betrieben soll gestärkt werden.',
        page: 49,
        line: null,
        why: 'gleiches Wort in anderem Sinn',
      },
    ],
    remedy: 'Mindestens ein Ziel zum Thema formulieren.',
    ideas: ['Gleichberechtigter Zugang zu Bildung und Wohnen als Leitziel'],
  },
  {
    id: 'M-03',
    slug: 'costs',
    title: 'Kosten der Maßnahmen',
    guide: '6.2, Abb. 7',
    binding: 'core',
    severity: 'error',
    verdict: 'missing',
    confidence: 0.86,
    reason:
      '1 von 3 Maßnahmen mit Angabe: Kosten (33 %, erwartet 90 %). Ohne: M 1.2 (S. 90), M 2.1 (S. 93) und 0 weitere.',
    searched: [{ role: 'measures', sections: 12, pages: '86-128' }],
    nearMisses: [{ quote: 'Kosten: muss noch ermittelt werden', page: 90, line: null, why: 'keine Angabe' }],
    remedy: 'Kostenrahmen oder „keine“ in jeder Maßnahme eintragen; welche fehlen, zeigt: insek-audit measures DATEI',
  },
  {
    id: 'M-02',
    slug: 'lead',
    title: 'Federführung der Maßnahmen',
    guide: '6.2',
    binding: 'core',
    severity: 'error',
    verdict: 'partial',
    reason: '2 von 3 Maßnahmen mit Angabe: Federführung oder Zuständigkeit (67 %, erwartet 90 %).',
    evidence: [
      evidence('Federführung: Amt für Stadtentwicklung', 88, ['7 Maßnahmen', 'M 1.1 Sprachtreff'], 'measures', [
        'Federführung',
      ]),
    ],
    nearMisses: [
      { quote: 'Projektpartner: Caritas', page: 93, line: null, why: 'steht nicht dort, wo der Leitfaden es verlangt' },
    ],
    remedy: 'Federführung in jeder Maßnahme eintragen.',
  },
  {
    id: 'O-03',
    slug: 'theme-indicators',
    title: 'Indikatoren zu Migration und Integration im Monitoring',
    guide: '7',
    verdict: 'missing',
    reason: 'Monitoring ist vorgesehen (S. 131), von 14 Indikatoren betrifft keiner das Thema.',
    searched: [{ role: 'monitoring', sections: 1, pages: '130-133' }],
    nearMisses: [
      { quote: 'Anteil internationaler Gäste', page: 133, line: null, why: 'ohne Bezug zu Migration und Integration' },
    ],
    remedy:
      'Zum Beispiel Anteil der Menschen mit Migrationshintergrund, Übergangsquoten oder Sprachförderquoten beobachten.',
  },
  {
    id: 'U-02',
    slug: 'unreadable-scale',
    title: 'Prioritäten der Umsetzung',
    guide: '8',
    binding: 'core',
    severity: 'error',
    verdict: 'review',
    confidence: 0.5,
    reason: 'Als Text nicht lesbar (Ankreuzfeld, Skala oder Zeichnung): Priorität. Bitte am Dokument prüfen.',
    evidence: [evidence('Priorität', 88, ['7 Maßnahmen', 'M 1.1 Sprachtreff'], 'measures', ['Priorität'])],
  },
];

const value = (
  label: string,
  text: string | null,
  page: number,
  state = text === null ? 'empty' : 'filled',
): MeasureFieldResult => ({
  value: text,
  label,
  page,
  line: null,
  state,
});

const measure = (code: string | null, title: string, page: number, fields: MeasureResult['fields']): MeasureResult => ({
  code,
  title,
  page,
  line: null,
  section: ['7 Maßnahmen'],
  form: 'sheet',
  theme: code === 'M 1.1',
  fields,
  otherFields: {},
  amounts: [],
  timeframe: null,
});

const MEASURES: MeasureResult[] = [
  {
    ...measure('M 1.1', 'Sprachtreff im Nordquartier', 88, {
      lead: value('Federführung', 'Amt für Stadtentwicklung', 88),
      costs: value('Kosten', 'ca. 45.000 € pro Jahr', 88),
      timeframe: value('Zeitraum', '2024 bis 2026', 88),
      departments: value('Beteiligte Ämter', 'Sozialamt; Schulamt', 88),
      priority: value('Priorität', null, 88, 'unreadable'),
    }),
    otherFields: { Ampel: 'grün' },
    amounts: [{ min: 45000, max: 45000, period: 'year' }],
    timeframe: { from: 2024, to: 2026, class: null, definition: null },
  },
  measure('M 1.2', 'Umbau des Marktplatzes mit barrierefreien Zugängen und neuer Beleuchtung', 90, {
    lead: value('Federführung', 'Tiefbauamt', 90),
    costs: value('Kosten', null, 90, 'placeholder'),
    timeframe: value('Zeitraum', 'kurzfristig', 90),
    partners: value('Partner', 'keine', 90, 'none'),
  }),
  measure(null, 'Willkommenspaket', 93, { costs: value('Kosten', 'siehe M 1.1', 93, 'reference') }),
];
