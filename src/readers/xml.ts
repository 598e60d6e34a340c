import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element with its children in order; text is a string. Names carry the usual prefix of their namespace, whatever prefix the file chose. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Deepest nesting that is followed: walkers of the tree call themselves, and no office program writes half of it. */
const DEPTH = 400;
const NOTHING: Readonly<Record<string, string>> = {};

/**
 * Parses a well-formed XML part into a tree.
 * @param prefixes prefix by namespace URI; names of other namespaces keep the prefix the file gives them
 * @returns the root element
 * @throws Error with the parser's words where the part is not well-formed, or nested beyond all reason
 */
export function parseXml(bytes: Uint8Array, prefixes: Readonly<Record<string, string>>): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root = { name: '', attributes: NOTHING, children: [] as XmlNode[] };
  const open = [root];
  const named = (prefix: string, local: string, uri: string): string => {
    const usual = prefixes[uri] ?? prefix;
    return usual === '' ? local : `${usual}:${local}`;
  };
  parser.on('opentag', (tag: SaxesTagNS) => {
    if (open.length > DEPTH) throw new Error('nested too deep');
    let attributes: Record<string, string> | null = null;
    for (const key in tag.attributes) {
      const { prefix, local, uri, value } = tag.attributes[key]!;
      // Marks of editing sessions are half of all attributes that Word writes.
      if (prefix === 'xmlns' || key === 'xmlns' || local.startsWith('rsid')) continue;
      attributes ??= {};
      attributes[named(prefix, local, uri)] = value;
    }
    const element = { name: named(tag.prefix, tag.local, tag.uri), attributes: attributes ?? NOTHING, children: [] };
    open[open.length - 1]!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const text = (value: string): void => {
    if (open.length > 1) open[open.length - 1]!.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (error) => {
    // Generators forget to declare the namespaces of drawings; office programs read such files.
    if (!/unbound namespace prefix/.test(error.message)) throw error;
  });
  parser.write(decodeXml(bytes)).close();
  const [element] = root.children;
  if (element === undefined || typeof element === 'string') throw new Error('no element');
  return element;
}

/** UTF-8 but for the mark of UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

export const elementsOf = (node: XmlElement): XmlElement[] =>
  node.children.filter((child): child is XmlElement => typeof child !== 'string');

/** First child of a name. */
export const childOf = (node: XmlElement | undefined, name: string): XmlElement | undefined =>
  node?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

export const childrenOf = (node: XmlElement | undefined, name: string): XmlElement[] =>
  node ? elementsOf(node).filter((child) => child.name === name) : [];

/** Every element of a name at any depth, in order. */
export function descendantsOf(node: XmlElement, name: string): XmlElement[] {
  return elementsOf(node).flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}

/** All text within. */
export const textOf = (node: XmlElement): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
