// Word files whose pages are laid out by tables, made of a concept in Markdown: what designers of templates do in place of headings and columns.
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

/** Ways to lay out: how a chapter's title and the text below a heading are placed. */
export const LAYOUTS = {
  /** Chapters as shaded bands with the number in a cell of its own, sub-headings in a bold margin column beside their text. */
  margins: { band: 'cells', margin: true, styles: false, one: false },
  /** The same with headings in the styles of Word. */
  styled: { band: 'cells', margin: true, styles: true, one: false },
  /** Chapters as bands in large white print, sub-headings as bold lines above their text, each stretch in a frame. */
  frames: { band: 'large', margin: false, styles: false, one: false },
  /** All in one table: bands over both columns, margins on the left. */
  whole: { band: 'large', margin: true, styles: false, one: true },
};

/** @param markdown a concept: headings, paragraphs, lists, tables with pipes @returns bytes of a Word file */
export async function layoutDocx(markdown, layout) {
  const children = [];
  let rows = [];
  let label = null;
  let text = [];
  const flushRows = () => {
    if (rows.length > 0) children.push(table(rows), new Paragraph(''));
    rows = [];
  };
  const flush = () => {
    if (label === null && text.length === 0) return;
    if (layout.margin)
      rows.push(row([label ? [label] : [new Paragraph('')], text.length > 0 ? text : [new Paragraph('')]], [22, 78]));
    else rows.push(row([[...(label ? [label] : []), ...text]], [100]));
    label = null;
    text = [];
    if (!layout.one) flushRows();
  };
  for (const block of blocksOf(markdown)) {
    if (block.kind === 'heading' && block.level === 1) children.push(line(block.text, { size: 44, bold: true }));
    else if (block.kind === 'heading' && block.level === 2) {
      flush();
      const [, number, title] = /^(\d+)\s+(.*)$/.exec(block.text) ?? [null, null, block.text];
      const look = {
        size: layout.band === 'large' ? 36 : 26,
        color: 'FFFFFF',
        bold: false,
        heading: layout.styles ? 1 : 0,
      };
      const shading = { fill: '1F4E79', type: 'clear', color: 'auto' };
      if (layout.one) rows.push(row([[line(block.text, look)]], [100], { shading, columnSpan: 2 }));
      else if (layout.band === 'large' || number === null)
        rows.push(row([[line(block.text, look)]], [100], { shading }));
      else rows.push(row([[line(number, look)], [line(title, look)]], [10, 90], { shading }));
      if (!layout.one) flushRows();
    } else if (block.kind === 'heading') {
      flush();
      label = line(block.text, {
        size: block.level === 3 ? 24 : 22,
        bold: true,
        heading: layout.styles ? block.level - 1 : 0,
      });
    } else if (block.kind === 'table') {
      flush();
      flushRows();
      children.push(dataTable(block.rows), new Paragraph(''));
    } else
      text.push(
        block.kind === 'item'
          ? new Paragraph({ bullet: { level: 0 }, children: runs(block.text) })
          : new Paragraph({ children: runs(block.text) }),
      );
  }
  flush();
  flushRows();
  return Packer.toBuffer(
    new Document({ styles: { default: { document: { run: { size: 22, font: 'Arial' } } } }, sections: [{ children }] }),
  );
}

const line = (text, { size, bold, color, heading }) =>
  new Paragraph({
    ...(heading ? { heading: HeadingLevel[`HEADING_${heading}`] } : {}),
    children: [new TextRun({ text, size, bold, color })],
  });
const row = (cells, widths, options = {}) =>
  new TableRow({
    children: cells.map(
      (children, i) => new TableCell({ ...options, children, width: { size: widths[i], type: WidthType.PERCENTAGE } }),
    ),
  });
const table = (rows) => new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
const dataTable = (rows) =>
  table(
    rows.map((cells, r) =>
      row(
        cells.map((text) => [new Paragraph({ children: runs(text, r === 0) })]),
        cells.map(() => 100 / cells.length),
      ),
    ),
  );
const runs = (text, bold = false) =>
  text
    .split(/(\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((part) => new TextRun({ text: part.replaceAll('**', ''), bold: bold || part.startsWith('**') }));

/** Blocks of plain Markdown; images and comments are left out. */
function blocksOf(markdown) {
  const blocks = [];
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<!--[\s\S]*?-->/g, '');
  for (const part of body.split(/\n\s*\n/)) {
    const text = part.trim();
    const heading = /^(#{1,6})\s+(.*)$/.exec(text.split('\n')[0] ?? '');
    if (text === '' || /^!\[/.test(text)) continue;
    if (heading) {
      blocks.push({ kind: 'heading', level: heading[1].length, text: heading[2] });
      const rest = text.split('\n').slice(1).join('\n').trim();
      if (rest !== '') blocks.push({ kind: 'paragraph', text: rest.replace(/\n/g, ' ') });
    } else if (text.startsWith('|'))
      blocks.push({
        kind: 'table',
        rows: text
          .split('\n')
          .filter((l) => !/^\|[\s:|-]+\|$/.test(l))
          .map((l) =>
            l
              .replace(/^\||\|$/g, '')
              .split('|')
              .map((c) => c.trim()),
          ),
      });
    else if (/^(?:[-*•]|\d+\.)\s/.test(text))
      for (const item of text.split(/\n(?=(?:[-*•]|\d+\.)\s)/))
        blocks.push({ kind: 'item', text: item.replace(/^(?:[-*•]|\d+\.)\s+/, '').replace(/\s*\n\s*/g, ' ') });
    else blocks.push({ kind: 'paragraph', text: text.replace(/\s*\n\s*/g, ' ') });
  }
  return blocks;
}
