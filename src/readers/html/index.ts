import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { UserError } from '../../diagnostics/user-error.js';
import type { ConceptDocument } from '../../document/document.js';
import { buildSections, type DraftBlock } from '../../document/sections.js';
import { decodeHtml } from '../decode.js';
import { documentFacts, namesConcept } from '../facts/index.js';
import { flowHeadings } from '../headings.js';
import { unseenWarnings } from '../marks.js';
import { assertReadable } from '../readable.js';
import { type HtmlBlocks, htmlBlocks } from './blocks.js';

/** Deeper trees come from no editor; the parser would follow them in quadratic time. */
const DEEPEST = 500;

/** Parses HTML with the algorithm that browsers use: no input is an error. */
export const parseHtml = (text: string): Root => unified().use(rehypeParse).parse(text);

/** The blocks of HTML that stands in another document. */
export const htmlDrafts = (bytes: Uint8Array): DraftBlock[] =>
  htmlBlocks(parseHtml(decodeHtml('', bytes).text)).blocks.map((b) => b.block);

/**
 * Reads HTML (.html, .htm) as browsers show it without style sheets and scripts. Every block knows its source lines; pages are none.
 * @param path as the user gave it; only kept as a name
 * @throws UserError reader.empty, reader.binary, reader.garbage, html.no-text
 */
export function readHtml(path: string, bytes: Uint8Array): ConceptDocument {
  const { text, warnings } = decodeHtml(path, bytes);
  if (text.trim() === '') throw new UserError('reader.empty', { path });
  const notes: Diagnostic[] = [...warnings];
  const flat = tooDeep(text);
  if (flat) notes.push({ code: 'reader.flattened', args: {} });
  // Tags that only nest say nothing; without them the text is what is left.
  const root = parseHtml(
    flat
      ? text.replace(
          /<\/?(?:div|span|font|b|i|em|strong|ul|ol|li|table|tr|td|tbody|a|blockquote|section)\b[^>]{0,2000}>/gi,
          '\n',
        )
      : text,
  );
  const read: HtmlBlocks = htmlBlocks(root);
  const blocks = flowHeadings(read.blocks);
  if (!blocks.some((b) => b.kind !== 'comment' && /\p{L}/u.test(b.text))) throw new UserError('html.no-text', { path });
  assertReadable(
    path,
    blocks.map((b) => b.text),
  );
  const printed = titleOf(root);
  const title = printed !== null && namesConcept(printed) ? printed : null;
  const facts = documentFacts({ blocks, path, title });
  return {
    path,
    format: 'html',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...facts,
    pages: 0,
    textLayer: 'full',
    meta: {},
    warnings: [...notes, ...unseenWarnings(read.unseen)],
    ...buildSections(blocks, facts.title),
    layout: [],
  };
}

/** Whether open tags outnumber closed ones beyond all reason somewhere; linear in the text. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/?[a-z][a-z0-9]*/gi)) {
    if (/^<\/?(?:p|br|hr|img|input|meta|link|col|li|td|tr|th|option)$/i.test(tag)) continue;
    depth = tag[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function titleOf(node: Root | Element): string | null {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'title') {
      const text = child.children.map((c) => (c.type === 'text' ? c.value : '')).join('');
      return text.replace(/\s+/g, ' ').trim() || null;
    }
    if (child.tagName === 'html' || child.tagName === 'head') {
      const found = titleOf(child);
      if (found !== null) return found;
    }
  }
  return null;
}
