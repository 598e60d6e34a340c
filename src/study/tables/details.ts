import type {
  AuditResult,
  CriterionResult,
  Evidence,
  GoalResult,
  MeasureResult,
  RedThreadResultRow,
} from '../../audit/result.js';
import { MEASURE_FIELDS } from '../../concept/concept.js';
import { renderDiagnostic } from '../../diagnostics/render.js';
import { CORE_FIELDS, fieldState } from '../../report/measures/core.js';
import { resultOf } from './concepts.js';
import { column, defineTable, type StudyCase, type Table } from './table.js';

/** Value of a verdict in statistics: fulfilled 1, partial ½, missing 0; review and not applicable have none. */
export const VERDICT_VALUE: Readonly<Record<string, number>> = { fulfilled: 1, partial: 0.5, missing: 0 };

const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
interface Row<T> {
  readonly id: string;
  /** 1-based within the concept. */
  readonly n: number;
  readonly of: T;
}
const numbered =
  <T>(list: (result: AuditResult) => readonly T[]) =>
  (one: StudyCase): Row<T>[] => {
    const result = resultOf(one);
    return result === null ? [] : list(result).map((of, i) => ({ id: one.document.id, n: i + 1, of }));
  };
const key = <T>() => column<Row<T>>('concept_id', 'text', 'Schlüssel des Konzepts', 'key of the concept', (r) => r.id);
const number = <T>(de: string, en: string) => column<Row<T>>('n', 'integer', de, en, (r) => r.n);
const place = <T extends { page: number | null; line: number | null }>() => [
  column<Row<T>>('page', 'integer', 'Seite der PDF-Datei, ab 1', 'page of the PDF file, from 1', (r) => r.of.page),
  column<Row<T>>('line', 'integer', 'Zeile der Textdatei, ab 1', 'line of the text file, from 1', (r) => r.of.line),
];

export const criteriaTable: Table = defineTable<Row<CriterionResult>>(
  { name: 'criteria', de: 'eine Zeile je Konzept und Kriterium', en: 'a row per concept and criterion' },
  [
    key(),
    column('criterion', 'text', 'Kriterium, etwa F-03', 'criterion, such as F-03', (r) => r.of.id),
    column('chapter', 'text', 'Kapitel: F, P, A, T, Z, M, O, U', 'chapter: F, P, A, T, Z, M, O, U', (r) => r.of.id[0]!),
    column('slug', 'text', 'Name des Kriteriums', 'name of the criterion', (r) => r.of.slug),
    column(
      'binding',
      'text',
      'Verbindlichkeit: core, should, can',
      'bindingness: core, should, can',
      (r) => r.of.binding,
    ),
    column('severity', 'text', 'Schwere: error, warning, note', 'severity: error, warning, note', (r) => r.of.severity),
    column(
      'verdict',
      'text',
      'Urteil: fulfilled, partial, missing, review, not-applicable',
      'verdict: fulfilled, partial, missing, review, not-applicable',
      (r) => r.of.verdict,
    ),
    column(
      'value',
      'number',
      '1 erfüllt, 0,5 teilweise, 0 fehlt, sonst leer',
      '1 fulfilled, 0.5 partial, 0 missing, else empty',
      (r) => VERDICT_VALUE[r.of.verdict] ?? null,
    ),
    column(
      'confidence',
      'number',
      'Sicherheit des Urteils, 0 bis 1',
      'confidence of the verdict, 0 to 1',
      (r) => r.of.confidence,
    ),
    column('reason', 'text', 'Begründung', 'reason', (r) => r.of.reason),
    column('evidence_count', 'integer', 'Belege', 'pieces of evidence', (r) => r.of.evidence.length),
    column(
      'quote',
      'text',
      'erster Beleg, wörtlich',
      'first evidence, literal',
      (r) => r.of.evidence[0]?.quote ?? null,
    ),
    column(
      'page',
      'integer',
      'Seite des ersten Belegs',
      'page of the first evidence',
      (r) => r.of.evidence[0]?.page ?? null,
    ),
    column(
      'line',
      'integer',
      'Zeile des ersten Belegs',
      'line of the first evidence',
      (r) => r.of.evidence[0]?.line ?? null,
    ),
  ],
  numbered((result) => result.criteria),
);

