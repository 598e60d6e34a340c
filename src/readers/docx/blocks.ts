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
import { controlText, Fields, type Inline, readInline } from './inline.js';
import { Numbering } from './numbering.js';
import type { WordPackage } from './package.js';
import { numberOf, valOf } from './properties.js';
import { readStyles, type Style } from './styles.js';
import { gridOf } from './tables.js';

export interface WordBlocks {
  readonly blocks: readonly LookedAt[];
  /** Text in the style "Title". */
  readonly title: string | null;
  readonly warnings: readonly Diagnostic[];
}

const CONTENTS = /^(?:toc|verzeichnis|inhaltsverzeichnis|table of figures|abbildungsverzeichnis|index)\b/;
/** Deepest nesting of tables, boxes and controls that is followed. */
const DEEPEST = 40;

/** Reads a part of a document in another format that was put into this one; null when it cannot be read. */
export type ReadChunk = (name: string, bytes: Uint8Array) => readonly DraftBlock[] | null;

/**
 * Walks a Word document in reading order. Footnotes, text boxes and SmartArt follow the block they are anchored in; heads and feet of pages and comments
 * are not read.
 */
export function wordBlocks(file: WordPackage, readChunk: ReadChunk): WordBlocks {
  const reader = new Reader(file, readChunk);
  reader.walk(childOf(file.main, 'w:body') ?? file.main, PLAIN, 0);
  return reader.finish();
}

interface Scope {
  /** Within a table of contents. */
  readonly contents: boolean;
  /** A colour lies behind. */
  readonly shaded: boolean;
  /** In a cell that sets its text off as a heading is. */
  readonly setOff: boolean;
}
const PLAIN: Scope = { contents: false, shaded: false, setOff: false };

class Reader {
  private readonly blocks: LookedAt[] = [];
  private readonly title: string[] = [];
  private readonly styles;
  private readonly numbering;
  private readonly fields = new Fields();
  private readonly notes = new Map<string, Map<string, XmlElement>>();
  private readonly objects: string[] = [];
  private readonly chunks: string[] = [];
  private unseen = 0;
  /** Text of paragraphs whose mark was deleted: it goes on in the next. */
  private carried = '';
  /** Number that has a cell of its own before the heading it belongs to. */
  private lead = '';

  constructor(
    private readonly file: WordPackage,
    private readonly readChunk: ReadChunk,
  ) {
    this.styles = readStyles(file.part('styles'));
    this.numbering = new Numbering(file.part('numbering'));
    for (const kind of ['footnotes', 'endnotes'])
      this.notes.set(
        kind,
        new Map(
          elementsOf(file.part(kind) ?? EMPTY)
            .filter((note) => !/separator/i.test(note.attributes['w:type'] ?? ''))
            .map((note) => [note.attributes['w:id'] ?? '', note]),
        ),
      );
  }

  finish(): WordBlocks {
    const warnings: Diagnostic[] = [];
    if (this.objects.length > 0) {
      const kinds = [...new Set(this.objects)].sort().join(', ');
      warnings.push({ code: 'docx.embedded', args: { count: this.objects.length, kinds } });
    }
    for (const name of this.chunks) warnings.push({ code: 'docx.chunk', args: { name } });
    warnings.push(...unseenWarnings(this.unseen));
    return { blocks: typedContents(this.blocks), title: this.title.join(' ') || null, warnings };
  }

  walk(node: XmlElement, scope: Scope, depth: number): void {
    if (depth > DEEPEST) return;
    for (const child of elementsOf(node)) {
      if (child.name === 'w:p') this.paragraph(child, scope, depth);
      else if (child.name === 'w:tbl') this.table(child, scope, depth);
      else if (child.name === 'w:sdt') this.control(child, scope, depth);
      else if (child.name === 'w:altChunk') this.chunk(child.attributes['r:id'] ?? '');
      else if (child.name === 'a:p') this.drawn(child);
      else if (!SKIPPED.has(child.name)) this.walk(child, scope, depth + 1);
    }
  }

