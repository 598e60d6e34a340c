import type { StudyIndex } from './store.js';
import { writeTables } from './tables/index.js';

/** Makes what people read of the stored results: tables and the study report. @throws UserError study.cannot-write, rules.* */
export async function finishStudy(
  folder: string,
  index: StudyIndex,
  _rules: readonly string[],
): Promise<{ xlsx: boolean }> {
  return writeTables(folder, index, () => {});
}
