import { REPORT_FORMATS } from '../../report/index.js';
import { addOutputs } from '../collect.js';
import type { LocalCommand } from '../command.js';
import { addCommon, CSV_EXCEL } from '../common.js';
import type { Context } from '../context.js';
import type { Threshold } from '../exit.js';
import { addAuditSettings, type PackOptions } from '../pack-options.js';

export interface AuditOptions extends PackOptions {
  readonly all?: boolean;
  readonly brief?: boolean;
  readonly asOne?: boolean;
  readonly stdinFilename?: string;
  readonly watch?: boolean;
  readonly failOn?: Threshold;
  readonly minConfidence?: number;
  readonly ascii?: boolean;
  readonly csvExcel?: boolean;
  readonly sarifProfile?: 'github' | 'full';
  readonly debugLayout?: string;
  readonly baseline?: string;
}

const EXAMPLES = {
  de: `
Beispiele:
  insek-audit audit konzept.pdf
  insek-audit audit entwurf.md --all
  insek-audit audit kapitel/
  insek-audit audit band1.pdf band2.pdf --as-one
  insek-audit audit konzept.pdf --format markdown --output bericht.md
  insek-audit audit 'konzepte/**/*.pdf' --format json --output ergebnisse.json --fail-on never
  pandoc entwurf.tex -t gfm | insek-audit audit - --stdin-filename entwurf.md

Rückgabe:
  0  keine Lücke ab der Schwelle von --fail-on und der Sicherheit von --min-confidence
  1  Lücken
  2  die Prüfung war nicht möglich (Datei, Aufruf, Regeln)`,
  en: `
Examples:
  insek-audit audit concept.pdf
  insek-audit audit draft.md --all
  insek-audit audit chapters/
  insek-audit audit volume1.pdf volume2.pdf --as-one
  insek-audit audit concept.pdf --format markdown --output report.md
  insek-audit audit 'concepts/**/*.pdf' --format json --output results.json --fail-on never
  pandoc draft.tex -t gfm | insek-audit audit - --stdin-filename draft.md

Exit codes:
  0  no gap at or above the threshold of --fail-on and the confidence of --min-confidence
  1  gaps
  2  the audit could not be done (file, usage, rules)`,
};

export function defineAudit(program: LocalCommand, context: Context): void {
  const command = program.createCommand('audit');
  command.example = { de: 'insek-audit audit konzept.pdf', en: 'insek-audit audit concept.pdf' };
  command
    .takes(
      { de: '[datei...]', en: '[file...]' },
      {
        de: 'Konzepte als PDF, Word, OpenDocument, HTML, Markdown oder Text; ein Ordner mit Kapiteln in Markdown ist ein Konzept',
        en: 'concepts as PDF, Word, OpenDocument, HTML, Markdown or text; a folder of chapters in Markdown is one concept',
      },
    )
    .description(
      context.helpLanguage === 'de'
        ? 'Prüft Konzepte gegen den Leitfaden und zeigt die Lücken.'
        : 'Audits concepts against the guide and shows the gaps.',
    );
  const outputs = addOutputs(command, REPORT_FORMATS, { de: 'Bericht', en: 'report' });
  addAuditSettings(command)
    .describe('-a, --all', {
      de: 'auch Erfülltes und Entfallenes mit Belegen zeigen',
      en: 'also show what is fulfilled or does not apply, with evidence',
    })
    .describe('-b, --brief', {
      de: 'nur das Wichtigste auf einer Seite: Ergebnis mit Spanne, was zuerst zu schließen ist, was von Hand zu prüfen ist',
      en: 'only the essentials on one page: result with range, what to close first, what to check by hand',
    })
    .describe('--as-one', {
      de: 'alle Dateien zusammen als ein Konzept prüfen (Kapitel, Bände)',
      en: 'audit all files together as one concept (chapters, volumes)',
    })
    .describe(
      { de: '--stdin-filename <name>', en: '--stdin-filename <name>' },
      {
        de: 'Dateiname für den Text von der Standardeingabe („-“ als Datei)',
        en: 'file name for the text from standard input (“-” as file)',
      },
    )
    .describe('--watch', {
      de: 'bei jeder Änderung neu prüfen und zeigen, welche Urteile sich ändern; Strg+C beendet',
      en: 'audit again on every change and show which verdicts change; Ctrl-C ends',
    })
    .choice({ de: '--sarif-profile <umfang>', en: '--sarif-profile <extent>' }, ['github', 'full'], {
      de: 'SARIF mit Lücken allein, wie Code Scanning sie braucht (github), oder mit allen Kriterien (full, Vorgabe)',
      en: 'SARIF with gaps only, as code scanning needs it (github), or with all criteria (full, default)',
    })
    .describe('--csv-excel', CSV_EXCEL)
    .describe('--ascii', {
      de: 'nur einfache Zeichen statt ✓ ◐ ✗ und Balken',
      en: 'plain signs instead of ✓ ◐ ✗ and bars',
    })
    .describe(
      { de: '--debug-layout <ordner>', en: '--debug-layout <folder>' },
      {
        de: 'jede PDF-Seite mit den erkannten Blöcken als SVG in diesen Ordner zeichnen',
        en: 'draw each PDF page with the blocks recognised as SVG into this folder',
      },
    );
  addCommon(command)
    .addHelpText('after', EXAMPLES[context.helpLanguage])
    .action(async (files: string[], options: AuditOptions) => {
      const { runAudit } = await import('./audit-run.js');
      await runAudit(files, options, outputs, context);
    });
  program.addCommand(command);
}
