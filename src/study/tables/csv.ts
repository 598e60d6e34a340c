import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { type CsvOptions, csvText } from '../../report/csv-text.js';
import type { Cell, Table } from './table.js';

/** Takes the rows of a table one concept at a time; `close` makes the file stand, `drop` leaves nothing. */
export interface TableWriter {
  readonly write: (rows: readonly Cell[][]) => void;
  readonly close: () => void | Promise<void>;
  readonly drop: () => void;
}

/** The table as CSV, a part at a time. */
export function csvWriter(path: string, table: Table, options: CsvOptions = {}): TableWriter {
  const beside = `${path}.${process.pid}.tmp`;
  const file = openSync(beside, 'w');
  writeSync(file, csvText([table.columns.map((c) => c.name)], options));
  return {
    write: (rows) => {
      if (rows.length > 0) writeSync(file, csvText(rows, options).replace(/^\ufeff/, ''));
    },
    close: () => {
      closeSync(file);
      renameSync(beside, path);
    },
    drop: () => {
      closeSync(file);
      rmSync(beside, { force: true });
    },
  };
}
