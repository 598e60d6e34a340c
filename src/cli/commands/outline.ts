import { OUTLINE_FORMATS } from '../../report/outline/index.js';
import { addOutputs, repeated } from '../collect.js';
import type { LocalCommand } from '../command.js';
import { addCommon, type CommonOptions } from '../common.js';
import type { Context } from '../context.js';

export interface OutlineOptions extends CommonOptions {
  readonly ascii?: boolean;
  readonly rules?: readonly string[];
  readonly debugLayout?: string;
}

export function defineOutline(program: LocalCommand, context: Context): void {
  const command = program.createCommand('outline');
  command.example = { de: 'insek-audit outline konzept.pdf', en: 'insek-audit outline concept.pdf' };
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
        ? 'Zeigt die Gliederung, wie das Programm sie verstanden hat: Ebenen, Aufgaben der Abschnitte, Handlungsfelder.'
        : 'Shows the outline as the program understood it: levels, what sections are for, fields of action.',
    );
  const outputs = addOutputs(command, OUTLINE_FORMATS, { de: 'Gliederung', en: 'outline' });
  command
    .describe(
      { de: '--rules <paket>', en: '--rules <pack>' },
      { de: 'Regelpaket mit eigenen Wortlisten', en: 'rule pack with word lists of your own' },
      repeated,
    )
    .describe('--ascii', { de: 'nur einfache Zeichen', en: 'plain signs only' })
    .describe(
      { de: '--debug-layout <ordner>', en: '--debug-layout <folder>' },
      {
        de: 'jede PDF-Seite mit den erkannten Blöcken als SVG in diesen Ordner zeichnen',
        en: 'draw each PDF page with the blocks recognised as SVG into this folder',
      },
    );
  addCommon(command).action(async (file: string, options: OutlineOptions) => {
    const { runOutline } = await import('./outline-run.js');
    await runOutline(file, options, outputs, context);
  });
  program.addCommand(command);
}
