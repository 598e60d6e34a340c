import type { Element, ElementContent, Nodes } from 'hast';
import type { FlowPiece } from '../flow-text.js';
import { hasGround, isSkipped, isUnseen } from './visible.js';

/** What a stretch of inline nodes says. */
export interface InlineText {
  readonly pieces: FlowPiece[];
  /** Texts that stand in for images. */
  readonly images: { readonly text: string; readonly line: number | null }[];
  /** Whether all letters are bold. */
  bold: boolean;
  letters: number;
  /** Letters that are not seen. */
  unseen: number;
}

export const noText = (): InlineText => ({ pieces: [], images: [], bold: true, letters: 0, unseen: 0 });
/** Line of the source; the parser of HTML within Markdown knows none for what it made up itself. */
export const lineOf = (node: Nodes): number | null => {
  const start = node.position?.start as { line?: number } | undefined;
  return start?.line ?? null;
};

interface Look {
  readonly bold: boolean;
  readonly unseen: boolean;
}
/**
 * @param ground a colour lies behind what is read
 * @param line of what the nodes stand in
 */
export function readInline(
  nodes: readonly ElementContent[],
  into: InlineText,
  ground = false,
  line: number | null = null,
): InlineText {
  const add = (text: string, line: number | null, look: Look): void => {
    const letters = text.trim().length;
    if (look.unseen) {
      into.unseen += letters;
      return;
    }
    into.pieces.push({ raw: text, line, ...(look.bold ? { bold: true } : {}) });
    into.letters += letters;
    if (letters > 0) into.bold &&= look.bold;
  };
  const walk = (node: ElementContent, look: Look, onGround: boolean, above: number | null): void => {
    if (node.type === 'text') {
      const first = lineOf(node) ?? above;
      // Line ends of the source are blanks; only <br> breaks a line.
      for (const [i, part] of node.value.split('\n').entries())
        add(i === 0 ? part : ` ${part}`, first === null ? null : first + i, look);
      return;
    }
    if (node.type !== 'element' || isSkipped(node)) return;
    const line = lineOf(node) ?? above;
    switch (node.tagName) {
      case 'br':
        add('\n', line, look);
        return;
      case 'img':
        if (String(node.properties.alt ?? '').trim() !== '')
          into.images.push({ text: String(node.properties.alt).replace(/\s+/g, ' ').trim(), line });
        return;
      case 'input':
        add(inputValue(node), line, look);
        return;
      case 'select':
        for (const option of chosenOptions(node))
          for (const child of option.children) walk(child, look, onGround, line);
        return;
      case 'q':
        add('„', line, look);
        for (const child of node.children) walk(child, look, onGround, line);
        add('“', line, look);
        return;
      default: {
        const bold = look.bold || /^(?:b|strong|th|code|kbd)$/.test(node.tagName);
        const behind = onGround || hasGround(node);
        const unseen = (look.unseen || isUnseen(node)) && !behind;
        for (const child of node.children) walk(child, { bold, unseen }, behind, line);
      }
    }
  };
  for (const node of nodes) walk(node, { bold: false, unseen: false }, ground, line);
  return into;
}

/** The state of a box, the value of a field; its placeholder is none. */
function inputValue({ properties }: Element): string {
  const type = String(properties.type ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio')
    return properties.checked === undefined || properties.checked === false ? '☐ ' : '☒ ';
  return /^(?:hidden|password|submit|reset|button|image|file)$/.test(type) ? '' : String(properties.value ?? '');
}

function chosenOptions(select: Element): Element[] {
  const options: Element[] = [];
  const visit = (node: Element): void => {
    for (const child of node.children)
      if (child.type === 'element') {
        if (child.tagName === 'option') options.push(child);
        else visit(child);
      }
  };
  visit(select);
  const chosen = options.filter((o) => o.properties.selected !== undefined && o.properties.selected !== false);
  return chosen.length > 0 || select.properties.multiple ? chosen : options.slice(0, 1);
}
