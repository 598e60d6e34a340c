import { completed } from './metadata.js';
import { readOutcome, type StudyIndex } from './store.js';
import type { StudyCase } from './tables/table.js';

/** The documents of a study with what is stored of them, one at a time in the order of the list; those without any are left out. */
export function* readCases(folder: string, { documents }: StudyIndex): Generator<StudyCase> {
  for (const document of documents) {
    const outcome = readOutcome(folder, document.id);
    if (outcome === null) continue;
    const facts = 'result' in outcome ? outcome.result.document : null;
    yield { document, metadata: completed(document.metadata, facts), outcome };
  }
}
