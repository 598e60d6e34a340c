import type { TextItem } from '../positioned.js';

/** So many runs beside others that begin at one place make it the left edge of a column. */
const LEAST_RUNS = 3;
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
  const edges = new Map<number, number>();
  for (const runs of rows)
    for (const run of runs.slice(1)) {
      const place = Math.round(run[0]!.box.x0);
      edges.set(place, (edges.get(place) ?? 0) + 1);
    }
  const columns = [...edges].filter(([, count]) => count >= LEAST_RUNS).map(([place]) => place);
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
