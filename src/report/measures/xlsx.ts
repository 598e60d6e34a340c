import { unzipSync, zipSync } from 'fflate';
import writeExcel, { type Cell, type Row, type SheetData } from 'write-excel-file/node';
import type { AuditResult, MeasureResult } from '../../audit/result.js';
import { MEASURE_FIELDS } from '../../concept/concept.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import type { Renderer } from '../format.js';
import { fieldName, vocabulary } from '../words.js';
import { CORE_FIELDS, coreCounts, fieldState, isLacking, judged, lackText } from './core.js';

/** Longest text a cell of a spreadsheet holds. */
const LONGEST = 32_000;
const HEAD = { fontWeight: 'bold', backgroundColor: '#D9E2EC', alignVertical: 'top', wrap: true } as const;
/** Cells that the departments have to fill. */
const GAP = '#F8D7DA';
const OPEN = '#FFF3CD';

// control characters (all but tab and line ends) and lone surrogates cannot stand in XML
const legible = (text: string) =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .slice(0, LONGEST);
const text = (value: string, style: Partial<{ backgroundColor: string }> = {}): Cell => ({
  value: legible(value),
  type: String,
  alignVertical: 'top',
  wrap: true,
  ...style,
});
const number = (value: number | null): Cell => (value === null ? null : { value, type: Number, alignVertical: 'top' });

/** Core fields come first; of the others those that some measure has. */
function columns(measures: readonly MeasureResult[]): string[] {
  const rest = MEASURE_FIELDS.filter((f) => !(CORE_FIELDS as readonly string[]).includes(f));
  return [...CORE_FIELDS, ...rest.filter((f) => measures.some((m) => m.fields[f]))];
}

function valueCell(m: MeasureResult, field: string, language: Language): Cell {
  const state = fieldState(m, field);
  const core = (CORE_FIELDS as readonly string[]).includes(field);
  const value = m.fields[field]?.value ?? '';
  if (state === 'given') return text(value);
  if (state === 'unreadable')
    return text(language === 'de' ? 'nicht als Text lesbar' : 'not readable as text', { backgroundColor: OPEN });
  return core && m.form !== 'listed' && isLacking(m, field) ? text(value, { backgroundColor: GAP }) : text(value);
}

const otherText = (m: MeasureResult) =>
  Object.entries(m.otherFields)
    .map(([label, value]) => `${label}: ${value ?? '–'}`)
    .join('\n');

function listSheet({ measures }: AuditResult, language: Language): { data: SheetData; widths: number[] } {
  const de = language === 'de';
  const fields = columns(measures);
  const head = [
    de ? 'Nr.' : 'No.',
    de ? 'Maßnahme' : 'Measure',
    de ? 'Seite' : 'Page',
    de ? 'Zeile' : 'Line',
    ...fields.map((f) => fieldName(f, language)),
    de ? 'Weitere Angaben' : 'Other values',
  ];
  const rows = measures.map(
    (m): Row => [
      m.code === null ? null : text(m.code),
      text(m.title),
      number(m.page),
      number(m.line),
      ...fields.map((f) => valueCell(m, f, language)),
      text(otherText(m)),
    ],
  );
  return {
    data: [head.map((value) => ({ value, ...HEAD })), ...rows],
    widths: [9, 42, 7, 7, ...fields.map((f) => (f === 'description' ? 60 : 26)), 40],
  };
}

function summarySheet({ document, measures }: AuditResult, language: Language): SheetData {
  const de = language === 'de';
  const { field } = vocabulary(language);
  const counted = judged(measures);
  return [
    [{ value: document.title ?? document.path, ...HEAD }],
    [text(document.path)],
    [text(`${measures.length} ${de ? 'Maßnahmen' : 'measures'}`)],
    [],
    ...coreCounts(counted).map((c): Row => [text(lackText(c, counted.length, field[c.field], language))]),
    [],
    [text(de ? 'ohne Angabe oder nur Verweis' : 'no information, or a reference only', { backgroundColor: GAP })],
    [
      text(de ? 'Angabe, die kein Text ist (Skala, Ankreuzfeld)' : 'Value that is no text (scale, tick box)', {
        backgroundColor: OPEN,
      }),
    ],
  ];
}

/** The same bytes for the same data: the archive's entries carry no time of writing. */
function timeless(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1) });
}

/** A workbook with the measures, empty core fields marked, and a sheet with the counts: what is sent to the departments. */
export const renderMeasuresXlsx: Renderer = async (results, { language }) => {
  const de = language === 'de';
  const sheets = results.flatMap((result, i) => {
    const { data, widths } = listSheet(result, language);
    const suffix = results.length > 1 ? ` ${i + 1}` : '';
    return [
      {
        data,
        sheet: (de ? 'Maßnahmen' : 'Measures') + suffix,
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: 2,
        orientation: 'landscape' as const,
      },
      {
        data: summarySheet(result, language),
        sheet: (de ? 'Überblick' : 'Summary') + suffix,
        columns: [{ width: 60 }],
      },
    ];
  });
  return timeless(new Uint8Array(await writeExcel(sheets).toBuffer()));
};
