import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { UserError } from '../../diagnostics/user-error.js';
import type { ConceptDocument, TableCell } from '../../document/document.js';
import { buildSections, type DraftBlock } from '../../document/sections.js';
import { decodeText } from '../decode.js';
import { documentFacts } from '../facts/index.js';
import { onOneLine, plain } from '../flow-text.js';
import { flowHeadings } from '../headings.js';
import { type HtmlBlocks, htmlBlocks } from '../html/blocks.js';
import { cellLinesOf } from '../html/tables.js';
import { unseenWarnings } from '../marks.js';
import { assertReadable } from '../readable.js';
import { plainMarkdown } from './dialects.js';
import { frontMatter } from './front-matter.js';
import { tooDeep } from './nesting.js';
import { type DrawnTable, drawnTables } from './pandoc-tables.js';
import { markdownTree } from './tree.js';

/** Lines as paragraphs, for files whose nesting no parser should be asked to follow. */
function flatBlocks(text: string): DraftBlock[] {
  return text.split('\n').flatMap((line, i): DraftBlock[] => {
    const clean = line
      .replace(/^[\s>*#+-]{1,200}/, '')
      .trim()
      .slice(0, 2000);
    return clean === ''
      ? []
      : [{ kind: 'paragraph', text: clean, anchors: [{ offset: 0, page: null, line: i + 1, box: null }] }];
  });
}

/** Stands for a drawn table in the text that the parser sees: a sign that no text holds, and its place in the list. */
const mark = (i: number): string => `<!--\ue0ff${i}-->`;
const MARKED = /^\ue0ff(\d+)$/;

function markdownBlocks(text: string): HtmlBlocks {
  const lines = text.split('\n');
  const tables = drawnTables(lines);
  for (const [i, { first, end }] of tables.entries()) {
    lines[first] = mark(i);
    // The mark stands alone, so that it parts paragraphs as the table does.
    for (let at = first + 1; at < end; at++) lines[at] = '';
  }
  return htmlBlocks(markdownTree(lines.join('\n')), (comment) => {
    const at = MARKED.exec(comment)?.[1];
    return at === undefined ? null : drawnBlock(tables[Number(at)]!);
  });
}

function drawnBlock(table: DrawnTable): DraftBlock {
  const cells: TableCell[] = [];
  const rows = table.rows.map((row, r) => {
    let column = 0;
    return row.map(({ source, line, span }) => {
      const text = cellLinesOf(markdownTree(source));
      const anchors = [{ offset: 0, page: null, line: line + 1, box: null }];
      cells.push({ text, row: r, column, rowSpan: 1, columnSpan: span, anchors });
      column += span;
      return onOneLine(text);
    });
  });
  const anchors: { offset: number; page: null; line: number; box: null }[] = [];
  let text = '';
  for (const [r, row] of rows.entries()) {
    anchors.push({ offset: text.length, page: null, line: (table.rows[r]![0]?.line ?? table.first) + 1, box: null });
    text += row.join(' | ') + (r < rows.length - 1 ? '\n' : '');
  }
  const columns = Math.max(...table.rows.map((row) => row.reduce((sum, cell) => sum + cell.span, 0)));
  return { kind: 'table', text, anchors, rows: rows.length, columns, headRows: table.headRows, cells };
}

/**
 * Reads Markdown: CommonMark with the tables and footnotes of GitHub, HTML in it, tables and definition lists of pandoc, front matter in YAML, TOML or JSON, marks
 * of Quarto, MkDocs and Obsidian. Every block knows its source lines; pages are none.
 * @param path as the user gave it; only kept as a name
 * @throws UserError reader.empty, reader.binary, reader.garbage
 */
export function readMarkdown(path: string, bytes: Uint8Array): ConceptDocument {
  const { text, warnings } = decodeText(path, bytes);
  if (text.trim() === '') throw new UserError('reader.empty', { path });
  const notes: Diagnostic[] = [...warnings];
  const { meta, body } = frontMatter(text);
  const { text: source, includes } = plainMarkdown(plain(body));
  for (const name of includes) notes.push({ code: 'markdown.include', args: { name } });
  let blocks: DraftBlock[];
  if (tooDeep(source)) {
    notes.push({ code: 'reader.flattened', args: {} });
    blocks = flatBlocks(source);
  } else {
    const read = markdownBlocks(source);
    notes.push(...unseenWarnings(read.unseen));
    blocks = flowHeadings(read.blocks);
  }
  assertReadable(
    path,
    blocks.map((b) => b.text),
  );
  const facts = documentFacts({ blocks, meta, path });
  return {
    path,
    format: 'markdown',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...facts,
    pages: 0,
    textLayer: 'full',
    meta,
    warnings: notes,
    ...buildSections(blocks, facts.title),
    layout: [],
  };
}
