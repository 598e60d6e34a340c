import { MEASURE_FORMATS } from '../../report/measures/index.js';
import { addOutputs, repeated } from '../collect.js';
import type { LocalCommand } from '../command.js';
import { addCommon, type CommonOptions, CSV_EXCEL } from '../common.js';
import type { Context } from '../context.js';
import { addConfigOptions } from '../pack-options.js';

export interface MeasuresOptions extends CommonOptions {
  readonly all?: boolean;
  readonly ascii?: boolean;
  readonly csvExcel?: boolean;
  readonly lacking?: string;
  readonly rules?: readonly string[];
  readonly config?: string | boolean;
}

const EXAMPLES = {
  de: `
Beispiele:
  insek-audit measures konzept.pdf
  insek-audit measures konzept.pdf --lacking kosten,federführung
  insek-audit measures konzept.pdf --output massnahmen.xlsx`,
  en: `
Examples:
  insek-audit measures concept.pdf
  insek-audit measures concept.pdf --lacking costs,lead
  insek-audit measures concept.pdf --output measures.xlsx`,
};

export function defineMeasures(program: LocalCommand, context: Context): void {
  const command = program.createCommand('measures');
  command.example = { de: 'insek-audit measures konzept.pdf', en: 'insek-audit measures concept.pdf' };
  command
    .takes(
      { de: '<datei>', en: '<file>' },
      {
        de: 'Konzept als PDF, Word, OpenDocument, HTML, Markdown oder Text',
        en: 'concept as PDF, Word, OpenDocument, HTML, Markdown or text',
      },
    )
    .description(
      context.helpLanguage === 'de'
        ? 'Listet die Maßnahmen eines Konzepts und zeigt, welche Angaben ihnen fehlen.'
        : 'Lists the measures of a concept and shows what each lacks.',
    );
  const outputs = addOutputs(command, MEASURE_FORMATS, { de: 'Liste', en: 'list' });
  addConfigOptions(command)
    .describe('-a, --all', { de: 'alle Angaben jeder Maßnahme zeigen', en: 'show all values of each measure' })
    .describe(
      { de: '--rules <paket>', en: '--rules <pack>' },
      { de: 'Regelpaket mit eigenen Wortlisten', en: 'rule pack with word lists of your own' },
      repeated,
    )
    .describe(
      { de: '--lacking <felder>', en: '--lacking <fields>' },
      {
        de: 'nur Maßnahmen, denen alle diese Angaben fehlen: federführung, kosten, zeitraum, ämter, partner (mit Kommas getrennt)',
        en: 'only measures that lack all of these: lead, costs, time, departments, partners (separated by commas)',
      },
    )
    .describe('--csv-excel', CSV_EXCEL)
    .describe('--ascii', { de: 'nur einfache Zeichen statt ✓ und ✗', en: 'plain signs instead of ✓ and ✗' });
  addCommon(command)
    .addHelpText('after', EXAMPLES[context.helpLanguage])
    .action(async (file: string, options: MeasuresOptions) => {
      const { runMeasures } = await import('./measures-run.js');
      await runMeasures(file, options, outputs, context);
    });
  program.addCommand(command);
}
