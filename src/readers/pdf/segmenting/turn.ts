import type { Box } from '../../../document/document.js';
import type { TextItem } from '../positioned.js';

export type Size = { readonly width: number; readonly height: number };

/** Coordinates in which text of the given rotation runs from left to right. */
export function turnBox({ x0, y0, x1, y1 }: Box, rotation: 0 | 1 | 2 | 3, { width, height }: Size): Box {
  if (rotation === 0) return { x0, y0, x1, y1 };
  if (rotation === 1) return { x0: y0, y0: width - x1, x1: y1, y1: width - x0 };
  if (rotation === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
  return { x0: height - y1, y0: x0, x1: height - y0, y1: x1 };
}
export function turnBack({ x0, y0, x1, y1 }: Box, rotation: 0 | 1 | 2 | 3, { width, height }: Size): Box {
  if (rotation === 0) return { x0, y0, x1, y1 };
  if (rotation === 1) return { x0: width - y1, y0: x0, x1: width - y0, y1: x1 };
  if (rotation === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
  return { x0: y0, y0: height - x1, x1: y1, y1: height - x0 };
}
export function turn(item: TextItem, rotation: 0 | 1 | 2 | 3, page: Size): TextItem {
  if (rotation === 0) return item;
  const box = turnBox(item.box, rotation, page);
  return { ...item, box, baseline: box.y1 - 0.24 * item.size };
}
