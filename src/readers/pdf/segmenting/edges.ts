import type { TextItem } from '../positioned.js';

/** So many pieces beside others that begin at one place, and so many of them after a wide gap, make it the left edge of a column. */
const LEAST_PIECES = 3;
const LEAST_RUNS = 2;
/** Points by which places that are one may differ. */
const SAME = 0.6;
/** A gap before a column's edge, as a share of the font size, and against the usual gap of its row: wider than a blank. */
const GAP = 0.55;
const AGAINST_BLANKS = 1.6;

/**
 * Splits runs where they reach into the next column of a table: cells that are filled to their edge stand so close that the white between them could be a
 * blank, but the word behind it begins where the column begins in the rows around.
 * @param rows the runs of each row, split at wide gaps
 */
export function splitAtEdges(rows: readonly (readonly TextItem[][])[]): TextItem[][] {
  // Of the pieces that begin at a place: runs of their own, and those that a gap parts from what stands before them.
  const edges = new Map<number, { runs: number; all: number }>();
  const count = (item: TextItem, own: boolean): void => {
    const place = Math.round(item.box.x0);
    const edge = edges.get(place) ?? { runs: 0, all: 0 };
    edges.set(place, { runs: edge.runs + (own ? 1 : 0), all: edge.all + 1 });
  };
  for (const runs of rows)
    for (const [i, run] of runs.entries()) {
      if (i > 0) count(run[0]!, true);
      for (const [at, item] of run.slice(1).entries())
        if (item.box.x0 - run[at]!.box.x1 > GAP * item.size) count(item, false);
    }
  const columns = [...edges]
    .filter(([, { runs, all }]) => runs >= LEAST_RUNS && all >= LEAST_PIECES)
    .map(([place]) => place);
  if (columns.length === 0) return rows.flat();
  return rows.flatMap((runs) => runs.flatMap((run) => cut(run, columns)));
}

function cut(run: readonly TextItem[], columns: readonly number[]): TextItem[][] {
  const gaps = run.slice(1).map((item, i) => item.box.x0 - run[i]!.box.x1);
  const parts: TextItem[][] = [[run[0]!]];
  for (const [i, gap] of gaps.entries()) {
    const item = run[i + 1]!;
    const others = gaps.filter((_, other) => other !== i);
    const wide = gap > GAP * item.size && others.every((other) => gap > AGAINST_BLANKS * other);
    if (wide && columns.some((place) => Math.abs(place - item.box.x0) <= SAME)) parts.push([item]);
    else parts[parts.length - 1]!.push(item);
  }
  return parts;
}
