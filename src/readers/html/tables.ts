import type { Element, ElementContent, Root } from 'hast';
import type { Anchor, TableCell } from '../../document/document.js';
import type { DraftBlock } from '../../document/sections.js';
import { cellText, flowText, onOneLine } from '../flow-text.js';
import { type CellLook, type CellUse, type ParagraphLook, rowUses } from '../layout-rows.js';
import { lineOf, noText, readInline } from './inline.js';
import { hasGround, isInline, isSkipped } from './visible.js';

/** Cells of a row that only lay out what stands in them. */
export interface Frame {
  readonly framed: readonly {
    readonly node: Element;
    readonly use: CellUse;
    /** Its text, where it is the number of the heading in the next cell. */
    readonly number: string | null;
  }[];
}
export interface TableParts {
  readonly parts: readonly (Frame | { readonly block: DraftBlock })[];
  readonly unseen: number;
}
interface Row {
  readonly node: Element;
  readonly cells: readonly Element[];
  readonly head: boolean;
}
const MOST_SPAN = 200;
const HEADING = /^h[1-6]$/;

/**
 * A table as blocks in reading order. Rows that place tables are taken apart, and those that lay out text (`rowUses`); a table of one cell is a frame
 * around text.
 */
export function tableParts(table: Element, ground = false): TableParts {
  const parts: (Frame | { block: DraftBlock })[] = [];
  let unseen = 0;
  const caption = childElements(table).find((c) => c.tagName === 'caption');
  if (caption) parts.push({ framed: [text({ ...caption, tagName: 'div', children: [{ ...caption }] })] });
  const rows = rowsOf(table);
  const alone = rows.flatMap((row) => row.cells).length === 1 || table.properties.role === 'presentation';
  const add = (own: readonly Row[], framed: boolean): void => {
    const looks = own.map((row) => row.cells.map((cell) => lookOf(cell, hasGround(row.node) || hasGround(cell))));
    let run: Row[] = [];
    const flush = (): void => {
      if (run.length === 0) return;
      const { block, unseen: more } = grid(run, ground || hasGround(table), table);
      unseen += more;
      if (block) parts.push({ block });
      run = [];
    };
    for (const [i, uses] of rowUses(looks, framed).entries()) {
      if (uses === 'table') {
        run.push(own[i]!);
        continue;
      }
      flush();
      const framed = own[i]!.cells.map((node, c) => {
        const use = uses[c]!;
        return { node, use, number: use === 'number' ? looks[i]![c]!.paragraphs[0]!.text : null };
      });
      parts.push({ framed });
    }
    flush();
  };
  let run: Row[] = [];
  for (const row of rows) {
    const nests = row.cells.some((cell) => holds(cell, (tag) => tag === 'table'));
    if (!alone && !nests) {
      run.push(row);
      continue;
    }
    add(run, false);
    run = [];
    if (nests) parts.push({ framed: row.cells.map(text) });
    else add([row], true);
  }
  add(run, false);
  return { parts, unseen };
}

const text = (node: Element): Frame['framed'][number] => ({ node, use: 'text', number: null });

/** What a cell looks like: a paragraph for each heading, paragraph, item and stretch of text. */
function lookOf(cell: Element, shaded: boolean): CellLook {
  const paragraphs: ParagraphLook[] = [];
  const visit = (node: Element, level: number | null): void => {
    let line: ElementContent[] = [];
    const flush = (): void => {
      const read = readInline(line, noText(), true);
      const { text } = flowText(read.pieces);
      const bold = (read.bold && read.letters > 0) || cell.tagName === 'th';
      if (text !== '') paragraphs.push({ text, level, bold, size: null });
      line = [];
    };
    for (const child of node.children) {
      if (child.type === 'text' || (child.type === 'element' && isInline(child.tagName))) line.push(child);
      else if (child.type === 'element' && !isSkipped(child)) {
        flush();
        visit(child, HEADING.test(child.tagName) ? Number(child.tagName[1]) : level);
      }
    }
    flush();
  };
  visit(cell, null);
  return { paragraphs, shaded };
}

function grid(rows: readonly Row[], ground: boolean, table: Element): { block: DraftBlock | null; unseen: number } {
  const cells: (TableCell & { bold: boolean })[] = [];
  const taken = new Set<string>();
  let columns = 0;
  let unseen = 0;
  for (const [row, { node, cells: own }] of rows.entries()) {
    let column = 0;
    for (const cell of own) {
      while (taken.has(`${row}:${column}`)) column++;
      const columnSpan = span(cell.properties.colSpan, MOST_SPAN);
      const rowSpan = span(cell.properties.rowSpan, rows.length - row);
      const read = cellLines(cell, ground || hasGround(node) || hasGround(cell));
      unseen += read.unseen;
      const line = read.line ?? lineOf(cell) ?? lineOf(node) ?? lineOf(table);
      const anchors: Anchor[] = [{ offset: 0, page: null, line, box: null }];
      cells.push({ text: cellText(read.lines), row, column, rowSpan, columnSpan, anchors, bold: read.bold });
      for (let r = 0; r < rowSpan; r++) for (let c = 0; c < columnSpan; c++) taken.add(`${row + r}:${column + c}`);
      column += columnSpan;
      columns = Math.max(columns, column);
    }
  }
  if (!cells.some((cell) => cell.text !== '')) return { block: null, unseen };
  const anchors: Anchor[] = [];
  let text = '';
  for (const row of rows.keys()) {
    const own = cells.filter((cell) => cell.row === row);
    anchors.push({ offset: text.length, page: null, line: own[0]?.anchors[0]?.line ?? lineOf(table), box: null });
    text += own.map((cell) => onOneLine(cell.text)).join(' | ') + (row < rows.length - 1 ? '\n' : '');
  }
  const block: DraftBlock = {
    kind: 'table',
    text,
    anchors,
    rows: rows.length,
    columns,
    headRows: headRows(rows, cells, columns),
    cells: cells.map(({ bold: _, ...cell }) => cell),
  };
  return { block, unseen };
}

