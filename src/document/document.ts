import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ConceptFile } from './files.js';

/** A rectangle in points (1/72 inch), origin top left of the page. Text files: one column = 6 pt, one line = 12 pt. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Where something stands. PDF: `page` (1-based page of the file) and `line: null`. Markdown and text: `line` (1-based).
 * Word: neither. Text files with form feeds carry both. `file` is set only for concepts of several files. */
export interface Place {
  readonly page: number | null;
  readonly line: number | null;
  readonly file?: string;
}

/** Anchors a stretch of a block's text to the printed line it came from; `offset` is a UTF-16 offset into `Block.text`. */
export interface Anchor extends Place {
  readonly offset: number;
  readonly box: Box | null;
  /** What the author set between this stretch and the one before, where the format tells (Word, OpenDocument, HTML, Markdown): a line break or a tab.
   * In the text both are a blank. */
  readonly after?: 'line' | 'tab';
}

interface BlockBase {
  /** Index of the block in `ConceptDocument.blocks` (reading order). */
  readonly id: number;
  /** Repaired text: hyphenation joined, ligatures and spacing restored, NFC, no soft hyphens, single blanks. Tick boxes are ☒ and ☐. */
  readonly text: string;
  /** At least one; ascending offsets; the first has offset 0. */
  readonly anchors: readonly Anchor[];
  /** Index of the section in `ConceptDocument.sections` that the block belongs to. A heading belongs to the section it opens. */
  readonly section: number;
  /** UTF-16 ranges [from, to) of the text that are set in bold, where the format tells and not all of it is. */
  readonly strong?: readonly (readonly [number, number])[];
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  /** 1 = chapter. */
  readonly level: number;
  /** The printed number, "6.1", without trailing dot. */
  readonly number: string | null;
}
export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph' | 'caption' | 'footnote' | 'contentsEntry' | 'furniture' | 'comment';
}
export interface ListItemBlock extends BlockBase {
  readonly kind: 'listItem';
  readonly depth: number;
  readonly marker: string;
}
export interface TableCell {
  /** Its paragraphs and lines are parted by "\n" (Word, OpenDocument, HTML, Markdown), list items begin with their marker. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly anchors: readonly Anchor[];
  /** As `strong` of a block. */
  readonly strong?: readonly (readonly [number, number])[];
}
/** `text` is the cells' text, each on one line, joined by " | " and rows by "\n"; cells carry their own anchors. */
export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  /** How many rows at the top are column heads; 0 when unknown. */
  readonly headRows: number;
  readonly cells: readonly TableCell[];
}
export type Block = HeadingBlock | ParagraphBlock | ListItemBlock | TableBlock;
export type BlockKind = Block['kind'];

/** A node of the section tree. Section 0 is the root: the document itself (title, level 0). */
export interface Section {
  readonly id: number;
  readonly title: string;
  readonly number: string | null;
  readonly level: number;
  readonly parent: number | null;
  readonly children: readonly number[];
  /** Block ids [first, end) of the section with everything below it. */
  readonly first: number;
  readonly end: number;
  readonly place: Place;
}

/** A stretch of text on one baseline without a wide gap, as printed: what sheets and grids are read from. */
export interface Segment {
  readonly text: string;
  readonly box: Box;
  /** Font size in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
  /** Quarter turns clockwise: 0 upright. */
  readonly rotation: 0 | 1 | 2 | 3;
  /** 1-based source line (text files), else null. */
  readonly line: number | null;
  /** Part of a running head, foot or page number. */
  readonly furniture: boolean;
  /** Its stretches, where its style changes (PDF): together they are `text`, but for the blanks between them. */
  readonly runs?: readonly StyleRun[];
}
/** A stretch of a segment that is set in one style. */
export interface StyleRun {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** "#rrggbb", null for a pattern. */
  readonly colour: string | null;
}
/** A horizontal or vertical ruling line, or the edge of a filled or stroked rectangle. */
export interface Ruling {
  readonly box: Box;
  readonly kind: 'horizontal' | 'vertical';
}
/** A small drawn or glyph box that may be ticked. */
export interface TickBox {
  readonly box: Box;
  readonly ticked: boolean;
}
/** A small drawing, such as an icon beside a text or a bar in a table of years; the same drawing has the same sign. */
export interface DrawnMark {
  readonly box: Box;
  readonly sign: string;
}
/** One page as it is laid out; for text files with a kept layout, columns and lines give the geometry. Markdown has none. */
export interface LayoutPage {
  /** 1-based page of the file. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly segments: readonly Segment[];
  readonly rulings: readonly Ruling[];
  /** Filled areas (cell backgrounds, bars), which often mark heads and label cells. */
  readonly fills: readonly Box[];
  readonly ticks: readonly TickBox[];
  /** Small drawings, and bars with round ends, which are no fills (PDF). */
  readonly marks?: readonly DrawnMark[];
  /** Nothing is set on the page, not even a picture (PDF). */
  readonly blank?: true;
}

/** A stretch of the document that could not be read: pages without text, or text that is the debris of a broken font. */
export interface UnreadablePart {
  /** Block ids [first, end) of what is there of it; empty where nothing is, and then `first` is the block after it. */
  readonly first: number;
  readonly end: number;
  /** Its pages or lines, in their order; empty where a format has neither. */
  readonly places: readonly Place[];
}
/** What could not be read of a document, where that is more than a page or two. */
export interface Unreadable {
  /** Share of the document, 0 to 1, by pages without text and by the words of broken ones. */
  readonly share: number;
  readonly parts: readonly UnreadablePart[];
}

export type DocumentFormat = 'pdf' | 'markdown' | 'text' | 'docx' | 'odt' | 'html';

/** A concept as it is printed; what every reader gives and all that later rooms know of a file. */
export interface ConceptDocument {
  /** As given by the user, never made absolute. */
  readonly path: string;
  readonly format: DocumentFormat;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  readonly title: string | null;
  readonly municipality: string | null;
  readonly year: number | null;
  /** Pages of the PDF file; form-feed pages of a text; 0 for Markdown and Word, whose pages only their printing makes. */
  readonly pages: number;
  readonly words: number;
  readonly textLayer: 'full' | 'partial' | 'none';
  /** Only where a part could not be read: what is not found may stand there. */
  readonly unreadable?: Unreadable;
  /** Front matter of Markdown (profile, population …), empty otherwise. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Diagnostic[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly layout: readonly LayoutPage[];
  /** Only for concepts of several files: these, in their order. Pages and lines are then counted through; `localPlace` gives those of the file. */
  readonly files?: readonly ConceptFile[];
}
