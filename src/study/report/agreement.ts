import type { Language } from '../../diagnostics/diagnostic.js';
import { type CsvOptions, csvText } from '../../report/csv-text.js';
import type { Agreement, AgreementReport } from '../agree.js';
import { columnsOf, figure, percent } from './figures.js';

const WORDS = {
  de: {
    head: ['', 'Einheiten', 'gleich', 'Kappa', 'gewichtet', 'Alpha', '95 %', 'Präzision', 'Ausbeute'],
    all: 'alle Kriterien',
    overall: 'Krippendorffs Alpha aller Kodierenden (ordinal)',
    confusion: (a: string, b: string) => `Zeilen: ${a}, Spalten: ${b}`,
    codes: ['fehlt', 'teilweise', 'erfüllt'],
    note: 'Kappa nach Cohen, gewichtet linear; Alpha nach Krippendorff, ordinal, Intervall aus 1000 Ziehungen; Präzision und Ausbeute der Lücken gegen den erstgenannten.',
  },
  en: {
    head: ['', 'units', 'same', 'kappa', 'weighted', 'alpha', '95%', 'precision', 'recall'],
    all: 'all criteria',
    overall: "Krippendorff's alpha of all coders (ordinal)",
    confusion: (a: string, b: string) => `rows: ${a}, columns: ${b}`,
    codes: ['missing', 'partial', 'fulfilled'],
    note: "Cohen's kappa, weights linear; Krippendorff's alpha, ordinal, interval from 1000 draws; precision and recall of gaps against the first named.",
  },
} as const;

const interval = (x: readonly [number, number] | null, l: Language) =>
  x === null ? '–' : `${figure(x[0], l, 2)}…${figure(x[1], l, 2)}`;

/** Agreement for a terminal: a block per pair, all criteria first. */
export function agreementText(report: AgreementReport, language: Language): string {
  const words = WORDS[language];
  const row = (a: Agreement) => [
    a.criterion ?? words.all,
    String(a.units),
    percent(a.agreement, language),
    figure(a.kappa, language),
    figure(a.weightedKappa, language),
    figure(a.alpha, language),
    interval(a.alphaInterval, language),
    figure(a.gapPrecision, language),
    figure(a.gapRecall, language),
  ];
  const blocks = report.pairs
    .filter((a) => a.criterion === null)
    .map((all) => {
      const own = report.pairs.filter((a) => a.first === all.first && a.second === all.second);
      const table = all.confusion.map((counts, i) => [words.codes[i]!, ...counts.map(String)]);
      return [
        `${all.first} × ${all.second}`,
        '',
        columnsOf([[...words.head], ...own.map(row)]),
        '',
        words.confusion(all.first, all.second),
        columnsOf([['', ...words.codes], ...table]),
      ].join('\n');
    });
  const overall =
    report.alpha === null
      ? []
      : [`${words.overall}: ${figure(report.alpha, language)} (${interval(report.alphaInterval, language)})`];
  return `${[...overall, ...blocks, words.note].join('\n\n')}\n`;
}

/** A row per pair and criterion; `criterion` is empty for all. */
export function agreementCsv(report: AgreementReport, options: CsvOptions = {}): string {
  const head = [
    'first',
    'second',
    'criterion',
    'units',
    'agreement',
    'kappa',
    'weighted_kappa',
    'alpha',
    'alpha_low',
    'alpha_high',
    'gap_precision',
    'gap_recall',
  ];
  const rows = report.pairs.map((a) => [
    a.first,
    a.second,
    a.criterion,
    a.units,
    a.agreement,
    a.kappa,
    a.weightedKappa,
    a.alpha,
    a.alphaInterval?.[0],
    a.alphaInterval?.[1],
    a.gapPrecision,
    a.gapRecall,
  ]);
  return csvText([head, ...rows], options);
}
