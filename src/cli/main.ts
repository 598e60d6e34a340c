import { CommanderError } from 'commander';
import { LocalCommand } from './command.js';
import { defineCommands } from './commands/index.js';
import { addCommon } from './common.js';
import type { Context } from './context.js';
import { EXIT } from './exit.js';
import { reportFailure } from './failure.js';
import { helpTarget } from './help.js';
import { type Io, processIo } from './io.js';
import { helpLanguage, requestedLanguage } from './language.js';

const ABOUT = {
  de: 'Prüft integrierte Stadtentwicklungskonzepte (INSEK, ISEK, STEK) gegen den Leitfaden „Migration, Integration und Teilhabe“ des Bundes (BMWSB 2022) und zeigt die Lücken.',
  en: 'Audits integrated urban development concepts (INSEK, ISEK, STEK) against the German federal guide on migration, integration and participation (BMWSB 2022) and shows the gaps.',
};

/** The whole command line, ready to parse. */
export function buildProgram(context: Context): LocalCommand {
  const program = new LocalCommand('insek-audit', context);
  const language = context.helpLanguage;
  program.description(ABOUT[language]);
  program.describe('-V, --version', { de: 'Version des Programms', en: 'version of the program' });
  program.on('option:version', () => {
    throw new CommanderError(EXIT.clean, 'insek-audit.version', '');
  });
  addCommon(program);
  defineCommands(program, context);
  return program;
}

/**
 * Runs the command line.
 * @param argv arguments without node and script
 * @returns the exit code: 0, 1 (gaps) or 2 (could not do the job)
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const context: Context = {
    io,
    language: requestedLanguage(argv) ?? 'de',
    helpLanguage: helpLanguage(argv, io.env),
    exitCode: EXIT.clean,
  };
  const debug = argv.includes('--debug');
  try {
    const program = buildProgram(context);
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return EXIT.failed;
    }
    const asked = helpTarget(program, argv);
    if (asked) {
      asked.outputHelp();
      return EXIT.clean;
    }
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.code === 'insek-audit.version') {
      const { toolVersion } = await import('../audit/audit-file.js');
      await io.out(`${toolVersion()}\n`);
      return EXIT.clean;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
    reportFailure(error, context, debug);
    return EXIT.failed;
  }
  return context.exitCode;
}
