import type { Box, DrawnMark, LayoutPage, Ruling, Segment, TickBox } from '../../document/document.js';

/** What the file's own tags make of a stretch of print. */
export type TagRole =
  | 'text'
  | 'heading'
  | 'item'
  | 'cell'
  | 'headCell'
  | 'caption'
  | 'contents'
  | 'note'
  | 'figure'
  /** No part of the content: running heads, rules, decoration. */
  | 'artifact';

/** The place of a stretch of print in the tag tree of its page. */
export interface Tag {
  readonly role: TagRole;
  /** Of a heading, 1 to 6; null where the tags do not say, and for all others. */
  readonly level: number | null;
  /** Place in the order of the tags, from 0; null for artifacts. */
  readonly order: number | null;
}

/** A word, or a piece of one, as the page draws it; blanks are never part of `text`. */
export interface TextItem {
  readonly text: string;
  /** Points, origin top left of the page as displayed. Height is the font size, not the glyphs' ink. */
  readonly box: Box;
  /** Point on the base line where the item begins; for rotated text in page coordinates as well. */
  readonly baseline: number;
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Quarter turns clockwise of the reading direction. */
  readonly rotation: 0 | 1 | 2 | 3;
  /** "#rrggbb", null for a pattern. */
  readonly colour: string | null;
  /** Drawn without ink. */
  readonly invisible?: true;
  /** Place in the order of drawing, from 0. */
  readonly order: number;
  /** A blank glyph stands between the item before (in drawing order) and this one. */
  readonly blankBefore: boolean;
  /** Points between where the pen stood after the item before and its blanks, and where this one begins; large for a jump. */
  readonly jump: number;
  /** Absent where the file has no tags, or none for it. */
  readonly tag?: Tag;
}

/** One page as an engine gives it: all that the rest of the reader knows of a PDF. */
export interface PositionedPage {
  /** 1-based page of the file. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
  /** Drawn lines. */
  readonly rulings: readonly Ruling[];
  readonly fills: readonly Box[];
  /** Edges of the fills. */
  readonly fillEdges: readonly Ruling[];
  readonly ticks: readonly TickBox[];
  /** As `LayoutPage.marks`. */
  readonly marks?: readonly DrawnMark[];
  /** Items or drawings were left out because the page exceeds the limits. */
  readonly truncated: boolean;
  /** Letters that are there but not seen: invisible, or white on nothing. They are in no item. */
  readonly unseen: number;
  /** Nothing is set on the page, not even a picture. */
  readonly blank?: true;
}

/** A bookmark; `page` is null when its target cannot be resolved. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number | null;
}

/** A segment with what only the PDF reader looks at. */
export interface PdfSegment extends Segment {
  /** y of the base line (upright text; for turned text the lower edge of its box). */
  readonly baseline: number;
  readonly colour: string | null;
  /** Share of bold letters, 0 to 1. */
  readonly boldShare: number;
  /** Tag of its first word. */
  readonly tag?: Tag;
  /** Place of its first word in the order in which the file draws the page, or in that of its tags where they are believed. */
  readonly order: number;
}
export interface PdfPage extends LayoutPage {
  readonly segments: readonly PdfSegment[];
  /** How many of `rulings`, from the first, are drawn lines; the others are edges of fills. */
  readonly drawn: number;
  /** As `PositionedPage.unseen`. */
  readonly unseen: number;
}
