import { createHash } from 'node:crypto';
import type { Nodes, Parents, Root, RootContent, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { UserError } from '../../diagnostics/user-error.js';
import type { Anchor, ConceptDocument, TableCell } from '../../document/document.js';
import { buildSections, type DraftBlock } from '../../document/sections.js';
import { declaredHeadings } from '../declared.js';
import { decodeText } from '../decode.js';
import { documentFacts } from '../facts.js';
import { headingBlock, isCaption, printedNumber } from '../marks.js';
import { assertReadable } from '../readable.js';
import { tooDeep } from './nesting.js';

interface Inline {
  text: string;
  anchors: Anchor[];
  strong: [number, number][];
  /** A line break was set after the text so far. */
  broken: boolean;
}

/** Text, anchors and what is set in bold, as blocks and cells carry them. */
const setIn = ({ strong, text }: Inline): { strong?: [number, number][] } => {
  const part = strong.filter(([from, to]) => from > 0 || to < text.length);
  return part.length > 0 ? { strong: part } : {};
};

/** Printed text of inline nodes, with an anchor for every source line it came from. */
function inlineText(node: Nodes, into: Inline = { text: '', anchors: [], strong: [], broken: false }): Inline {
  const add = (text: string, line: number) => {
    for (const [i, part] of text.split('\n').entries()) {
      const clean = part.replace(/\s+/g, ' ');
      if (into.text !== '' && i > 0 && !into.text.endsWith(' ')) into.text += ' ';
      if (clean === '') continue;
      const before = into.anchors.at(-1);
      if (before?.line !== line + i || into.broken)
        into.anchors.push({
          offset: into.text.length,
          page: null,
          line: line + i,
          box: null,
          ...(before ? { after: 'line' } : {}),
        });
      into.text += clean;
      into.broken = false;
    }
  };
  const line = node.position?.start.line ?? 1;
  if (node.type === 'text' || node.type === 'inlineCode') add(node.value, line);
  else if (node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value))) {
    into.text += into.text.endsWith(' ') ? '' : ' ';
    into.broken = into.text !== '';
  } else if (node.type === 'html') add(node.value.replace(/<[^>]*>/g, ''), line);
  else if (node.type === 'image') return into;
  else if (node.type === 'footnoteReference') return into;
  else if (node.type === 'strong') {
    const from = into.text.length;
    for (const child of node.children) inlineText(child, into);
    into.strong.push([from, into.text.length]);
  } else if ('children' in node) for (const child of (node as Parents).children) inlineText(child, into);
  return into;
}

function trimmed({ text, anchors, strong }: Inline): Inline {
  const lead = text.length - text.trimStart().length;
  const clean = text.trim();
  const kept = anchors.map((a) => ({ ...a, offset: Math.max(0, Math.min(a.offset - lead, clean.length)) }));
  const at = (offset: number): number => Math.max(0, Math.min(offset - lead, clean.length));
  return { text: clean, anchors: kept, broken: false, strong: strong.map(([from, to]) => [at(from), at(to)]) };
}

function tableBlock(node: Table): DraftBlock | null {
  const cells: TableCell[] = [];
  const columns = Math.max(0, ...node.children.map((r) => r.children.length));
  const rows = node.children.map((row, r) =>
    row.children.map((cell, c) => {
      const read = trimmed(inlineText(cell));
      const { text, anchors } = read;
      const line = cell.position?.start.line ?? row.position?.start.line ?? 1;
      cells.push({
        text,
        row: r,
        column: c,
        rowSpan: 1,
        columnSpan: 1,
        anchors: anchors.length > 0 ? anchors : [{ offset: 0, page: null, line, box: null }],
        ...setIn(read),
      });
      return text;
    }),
  );
  if (cells.length === 0) return null;
  const anchors: Anchor[] = [];
  let text = '';
  for (const [r, row] of rows.entries()) {
    anchors.push({ offset: text.length, page: null, line: node.children[r]?.position?.start.line ?? 1, box: null });
    text += row.join(' | ') + (r < rows.length - 1 ? '\n' : '');
  }
  const emptyHead = rows[0]?.every((t) => t === '') ?? false;
  return { kind: 'table', text, anchors, rows: rows.length, columns, headRows: emptyHead ? 0 : 1, cells };
}

class Collector {
  readonly blocks: DraftBlock[] = [];

