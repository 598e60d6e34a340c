import PDFDocument from 'pdfkit';
import { type Sheet as Canvas, PROSE, type TextStyle, typeset } from '../readers/pdf/typeset.js';

/** What is printed on one invented sheet. */
export interface InventedSheet {
  readonly code: string | null;
  readonly title: string;
  /** Labels whose value is ticked among these wordings. */
  readonly options?: ReadonlyMap<string, readonly string[]>;
  /** Printed label and value, in reading order; values may hold several lines' worth of words, bullets are parted by "; ". */
  readonly fields: readonly (readonly [label: string, value: string])[];
}

export const READINGS = [
  'left',
  'leftBox',
  'leftBoxCentred',
  'leftLines',
  'leftShaded',
  'leftCentred',
  'above',
  'abovePlain',
  'aboveBox',
  'grid',
  'pairs',
  'headRow',
  'inline',
  'inlineBold',
  'cells',
  'questions',
  'sidebar',
  'table',
] as const;
export type InventedReading = (typeof READINGS)[number];

export const HEADS = ['bar', 'large', 'codeAbove', 'codeBeside', 'named', 'numbered', 'field', 'cells'] as const;
export type InventedHead = (typeof HEADS)[number];

export interface InventedLayout {
  readonly reading: InventedReading;
  readonly head: InventedHead;
  readonly size: number;
  readonly boldLabels: boolean;
  /** Sheets follow each other on a page, else each begins on a new one. */
  readonly packed: boolean;
  /** Chapters of running text before and after the sheets. */
  readonly framed: boolean;
  readonly footer: boolean;
  /** A chapter heading with some text before every third sheet. */
  readonly chapters: boolean;
}

const LEFT = 60;
const RIGHT = 535;
const TOP = 70;
const BOTTOM = 770;
const ruler = new PDFDocument({ autoFirstPage: false });

/** Breaks a text into lines that fit a width, as a typesetter does. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  ruler.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && ruler.widthOfString(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.filter((line) => line !== '');
}

const widthOf = (text: string, size: number, bold: boolean): number => {
  ruler.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
  return ruler.widthOfString(text);
};

/** Pen that knows where on which page it stands. */
class Pen {
  y = TOP;
  page = 0;
  constructor(
    readonly canvas: Canvas,
    readonly layout: InventedLayout,
  ) {
    this.newPage();
  }
  get size(): number {
    return this.layout.size;
  }
  get leading(): number {
    return 1.22 * this.layout.size;
  }
  newPage(): void {
    this.canvas.page();
    this.page++;
    this.y = TOP;
    this.canvas.text(LEFT, 40, 'Integriertes Entwicklungskonzept Musterstadt', { size: 8 });
    if (this.layout.footer) this.canvas.text(RIGHT - 60, 810, `Seite ${this.page} von 99`, { size: 8 });
  }
  room(height: number): void {
    if (this.y + height > BOTTOM) this.newPage();
  }
  text(x: number, text: string, style: TextStyle = {}): void {
    this.canvas.text(x, this.y, text, { size: this.size, ...style });
  }
  /** Lines one below the other from the current base line; does not move the pen. */
  lines(x: number, lines: readonly string[], style: TextStyle = {}): void {
    for (const [i, line] of lines.entries())
      this.canvas.text(x, this.y + i * this.leading, line, { size: this.size, ...style });
  }
  /** Lines that may run over the page's end; moves the pen below the last. */
  flow(x: number, lines: readonly string[], style: TextStyle = {}): void {
    for (const line of lines) {
      this.room(this.leading);
      this.text(x, line, style);
      this.y += this.leading;
    }
  }
}

/** Lines of a value; items parted by "; " become bullets when there are three or more. */
function valueLines(value: string, width: number, size: number): string[] {
  const items = value.split('; ');
  if (items.length < 3) return wrap(value, width, size);
  return items.flatMap((item) => wrap(item, width - 12, size).map((line, i) => (i === 0 ? `• ${line}` : `  ${line}`)));
}

