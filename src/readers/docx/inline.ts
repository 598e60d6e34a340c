import { symbolTable, symbolText } from '../symbols.js';
import { childOf, childrenOf, type XmlElement } from '../xml.js';
import { flagOf, merged, numberOf, type RunProperties, runProperties, valOf } from './properties.js';
import type { Styles } from './styles.js';

/** What a paragraph says, and what it is set in. */
export interface Inline {
  /** "\n" is a line break, "\t" a tab. */
  readonly raw: string;
  /** Whether all of the text is bold. */
  readonly bold: boolean;
  /** Size of most of the text in points. */
  readonly size: number | null;
  readonly notes: readonly { readonly kind: 'footnotes' | 'endnotes'; readonly id: string }[];
  /** Texts that stand in for images. */
  readonly images: readonly string[];
  /** Contents of text boxes anchored here. */
  readonly boxes: readonly XmlElement[];
  /** Relationships of SmartArt drawings. */
  readonly diagrams: readonly string[];
  /** Programs of embedded objects ("Excel.Sheet.12"). */
  readonly objects: readonly string[];
  /** Letters in white on nothing, or too small to be seen. */
  readonly unseen: number;
}

/** Fields that are open where the reader stands: they may begin in one paragraph and end in another. */
export class Fields {
  private readonly open: { instruction: string; result: boolean }[] = [];

  begin(): void {
    this.open.push({ instruction: '', result: false });
  }
  instruct(text: string): void {
    const field = this.open[this.open.length - 1];
    if (field && !field.result) field.instruction += text;
  }
  separate(): void {
    const field = this.open[this.open.length - 1];
    if (field) field.result = true;
  }
  end(): void {
    this.open.pop();
  }
  /** Whether what stands here is an instruction, not what it gives. */
  get inCode(): boolean {
    return this.open.some((field) => !field.result);
  }
  get inContents(): boolean {
    return this.open.some((field) => field.result && /^\s*(?:TOC|INDEX|TOA)\b/i.test(field.instruction));
  }
}

/** Where a paragraph stands. */
export interface InlineScope {
  readonly styles: Styles;
  readonly fields: Fields;
  /** Whether a colour lies behind the text that the paragraph does not know of: a cell's, a box's. */
  readonly shaded: boolean;
}

/** A letter of this size in points is not seen. */
const UNSEEN_SIZE = 1;
/** Descriptions that Word makes up by itself say nothing of the concept. */
const MADE_UP = /automatisch generiert|automatically generated|KI-generiert|AI-generated/i;
const DEEPEST = 60;

