import type { CommandWords } from './words.js';

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const list = (words: readonly string[]): string => words.join(' ');

/** Cases that follow the words already typed to the command they name; the same text in bash and zsh. */
function pathCases(all: readonly CommandWords[], variable: string): string[] {
  const steps = all
    .filter((c) => c.path !== '')
    .map((c) => {
      const at = c.path.lastIndexOf(' ');
      return at < 0 ? ` ${c.path}` : c.path;
    });
  return [`      ${steps.map((s) => quote(s)).join('|')}) ${variable}="\${${variable}:+$${variable} }$word" ;;`];
}

/** Cases of "command option" that complete values, one an option and command. */
const valueCases = (all: readonly CommandWords[], complete: (values: readonly string[]) => string): string[] =>
  all.flatMap((c) =>
    c.options
      .filter((o) => o.takesValue)
      .map((o) => `    ${o.flags.map((f) => quote(`${c.path} ${f}`)).join('|')}) ${complete(o.values)} ;;`),
  );

const flagsOf = (c: CommandWords): string[] => c.options.flatMap((o) => o.flags);

/** For bash: `source <(insek-audit completion bash)`. Where nothing of ours fits, files are completed. */
export const bash = (all: readonly CommandWords[]): string =>
  [
    '_insek_audit() {',
    `  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at= word`,
    '  COMPREPLY=()',
    `  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do`,
    '    case "$at $word" in',
    ...pathCases(all, 'at'),
    '    esac',
    '  done',
    '  case "$at $prev" in',
    ...valueCases(all, (v) =>
      v.length > 0 ? `COMPREPLY=($(compgen -W ${quote(list(v))} -- "$cur")); return` : 'return',
    ),
    '  esac',
    '  case "$at:$cur" in',
    ...all.flatMap((c) => [
      `    ${quote(`${c.path}:`)}-*) COMPREPLY=($(compgen -W ${quote(list(flagsOf(c)))} -- "$cur")) ;;`,
      ...(c.commands.length > 0
        ? [
            `    ${quote(`${c.path}:`)}*) COMPREPLY=($(compgen -W ${quote(list(c.commands.map((s) => s.name)))} -- "$cur")) ;;`,
          ]
        : []),
    ]),
    '  esac',
    '}',
    'complete -o default -F _insek_audit insek-audit',
    '',
  ].join('\n');

/** For zsh: `source <(insek-audit completion zsh)`, after compinit. */
export const zsh = (all: readonly CommandWords[]): string =>
  [
    '#compdef insek-audit',
    '_insek_audit() {',
    `  local at='' word prev=\${words[CURRENT-1]}`,
    `  for word in "\${(@)words[2,CURRENT-1]}"; do`,
    '    case "$at $word" in',
    ...pathCases(all, 'at'),
    '    esac',
    '  done',
    '  case "$at $prev" in',
    ...valueCases(all, (v) => (v.length > 0 ? `compadd -- ${list(v.map(quote))}; return` : '_files; return')),
    '  esac',
    '  case "$at:$PREFIX" in',
    ...all.flatMap((c) => [
      `    ${quote(`${c.path}:`)}-*) compadd -- ${list(flagsOf(c).map(quote))} ;;`,
      ...(c.commands.length > 0
        ? [`    ${quote(`${c.path}:`)}*) compadd -- ${list(c.commands.map((s) => quote(s.name)))} ;;`]
        : []),
    ]),
    '    *) _files ;;',
    '  esac',
    '}',
    'compdef _insek_audit insek-audit',
    '',
  ].join('\n');

/** When fish is at a command: its words were typed, and none of a command below it. */
const seen = (c: CommandWords): string =>
  [
    ...(c.path === '' ? [] : c.path.split(' ').map((w) => `__fish_seen_subcommand_from ${w}`)),
    ...(c.commands.length > 0 ? [`not __fish_seen_subcommand_from ${list(c.commands.map((s) => s.name))}`] : []),
  ].join('; and ');

/** For fish: `insek-audit completion fish | source`. */
export const fish = (all: readonly CommandWords[]): string =>
  `${all
    .flatMap((c) => {
      const when = seen(c);
      const base = `complete -c insek-audit${when === '' ? '' : ` -n ${quote(when)}`}`;
      return [
        ...c.commands.map((s) => `${base} -f -a ${s.name} -d ${quote(s.description)}`),
        ...c.options.map((o) => {
          const names = o.flags.map((f) => (f.startsWith('--') ? ` -l ${f.slice(2)}` : ` -s ${f.slice(1)}`)).join('');
          const value = !o.takesValue ? '' : o.values.length > 0 ? ` -xa ${quote(list(o.values))}` : ' -rF';
          return `${base}${names}${value} -d ${quote(o.description)}`;
        }),
      ];
    })
    .join('\n')}\n`;
