import type { ConceptDocument } from '../document/document.js';
import { vocabularyOf } from '../language/repair/vocabulary.js';
import { atomsOf } from './atoms.js';
import { cardMeasures } from './cards.js';
import { findForms } from './forms.js';
import type { Labels } from './labels.js';
import { oneSet } from './overview.js';
import { readForm } from './read-form.js';
import type { MeasureRecord } from './record.js';
import { measureTables } from './rows.js';
import { timeDefinitions } from './timeframes.js';
import { partTwins } from './twins.js';

export { compileLabels, type Labels } from './labels.js';

/** What was found of measures. */
export interface FoundMeasures {
  /** In reading order; theme and fields of action are left to the caller. */
  readonly measures: readonly MeasureRecord[];
}

/** So many more boxes than sheets show that the labels found belong to something else. */
const MORE_CARDS = 2;

/** Finds the measures of a concept. Pure; n log n in the size of the document. */
export function findMeasures(document: ConceptDocument, labels: Labels): FoundMeasures {
  const printed = atomsOf(document);
  const atoms = document.format === 'text' ? partTwins(printed, labels) : printed;
  const vocabulary = vocabularyOf(atoms.map((atom) => atom.text));
  const context = { document, atoms, labels, vocabulary, definitions: timeDefinitions(document) };
  const sheets = findForms(atoms, labels).flatMap((form) => readForm(form, context));
  const tables = measureTables(document, labels, context.definitions);
  const cards = cardMeasures(document, labels, context.definitions);
  // labels tell more than geometry, unless they tell of far fewer measures
  return { measures: oneSet(cards.length > MORE_CARDS * sheets.length ? cards : sheets, tables) };
}
