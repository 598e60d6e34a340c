import { repeated } from '../collect.js';
import type { LocalCommand } from '../command.js';
import { addCommon, type CommonOptions, CSV_EXCEL } from '../common.js';
import type { Context } from '../context.js';

export interface StudyOptions extends CommonOptions {
  readonly csvExcel?: boolean;
  readonly out?: string;
  readonly workers?: string;
  readonly timeout: string;
  readonly memory: string;
  readonly cache: boolean;
  readonly shard?: string;
  readonly rules?: readonly string[];
}
export interface SampleOptions extends CommonOptions {
  readonly csvExcel?: boolean;
  readonly n: string;
  readonly by: string;
  readonly seed: string;
  readonly output?: string;
  readonly concepts?: string;
  readonly rules?: readonly string[];
}
export interface AgreeOptions extends CommonOptions {
  readonly csvExcel?: boolean;
  readonly study?: string;
  readonly design?: string;
  readonly seed: string;
  readonly format?: 'text' | 'json' | 'csv';
}
export interface CompareOptions extends CommonOptions {
  readonly csvExcel?: boolean;
  readonly format?: 'text' | 'json' | 'csv';
}

const EXAMPLES = {
  de: `
Beispiele:
  insek-audit study konzepte/ --out ergebnis/
  insek-audit study liste.csv --out teil-2/ --shard 2/8
  insek-audit study merge teil-*/ --out ergebnis/
  insek-audit study sample ergebnis/ --n 200 --by criterion,verdict --seed 7 --concepts konzepte/ --output bogen.xlsx
  insek-audit study agree bogen-a.csv bogen-b.csv --design bogen.design.csv --study ergebnis/
  insek-audit study compare alt/ neu/`,
  en: `
Examples:
  insek-audit study concepts/ --out result/
  insek-audit study list.csv --out part-2/ --shard 2/8
  insek-audit study merge part-*/ --out result/
  insek-audit study sample result/ --n 200 --by criterion,verdict --seed 7 --concepts concepts/ --output sheet.xlsx
  insek-audit study agree sheet-a.csv sheet-b.csv --design sheet.design.csv --study result/
  insek-audit study compare old/ new/`,
};

const FORMATS = ['text', 'json', 'csv'] as const;

