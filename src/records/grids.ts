import type { Block, ConceptDocument, TableBlock } from '../document/document.js';
import type { Atom } from './atoms.js';
import { bandTables } from './grid-bands.js';
import { headless } from './grid-headless.js';
import { type Column, headOf, type Target } from './grid-heads.js';
import { recordsOf } from './grid-rows.js';
import { type Table, tableOf, transposed } from './grid-table.js';
import type { Labels } from './labels.js';
import type { AssignedSheet } from './read-form.js';
import type { MeasureRecord } from './record.js';

/** Measures that a table prints in its rows, or in its columns. */
export interface Grid {
  readonly records: readonly AssignedSheet[];
  /** A heading above says that measures follow. */
  readonly amongMeasures: boolean;
  readonly form: MeasureRecord['form'];
}

const LEAST_ROWS = 2;
/** A table goes on over captions, heads and feet of pages. */
const MOST_BETWEEN = 6;
/** In so many tables the same words stand in the first column: they are labels of sheets, not names of measures. */
const LEAST_FORMS = 3;
const MEASURES = /ma(?:ß|ss)nahme|projekt|vorhaben/i;
/** What measures beside each other tell: phases of a schedule or topics of a survey stand in columns too, and have none of these. */
const TOLD_OF_MEASURES: readonly Target[] = ['lead', 'costs', 'timeframe', 'departments'];

/** Tables read as records: by rows below a head of labels, else by columns beside one. Tables with the same heads that follow each other are one. */
export function gridsOf(document: ConceptDocument, atoms: readonly Atom[], labels: Labels): Grid[] {
  const byBlock = new Map<number, Atom[]>();
  for (const atom of atoms) if (atom.grid) byBlock.set(atom.block, [...(byBlock.get(atom.block) ?? []), atom]);
  const blocks = document.blocks.filter((block) => block.kind === 'table').filter((block) => block.columns > 1);
  const sheetLabels = firstColumns(blocks);
  const grids: (Grid & { records: AssignedSheet[]; heads: string; last: number })[] = [];
  let before: { columns: readonly Column[]; table: Table; block: TableBlock } | null = null;
  for (const block of blocks) {
    const amongMeasures = namesMeasures(block, document);
    const upright = tableOf(block, byBlock.get(block.id) ?? []);
    const turned = block.columns > 2 ? transposed(upright) : null;
    const goesOn: boolean =
      before !== null &&
      before.table.columns === block.columns &&
      block.id - before.block.id <= MOST_BETWEEN &&
      block.headRows === 0;
    const head = isSheet(block, sheetLabels) ? null : headOf(upright, labels, amongMeasures);
    const beside = head || !turned ? null : headOf(turned, labels, amongMeasures);
    const tells = (columns: readonly Column[]) => columns.some((c) => TOLD_OF_MEASURES.some((field) => c.is(field)));
    const side = beside && (amongMeasures || tells(beside.columns)) ? beside : null;
    const columns: readonly Column[] | null =
      head?.columns ?? side?.columns ?? (goesOn ? before!.columns : headless(upright, block.id, atoms, labels));
    if (!columns) continue;
    const table = side ? turned! : upright;
    const records = recordsOf(table, head?.rows ?? side?.rows ?? 0, columns, { labels, document });
    if (!side) before = { columns, table, block };
    add(columns, records, { amongMeasures, first: block.id, last: block.id, side: side !== null });
  }
  const ruled = (id: number): Table | null => {
    const block = blocks.find((own) => own.id === id);
    return block ? tableOf(block, byBlock.get(id) ?? []) : null;
  };
  for (const { table, block, lastBlock } of bandTables(document, atoms, labels, ruled)) {
    const amongMeasures = block >= 0 && namesMeasures(document.blocks[block]!, document);
    const head = headOf(table, labels, amongMeasures);
    if (!head) continue;
    const records = recordsOf(table, head.rows, head.columns, { labels, document });
    add(head.columns, records, { amongMeasures, first: block, last: lastBlock, side: false });
  }
  return grids;

  function add(
    columns: readonly Column[],
    records: AssignedSheet[],
    { amongMeasures, first, last, side }: { amongMeasures: boolean; first: number; last: number; side: boolean },
  ): void {
    const heads = columns.map((column) => column.head).join('|');
    const before = grids.at(-1);
    if (before && before.heads === heads && (side || first - before.last <= MOST_BETWEEN)) {
      before.records.push(...records);
      before.last = last;
    } else if (records.length >= LEAST_ROWS) grids.push({ records, amongMeasures, form: 'row', heads, last });
  }
}

/** The heading above a table, or the one above that, says that measures follow. */
function namesMeasures(table: Block, { sections }: ConceptDocument): boolean {
  const own = sections[table.section];
  const above = own?.parent === null || !own ? undefined : sections[own.parent];
  return [own, above].some((s) => s !== undefined && s.level > 0 && MEASURES.test(s.title));
}

/** In how many tables each text stands in the first column. */
function firstColumns(tables: readonly TableBlock[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const table of tables)
    for (const text of new Set(firstColumn(table))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const firstColumn = (table: TableBlock): string[] =>
  table.cells
    .filter((c) => c.row >= Math.max(1, table.headRows) && c.column === 0 && /\p{L}{3}/u.test(c.text))
    .map((c) => c.text);

/** Sheets whose head is a row of labels have labels at the left of their further rows, the same from table to table. */
function isSheet(table: TableBlock, counts: ReadonlyMap<string, number>): boolean {
  const texts = firstColumn(table);
  const recurring = texts.filter((text) => counts.get(text)! >= LEAST_FORMS).length;
  return recurring >= 2 && 2 * recurring >= texts.length;
}
