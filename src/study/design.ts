import { UserError } from '../diagnostics/user-error.js';
import { readRows } from './codings.js';

/** What the sample was drawn by: of each unit ("concept_id|criterion") its stratum, and how many units of the study it stands for. */
export type Design = ReadonlyMap<string, { readonly stratum: string; readonly weight: number }>;

const HEADS = ['concept_id', 'criterion', 'stratum', 'weight'] as const;

/**
 * The design that `study sample` writes beside its sheet.
 * @throws UserError study.bad-coding (unreadable), study.bad-design (a column is missing, a weight is none)
 */
export async function readDesign(file: string): Promise<Design> {
  const rows = await readRows(file);
  const missing = HEADS.find((head) => rows.length === 0 || !(head in rows[0]!));
  if (missing !== undefined) throw new UserError('study.bad-design', { file, row: 1, column: missing });
  const design = new Map<string, { stratum: string; weight: number }>();
  for (const [i, row] of rows.entries()) {
    // Excel with German settings writes decimal commas
    const weight = Number((row.weight ?? '').replace(',', '.'));
    if (!(weight > 0)) throw new UserError('study.bad-design', { file, row: i + 2, column: 'weight' });
    design.set(`${row.concept_id}|${row.criterion}`, { stratum: row.stratum ?? '', weight });
  }
  return design;
}
