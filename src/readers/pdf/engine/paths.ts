import type { Box, Ruling, TickBox } from '../../../document/document.js';
import type { Outline } from './drawn-marks.js';
import type { Matrix } from './matrix.js';

/** pdf.js writes a path as numbers: 0 x y (move), 1 x y (line), 2 x1 y1 x2 y2 x y (curve), 3 (close). */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;

/** A filled rectangle at most this thick is a ruling line. */
const LINE_THICKNESS = 2.6;
/** Shorter lines are hatching, arrow heads or letters drawn as outlines. */
const SHORTEST_LINE = 4;
const MOST_RULINGS = 6000;
const MOST_FILLS = 3000;
const MOST_MARKS = 2000;
/** Paths with more numbers than this are drawings (maps, logos), not tables. */
const LONGEST_PATH = 24_000;

export interface PaintStyle {
  readonly stroke: boolean;
  readonly fill: boolean;
  /** "#rrggbb", null when filled with a pattern. */
  readonly fillColour: string | null;
  readonly strokeColour: string | null;
}

/** What a page draws besides text. */
export interface Drawings {
  readonly rulings: Ruling[];
  readonly fills: Box[];
  readonly fillEdges: Ruling[];
  /** Stroked squares of the size of a tick box. */
  readonly squares: Box[];
  /** Filled squares of that size, with whether they are dark. */
  readonly tiles: { box: Box; dark: boolean }[];
  /** Other small drawings: crosses and ticks. */
  readonly marks: Box[];
  /** The same and all else that is small and drawn, with what tells equal drawings. */
  readonly outlines: Outline[];
  /** Filled bars with round ends. */
  readonly bars: Box[];
  truncated: boolean;
}

export function noDrawings(): Drawings {
  return {
    rulings: [],
    fills: [],
    fillEdges: [],
    squares: [],
    tiles: [],
    marks: [],
    outlines: [],
    bars: [],
    truncated: false,
  };
}

/** Adds one painted path to the page's drawings.
 * @param map from the path's space to the displayed page */
export function addPath(into: Drawings, path: ArrayLike<number>, map: Matrix, style: PaintStyle, page: Size): void {
  if (path.length > LONGEST_PATH) {
    into.truncated = true;
    return;
  }
  for (const shape of subpaths(path, map)) addShape(into, shape, style, page);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Shape {
  /** x0 y0 x1 y1 … of the corners. */
  readonly points: number[];
  curved: boolean;
  closed: boolean;
}

function subpaths(path: ArrayLike<number>, m: Matrix): Shape[] {
  const shapes: Shape[] = [];
  let shape: Shape | null = null;
  const add = (x: number, y: number): void => {
    shape ??= start();
    shape.points.push(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
  };
  const start = (): Shape => {
    const fresh: Shape = { points: [], curved: false, closed: false };
    shapes.push(fresh);
    return fresh;
  };
  for (let i = 0; i < path.length; ) {
    const op = path[i];
    if (op === MOVE) {
      shape = start();
      add(path[i + 1]!, path[i + 2]!);
      i += 3;
    } else if (op === LINE) {
      add(path[i + 1]!, path[i + 2]!);
      i += 3;
    } else if (op === CURVE) {
      add(path[i + 5]!, path[i + 6]!);
      shape!.curved = true;
      i += 7;
    } else if (op === CLOSE) {
      if (shape) (shape as Shape).closed = true;
      i += 1;
    } else break;
  }
  return shapes;
}

function addShape(into: Drawings, shape: Shape, style: PaintStyle, page: Size): void {
  const box = bounds(shape.points);
  if (!box || box.x1 < 0 || box.y1 < 0 || box.x0 > page.width || box.y0 > page.height) return;
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  const rectangle = !shape.curved && isRectangle(shape);
  const small = width <= 18 && height <= 18;
  if (style.fill && rectangle && Math.min(width, height) > LINE_THICKNESS) addFill(into, box, style, page);
  else if (style.fill && !shape.curved && Math.min(width, height) <= LINE_THICKNESS && !isWhite(style.fillColour)) {
    addLine(into, box);
  }
  if (style.stroke && !shape.curved && !isWhite(style.strokeColour)) addStroke(into, shape);
  if (small && Math.max(width, height) >= 1 && into.outlines.length < MOST_MARKS)
    into.outlines.push({
      box,
      corners: shape.points.length / 2,
      plain: rectangle || (!shape.curved && shape.points.length <= 4),
    });
  const isBar = style.fill && shape.curved && width > 18 && height > LINE_THICKNESS && height <= 18;
  if (isBar && !isWhite(style.fillColour) && into.bars.length < MOST_MARKS) into.bars.push(box);
  if (rectangle && style.stroke && isTickSize(width, height)) into.squares.push(box);
  else if (rectangle && style.fill && isTickSize(width, height)) {
    if (into.tiles.length < MOST_MARKS) into.tiles.push({ box, dark: isDark(style.fillColour) });
  } else if (small && Math.max(width, height) >= 2 && !rectangle && into.marks.length < MOST_MARKS)
    into.marks.push(box);
}

function addFill(into: Drawings, box: Box, style: PaintStyle, page: Size): void {
  const covers = (box.x1 - box.x0) * (box.y1 - box.y0) > 0.7 * page.width * page.height;
  if (covers || isWhite(style.fillColour)) return;
  if (into.fills.length >= MOST_FILLS) {
    into.truncated = true;
    return;
  }
  into.fills.push(box);
  if (box.x1 - box.x0 < 12 || box.y1 - box.y0 < 7) return;
  into.fillEdges.push({ box: { ...box, y1: box.y0 }, kind: 'horizontal' });
  into.fillEdges.push({ box: { ...box, y0: box.y1 }, kind: 'horizontal' });
  into.fillEdges.push({ box: { ...box, x1: box.x0 }, kind: 'vertical' });
  into.fillEdges.push({ box: { ...box, x0: box.x1 }, kind: 'vertical' });
}

function addStroke(into: Drawings, { points, closed }: Shape): void {
  const corners = points.length / 2;
  for (let i = 0; i < (closed ? corners : corners - 1); i++) {
    const j = (i + 1) % corners;
    const [ax, ay, bx, by] = [points[2 * i]!, points[2 * i + 1]!, points[2 * j]!, points[2 * j + 1]!];
    if (Math.abs(ax - bx) < 0.8 || Math.abs(ay - by) < 0.8) {
      addLine(into, { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) });
    }
  }
}

/** A thin box becomes a ruling along its middle. */
function addLine(into: Drawings, box: Box): void {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (Math.max(width, height) < SHORTEST_LINE) return;
  if (width >= height) {
    const y = (box.y0 + box.y1) / 2;
    addRuling(into, { box: { x0: box.x0, y0: y, x1: box.x1, y1: y }, kind: 'horizontal' });
  } else {
    const x = (box.x0 + box.x1) / 2;
    addRuling(into, { box: { x0: x, y0: box.y0, x1: x, y1: box.y1 }, kind: 'vertical' });
  }
}

function addRuling(into: Drawings, ruling: Ruling): void {
  if (into.rulings.length < MOST_RULINGS) into.rulings.push(ruling);
  else into.truncated = true;
}

function bounds(points: readonly number[]): Box | null {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    x0 = Math.min(x0, points[i]!);
    x1 = Math.max(x1, points[i]!);
    y0 = Math.min(y0, points[i + 1]!);
    y1 = Math.max(y1, points[i + 1]!);
  }
  return Number.isFinite(x0 + y0 + x1 + y1) ? { x0, y0, x1, y1 } : null;
}

