import type { LocalCommand } from '../command.js';
import { addCommon, type CommonOptions } from '../common.js';
import type { Context } from '../context.js';

const CI = ['github', 'gitlab', 'none'] as const;

export interface InitOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly ci?: (typeof CI)[number];
  readonly from?: string;
}

export function defineInit(program: LocalCommand, context: Context): void {
  const command = program.createCommand('init');
  command.example = { de: 'insek-audit init --yes', en: 'insek-audit init --yes' };
  command
    .description(
      context.helpLanguage === 'de'
        ? 'Legt eine Konfiguration und einen CI-Ablauf an, nach Rückfrage.'
        : 'Writes a configuration and a CI workflow, after asking.',
    )
    .describe('-y, --yes', { de: 'nicht fragen, Vorgaben nehmen', en: 'do not ask, take the defaults' })
    .choice({ de: '--ci <art>', en: '--ci <kind>' }, CI, {
      de: `CI-Ablauf: ${CI.join(', ')}`,
      en: `CI workflow: ${CI.join(', ')}`,
    })
    .describe(
      { de: '--from <quelle>', en: '--from <source>' },
      {
        de: 'woher CI das Programm holt: Git-Adresse mit #Stand, oder Tarball im Repository (Vorgabe: woher diese Installation kommt)',
        en: 'where CI gets the tool from: git address with #ref, or tarball in the repository (default: where this installation comes from)',
      },
    )
    .describe('--force', { de: 'vorhandene Dateien überschreiben', en: 'overwrite files that are there' });
  addCommon(command).action(async (options: InitOptions) => {
    const { runInit } = await import('./init-run.js');
    await runInit(options, context);
  });
  program.addCommand(command);
}
