import { RULE_LIST_FORMATS } from '../../report/rules/formats.js';
import { addOutputs, repeated } from '../collect.js';
import type { LocalCommand } from '../command.js';
import { addCommon, type CommonOptions } from '../common.js';
import type { Context, Text } from '../context.js';

export interface RulesOptions extends CommonOptions {
  readonly rules?: readonly string[];
  readonly chapter?: readonly string[];
}

const ABOUT: Readonly<Record<string, Text>> = {
  rules: { de: 'Zeigt, erklärt und prüft die Regeln.', en: 'Shows, explains and checks the rules.' },
  list: { de: 'Listet die Regeln eines Pakets.', en: 'Lists the rules of a pack.' },
  explain: {
    de: 'Erklärt Regeln: was geprüft wird, wie, aus welchem Kapitel, mit Beispielen.',
    en: 'Explains rules: what is checked, how, from which chapter, with examples.',
  },
  test: {
    de: 'Lässt die Beispiele der Regeln laufen und nennt Regeln, denen welche fehlen.',
    en: 'Runs the examples of the rules and names rules that lack some.',
  },
  validate: {
    de: 'Prüft eigene Regelpakete auf Fehler, ohne ein Konzept.',
    en: 'Checks rule packs of your own for errors, without a concept.',
  },
};

function withPack(command: LocalCommand): LocalCommand {
  return command.describe(
    { de: '--rules <paket>', en: '--rules <pack>' },
    {
      de: 'Regelpaket: Name, Datei oder Ordner; mehrfach möglich (Vorgabe: leitfaden-2022)',
      en: 'rule pack: name, file or folder; may be repeated (default: leitfaden-2022)',
    },
    repeated,
  );
}

export function defineRules(program: LocalCommand, context: Context): void {
  const language = context.helpLanguage;
  const group = program.createCommand('rules').description(ABOUT.rules![language]);
  group.example = { de: 'insek-audit rules list', en: 'insek-audit rules list' };
  const add = (name: string, example: Text) => {
    const command = group.createCommand(name).description(ABOUT[name]![language]);
    command.example = example;
    group.addCommand(command);
    return command;
  };

  const list = add('list', { de: 'insek-audit rules list', en: 'insek-audit rules list' });
  const outputs = addOutputs(list, RULE_LIST_FORMATS, { de: 'Liste', en: 'list' });
  addCommon(
    withPack(list).describe(
      { de: '--chapter <kapitel>', en: '--chapter <chapter>' },
      { de: 'nur dieses Kapitel (M, Z, …); mehrfach möglich', en: 'only this chapter (M, Z, …); may be repeated' },
      repeated,
    ),
  ).action(async (options: RulesOptions) => {
    const { listRules } = await import('./rules-run.js');
    await listRules(options, outputs, context);
  });

  const explain = add('explain', { de: 'insek-audit rules explain M-03', en: 'insek-audit rules explain M-03' });
  explain.takes({ de: '<regel...>', en: '<rule...>' }, { de: 'Kennungen oder Kurznamen', en: 'ids or slugs' });
  addCommon(withPack(explain)).action(async (rules: string[], options: RulesOptions) => {
    const { explainRules } = await import('./rules-run.js');
    await explainRules(rules, options, context);
  });

  const test = add('test', { de: 'insek-audit rules test', en: 'insek-audit rules test' });
  test.takes(
    { de: '[regel...]', en: '[rule...]' },
    { de: 'nur diese Regeln, oder Paketdateien und Ordner', en: 'only these rules, or pack files and folders' },
  );
  addCommon(withPack(test)).action(async (rules: string[], options: RulesOptions) => {
    const { testRules } = await import('./rules-run.js');
    await testRules(rules, options, context);
  });

  const validate = add('validate', {
    de: 'insek-audit rules validate meine-regeln.yaml',
    en: 'insek-audit rules validate my-rules.yaml',
  });
  validate.takes(
    { de: '<paket...>', en: '<pack...>' },
    { de: 'Paketdateien oder Ordner', en: 'pack files or folders' },
  );
  addCommon(validate).action(async (packs: string[], options: RulesOptions) => {
    const { validateRules } = await import('./rules-run.js');
    await validateRules(packs, options, context);
  });
  program.addCommand(group);
}