/** Reads the runs of a paragraph as printed: insertions are text, deletions, hidden and struck-out text are none, fields give their results. */
export function readInline(paragraph: XmlElement, scope: InlineScope): Inline {
  const { styles, fields } = scope;
  const properties = childOf(paragraph, 'w:pPr');
  const style = styles.paragraph(valOf(properties, 'w:pStyle'));
  const out = {
    raw: '',
    notes: [] as Inline['notes'][number][],
    images: [] as string[],
    boxes: [] as XmlElement[],
    diagrams: [] as string[],
    objects: [] as string[],
    unseen: 0,
  };
  const sizes = new Map<number | null, number>();
  let bold = true;
  const shaded = scope.shaded || style.shaded || childOf(properties, 'w:shd') !== undefined;

  const add = (text: string, look: RunProperties): void => {
    if (fields.inCode || look.gone) return;
    const letters = text.trim().length;
    const white = /^fffff[ef]$/i.test(look.colour ?? '') && !look.shaded && !shaded;
    if (letters > 0 && (white || (look.size ?? 10) <= UNSEEN_SIZE)) {
      out.unseen += letters;
      return;
    }
    out.raw += text;
    if (letters === 0) return;
    bold &&= look.bold === true;
    sizes.set(look.size, (sizes.get(look.size) ?? 0) + letters);
  };
  const signs = (text: string, look: RunProperties): string => {
    const table = look.font === null ? null : symbolTable(look.font);
    return table ? [...text].map((sign) => (sign === ' ' ? sign : symbolText(sign, table))).join('') : text;
  };
  const fieldMark = (node: XmlElement, look: RunProperties): void => {
    const type = node.attributes['w:fldCharType'];
    if (type === 'separate') fields.separate();
    else if (type === 'end') fields.end();
    else if (type === 'begin') {
      const data = childOf(node, 'w:ffData');
      if (data) add(formValue(data), look);
      fields.begin();
    }
  };
  const drawing = (node: XmlElement): void => {
    const found = { boxes: 0 };
    const described: string[] = [];
    const visit = (at: XmlElement, depth: number): void => {
      if (depth > DEEPEST) return;
      for (const child of at.children) {
        if (typeof child === 'string') continue;
        if (child.name === 'w:txbxContent') {
          out.boxes.push(child);
          found.boxes++;
        } else if (child.name === 'dgm:relIds') {
          const id = child.attributes['r:dm'];
          if (id !== undefined) out.diagrams.push(id);
          found.boxes++;
        } else if (child.name === 'a:txBody' || child.name === 'lc:txBody') {
          out.boxes.push(child);
          found.boxes++;
        } else if (child.name === 'v:textpath' && child.attributes.string?.trim()) {
          out.boxes.push(drawnText(child.attributes.string));
          found.boxes++;
        } else if (child.name === 'o:OLEObject') out.objects.push(child.attributes.ProgID ?? '?');
        else if (child.name === 'mc:AlternateContent') visit(chosen(child) ?? child, depth + 1);
        else {
          const text = child.name === 'wp:docPr' ? child.attributes.descr : child.attributes.alt;
          if (text?.trim() && !MADE_UP.test(text)) described.push(text.replace(/\s+/g, ' ').trim());
          visit(child, depth + 1);
        }
      }
    };
    visit(node, 0);
    if (found.boxes === 0) out.images.push(...described);
  };
  const run = (node: XmlElement): void => {
    const own = runProperties(childOf(node, 'w:rPr'));
    const character = styles.character(own.style);
    if (character?.name === 'placeholder text') return;
    const look = character ? merged(own, character.run, style.run) : merged(own, style.run);
    for (const child of node.children) if (typeof child !== 'string') inRun(child, look);
  };
  const inRun = (node: XmlElement, look: RunProperties): void => {
    switch (node.name) {
      case 'w:t':
        add(signs(node.children.join(''), look), look);
        return;
      case 'w:tab':
      case 'w:ptab':
        add('\t', look);
        return;
      case 'w:br':
      case 'w:cr':
        add('\n', look);
        return;
      case 'w:noBreakHyphen':
        add('-', look);
        return;
      case 'w:sym': {
        const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
        const font = node.attributes['w:font'] ?? '';
        if (code > 0) add(symbolText(String.fromCharCode(code), symbolTable(font)), look);
        return;
      }
      case 'w:fldChar':
        fieldMark(node, look);
        return;
      case 'w:instrText':
        fields.instruct(node.children.join(''));
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = node.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
        if (!look.gone) out.notes.push({ kind, id: node.attributes['w:id'] ?? '' });
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (!look.gone) drawing(node);
        return;
      case 'mc:AlternateContent': {
        const choice = chosen(node);
        if (choice) for (const child of choice.children) if (typeof child !== 'string') inRun(child, look);
        return;
      }
      case 'w:ruby':
        for (const base of childrenOf(node, 'w:rubyBase')) walk(base);
        return;
      default:
        return;
    }
  };
  const walk = (node: XmlElement): void => {
    for (const child of node.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'w:r') run(child);
      else if (child.name === 'w:sdt') control(child);
      else if (child.name === 'm:t') add(child.children.join(''), style.run);
      else if (child.name === 'mc:AlternateContent') {
        const choice = chosen(child);
        if (choice) walk(choice);
      } else if (!SKIPPED.has(child.name)) walk(child);
    }
  };
  const control = (node: XmlElement): void => {
    const said = controlText(node);
    if (said !== null) add(said, style.run);
    else {
      const content = childOf(node, 'w:sdtContent');
      if (content) walk(content);
    }
  };
  walk(paragraph);
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { ...out, bold: bold && sizes.size > 0, size };
}

/** A box of one paragraph, for text that is drawn as a picture (WordArt). */
function drawnText(text: string): XmlElement {
  const within = (name: string, ...children: XmlElement['children']): XmlElement => ({
    name,
    attributes: {},
    children,
  });
  return within('w:txbxContent', within('w:p', within('w:r', within('w:t', text))));
}

/** Deleted text, what moved away, properties, and marks without text. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
]);

/** What a content control says instead of its content: nothing where its placeholder shows, the sign of a tick box; null when its content is text. */
export function controlText(node: XmlElement): string | null {
  const properties = childOf(node, 'w:sdtPr');
  if (flagOf(properties, 'w:showingPlcHdr')) return '';
  const box = childOf(properties, 'w14:checkbox');
  if (!box) return null;
  return /^(?:1|true|on)$/.test(childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '') ? '☒' : '☐';
}

/** Value of a form field of the kind before content controls; text fields have it in their result. */
function formValue(data: XmlElement): string {
  const box = childOf(data, 'w:checkBox');
  if (box) return (flagOf(box, 'w:checked') ?? flagOf(box, 'w:default')) ? '☒' : '☐';
  const list = childOf(data, 'w:ddList');
  const entries = childrenOf(list, 'w:listEntry');
  const at = numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0;
  return entries[at]?.attributes['w:val'] ?? '';
}

/** The branch of a drawing that is read: the first that holds text, for old and new programs write it twice. */
function chosen(node: XmlElement): XmlElement | undefined {
  const branches = node.children.filter(
    (c): c is XmlElement => typeof c !== 'string' && (c.name === 'mc:Choice' || c.name === 'mc:Fallback'),
  );
  return branches.find((branch) => hasText(branch, 0)) ?? branches[0];
}

function hasText(node: XmlElement, depth: number): boolean {
  return (
    depth < DEEPEST &&
    node.children.some(
      (c) =>
        typeof c !== 'string' &&
        (((c.name === 'w:t' || c.name === 'a:t') && c.children.length > 0) ||
          c.name === 'dgm:relIds' ||
          hasText(c, depth + 1)),
    )
  );
}
