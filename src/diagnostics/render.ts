import { fileURLToPath } from 'node:url';
import type { MessageText } from './catalogue.js';
import type { Diagnostic, DiagnosticArgs, Language } from './diagnostic.js';
import { messages } from './messages/index.js';
import { phrase } from './problems.js';

/** Where nothing valid is near, the question for it is left out. */
const QUESTION = /(?:Meinten Sie|Did you mean)[^?]*\{nearest\}[^?]*\?\s*/;

/** Where the schemas that messages name lie in this installation; "{schemas}" in a message. Ends in a separator. */
const SCHEMAS = fileURLToPath(new URL('../../rules/schema/', import.meta.url));

const fill = (template: string, args: Diagnostic['args'], language: Language) =>
  (args.nearest === '' ? template.replace(QUESTION, '') : template)
    .replaceAll('{schemas}', SCHEMAS)
    .replace(/\{(\w+)\}/g, (all, key: string) => (Object.hasOwn(args, key) ? argument(args[key]!, language) : all));

/** What operating systems mean by the codes a user meets. */
const SYSTEM_ERRORS: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  ENOENT: { de: 'Datei oder Ordner nicht gefunden', en: 'no such file or folder' },
  EACCES: { de: 'keine Berechtigung', en: 'permission denied' },
  EPERM: { de: 'nicht erlaubt', en: 'not permitted' },
  EISDIR: { de: 'ist ein Ordner', en: 'is a folder' },
  ENOTDIR: { de: 'ein Teil des Pfads ist kein Ordner', en: 'a part of the path is no folder' },
  ENOSPC: { de: 'kein Platz mehr auf dem Datenträger', en: 'no space left on the device' },
  EROFS: { de: 'Datenträger ist schreibgeschützt', en: 'read-only file system' },
  EMFILE: { de: 'zu viele offene Dateien', en: 'too many open files' },
  ENAMETOOLONG: { de: 'der Name ist zu lang', en: 'the name is too long' },
  ELOOP: { de: 'Verknüpfungen führen im Kreis', en: 'links lead in a circle' },
  EBUSY: { de: 'wird gerade benutzt', en: 'is in use' },
  EIO: { de: 'Ein- oder Ausgabefehler', en: 'input or output error' },
};

const argument = (value: DiagnosticArgs[string], language: Language): string =>
  typeof value === 'object' ? value[language] : systemError(phrase(String(value))[language], language);

const systemError = (value: string, language: Language): string => {
  const known = Object.hasOwn(SYSTEM_ERRORS, value) ? SYSTEM_ERRORS[value] : undefined;
  return known ? `${value} (${known[language]})` : value;
};

/** The words of a diagnostic. A code without words is shown as it is, so that a missing text shows. */
export function renderDiagnostic(diagnostic: Diagnostic, language: Language): MessageText {
  const text = Object.hasOwn(messages, diagnostic.code) ? messages[diagnostic.code]?.[language] : undefined;
  if (!text) return { what: diagnostic.code, why: JSON.stringify(diagnostic.args), todo: '' };
  return {
    what: fill(text.what, diagnostic.args, language),
    why: fill(text.why, diagnostic.args, language),
    todo: fill(text.todo, diagnostic.args, language),
  };
}
