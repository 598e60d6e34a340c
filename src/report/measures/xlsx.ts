import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcel, { type Cell, type Feature, type Row, type SheetData } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { AuditResult, MeasureResult } from '../../audit/result.js';
import { MEASURE_FIELDS } from '../../concept/concept.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import type { Renderer } from '../format.js';
import { fieldName, vocabulary } from '../words.js';
import { legible, timeless } from '../workbook.js';
import { CORE_FIELDS, coreCounts, fieldState, fieldText, isLacking, judged, lackingAll, lackText } from './core.js';

const HEAD = { fontWeight: 'bold', backgroundColor: '#D9E2EC', alignVertical: 'top', wrap: true } as const;
/** Cells that the departments have to fill. */
const GAP = '#F8D7DA';
const OPEN = '#FFF3CD';

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
  const value = fieldText(m, field, language);
  if (state === 'given') return text(value);
  if (state === 'unreadable')
    return text(language === 'de' ? 'nicht als Text lesbar' : 'not readable as text', { backgroundColor: OPEN });
  return core && m.form !== 'listed' && isLacking(m, field) ? text(value, { backgroundColor: GAP }) : text(value);
}

const otherText = (m: MeasureResult) =>
  Object.entries(m.otherFields)
    .map(([label, value]) => `${label}: ${value ?? '–'}`)
    .join('\n');

interface Column {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (m: MeasureResult) => Cell;
}

function layout(measures: readonly MeasureResult[], language: Language): Column[] {
  const de = language === 'de';
  const some = (has: (m: MeasureResult) => boolean, column: Column) => (measures.some(has) ? [column] : []);
  return [
    ...some((m) => m.code !== null, {
      head: de ? 'Nr.' : 'No.',
      width: 9,
      cell: (m) => (m.code === null ? null : text(m.code)),
    }),
    { head: de ? 'Maßnahme' : 'Measure', width: 42, cell: (m) => text(m.title) },
    ...some((m) => m.page !== null, { head: de ? 'Seite' : 'Page', width: 8, cell: (m) => number(m.page) }),
    ...some((m) => m.line !== null, { head: de ? 'Zeile' : 'Line', width: 8, cell: (m) => number(m.line) }),
    {
      head: de ? 'Es fehlt' : 'Lacking',
      width: 22,
      cell: (m) =>
        text(
          CORE_FIELDS.filter((f) => isLacking(m, f))
            .map((f) => fieldName(f, language))
            .join(', '),
        ),
    },
    ...columns(measures).map(
      (f): Column => ({
        head: fieldName(f, language),
        width: f === 'description' ? 60 : 26,
        cell: (m) => valueCell(m, f, language),
      }),
    ),
    ...some((m) => Object.keys(m.otherFields).length > 0, {
      head: de ? 'Weitere Angaben' : 'Other values',
      width: 40,
      cell: (m) => text(otherText(m)),
    }),
  ];
}

/** Points of a line of text, and the most a row may have. */
const LINE = 15;
const TALLEST = 400;

/** Height of a row in points, by the lines its cells wrap to: not every program works it out on opening. */
function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, i) => {
    const value = cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : null;
    if (typeof value !== 'string') return 1;
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (widths[i]! - 1))), 0);
  });
  return Math.min(TALLEST, Math.max(...lines) * LINE);
}

function listSheet(
  measures: readonly MeasureResult[],
  language: Language,
): { data: SheetData; widths: number[]; sticky: number } {
  const shown = layout(measures, language);
  const widths = shown.map((c) => c.width);
  const rows = measures.map((m): Row => {
    const cells = shown.map((c) => c.cell(m));
    const height = rowHeight(cells, widths);
    return cells.map((cell) => (cell !== null && typeof cell === 'object' ? { ...cell, height } : cell));
  });
  return {
    data: [shown.map((c) => ({ value: c.head, ...HEAD })), ...rows],
    widths,
    sticky: shown.findIndex((c) => c.width === 42) + 1,
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

/** Lets sheets be filtered by their columns; in the order of ECMA-376 the filter follows the cells. `ranges` has one for each sheet, or null. */
const autofilter = (ranges: readonly (string | null)[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const range = ranges[sheetIndex];
          return range ? xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`) : xml;
        },
      },
    },
  },
});

/** A workbook with the measures, empty core fields marked, and a sheet with the counts: what is sent to the departments. */
export const renderMeasuresXlsx: Renderer = async (results, { language, lacking = [] }) => {
  const de = language === 'de';
  const sheets = results.flatMap((result, i) => {
    const { data, widths, sticky } = listSheet(lackingAll(result.measures, lacking), language);
    const suffix = results.length > 1 ? ` ${i + 1}` : '';
    return [
      {
        data,
        sheet: (de ? 'Maßnahmen' : 'Measures') + suffix,
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: sticky,
        orientation: 'landscape' as const,
        filter: `A1:${getCellAddress(data.length - 1, widths.length - 1)}`,
      },
      {
        data: summarySheet(result, language),
        sheet: (de ? 'Überblick' : 'Summary') + suffix,
        columns: [{ width: 60 }],
        filter: null,
      },
    ];
  });
  return timeless(
    new Uint8Array(
      await writeExcel(sheets, {
        fontFamily: 'Calibri',
        fontSize: 11,
        features: [autofilter(sheets.map((s) => s.filter))],
      }).toBuffer(),
    ),
  );
};
