import type { Comment, Element, ElementContent, Root } from 'hast';
import type { DraftBlock } from '../../document/sections.js';
import { type FlowPiece, flowText, plain } from '../flow-text.js';
import type { LookedAt } from '../look.js';
import { headingBlock, isCaption } from '../marks.js';
import { type InlineText, lineOf, noText, readInline } from './inline.js';
import { asidesOf } from './page-parts.js';
import { definitionTable, type Frame, tableParts } from './tables.js';
import { classesOf, hasGround, isInline, isSkipped, isUnseen } from './visible.js';

export interface HtmlBlocks {
  readonly blocks: readonly LookedAt[];
  /** Letters that are not seen. */
  readonly unseen: number;
}
/** What stands in for a comment: a block that was read before the parser saw the text, or null. */
export type OnComment = (value: string) => DraftBlock | null;

/** What the blocks within an element are, whatever their tags say. */
type Within = 'contents' | 'footnotes' | 'furniture' | null;
interface Scope {
  readonly within: Within;
  /** Depth and marker of the list item that a paragraph belongs to. */
  readonly item: { readonly depth: number; readonly marker: string } | null;
  readonly ground: boolean;
  /** In a cell that sets its text off as a heading is. */
  readonly setOff: boolean;
}
const PLAIN: Scope = { within: null, item: null, ground: false, setOff: false };
/** Deepest nesting of elements that is followed. */
const DEEPEST = 200;

/** Walks a tree of HTML in reading order. Lines are those of its source. */
export function htmlBlocks(root: Root | Element, onComment: OnComment = () => null): HtmlBlocks {
  const walker = new Walker(onComment, asidesOf(root));
  walker.walk(root.children as (ElementContent | Comment)[], PLAIN, 0);
  return { blocks: walker.blocks, unseen: walker.unseen };
}

class Walker {
  readonly blocks: LookedAt[] = [];
  unseen = 0;

  /** The last line that was known. */
  private line: number | null = null;
  /** Number that has a cell of its own before the heading it belongs to. */
  private lead = '';

  /** @param asides parts of a page around its text */
  constructor(
    private readonly onComment: OnComment,
    private readonly asides: ReadonlySet<Element>,
  ) {}

  private lineAt(node: ElementContent): number | null {
    this.line = lineOf(node) ?? this.line;
    return this.line;
  }

  /** Children of an element: stretches of text and inline elements are paragraphs, the others are blocks of their own. */
  walk(nodes: readonly (ElementContent | Comment | { type: 'doctype' })[], scope: Scope, depth: number): void {
    if (depth > DEEPEST) return;
    let line: ElementContent[] = [];
    const flush = (): void => {
      if (line.length > 0) this.paragraph(line, scope);
      line = [];
    };
    for (const node of nodes) {
      if (node.type === 'doctype') continue;
      if (node.type === 'comment') {
        flush();
        this.comment(node);
      } else if (
        node.type === 'text' ||
        (node.type === 'element' && isInline(node.tagName) && !holdsBlocks(node) && !this.asides.has(node))
      )
        line.push(node);
      else if (node.type === 'element') {
        flush();
        if (!isSkipped(node)) this.element(node, scope, depth);
      }
    }
    flush();
  }

  private element(node: Element, outer: Scope, depth: number): void {
    const within = this.asides.has(node) ? 'furniture' : (outer.within ?? withinOf(node));
    const scope = { ...outer, within, ground: outer.ground || hasGround(node) };
    if (isUnseen(node) && !scope.ground) {
      const read = readInline(node.children, noText());
      this.unseen += read.letters + read.unseen;
      return;
    }
    switch (node.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.heading(node, scope);
        return;
      case 'p':
      case 'dt':
      case 'summary':
      case 'legend':
      case 'address':
        this.paragraph(node.children, scope, node);
        return;
      case 'figcaption':
      case 'caption':
        this.add('caption', readInline(node.children, noText(), scope.ground, this.lineAt(node)));
        return;
      case 'ul':
      case 'ol':
      case 'menu':
        this.list(node, scope, depth);
        return;
      case 'dl': {
        const table = definitionTable(node);
        if (table) this.push(table);
        return;
      }
      case 'table':
        this.table(node, scope, depth);
        return;
      case 'pre':
        this.preformatted(node, scope);
        return;
      default:
        this.walk(node.children, scope, depth + 1);
    }
  }

