import { symbolText } from '../../symbols.js';
import type { PositionedPage, Tag } from '../positioned.js';
import { actualText, type Span, sayInstead } from './actual-text.js';
import { BAR, drawnMarks } from './drawn-marks.js';
import { noGrounds, withoutUnseen } from './grounds.js';
import { IDENTITY, type Matrix, multiply, toMatrix, translated } from './matrix.js';
import { addPath, noDrawings, type PaintStyle, tickBoxes } from './paths.js';
import type { Font, OperatorCodes, OperatorList, Viewport } from './pdfjs.js';
import { ARTIFACT } from './tags.js';
import { type RunStyle, type WordBuilder, wordBuilder } from './words.js';

const MOST_WORDS = 40_000;
/** Page-sized drawings of maps: more painted paths than this and the rest is left out. */
const MOST_PATHS = 30_000;
const DEEPEST_STACK = 10_000;
/** Smaller ones are dots, in points. */
const LEAST_PICTURE = 8;
const FILL_AND_STROKE = 2;
/** Text rendering modes that leave no ink: "neither fill nor stroke", and "clip only". */
const NO_INK: ReadonlySet<number> = new Set([3, 7]);

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

// biome-ignore lint/suspicious/noExplicitAny: operators carry arguments of any shape; each is checked where it is used
type Args = any[];
type Handler = (args: Args) => void;

/** Reads one page's drawing operators into positioned words, rulings, fills and tick boxes.
 * Text and drawings come from one pass, for half of what pdf.js' own text extraction costs, and with the fonts' real names.
 * @param fontOf font by the name that the operators use
 * @param visible whether an optional-content group (layer) is shown
 * @param tags of the page's marked content, by its number */
