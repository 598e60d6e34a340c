import type { Diagnostic, Language } from './diagnostic.js';
import { renderDiagnostic } from './render.js';

export type Level = 'error' | 'warning';

/** Decorates parts of a message; the identity when output is not coloured. */
export interface DiagnosticPaint {
  readonly level: (text: string) => string;
  readonly label: (text: string) => string;
}
const PLAIN: DiagnosticPaint = { level: (text) => text, label: (text) => text };

const WORDS = {
  de: { error: 'Fehler', warning: 'Warnung', why: 'Warum', todo: 'Was tun', page: 'Seite', line: 'Zeile' },
  en: { error: 'Error', warning: 'Warning', why: 'Why', todo: 'What to do', page: 'page', line: 'line' },
} as const;

/** A diagnostic as the lines a terminal shows: what happened, why, and what to do. Ends with a line feed. */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  language: Language,
  options: { readonly level?: Level; readonly paint?: DiagnosticPaint } = {},
): string {
  const { level = 'error', paint = PLAIN } = options;
  const words = WORDS[language];
  const { what, why, todo } = renderDiagnostic(diagnostic, language);
  const page = diagnostic.page === undefined ? '' : ` (${words.page} ${diagnostic.page})`;
  const lines = [`${paint.level(`${words[level]}:`)} ${what}${page}`];
  const column = Math.max(words.why.length, words.todo.length) + 1;
  const add = (label: string, text: string) => {
    if (text !== '') lines.push(`  ${paint.label(`${label}:`.padEnd(column))} ${text}`);
  };
  add(words.why, why);
  add(words.todo, todo);
  return `${lines.join('\n')}\n`;
}
