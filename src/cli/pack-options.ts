import { repeated } from './collect.js';
import type { LocalCommand } from './command.js';
import type { CommonOptions } from './common.js';
import { parseProfile } from './profile.js';

/** What a concept is judged by. */
export interface PackOptions extends CommonOptions {
  readonly rules?: readonly string[];
  readonly profile?: ReturnType<typeof parseProfile>;
}

/** Adds `--rules` and `--profile`. */
export function addPackOptions<C extends LocalCommand>(command: C): C {
  return command
    .describe(
      { de: '--rules <paket>', en: '--rules <pack>' },
      {
        de: 'Regelpaket: Name, Datei oder Ordner; mehrfach möglich (Vorgabe: leitfaden-2022)',
        en: 'rule pack: name, file or folder; may be repeated (default: leitfaden-2022)',
      },
      repeated,
    )
    .describe(
      { de: '--profile <angabe>', en: '--profile <fact>' },
      {
        de: 'Angabe zur Kommune: einwohner=48000 oder typ=Mittelstadt; mehrfach möglich',
        en: 'fact about the commune: population=48000 or type=Mittelstadt; may be repeated',
      },
      (text, previous) => parseProfile(text, previous as ReturnType<typeof parseProfile> | undefined),
    );
}
