import type { ConceptDocument, Place, TableBlock, TableCell } from '../document/document.js';
import { amountsOf } from './amounts.js';
import { letteredCode, numberCode } from './codes.js';
import { mapFields, type Reading } from './fields.js';
import { type Labels, type LabelTarget, labelWords } from './labels.js';
import type { MeasureRecord } from './record.js';
import { type TimeDefinitions, timeframeOf } from './timeframes.js';

/** The measures of one table, a row each. */
export interface MeasureTable {
  /** Block ids of the table and of those that go on with it. */
  readonly tables: readonly number[];
  /** Its measures stand in columns. */
  readonly turned: boolean;
  readonly measures: readonly MeasureRecord[];
}

/** Fields that only a table of things to be done has. */
const ORGANISING: ReadonlySet<string> = new Set([
  'lead',
  'timeframe',
  'partners',
  'departments',
  'priority',
  'status',
  'funding',
  'steps',
]);
const LEAST_ROWS = 2;
/** In so many tables the first column repeats itself. */
const LEAST_FORMS = 3;
const MOST_HEAD_ROWS = 3;
const LONGEST_TITLE = 250;

/** Head of a column for one year. */
const YEAR = /^(?:ab\s|bis\s)?(?:19|20)\d\d(?:\s?ff\.?)?$/;

interface Column {
  readonly head: string;
  readonly targets: readonly LabelTarget[];
}

/** Reads tables whose column heads are labels of measures, one of them the title's. Tables with the same heads that follow each other are one. */
export function measureTables(document: ConceptDocument, labels: Labels, definitions: TimeDefinitions): MeasureTable[] {
  const found: MeasureTable[] = [];
  let turnedHeads = '';
  let before: { readonly columns: readonly Column[]; readonly table: TableBlock } | null = null;
  for (const block of document.blocks) {
    if (block.kind !== 'table' || block.columns < 2) continue;
    const among = namesMeasures(block, document);
    const head = headOf(block, labels, among);
    if (!head && block.columns > 2) {
      const turned = transposed(block);
      const side = headOf(turned, labels, among);
      const own = side ? rowsOf(turned, side.rows, side.columns, document, labels, definitions) : [];
      if (own.length >= LEAST_ROWS) {
        // tables of the same fields with other measures abreast go on with each other
        const last = found.at(-1);
        const heads = side!.columns.map((c) => c.head).join('|');
        if (last?.turned && heads === turnedHeads)
          found[found.length - 1] = {
            ...last,
            tables: [...last.tables, block.id],
            measures: [...last.measures, ...own],
          };
        else found.push({ tables: [block.id], turned: true, measures: own });
        turnedHeads = heads;
        before = null;
        continue;
      }
    }
    const continued: readonly Column[] | null =
      !head && before && before.table.columns === block.columns && follows(before.table, block) ? before.columns : null;
    const columns: readonly Column[] | null = head?.columns ?? continued;
    if (!columns) continue;
    before = { columns, table: block };
    const measures = rowsOf(block, head?.rows ?? 0, columns, document, labels, definitions);
    if (measures.length === 0) continue;
    const last = found.at(-1);
    if (continued && last)
      found[found.length - 1] = {
        ...last,
        tables: [...last.tables, block.id],
        measures: [...last.measures, ...measures],
      };
    else if (measures.length >= LEAST_ROWS) found.push({ tables: [block.id], turned: false, measures });
  }
  return withoutForms(found, document);
}

/**
 * Sheets whose head is a row of labels and whose further rows have labels at the left are no tables of measures: from table to table the same words stand in
 * the first column.
 */
function withoutForms(found: readonly MeasureTable[], document: ConceptDocument): MeasureTable[] {
  const rowLabels = found.map(({ tables, turned }) => {
    const block = document.blocks[tables[0]!];
    return block?.kind === 'table' && !turned ? firstColumn(block) : [];
  });
  const tables = new Map<string, number>();
  for (const texts of rowLabels) for (const text of new Set(texts)) tables.set(text, (tables.get(text) ?? 0) + 1);
  return found.filter(({ turned }, i) => {
    if (turned) return true;
    const texts = rowLabels[i]!;
    const recurring = texts.filter((text) => tables.get(text)! >= LEAST_FORMS).length;
    return recurring < 2 || 2 * recurring < texts.length;
  });
}

