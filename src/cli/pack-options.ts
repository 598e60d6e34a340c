import { repeated } from './collect.js';
import type { LocalCommand } from './command.js';
import type { CommonOptions } from './common.js';
import { THRESHOLDS } from './exit.js';
import { parsePercent } from './percent.js';
import { parseProfile } from './profile.js';

/** What a concept is judged by. */
export interface PackOptions extends CommonOptions {
  readonly rules?: readonly string[];
  readonly profile?: ReturnType<typeof parseProfile>;
  /** False with `--no-config`. */
  readonly config?: string | boolean;
}

/** Adds `--config` and `--no-config`. */
export function addConfigOptions<C extends LocalCommand>(command: C): C {
  return command
    .describe(
      { de: '--config <datei>', en: '--config <file>' },
      {
        de: 'Konfiguration (Vorgabe: insek-audit.yaml im Ordner des Konzepts oder darüber)',
        en: 'configuration (default: insek-audit.yaml in the folder of the concept or above)',
      },
    )
    .describe('--no-config', { de: 'keine Konfiguration lesen', en: 'read no configuration' });
}

/** Adds `--rules`, `--profile`, `--config` and `--no-config`. */
export function addPackOptions<C extends LocalCommand>(command: C): C {
  return addConfigOptions(command)
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

/** Adds all options that a configuration has as well. */
export function addAuditSettings<C extends LocalCommand>(command: C): C {
  return addPackOptions(command)
    .choice({ de: '--fail-on <schwere>', en: '--fail-on <severity>' }, THRESHOLDS, {
      de: `ab welcher Schwere Lücken zu Rückgabe 1 führen: ${THRESHOLDS.join(', ')} (Vorgabe: error)`,
      en: `severity from which gaps give exit code 1: ${THRESHOLDS.join(', ')} (default: error)`,
    })
    .describe(
      { de: '--min-confidence <prozent>', en: '--min-confidence <percent>' },
      {
        de: 'Lücken mit geringerer Sicherheit führen nie zu Rückgabe 1; sie werden gezeigt und eigens gezählt (Vorgabe: 0)',
        en: 'gaps of less confidence never give exit code 1; they are shown and counted apart (default: 0)',
      },
      (text) => parsePercent('--min-confidence', text),
    )
    .describe(
      { de: '--baseline <datei>', en: '--baseline <file>' },
      {
        de: 'bekannte Lücken aus dieser Datei zählen nicht für die Rückgabe (anlegen: insek-audit baseline update)',
        en: 'known gaps of this file do not count for the exit code (create it: insek-audit baseline update)',
      },
    );
}
