import type { LocalCommand } from './command.js';
import type { Text } from './context.js';
import type { KnownFormat, OutputFlag } from './outputs.js';

/** Adds `--format` and `--output`, and gives what the command line says of them, in its order. */
export function addOutputs(command: LocalCommand, formats: readonly KnownFormat[], what: Text): readonly OutputFlag[] {
  const flags: OutputFlag[] = [];
  const names = formats.map((f) => f.name);
  command
    .choice(
      '-f, --format <format>',
      names,
      {
        de: `Format, mehrfach möglich: ${names.join(', ')} (Vorgabe: text)`,
        en: `format, may be repeated: ${names.join(', ')} (default: text)`,
      },
      (format) => flags.push({ format }),
    )
    .describe(
      { de: '-o, --output <datei>', en: '-o, --output <file>' },
      {
        de: `${what.de} in diese Datei schreiben; je --format eine`,
        en: `write the ${what.en} to this file; one for each --format`,
      },
      (output) => {
        flags.push({ output });
        return output;
      },
    );
  return flags;
}

/** Parser of an option that may be given several times. */
export const repeated = (value: string, previous: unknown): string[] => [
  ...((previous as string[] | undefined) ?? []),
  value,
];
