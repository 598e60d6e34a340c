import type { Ruling } from '../../../document/document.js';
import type { PositionedPage, TextItem } from '../positioned.js';
import { turnBox } from './turn.js';

/** A page of which so much of the text is turned one way is read as one that was printed sideways. */
const MOST = 0.6;
/** With fewer letters it is a picture with labels. */
const LEAST_LETTERS = 80;

/**
 * Turns a page whose text runs sideways or upside down, as landscape tables do that were set on upright pages, so that most of it is upright. What stands
 * upright on it, as running heads do, is turned then.
 * @returns the page as it is where most of its text is upright
 */
export function turnedUpright(page: PositionedPage): PositionedPage {
  const letters = [0, 0, 0, 0];
  for (const { rotation, text } of page.items) letters[rotation]! += text.length;
  const all = letters.reduce((sum, count) => sum + count, 0);
  if (all < LEAST_LETTERS) return page;
  const by = ([1, 2, 3] as const).find((rotation) => letters[rotation]! > MOST * all);
  if (by === undefined) return page;
  const turn = <T extends { readonly box: TextItem['box'] }>(own: T): T => ({
    ...own,
    box: turnBox(own.box, by, page),
  });
  const ruling = (own: Ruling): Ruling => ({
    ...turn(own),
    kind: by === 2 ? own.kind : own.kind === 'vertical' ? 'horizontal' : 'vertical',
  });
  return {
    ...page,
    width: by === 2 ? page.width : page.height,
    height: by === 2 ? page.height : page.width,
    items: page.items.map((item) => ({
      ...turn(item),
      baseline: baselineOf(item, by, page),
      rotation: ((item.rotation - by + 4) % 4) as TextItem['rotation'],
    })),
    rulings: page.rulings.map(ruling),
    fillEdges: page.fillEdges.map(ruling),
    fills: page.fills.map((box) => turnBox(box, by, page)),
    ticks: page.ticks.map(turn),
    ...(page.marks ? { marks: page.marks.map(turn) } : {}),
  };
}

/** The base line after the turn: a height for upright text and text upside down, else the distance from the left edge. */
function baselineOf(item: TextItem, by: 1 | 2 | 3, { width, height }: PositionedPage): number {
  const upright = item.rotation % 2 === 0;
  if (by === 2) return (upright ? height : width) - item.baseline;
  if (upright) return by === 1 ? item.baseline : height - item.baseline;
  return by === 1 ? width - item.baseline : item.baseline;
}
