import type { ReportFormat } from './format.js';

export type { Renderer, ReportFormat, ReportOptions } from './format.js';

/** All report formats; a new one is a file (or folder) here and a line in this list. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  {
    name: 'text',
    extensions: ['.txt'],
    binary: false,
    tellsFailures: 'in-files',
    load: async () => (await import('./text/index.js')).renderText,
  },
  {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    binary: false,
    tellsFailures: 'in-files',
    load: async () => (await import('./markdown/index.js')).renderMarkdown,
  },
  {
    name: 'json',
    extensions: ['.json'],
    binary: false,
    tellsFailures: 'always',
    load: async () => (await import('./json.js')).renderJson,
  },
  {
    name: 'html',
    extensions: ['.html', '.htm'],
    binary: false,
    oneConcept: true,
    load: async () => (await import('./adapters.js')).html,
  },
  {
    name: 'docx',
    extensions: ['.docx'],
    binary: true,
    oneConcept: true,
    load: async () => (await import('./adapters.js')).docx,
  },
  {
    name: 'sarif',
    extensions: ['.sarif'],
    binary: false,
    // not written when no concept could be audited: code scanning would take a log without results for all alerts being closed
    load: async () => (await import('./adapters.js')).sarif,
  },
  {
    name: 'junit',
    extensions: ['.xml'],
    binary: false,
    tellsFailures: 'always',
    load: async () => (await import('./adapters.js')).junit,
  },
  {
    name: 'github',
    extensions: [],
    binary: false,
    tellsFailures: 'always',
    load: async () => (await import('./adapters.js')).github,
  },
  {
    name: 'csv',
    extensions: ['.csv'],
    binary: false,
    tellsFailures: 'always',
    load: async () => (await import('./adapters.js')).csv,
  },
];