  private control(node: XmlElement, scope: Scope, depth: number): void {
    const said = controlText(node);
    if (said !== null) {
      if (said !== '') this.push({ kind: 'paragraph', text: said, anchors: NOWHERE });
      return;
    }
    const gallery = descendantsOf(childOf(node, 'w:sdtPr') ?? EMPTY, 'w:docPartGallery')[0];
    const contents = /table of contents|inhaltsverzeichnis/i.test(gallery?.attributes['w:val'] ?? '');
    const content = childOf(node, 'w:sdtContent');
    if (content) this.walk(content, contents ? { ...scope, contents } : scope, depth + 1);
  }

  private paragraph(node: XmlElement, scope: Scope, depth: number): void {
    const { read, style, marker, level } = this.inline(node, scope);
    const mark = childOf(childOf(node, 'w:pPr'), 'w:rPr');
    const lead = read.raw.trim() === '' ? '' : this.lead;
    if (lead !== '') this.lead = '';
    const raw = lead + this.carried + read.raw;
    this.carried = childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom') ? raw : '';
    const listed = scope.contents || this.fields.inContents || CONTENTS.test(style.name);
    if (this.carried === '') {
      const shown = flowText(raw);
      if (shown.text !== '') {
        if (style.name === 'title') this.title.push(shown.text);
        // The title is no heading of a part, however large it is set.
        const { bold, size } = /^(?:sub)?title$/.test(style.name) ? { bold: false, size: null } : read;
        this.blocks.push({
          block: blockOf(raw, style.name, marker, listed ? 'contents' : level),
          bold: bold || scope.setOff,
          size,
        });
      }
    }
    this.asides(read, depth);
  }

  /** A paragraph's text, counted where it is numbered. */
  private inline(
    node: XmlElement,
    scope: Scope,
  ): { read: Inline; style: Style; marker: Marker | null; level: number | null } {
    const properties = childOf(node, 'w:pPr');
    const styleId = valOf(properties, 'w:pStyle');
    const style = this.styles.paragraph(styleId);
    const read = readInline(node, { styles: this.styles, fields: this.fields, shaded: scope.shaded });
    this.unseen += read.unseen;
    this.objects.push(...read.objects);
    const own = childOf(properties, 'w:numPr');
    const id = valOf(own, 'w:numId') ?? style.numbering?.id ?? null;
    const linked = this.numbering.levelOfStyle(styleId, id);
    const at = numberOf(own, 'w:ilvl') ?? linked?.level ?? style.numbering?.level ?? 0;
    const list = id ?? (own || style.numbering ? linked?.id : null) ?? null;
    // A paragraph that was deleted with its mark is not counted.
    const gone = read.raw.trim() === '' && childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
    const marker = list === null || gone ? null : this.numbering.next(list, at);
    const outline = numberOf(properties, 'w:outlineLvl');
    const level = outline === null ? style.level : outline < 9 ? outline + 1 : null;
    return { read, style, marker, level };
  }

  private asides(read: Inline, depth: number): void {
    for (const text of read.images) this.push({ kind: 'caption', text: plain(text), anchors: NOWHERE });
    for (const box of read.boxes) this.walk(box, { ...PLAIN, shaded: true }, depth + 1);
    for (const id of read.diagrams) this.diagram(id);
    for (const { kind, id } of read.notes) {
      const note = this.notes.get(kind)?.get(id);
      // A note that refers to itself is read once.
      this.notes.get(kind)?.delete(id);
      if (!note) continue;
      const reads = descendantsOf(note, 'w:p').map((p) => this.inline(p, PLAIN).read);
      const shown = flowText(reads.map((r) => r.raw).join('\n'));
      if (shown.text !== '') this.push({ kind: 'footnote', ...shown });
    }
  }

  private diagram(id: string): void {
    const part = this.file.target(id);
    if (!part) {
      this.objects.push('SmartArt');
      return;
    }
    for (const point of descendantsOf(this.file.parse(part.bytes), 'dgm:t'))
      for (const paragraph of childrenOf(point, 'a:p')) this.drawn(paragraph);
  }

  /** A paragraph of a drawing. */
  private drawn(node: XmlElement): void {
    const shown = flowText(descendantsOf(node, 'a:t').map(textOf).join(''));
    if (shown.text !== '') this.push({ kind: 'paragraph', ...shown });
  }

  private chunk(id: string): void {
    const part = this.file.target(id);
    const read = part ? this.readChunk(part.name, part.bytes) : null;
    if (read === null) this.chunks.push(part?.name ?? id);
    else for (const block of read) this.push(block);
  }

