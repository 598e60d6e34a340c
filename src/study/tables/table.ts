import type { CompletedMetadata } from '../metadata.js';
import type { StoredOutcome, StudyDocument } from '../store.js';

export type Cell = string | number | boolean | null;
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean';

/** A document of the study with what is stored of it. */
export interface StudyCase {
  readonly document: StudyDocument;
  readonly metadata: CompletedMetadata;
  readonly outcome: StoredOutcome;
}
/** `Item` is what a row is made of; a column says what it holds in both languages, for the data dictionary. */
export interface Column<Item> {
  readonly name: string;
  readonly type: ColumnType;
  readonly de: string;
  readonly en: string;
  readonly value: (item: Item) => Cell;
}
/** A tidy table: a row per thing, a column per value, the same in every format. */
export interface Table {
  readonly name: string;
  readonly de: string;
  readonly en: string;
  readonly columns: readonly Omit<Column<never>, 'value'>[];
  readonly rows: (one: StudyCase) => Cell[][];
}

/** A table from columns and from what its rows are. */
export function defineTable<Item>(
  head: { readonly name: string; readonly de: string; readonly en: string },
  columns: readonly Column<Item>[],
  items: (one: StudyCase) => readonly Item[],
): Table {
  return {
    ...head,
    columns: columns.map(({ name, type, de, en }) => ({ name, type, de, en })),
    rows: (one) => items(one).map((item) => columns.map((c) => c.value(item))),
  };
}

/** Shorthand for columns. */
export const column = <Item>(
  name: string,
  type: ColumnType,
  de: string,
  en: string,
  value: (item: Item) => Cell,
): Column<Item> => ({ name, type, de, en, value });