export const measuresTable: Table = defineTable<Row<MeasureResult>>(
  { name: 'measures', de: 'eine Zeile je Maßnahme', en: 'a row per measure' },
  [
    key(),
    number('Nummer der Maßnahme im Konzept', 'number of the measure in the concept'),
    column('code', 'text', 'Kürzel im Konzept', 'code in the concept', (r) => r.of.code),
    column('title', 'text', 'Titel', 'title', (r) => r.of.title),
    ...place<MeasureResult>(),
    column(
      'form',
      'text',
      'sheet, row (Tabellenzeile) oder listed',
      'sheet, row (of a table) or listed',
      (r) => r.of.form,
    ),
    column(
      'theme',
      'boolean',
      'Bezug zu Migration, Integration, Teilhabe',
      'on migration, integration, participation',
      (r) => r.of.theme,
    ),
    ...CORE_FIELDS.map((f) =>
      column<Row<MeasureResult>>(
        `${snake(f)}_state`,
        'text',
        `Zustand der Angabe ${f}: given, other, reference, empty, unreadable, absent`,
        `state of ${f}: given, other, reference, empty, unreadable, absent`,
        (r) => fieldState(r.of, f),
      ),
    ),
    ...MEASURE_FIELDS.map((f) =>
      column<Row<MeasureResult>>(
        snake(f),
        'text',
        `Angabe ${f}, wörtlich`,
        `value of ${f}, literal`,
        (r) => r.of.fields[f]?.value ?? null,
      ),
    ),
    column('amount_min', 'number', 'Kosten, untere Grenze in Euro (Summe)', 'costs, lower bound in euros (sum)', (r) =>
      r.of.amounts.length === 0 ? null : r.of.amounts.reduce((s, a) => s + a.min, 0),
    ),
    column('amount_max', 'number', 'Kosten, obere Grenze in Euro (Summe)', 'costs, upper bound in euros (sum)', (r) =>
      r.of.amounts.length === 0 ? null : r.of.amounts.reduce((s, a) => s + a.max, 0),
    ),
    column('year_from', 'integer', 'Beginn', 'start', (r) => r.of.timeframe?.from ?? null),
    column('year_to', 'integer', 'Ende', 'end', (r) => r.of.timeframe?.to ?? null),
    column(
      'timeframe_class',
      'text',
      'Fristklasse: short, medium, long, permanent',
      'class of timeframe: short, medium, long, permanent',
      (r) => r.of.timeframe?.class ?? null,
    ),
  ],
  numbered((result) => result.measures),
);

export const goalsTable: Table = defineTable<Row<GoalResult>>(
  { name: 'goals', de: 'eine Zeile je Ziel', en: 'a row per goal' },
  [
    key(),
    number('Nummer des Ziels im Konzept', 'number of the goal in the concept'),
    column('text', 'text', 'Wortlaut', 'wording', (r) => r.of.text),
    column('level', 'text', 'leitbild, leitziel oder ziel', 'leitbild, leitziel or ziel', (r) => r.of.level),
    column('theme', 'boolean', 'Bezug zum Thema', 'on the theme', (r) => r.of.theme),
    ...place<GoalResult>(),
  ],
  numbered((result) => result.goals),
);

type CriterionEvidence = Evidence & { readonly criterion: string; readonly at: number };
export const evidenceTable: Table = defineTable<Row<CriterionEvidence>>(
  { name: 'evidence', de: 'eine Zeile je Beleg', en: 'a row per piece of evidence' },
  [
    key(),
    column('criterion', 'text', 'Kriterium', 'criterion', (r) => r.of.criterion),
    column('n', 'integer', 'Nummer des Belegs am Kriterium', 'number of the evidence at the criterion', (r) => r.of.at),
    column('quote', 'text', 'wörtliches Zitat', 'literal quote', (r) => r.of.quote),
    column('section', 'text', 'Überschriften, mit > getrennt', 'headings, separated by >', (r) =>
      r.of.section.join(' > '),
    ),
    column('role', 'text', 'Rolle des Abschnitts', 'role of the section', (r) => r.of.role),
    column('terms', 'text', 'Wörter, die zählten (mit ; getrennt)', 'words that counted (separated by ;)', (r) =>
      r.of.terms.join(';'),
    ),
    ...place<CriterionEvidence>(),
  ],
  numbered((result) =>
    result.criteria.flatMap((c) => c.evidence.map((e, i) => ({ ...e, criterion: c.id, at: i + 1 }))),
  ),
);

export const fieldsTable: Table = defineTable<Row<RedThreadResultRow>>(
  {
    name: 'fields',
    de: 'eine Zeile je Konzept und Handlungsfeld (roter Faden)',
    en: 'a row per concept and field of action (red thread)',
  },
  [
    key(),
    column('field', 'text', 'Handlungsfeld', 'field of action', (r) => r.of.id),
    ...(['analysis', 'goals', 'measures', 'monitoring'] as const).map((stage) =>
      column<Row<RedThreadResultRow>>(stage, 'integer', `Stellen: ${stage}`, `places: ${stage}`, (r) => r.of[stage]),
    ),
    column('broken', 'text', 'fehlende Stufen (mit ; getrennt)', 'missing stages (separated by ;)', (r) =>
      r.of.broken.join(';'),
    ),
  ],
  numbered((result) => result.redThread.fields),
);

/** A row per document without a result. Messages are in the language of the study. */
export const failuresTable = (language: 'de' | 'en'): Table =>
  defineTable<{ readonly one: StudyCase; readonly code: string; readonly message: string }>(
    { name: 'failures', de: 'eine Zeile je Dokument ohne Ergebnis', en: 'a row per document without a result' },
    [
      column('concept_id', 'text', 'Schlüssel des Konzepts', 'key of the concept', (r) => r.one.document.id),
      column('path', 'text', 'Datei, wie in der Liste', 'file, as listed', (r) => r.one.document.path),
      column('code', 'text', 'Art des Fehlers', 'kind of error', (r) => r.code),
      column('message', 'text', 'Meldung', 'message', (r) => r.message),
    ],
    (one) => {
      if (!('failure' in one.outcome)) return [];
      const { code, args } = one.outcome.failure;
      const { what, why } = renderDiagnostic({ code, args }, language);
      return [{ one, code, message: `${what} ${why}` }];
    },
  );
