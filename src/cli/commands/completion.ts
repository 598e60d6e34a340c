import { Argument } from 'commander';
import { type LocalCommand, oneOf } from '../command.js';
import { addCommon } from '../common.js';
import type { Context } from '../context.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export function defineCompletion(program: LocalCommand, context: Context): void {
  const de = context.helpLanguage === 'de';
  const command = program.createCommand('completion');
  command.example = { de: 'source <(insek-audit completion bash)', en: 'source <(insek-audit completion bash)' };
  command.description(
    de
      ? 'Gibt das Skript aus, mit dem die Shell Befehle und Optionen ergänzt.'
      : 'Prints the script with which the shell completes commands and options.',
  );
  const shell = new Argument('<shell>', SHELLS.join(', '));
  command.addArgument(shell.argParser((value: string) => oneOf('<shell>', value, SHELLS)));
  addCommon(command).action(async (name: (typeof SHELLS)[number]) => {
    const shells = await import('../completion/shells.js');
    const { commandWords } = await import('../completion/words.js');
    await context.io.out(shells[name](commandWords(program)));
  });
  program.addCommand(command);
}