export function positionPage(
  page: number,
  list: OperatorList,
  ops: OperatorCodes,
  viewport: Viewport,
  fontOf: (name: string) => Font | null,
  visible: (group: unknown) => boolean = () => true,
  tags: ReadonlyMap<number, Tag> = new Map(),
): PositionedPage {
  const words = wordBuilder(MOST_WORDS);
  const drawings = noDrawings();
  const styles = styleCache();
  const stack: State[] = [];
  let state = initialState(viewport);
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  let paths = 0;
  let hidden = 0;
  /** Something beside text is set on the page. */
  let drawn = false;
  const marked: { hides: boolean; said: boolean; tag: Tag | null }[] = [];
  /** Forms count their marked content for themselves. */
  let forms = 0;
  const grounds = noGrounds();
  /** Glyphs within a span of which the file says what they mean, and that text. */
  let span: Span | null = null;

  const save = (): void => {
    if (stack.length < DEEPEST_STACK) stack.push({ ...state });
  };
  const restore = (): void => {
    grounds.restored();
    state = stack.pop() ?? state;
  };
  const transform = (matrix: ArrayLike<number> | null | undefined): void => {
    if (matrix) state.ctm = multiply(state.ctm, toMatrix(matrix));
    // a picture takes the unit square
    drawn ||= Math.min(lengthOf(state.ctm[0], state.ctm[1]), lengthOf(state.ctm[2], state.ctm[3])) >= LEAST_PICTURE;
    grounds.moved(state.ctm);
  };
  const setFont = (name: string, size: number): void => {
    state.font = fontOf(name);
    state.fontSize = finite(size);
  };
  const moveText = (x: number, y: number): void => {
    line = translated(line, x, y);
    text = line;
  };
  const paint = (code: number, path: ArrayLike<number>, extent: ArrayLike<number>): void => {
    const kind = ops.paints.get(code);
    if (!kind || hidden > 0) return;
    grounds.drew();
    drawn = true;
    if (kind.fill) grounds.filled(extent, state.ctm, state.fill);
    if (++paths > MOST_PATHS) {
      drawings.truncated = true;
      return;
    }
    const style: PaintStyle = { ...kind, fillColour: state.fill, strokeColour: state.stroke };
    addPath(drawings, path, state.ctm, style, viewport);
  };

  const handlers: Handler[] = [];
  const on = (code: number, handler: Handler): void => {
    if (code >= 0) handlers[code] = handler;
  };
  on(ops.save, save);
  on(ops.restore, restore);
  on(ops.transform, transform);
  on(ops.formBegin, (args) => {
    forms++;
    save();
    transform(args[0]);
  });
  on(ops.formEnd, () => {
    forms--;
    restore();
  });
  on(ops.beginGroup, (args) => {
    save();
    transform(args[0]?.matrix);
  });
  on(ops.endGroup, restore);
  on(ops.setGState, (args) => {
    for (const entry of (args[0] ?? []) as [string, [string, number]][]) {
      if (entry[0] === 'Font' && entry[1]) setFont(entry[1][0], entry[1][1]);
    }
  });
  on(ops.beginText, () => {
    line = IDENTITY;
    text = IDENTITY;
  });
  on(ops.setFont, (args) => setFont(args[0], args[1]));
  on(ops.setCharSpacing, (args) => {
    state.charSpacing = finite(args[0]);
  });
  on(ops.setWordSpacing, (args) => {
    state.wordSpacing = finite(args[0]);
  });
  on(ops.setHScale, (args) => {
    state.scale = finite(args[0]) / 100;
  });
  on(ops.setLeading, (args) => {
    state.leading = -finite(args[0]);
  });
  on(ops.setTextRise, (args) => {
    state.rise = finite(args[0]);
  });
  on(ops.setTextRenderingMode, (args) => {
    state.mode = finite(args[0]);
  });
  on(ops.setTextMatrix, (args) => {
    line = toMatrix(args[0]);
    text = line;
  });
  on(ops.moveText, (args) => moveText(finite(args[0]), finite(args[1])));
  on(ops.setLeadingMoveText, (args) => {
    state.leading = finite(args[1]);
    moveText(finite(args[0]), finite(args[1]));
  });
  on(ops.nextLine, () => moveText(0, state.leading));
  on(ops.showText, (args) => {
    grounds.drew();
    if (Array.isArray(args[0]) && state.font && hidden === 0)
      text = showText(args[0], state, state.font, text, words, styles, span);
  });
  on(ops.shading, () => {
    drawn = true;
    grounds.shaded();
  });
  on(ops.setFillColour, (args) => {
    state.fill = args[0];
  });
  on(ops.setStrokeColour, (args) => {
    state.stroke = args[0];
  });
  on(ops.setFillPattern, () => {
    state.fill = null;
  });
  on(ops.setStrokePattern, () => {
    state.stroke = null;
  });
  const mark = (hides: boolean, said: boolean, own: Tag | null | undefined): void => {
    const tag = own ?? marked.at(-1)?.tag ?? null;
    marked.push({ hides, said, tag });
    words.tagged(tag);
  };
  on(ops.beginMarked, (args) => mark(false, false, isArtifact(args[0]) ? ARTIFACT : null));
  on(ops.beginMarkedProps, (args) => {
    const hides = args[0] === 'OC' && !visible(args[1]);
    const said = span === null ? actualText(args[2]) : null;
    if (said !== null) span = { text: said, glyphs: [] };
    const own = forms === 0 && Number.isInteger(args[1]) ? tags.get(args[1]) : null;
    mark(hides, said !== null, isArtifact(args[0]) ? ARTIFACT : own);
    if (hides) hidden++;
  });
  on(ops.endMarked, () => {
    const ended = marked.pop();
    words.tagged(marked.at(-1)?.tag ?? null);
    if (ended?.hides) hidden--;
    if (ended?.said && span) {
      sayInstead(span, words);
      span = null;
    }
  });
  on(ops.constructPath, (args) => {
    if (args[1]?.[0]) paint(args[0], args[1][0], args[2]);
  });

  const { fnArray, argsArray } = list;
  for (let i = 0; i < fnArray.length; i++) handlers[fnArray[i]!]?.((argsArray[i] ?? []) as Args);

  const { width, height } = viewport;
  const onPage = words.finish().filter(({ box }) => {
    const x = (box.x0 + box.x1) / 2;
    const y = (box.y0 + box.y1) / 2;
    return x > -2 && y > -2 && x < width + 2 && y < height + 2;
  });
  const { items, unseen } = withoutUnseen(onPage, grounds);
  const marks = [...drawnMarks(drawings.outlines), ...drawings.bars.map((box) => ({ box, sign: BAR }))];
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
    ...(marks.length > 0 ? { marks } : {}),
    truncated: words.full || drawings.truncated,
    unseen,
    ...(drawn || items.length > 0 ? {} : { blank: true }),
  };
}

