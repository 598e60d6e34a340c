import { createHash } from 'node:crypto';
import { UserError } from '../../diagnostics/user-error.js';
import type { ConceptDocument } from '../../document/document.js';
import { buildSections } from '../../document/sections.js';
import { documentFacts, namesConcept } from '../facts/index.js';
import { flowHeadings } from '../headings.js';
import { assertReadable } from '../readable.js';
import { odtBlocks } from './blocks.js';
import { damaged, openOdt } from './package.js';

/**
 * Reads an OpenDocument text (.odt, .ott, .fodt) as LibreOffice prints it: headings from outline levels, numbering, lists, tables, text boxes, form controls,
 * footnotes. Deleted, hidden and struck-out text, comments and placeholders are not read. Places have neither page nor line.
 * @param path as the user gave it; only kept as a name
 * @throws UserError odt.*, reader.garbage
 */
export function readOdt(path: string, bytes: Uint8Array): ConceptDocument {
  const file = openOdt(path, bytes);
  const read = (() => {
    try {
      return odtBlocks(file);
    } catch (error) {
      throw damaged(path, error);
    }
  })();
  const drafts = flowHeadings(read.blocks);
  const texts = drafts.map((b) => b.text);
  if (!texts.some((text) => /\p{L}/u.test(text))) throw new UserError('odt.no-text', { path });
  assertReadable(path, texts);
  const title = [read.title, file.title].find((own) => own !== null && namesConcept(own)) ?? null;
  const facts = documentFacts({ blocks: drafts, path, title });
  return {
    path,
    format: 'odt',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...facts,
    pages: 0,
    textLayer: 'full',
    meta: {},
    warnings: read.warnings,
    ...buildSections(drafts, facts.title),
    layout: [],
  };
}
