import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DraftBlock } from '../../document/sections.js';
import type { Marker } from '../counting.js';
import { blockOf, NOWHERE, printedMarker, tableBlock } from '../flow-blocks.js';
import { cellText, flowText, plain } from '../flow-text.js';
import { type GridRow, gridParts, type ReadCell } from '../grid.js';
import type { CellLook } from '../layout-rows.js';
import type { LookedAt } from '../look.js';
import { unseenWarnings } from '../marks.js';
import { typedContents } from '../typed-contents.js';
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../xml.js';
import { type Inline, readControls, readInline } from './inline.js';
import { Count, OUTLINE, readLists } from './lists.js';
import type { OpenDocument } from './package.js';
import { readStyles } from './styles.js';
import { gridOf } from './tables.js';

export interface OdtBlocks {
  readonly blocks: readonly LookedAt[];
  /** Text in the style "Title". */
  readonly title: string | null;
  readonly warnings: readonly Diagnostic[];
}

/** Deepest nesting of tables, boxes and lists that is followed. */
const DEEPEST = 40;

/**
 * Walks an OpenDocument text in reading order. Footnotes and text boxes follow the block they are anchored in; heads and feet of pages, comments and
 * deleted text are not read.
 */
export function odtBlocks(file: OpenDocument): OdtBlocks {
  const reader = new Reader(file);
  reader.walk(file.body, PLAIN, 0);
  return reader.finish();
}

/** The list item that a paragraph is the first or a later one of. */
interface Item {
  readonly count: Count | null;
  readonly depth: number;
  /** Number that the item is given, null when it is counted. */
  start: number | null;
  /** The marker was drawn, or there is none (a list's head, a second paragraph). */
  done: boolean;
}
interface Scope {
  /** Within a table of contents or an index. */
  readonly contents: boolean;
  /** A colour lies behind. */
  readonly shaded: boolean;
  readonly item: Item | null;
  /** In a cell that sets its text off as a heading is. */
  readonly setOff: boolean;
}
const PLAIN: Scope = { contents: false, shaded: false, item: null, setOff: false };

class Reader {
  private readonly blocks: LookedAt[] = [];
  private readonly title: string[] = [];
  private readonly objects: string[] = [];
  private readonly styles;
  private readonly lists;
  private readonly controls;
  /** Counts that may go on: by the list's id, and the last of each style. */
  private readonly counts = new Map<string, Count>();
  private readonly headings: Count | null;
  private unseen = 0;
  /** Number that has a cell of its own before the heading it belongs to. */
  private lead = '';

  constructor(private readonly file: OpenDocument) {
    this.styles = readStyles(file.styles);
    this.lists = readLists(file.styles);
    this.controls = readControls(file.body);
    const outline = this.lists.get(OUTLINE);
    this.headings = outline ? new Count(outline) : null;
  }

  finish(): OdtBlocks {
    const warnings: Diagnostic[] = [];
    if (this.objects.length > 0) {
      const kinds = [...new Set(this.objects)].sort().join(', ');
      warnings.push({ code: 'odt.embedded', args: { count: this.objects.length, kinds } });
    }
    warnings.push(...unseenWarnings(this.unseen));
    return { blocks: typedContents(this.blocks), title: this.title.join(' ') || null, warnings };
  }

  walk(node: XmlElement, scope: Scope, depth: number): void {
    if (depth > DEEPEST) return;
    for (const child of elementsOf(node)) this.element(child, scope, depth);
  }

  private element(node: XmlElement, scope: Scope, depth: number): void {
    const { name, attributes } = node;
    if (name === 'text:p' || name === 'text:h') {
      if (!isHidden(node)) this.paragraph(node, scope, depth);
    } else if (name === 'text:list') this.list(node, scope, depth);
    else if (name === 'text:numbered-paragraph') this.walk(node, { ...scope, item: this.numbered(node) }, depth + 1);
    else if (name === 'table:table') this.table(node, scope, depth);
    else if (name === 'text:section') {
      const hidden = attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true';
      const shaded = scope.shaded || this.styles.of('section', attributes['text:style-name']).shaded === true;
      if (!hidden) this.walk(node, { ...scope, shaded }, depth + 1);
    } else if (INDEXES.test(name))
      this.walk(childOf(node, 'text:index-body') ?? EMPTY, { ...scope, contents: true }, depth + 1);
    else if (name.startsWith('draw:')) this.drawing(node, scope, depth);
    else if (!SKIPPED.has(name)) this.walk(node, scope, depth + 1);
  }