/** Typesets invented sheets as a PDF. */
export function typesetSheets(sheets: readonly InventedSheet[], layout: InventedLayout): Promise<Uint8Array> {
  return typeset((canvas) => {
    const pen = new Pen(canvas, layout);
    if (layout.framed) chapter(pen, '4 Leitlinien der Entwicklung', 3);
    if (layout.reading === 'table') table(pen, sheets);
    else
      for (const [i, sheet] of sheets.entries()) {
        if (!layout.packed) pen.newPage();
        if (layout.chapters && i % 3 === 0) {
          pen.room(260);
          chapter(pen, `5.${i / 3 + 1} Handlungsfeld ${'ABCD'[i / 3] ?? 'E'}`, 1);
        }
        pen.room(150);
        head(pen, sheet);
        BODIES[layout.reading](pen, sheet, sheets);
        pen.y += 2.2 * pen.leading;
      }
    if (layout.framed) {
      pen.newPage();
      chapter(pen, '6 Ausblick und weiteres Vorgehen', 4);
    }
  });
}

function chapter(pen: Pen, title: string, paragraphs: number): void {
  pen.text(LEFT, title, { size: 18, bold: true });
  pen.y += 34;
  for (let i = 0; i < paragraphs; i++) {
    pen.flow(LEFT, PROSE);
    pen.y += pen.leading;
  }
}

function head(pen: Pen, { code, title }: InventedSheet): void {
  const { size } = pen;
  const style = pen.layout.head;
  if (style === 'bar') {
    const lines = wrap(code ? `${code} ${title}` : title, RIGHT - LEFT - 12, size + 2, true);
    pen.canvas.kit.rect(LEFT, pen.y - size - 4, RIGHT - LEFT, lines.length * 1.3 * (size + 2) + 6).fill('#1f4e79');
    for (const line of lines) {
      pen.text(LEFT + 6, line, { size: size + 2, bold: true, colour: '#ffffff' });
      pen.y += 1.3 * (size + 2);
    }
    pen.y += 8;
    return;
  }
  if (style === 'field') {
    for (const [label, value] of [
      ['Nr.', code ?? ''],
      ['Titel', title],
    ] as const) {
      pen.text(LEFT + 5, label, { bold: pen.layout.boldLabels });
      const lines = wrap(value, RIGHT - LEFT - LABEL_WIDTH - 40, size);
      pen.lines(LEFT + LABEL_WIDTH + 24, lines);
      pen.y += (lines.length + 0.6) * pen.leading;
    }
    return;
  }
  if (style === 'cells') {
    const lines = wrap(title, RIGHT - LEFT - 90, size + 1, true);
    const height = lines.length * 1.25 * (size + 1) + 6;
    pen.canvas.box(LEFT, pen.y - size - 3, 70, height);
    pen.canvas.box(LEFT + 70, pen.y - size - 3, RIGHT - LEFT - 70, height);
    if (code) pen.text(LEFT + 6, code, { size: size + 1, bold: true });
    for (const line of lines) {
      pen.text(LEFT + 76, line, { size: size + 1, bold: true });
      pen.y += 1.25 * (size + 1);
    }
    pen.y += 14;
    return;
  }
  const large = size + 5;
  const indent = style === 'codeBeside' && code ? 90 : 0;
  if (style === 'codeBeside' && code) pen.text(LEFT, code, { size: large + 6, bold: true, colour: '#1893be' });
  if (style === 'codeAbove' && code) {
    pen.text(LEFT, code, { bold: true });
    pen.y += 1.6 * large;
  }
  const opening =
    style === 'named' ? `Maßnahme ${code ?? ''}: ` : style === 'numbered' || style === 'large' ? `${code ?? ''} ` : '';
  for (const line of wrap(`${opening}${title}`.trim(), RIGHT - LEFT - indent - 20, large, true)) {
    pen.text(LEFT + indent, line, { size: large, bold: true });
    pen.y += 1.25 * large;
  }
  pen.y += 0.8 * size;
}

