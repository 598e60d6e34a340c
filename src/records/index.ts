import type { ConceptDocument } from '../document/document.js';
import { vocabularyOf } from '../language/repair/vocabulary.js';
import { atomsOf } from './atoms.js';
import { cardGrid } from './cards.js';
import { costRows } from './cost-rows.js';
import { withFieldHeadings } from './field-headings.js';
import { formSets } from './forms.js';
import { gridsOf } from './grids.js';
import { strongest } from './judge.js';
import type { Labels } from './labels.js';
import { levelsOf, withLevelTimes } from './levels.js';
import { linearisations } from './linearisations.js';
import { oneSet, withWitnesses } from './overview.js';
import { withoutPast } from './past.js';
import { readGrid } from './read-form.js';
import { type MeasureRecord, UNTITLED } from './record.js';
import { runInTitles } from './run-ins.js';
import { withSeries } from './series.js';
import { withSigns } from './signs.js';
import { timeDefinitions } from './timeframes.js';

export { compileLabels, type Labels } from './labels.js';

/** What was found of measures. */
export interface FoundMeasures {
  /** In reading order; theme and fields of action are left to the caller. */
  readonly measures: readonly MeasureRecord[];
  /** Titles that open a block in bold print, by block id: what a measure without labels may be named by. */
  readonly runIns: ReadonlyMap<number, string>;
}

/** Finds the measures of a concept: of all ways to read its atoms those that tell most. Pure; n log n in the size of the document. */
export function findMeasures(document: ConceptDocument, labels: Labels): FoundMeasures {
  const printed = withSeries(withSigns(atomsOf(document), document, labels));
  const vocabulary = vocabularyOf(printed.map((atom) => atom.text));
  const context = { document, labels, vocabulary, definitions: timeDefinitions(document) };
  const sets = linearisations(printed, document, labels).flatMap((atoms) => formSets(atoms, context));
  const cards = cardGrid(document, printed, labels);
  for (const grid of [
    ...(cards ? [cards] : []),
    ...gridsOf(document, printed, labels),
    ...costRows(document, printed),
  ]) {
    const set = readGrid(grid, context);
    if (set) sets.push(set);
  }
  const kept = withoutPast(strongest(sets), document);
  const measures = withLevelTimes(oneSet(withWitnesses(kept, sets)), levelsOf(document), labels);
  return {
    measures: withFieldHeadings(measures, document, labels).map((m) =>
      m.title === '' ? { ...m, title: UNTITLED } : m,
    ),
    runIns: runInTitles(printed, labels),
  };
}
