import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { BlockContent, DefinitionContent, PhrasingContent, Root, Table as TableNode } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

type Block = Paragraph | Table;
interface Marks {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

function runs(nodes: readonly PhrasingContent[], marks: Marks = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text' || node.type === 'inlineCode') return [new TextRun({ ...marks, text: node.value })];
    if (node.type === 'strong') return runs(node.children, { ...marks, bold: true });
    if (node.type === 'emphasis') return runs(node.children, { ...marks, italics: true });
    if (node.type === 'break') return [new TextRun({ break: 1 })];
    if (node.type === 'html') return /^<br/.test(node.value) ? [new TextRun({ break: 1 })] : [];
    if (node.type === 'footnoteReference') return [new FootnoteReferenceRun(Number(node.identifier))];
    return 'children' in node ? runs(node.children as PhrasingContent[], marks) : [];
  });
}

const table = (node: TableNode): Table =>
  new Table({
    // A head that Markdown's grammar asks for and that is empty is none in Word.
    rows: node.children
      .filter((row, i) => i > 0 || row.children.some((cell) => cell.children.length > 0))
      .map(
        (row) =>
          new TableRow({
            ...(row === node.children[0] ? { tableHeader: true } : {}),
            children: row.children.map(
              (cell) => new TableCell({ children: [new Paragraph({ children: runs(cell.children) })] }),
            ),
          }),
      ),
  });

function blocks(node: Root['children'][number], depth = 0): Block[] {
  switch (node.type) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[node.depth - 1]!, children: runs(node.children) })];
    case 'paragraph':
      return [new Paragraph({ children: runs(node.children) })];
    case 'table':
      return [table(node)];
    case 'blockquote':
      return node.children.flatMap((child) => blocks(child, depth));
    case 'list':
      return node.children.flatMap((item) =>
        item.children.flatMap((child: BlockContent | DefinitionContent) =>
          child.type === 'paragraph'
            ? [
                new Paragraph({
                  children: runs(child.children),
                  numbering: { reference: node.ordered ? 'ordered' : 'bullets', level: depth },
                }),
              ]
            : blocks(child, depth + 1),
        ),
      );
    default:
      return [];
  }
}

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
  [0, 1, 2].map((level) => ({ level, format, text: text(level) }));

/** A Markdown concept as a Word author would have written it: headings in Word's styles, lists, tables. */
export async function wordFromMarkdown(markdown: string): Promise<Uint8Array> {
  const root = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).parse(markdown) as Root;
  return pack(root.children.flatMap((node) => blocks(node)));
}

/** Bytes of a Word file of these paragraphs and tables. */
export async function pack(
  children: readonly Block[],
  options: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        { reference: 'ordered', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
        { reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '•') },
      ],
    },
    ...options,
    sections: [{ children: [...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
