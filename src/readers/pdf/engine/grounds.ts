import type { Box } from '../../../document/document.js';
import type { TextItem } from '../positioned.js';
import type { Matrix } from './matrix.js';

/** What lies behind text and makes white letters seen: fills in a colour, images, shadings. */
export interface Grounds {
  /** A path was filled. @param extent its left, lower, right and upper end, in the space of `map` */
  filled(extent: ArrayLike<number> | null | undefined, map: Matrix, colour: string | null): void;
  /** A shading was painted; how far it reaches its clip says, which is not followed. */
  shaded(): void;
  /** The space was changed; an image takes its unit square. */
  moved(map: Matrix): void;
  /** Something was drawn since. */
  drew(): void;
  /** A graphics state ended. */
  restored(): void;
  behind(x: number, y: number): boolean;
}

const MOST = 5000;
/** Smaller ones are dots. */
const LEAST_IMAGE = 8;
const WHITE = /^#f[a-f]f[a-f]f[a-f]$/i;

/**
 * Collects the grounds of a page. pdf.js is told to leave images out, and says nothing of them: where a state is entered, moved and left again with nothing
 * drawn, there was one.
 */
export function noGrounds(): Grounds {
  const boxes: Box[] = [];
  let everywhere = false;
  let moved: Matrix | null = null;
  return {
    filled(extent, map, colour) {
      if (colour !== null && WHITE.test(colour)) return;
      if (extent?.length === 4 && boxes.length < MOST) boxes.push(boxOf(extent, map));
      else everywhere = true;
    },
    shaded() {
      everywhere = true;
    },
    moved(map) {
      moved = map;
    },
    drew() {
      moved = null;
    },
    restored() {
      if (!moved) return;
      const box = boxOf([0, 0, 1, 1], moved);
      moved = null;
      if (box.x1 - box.x0 >= LEAST_IMAGE && box.y1 - box.y0 >= LEAST_IMAGE) boxes.push(box);
    },
    behind: (x, y) =>
      everywhere || boxes.some((box) => x > box.x0 - 1 && x < box.x1 + 1 && y > box.y0 - 1 && y < box.y1 + 1),
  };
}

function boxOf(extent: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [0, 2].flatMap((i) => [1, 3].map((j) => [extent[i]!, extent[j]!] as const));
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** Letters of this size in points are not seen. */
const TINY = 1;

/**
 * Leaves out what nobody sees: invisible letters, but for pages that have hardly any others, which are scans with a text layer; white ones on nothing, and
 * tiny ones.
 */
export function withoutUnseen(
  items: readonly TextItem[],
  grounds: Grounds,
): { items: readonly TextItem[]; unseen: number } {
  const letters = (of: readonly TextItem[]): number => of.reduce((sum, { text }) => sum + text.length, 0);
  const invisible = letters(items.filter((item) => item.invisible));
  const scan = 2 * invisible > letters(items);
  const seen = items.filter((item) => {
    if (item.invisible) return scan;
    if (item.size <= TINY) return false;
    if (item.colour === null || !WHITE.test(item.colour)) return true;
    return grounds.behind((item.box.x0 + item.box.x1) / 2, (item.box.y0 + item.box.y1) / 2);
  });
  return seen.length === items.length ? { items, unseen: 0 } : { items: seen, unseen: letters(items) - letters(seen) };
}