  private paragraph(node: XmlElement, scope: Scope, depth: number): void {
    const { read, name, marker, level } = this.inline(node, scope);
    const lead = read.raw.trim() === '' ? '' : this.lead;
    if (lead !== '') this.lead = '';
    const raw = lead + read.raw;
    const listed = scope.contents || /^(?:contents|inhaltsverzeichnis|index)\b/.test(name);
    const shown = flowText(raw);
    if (shown.text !== '') {
      if (name === 'title') this.title.push(shown.text);
      // The title is no heading of a part, however large it is set.
      const { bold, size } = /^(?:sub)?title$/.test(name) ? { bold: false, size: null } : read;
      const block = blockOf(raw, name, marker, listed ? 'contents' : level);
      this.blocks.push({ block, bold: bold || scope.setOff, size });
    }
    this.asides(read, scope, depth);
  }

  /** A paragraph's text, counted where it is numbered. */
  private inline(
    node: XmlElement,
    scope: Scope,
  ): { read: Inline; name: string; marker: Marker | null; level: number | null } {
    const { attributes } = node;
    const style = this.styles.of('paragraph', attributes['text:style-name']);
    const shaded = scope.shaded || style.shaded === true;
    const read = readInline(node, this.styles, this.controls, shaded);
    this.unseen += read.unseen;
    const heading = node.name === 'text:h';
    const level = heading ? Number(attributes['text:outline-level'] ?? style.outline ?? 1) || 1 : style.outline;
    let marker: Marker | null = null;
    const { item } = scope;
    if (item && !item.done) {
      marker = item.count?.next(item.depth, item.start) ?? { text: '•', kind: 'bullet', depth: item.depth };
      item.done = true;
    } else if (item && !heading) marker = { text: '', kind: 'bullet', depth: item.depth };
    // A style that says "no list" is not counted.
    const counted =
      heading && style.list !== '' && attributes['text:is-list-header'] !== 'true' && read.raw.trim() !== '';
    if (!marker && counted && level !== null && (style.list === null || !this.lists.has(style.list))) {
      const again =
        attributes['text:restart-numbering'] === 'true' ? Number(attributes['text:start-value'] ?? 1) : null;
      marker = this.headings?.next(level - 1, again) ?? null;
    } else if (!marker && counted && level !== null && style.list !== null)
      marker = this.countOf(style.list).next(level - 1, null);
    return { read, name: style.name, marker, level };
  }

  private countOf(style: string): Count {
    const known = this.counts.get(style);
    if (known) return known;
    const count = new Count(this.lists.get(style) ?? new Map());
    this.counts.set(style, count);
    return count;
  }

  private list(
    node: XmlElement,
    scope: Scope,
    depth: number,
    outer: { count: Count; depth: number } | null = null,
  ): void {
    if (depth > DEEPEST) return;
    const { attributes } = node;
    const style = attributes['text:style-name'];
    const id = attributes['xml:id'] ?? attributes['text:id'];
    const goesOn =
      attributes['text:continue-list'] ?? (attributes['text:continue-numbering'] === 'true' ? style : undefined);
    const level = outer ? outer.depth + 1 : 0;
    const within = outer && (style === undefined || !this.lists.has(style)) ? outer.count : null;
    const count = within ?? (goesOn === undefined ? undefined : this.counts.get(goesOn)) ?? this.fresh(style);
    if (style !== undefined) this.counts.set(style, count);
    if (id !== undefined) this.counts.set(id, count);
    for (const child of elementsOf(node)) {
      const head = child.name === 'text:list-header';
      if (!head && child.name !== 'text:list-item') continue;
      const own = attributeNumber(child, 'text:start-value');
      const item: Item = { count, depth: level, start: own, done: head };
      for (const part of elementsOf(child)) {
        if (part.name === 'text:list') this.list(part, scope, depth + 1, { count, depth: level });
        else this.element(part, { ...scope, item }, depth + 1);
      }
    }
  }