const LABEL_WIDTH = 110;

interface LeftOptions {
  readonly box?: boolean;
  readonly lines?: boolean;
  readonly shade?: boolean;
  readonly centred?: boolean;
  readonly questions?: boolean;
}

function left(pen: Pen, sheet: InventedSheet, options: LeftOptions = {}): void {
  const bold = pen.layout.boldLabels;
  const x = LEFT + LABEL_WIDTH + 20;
  const framed = options.box || options.lines || options.shade;
  for (const [label, value] of sheet.fields) {
    const choice = sheet.options?.get(label);
    const labels = wrap(label, LABEL_WIDTH, pen.size, bold);
    const questions = options.questions ? wrap(questionOf(label), LABEL_WIDTH, pen.size - 2) : [];
    const values = choice ? [''] : valueLines(value, RIGHT - x - 8, pen.size);
    const rows = Math.max(labels.length + questions.length, values.length, 1);
    const height = rows * pen.leading + (framed ? 6 : 0);
    if (height < 400) pen.room(height);
    const top = pen.y;
    if (options.shade) pen.canvas.kit.rect(LEFT, top - pen.size - 2, LABEL_WIDTH + 20, height).fill('#dde6f0');
    pen.y += options.centred ? ((rows - labels.length) / 2) * pen.leading : 0;
    pen.lines(LEFT + 5, labels, { bold });
    pen.y += labels.length * pen.leading;
    pen.lines(LEFT + 5, questions, { size: pen.size - 2, italic: true });
    pen.y = top;
    pen.lines(x + 4, values);
    if (choice) ticks(pen, x + 4, choice, value);
    if (options.box) {
      pen.canvas.box(LEFT, top - pen.size - 2, LABEL_WIDTH + 20, height);
      pen.canvas.box(x, top - pen.size - 2, RIGHT - x, height);
    }
    if (options.lines) pen.canvas.line(LEFT, top - pen.size - 2, RIGHT, top - pen.size - 2);
    pen.y = top + height + (framed ? 0 : 0.7 * pen.leading);
  }
  if (options.lines) pen.canvas.line(LEFT, pen.y - pen.size - 2, RIGHT, pen.y - pen.size - 2);
}

/** A row of boxes with wordings, the value's crossed. */
function ticks(pen: Pen, x: number, choice: readonly string[], value: string): void {
  const side = 0.8 * pen.size;
  for (const [i, wording] of choice.entries()) {
    const at = x + i * 105;
    const top = pen.y - side;
    pen.canvas.box(at, top, side, side);
    if (wording === value) {
      pen.canvas.line(at, top, at + side, top + side);
      pen.canvas.line(at, top + side, at + side, top);
    }
    pen.text(at + side + 4, wording);
  }
}

const questionOf = (label: string): string => `Was ist zu ${label.length % 2 ? 'nennen' : 'klären'}?`;

function above(pen: Pen, sheet: InventedSheet, box: boolean, plain = false): void {
  const bold = pen.layout.boldLabels && !plain;
  for (const [label, value] of sheet.fields) {
    const choice = sheet.options?.get(label);
    const values = choice ? [''] : valueLines(value, RIGHT - LEFT - 12, pen.size);
    const height = (Math.max(1, values.length) + 1) * pen.leading + 6;
    pen.room(Math.min(height, 300));
    const top = pen.y;
    pen.text(LEFT + 5, label, { bold, ...(bold || plain ? {} : { italic: true }) });
    pen.y += pen.leading;
    if (choice) ticks(pen, LEFT + 5, choice, value);
    if (box || choice) pen.lines(LEFT + 5, values);
    else pen.flow(LEFT + 5, values);
    if (box) pen.canvas.box(LEFT, top - pen.size - 2, RIGHT - LEFT, height);
    if (box || choice) pen.y = top + height + (box ? 0 : 0.8 * pen.leading);
    else pen.y += 0.8 * pen.leading;
  }
}

