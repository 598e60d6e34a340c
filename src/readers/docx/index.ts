import { createHash } from 'node:crypto';
import { UserError } from '../../diagnostics/user-error.js';
import type { ConceptDocument } from '../../document/document.js';
import { buildSections } from '../../document/sections.js';
import { documentFacts, namesConcept } from '../facts/index.js';
import { flowHeadings } from '../headings.js';
import { assertReadable } from '../readable.js';
import { wordBlocks } from './blocks.js';
import { readChunk } from './chunks.js';
import { damaged, openPackage } from './package.js';

/**
 * Reads a Word file (.docx, .docm, .dotx, .dotm): headings from styles and outline levels, numbering, lists, tables, controls, text boxes, footnotes.
 * What is not printed (deletions, hidden and struck-out text, comments, placeholders) is not read.
 * Places have neither page nor line: where a page ends only the printing tells.
 * @param path as the user gave it; only kept as a name
 * @throws UserError docx.*, reader.garbage
 */
export async function readDocx(path: string, bytes: Uint8Array): Promise<ConceptDocument> {
  const file = openPackage(path, bytes);
  const word = (() => {
    try {
      return wordBlocks(file, readChunk);
    } catch (error) {
      throw damaged(path, error);
    }
  })();
  const drafts = flowHeadings(word.blocks);
  const texts = drafts.map((b) => b.text);
  if (!texts.some((text) => /\p{L}/u.test(text))) throw new UserError('docx.no-text', { path });
  assertReadable(path, texts);
  const title = word.title !== null && namesConcept(word.title) ? word.title : null;
  const facts = documentFacts({ blocks: drafts, path, title });
  const { blocks, sections } = buildSections(drafts, facts.title);
  return {
    path,
    format: 'docx',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...facts,
    pages: 0,
    textLayer: 'full',
    meta: {},
    warnings: word.warnings,
    blocks,
    sections,
    layout: [],
  };
}
