import type { Tag, TagRole } from '../positioned.js';

/** A node of the tag tree as pdf.js gives it for one page: an element with its standard role, or a stretch of marked content. */
export interface TagNode {
  readonly role?: string;
  readonly type?: string;
  /** Of marked content: "p12R_mc3", after its page and its number there. */
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

export const ARTIFACT: Tag = { role: 'artifact', level: null, order: null };

/** Standard types (ISO 32000-1, 14.8.4) that say more of their content than where it stands; all others leave it what it is. */
const ROLES: Readonly<Record<string, TagRole>> = {
  H: 'heading',
  Title: 'heading',
  LI: 'item',
  TD: 'cell',
  TH: 'headCell',
  Caption: 'caption',
  TOC: 'contents',
  TOCI: 'contents',
  Note: 'note',
  FENote: 'note',
  Footnote: 'note',
  Endnote: 'note',
  Figure: 'figure',
  InlineShape: 'figure',
  Formula: 'figure',
  Artifact: 'artifact',
};
const NUMBERED = /^H([1-6])$/;
/** Trees may be hostile, too. */
const DEEPEST = 60;

/** Tags of a page's marked content by its number. @param root the page's part of the tag tree; null for none */
export function tagsOf(root: TagNode | null): Map<number, Tag> {
  const tags = new Map<number, Tag>();
  const walk = (node: TagNode, role: TagRole, level: number | null, depth: number): void => {
    if (node.type === 'content') {
      const number = /_mc(\d+)$/.exec(node.id ?? '')?.[1];
      if (number !== undefined && !tags.has(Number(number)))
        tags.set(Number(number), role === 'artifact' ? ARTIFACT : { role, level, order: tags.size });
      return;
    }
    if (depth > DEEPEST) return;
    const numbered = NUMBERED.exec(node.role ?? '');
    const own = numbered ? 'heading' : ROLES[node.role ?? ''];
    const ownLevel = numbered ? Number(numbered[1]) : own === undefined ? level : null;
    for (const child of node.children ?? []) walk(child, own ?? role, ownLevel, depth + 1);
  };
  if (root) walk(root, 'text', null, 0);
  return tags;
}