  private heading(node: Element, scope: Scope): void {
    const read = readInline(node.children, noText(), scope.ground, this.lineAt(node));
    this.unseen += read.unseen;
    const { text, anchors } = flowText(this.led(read));
    if (text === '') return;
    if (scope.within === 'contents') this.push({ kind: 'contentsEntry', text, anchors });
    else if (scope.within === 'furniture') this.push({ kind: 'furniture', text, anchors });
    else this.push(headingBlock(text, anchors, Number(node.tagName[1])));
  }

  private paragraph(nodes: readonly ElementContent[], scope: Scope, node?: Element): void {
    const read = readInline(nodes, noText(), scope.ground, this.lineAt(node ?? nodes[0]!));
    for (const { text, line } of read.images)
      this.push({ kind: 'caption', text: plain(text), anchors: [{ offset: 0, page: null, line, box: null }] });
    const own = node ? classesOf(node) : [];
    const item = node && scope.within === null ? wordItem(node, read) : null;
    if (item) this.add('listItem', item.read, { ...scope, item });
    else if (own.some((c) => /^MsoTo[cf]/i.test(c))) this.add('contentsEntry', read);
    else if (scope.item) this.add('listItem', read, scope);
    else this.add(own.includes('MsoCaption') ? 'caption' : 'paragraph', read, scope);
  }

  private add(
    kind: 'paragraph' | 'caption' | 'listItem' | 'contentsEntry',
    read: InlineText,
    scope: Scope = PLAIN,
  ): void {
    this.unseen += read.unseen;
    const shown = flowText(this.led(read));
    const { text, anchors } = shown;
    if (text === '') return;
    const bold = (read.bold && read.letters > 0) || scope.setOff;
    if (scope.within === 'contents') this.push({ kind: 'contentsEntry', text, anchors });
    else if (scope.within === 'footnotes') this.push({ kind: 'footnote', text, anchors });
    else if (scope.within === 'furniture') this.push({ kind: 'furniture', text, anchors });
    else if (kind === 'listItem') this.push({ kind, ...shown, ...scope.item! });
    else
      this.blocks.push({
        block: { kind: kind === 'paragraph' && isCaption(text) ? 'caption' : kind, ...shown },
        bold,
        size: null,
      });
  }

  /** Pieces with the number before them. */
  private led({ pieces, letters }: InlineText): readonly FlowPiece[] {
    if (this.lead === '' || letters === 0) return pieces;
    const led = [{ raw: this.lead, line: pieces[0]?.line ?? null }, ...pieces];
    this.lead = '';
    return led;
  }

  private list(node: Element, scope: Scope, depth: number): void {
    let n = Number(node.properties.start ?? 1) || 1;
    const level = scope.item ? scope.item.depth + 1 : 0;
    for (const child of node.children) {
      if (child.type !== 'element' || isSkipped(child)) continue;
      // A list within a list without an item around it, as old editors write it.
      if (child.tagName !== 'li') {
        this.element(child, { ...scope, item: scope.item }, depth + 1);
        continue;
      }
      n = Number(child.properties.value ?? n) || n;
      const marker = node.tagName === 'ol' ? `${n++}.` : '-';
      this.walk(child.children, { ...scope, item: { depth: level, marker } }, depth + 1);
    }
  }

  private table(node: Element, scope: Scope, depth: number): void {
    const { parts, unseen } = tableParts(node, scope.ground);
    this.unseen += unseen;
    for (const part of parts) {
      if ('framed' in part) this.frame(part, scope, depth);
      else if (scope.within === 'furniture') {
        const { text, anchors } = part.block;
        this.push({ kind: 'furniture', text, anchors });
      } else this.push(part.block);
    }
  }

