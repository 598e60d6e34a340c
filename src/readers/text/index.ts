import { createHash } from 'node:crypto';
import { UserError } from '../../diagnostics/user-error.js';
import type { ConceptDocument } from '../../document/document.js';
import { buildSections } from '../../document/sections.js';
import { vocabularyOf } from '../../language/repair/vocabulary.js';
import { decodeText } from '../decode.js';
import { documentFacts } from '../facts/index.js';
import { assertReadable } from '../readable.js';
import { textBlocks } from './blocks.js';
import { keepsLayout, layoutPages } from './columns.js';
import { readContents } from './contents.js';
import { furnitureLines } from './furniture.js';
import { splitPages } from './pages.js';
import { withParagraphs } from './unwrapped.js';

/**
 * Reads plain text as council information systems publish it: broken lines, or print whose columns are kept by blanks. Every block knows its source lines;
 * pages are numbered only where the file has form feeds.
 * @param path as the user gave it; only kept as a name
 * @throws UserError reader.empty, reader.binary, reader.garbage
 */
export function readText(path: string, bytes: Uint8Array): ConceptDocument {
  const { text, warnings } = decodeText(path, bytes);
  if (text.trim() === '') throw new UserError('reader.empty', { path });
  const { lines, pages, printed } = splitPages(text);
  assertReadable(
    path,
    lines.map((l) => l.text),
  );
  const furniture = furnitureLines(lines);
  const parted = withParagraphs(lines);
  const blocks = textBlocks(parted, {
    vocabulary: vocabularyOf(lines.map((l) => l.text)),
    furniture,
    contents: readContents(parted, furniture),
    printed,
    layout: keepsLayout(lines),
  });
  const facts = documentFacts({ blocks, path });
  return {
    path,
    format: 'text',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...facts,
    pages: printed ? pages : 0,
    textLayer: 'full',
    meta: {},
    warnings,
    ...buildSections(blocks, facts.title),
    layout: layoutPages(lines, furniture),
  };
}
