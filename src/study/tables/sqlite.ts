import { chmodSync, renameSync, rmSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import type { Cell, ColumnType, Table } from './table.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
};
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** All tables in one SQLite file, with an index on the key of the concept. */
export interface Database {
  readonly write: (table: Table, rows: readonly Cell[][]) => void;
  readonly close: () => void;
  readonly drop: () => void;
}

export function openDatabase(path: string, tables: readonly Table[]): Database {
  const beside = `${path}.${process.pid}.tmp`;
  rmSync(beside, { force: true });
  const db = new sqlite.Database(beside);
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  const inserts = new Map(
    tables.map((table) => {
      const columns = table.columns.map((c) => `${quoted(c.name)} ${TYPES[c.type]}`).join(', ');
      db.exec(`CREATE TABLE ${quoted(table.name)} (${columns})`);
      return [
        table.name,
        db.prepare(`INSERT INTO ${quoted(table.name)} VALUES (${table.columns.map(() => '?').join(', ')})`),
      ];
    }),
  );
  const end = () => {
    for (const insert of inserts.values()) insert.finalize();
    db.close();
  };
  return {
    write: (table, rows) => {
      const insert = inserts.get(table.name)!;
      for (const row of rows) insert.run(row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)));
    },
    close: () => {
      for (const table of tables)
        if (table.columns.some((c) => c.name === 'concept_id'))
          db.exec(`CREATE INDEX ${quoted(`${table.name}_concept`)} ON ${quoted(table.name)} (concept_id)`);
      db.exec('COMMIT');
      end();
      // SQLite makes its file for the owner alone; its neighbours can be read by whom the user's mask lets
      chmodSync(beside, 0o666 & ~process.umask());
      renameSync(beside, path);
    },
    drop: () => {
      end();
      rmSync(beside, { force: true });
    },
  };
}
