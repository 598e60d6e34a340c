import { renameSync, rmSync } from 'node:fs';
import { type BasicType, fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { TableWriter } from './csv.js';
import type { Cell, ColumnType, Table } from './table.js';

/** Rows of a row group: what is held in memory at once. */
const GROUP = 20_000;
const TYPES: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/** Apache Parquet, Snappy-compressed, all columns nullable. */
export function parquetWriter(path: string, table: Table): TableWriter {
  const beside = `${path}.${process.pid}.tmp`;
  const described = (rows: readonly Cell[][]) =>
    table.columns.map((c, i) => ({
      name: c.name,
      type: TYPES[c.type],
      nullable: true,
      data: rows.map((row) => row[i] ?? null),
    }));
  const writer = new ParquetWriter({
    writer: fileWriter(beside),
    schema: schemaFromColumnData({ columnData: described([]) }),
  });
  let waiting: Cell[][] = [];
  const flush = () => {
    if (waiting.length > 0) writer.write({ columnData: described(waiting) });
    waiting = [];
  };
  return {
    write: (rows) => {
      waiting.push(...rows);
      if (waiting.length >= GROUP) flush();
    },
    close: async () => {
      flush();
      await writer.finish();
      renameSync(beside, path);
    },
    drop: () => rmSync(beside, { force: true }),
  };
}
