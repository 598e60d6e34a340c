import type { LocalCommand } from '../command.js';

/** An option as a shell completes it. */
export interface OptionWords {
  readonly flags: readonly string[];
  /** Takes a value; out of these where there are some. */
  readonly takesValue: boolean;
  readonly values: readonly string[];
  readonly description: string;
}
/** A command as a shell completes it; `path` is "" for the program itself, "rules list" for one below another. */
export interface CommandWords {
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionWords[];
}

/** All commands below a program, itself first, with what may follow each. */
export function commandWords(command: LocalCommand, path = ''): CommandWords[] {
  const help = command.createHelp();
  const options = help.visibleOptions(command).map((o) => ({
    flags: [o.short, o.long].filter((f) => f !== undefined),
    takesValue: o.required || o.optional,
    values: command.valuesOf(o),
    description: o.description,
  }));
  const below = command.commands as readonly LocalCommand[];
  const commands = below.map((c) => ({ name: c.name(), description: c.description() }));
  return [{ path, commands, options }, ...below.flatMap((c) => commandWords(c, `${path} ${c.name()}`.trim()))];
}