/** Rows marked as heads; else a first row in bold above one that is not. Markdown asks for a head, and authors leave it empty where there is none. */
function headRows(rows: readonly Row[], cells: readonly (TableCell & { bold: boolean })[], columns: number): number {
  const filled = (row: number) => cells.filter((cell) => cell.row === row && cell.text !== '');
  const marked = rows.findIndex((row) => !row.head);
  if (marked > 0) return filled(0).length === 0 ? 0 : marked;
  if (rows.length < 2) return 0;
  const bold = (row: number): boolean => filled(row).length > 0 && filled(row).every((cell) => cell.bold);
  return bold(0) && !bold(1) && filled(0).length === columns && columns > 1 ? 1 : 0;
}

interface CellLines {
  readonly lines: readonly string[];
  readonly line: number | null;
  readonly bold: boolean;
  readonly unseen: number;
}

/** Text of a cell: a line for each paragraph, list items with their marker. */
function cellLines(cell: Element, ground: boolean): CellLines {
  const lines: string[] = [];
  let bold = true;
  let letters = 0;
  let unseen = 0;
  let first: number | null = null;
  const add = (nodes: readonly ElementContent[], marker: string): void => {
    const read = readInline(nodes, noText(), ground);
    unseen += read.unseen;
    letters += read.letters;
    bold &&= read.bold;
    for (const image of read.images) if (read.letters === 0) lines.push(image.text);
    first ??= read.pieces.find((p) => p.raw.trim() !== '')?.line ?? null;
    const raw = read.pieces.map((p) => p.raw).join('');
    if (raw.trim() !== '') lines.push(marker + raw.replace(/^\s+/, ''));
  };
  const visit = (nodes: readonly ElementContent[], marker: string): void => {
    let run: ElementContent[] = [];
    let own = marker;
    const flush = (): void => {
      if (run.length > 0) add(run, own);
      if (run.some((n) => n.type === 'element' || (n.type === 'text' && n.value.trim() !== ''))) own = '';
      run = [];
    };
    for (const node of nodes) {
      if (node.type === 'text' || (node.type === 'element' && isInline(node.tagName))) run.push(node);
      else if (node.type === 'element' && !isSkipped(node)) {
        flush();
        let n = Number(node.properties.start ?? 1) || 1;
        if (node.tagName === 'ul' || node.tagName === 'ol')
          for (const item of childElements(node)) visit(item.children, node.tagName === 'ol' ? `${n++}. ` : '• ');
        else {
          visit(node.children, own);
          own = '';
        }
      }
    }
    flush();
  };
  visit(cell.children, '');
  return { lines, line: first, bold: (bold && letters > 0) || cell.tagName === 'th', unseen };
}

function rowsOf(table: Element): Row[] {
  return childElements(table).flatMap((child): Row[] => {
    if (child.tagName === 'tr') return [rowOf(child, false)];
    if (!/^t(?:head|body|foot)$/.test(child.tagName)) return [];
    return childElements(child)
      .filter((row) => row.tagName === 'tr')
      .map((row) => rowOf(row, child.tagName === 'thead'));
  });
}

function rowOf(node: Element, inHead: boolean): Row {
  const cells = childElements(node).filter((c) => (c.tagName === 'td' || c.tagName === 'th') && !isSkipped(c));
  return { node, cells, head: inHead || (cells.length > 1 && cells.every((c) => c.tagName === 'th')) };
}

/** A list of terms and what they mean, as a table of pairs; null when nothing stands in it. */
export function definitionTable(list: Element): DraftBlock | null {
  const cell = (node: Element): Element => ({ ...node, tagName: 'td', properties: {} });
  const rows: Element[] = [];
  let terms: Element[] = [];
  const pairs = childElements(list).flatMap((c) => (c.tagName === 'div' ? childElements(c) : [c]));
  for (const node of pairs) {
    if (node.tagName === 'dt') {
      terms.push(node);
      continue;
    }
    if (node.tagName !== 'dd') continue;
    const term: Element = {
      type: 'element',
      tagName: 'td',
      properties: {},
      children: terms.flatMap((t): ElementContent[] => [{ ...t, tagName: 'p' }]),
      ...(terms[0]?.position ? { position: terms[0].position } : {}),
    };
    rows.push({ type: 'element', tagName: 'tr', properties: {}, children: [term, cell(node)] });
    terms = [];
  }
  const table: Element = { ...list, tagName: 'table', properties: {}, children: rows };
  return rows.length === 0
    ? null
    : grid(
        rowsOf(table).map((row) => ({ ...row, head: false })),
        false,
        table,
      ).block;
}

const childElements = (node: Element): Element[] => node.children.filter((c): c is Element => c.type === 'element');
const holds = (node: Element, wanted: (tag: string) => boolean): boolean =>
  childElements(node).some((c) => wanted(c.tagName) || holds(c, wanted));

function span(value: unknown, most: number): number {
  const wanted = Number(value ?? 1);
  // 0 means: to the end.
  if (wanted === 0) return Math.max(1, most);
  return Number.isInteger(wanted) && wanted > 0 ? Math.max(1, Math.min(wanted, most)) : 1;
}

/** Text of a cell that stands in a tree of its own. */
export const cellLinesOf = (root: Root): string =>
  cellText(
    cellLines({ type: 'element', tagName: 'td', properties: {}, children: root.children as ElementContent[] }, false)
      .lines,
  );
