import type { PrintStyle } from '../look.js';
import { childOf, childrenOf, elementsOf, type XmlElement } from '../xml.js';

/** What a style says with what it takes over from its parents; null where all of them are silent. */
export interface OdtStyle extends PrintStyle {
  /** Lower-case name as users see it ("heading 1", "title"). */
  readonly name: string;
  /** Outline level, 1 = chapter. */
  readonly outline: number | null;
  readonly list: string | null;
}
export type Family = 'paragraph' | 'text' | 'table' | 'table-cell' | 'graphic' | 'section';
export interface OdtStyles {
  /** A style by its name, the default of its family where there is none. */
  of(family: Family, name: string | undefined): OdtStyle;
}

const DEFAULT_SIZE = 12;
/** Deepest chain of styles that is followed; a style that is based on itself has none. */
const DEPTH = 20;
const SILENT: OdtStyle = {
  name: '',
  outline: null,
  list: null,
  bold: null,
  size: null,
  gone: null,
  colour: null,
  shaded: null,
  font: null,
};

/** @param roots that hold styles; a later one wins */
export function readStyles(roots: readonly XmlElement[]): OdtStyles {
  const nodes = new Map<string, XmlElement>();
  const defaults = new Map<string, OdtStyle>();
  // LibreOffice numbers fonts that it met twice ("Wingdings2" may be Wingdings).
  const faces = new Map(
    roots.flatMap((root) =>
      childrenOf(childOf(root, 'office:font-face-decls'), 'style:font-face').map(
        ({ attributes: a }) => [a['style:name'] ?? '', a['svg:font-family'] ?? ''] as const,
      ),
    ),
  );
  const groups = roots.flatMap((root) =>
    ['office:styles', 'office:automatic-styles'].flatMap((name) => childrenOf(root, name)),
  );
  for (const node of groups.flatMap(elementsOf)) {
    const family = node.attributes['style:family'];
    if (node.name === 'style:style') nodes.set(`${family} ${node.attributes['style:name']}`, node);
    else if (node.name === 'style:default-style' && family) defaults.set(family, ownStyle(node, DEFAULT_SIZE, faces));
  }
  const known = new Map<string, OdtStyle>();
  const resolve = (family: Family, name: string, depth: number): OdtStyle => {
    const key = `${family} ${name}`;
    const done = known.get(key);
    if (done) return done;
    const base = { ...SILENT, ...defaults.get(family), ...(family === 'text' ? { size: null } : {}) };
    const node = nodes.get(key);
    if (!node || depth > DEPTH) return family === 'paragraph' ? { ...base, size: base.size ?? DEFAULT_SIZE } : base;
    const parent = node.attributes['style:parent-style-name'];
    const above = parent === undefined ? resolve(family, '', DEPTH + 1) : resolve(family, parent, depth + 1);
    const own = ownStyle(node, above.size ?? DEFAULT_SIZE, faces);
    const first = <K extends keyof OdtStyle>(k: K): OdtStyle[K] => own[k] ?? above[k];
    const style: OdtStyle = {
      // Styles that the program makes for single paragraphs (P1, T3) are named by what they are based on.
      name: /^(?:P|T)\d+$/.test(name) && above.name !== '' ? above.name : own.name,
      outline: first('outline'),
      list: first('list'),
      bold: first('bold'),
      size: first('size'),
      gone: first('gone'),
      colour: first('colour'),
      shaded: first('shaded'),
      font: first('font'),
    };
    known.set(key, style);
    return style;
  };
  return { of: (family, name) => resolve(family, name ?? '', 0) };
}

function ownStyle(node: XmlElement, above: number, faces: ReadonlyMap<string, string>): OdtStyle {
  const { attributes } = node;
  const text = childOf(node, 'style:text-properties')?.attributes ?? {};
  const name =
    attributes['style:display-name'] ?? attributes['style:name']?.replace(/_([0-9a-f]{2})_/g, unescaped) ?? '';
  const outline = attributes['style:default-outline-level'];
  const weight = text['fo:font-weight'];
  return {
    name: name.toLowerCase(),
    outline: outline === undefined ? null : Number(outline) || null,
    list: attributes['style:list-style-name'] ?? null,
    bold: weight === undefined ? null : weight === 'bold' || Number(weight) >= 600,
    size: sizeOf(text['fo:font-size'], above),
    gone: goneOf(text),
    colour: text['fo:color'] ?? null,
    shaded: shadedOf(node),
    font: faces.get(text['style:font-name'] ?? '') ?? text['style:font-name'] ?? text['fo:font-family'] ?? null,
  };
}

const unescaped = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

function sizeOf(value: string | undefined, above: number): number | null {
  const number = Number.parseFloat(value ?? '');
  if (!(number > 0)) return null;
  return value!.endsWith('%') ? (above * number) / 100 : number;
}

function goneOf(text: Readonly<Record<string, string>>): boolean | null {
  const struck = text['style:text-line-through-style'] ?? text['style:text-line-through-type'];
  const display = text['text:display'];
  if ((struck !== undefined && struck !== 'none') || display === 'none') return true;
  return struck === undefined && display === undefined ? null : false;
}

const PROPERTIES = ['text', 'paragraph', 'table-cell', 'table', 'graphic', 'section', 'table-row'];

function shadedOf(node: XmlElement): boolean | null {
  let said: boolean | null = null;
  for (const kind of PROPERTIES) {
    const own = childOf(node, `style:${kind}-properties`)?.attributes ?? {};
    const ground = own['fo:background-color'] ?? (own['draw:fill'] === 'none' ? 'transparent' : own['draw:fill-color']);
    const painted = own['draw:fill'] !== undefined && !/^(?:none|solid)$/.test(own['draw:fill']);
    if (ground === undefined && !painted) continue;
    const colour = painted || !/^(?:transparent|#f[a-f]f[a-f]f[a-f])$/i.test(ground!);
    said = said === true || colour;
  }
  return said;
}
