import type { Box, TickBox } from '../../../document/document.js';
import type { PositionedPage, TextItem } from '../positioned.js';
import type { Viewport } from './pdfjs.js';

/** What pdf.js says of an annotation, as far as it is printed text. */
export interface Annotation {
  readonly subtype?: string;
  readonly annotationFlags?: number;
  /** In the space of the page, any two corners. */
  readonly rect?: readonly number[];
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly buttonValue?: unknown;
  readonly exportValue?: unknown;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly password?: boolean;
  readonly options?: readonly { readonly exportValue?: unknown; readonly displayValue?: unknown }[];
  readonly contentsObj?: { readonly str?: string };
  readonly defaultAppearanceData?: { readonly fontSize?: number };
}

/** Flags of ISO 32000-1, table 165: hidden, and not shown on screen. */
const HIDDEN = 2 | 32;
/** Size where the field leaves it to the program, and the share of a line's height it takes at most. */
const USUAL_SIZE = 11;
const SHARE = 0.75;
/** Widths of letters and leading as shares of the size; the font of a field is whatever the program has. */
const LETTER = 0.5;
const LEADING = 1.15;
/** Where the base line stands below the middle of a line of letters. */
const DROP = 0.26;
const SMALLEST = 2;
const SHRINK = 0.9;
const MOST_LETTERS = 20_000;

/**
 * A page with what its annotations print: values of form fields, the state of their boxes, and notes that are set on the page as text (FreeText).
 * Comments, marks and links are none.
 */
export function withAnnotations(
  page: PositionedPage,
  annotations: readonly Annotation[],
  viewport: Viewport,
): PositionedPage {
  const items: TextItem[] = [];
  const ticks: TickBox[] = [];
  for (const annotation of annotations) {
    if ((annotation.annotationFlags ?? 0) & HIDDEN || annotation.rect?.length !== 4) continue;
    const box = shownBox(annotation.rect, viewport.transform);
    if (annotation.fieldType === 'Btn') {
      if (annotation.checkBox || annotation.radioButton) ticks.push({ box, ticked: isTicked(annotation) });
      continue;
    }
    const text = textOf(annotation).slice(0, MOST_LETTERS);
    if (text.trim() !== '')
      items.push(...setText(text, box, annotation.defaultAppearanceData?.fontSize ?? 0, page.items.length));
  }
  if (items.length === 0 && ticks.length === 0) return page;
  // The page may draw the square that a field's box stands in, and print the value that it had when it was saved.
  const drawn = page.ticks.filter((own) => !ticks.some((tick) => meets(own.box, tick.box)));
  return { ...page, items: [...page.items, ...items], ticks: [...drawn, ...ticks] };
}

function isTicked({ checkBox, fieldValue, exportValue, buttonValue }: Annotation): boolean {
  if (typeof fieldValue !== 'string' || fieldValue === 'Off') return false;
  return checkBox ? exportValue === undefined || fieldValue === exportValue : fieldValue === buttonValue;
}

function textOf({ subtype, fieldType, fieldValue, password, options, contentsObj }: Annotation): string {
  if (subtype === 'FreeText') return contentsObj?.str ?? '';
  if (subtype !== 'Widget' || password) return '';
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((v) => typeof v === 'string');
  if (fieldType === 'Tx') return values.join('\n');
  if (fieldType !== 'Ch') return '';
  const shown = values.map((v) => options?.find((o) => o.exportValue === v)?.displayValue ?? v);
  return shown.filter((v) => typeof v === 'string').join(', ');
}

function shownBox([ax, ay, bx, by]: readonly number[], m: readonly number[]): Box {
  const x = (px: number, py: number): number => m[0]! * px + m[2]! * py + m[4]!;
  const y = (px: number, py: number): number => m[1]! * px + m[3]! * py + m[5]!;
  const xs = [x(ax!, ay!), x(bx!, by!)];
  const ys = [y(ax!, ay!), y(bx!, by!)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** Words of a text, set into a box from its top as a form does, smaller where it would not fit. */
function setText(text: string, box: Box, wanted: number, order: number): TextItem[] {
  const width = Math.max(1, box.x1 - box.x0);
  const height = box.y1 - box.y0;
  let size = Math.min(wanted > 0 ? wanted : USUAL_SIZE, SHARE * height);
  let lines = wrapped(text, width / (LETTER * size), height >= 2 * LEADING * size);
  while (lines.length > 1 && size > SMALLEST && lines.length * LEADING * size > height) {
    size *= SHRINK;
    lines = wrapped(text, width / (LETTER * size), true);
  }
  const pitch = Math.min(LEADING * size, height / lines.length);
  const top = lines.length === 1 ? (box.y0 + box.y1) / 2 : box.y0 + pitch / 2;
  return lines.flatMap((line, row) => {
    const step = Math.min(LETTER * size, width / line.length);
    const baseline = top + row * pitch + DROP * size;
    return [...line.matchAll(/\S+/g)].map(({ 0: word, index }, i): TextItem => {
      const x0 = box.x0 + index * step;
      const own = { x0, y0: baseline - 0.76 * size, x1: x0 + word.length * step, y1: baseline + 0.24 * size };
      return {
        text: word.normalize('NFC'),
        box: own,
        baseline,
        font: 'Helvetica',
        size,
        bold: false,
        italic: false,
        rotation: 0,
        colour: '#000000',
        order: order + index,
        blankBefore: true,
        jump: i === 0 ? 1000 : 0,
      };
    });
  });
}

/** Lines of so many letters at most; one for each paragraph where there is room for one only. */
function wrapped(text: string, letters: number, several: boolean): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n?|\n/)) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter((w) => w !== '')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && several && longer.length > letters) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    if (line !== '') lines.push(line);
  }
  return lines;
}

const meets = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
