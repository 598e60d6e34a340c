import mammoth from 'mammoth';
import { damaged } from './package.js';

/** The parts of a Word document as mammoth reads them that we look at. */
export interface WordParagraph {
  readonly type: 'paragraph';
  readonly children: readonly WordNode[];
  readonly styleId: string | null;
  readonly styleName: string | null;
  readonly numbering: { readonly level: string; readonly isOrdered: boolean } | null;
}
export interface WordRun {
  readonly type: 'run';
  readonly children: readonly WordNode[];
  readonly isBold: boolean;
  /** Points; null when the style says. */
  readonly fontSize: number | null;
}
/** Marks that may stand anywhere, between rows of a table too. */
interface Aside {
  readonly type: 'bookmarkStart' | 'commentReference';
}
export interface WordTable {
  readonly type: 'table';
  readonly children: readonly (WordRow | Aside)[];
}
export interface WordRow {
  readonly type: 'tableRow';
  readonly children: readonly (WordCell | Aside)[];
  readonly isHeader: boolean;
}
export interface WordCell {
  readonly type: 'tableCell';
  readonly children: readonly WordNode[];
  readonly colSpan: number;
  readonly rowSpan: number;
}
export type WordNode =
  | WordParagraph
  | WordRun
  | WordTable
  | { readonly type: 'hyperlink'; readonly children: readonly WordNode[] }
  | { readonly type: 'text'; readonly value: string }
  | Aside
  | { readonly type: 'tab' | 'break' }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'image'; readonly altText?: string | null }
  | { readonly type: 'noteReference'; readonly noteType: string; readonly noteId: string };
export interface WordNote {
  readonly body: readonly WordNode[];
}
export interface WordDocument {
  readonly children: readonly WordNode[];
  readonly notes: { readonly resolve: (reference: WordNode) => WordNote | null };
}

export const rowsOf = (table: WordTable): WordRow[] => table.children.filter((row) => row.type === 'tableRow');
export const cellsOf = (row: WordRow): WordCell[] => row.children.filter((cell) => cell.type === 'tableCell');

/**
 * Parses a Word file. Of mammoth we take its reading of the file (tracked changes, merged cells, fields, text boxes), not its HTML, which forgets
 * what type a paragraph is set in.
 * @throws UserError docx.damaged
 */
export async function parseWord(path: string, bytes: Uint8Array): Promise<WordDocument> {
  let found: WordDocument | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        includeEmbeddedStyleMap: false,
        includeDefaultStyleMap: false,
        transformDocument: (document: WordDocument) => {
          found = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch (error) {
    throw damaged(path, error);
  }
  if (!found) throw damaged(path, 'no document');
  return found;
}
