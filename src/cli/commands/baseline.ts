import type { LocalCommand } from '../command.js';
import { addCommon } from '../common.js';
import type { Context } from '../context.js';
import { addPackOptions, type PackOptions } from '../pack-options.js';

export interface BaselineOptions extends PackOptions {
  readonly baseline?: string;
}

export function defineBaseline(program: LocalCommand, context: Context): void {
  const de = context.helpLanguage === 'de';
  const group = program
    .createCommand('baseline')
    .description(
      de
        ? 'Hält bekannte Lücken fest, damit nur neue zu Rückgabe 1 führen.'
        : 'Records known gaps, so that only new ones give exit code 1.',
    );
  const example = 'insek-audit baseline update';
  group.example = { de: `${example} entwurf.md`, en: `${example} draft.md` };
  const update = group
    .createCommand('update')
    .description(
      de
        ? 'Schreibt die heutigen Lücken dieser Konzepte in die Baseline; andere Konzepte darin bleiben.'
        : "Writes today's gaps of these concepts to the baseline; other concepts in it stay.",
    );
  update.example = group.example;
  update
    .takes({ de: '<datei...>', en: '<file...>' }, { de: 'Konzepte', en: 'concepts' })
    .describe(
      { de: '--baseline <datei>', en: '--baseline <file>' },
      { de: `Baseline (Vorgabe: insek-audit-baseline.json)`, en: `baseline (default: insek-audit-baseline.json)` },
    );
  addCommon(addPackOptions(update)).action(async (files: string[], options: BaselineOptions) => {
    const { updateBaseline } = await import('./baseline-run.js');
    await updateBaseline(files, options, context);
  });
  group.addCommand(update);
  program.addCommand(group);
}
