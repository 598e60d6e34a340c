import { UserError } from '../diagnostics/user-error.js';
import { makeStudy, readIndex, readOutcome, type StudyIndex, writeIndex, writeOutcome } from './store.js';

/**
 * Puts the parts of a study (`--shard i/n`) together in one folder, with the same bytes as a single run.
 * @throws UserError study.no-study, study.unlike (stamp or list differ), study.incomplete, study.cannot-write
 */
export function mergeStudies(parts: readonly string[], out: string): StudyIndex {
  const [first, ...rest] = parts.map((folder) => ({ folder, index: readIndex(folder) }));
  for (const { folder, index } of rest) {
    const differ = (['stamp', 'documents'] as const).filter(
      (k) => JSON.stringify(index[k]) !== JSON.stringify(first!.index[k]),
    );
    if (differ.length > 0) throw new UserError('study.unlike', { a: first!.folder, b: folder, why: differ.join(', ') });
  }
  const { index } = first!;
  makeStudy(out);
  const open: string[] = [];
  for (const { id } of index.documents) {
    const found = parts.map((folder) => readOutcome(folder, id)).filter((o) => o !== null);
    // a part that was run again after a failure may have the result
    const best = found.find((o) => 'result' in o) ?? found[0];
    if (best) writeOutcome(out, id, best);
    // an earlier merge into the same folder may have it
    else if (readOutcome(out, id) === null) open.push(id);
  }
  writeIndex(out, index);
  if (open.length > 0) throw new UserError('study.incomplete', { folder: out, open: open.length });
  return index;
}
