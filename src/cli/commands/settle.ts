import type { LocalCommand } from '../command.js';
import { addCommon } from '../common.js';
import type { Context } from '../context.js';
import { addPackOptions, type PackOptions } from '../pack-options.js';
import { parsePositive } from '../percent.js';

export interface SettleOptions extends PackOptions {
  readonly reason?: string;
  readonly author?: string;
  readonly page?: number;
  readonly line?: number;
}

const EXAMPLES = {
  de: `
Beispiele:
  insek-audit settle konzept.pdf M-03 erfüllt --reason "Kostenübersicht im Anhang" --page 112
  insek-audit settle entwurf.md F-06 fehlt --reason "meint die Gesundheit der Wälder" --author Beck`,
  en: `
Examples:
  insek-audit settle concept.pdf M-03 fulfilled --reason "costs are in the annex" --page 112
  insek-audit settle draft.md F-06 missing --reason "means the health of forests" --author Beck`,
};

export function defineSettle(program: LocalCommand, context: Context): void {
  const command = program.createCommand('settle');
  command.example = {
    de: 'insek-audit settle konzept.pdf M-03 erfüllt --reason "Kostenübersicht im Anhang"',
    en: 'insek-audit settle concept.pdf M-03 fulfilled --reason "costs are in the annex"',
  };
  command
    .description(
      context.helpLanguage === 'de'
        ? 'Berichtigt ein Urteil: trägt unter „annotations“ der Konfiguration ein, was Sie gefunden haben.'
        : 'Settles a verdict: writes what you found under “annotations” of the configuration.',
    )
    .takes({ de: '<datei>', en: '<file>' }, { de: 'Konzept', en: 'concept' })
    .takes({ de: '<regel>', en: '<rule>' }, { de: 'Kriterium: M-03', en: 'criterion: M-03' })
    .takes(
      { de: '<urteil>', en: '<verdict>' },
      {
        de: 'erfüllt, teilweise, fehlt, „zu prüfen“ oder „nicht anwendbar“',
        en: 'fulfilled, partial, missing, review or not-applicable',
      },
    )
    .describe(
      { de: '--reason <text>', en: '--reason <text>' },
      { de: 'Begründung; sie steht in jedem Bericht (nötig)', en: 'why; it stands in every report (needed)' },
    )
    .describe({ de: '--author <name>', en: '--author <name>' }, { de: 'wer das fand', en: 'who found it' })
    .describe(
      { de: '--page <n>', en: '--page <n>' },
      { de: 'Seite der Datei, auf der es steht', en: 'page of the file on which it stands' },
      (text) => parsePositive('--page', text),
    )
    .describe(
      { de: '--line <n>', en: '--line <n>' },
      { de: 'Zeile der Textdatei, in der es steht', en: 'line of the text file in which it stands' },
      (text) => parsePositive('--line', text),
    );
  addCommon(addPackOptions(command))
    .addHelpText('after', EXAMPLES[context.helpLanguage])
    .action(async (file: string, rule: string, verdict: string, options: SettleOptions) => {
      const { runSettle } = await import('./settle-run.js');
      await runSettle({ file, rule, verdict }, options, context);
    });
  program.addCommand(command);
}