  private fresh(style: string | undefined): Count {
    return new Count(this.lists.get(style ?? '') ?? new Map());
  }

  private numbered(node: XmlElement): Item {
    const id = node.attributes['text:list-id'] ?? node.attributes['text:style-name'] ?? '';
    const known = this.counts.get(id) ?? this.fresh(node.attributes['text:style-name']);
    this.counts.set(id, known);
    const level = (attributeNumber(node, 'text:level') ?? 1) - 1;
    return { count: known, depth: level, start: attributeNumber(node, 'text:start-value'), done: false };
  }

  private asides(read: Inline, scope: Scope, depth: number): void {
    for (const drawing of read.drawings) this.drawing(drawing, scope, depth);
    for (const note of read.notes) {
      const body = childOf(note, 'text:note-body') ?? EMPTY;
      const raw = elementsOf(body).map((p) => readInline(p, this.styles, this.controls, false).raw);
      const shown = flowText(raw.join('\n'));
      if (shown.text !== '') this.push({ kind: 'footnote', ...shown });
    }
  }

  /** Text boxes and shapes with text; else what the author says of an image. */
  private drawing(node: XmlElement, scope: Scope, depth: number): void {
    if (depth > DEEPEST) return;
    const before = this.blocks.length;
    const style = this.styles.of('graphic', node.attributes['draw:style-name']);
    // A box may lie on an image or on another box.
    const own = { ...PLAIN, contents: scope.contents, shaded: style.shaded !== false };
    for (const child of elementsOf(node)) {
      if (child.name === 'draw:object' || child.name === 'draw:object-ole') this.object(child);
      else if (child.name === 'draw:control')
        this.pushText(this.controls.get(child.attributes['draw:control'] ?? '') ?? '');
      else if (!/^(?:svg:|draw:(?:image|enhanced-geometry|glue-point))/.test(child.name))
        this.element(child, own, depth + 1);
    }
    const described = childOf(node, 'svg:desc') ?? childOf(node, 'svg:title');
    if (this.blocks.length === before && described) {
      const text = plain(textOf(described)).replace(/\s+/g, ' ').trim();
      if (text !== '') this.push({ kind: 'caption', text, anchors: NOWHERE });
    }
  }

  private pushText(raw: string): void {
    const shown = flowText(raw);
    if (shown.text !== '') this.push({ kind: 'paragraph', ...shown });
  }

  /** Charts and formulas are pictures; tables and texts of other files hold words. */
  private object(node: XmlElement): void {
    const inline = elementsOf(node)[0];
    const kind = inline
      ? childOf(inline, 'office:body')?.children.find((c) => typeof c !== 'string')
      : this.file.object(node.attributes['xlink:href'] ?? '');
    const name = typeof kind === 'string' ? kind : (kind?.name ?? (node.name === 'draw:object-ole' ? 'OLE' : null));
    if (name && !/^(?:office:chart|office:drawing|math:math|math)$/.test(name))
      this.objects.push(name.replace('office:', ''));
  }

  private table(node: XmlElement, scope: Scope, depth: number): void {
    const rows = gridOf(node);
    const shaded = scope.shaded || this.styles.of('table', node.attributes['table:style-name']).shaded === true;
    const within = (cell: XmlElement): Scope => ({
      ...scope,
      item: null,
      shaded: shaded || this.styles.of('table-cell', cell.attributes['table:style-name']).shaded === true,
    });
    for (const part of gridParts(rows, 'table:table', scope.contents, (cell) => this.look(cell, within(cell)))) {
      if (part.kind === 'rows') this.grid(part.rows, within, depth);
      else {
        for (const { node: cell, use, number } of part.cells) {
          if (number !== null) this.lead += `${number} `;
          else this.walk(cell, { ...within(cell), setOff: use === 'setOff' }, depth + 1);
        }
        this.pushText(this.lead);
        this.lead = '';
      }
    }
  }

