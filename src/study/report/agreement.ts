import type { Language } from '../../diagnostics/diagnostic.js';
import { type CsvOptions, csvText } from '../../report/csv-text.js';
import { type Agreement, type AgreementReport, type Estimate, FEWEST_UNITS } from '../agree.js';
import { columnsOf, figure, percent } from './figures.js';

const FIGURES = ['agreement', 'weightedKappa', 'kappa', 'alpha', 'gapPrecision', 'gapRecall'] as const;

const WORDS = {
  de: {
    figures: {
      agreement: 'gleiches Urteil',
      weightedKappa: 'Kappa, linear gewichtet',
      kappa: 'Kappa',
      alpha: 'Alpha',
      gapPrecision: 'Präzision der Lücken',
      gapRecall: 'Ausbeute der Lücken',
    },
    estimate: ['', 'Schätzung', '95 %'],
    head: ['Kriterium', 'Einheiten', 'gleich', '95 %', 'Kappa lin.', 'Alpha'],
    units: (n: number, effective: string) => `${n} Einheiten (wirksam ${effective})`,
    overall: 'Krippendorffs Alpha aller Kodierenden (ordinal)',
    confusion: (a: string, b: string) => `Einheiten; Zeilen: ${a}, Spalten: ${b}`,
    codes: ['fehlt', 'teilweise', 'erfüllt'],
    few: (n: number, all: number) =>
      `Zu ${n} von ${all} Kriterien gibt es weniger als ${FEWEST_UNITS} Einheiten: dort stehen weder Kappa und Alpha noch Intervalle.`,
    weighted: 'Gewichtet nach dem Plan der Stichprobe: Schätzungen für alle Einheiten der Studie.',
    plain:
      'Nicht gewichtet: jede Einheit zählt gleich. War die Stichprobe geschichtet, den Plan angeben: --design BOGEN.design.csv',
    note: 'Alpha nach Krippendorff (ordinal), Kappa nach Cohen; ihre Intervalle aus 1000 Ziehungen innerhalb der Schichten, die der Anteile nach Wilson mit der wirksamen Zahl der Einheiten. Präzision und Ausbeute der Lücken gegen den erstgenannten. „–“: zu wenige Einheiten, oder alle haben dasselbe Urteil.',
  },
  en: {
    figures: {
      agreement: 'same verdict',
      weightedKappa: 'kappa, linear weights',
      kappa: 'kappa',
      alpha: 'alpha',
      gapPrecision: 'precision of gaps',
      gapRecall: 'recall of gaps',
    },
    estimate: ['', 'estimate', '95%'],
    head: ['criterion', 'units', 'same', '95%', 'kappa lin.', 'alpha'],
    units: (n: number, effective: string) => `${n} units (effective ${effective})`,
    overall: "Krippendorff's alpha of all coders (ordinal)",
    confusion: (a: string, b: string) => `units; rows: ${a}, columns: ${b}`,
    codes: ['missing', 'partial', 'fulfilled'],
    few: (n: number, all: number) =>
      `${n} of ${all} criteria have fewer than ${FEWEST_UNITS} units: neither kappa and alpha nor intervals are given there.`,
    weighted: "Weighted by the sample's design: estimates for all units of the study.",
    plain:
      'Not weighted: each unit counts the same. If the sample was stratified, name its design: --design SHEET.design.csv',
    note: "Krippendorff's alpha (ordinal), Cohen's kappa; their intervals from 1000 draws within the strata, those of shares after Wilson with the effective number of units. Precision and recall of gaps against the first named. “–”: too few units, or all have the same verdict.",
  },
} as const;

const isShare = (name: (typeof FIGURES)[number]) => !['kappa', 'weightedKappa', 'alpha'].includes(name);
const shown = (x: number | null, share: boolean, l: Language) => (share ? percent(x, l) : figure(x, l));
const interval = ({ interval: x }: Estimate, share: boolean, l: Language) =>
  x === null ? '–' : `${shown(x[0], share, l)} … ${shown(x[1], share, l)}`;

/** Agreement for a terminal: what is estimated, then a block per pair, all criteria first. */
export function agreementText(report: AgreementReport, language: Language): string {
  const words = WORDS[language];
  const row = (a: Agreement) => [
    a.criterion ?? '',
    String(a.units),
    percent(a.agreement.value, language),
    interval(a.agreement, true, language),
    figure(a.weightedKappa.value, language),
    figure(a.alpha.value, language),
  ];
  const blocks = report.pairs
    .filter((a) => a.criterion === null)
    .map((all) => {
      const own = report.pairs.filter((a) => a.criterion !== null && a.first === all.first && a.second === all.second);
      const few = own.filter((a) => a.units < FEWEST_UNITS).length;
      const table = all.confusion.map((counts, i) => [words.codes[i]!, ...counts.map(String)]);
      const estimates = FIGURES.map((name) => [
        words.figures[name],
        shown(all[name].value, isShare(name), language),
        interval(all[name], isShare(name), language),
      ]);
      return [
        `${all.first} × ${all.second}: ${words.units(all.units, figure(all.effectiveUnits, language, 0))}`,
        '',
        columnsOf([[...words.estimate], ...estimates]),
        '',
        words.confusion(all.first, all.second),
        columnsOf([['', ...words.codes], ...table]),
        '',
        columnsOf([[...words.head], ...own.map(row)]),
        ...(few > 0 ? ['', words.few(few, own.length)] : []),
      ].join('\n');
    });
  const overall =
    report.alpha.value === null
      ? []
      : [
          `${words.overall}: ${figure(report.alpha.value, language)} (95 %: ${interval(report.alpha, false, language)})`,
        ];
  const how = report.weighted ? words.weighted : words.plain;
  return `${[how, ...overall, ...blocks, words.note].join('\n\n')}\n`;
}

/** Columns of a figure: its estimate and the ends of its interval. */
const CSV = [
  ['agreement', 'agreement'],
  ['kappa', 'kappa'],
  ['weightedKappa', 'weighted_kappa'],
  ['alpha', 'alpha'],
  ['gapPrecision', 'gap_precision'],
  ['gapRecall', 'gap_recall'],
] as const;

/** A row per pair and criterion; `criterion` is empty for all. */
export function agreementCsv(report: AgreementReport, options: CsvOptions = {}): string {
  const head = [
    'first',
    'second',
    'criterion',
    'units',
    'effective_units',
    ...CSV.flatMap(([, name]) => [name, `${name}_low`, `${name}_high`]),
  ];
  const rows = report.pairs.map((a) => [
    a.first,
    a.second,
    a.criterion,
    a.units,
    a.effectiveUnits,
    ...CSV.flatMap(([key]) => [a[key].value, a[key].interval?.[0], a[key].interval?.[1]]),
  ]);
  return csvText([head, ...rows], options);
}
