import PDFDocument from 'pdfkit';

type Kit = InstanceType<typeof PDFDocument>;

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly underline?: boolean;
}

/** A small PDF for a test; coordinates in points from the top left, `y` is the base line. */
export interface Sheet {
  readonly kit: Kit;
  page(options?: { width?: number; height?: number }): void;
  text(x: number, y: number, text: string, style?: TextStyle): void;
  /** Several lines below each other. @returns the base line after the last */
  lines(x: number, y: number, texts: readonly string[], style?: TextStyle & { leading?: number }): number;
  line(x0: number, y0: number, x1: number, y1: number): void;
  box(x: number, y: number, width: number, height: number): void;
  bookmark(title: string): { addItem(title: string): unknown };
}

/** What the library has no types for: commands of the page, objects of the file, fields of forms, files attached. */
export interface Raw {
  addContent(command: string): void;
  ref(data: object): { end(data?: Buffer): void };
  readonly _root: { data: Record<string, unknown> };
  readonly page: { readonly dictionary: { data: Record<string, Record<string, unknown>> } };
  initForm(): void;
  formText(name: string, x: number, y: number, w: number, h: number, options: object): void;
  formCombo(name: string, x: number, y: number, w: number, h: number, options: object): void;
  file(source: Buffer, options: object): void;
}
export const raw = (sheet: Sheet) => sheet.kit as unknown as Raw;

/** Typesets a PDF. Text is Helvetica 10 unless told otherwise. @param options pdfkit's own (encryption, metadata) */
export async function typeset(
  write: (sheet: Sheet) => void,
  options: Record<string, unknown> = {},
): Promise<Uint8Array> {
  const kit = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    size: 'A4',
    info: { CreationDate: new Date(0) },
    ...options,
  });
  const chunks: Buffer[] = [];
  kit.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => kit.on('end', () => resolve()));
  const sheet: Sheet = {
    kit,
    page: ({ width = 595, height = 842 } = {}) => {
      kit.addPage({ size: [width, height], margin: 0 });
    },
    text(x, y, text, style = {}) {
      const { size = 10, bold = false, italic = false, colour = '#000000', underline = false } = style;
      kit
        .font(`Helvetica${bold || italic ? '-' : ''}${bold ? 'Bold' : ''}${italic ? 'Oblique' : ''}`)
        .fontSize(size)
        .fillColor(colour)
        .text(text, x, y, { lineBreak: false, baseline: 'alphabetic', underline });
    },
    lines(x, y, texts, style = {}) {
      const leading = style.leading ?? 1.2 * (style.size ?? 10);
      for (const [i, text] of texts.entries()) sheet.text(x, y + i * leading, text, style);
      return y + texts.length * leading;
    },
    line: (x0, y0, x1, y1) => {
      kit.lineWidth(0.5).strokeColor('#000000').moveTo(x0, y0).lineTo(x1, y1).stroke();
    },
    box: (x, y, width, height) => {
      kit.lineWidth(0.5).strokeColor('#000000').rect(x, y, width, height).stroke();
    },
    bookmark: (title) => kit.outline.addItem(title),
  };
  write(sheet);
  kit.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Running text of so many lines, full to the right edge, with sentences; every line ends in a word. */
export const PROSE = [
  'Die Stadt entwickelt ihre Quartiere gemeinsam mit den Menschen, die dort',
  'leben und arbeiten. Dazu gehören alle, die neu hinzukommen, ebenso wie',
  'alle, die schon lange hier zu Hause sind. Der Rat hat die Leitlinien im',
  'Frühjahr beraten und danach beschlossen. Die Verwaltung setzt sie um und',
  'berichtet jedes Jahr über den Stand. Was nicht gelingt, wird offen benannt',
  'und im nächsten Jahr von neuem angegangen, mit allen, die es betrifft.',
] as const;