function inline(pen: Pen, sheet: InventedSheet, bold: boolean): void {
  for (const [label, value] of sheet.fields) {
    const opening = `${label}: `;
    const indent = widthOf(opening, pen.size, bold);
    const words = value.split(' ');
    let first = '';
    while (words.length > 0 && widthOf(`${first} ${words[0]}`, pen.size, false) + indent < RIGHT - LEFT)
      first = `${first} ${words.shift()}`.trim();
    pen.room(2 * pen.leading);
    pen.text(LEFT, opening, { bold });
    pen.text(LEFT + indent, first);
    pen.y += pen.leading;
    pen.flow(LEFT, wrap(words.join(' '), RIGHT - LEFT, pen.size));
    pen.y += 0.5 * pen.leading;
  }
}

/** Fields side by side in columns. */
function columns(pen: Pen, sheet: InventedSheet, count: number, options: { box: boolean; besides: boolean }): void {
  const width = (RIGHT - LEFT) / count;
  const bold = pen.layout.boldLabels;
  for (let i = 0; i < sheet.fields.length; i += count) {
    const row = sheet.fields.slice(i, i + count).map(([label, value]) => {
      const inner = options.besides ? 0.58 * width - 8 : width - 14;
      const labels = wrap(label, options.besides ? 0.42 * width - 8 : width - 14, pen.size, bold);
      return { labels, values: valueLines(value, inner, pen.size) };
    });
    const above = options.besides ? 0 : Math.max(...row.map((cell) => cell.labels.length));
    const rows = Math.max(...row.map((cell) => Math.max(cell.labels.length, above + cell.values.length)));
    const height = rows * pen.leading + 8;
    pen.room(height);
    for (const [c, { labels, values }] of row.entries()) {
      const x = LEFT + c * width;
      pen.lines(x + 5, labels, { bold, ...(bold ? {} : { italic: true }) });
      const top = pen.y;
      pen.y += above * pen.leading;
      pen.lines(options.besides ? x + 0.42 * width + 4 : x + 5, values);
      pen.y = top;
      if (options.box) {
        if (options.besides) {
          pen.canvas.box(x, top - pen.size - 2, 0.42 * width, height);
          pen.canvas.box(x + 0.42 * width, top - pen.size - 2, 0.58 * width, height);
        } else pen.canvas.box(x, top - pen.size - 2, width, height);
      }
    }
    pen.y += height + (options.box ? 0 : 0.5 * pen.leading);
  }
}

/** A row of heads over values, then the other labels at the left. */
function headRow(pen: Pen, sheet: InventedSheet, all: readonly InventedSheet[]): void {
  const width = (RIGHT - LEFT) / 3;
  const fits = (text: string, bold: boolean): boolean => widthOf(text, pen.size, bold) < width - 20;
  const narrow = (i: number): boolean =>
    all.every(({ fields }) => fits(fields[i]![0], true) && fits(fields[i]![1], false));
  const short = sheet.fields.filter((_, i) => narrow(i)).slice(0, 3);
  pen.room(60);
  for (const [i, [label]] of short.entries()) pen.text(LEFT + 5 + i * width, label, { bold: true });
  pen.y += pen.leading + 3;
  for (const [i, [, value]] of short.entries()) pen.text(LEFT + 5 + i * width, value);
  pen.y += 2 * pen.leading;
  left(pen, { ...sheet, fields: sheet.fields.filter((field) => !short.includes(field)) });
}

/** Short fields in a narrow column at the left, long ones beside it. */
function sidebar(pen: Pen, sheet: InventedSheet): void {
  const narrow = 140;
  const long = (value: string): boolean => value.length > 60;
  pen.room(420);
  const top = pen.y;
  const column = (x: number, width: number, fields: readonly (readonly [string, string])[]): void => {
    pen.y = top;
    for (const [label, value] of fields) {
      const labels = wrap(label, width, pen.size, true);
      const values = valueLines(value, width, pen.size);
      pen.lines(x, labels, { bold: true });
      pen.y += labels.length * pen.leading;
      pen.lines(x, values);
      pen.y += (values.length + 0.9) * pen.leading;
    }
  };
  column(
    LEFT,
    narrow,
    sheet.fields.filter(([, value]) => !long(value)),
  );
  const bottom = pen.y;
  column(
    LEFT + narrow + 30,
    RIGHT - LEFT - narrow - 40,
    sheet.fields.filter(([, value]) => long(value)),
  );
  pen.y = Math.max(bottom, pen.y);
}

