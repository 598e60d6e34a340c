import type { PositionedPage } from '../positioned.js';
import { IDENTITY, type Matrix, multiply, toMatrix } from './matrix.js';
import { addPath, noDrawings, type PaintStyle, tickBoxes } from './paths.js';
import type { Font, OperatorCodes, OperatorList, Viewport } from './pdfjs.js';
import { symbolText } from './symbols.js';
import { type RunStyle, wordBuilder } from './words.js';

const MOST_WORDS = 40_000;
const FILL_AND_STROKE = 2;
/** Page-sized drawings of maps: more path operators than this and the rest is left out. */
const MOST_PATHS = 30_000;

interface State {
  ctm: Matrix;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  fill: string | null;
  stroke: string | null;
}

/** Reads one page's drawing operators into positioned words, rulings, fills and tick boxes.
 * Text and drawings come from one pass, for half of what pdf.js' own text extraction costs, and with the fonts' real names.
 * @param fontOf font by the name that the operators use
 * @param visible whether an optional-content group (layer) is shown */
export function positionPage(
  page: number,
  list: OperatorList,
  ops: OperatorCodes,
  viewport: Viewport,
  fontOf: (name: string) => Font | null,
  visible: (group: unknown) => boolean = () => true,
): PositionedPage {
  const { width, height } = viewport;
  const words = wordBuilder(MOST_WORDS);
  const drawings = noDrawings();
  const styles = new Map<string, RunStyle>();
  const stack: State[] = [];
  let state: State = {
    ctm: toMatrix(viewport.transform),
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    fill: '#000000',
    stroke: '#000000',
  };
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  let paths = 0;
  let hidden = 0;
  const marked: boolean[] = [];

  const save = (): void => {
    if (stack.length < 10_000) stack.push({ ...state });
  };
  const restore = (): void => {
    state = stack.pop() ?? state;
  };
  const setFont = (name: string, size: number): void => {
    state.font = fontOf(name);
    state.fontSize = size;
  };
  const moveText = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  const show = (glyphs: readonly unknown[]): void => {
    const { font, fontSize, charSpacing, scale } = state;
    if (!font || hidden > 0) return;
    const at = multiply(state.ctm, text);
    const upX = at[2];
    const upY = at[3];
    const tall = Math.hypot(upX, upY);
    const long = Math.hypot(at[0], at[1]);
    const size = Math.abs(fontSize) * tall * font.unit;
    const sign = fontSize < 0 ? -1 : 1;
    const [ax, ay, unit] = font.vertical ? [-upX, -upY, tall] : [sign * at[0], sign * at[1], long];
    const dx = unit > 0 ? ax / unit : 1;
    const dy = unit > 0 ? ay / unit : 0;
    const bold = font.bold || state.mode === FILL_AND_STROKE;
    const rounded = Math.round(size * 100) / 100;
    const colour = state.fill;
    const key = `${font.name} ${rounded} ${bold} ${colour} ${dx.toFixed(3)} ${dy.toFixed(3)}`;
    let style = styles.get(key);
    if (!style) {
      style = { font: font.name, size: rounded, bold, italic: font.italic, colour, dx, dy };
      styles.set(key, style);
    }
    words.begin(style);
    const table = font.symbols;
    const perUnit = fontSize * font.widthUnit;
    let advance = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        advance += ((font.vertical ? 1 : -1) * glyph * fontSize * (font.vertical ? 1 : scale)) / 1000;
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const spacing = (charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * scale;
      const own = glyph.width * perUnit * scale;
      const from = advance;
      if (font.vertical) advance -= fontSize + spacing;
      else advance += own + spacing;
      const printed = table || glyph.unicode > '\ud7ff' ? symbolText(glyph.unicode, table) : glyph.unicode;
      const [x, y] = point(at, from, state.rise, font.vertical);
      const [x2, y2] = point(at, advance, state.rise, font.vertical);
      words.glyph(printed, x, y, x2, y2, spacing * long * sign);
    }
    text = multiply(text, font.vertical ? [1, 0, 0, 1, 0, advance] : [1, 0, 0, 1, advance, 0]);
  };

  const paint = (code: number, path: ArrayLike<number>): void => {
    const kind = ops.paints.get(code);
    if (!kind || hidden > 0) return;
    if (++paths > MOST_PATHS) {
      drawings.truncated = true;
      return;
    }
    const style: PaintStyle = { ...kind, fillColour: state.fill, strokeColour: state.stroke };
    addPath(drawings, path, state.ctm, style, viewport);
  };

  const { fnArray, argsArray } = list;
  for (let i = 0; i < fnArray.length; i++) {
    const args = (argsArray[i] ?? []) as never as Args;
    switch (fnArray[i]) {
      case ops.save:
      case ops.beginGroup:
        save();
        if (fnArray[i] === ops.beginGroup && args[0]?.matrix) state.ctm = multiply(state.ctm, toMatrix(args[0].matrix));
        break;
      case ops.restore:
      case ops.endGroup:
      case ops.formEnd:
        restore();
        break;
      case ops.formBegin:
        save();
        if (args[0]) state.ctm = multiply(state.ctm, toMatrix(args[0]));
        break;
      case ops.transform:
        state.ctm = multiply(state.ctm, toMatrix(args));
        break;
      case ops.setGState:
        for (const entry of (args[0] ?? []) as [string, [string, number]][]) {
          if (entry[0] === 'Font' && entry[1]) setFont(entry[1][0], entry[1][1]);
        }
        break;
      case ops.beginText:
        line = IDENTITY;
        text = IDENTITY;
        break;
      case ops.setFont:
        setFont(args[0], args[1]);
        break;
      case ops.setCharSpacing:
        state.charSpacing = finite(args[0]);
        break;
      case ops.setWordSpacing:
        state.wordSpacing = finite(args[0]);
        break;
      case ops.setHScale:
        state.scale = finite(args[0]) / 100;
        break;
      case ops.setLeading:
        state.leading = -finite(args[0]);
        break;
      case ops.setTextRise:
        state.rise = finite(args[0]);
        break;
      case ops.setTextRenderingMode:
        state.mode = finite(args[0]);
        break;
      case ops.setTextMatrix:
        line = toMatrix(args[0]);
        text = line;
        break;
      case ops.moveText:
        moveText(finite(args[0]), finite(args[1]));
        break;
      case ops.setLeadingMoveText:
        state.leading = finite(args[1]);
        moveText(finite(args[0]), finite(args[1]));
        break;
      case ops.nextLine:
        moveText(0, state.leading);
        break;
      case ops.showText:
        if (Array.isArray(args[0])) show(args[0]);
        break;
      case ops.setFillColour:
        state.fill = args[0];
        break;
      case ops.setStrokeColour:
        state.stroke = args[0];
        break;
      case ops.setFillPattern:
        state.fill = null;
        break;
      case ops.setStrokePattern:
        state.stroke = null;
        break;
      case ops.beginMarked:
        marked.push(false);
        break;
      case ops.beginMarkedProps: {
        const hides = args[0] === 'OC' && !visible(args[1]);
        marked.push(hides);
        if (hides) hidden++;
        break;
      }
      case ops.endMarked:
        if (marked.pop()) hidden--;
        break;
      case ops.constructPath:
        if (args[1]?.[0]) paint(args[0], args[1][0]);
        break;
      default:
    }
  }

  const items = words.finish().filter(({ box }) => {
    const x = (box.x0 + box.x1) / 2;
    const y = (box.y0 + box.y1) / 2;
    return x > -2 && y > -2 && x < width + 2 && y < height + 2;
  });
  return {
    page,
    width,
    height,
    items,
    rulings: drawings.rulings,
    fills: drawings.fills,
    fillEdges: drawings.fillEdges,
    ticks: tickBoxes(
      drawings,
      items.map((item) => item.box),
    ),
    truncated: words.full || drawings.truncated,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: operators carry arguments of any shape; each is checked where it is used
type Args = any[];

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}
function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && typeof (value as Glyph).unicode === 'string';
}

const finite = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

function point(at: Matrix, along: number, rise: number, vertical: boolean): [number, number] {
  const x = vertical ? 0 : along;
  const y = vertical ? along + rise : rise;
  return [at[0] * x + at[2] * y + at[4], at[1] * x + at[3] * y + at[5]];
}
