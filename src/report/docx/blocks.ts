import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Verdict } from '../../audit/result.js';
import type { Context } from './context.js';
import { INK, LINE, MUTED } from './styles.js';

/** Text without what XML cannot hold (Word refuses the whole file for one such character) and on one line; no-break spaces stay. */
export const clean = (text: string): string =>
  text
    .replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ')
    .replace(/[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

export const run = (text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun =>
  new TextRun({ ...options, text: clean(text) });
export const bold = (text: string): TextRun => run(text, { bold: true });
export const muted = (text: string): TextRun => run(text, { color: MUTED });

type Content = string | readonly TextRun[];
const runs = (content: Content): TextRun[] => (typeof content === 'string' ? [run(content)] : [...content]);

export const paragraph = (content: Content, options: Omit<IParagraphOptions, 'children'> = {}): Paragraph =>
  new Paragraph({ ...options, children: runs(content) });

/** A heading in one of Word's three upper styles. */
export const heading = (level: 1 | 2 | 3, content: Content): Paragraph =>
  paragraph(content, {
    heading: ([HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const)[level - 1]!,
  });

export const bullet = (content: Content): Paragraph =>
  paragraph(content, { numbering: { reference: 'bullets', level: 0 } });

/** A label at the left, its text beside; further texts go below the first. */
export const labelled = (label: string, contents: readonly Content[]): Paragraph[] =>
  contents.map((content, i) =>
    paragraph([...(i === 0 ? [muted(label)] : []), new TextRun({ children: [new Tab()] }), ...runs(content)], {
      style: 'Labelled',
    }),
  );

/** A verdict in its colour. */
export const verdictRun = (verdict: Verdict, { words }: Context): TextRun =>
  run(words.verdict[verdict], { bold: true, color: INK[verdict] });

export interface Cell {
  readonly content: Content | readonly Paragraph[];
  /** Ground colour, six hex digits. */
  readonly ground?: string;
  readonly align?: 'left' | 'center' | 'right';
}

const isParagraphs = (content: Cell['content']): content is readonly Paragraph[] =>
  typeof content !== 'string' && content.length > 0 && content[0] instanceof Paragraph;

/** A table over the width given (twips), its head repeated on each page, no row torn over two. `shares` divide the width. */
export function table(
  head: readonly (string | Cell)[],
  rows: readonly (readonly Cell[])[],
  shares: readonly number[],
  width: number,
): Table {
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((s) => Math.round((s / sum) * width));
  const cells = (row: readonly Cell[], header: boolean) => row.map((c, i) => cell(c, widths[i]!, header));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: { style: BorderStyle.SINGLE, size: 8, color: '1B2220' },
      bottom: { style: BorderStyle.SINGLE, size: 8, color: '1B2220' },
      left: NONE,
      right: NONE,
      insideVertical: NONE,
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: LINE },
    },
    rows: [
      ...(head.length > 0
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: cells(
                head.map((h) => (typeof h === 'string' ? { content: [bold(h)] } : h)),
                true,
              ),
            }),
          ]
        : []),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function cell({ content, ground, align }: Cell, width: number, header: boolean): TableCell {
  const children = isParagraphs(content)
    ? [...content]
    : [paragraph(content as Content, { style: 'Cell', alignment: ALIGN[align ?? 'left'], keepNext: header })];
  const options: ITableCellOptions = {
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    verticalAlign: VerticalAlign.TOP,
    ...(ground ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground } } : {}),
    children,
  };
  return new TableCell(options);
}