const NUMBERS = 34;
const TITLES = 110;
const TABLE_SIZE = 7;

/** How many fields the wide table has room for: as many columns, up to four, as hold their longest word. */
export function tableFields(sheets: readonly InventedSheet[]): number {
  const fits = (count: number): boolean =>
    sheets.every(({ fields }) =>
      fields
        .slice(0, count)
        .flat()
        .flatMap((text) => text.split(' '))
        .every((word) => widthOf(word, TABLE_SIZE, true) < (RIGHT - LEFT - NUMBERS - TITLES) / count - 8),
    );
  return [4, 3].find(fits) ?? 2;
}

/** One wide table, a row per measure. */
function table(pen: Pen, sheets: readonly InventedSheet[]): void {
  const count = tableFields(sheets);
  const labels = sheets[0]!.fields.slice(0, count).map(([label]) => label);
  const heads = ['Nr.', 'Maßnahme', ...labels];
  const widths = [NUMBERS, TITLES, ...labels.map(() => (RIGHT - LEFT - NUMBERS - TITLES) / count)];
  const size = TABLE_SIZE;
  const draw = (cells: readonly string[], bold: boolean): void => {
    const lines = cells.map((cell, i) => wrap(cell, widths[i]! - 8, size, bold));
    const height = Math.max(...lines.map((l) => l.length), 1) * 1.2 * size + 6;
    if (pen.y + height > BOTTOM) {
      pen.newPage();
      if (!bold) draw(heads, true);
    }
    let x = LEFT;
    for (const [i, own] of lines.entries()) {
      for (const [n, line] of own.entries()) pen.canvas.text(x + 4, pen.y + n * 1.2 * size, line, { size, bold });
      pen.canvas.box(x, pen.y - size - 1, widths[i]!, height);
      x += widths[i]!;
    }
    pen.y += height;
  };
  draw(heads, true);
  for (const sheet of sheets)
    draw([sheet.code ?? '', sheet.title, ...sheet.fields.slice(0, count).map(([, value]) => value)], false);
}

const BODIES: Readonly<
  Record<Exclude<InventedReading, 'table'>, (pen: Pen, sheet: InventedSheet, all: readonly InventedSheet[]) => void>
> = {
  left: (pen, sheet) => left(pen, sheet),
  leftBox: (pen, sheet) => left(pen, sheet, { box: true }),
  leftBoxCentred: (pen, sheet) => left(pen, sheet, { box: true, centred: true }),
  leftLines: (pen, sheet) => left(pen, sheet, { lines: true }),
  leftShaded: (pen, sheet) => left(pen, sheet, { shade: true }),
  leftCentred: (pen, sheet) => left(pen, sheet, { centred: true }),
  above: (pen, sheet) => above(pen, sheet, false),
  abovePlain: (pen, sheet) => above(pen, sheet, false, true),
  aboveBox: (pen, sheet) => above(pen, sheet, true),
  grid: (pen, sheet) => columns(pen, sheet, 2, { box: pen.layout.size > 9, besides: false }),
  pairs: (pen, sheet) => columns(pen, sheet, 2, { box: true, besides: true }),
  headRow,
  inline: (pen, sheet) => inline(pen, sheet, false),
  inlineBold: (pen, sheet) => inline(pen, sheet, true),
  cells: (pen, sheet) => columns(pen, sheet, 3, { box: true, besides: false }),
  questions: (pen, sheet) => left(pen, sheet, { questions: true }),
  sidebar,
};
