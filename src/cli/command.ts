import { Argument, Command, type CommandOptions, Option, type OptionValues } from 'commander';
import { nearest } from '../diagnostics/nearest.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Context, Text } from './context.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Aufruf:',
  'Arguments:': 'Angaben:',
  'Options:': 'Optionen:',
  'Commands:': 'Befehle:',
};
const HELP_COMMAND = {
  de: ['help [befehl]', 'Hilfe zu einem Befehl'],
  en: ['help [command]', 'help on a command'],
} as const;
const HELP: Text = { de: 'diese Hilfe', en: 'this help' };
const OPTIONS: Text = { de: '[Optionen]', en: '[options]' };

/** A command that speaks the user's language: commander's own English messages become diagnostics with what, why and what to do. */
export class LocalCommand extends Command {
  /** A call that works, for messages: "insek-audit audit konzept.pdf". */
  example: Text | null = null;
  readonly context: Context;
  private readonly choices = new Map<Option, readonly string[]>();

  constructor(name: string, context: Context) {
    super(name);
    this.context = context;
    const { io, helpLanguage: language } = context;
    this.exitOverride();
    this.helpOption('-h, --help', HELP[language]);
    this.allowExcessArguments(false);
    this.configureOutput({
      writeOut: (text) => void io.out(text),
      writeErr: (text) => io.err(text),
      getOutHelpWidth: () => Math.min(io.columns ?? 80, 100),
      getErrHelpWidth: () => Math.min(io.columns ?? 80, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
    this.configureHelp({
      styleTitle: (title) => (language === 'de' ? (TITLES[title] ?? title) : title),
      subcommandTerm: (c) => [c.name(), ...c.registeredArguments.map((a) => argumentTerm(a))].join(' '),
      commandUsage: (c) => {
        const path = (c as LocalCommand).path();
        const parts = [path, OPTIONS[language], ...c.registeredArguments.map((a) => argumentTerm(a))];
        // a command that does something of its own and has others below is called by its own arguments
        if (c.commands.length > 0 && c.registeredArguments.length === 0)
          parts.push(language === 'de' ? 'BEFEHL' : 'COMMAND');
        return parts.join(' ');
      },
    });
  }

  override createCommand(name?: string): LocalCommand {
    return new LocalCommand(name ?? '', this.context);
  }

  /** A group of commands has help on each, in the user's language. */
  override addCommand(command: LocalCommand, options?: CommandOptions): this {
    if (this.registeredArguments.length === 0) {
      const [usage, text] = HELP_COMMAND[this.context.helpLanguage];
      this.helpCommand(usage, text);
    }
    return super.addCommand(command, options);
  }

  /** Options with those that the commands above took: `--quiet` and the like may stand anywhere, and commander gives them to the topmost. */
  override opts<T extends OptionValues>(): T {
    return { ...(this.parent as LocalCommand | null)?.opts(), ...super.opts() } as T;
  }

  /** "insek-audit rules list" */
  path(): string {
    return this.parent ? `${(this.parent as LocalCommand).path()} ${this.name()}` : this.name();
  }

  /** Adds an option whose value is one of a closed set, named in the diagnostic when it is not. */
  choice<T extends string>(flags: string | Text, valid: readonly T[], text: Text, take?: (value: T) => void): this {
    const option = this.localOption(flags, text);
    const name = option.long ?? option.flags;
    this.choices.set(option, valid);
    option.argParser((value: string): T => {
      const known = oneOf(name, value, valid);
      take?.(known);
      return known;
    });
    return this.addOption(option);
  }

  /** The closed set that an option takes its value out of; empty when it has none. */
  valuesOf(option: Option): readonly string[] {
    return this.choices.get(option) ?? [];
  }

  /** Adds an option with a text in both languages. */
  describe(flags: string | Text, text: Text, parse?: (value: string, previous: unknown) => unknown): this {
    const option = this.localOption(flags, text);
    return this.addOption(parse ? option.argParser(parse) : option);
  }

  private localOption(flags: string | Text, text: Text): Option {
    const { helpLanguage } = this.context;
    return new Option(typeof flags === 'string' ? flags : flags[helpLanguage], text[helpLanguage]);
  }

  /** Adds an argument with a text in both languages. */
  takes(name: Text, text: Text): this {
    const { helpLanguage } = this.context;
    return this.addArgument(new Argument(name[helpLanguage], text[helpLanguage]));
  }

  // What follows overrides methods that commander calls on misuse and leaves out of its types.

  unknownOption(flag: string): never {
    const flags = this.createHelp()
      .visibleOptions(this)
      .flatMap((o) => [o.long, o.short].filter((f) => f !== undefined));
    const near = nearest(flag, flag.startsWith('--') ? flags.filter((f) => f.startsWith('--')) : flags);
    const args = { option: flag, command: this.path() };
    if (near === null || near === flag) throw new UserError('cli.unknown-option', args);
    throw new UserError('cli.unknown-option-near', { ...args, nearest: near });
  }

  unknownCommand(name = this.args[0] ?? ''): never {
    const valid = this.commands.map((c) => c.name());
    if (!this.parent && /[./\\]/.test(name))
      throw new UserError('cli.file-without-command', { name, command: this.path() });
    const near = nearest(name, valid);
    const args = { name, command: this.path(), valid: valid.join(', ') };
    if (near === null) throw new UserError('cli.unknown-command', args);
    throw new UserError('cli.unknown-command-near', { ...args, nearest: near });
  }

  missingArgument(name: string): never {
    throw new UserError('cli.missing-argument', {
      argument: name.toUpperCase(),
      command: this.path(),
      example: this.example?.[this.context.language] ?? `${this.path()} ${name.toUpperCase()}`,
    });
  }

  optionMissingArgument(option: Option): never {
    throw new UserError('cli.missing-value', {
      option: option.long ?? option.flags,
      flags: option.flags,
      command: this.path(),
    });
  }

  _excessArguments(received: readonly string[]): never {
    const expected = this.registeredArguments.length;
    throw new UserError('cli.excess-arguments', {
      extra: received.slice(expected).join(' '),
      expected,
      command: this.path(),
    });
  }
}

/** "DATEI..." as usage lines show an argument. */
const argumentTerm = (a: Argument): string => {
  const name = `${a.name().toUpperCase()}${a.variadic ? '...' : ''}`;
  return a.required ? name : `[${name}]`;
};

/**
 * The value as one of a closed set.
 * @throws UserError cli.invalid-value with the nearest valid value
 */
export function oneOf<T extends string>(option: string, value: string, valid: readonly T[]): T {
  const found = valid.find((v) => v === value.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(value, valid);
  const args = { option, value, valid: valid.join(', ') };
  if (near === null) throw new UserError('cli.invalid-value', args);
  throw new UserError('cli.invalid-value-near', { ...args, nearest: near });
}