  private table(node: XmlElement, scope: Scope, depth: number): void {
    const rows = gridOf(node);
    const styled = valOf(childOf(node, 'w:tblPr'), 'w:tblStyle') !== null;
    const within = (cell: XmlElement): Scope => {
      const shaded = scope.shaded || styled || childOf(childOf(cell, 'w:tcPr'), 'w:shd') !== undefined;
      return { ...scope, shaded };
    };
    for (const part of gridParts(rows, 'w:tbl', scope.contents, (cell) => this.look(cell, within(cell)))) {
      if (part.kind === 'rows') this.grid(part.rows, within, depth);
      else {
        for (const { node: cell, use, number } of part.cells) {
          if (number !== null) this.lead += `${number} `;
          else this.walk(cell, { ...within(cell), setOff: use === 'setOff' }, depth + 1);
        }
        if (this.lead !== '') this.push({ kind: 'paragraph', ...flowText(this.lead) });
        this.lead = '';
      }
    }
  }

  /** What a cell looks like; nothing of it is counted. */
  private look(cell: XmlElement, scope: Scope): CellLook {
    const fill = childOf(childOf(cell, 'w:tcPr'), 'w:shd')?.attributes['w:fill'] ?? 'auto';
    const paragraphs = cellParagraphs(cell, 0).flatMap((node) => {
      const { raw, bold, size } = readInline(node, { styles: this.styles, fields: new Fields(), shaded: scope.shaded });
      const { text } = flowText(raw);
      const properties = childOf(node, 'w:pPr');
      const outline = numberOf(properties, 'w:outlineLvl');
      const own = this.styles.paragraph(valOf(properties, 'w:pStyle')).level;
      const level = outline === null ? own : outline < 9 ? outline + 1 : null;
      return text === '' ? [] : [{ text, level, bold, size }];
    });
    return { paragraphs, shaded: !/^(?:auto|ffffff)$/i.test(fill) };
  }

  /** Rows of a table as a block. */
  private grid(rows: readonly GridRow[], within: (cell: XmlElement) => Scope, depth: number): void {
    const asides: Inline[] = [];
    const cells: ReadCell[] = [];
    for (const [row, { cells: own }] of rows.entries())
      for (const { node, column, columnSpan, rowSpan } of own) {
        const lines: string[] = [];
        const looks: boolean[] = [];
        const visit = (at: XmlElement, level: number): void => {
          if (level > DEEPEST) return;
          for (const child of elementsOf(at)) {
            if (child.name === 'w:p') {
              const { read, marker } = this.inline(child, within(node));
              asides.push(read);
              const empty = read.raw.trim() === '';
              lines.push(printedMarker(marker, empty) + read.raw);
              if (!empty) looks.push(read.bold);
            } else if (child.name === 'w:sdt') {
              const said = controlText(child);
              if (said !== null) lines.push(said);
              else visit(childOf(child, 'w:sdtContent') ?? EMPTY, level + 1);
            } else if (!SKIPPED.has(child.name)) visit(child, level + 1);
          }
        };
        visit(node, 0);
        const bold = looks.length > 0 && looks.every((b) => b);
        const rowEnd = Math.min(rows.length, row + rowSpan);
        cells.push({ text: cellText(lines), row, column, rowSpan: rowEnd - row, columnSpan, bold });
      }
    const block = tableBlock(rows, cells);
    if (block) this.push(block);
    for (const read of asides) this.asides(read, depth);
  }

  private push(block: DraftBlock): void {
    this.blocks.push({ block, bold: false, size: null });
  }
}

/** Paragraphs of a cell, those in its controls too. */
const cellParagraphs = (node: XmlElement, depth: number): XmlElement[] =>
  depth > DEEPEST
    ? []
    : elementsOf(node).flatMap((child) => {
        if (child.name === 'w:p') return [child];
        return SKIPPED.has(child.name) ? [] : cellParagraphs(child, depth + 1);
      });

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };
const SKIPPED: ReadonlySet<string> = new Set([
  'w:sectPr',
  'w:tcPr',
  'w:trPr',
  'w:tblPr',
  'w:tblGrid',
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'a:bodyPr',
  'a:lstStyle',
]);
