import { MEASURE_FIELDS } from '../../concept/concept.js';
import { csvText } from '../csv-text.js';
import type { Renderer } from '../format.js';
import { CORE_FIELDS, fieldState, isLacking } from './core.js';

/** Columns of the list of measures: keys of the result contract, so that scripts need no language. */
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

/** A row per measure, RFC 4180 with CRLF. `lacking` names the core fields without information, `unreadable` those that are no text, `other` what
 * stands under labels that nobody mapped. */
export const renderMeasuresCsv: Renderer = (results, options) => {
  const rows = results.flatMap(({ document, measures }) =>
    measures.map((m) => [
      document.path,
      m.code,
      m.title,
      m.page,
      m.line,
      m.file,
      m.form,
      m.theme ? 'yes' : 'no',
      ...MEASURE_FIELDS.map((f) => m.fields[f]?.value),
      Object.entries(m.otherFields)
        .map(([label, value]) => `${label}: ${value ?? '–'}`)
        .join('; '),
      CORE_FIELDS.filter((f) => isLacking(m, f)).join('; '),
      CORE_FIELDS.filter((f) => fieldState(m, f) === 'unreadable').join('; '),
    ]),
  );
  return csvText([[...MEASURE_COLUMNS], ...rows], { excel: options.csvExcel === true });
};
