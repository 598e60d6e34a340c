import { REPORT_FORMATS } from '../../report/index.js';
import { addOutputs, repeated } from '../collect.js';
import type { LocalCommand } from '../command.js';
import { addCommon, type CommonOptions } from '../common.js';
import type { Context } from '../context.js';
import { THRESHOLDS, type Threshold } from '../exit.js';
import { parseProfile } from '../profile.js';

export interface AuditOptions extends CommonOptions {
  readonly all?: boolean;
  readonly failOn?: Threshold;
  readonly rules?: readonly string[];
  readonly profile?: ReturnType<typeof parseProfile>;
  readonly ascii?: boolean;
  readonly debugLayout?: string;
}

const EXAMPLES = {
  de: `
Beispiele:
  insek-audit audit konzept.pdf
  insek-audit audit entwurf.md --all
  insek-audit audit konzept.pdf --format markdown --output bericht.md
  insek-audit audit *.pdf --format json --output ergebnisse.json --fail-on never

Rückgabe:
  0  keine Lücke ab der Schwelle von --fail-on
  1  Lücken
  2  die Prüfung war nicht möglich (Datei, Aufruf, Regeln)`,
  en: `
Examples:
  insek-audit audit concept.pdf
  insek-audit audit draft.md --all
  insek-audit audit concept.pdf --format markdown --output report.md
  insek-audit audit *.pdf --format json --output results.json --fail-on never

Exit codes:
  0  no gap at or above the threshold of --fail-on
  1  gaps
  2  the audit could not be done (file, usage, rules)`,
};

export function defineAudit(program: LocalCommand, context: Context): void {
  const command = program.createCommand('audit');
  command.example = { de: 'insek-audit audit konzept.pdf', en: 'insek-audit audit concept.pdf' };
  command
    .takes(
      { de: '<datei...>', en: '<file...>' },
      { de: 'Konzepte als PDF, Markdown oder Text', en: 'concepts as PDF, Markdown or text' },
    )
    .description(
      context.helpLanguage === 'de'
        ? 'Prüft Konzepte gegen den Leitfaden und zeigt die Lücken.'
        : 'Audits concepts against the guide and shows the gaps.',
    );
  const outputs = addOutputs(command, REPORT_FORMATS, { de: 'Bericht', en: 'report' });
  command
    .describe('-a, --all', {
      de: 'auch Erfülltes und Entfallenes mit Belegen zeigen',
      en: 'also show what is fulfilled or does not apply, with evidence',
    })
    .choice({ de: '--fail-on <schwere>', en: '--fail-on <severity>' }, THRESHOLDS, {
      de: `ab welcher Schwere Lücken zu Rückgabe 1 führen: ${THRESHOLDS.join(', ')} (Vorgabe: error)`,
      en: `severity from which gaps give exit code 1: ${THRESHOLDS.join(', ')} (default: error)`,
    })
    .describe(
      { de: '--rules <paket>', en: '--rules <pack>' },
      {
        de: 'Regelpaket: Name, Datei oder Ordner; mehrfach möglich (Vorgabe: leitfaden-2022)',
        en: 'rule pack: name, file or folder; may be repeated (default: leitfaden-2022)',
      },
      repeated,
    )
    .describe(
      { de: '--profile <angabe>', en: '--profile <fact>' },
      {
        de: 'Angabe zur Kommune: einwohner=48000 oder typ=Mittelstadt; mehrfach möglich',
        en: 'fact about the commune: population=48000 or type=Mittelstadt; may be repeated',
      },
      (text, previous) => parseProfile(text, previous as ReturnType<typeof parseProfile> | undefined),
    )
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