function isRectangle({ points }: Shape): boolean {
  const corners = points.length / 2;
  if (corners < 4 || corners > 5) return false;
  for (let i = 0; i < 3; i++) {
    const dx = Math.abs(points[2 * i]! - points[2 * i + 2]!);
    const dy = Math.abs(points[2 * i + 1]! - points[2 * i + 3]!);
    if (dx > 0.6 && dy > 0.6) return false;
  }
  return true;
}

function isTickSize(width: number, height: number): boolean {
  return width >= 4.5 && width <= 18 && height >= 4.5 && height <= 18 && Math.abs(width - height) <= 2;
}

/** 0 black … 1 white; unknown colours count as middle grey. */
function lightness(colour: string | null): number {
  const value = colour && /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0x808080;
  return (0.3 * (value >> 16) + 0.59 * ((value >> 8) & 255) + 0.11 * (value & 255)) / 255;
}
const isWhite = (colour: string | null): boolean => lightness(colour) > 0.985;
const isDark = (colour: string | null): boolean => lightness(colour) < 0.6;

/** Which of the drawn squares are tick boxes, and which of them are ticked: by a cross, a tick or a letter drawn in them, or by being
 * filled among squares that are not.
 * @param texts boxes of the page's text items (a tick may be a glyph) */
export function tickBoxes(drawings: Drawings, texts: readonly Box[]): TickBox[] {
  const squares = distinct(drawings.squares);
  if (squares.length === 0 || squares.length > 400) return [];
  const contents = [...drawings.marks, ...drawings.tiles.filter((tile) => tile.dark).map((tile) => tile.box), ...texts];
  const inside = (square: Box): boolean =>
    contents.some((box) => {
      const x = (box.x0 + box.x1) / 2;
      const y = (box.y0 + box.y1) / 2;
      const size = Math.max(box.x1 - box.x0, box.y1 - box.y0);
      const side = square.x1 - square.x0;
      const close = x > square.x0 && x < square.x1 && y > square.y0 - 1 && y < square.y1 + 1;
      return close && size < 1.7 * side && size > 0.25 * side;
    });
  return squares.map((box) => ({ box, ticked: inside(box) }));
}

function distinct(boxes: readonly Box[]): Box[] {
  const seen = new Set<string>();
  return boxes.filter((box) => {
    const key = `${Math.round(box.x0 / 2)} ${Math.round(box.y0 / 2)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
