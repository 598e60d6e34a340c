import type { LocalCommand } from './command.js';

export const LANGUAGES = ['de', 'en'] as const;

/** What `--csv-excel` does, for the commands that write CSV. */
export const CSV_EXCEL = {
  de: 'CSV für Excel mit deutschen Einstellungen: Semikolons, Dezimalkommas, BOM',
  en: 'CSV for Excel with German settings: semicolons, decimal commas, BOM',
} as const;

/** Options that every command has. */
export interface CommonOptions {
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** Adds `--lang`, `--quiet` and `--debug`. The language is read beforehand (`requestedLanguage`); here its value is checked. */
export function addCommon<C extends LocalCommand>(command: C): C {
  command
    .choice('--lang <de|en>', LANGUAGES, {
      de: 'Sprache des Berichts und der Meldungen (Vorgabe: de)',
      en: 'language of report and messages (default: de)',
    })
    .describe('-q, --quiet', { de: 'nur das Nötigste ausgeben', en: 'print only what is needed' })
    .describe('--debug', {
      de: 'bei Programmfehlern zeigen, wo sie geschahen',
      en: 'show where errors of the program happened',
    });
  return command;
}
