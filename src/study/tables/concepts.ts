import type { AuditResult } from '../../audit/result.js';
import { column, defineTable, type StudyCase, type Table } from './table.js';

const CHAPTERS = ['F', 'P', 'A', 'T', 'Z', 'M', 'O', 'U'] as const;
const VERDICT_COUNTS = [
  ['fulfilled', 'erfüllt'],
  ['partial', 'teilweise erfüllt'],
  ['missing', 'fehlend'],
  ['review', 'zu prüfen'],
  ['not-applicable', 'nicht anwendbar'],
] as const;

type Item = StudyCase & { readonly result: AuditResult };

export const resultOf = (one: StudyCase): AuditResult | null => ('result' in one.outcome ? one.outcome.result : null);
const items = (one: StudyCase): Item[] => {
  const result = resultOf(one);
  return result === null ? [] : [{ ...one, result }];
};

/** A row per concept. `further` are the columns of the list that the tool does not know; they keep their heads. */
export function conceptsTable(further: readonly string[]): Table {
  const col = column<Item>;
  const columns = [
    col(
      'concept_id',
      'text',
      'Schlüssel des Konzepts in allen Tabellen',
      'key of the concept in all tables',
      (i) => i.document.id,
    ),
    col('path', 'text', 'Datei, wie in der Liste', 'file, as listed', (i) => i.document.path),
    col('municipality', 'text', 'Kommune', 'municipality', (i) => i.metadata.municipality),
    col(
      'municipality_source',
      'text',
      'woher: list oder document (ausgelesen)',
      'from: list or document (read)',
      (i) => i.metadata.source.municipality,
    ),
    col(
      'ags',
      'text',
      'Amtlicher Gemeindeschlüssel, achtstellig',
      'official municipality key, eight digits',
      (i) => i.metadata.ags,
    ),
    col(
      'state',
      'text',
      'Bundesland (aus der Liste oder dem AGS)',
      'federal state (from the list or the AGS)',
      (i) => i.metadata.state,
    ),
    col('population', 'integer', 'Einwohnerzahl', 'inhabitants', (i) => i.metadata.population),
    col('size_class', 'text', 'Größenklasse nach BBSR', 'size class after the BBSR', (i) => i.metadata.sizeClass),
    col('type', 'text', 'Art des Konzepts', 'kind of concept', (i) => i.metadata.type),
    col('type_source', 'text', 'woher: list oder document', 'from: list or document', (i) => i.metadata.source.type),
    col('year', 'integer', 'Jahr des Konzepts', 'year of the concept', (i) => i.metadata.year),
    col('year_source', 'text', 'woher: list oder document', 'from: list or document', (i) => i.metadata.source.year),
    col('title', 'text', 'Titel im Dokument', 'title in the document', (i) => i.result.document.title),
    col('format', 'text', 'Dateiformat', 'file format', (i) => i.result.document.format),
    col('pages', 'integer', 'Seiten (0 ohne Seiten)', 'pages (0 without pages)', (i) => i.result.document.pages),
    col('words', 'integer', 'Wörter', 'words', (i) => i.result.document.words),
    col(
      'text_layer',
      'text',
      'Textebene: full, partial, none',
      'text layer: full, partial, none',
      (i) => i.result.document.textLayer,
    ),
    col('sha256', 'text', 'Prüfsumme der Datei', 'checksum of the file', (i) => i.result.document.sha256),
    col(
      'warnings',
      'text',
      'Hinweise zum Lesen (Codes, mit ; getrennt)',
      'warnings of reading (codes, separated by ;)',
      (i) => [...new Set(i.result.document.warnings.map((w) => w.code))].join(';'),
    ),
    col(
      'score',
      'number',
      'Wert 0 bis 1: (erfüllt + ½ teilweise) / bewertet',
      'score 0 to 1: (fulfilled + ½ partial) / assessed',
      (i) => i.result.summary.score,
    ),
    col('assessed', 'integer', 'bewertete Kriterien', 'criteria assessed', (i) => i.result.summary.assessed),
    ...VERDICT_COUNTS.map(([verdict, word]) =>
      col(
        verdict.replace('-', '_'),
        'integer',
        `Kriterien: ${word}`,
        `criteria: ${verdict}`,
        (i) => i.result.summary.verdicts[verdict],
      ),
    ),
    ...CHAPTERS.map((id) =>
      col(
        `score_${id}`,
        'number',
        `Wert des Kapitels ${id}`,
        `score of chapter ${id}`,
        (i) => i.result.summary.chapters.find((c) => c.id === id)?.score ?? null,
      ),
    ),
    col('measures', 'integer', 'Maßnahmen', 'measures', (i) => i.result.measures.length),
    col(
      'measures_theme',
      'integer',
      'Maßnahmen mit Bezug zu Migration, Integration, Teilhabe',
      'measures on migration, integration, participation',
      (i) => i.result.measures.filter((m) => m.theme).length,
    ),
    col('goals', 'integer', 'Ziele', 'goals', (i) => i.result.goals.length),
    col(
      'goals_theme',
      'integer',
      'Ziele mit Bezug zum Thema',
      'goals on the theme',
      (i) => i.result.goals.filter((g) => g.theme).length,
    ),
    col(
      'participation_formats',
      'integer',
      'Beteiligungsformate',
      'participation formats',
      (i) => i.result.formats.length,
    ),
    col('indicators', 'integer', 'Indikatoren', 'indicators', (i) => i.result.indicators.length),
    col(
      'broken_threads',
      'integer',
      'Handlungsfelder mit gerissenem roten Faden',
      'fields of action with a broken red thread',
      (i) => i.result.redThread.fields.filter((f) => f.broken.length > 0).length,
    ),
  ];
  const taken = new Set(columns.map((c) => c.name));
  const own = further.map((head) =>
    col(
      taken.has(head) ? `list_${head}` : head,
      'text',
      'Spalte der Liste',
      'column of the list',
      (i) => i.metadata.further[head] ?? null,
    ),
  );
  return defineTable(
    { name: 'concepts', de: 'eine Zeile je Konzept', en: 'a row per concept' },
    [...columns, ...own],
    items,
  );
}
