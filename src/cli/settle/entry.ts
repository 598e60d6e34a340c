import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';

/** A reader's verdict as the configuration has it, keys in this order. */
export interface Entry {
  readonly rule: string;
  readonly verdict: string;
  readonly reason: string;
  readonly author?: string;
  readonly file: string;
  readonly page?: number;
  readonly line?: number;
}

/** A configuration with an entry put in. */
export interface Written {
  readonly text: string;
  /** 1-based line of the entry. */
  readonly line: number;
  /** There was one for this criterion and concept, and it is no more. */
  readonly replaced: boolean;
}

const textOf = (map: YAMLMap, key: string): string | undefined => {
  const value: unknown = map.get(key);
  return typeof value === 'string' ? value : undefined;
};

/**
 * Puts an entry under `annotations` of a configuration, in the place of an earlier one for the same criterion and concept; comments stay.
 * @param text the configuration, which has been read and checked before; empty for a new one
 * @param names all names of the criterion: id and slug
 */
export function withEntry(text: string, entry: Entry, names: readonly string[]): Written {
  const document = parseDocument(text);
  if (document.contents === null) document.contents = document.createNode({}) as never;
  const known = document.get('annotations');
  const list = isSeq(known) ? known : document.createNode([]);
  if (list !== known) document.set('annotations', list);
  const node = document.createNode(entry, { flow: true });
  const at = list.items.findIndex(
    (item) => isMap(item) && names.includes(textOf(item, 'rule') ?? '') && textOf(item, 'file') === entry.file,
  );
  if (at < 0) list.items.push(node);
  else list.items[at] = node;
  // a line an entry: `[]` of an empty list would put them all on one
  if (list.items.length === 1) list.flow = false;
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return { text: written, line: lineOf(written, at < 0 ? list.items.length - 1 : at), replaced: at >= 0 };
}

function lineOf(text: string, index: number): number {
  const lines = new LineCounter();
  const node = parseDocument(text, { lineCounter: lines }).getIn(['annotations', index], true);
  const range = isMap(node) || isScalar(node) ? node.range : null;
  return lines.linePos(range?.[0] ?? 0).line;
}
