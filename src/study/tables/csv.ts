import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { printable } from '../../report/csv.js';
import type { Cell, Table } from './table.js';

/** Takes the rows of a table one concept at a time; `close` makes the file stand, `drop` leaves nothing. */
export interface TableWriter {
  readonly write: (rows: readonly Cell[][]) => void;
  readonly close: () => void | Promise<void>;
  readonly drop: () => void;
}

/** True and false as 1 and 0: the one spelling that R, Stata, Excel and Python all read as numbers. */
const plain = (cell: Cell): string | number | null =>
  typeof cell === 'boolean' ? Number(cell) : typeof cell === 'string' ? printable(cell) : cell;

/** RFC 4180, UTF-8. Text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvWriter(path: string, table: Table): TableWriter {
  const beside = `${path}.${process.pid}.tmp`;
  const file = openSync(beside, 'w');
  const options = { record_delimiter: 'windows', escape_formulas: true } as const;
  writeSync(file, stringify([table.columns.map((c) => c.name)], options));
  return {
    write: (rows) => {
      if (rows.length > 0)
        writeSync(
          file,
          stringify(
            rows.map((row) => row.map(plain)),
            options,
          ),
        );
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
