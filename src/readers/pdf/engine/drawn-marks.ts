import type { Box, DrawnMark } from '../../../document/document.js';

/** A painted outline of a drawing: its box and how many corners it has, the same wherever the same path is drawn. */
export interface Outline {
  readonly box: Box;
  readonly corners: number;
  /** A rectangle or a straight line, of which frames and hatchings are made. */
  readonly plain: boolean;
}

/** Sign of a filled bar with round ends. */
export const BAR = 'bar';

/** Outlines of one icon at most so far apart, in points. */
const NEAR = 1.5;
/** Icons beside text are of about its size; smaller is dirt, larger a picture. In points. */
const SMALLEST = 4;
const LARGEST = 26;
/** More outlines make a map or a chart, not icons in text. */
const MOST_OUTLINES = 1500;
/** Added before widths are rounded: drawings are made in halves of points, and these must not tip over. */
const OFF_HALVES = 0.37;

/** Puts the small outlines of a page together to icons; equal drawings have equal signs. Empty for pages with so many that they are a map. */
export function drawnMarks(outlines: readonly Outline[]): DrawnMark[] {
  if (outlines.length > MOST_OUTLINES) return [];
  const groups: Outline[][] = [];
  let open: { box: Box; members: Outline[] }[] = [];
  for (const outline of outlines.toSorted((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0)) {
    const joined = { box: outline.box, members: [outline] };
    open = open.filter(({ box, members }) => {
      if (box.y1 + NEAR < outline.box.y0) groups.push(members);
      else if (!touches(box, outline.box)) return true;
      else {
        joined.box = around(joined.box, box);
        joined.members.push(...members);
      }
      return false;
    });
    open.push(joined);
  }
  groups.push(...open.map(({ members }) => members));
  return groups.flatMap((members) => {
    const box = members.reduce((all, own) => around(all, own.box), members[0]!.box);
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    const isIcon = Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
    return !isIcon || members.every(({ plain }) => plain) ? [] : [{ box, sign: signOf(members) }];
  });
}

function signOf(members: readonly Outline[]): string {
  const size = (length: number): number => Math.floor(length + OFF_HALVES);
  return members
    .map(({ box, corners }) => `${corners}:${size(box.x1 - box.x0)}x${size(box.y1 - box.y0)}`)
    .sort()
    .join(' ');
}

const touches = (a: Box, b: Box): boolean =>
  a.x0 <= b.x1 + NEAR && b.x0 <= a.x1 + NEAR && a.y0 <= b.y1 + NEAR && b.y0 <= a.y1 + NEAR;
const around = (a: Box, b: Box): Box => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});