export function defineStudy(program: LocalCommand, context: Context): void {
  const de = context.helpLanguage === 'de';
  const study = program.createCommand('study');
  study.example = {
    de: 'insek-audit study konzepte/ --out ergebnis/',
    en: 'insek-audit study concepts/ --out result/',
  };
  study
    .takes(
      { de: '<quelle>', en: '<source>' },
      {
        de: 'Ordner, Muster oder Liste (CSV, TSV, YAML mit Spalte path)',
        en: 'folder, glob or list (CSV, TSV, YAML with a column path)',
      },
    )
    .description(
      de
        ? 'Prüft viele Konzepte und schreibt Tabellen und einen Studienbericht; ein abgebrochener Lauf wird fortgesetzt.'
        : 'Audits many concepts and writes tables and a study report; a run that was broken off is continued.',
    )
    .describe(
      { de: '-o, --out <ordner>', en: '-o, --out <folder>' },
      { de: 'Ordner für die Ergebnisse', en: 'folder of the results' },
    )
    .describe('--workers <n>', {
      de: 'Prozesse zugleich (Vorgabe: einer je Kern)',
      en: 'processes at a time (default: one per core)',
    })
    .describe(
      { de: '--timeout <sekunden>', en: '--timeout <seconds>' },
      { de: 'längste Zeit je Dokument (Vorgabe: 120)', en: 'longest time per document (default: 120)' },
    )
    .describe('--memory <mb>', {
      de: 'meister Speicher je Dokument (Vorgabe: 1500)',
      en: 'most memory per document (default: 1500)',
    })
    .describe('--no-cache', { de: 'alles neu rechnen', en: 'audit everything anew' })
    .describe('--shard <i/n>', { de: 'nur den i-ten von n Teilen rechnen', en: 'audit only the i-th of n parts' })
    .describe({ de: '--rules <paket>', en: '--rules <pack>' }, { de: 'Regelpaket', en: 'rule pack' }, repeated)
    .describe('--csv-excel', CSV_EXCEL);
  study.setOptionValue('timeout', '120');
  study.setOptionValue('memory', '1500');
  addCommon(study)
    .addHelpText('after', EXAMPLES[context.helpLanguage])
    .action(async (source: string, options: StudyOptions) => {
      const { runStudyCommand } = await import('../study/run.js');
      await runStudyCommand(source, options, context);
    });

  const merge = study.createCommand('merge');
  merge
    .takes({ de: '<teile...>', en: '<parts...>' }, { de: 'Ordner der Teile', en: 'folders of the parts' })
    .description(de ? 'Fügt die Teile einer Studie zusammen.' : 'Puts the parts of a study together.')
    .describe(
      { de: '-o, --out <ordner>', en: '-o, --out <folder>' },
      { de: 'Ordner für die Ergebnisse', en: 'folder of the results' },
    )
    .describe('--csv-excel', CSV_EXCEL);
  addCommon(merge).action(async (parts: string[], _: unknown, command: LocalCommand) => {
    const { runMerge } = await import('../study/run.js');
    await runMerge(parts, command.opts<StudyOptions>(), context);
  });

  const sample = study.createCommand('sample');
  sample
    .takes({ de: '<ordner>', en: '<folder>' }, { de: 'Ordner der Studie', en: 'folder of the study' })
    .description(
      de
        ? 'Zieht eine geschichtete Stichprobe als leeren Kodierbogen.'
        : 'Draws a stratified sample as a blank coding sheet.',
    )
    .describe('--n <n>', { de: 'Größe der Stichprobe (Vorgabe: 200)', en: 'size of the sample (default: 200)' })
    .describe('--by <…>', {
      de: 'Schichten: criterion, chapter, verdict, size_class, state, type, year (mit Komma)',
      en: 'strata: criterion, chapter, verdict, size_class, state, type, year (by commas)',
    })
    .describe('--seed <n>', { de: 'Startwert des Zufalls (Vorgabe: 1)', en: 'seed of chance (default: 1)' })
    .describe('--output <datei>', { de: 'Kodierbogen (.csv oder .xlsx)', en: 'coding sheet (.csv or .xlsx)' })
    .describe(
      { de: '--concepts <quelle>', en: '--concepts <source>' },
      {
        de: 'Ordner oder Liste der Konzepte: der Bogen zeigt dann auch Stellen, gewählt nach den Wörtern des Kriteriums, nie nach dem Urteil',
        en: "folder or list of the concepts: the sheet then shows passages, too, chosen by the criterion's words, never by the verdict",
      },
    )
    .describe(
      { de: '--rules <paket>', en: '--rules <pack>' },
      { de: 'Regelpaket der Studie', en: 'rule pack of the study' },
      repeated,
    )
    .describe('--csv-excel', CSV_EXCEL);
  sample.setOptionValue('n', '200');
  sample.setOptionValue('by', 'criterion,verdict');
  sample.setOptionValue('seed', '1');
  addCommon(sample).action(async (folder: string, _: unknown, command: LocalCommand) => {
    const { runSample } = await import('../study/validity.js');
    await runSample(folder, command.opts<SampleOptions>(), context);
  });

  const agree = study.createCommand('agree');
  agree
    .takes(
      { de: '<bögen...>', en: '<sheets...>' },
      { de: 'ausgefüllte Kodierbögen (CSV oder XLSX)', en: 'coding sheets, filled in (CSV or XLSX)' },
    )
    .description(
      de
        ? 'Übereinstimmung der Kodierenden untereinander und mit dem Werkzeug (Kappa, Alpha, Präzision und Ausbeute der Lücken).'
        : 'Agreement between coders and with the tool (kappa, alpha, precision and recall of gaps).',
    )
    .describe(
      { de: '--study <ordner>', en: '--study <folder>' },
      { de: 'auch mit den Urteilen dieser Studie vergleichen', en: 'compare with the verdicts of this study, too' },
    )
    .describe(
      { de: '--design <datei>', en: '--design <file>' },
      {
        de: 'Plan der Stichprobe (BOGEN.design.csv): gewichtet nach den Schichten',
        en: 'design of the sample (SHEET.design.csv): weighted by the strata',
      },
    )
    .describe('--seed <n>', { de: 'Startwert der Intervalle (Vorgabe: 1)', en: 'seed of the intervals (default: 1)' })
    .choice('--format <format>', FORMATS, { de: 'text, json oder csv', en: 'text, json or csv' })
    .describe('--csv-excel', CSV_EXCEL);
  agree.setOptionValue('seed', '1');
  addCommon(agree).action(async (sheets: string[], _: unknown, command: LocalCommand) => {
    const { runAgree } = await import('../study/validity.js');
    await runAgree(sheets, command.opts<AgreeOptions>(), context);
  });

  const compare = study.createCommand('compare');
  compare
    .takes({ de: '<alt>', en: '<old>' }, { de: 'Ordner der alten Studie', en: 'folder of the old study' })
    .takes({ de: '<neu>', en: '<new>' }, { de: 'Ordner der neuen Studie', en: 'folder of the new study' })
    .description(
      de
        ? 'Zeigt, was ein neues Programm oder Regelpaket an den Urteilen einer Studie ändert.'
        : 'Shows what a new program or rule pack changes in the verdicts of a study.',
    )
    .choice('--format <format>', FORMATS, { de: 'text, json oder csv', en: 'text, json or csv' })
    .describe('--csv-excel', CSV_EXCEL);
  addCommon(compare).action(async (a: string, b: string, _: unknown, command: LocalCommand) => {
    const { runCompare } = await import('../study/validity.js');
    await runCompare(a, b, command.opts<CompareOptions>(), context);
  });
  for (const part of [merge, sample, agree, compare]) study.addCommand(part);
  program.addCommand(study);

  const cache = program
    .createCommand('cache')
    .description(de ? 'Der Zwischenspeicher der Studien.' : 'The cache of studies.');
  const clear = cache.createCommand('clear').description(de ? 'Leert den Zwischenspeicher.' : 'Empties the cache.');
  addCommon(clear).action(async () => {
    const { runCacheClear } = await import('../study/run.js');
    await runCacheClear(context);
  });
  cache.addCommand(clear);
  program.addCommand(cache);
}
