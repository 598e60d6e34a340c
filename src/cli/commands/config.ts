import type { LocalCommand } from '../command.js';
import { addCommon } from '../common.js';
import type { ConfigFlags } from '../config/resolve.js';
import type { Context } from '../context.js';
import { addAuditSettings } from '../pack-options.js';

export function defineConfig(program: LocalCommand, context: Context): void {
  const de = context.helpLanguage === 'de';
  const group = program
    .createCommand('config')
    .description(de ? 'Zeigt, welche Einstellungen gelten.' : 'Shows which settings hold.');
  group.example = { de: 'insek-audit config print konzept.pdf', en: 'insek-audit config print concept.pdf' };
  const print = group
    .createCommand('print')
    .description(
      de
        ? 'Zeigt, was für ein Konzept gilt und woher jeder Wert kommt.'
        : 'Shows what holds for a concept and where each value comes from.',
    );
  print.example = group.example;
  print.takes({ de: '[datei]', en: '[file]' }, { de: 'Konzept', en: 'concept' });
  addCommon(addAuditSettings(print)).action(async (file: string | undefined, options: ConfigFlags) => {
    const { printConfig } = await import('./config-run.js');
    await printConfig(file, options, context);
  });
  group.addCommand(print);
  program.addCommand(group);
}
