import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CsvOptions } from '../report/csv-text.js';
import { renderHtml } from '../report/html/index.js';
import type { RulePack } from '../rules/pack.js';
import { MOST_ROWS } from './report/html/heat.js';
import { renderStudyHtml } from './report/html/index.js';
import { type StudyIndex, writeAtomically } from './store.js';
import { summarise } from './summary.js';
import { writeTables } from './tables/index.js';

/**
 * Makes what people read of the stored results: tables, the study report, and for studies whose heat map has a row per concept the report of each.
 * @throws UserError study.cannot-write
 */
export async function finishStudy(
  folder: string,
  index: StudyIndex,
  pack: RulePack,
  csv: CsvOptions = {},
): Promise<{ xlsx: boolean }> {
  const summary = summarise(pack);
  const reports = join(folder, 'reports');
  const withReports = index.documents.length <= MOST_ROWS;
  rmSync(reports, { recursive: true, force: true });
  if (withReports) mkdirSync(reports, { recursive: true });
  const tables = await writeTables(
    folder,
    index,
    (one) => {
      summary.add(one);
      if (withReports && 'result' in one.outcome)
        writeAtomically(
          join(reports, `${one.document.id}.html`),
          renderHtml(one.outcome.result, { documentHref: null }),
        );
    },
    csv,
  );
  writeAtomically(join(folder, 'report.html'), await renderStudyHtml(summary.done(), index.stamp, withReports));
  return tables;
}