  /** What a cell looks like; nothing of it is counted. */
  private look(cell: XmlElement, scope: Scope): CellLook {
    const paragraphs = cellParagraphs(cell, 0).flatMap((node) => {
      const style = this.styles.of('paragraph', node.attributes['text:style-name']);
      const { raw, bold, size } = readInline(node, this.styles, this.controls, scope.shaded);
      const { text } = flowText(raw);
      const level =
        node.name === 'text:h'
          ? Number(node.attributes['text:outline-level'] ?? style.outline ?? 1) || 1
          : style.outline;
      return text === '' ? [] : [{ text, level, bold, size }];
    });
    const style = this.styles.of('table-cell', cell.attributes['table:style-name']);
    return { paragraphs, shaded: style.shaded === true };
  }

  /** Rows of a table as a block. */
  private grid(rows: readonly GridRow[], within: (cell: XmlElement) => Scope, depth: number): void {
    const asides: Inline[] = [];
    const cells: ReadCell[] = [];
    for (const [row, { cells: own }] of rows.entries())
      for (const { node, column, columnSpan, rowSpan } of own) {
        const lines: string[] = [];
        const looks: boolean[] = [];
        const add = (paragraph: XmlElement, item: Item | null): void => {
          const { read, marker } = this.inline(paragraph, { ...within(node), item });
          asides.push(read);
          const empty = read.raw.trim() === '';
          lines.push(printedMarker(marker?.text === '' ? null : marker, empty) + read.raw);
          if (!empty) looks.push(read.bold);
        };
        this.cellLines(node, add, null, 0);
        const rowEnd = Math.min(rows.length, row + rowSpan);
        const bold = looks.length > 0 && looks.every((b) => b);
        cells.push({ text: cellText(lines), row, column, rowSpan: rowEnd - row, columnSpan, bold });
      }
    const block = tableBlock(rows, cells);
    if (block) this.push(block);
    for (const read of asides) this.asides(read, PLAIN, depth);
  }

  private cellLines(
    node: XmlElement,
    add: (paragraph: XmlElement, item: Item | null) => void,
    outer: { count: Count; depth: number } | null,
    depth: number,
  ): void {
    if (depth > DEEPEST) return;
    for (const child of elementsOf(node)) {
      if (child.name === 'text:p' || child.name === 'text:h') add(child, null);
      else if (child.name === 'text:list') {
        const count = outer?.count ?? this.fresh(child.attributes['text:style-name']);
        const level = outer ? outer.depth + 1 : 0;
        for (const entry of childrenOf(child, 'text:list-item')) {
          const item: Item = { count, depth: level, start: attributeNumber(entry, 'text:start-value'), done: false };
          for (const part of elementsOf(entry)) {
            if (part.name === 'text:p' || part.name === 'text:h') add(part, item);
            else this.cellLines({ ...entry, children: [part] }, add, { count, depth: level }, depth + 1);
          }
        }
      } else if (!SKIPPED.has(child.name)) this.cellLines(child, add, outer, depth + 1);
    }
  }

  private push(block: DraftBlock): void {
    this.blocks.push({ block, bold: false, size: null });
  }
}

/** A paragraph that its condition hides. */
const isHidden = (node: XmlElement): boolean =>
  descendantsOf(node, 'text:hidden-paragraph').some((mark) => mark.attributes['text:is-hidden'] === 'true');

/** Paragraphs of a cell, those of its lists too. */
const cellParagraphs = (node: XmlElement, depth: number): XmlElement[] =>
  depth > DEEPEST
    ? []
    : elementsOf(node).flatMap((child) => {
        if (child.name === 'text:p' || child.name === 'text:h') return [child];
        return SKIPPED.has(child.name) ? [] : cellParagraphs(child, depth + 1);
      });

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };
const INDEXES =
  /^text:(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/;
/** Deleted text, declarations, comments, and forms, whose values stand where their controls are. */
const SKIPPED: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'office:forms',
  'office:annotation',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'svg:title',
  'svg:desc',
]);

function attributeNumber({ attributes }: XmlElement, name: string): number | null {
  const value = Number(attributes[name] ?? Number.NaN);
  return Number.isInteger(value) ? value : null;
}
