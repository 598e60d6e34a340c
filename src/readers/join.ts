import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Anchor, Block, ConceptDocument } from '../document/document.js';
import type { ConceptFile } from '../document/files.js';
import { buildSections, type DraftBlock } from '../document/sections.js';
import { documentFacts, namesConcept } from './facts/index.js';
import { headingBlock } from './marks.js';
import { unreadableOf } from './unreadable.js';

/** A file of a concept, with the titles of parts that begin with it. */
export interface Part {
  readonly document: ConceptDocument;
  readonly depth: number;
  readonly titles: readonly { readonly text: string; readonly depth: number; readonly file: string }[];
}

/**
 * Several files as one document. Pages and lines are counted through, so that no two places are the same; `localPlace` gives them back.
 * @param path that the whole is named by
 * @throws UserError reader.mixed-formats
 */
export function joinDocuments(
  path: string,
  parts: readonly Part[],
  info: { readonly title: string | null; readonly warnings: readonly Diagnostic[] },
): ConceptDocument {
  const documents = parts.map((p) => p.document);
  assertAlike(documents);
  const files: ConceptFile[] = [];
  const drafts: DraftBlock[] = [];
  const layout: ConceptDocument['layout'][number][] = [];
  let pages = 0;
  let lines = 0;
  for (const { document, depth, titles } of parts) {
    const file = { path: document.path, pages: document.pages, pagesBefore: pages, linesBefore: lines };
    files.push(file);
    for (const t of titles)
      drafts.push(headingBlock(t.text, [{ offset: 0, page: null, line: null, box: null, file: t.file }], t.depth + 1));
    drafts.push(...chapterBlocks(document, depth, file));
    for (const page of document.layout)
      layout.push({
        ...page,
        page: page.page + pages,
        segments: page.segments.map((s) => (s.line === null ? s : { ...s, line: s.line + file.linesBefore })),
      });
    pages += Math.max(document.pages, document.layout.length);
    lines += lastLine(document);
  }
  const meta = jointMeta(documents);
  const title = [info.title, documents[0]?.title].find((t) => t && namesConcept(t)) ?? null;
  const facts = documentFacts({ blocks: drafts, meta, path, title });
  const joined: ConceptDocument = {
    path,
    format: documents[0]!.format,
    sha256: createHash('sha256')
      .update(documents.map((d) => `${d.sha256}\n`).join(''))
      .digest('hex'),
    ...facts,
    year: facts.year ?? documents.find((d) => d.year !== null)?.year ?? null,
    pages: documents.reduce((sum, d) => sum + d.pages, 0),
    textLayer: documents.every((d) => d.textLayer === 'full') ? 'full' : 'partial',
    meta,
    warnings: [
      ...info.warnings,
      ...documents.flatMap((d) => d.warnings.map((w): Diagnostic => ({ ...w, file: d.path }))),
    ],
    ...buildSections(drafts, facts.title),
    layout,
    files,
  };
  const unreadable = documents.some((d) => d.unreadable) ? unreadableOf(joined) : undefined;
  return unreadable ? { ...joined, unreadable } : joined;
}

/** Measures are read from pages where a file has them, else from its flow: a concept is read in one way. */
function assertAlike(documents: readonly ConceptDocument[]): void {
  const [first, ...others] = documents;
  const other = others.find((d) => d.layout.length > 0 !== first!.layout.length > 0);
  if (other) throw new UserError('reader.mixed-formats', { path: first!.path, other: other.path });
}

/** The blocks of a chapter, its headings moved below those it stands under. */
function chapterBlocks(document: ConceptDocument, depth: number, file: ConceptFile): DraftBlock[] {
  const move = (anchors: readonly Anchor[]): Anchor[] =>
    anchors.map((a) => ({
      ...a,
      page: a.page === null ? null : a.page + file.pagesBefore,
      line: a.line === null ? null : a.line + file.linesBefore,
      file: file.path,
    }));
  const title = untitled(document);
  const shift = depth + (title === null ? 0 : 1);
  const blocks = document.blocks.map((block): DraftBlock => {
    const { id: _, section: __, ...draft } = block as Block & { kind: 'table' };
    const anchors = move(block.anchors);
    if (block.kind === 'heading') return { ...draft, anchors, level: block.level + shift } as DraftBlock;
    if (block.kind !== 'table') return { ...draft, anchors } as DraftBlock;
    return { ...draft, anchors, cells: block.cells.map((c) => ({ ...c, anchors: move(c.anchors) })) };
  });
  if (title === null) return blocks;
  const at = move([{ offset: 0, page: null, line: 1, box: null }]);
  return [headingBlock(title, at, depth + 1), ...blocks];
}

/** A chapter that has its title in its front matter only, as Quarto's have: that title. */
function untitled({ meta, blocks, sections, format }: ConceptDocument): string | null {
  const title = meta.title ?? meta.titel;
  if (format !== 'markdown' || typeof title !== 'string' || title.trim() === '') return null;
  const top = sections[0]?.children ?? [];
  const opens = blocks.find((b) => b.kind !== 'comment')?.kind === 'heading';
  return top.length === 1 && opens ? null : title.trim();
}

/** Front matter of all files, the first word on a thing counts. The title of a chapter is not that of the concept. */
function jointMeta(documents: readonly ConceptDocument[]): Record<string, unknown> {
  const meta: Record<string, unknown> = {};
  for (const document of documents)
    for (const [key, value] of Object.entries(document.meta)) {
      const isTitle = key === 'title' || key === 'titel';
      if (!(key in meta) && !(isTitle && !(typeof value === 'string' && namesConcept(value)))) meta[key] = value;
    }
  return meta;
}

const lastLine = (document: ConceptDocument): number => {
  let last = 1;
  for (const block of document.blocks) {
    for (const anchor of block.anchors) last = Math.max(last, anchor.line ?? 0);
    if (block.kind === 'table')
      for (const cell of block.cells) for (const anchor of cell.anchors) last = Math.max(last, anchor.line ?? 0);
  }
  for (const page of document.layout) for (const s of page.segments) last = Math.max(last, s.line ?? 0);
  return last;
};
