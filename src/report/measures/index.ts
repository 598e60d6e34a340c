import type { ReportFormat } from '../format.js';

/** Formats of the list of measures (`insek-audit measures`). */
export const MEASURE_FORMATS: readonly ReportFormat[] = [
  {
    name: 'text',
    extensions: ['.txt'],
    binary: false,
    load: async () => (await import('./text.js')).renderMeasuresText,
  },
  {
    name: 'csv',
    extensions: ['.csv'],
    binary: false,
    load: async () => (await import('./csv.js')).renderMeasuresCsv,
  },
  {
    name: 'json',
    extensions: ['.json'],
    binary: false,
    load: async () => (await import('./json.js')).renderMeasuresJson,
  },
  {
    name: 'xlsx',
    extensions: ['.xlsx'],
    binary: true,
    load: async () => (await import('./xlsx.js')).renderMeasuresXlsx,
  },
];