function initialState(viewport: Viewport): State {
  return {
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
}

/** Names come as they are, or as pdf.js keeps them. */
const isArtifact = (name: unknown): boolean =>
  name === 'Artifact' || (name as { name?: unknown } | null | undefined)?.name === 'Artifact';

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode: number;
}

type StyleOf = (
  font: Font,
  size: number,
  bold: boolean,
  colour: string | null,
  invisible: boolean,
  dx: number,
  dy: number,
) => RunStyle;

/** Draws a string. @returns the text matrix after it */
function showText(
  glyphs: readonly unknown[],
  state: State,
  font: Font,
  text: Matrix,
  words: WordBuilder,
  styleOf: StyleOf,
  span: Span | null,
): Matrix {
  const { fontSize, charSpacing, wordSpacing, scale, rise } = state;
  const at = multiply(state.ctm, text);
  const tall = Math.sqrt(at[2] * at[2] + at[3] * at[3]);
  const long = Math.sqrt(at[0] * at[0] + at[1] * at[1]);
  const sign = fontSize < 0 ? -1 : 1;
  const { vertical, symbols, letters } = font;
  const unit = vertical ? tall : long;
  const dx = unit > 0 ? (vertical ? -at[2] : sign * at[0]) / unit : 1;
  const dy = unit > 0 ? (vertical ? -at[3] : sign * at[1]) / unit : 0;
  const bold = font.bold || state.mode === FILL_AND_STROKE;
  const style = styleOf(font, Math.abs(fontSize) * tall * font.unit, bold, state.fill, NO_INK.has(state.mode), dx, dy);
  if (!span) words.begin(style);
  const widthScale = fontSize * font.widthUnit * scale;
  const stepX = vertical ? at[2] : at[0];
  const stepY = vertical ? at[3] : at[1];
  const originX = at[4] + rise * at[2];
  const originY = at[5] + rise * at[3];
  let advance = 0;
  let x = originX;
  let y = originY;
  for (const item of glyphs) {
    if (typeof item === 'number') {
      advance += vertical ? (item * fontSize) / 1000 : (-item * fontSize * scale) / 1000;
      x = originX + advance * stepX;
      y = originY + advance * stepY;
      continue;
    }
    if (typeof item !== 'object' || item === null) continue;
    const { width, isSpace, originalCharCode } = item as Glyph;
    const unicode = letters?.get(originalCharCode) ?? (item as Glyph).unicode;
    const spacing = (isSpace ? charSpacing + wordSpacing : charSpacing) * scale;
    advance += vertical ? -fontSize - spacing : width * widthScale + spacing;
    const x2 = originX + advance * stepX;
    const y2 = originY + advance * stepY;
    const printed = symbols || unicode > '\ud7ff' ? symbolText(unicode, symbols) : unicode;
    if (span) span.glyphs.push({ style, printed, x, y, x2, y2, spacing: spacing * unit * sign });
    else words.glyph(printed, x, y, x2, y2, spacing * unit * sign);
    x = x2;
    y = y2;
  }
  return vertical ? translated(text, 0, advance) : translated(text, advance, 0);
}

/** One style object for all strings that look alike, so that looks can be compared by identity. */
function styleCache(): StyleOf {
  const styles = new Map<string, RunStyle>();
  let last: RunStyle | null = null;
  return (font, exactSize, bold, colour, invisible, dx, dy) => {
    const size = Math.round(exactSize * 100) / 100;
    if (
      last &&
      last.font === font.name &&
      last.size === size &&
      last.bold === bold &&
      last.colour === colour &&
      last.invisible === invisible &&
      last.dx === dx &&
      last.dy === dy
    ) {
      return last;
    }
    const key = `${font.name} ${size} ${bold} ${colour} ${invisible} ${dx.toFixed(3)} ${dy.toFixed(3)}`;
    const style = styles.get(key) ?? { font: font.name, size, bold, italic: font.italic, colour, invisible, dx, dy };
    styles.set(key, style);
    last = style;
    return style;
  };
}

const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y);
const finite = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
