import { VERDICTS } from '../../audit/result.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { type CsvOptions, csvText } from '../../report/csv-text.js';
import { vocabulary } from '../../report/words.js';
import type { StudyComparison } from '../compare.js';
import type { Stamp } from '../store.js';
import { columnsOf, figure, percent } from './figures.js';

const WORDS = {
  de: {
    renamed: 'Unter anderem Namen',
    before: 'vorher',
    after: 'nachher',
    common: 'Konzepte in beiden',
    changed: 'geänderte Urteile',
    of: 'von',
    score: 'mittlerer Wert',
    onlyBefore: 'nur vorher',
    onlyAfter: 'nur nachher',
    nowFailing: 'jetzt gescheitert',
    nowPassing: 'jetzt lesbar',
    transitions: 'Zeilen: vorher, Spalten: nachher',
    criteria: ['Kriterium', 'besser', 'schlechter', 'anders'],
  },
  en: {
    renamed: 'Under another name',
    before: 'before',
    after: 'after',
    common: 'concepts in both',
    changed: 'verdicts changed',
    of: 'of',
    score: 'mean score',
    onlyBefore: 'only before',
    onlyAfter: 'only after',
    nowFailing: 'now failing',
    nowPassing: 'now readable',
    transitions: 'rows: before, columns: after',
    criteria: ['criterion', 'better', 'worse', 'other'],
  },
} as const;

const stampText = ({ tool, pack, reading }: Stamp) =>
  `${tool.name} ${tool.version}, ${pack.id} ${pack.version} (${pack.sha256.slice(0, 8)}), reading ${reading}`;

/** What a new tool or pack changes, for a terminal; each change with its place is in the CSV. */
export function comparisonText(c: StudyComparison, language: Language): string {
  const w = WORDS[language];
  const { verdict } = vocabulary(language);
  const lists = (['onlyBefore', 'onlyAfter', 'nowFailing', 'nowPassing'] as const)
    .filter((k) => c[k].length > 0)
    .map((k) => `${w[k]}: ${c[k].join(', ')}`);
  const used = VERDICTS.map((_, i) => i).filter(
    (i) => c.transitions[i]!.some((n) => n > 0) || c.transitions.some((row) => row[i]! > 0),
  );
  const transitions = columnsOf([
    ['', ...used.map((i) => verdict[VERDICTS[i]!])],
    ...used.map((i) => [verdict[VERDICTS[i]!], ...used.map((j) => String(c.transitions[i]![j]!))]),
  ]);
  const criteria = c.byCriterion.map((r) => [r.criterion, String(r.better), String(r.worse), String(r.other)]);
  const share = c.verdicts === 0 ? null : c.changes.length / c.verdicts;
  return `${[
    [
      `${w.before}: ${stampText(c.stamps.before)}`,
      `${w.after}: ${stampText(c.stamps.after)}`,
      `${w.common}: ${c.common}`,
      `${w.changed}: ${c.changes.length} ${w.of} ${c.verdicts} (${percent(share, language)})`,
      `${w.score}: ${figure(c.score.before, language)} → ${figure(c.score.after, language)}`,
      ...lists,
      ...(c.renamed.length > 0 ? [`${w.renamed}: ${c.renamed.map((r) => `${r.before} → ${r.after}`).join(', ')}`] : []),
    ].join('\n'),
    ...(used.length > 0 ? [`${w.transitions}\n${transitions}`] : []),
    ...(criteria.length > 0 ? [columnsOf([[...w.criteria], ...criteria])] : []),
  ].join('\n\n')}\n`;
}

/** A row per changed verdict. */
export function comparisonCsv(c: StudyComparison, options: CsvOptions = {}): string {
  const rows = c.changes.map((x) => [x.concept, x.path, x.criterion, x.before, x.after, x.reasonBefore, x.reasonAfter]);
  const head = ['concept_id', 'path', 'criterion', 'before', 'after', 'reason_before', 'reason_after'];
  return csvText([head, ...rows], options);
}