  /** Cells that only lay out what stands in them. */
  private frame({ framed }: Frame, scope: Scope, depth: number): void {
    for (const { node, use, number } of framed) {
      if (number !== null) this.lead += `${number} `;
      else {
        const within = this.asides.has(node) ? 'furniture' : scope.within;
        const setOff = use === 'setOff';
        this.walk(node.children, { ...scope, within, item: null, ground: true, setOff }, depth + 1);
      }
    }
    const { text, anchors } = flowText(this.lead);
    if (text !== '') this.push({ kind: 'paragraph', text, anchors });
    this.lead = '';
  }

  /** Text that somebody laid out by blanks; programs are no text. */
  private preformatted(node: Element, scope: Scope): void {
    if (node.children.some((c) => c.type === 'element' && c.tagName === 'code')) return;
    const read = readInline(node.children, noText(), scope.ground, this.lineAt(node));
    for (const piece of read.pieces) this.add('paragraph', { ...noText(), pieces: [piece] }, scope);
  }

  private comment(node: Comment): void {
    const block = this.onComment(node.value);
    if (block) {
      this.push(block);
      return;
    }
    const text = node.value.replace(/\s+/g, ' ').trim();
    // Conditional comments of Microsoft's programs hold marks, not words.
    if (text === '' || /^\[(?:if|endif)|^\?xml\b/i.test(text)) return;
    this.push({ kind: 'comment', text, anchors: [{ offset: 0, page: null, line: lineOf(node), box: null }] });
  }

  private push(block: DraftBlock): void {
    this.blocks.push({ block, bold: false, size: null });
  }
}

const WORD_LIST = /^MsoList(?:Paragraph|Bullet|Number)/i;
/** What Word writes before the text of an item: a sign of its fonts for bullets, a number. */
const WORD_MARKER = /^\s*([·•§–o-]|[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)/u;

/** An item of a list as Word saves it: a paragraph whose marker is text. */
function wordItem(node: Element, read: InlineText): { read: InlineText; depth: number; marker: string } | null {
  const style = String(node.properties.style ?? '');
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1];
  if (level === undefined && !classesOf(node).some((c) => WORD_LIST.test(c))) return null;
  const raw = read.pieces.map((piece) => piece.raw).join('');
  const [whole, marker] = WORD_MARKER.exec(raw) ?? [];
  if (whole === undefined || marker === undefined) return null;
  let left = whole.length;
  const pieces = read.pieces.flatMap((piece) => {
    const cut = Math.min(left, piece.raw.length);
    left -= cut;
    return cut === piece.raw.length ? [] : [{ ...piece, raw: piece.raw.slice(cut) }];
  });
  return {
    read: { ...read, pieces },
    depth: Number(level ?? 1) - 1,
    marker: /[\p{L}\d]{1,5}[.)]/u.test(marker) ? marker : '-',
  };
}

/** A link or mark around whole blocks, as HTML 5 allows. */
const holdsBlocks = (node: Element): boolean =>
  node.children.some((c) => c.type === 'element' && (!isInline(c.tagName) || holdsBlocks(c)) && c.tagName !== 'del');

function withinOf(node: Element): Within {
  const { role, id } = node.properties;
  const words = [...classesOf(node), String(id ?? ''), String(role ?? '')].join(' ').toLowerCase();
  if (/(?:^|\s)(?:toc|doc-toc|table-of-contents|inhaltsverzeichnis)(?:\s|$)/.test(words)) return 'contents';
  if (node.tagName === 'nav') return 'contents';
  if (/(?:^|\s)(?:footnotes?|doc-endnotes|doc-footnote)(?:\s|$)/.test(words)) return 'footnotes';
  return node.tagName === 'footer' ? 'furniture' : null;
}