  walk(node: RootContent, depth: number, marker: string | null): void {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'heading':
      case 'paragraph': {
        const read = trimmed(inlineText(node));
        const { text, anchors } = read;
        if (node.type === 'paragraph')
          for (const child of node.children)
            if (child.type === 'image' && child.alt) this.add('caption', child.alt, line);
        if (text === '') return;
        const at = anchors.length > 0 ? anchors : [{ offset: 0, page: null, line, box: null }];
        if (node.type === 'heading') this.blocks.push(headingBlock(text, at, node.depth));
        else if (marker !== null)
          this.blocks.push({ kind: 'listItem', text, anchors: at, depth, marker, ...setIn(read) });
        else
          this.blocks.push({
            kind: isCaption(text) ? 'caption' : 'paragraph',
            text,
            anchors: at,
            ...setIn(read),
          });
        return;
      }
      case 'list': {
        let n = node.start ?? 1;
        for (const item of node.children) {
          const own = node.ordered ? `${n++}.` : '-';
          for (const [i, child] of item.children.entries())
            this.walk(
              child,
              depth + (child.type === 'list' ? 1 : 0),
              i === 0 || child.type !== 'paragraph' ? own : own,
            );
        }
        return;
      }
      case 'table': {
        const block = tableBlock(node);
        if (block) this.blocks.push(block);
        return;
      }
      case 'html': {
        const comment = /^<!--([\s\S]*?)-->\s*$/.exec(node.value);
        const text = (comment ? comment[1]! : node.value.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
        if (text !== '') this.add(comment ? 'comment' : 'paragraph', text, line);
        return;
      }
      case 'code':
        for (const [i, l] of node.value.split('\n').entries())
          if (l.trim() !== '') this.add('paragraph', l.trim(), line + i + 1);
        return;
      case 'footnoteDefinition':
      case 'blockquote': {
        for (const child of node.children) {
          const from = this.blocks.length;
          this.walk(child, depth, marker);
          if (node.type === 'footnoteDefinition')
            for (let i = from; i < this.blocks.length; i++) {
              const b = this.blocks[i]!;
              if (b.kind === 'paragraph') this.blocks[i] = { ...b, kind: 'footnote' };
            }
        }
        return;
      }
      default:
        return;
    }
  }

  add(kind: 'paragraph' | 'caption' | 'comment', text: string, line: number): void {
    this.blocks.push({ kind, text, anchors: [{ offset: 0, page: null, line, box: null }] });
  }
}

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

/** Headings that authors made by bold print, where a file has no real ones. */
function boldHeadings(root: Root, blocks: DraftBlock[]): DraftBlock[] {
  if (blocks.some((b) => b.kind === 'heading')) return blocks;
  const bold = new Set(
    root.children.flatMap((n) =>
      n.type === 'paragraph' && n.children.length === 1 && n.children[0]!.type === 'strong'
        ? [n.position?.start.line ?? 0]
        : [],
    ),
  );
  return blocks.map((b) =>
    b.kind === 'paragraph' && bold.has(b.anchors[0]?.line ?? -1) && b.text.length < 120
      ? headingBlock(b.text, b.anchors, printedNumber(b.text)?.split('.').length ?? 1)
      : b,
  );
}

function frontMatter(root: Root): Record<string, unknown> {
  const first = root.children[0];
  if (first?.type !== 'yaml') return {};
  try {
    const value: unknown = parseYaml(first.value, { maxAliasCount: 10 });
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/**
 * Reads Markdown (CommonMark, GFM tables and footnotes, YAML front matter). Every block knows its source lines; pages are none.
 * @param path as the user gave it; only kept as a name
 * @throws UserError reader.empty, reader.binary, reader.garbage
 */
export function readMarkdown(path: string, bytes: Uint8Array): ConceptDocument {
  const { text, warnings } = decodeText(path, bytes);
  if (text.trim() === '') throw new UserError('reader.empty', { path });
  const notes: Diagnostic[] = [...warnings];
  let blocks: DraftBlock[];
  let meta: Record<string, unknown> = {};
  if (tooDeep(text)) {
    notes.push({ code: 'reader.flattened', args: {} });
    blocks = flatBlocks(text);
  } else {
    const root = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).parse(text) as Root;
    meta = frontMatter(root);
    const collector = new Collector();
    for (const node of root.children) collector.walk(node, 0, null);
    blocks = declaredHeadings(boldHeadings(root, collector.blocks));
  }
  assertReadable(
    path,
    blocks.map((b) => b.text),
  );
  const facts = documentFacts({ blocks, meta, path });
  const built = buildSections(blocks, facts.title);
  return {
    path,
    format: 'markdown',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...facts,
    pages: 0,
    textLayer: 'full',
    meta,
    warnings: notes,
    ...built,
    layout: [],
  };
}
