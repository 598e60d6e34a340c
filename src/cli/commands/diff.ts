import { DIFF_FORMATS } from '../../report/diff/formats.js';
import { addOutputs } from '../collect.js';
import type { LocalCommand } from '../command.js';
import { addCommon } from '../common.js';
import type { Context } from '../context.js';
import { addPackOptions, type PackOptions } from '../pack-options.js';

export interface DiffOptions extends PackOptions {
  readonly ascii?: boolean;
}

export function defineDiff(program: LocalCommand, context: Context): void {
  const de = context.helpLanguage === 'de';
  const command = program.createCommand('diff');
  command.example = { de: 'insek-audit diff alt.md neu.md', en: 'insek-audit diff old.md new.md' };
  const what = (text: string) =>
    de ? `${text} Fassung: Konzept oder Ergebnis als JSON` : `${text}: concept, or result as JSON`;
  command
    .takes({ de: '<alt>', en: '<old>' }, { de: what('alte'), en: what('old version') })
    .takes({ de: '<neu>', en: '<new>' }, { de: what('neue'), en: what('new version') })
    .description(
      de
        ? 'Vergleicht zwei Fassungen: gewonnene und verlorene Urteile, neue, entfallene und geänderte Maßnahmen.'
        : 'Compares two versions: verdicts gained and lost, measures added, removed and changed.',
    );
  const outputs = addOutputs(command, DIFF_FORMATS, { de: 'Vergleich', en: 'comparison' });
  addPackOptions(command).describe('--ascii', { de: 'nur einfache Zeichen', en: 'plain signs only' });
  addCommon(command).action(async (before: string, after: string, options: DiffOptions) => {
    const { runDiff } = await import('./diff-run.js');
    await runDiff(before, after, options, outputs, context);
  });
  program.addCommand(command);
}
