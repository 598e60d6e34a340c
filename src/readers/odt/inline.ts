import { symbolTable, symbolText } from '../symbols.js';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml.js';
import type { Family, OdtStyle, OdtStyles } from './styles.js';

/** What a paragraph says, and what it is set in. */
export interface Inline {
  /** "\n" is a line break, "\t" a tab. */
  readonly raw: string;
  readonly bold: boolean;
  /** Size of most of the text in points. */
  readonly size: number | null;
  readonly notes: readonly XmlElement[];
  /** Frames and shapes that are anchored here. */
  readonly drawings: readonly XmlElement[];
  /** Letters in white on nothing, or too small to be seen. */
  readonly unseen: number;
}
/** Values of form controls by their id. */
export type Controls = ReadonlyMap<string, string>;

/** A letter of this size in points is not seen. */
const UNSEEN_SIZE = 1;
const WHITE = /^#f[a-f]f[a-f]f[a-f]$/i;
const MOST_BLANKS = 200;

/** Reads a paragraph as printed: insertions are text; hidden and struck-out text, comments and placeholders of templates are none. */
export function readInline(paragraph: XmlElement, styles: OdtStyles, controls: Controls, shaded: boolean): Inline {
  const style = styles.of('paragraph', paragraph.attributes['text:style-name']);
  const out = { raw: '', notes: [] as XmlElement[], drawings: [] as XmlElement[], unseen: 0 };
  const sizes = new Map<number | null, number>();
  let bold = true;
  const add = (text: string, look: OdtStyle): void => {
    if (look.gone) return;
    const count = text.trim().length;
    const white = WHITE.test(look.colour ?? '') && !look.shaded && !shaded;
    if (count > 0 && (white || (look.size ?? UNSEEN_SIZE + 1) <= UNSEEN_SIZE)) {
      out.unseen += count;
      return;
    }
    out.raw += text;
    if (count === 0) return;
    bold &&= look.bold === true;
    sizes.set(look.size, (sizes.get(look.size) ?? 0) + count);
  };
  const within = (node: XmlElement, look: OdtStyle, family: Family): OdtStyle => {
    const name = node.attributes['text:style-name'];
    return name === undefined ? look : merged(styles.of(family, name), look);
  };
  const walk = (node: XmlElement, look: OdtStyle): void => {
    for (const child of node.children) {
      if (typeof child === 'string') add(signs(child.replace(/\s+/g, ' '), look.font), look);
      else element(child, look);
    }
  };
  const element = (node: XmlElement, look: OdtStyle): void => {
    const { attributes, name } = node;
    switch (name) {
      case 'text:s':
        add(' '.repeat(Math.min(MOST_BLANKS, Number(attributes['text:c'] ?? 1) || 1)), look);
        return;
      case 'text:tab':
        add('\t', look);
        return;
      case 'text:line-break':
        add('\n', look);
        return;
      case 'text:note':
        if (!look.gone) out.notes.push(node);
        return;
      case 'text:span':
        walk(node, within(node, look, 'text'));
        return;
      case 'text:ruby':
        for (const base of childrenOf(node, 'text:ruby-base')) walk(base, look);
        return;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        if (attributes['text:is-hidden'] === 'false')
          add(textOf(node) || (attributes['text:string-value'] ?? ''), look);
        return;
      case 'loext:content-control': {
        const said = controlText(node);
        if (said === null) walk(node, look);
        else add(said, look);
        return;
      }
      case 'text:text-input': {
        // Word's placeholders become input fields in LibreOffice; what an author typed there has no description of its own.
        const said = textOf(node);
        if (!isPrompt(said)) add(said.replace(/\s+/g, ' '), look);
        return;
      }
      case 'field:fieldmark':
        add(markValue(node), look);
        walk(node, look);
        return;
      case 'field:fieldmark-start':
        if (/CHECKBOX$/.test(attributes['field:type'] ?? '')) add(markValue(node), look);
        return;
      case 'draw:control':
        add(controls.get(attributes['draw:control'] ?? '') ?? '', look);
        return;
      default:
        if (name.startsWith('draw:') && name !== 'draw:a') {
          if (!look.gone) out.drawings.push(node);
        } else if (!SKIPPED.has(name)) walk(node, look);
    }
  };
  walk(paragraph, style);
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { ...out, bold: bold && sizes.size > 0, size };
}

