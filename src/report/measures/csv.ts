import { MEASURE_FIELDS, type MeasureField } from '../../concept/concept.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { csvText } from '../csv-text.js';
import type { Renderer } from '../format.js';
import { fieldName } from '../words.js';
import { CORE_FIELDS, type CoreField, fieldState, fieldText, isLacking, lackingAll } from './core.js';

/** Columns of the list of measures: keys of the result contract, so that scripts need no language; `--csv-excel` writes words instead. */
export const MEASURE_COLUMNS = [
  'document',
  'code',
  'title',
  'page',
  'line',
  'file',
  'form',
  'theme',
  ...MEASURE_FIELDS,
  'other',
  'lacking',
  'unreadable',
] as const;

type MeasureColumn = (typeof MEASURE_COLUMNS)[number];

/** Heads for people who open the list in a spreadsheet (`--csv-excel`). */
const HEADS: Readonly<Record<Language, Readonly<Record<Exclude<MeasureColumn, MeasureField>, string>>>> = {
  de: {
    document: 'Dokument',
    code: 'Nr.',
    title: 'Maßnahme',
    page: 'Seite',
    line: 'Zeile',
    file: 'Datei',
    form: 'Form',
    theme: 'Zum Thema',
    other: 'Weitere Angaben',
    lacking: 'Es fehlt',
    unreadable: 'Nicht als Text lesbar',
  },
  en: {
    document: 'Document',
    code: 'No.',
    title: 'Measure',
    page: 'Page',
    line: 'Line',
    file: 'File',
    form: 'Form',
    theme: 'On the theme',
    other: 'Other values',
    lacking: 'Lacking',
    unreadable: 'Not readable as text',
  },
};

const headOf = (column: MeasureColumn, language: Language): string =>
  column in HEADS[language]
    ? HEADS[language][column as Exclude<MeasureColumn, MeasureField>]
    : fieldName(column, language);

const FORMS = {
  de: { sheet: 'Steckbrief', row: 'Tabellenzeile', listed: 'aufgezählt' },
  en: { sheet: 'sheet', row: 'table row', listed: 'listed' },
} as const;
const YES = { de: ['ja', 'nein'], en: ['yes', 'no'] } as const;

/** A row per measure, RFC 4180 with CRLF. `lacking` names the core fields without information, `unreadable` those that are no text, `other` what
 * stands under labels that nobody mapped. */
export const renderMeasuresCsv: Renderer = (results, options) => {
  const { language, csvExcel: excel = false, lacking = [] } = options;
  const [yes, no] = YES[excel ? language : 'en'];
  const name = (f: CoreField) => (excel ? fieldName(f, language) : f);
  const rows = results.flatMap(({ document, measures }) =>
    lackingAll(measures, lacking).map((m) => [
      document.path,
      m.code,
      m.title,
      m.page,
      m.line,
      m.file,
      excel ? FORMS[language][m.form] : m.form,
      m.theme ? yes : no,
      ...MEASURE_FIELDS.map((f) => (excel ? fieldText(m, f, language) : m.fields[f]?.value)),
      Object.entries(m.otherFields)
        .map(([label, value]) => `${label}: ${value ?? '–'}`)
        .join('; '),
      CORE_FIELDS.filter((f) => isLacking(m, f))
        .map(name)
        .join('; '),
      CORE_FIELDS.filter((f) => fieldState(m, f) === 'unreadable')
        .map(name)
        .join('; '),
    ]),
  );
  const heads = excel ? MEASURE_COLUMNS.map((c) => headOf(c, language)) : [...MEASURE_COLUMNS];
  return csvText([heads, ...rows], { excel });
};