/** A table with measures in columns, read as one with measures in rows. */
const transposed = (table: TableBlock): TableBlock => ({
  ...table,
  rows: table.columns,
  columns: table.rows,
  cells: table.cells
    .map((cell) => ({
      ...cell,
      row: cell.column,
      column: cell.row,
      rowSpan: cell.columnSpan,
      columnSpan: cell.rowSpan,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column),
});

const firstColumn = (table: TableBlock): string[] =>
  table.cells
    .filter((c) => c.row >= Math.max(1, table.headRows) && c.column === 0 && /\p{L}{3}/u.test(c.text))
    .map((c) => c.text);

const follows = (a: TableBlock, b: TableBlock): boolean => b.id - a.id <= 4;

/** Columns with their heads, when they are those of a table of measures. */
function headOf(table: TableBlock, labels: Labels, amongMeasures: boolean): { columns: Column[]; rows: number } | null {
  for (let rows = 1; rows <= Math.min(MOST_HEAD_ROWS, table.rows - 1); rows++) {
    const columns: Column[] = [];
    for (let column = 0; column < table.columns; column++) {
      const cells = table.cells.filter((c) => c.row < rows && c.column <= column && c.column + c.columnSpan > column);
      const last = cells.filter((c) => c.columnSpan < table.columns).at(-1)?.text ?? '';
      const head = cells
        .map((c) => c.text)
        .filter((t) => t !== '')
        .join(' ');
      const own = labels.match(last);
      const targets = [own, labels.match(head)].find((list) => list.length > 0);
      columns.push({ head: last || head, targets: targets ?? [] });
    }
    if (isMeasureHead(columns, amongMeasures)) return { columns, rows };
  }
  return null;
}

/** The heading above a table, or the one above that, says that measures follow. */
function namesMeasures(table: TableBlock, document: ConceptDocument): boolean {
  const own = document.sections[table.section];
  const above = own?.parent === null || !own ? undefined : document.sections[own.parent];
  return [own, above].some((s) => s !== undefined && s.level > 0 && /ma(?:ß|ss)nahme|projekt|vorhaben/i.test(s.title));
}

/** A title with an organising field beside it; under a heading on measures, number or description will do. */
function isMeasureHead(columns: readonly Column[], amongMeasures: boolean): boolean {
  const fields = new Set(columns.flatMap((c) => c.targets.filter((t) => !t.second).map((t) => t.field)));
  // the column of the titles may have no head
  const title = columns.some((c) => c.targets.some((t) => t.field === 'title')) || columns[0]?.head === '';
  // what each year costs or brings stands in columns that name no field
  const heads = columns.filter((c) => c.head !== '' && !YEAR.test(c.head)).length;
  const organising = [...fields].filter((field) => ORGANISING.has(field)).length;
  const named = columns.filter((c) => c.targets.length > 0).length;
  const enough = organising >= 1 || (amongMeasures && (fields.has('description') || fields.has('goal')));
  return title && enough && named >= 3 && named >= 0.4 * heads;
}

function rowsOf(
  table: TableBlock,
  headRows: number,
  columns: readonly Column[],
  document: ConceptDocument,
  labels: Labels,
  definitions: TimeDefinitions,
): MeasureRecord[] {
  const title = titleColumn(columns);
  const rows: { readings: Reading[]; cells: TableCell[]; group: TableCell | null }[] = [];
  let group: TableCell | null = null;
  for (let row = headRows; row < table.rows; row++) {
    const cells = table.cells.filter((c) => c.row <= row && c.row + c.rowSpan > row && c.text !== '');
    const own = cells.filter((c) => c.row === row);
    if (own.length === 0 || repeatsHead(own, columns)) continue;
    if (own.length === 1 && (own[0]!.columnSpan > 1 || own[0]!.column !== title)) {
      if (own[0]!.column === 0 && own[0]!.text.length < LONGEST_TITLE) group = own[0]!;
      continue;
    }
    const readings = cells.map((cell) => readingOf(cell, columns, title));
    const named = cells.find((c) => c.column <= title && c.column + c.columnSpan > title && c.row === row);
    const before = rows.at(-1);
    if (!named && before) {
      for (const reading of readings) append(before.readings, reading);
      before.cells.push(...own);
    } else if (named) rows.push({ readings: [...readings, ...emptyReadings(cells, columns)], cells: own, group });
  }
  const mapped = mapFields(
    rows.map((row) => row.readings),
    labels,
    false,
  );
  return rows.flatMap((row, i): MeasureRecord[] => {
    const { fields, otherFields, title: named, code } = mapped[i]!;
    const text = named?.text ?? '';
    const coded = letteredCode(text) ?? (code ? null : numberCode(text));
    const name = coded && coded.rest !== '' ? coded.rest : text;
    if (name.length < 3 || name.length > LONGEST_TITLE || !/\p{L}{3}/u.test(name)) return [];
    const all = { ...fields };
    if (!all.fieldOfAction && row.group)
      all.fieldOfAction = { value: row.group.text, label: '', state: 'filled', place: placeOf(row.group, document) };
    const place = placeOf(row.cells[0]!, document);
    const time = all.timeframe?.value;
    return [
      {
        code: code?.text || coded?.code || null,
        title: name,
        place,
        lastPage: place.page,
        section: table.section,
        form: 'row',
        fields: all,
        otherFields,
        amounts: all.costs?.value ? amountsOf(all.costs.value) : [],
        timeframe: time ? timeframeOf(time, labels, definitions) : null,
        key: labels.keyNames.has(labelWords(columns[title]!.head)),
        blocks: [table.id, table.id + 1],
      },
    ];
  });
}

/** The column that names the measures: by its head, the surer first. */
function titleColumn(columns: readonly Column[]): number {
  const sure = columns.findIndex((c) => c.targets.some((t) => t.field === 'title' && !t.second));
  return sure >= 0
    ? sure
    : Math.max(
        0,
        columns.findIndex((c) => c.targets.some((t) => t.field === 'title')),
      );
}

function readingOf(cell: TableCell, columns: readonly Column[], title: number): Reading {
  const { head, targets } = columns[cell.column]!;
  const anchor = cell.anchors[0];
  return {
    key: `${cell.column}`,
    label: head,
    targets: cell.column === title ? [{ field: 'title', second: false }] : targets,
    text: cell.text.replace(/\s*[•▪■►➢●○]\s*/g, '; ').replace(/^; /, ''),
    boxes: 0,
    ticked: 0,
    place: { page: anchor?.page ?? null, line: anchor?.line ?? null },
  };
}

/** Empty cells below labels: labels without information. */
function emptyReadings(cells: readonly TableCell[], columns: readonly Column[]): Reading[] {
  const anchor = cells[0]!.anchors[0];
  const place = { page: anchor?.page ?? null, line: anchor?.line ?? null };
  const covers = (cell: TableCell, column: number): boolean =>
    cell.column <= column && cell.column + cell.columnSpan > column;
  return columns.flatMap(({ head, targets }, i): Reading[] =>
    targets.length === 0 || cells.some((cell) => covers(cell, i))
      ? []
      : [{ key: `${i}`, label: head, targets, text: '', boxes: 0, ticked: 0, place }],
  );
}

function append(readings: Reading[], more: Reading): void {
  const at = readings.findIndex((reading) => reading.key === more.key);
  if (at < 0) readings.push(more);
  else if (readings[at]!.text !== more.text)
    readings[at] = { ...readings[at]!, text: `${readings[at]!.text} ${more.text}`.trim() };
}

/** Heads printed again where the table goes on on the next page. */
function repeatsHead(cells: readonly TableCell[], columns: readonly Column[]): boolean {
  const same = cells.filter((cell) => columns[cell.column]?.head.includes(cell.text)).length;
  return same >= 2 && same >= 0.6 * cells.length;
}

function placeOf(cell: TableCell, document: ConceptDocument): Place {
  const anchor = cell.anchors[0];
  return {
    page: document.pages > 0 ? (anchor?.page ?? null) : null,
    line: anchor?.line ?? null,
    ...(anchor?.file === undefined ? {} : { file: anchor.file }),
  };
}
