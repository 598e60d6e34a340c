import type { Anchor, Block, BlockKind, Box, ConceptDocument } from '../../document/document.js';

const COLOURS: Readonly<Record<BlockKind, string>> = {
  heading: '#c62828',
  paragraph: '#1565c0',
  listItem: '#00838f',
  table: '#2e7d32',
  caption: '#6a1b9a',
  footnote: '#ef6c00',
  contentsEntry: '#5d4037',
  furniture: '#9e9e9e',
  comment: '#9e9e9e',
};

/** Draws a page as it was understood: its text, ruling lines and tick boxes, and over them the blocks by kind with their order, headings with
 * their level, tables with their cells.
 * @param page 1-based page of the file
 * @returns an SVG in points; an empty one when the document has no such page */
export function layoutSvg(document: ConceptDocument, page: number): string {
  const layout = document.layout.find((own) => own.page === page);
  const width = layout?.width ?? 1;
  const height = layout?.height ?? 1;
  const parts: string[] = [];
  for (const fill of layout?.fills ?? []) parts.push(rect(fill, 'fill="#eee"'));
  for (const { box } of layout?.rulings ?? []) {
    parts.push(
      `<line x1="${n(box.x0)}" y1="${n(box.y0)}" x2="${n(box.x1)}" y2="${n(box.y1)}" stroke="#bbb" stroke-width="0.5"/>`,
    );
  }
  for (const { box, ticked } of layout?.ticks ?? [])
    parts.push(rect(box, `fill="${ticked ? '#f44336' : 'none'}" stroke="#f44336" stroke-width="0.7"`));
  for (const segment of layout?.segments ?? []) {
    const { x0, y1, x1 } = segment.box;
    const turn = segment.rotation === 0 ? '' : ` transform="rotate(${segment.rotation * 90} ${n(x0)} ${n(y1)})"`;
    const length =
      segment.rotation === 0 ? ` textLength="${n(Math.max(1, x1 - x0))}" lengthAdjust="spacingAndGlyphs"` : '';
    const weight = segment.bold ? ' font-weight="bold"' : '';
    parts.push(
      `<text x="${n(x0)}" y="${n(y1 - 0.24 * segment.size)}" font-size="${n(segment.size)}"${weight}${length}${turn} fill="#444">${escaped(segment.text)}</text>`,
    );
  }
  for (const block of document.blocks) parts.push(...blockParts(block, page));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/>${parts.join('\n')}</svg>\n`;
}

function blockParts(block: Block, page: number): string[] {
  const boxes = boxesOn(block.anchors, page);
  if (boxes.length === 0) return [];
  const colour = COLOURS[block.kind];
  const area = boxes.reduce((a, b) => ({
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  }));
  const label = block.kind === 'heading' ? `${block.id} h${block.level}` : `${block.id} ${block.kind}`;
  const parts = [
    rect(area, `fill="${colour}" fill-opacity="0.06" stroke="${colour}" stroke-width="1"`),
    `<text x="${n(area.x0)}" y="${n(area.y0 - 1)}" font-size="6" fill="${colour}">${escaped(label)}</text>`,
  ];
  if (block.kind === 'table') {
    for (const cell of block.cells) {
      for (const box of boxesOn(cell.anchors, page))
        parts.push(rect(box, `fill="none" stroke="${colour}" stroke-width="0.4"`));
    }
  }
  return parts;
}

const boxesOn = (anchors: readonly Anchor[], page: number): Box[] =>
  anchors.flatMap((anchor) => (anchor.page === page && anchor.box ? [anchor.box] : []));

function rect(box: Box, style: string): string {
  return `<rect x="${n(box.x0)}" y="${n(box.y0)}" width="${n(Math.max(0, box.x1 - box.x0))}" height="${n(Math.max(0, box.y1 - box.y0))}" ${style}/>`;
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters are not allowed in XML. */
const escaped = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (c) => ENTITIES[c]!);
