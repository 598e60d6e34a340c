import type { LocalCommand } from './command.js';

const below = (command: LocalCommand, name: string | undefined): LocalCommand | undefined =>
  (command.commands as readonly LocalCommand[]).find((c) => c.name() === name);

/**
 * The command whose help is asked for by a word: "help rules validate" or "rules help validate". Commander itself knows only the first name after `help`.
 * @returns null where no help is asked for this way
 * @throws UserError cli.unknown-command
 */
export function helpTarget(program: LocalCommand, argv: readonly string[]): LocalCommand | null {
  const words = argv.filter((word, i) => !word.startsWith('-') && argv[i - 1] !== '--lang');
  let command = program;
  let at = 0;
  for (; words[at] !== 'help'; at++) {
    const next = below(command, words[at]);
    if (!next) return null;
    command = next;
  }
  // a file may be called "help"
  if (command.registeredArguments.length > 0) return null;
  for (const name of words.slice(at + 1)) {
    if (command.commands.length === 0 || name === 'help') break;
    command = below(command, name) ?? command.unknownCommand(name);
  }
  return command;
}