/** Letters of fonts that hold signs ("Wingdings"). */
function signs(text: string, font: string | null): string {
  const table = font === null ? null : symbolTable(font);
  return table ? [...text].map((sign) => (sign === ' ' ? sign : symbolText(sign, table))).join('') : text;
}

const merged = (own: OdtStyle, above: OdtStyle): OdtStyle => ({
  ...above,
  bold: own.bold ?? above.bold,
  size: own.size ?? above.size,
  gone: own.gone ?? above.gone,
  colour: own.colour ?? above.colour,
  shaded: own.shaded ?? above.shaded,
  font: own.font ?? above.font,
});

/** Comments, placeholders of templates that ask for text, programs, and what is no text. */
const SKIPPED: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:placeholder',
  'text:script',
  'text:note-citation',
  'text:change',
  'text:tracked-changes',
  'office:event-listeners',
]);

/** What office programs write into a field that nobody has filled in. */
const PROMPTS =
  /^(?:klicken(?: oder tippen)? sie(?: hier| auf|, um)|wählen sie (?:ein element|einen baustein)|hier klicken|click (?:or tap )?(?:here|to enter)|choose an item)/i;
const isPrompt = (text: string): boolean => PROMPTS.test(text.trim());

/** Value of a form field that came from Word: the chosen entry of a list, the state of a box. */
function markValue(node: XmlElement): string {
  const type = node.attributes['field:type'] ?? '';
  const params = childrenOf(node, 'field:param').map(({ attributes: a }) => [
    a['field:name'] ?? '',
    a['field:value'] ?? '',
  ]);
  const value = (name: RegExp): string | undefined => params.find(([own]) => name.test(own!))?.[1];
  if (/CHECKBOX$/.test(type)) return /^(?:true|1)$/i.test(value(/Checked$/) ?? '') ? '☒' : '☐';
  if (!/DROPDOWN$/.test(type)) return '';
  return params.filter(([name]) => name === 'Dropdown_ListEntry')[Number(value(/Selected$/) ?? 0)]?.[1] ?? '';
}

/** What a content control says instead of its content: nothing while its placeholder shows, the sign of a tick box; null when its content is text. */
function controlText({ attributes }: XmlElement): string | null {
  if (attributes['loext:showing-place-holder'] === 'true') return '';
  if (attributes['loext:checkbox'] !== 'true') return null;
  return attributes['loext:checked'] === 'true' ? '☒' : '☐';
}

/** Values of the controls of a document's forms. */
export function readControls(body: XmlElement): Controls {
  const controls = new Map<string, string>();
  const visit = (node: XmlElement, depth: number): void => {
    for (const child of elementsOf(node)) {
      const id = child.attributes['xml:id'] ?? child.attributes['form:id'];
      if (id !== undefined) controls.set(id, shownValue(child));
      if (depth < 10) visit(child, depth + 1);
    }
  };
  for (const forms of childrenOf(body, 'office:forms')) visit(forms, 0);
  return controls;
}

function shownValue(node: XmlElement): string {
  const { attributes } = node;
  const label = attributes['form:label'] ? ` ${attributes['form:label']} ` : '';
  const value = attributes['form:current-value'] ?? attributes['form:value'] ?? '';
  switch (node.name) {
    case 'form:checkbox':
      return ((attributes['form:current-state'] ?? attributes['form:state']) === 'checked' ? '☒' : '☐') + label;
    case 'form:radio':
      return ((attributes['form:current-selected'] ?? attributes['form:selected']) === 'true' ? '☒' : '☐') + label;
    case 'form:listbox': {
      const options = childrenOf(node, 'form:option');
      const chosen = (key: string) => options.filter((o) => o.attributes[key] === 'true');
      const current = chosen('form:current-selected');
      const shown = current.length > 0 ? current : chosen('form:selected');
      return shown.map((o) => o.attributes['form:label'] ?? o.attributes['form:value'] ?? '').join(', ');
    }
    case 'form:text':
    case 'form:textarea':
    case 'form:formatted-text':
    case 'form:number':
    case 'form:date':
    case 'form:combobox':
      return value || (childOf(node, 'form:value') ? textOf(childOf(node, 'form:value')!) : '');
    default:
      return '';
  }
}
