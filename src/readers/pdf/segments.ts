import type { Box, StyleRun } from '../../document/document.js';
import type { PdfPage, PdfSegment, PositionedPage, TextItem } from './positioned.js';
import { blankGapOf } from './segmenting/blanks.js';
import { withoutDoubles } from './segmenting/doubles.js';
import { splitAtEdges } from './segmenting/edges.js';
import { rowsOf, splitRow } from './segmenting/rows.js';
import { textOf } from './segmenting/run-text.js';
import { type Size, turn, turnBack, turnBox } from './segmenting/turn.js';
import { turnedUpright } from './segmenting/turn-page.js';

/** Turns a positioned page into its layout: words become segments, stretches of text on one base line without a wide gap.
 * A page printed sideways is turned first. Order: by line from top to bottom, in a line from left to right; turned text last. */
export function layoutPage(printed: PositionedPage): PdfPage {
  const page = turnedUpright(printed);
  const segments: PdfSegment[] = [];
  const rulings = [...page.rulings, ...page.fillEdges];
  const byRotation: TextItem[][] = [[], [], [], []];
  for (const item of page.items) byRotation[item.rotation]!.push(item);
  for (const rotation of [0, 1, 2, 3] as const) {
    const own = byRotation[rotation]!;
    if (own.length === 0) continue;
    const upright = rotation === 0 ? own : own.map((item) => turn(item, rotation, page));
    const gap = blankGapOf(upright);
    const verticals: Box[] = [];
    for (const ruling of rulings) {
      if ((ruling.kind === 'vertical') === (rotation % 2 === 0)) verticals.push(turnBox(ruling.box, rotation, page));
    }
    const runs = rowsOf(withoutDoubles(upright)).map((row) => splitRow(row, verticals));
    for (const run of splitAtEdges(runs)) segments.push(toSegment(run, gap, rotation, page));
  }
  return {
    page: page.page,
    width: page.width,
    height: page.height,
    segments,
    rulings,
    drawn: page.rulings.length,
    fills: page.fills,
    ticks: page.ticks,
    ...(page.marks ? { marks: page.marks } : {}),
    unseen: page.unseen,
    ...(page.blank ? { blank: true } : {}),
  };
}

function toSegment(run: readonly TextItem[], blankGap: number, rotation: 0 | 1 | 2 | 3, page: Size): PdfSegment {
  const first = run[0]!;
  const plain = run.every((item) => item.size === first.size && item.font === first.font && item.bold === first.bold);
  const size = plain ? first.size : heaviest(run, (item) => item.size);
  const own = plain ? run : run.filter((item) => item.size === size);
  const main = own[0]!;
  const upright = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { box } of run) {
    upright.x0 = Math.min(upright.x0, box.x0);
    upright.x1 = Math.max(upright.x1, box.x1);
  }
  for (const { box } of own) {
    upright.y0 = Math.min(upright.y0, box.y0);
    upright.y1 = Math.max(upright.y1, box.y1);
  }
  const box = turnBack(upright, rotation, page);
  const boldShare = plain ? (first.bold ? 1 : 0) : shareOf(run, (item) => item.bold);
  return {
    text: textOf(run, main, blankGap),
    box,
    size,
    bold: boldShare > 0.5,
    boldShare,
    italic: plain ? first.italic : shareOf(run, (item) => item.italic) > 0.5,
    font: plain ? first.font : heaviest(own, (item) => item.font),
    colour: heaviest(own, (item) => item.colour),
    baseline: rotation === 0 ? main.baseline : box.y1,
    rotation,
    line: null,
    furniture: false,
    ...(first.tag ? { tag: first.tag } : {}),
    order: first.order,
    ...(plain && sameLook(run) ? {} : runsOf(run, main, blankGap)),
  };
}

const sameLook = (run: readonly TextItem[]): boolean =>
  run.every((item) => item.italic === run[0]!.italic && item.colour === run[0]!.colour);

/** The stretches of one style in upright text; signs and small raised numbers go with what stands before them. */
function runsOf(run: readonly TextItem[], main: TextItem, blankGap: number): { runs?: StyleRun[] } {
  if (main.rotation !== 0) return {};
  const groups: TextItem[][] = [];
  for (const item of run) {
    const last = groups.at(-1);
    const head = last?.[0];
    const like = head && head.bold === item.bold && head.italic === item.italic && head.colour === item.colour;
    if (last && (like || item.size < 0.85 * main.size || !/[\p{L}\p{N}]/u.test(item.text))) last.push(item);
    else groups.push([item]);
  }
  if (groups.length < 2) return {};
  const runs = groups.map((own): StyleRun => {
    const { bold, italic, colour } = own[0]!;
    const x1 = Math.max(...own.map(({ box }) => box.x1));
    return { text: textOf(own, main, blankGap), x0: own[0]!.box.x0, x1, bold, italic, colour };
  });
  return { runs };
}

/** Share of the run's letters that have a property. */
function shareOf(run: readonly TextItem[], test: (item: TextItem) => boolean): number {
  let all = 0;
  let hits = 0;
  for (const item of run) {
    all += item.text.length;
    if (test(item)) hits += item.text.length;
  }
  return hits / Math.max(1, all);
}

/** The value that most letters of the run have. */
function heaviest<T>(run: readonly TextItem[], value: (item: TextItem) => T): T {
  const first = value(run[0]!);
  if (run.every((item) => value(item) === first)) return first;
  const weights = new Map<T, number>();
  for (const item of run) weights.set(value(item), (weights.get(value(item)) ?? 0) + item.text.length);
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
