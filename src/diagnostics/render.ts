import type { MessageText } from './catalogue.js';
import type { Diagnostic, Language } from './diagnostic.js';
import { messages } from './messages/index.js';

const fill = (template: string, args: Diagnostic['args']) =>
  template.replace(/\{(\w+)\}/g, (all, key: string) => (key in args ? String(args[key]) : all));

/** The words of a diagnostic. A code without words is shown as it is, so that a missing text shows. */
export function renderDiagnostic(diagnostic: Diagnostic, language: Language): MessageText {
  const text = messages[diagnostic.code]?.[language];
  if (!text) return { what: diagnostic.code, why: JSON.stringify(diagnostic.args), todo: '' };
  return {
    what: fill(text.what, diagnostic.args),
    why: fill(text.why, diagnostic.args),
    todo: fill(text.todo, diagnostic.args),
  };
}
