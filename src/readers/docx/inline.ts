import type { StyleFacts } from './styles.js';
import { cellsOf, rowsOf, type WordNode } from './word.js';

/** What a paragraph or cell says, and what it is set in. */
export interface Inline {
  readonly text: string;
  /** Whether all of the text is bold. */
  readonly bold: boolean;
  /** Size of most of the text in points. */
  readonly size: number | null;
  readonly notes: readonly WordNode[];
  /** Texts that stand in for images. */
  readonly images: readonly string[];
}

/** Reads nodes as one line of text: tabs and line breaks become blanks, paragraphs in a cell too. */
export function inline(nodes: readonly WordNode[], styles: ReadonlyMap<string, StyleFacts>): Inline {
  const notes: WordNode[] = [];
  const images: string[] = [];
  const sizes = new Map<number | null, number>();
  let text = '';
  let bold = true;
  const add = (piece: string, isBold: boolean, size: number | null): void => {
    text += piece;
    const letters = piece.trim().length;
    if (letters === 0) return;
    bold &&= isBold;
    sizes.set(size, (sizes.get(size) ?? 0) + letters);
  };
  const walk = (node: WordNode, isBold: boolean, size: number | null): void => {
    switch (node.type) {
      case 'text':
        add(node.value, isBold, size);
        return;
      case 'tab':
      case 'break':
        add(' ', isBold, size);
        return;
      case 'checkbox':
        add(node.checked ? '[x] ' : '[ ] ', isBold, size);
        return;
      case 'noteReference':
        notes.push(node);
        return;
      case 'image':
        if (node.altText?.trim()) images.push(node.altText.replace(/\s+/g, ' ').trim());
        return;
      case 'run':
        for (const child of node.children) walk(child, isBold || node.isBold, node.fontSize ?? size);
        return;
      case 'hyperlink':
        for (const child of node.children) walk(child, isBold, size);
        return;
      case 'paragraph': {
        const style = styles.get(node.styleId ?? '') ?? styles.get('');
        for (const child of node.children) walk(child, style?.bold ?? false, style?.size ?? size);
        add(' ', false, null);
        return;
      }
      case 'table':
        for (const row of rowsOf(node))
          for (const cell of cellsOf(row)) for (const child of cell.children) walk(child, isBold, size);
        return;
      default:
        return;
    }
  };
  for (const node of nodes) walk(node, false, null);
  const clean = text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { text: clean, bold: bold && clean !== '', size, notes, images };
}
