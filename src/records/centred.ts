import type { Atom } from './atoms.js';
import type { SheetLabel } from './form-labels.js';

/** What one sheet shows: its labels, and the atoms that are neither label nor title. */
export interface SheetView {
  readonly labels: readonly SheetLabel[];
  readonly others: readonly Atom[];
}

/** Lines of a value that follow each other closely. */
interface Run {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** Labels that begin so far right of the leftmost do not stand in its column. */
const COLUMN_GAP = 40;
/** Lines further apart than this many times the usual distance belong to different runs. */
const APART = 1.3;
/** Places agree within this share of the distance of lines. */
const AGREES = 0.45;
const LEAST_VOTES = 2;

/**
 * Finds where values begin whose labels stand beside the middle of them, without cells to tell it. Whether a form is set so is decided by the
 * values of several lines on all its sheets.
 * @returns upper edge of the value by label; empty when labels stand beside the first line of their values
 */
export function centredTops(sheets: readonly SheetView[]): ReadonlyMap<SheetLabel, number> {
  const views = sheets.map(({ labels, others }) => {
    const free = labels.filter((label) => !label.atoms[0]!.cell && label.cut >= label.atoms[0]!.text.length);
    const leftmost = Math.min(...free.map((label) => label.atoms[0]!.box.x0));
    const column = free
      .filter((label) => label.atoms[0]!.box.x0 <= leftmost + COLUMN_GAP)
      .sort((a, b) => a.atoms[0]!.top - b.atoms[0]!.top);
    const beside = others
      .filter((atom) => !atom.cell && atom.box.x0 > leftmost + COLUMN_GAP)
      .sort((a, b) => a.top - b.top);
    const below = others.filter((atom) => !atom.cell && atom.box.x0 <= leftmost + COLUMN_GAP).length;
    return { column, beside, below };
  });
  // values that stand below their labels leave no doubt
  const labelled = views.reduce((sum, { column }) => sum + column.length, 0);
  if (2 * views.reduce((sum, { below }) => sum + below, 0) > labelled) return new Map();
  const pitch = lineDistance(views.map((view) => view.beside));
  if (pitch === 0) return new Map();
  const tops = new Map<SheetLabel, number>();
  let centred = 0;
  let aligned = 0;
  for (const { column, beside } of views) {
    const runs = runsOf(beside, pitch);
    aligned += column.filter((label) => beginsBeside(label, runs, pitch)).length;
    for (const [label, group] of centredGroups(column, runs, pitch)) {
      const telling = heightOf(group) > heightOf(spanOf(label)) + 0.8 * pitch;
      if (telling) centred++;
      tops.set(label, group.top);
    }
  }
  return centred >= LEAST_VOTES && centred > 2 * aligned ? tops : new Map();
}

const heightOf = ({ top, bottom }: Run): number => bottom - top;
const middleOf = ({ top, bottom }: Run): number => (top + bottom) / 2;

function spanOf(label: SheetLabel): Run {
  const first = label.atoms[0]!;
  return { page: first.page, top: first.top, bottom: Math.max(...label.atoms.map(bottomOf)) };
}

const bottomOf = (atom: Atom): number => atom.top + atom.box.y1 - atom.box.y0;

/** The usual distance of lines in values, in points; 0 when there are none. */
function lineDistance(columns: readonly (readonly Atom[])[]): number {
  const steps: number[] = [];
  for (const atoms of columns) {
    for (const [i, atom] of atoms.entries()) {
      const step = atom.top - (atoms[i - 1]?.top ?? Number.NEGATIVE_INFINITY);
      if (step > 0.6 * atom.size && step < 3 * atom.size) steps.push(step);
    }
  }
  // spaces between values are wider than those between lines
  return steps.sort((a, b) => a - b)[Math.floor(0.2 * steps.length)] ?? 0;
}

function runsOf(atoms: readonly Atom[], pitch: number): Run[] {
  const runs: { page: number; top: number; bottom: number; last: number }[] = [];
  for (const atom of atoms) {
    const run = runs.at(-1);
    if (run && run.page === atom.page && atom.top - run.last < APART * pitch) {
      run.bottom = Math.max(run.bottom, bottomOf(atom));
      run.last = atom.top;
    } else runs.push({ page: atom.page, top: atom.top, bottom: bottomOf(atom), last: atom.top });
  }
  return runs;
}

/** Whether the label stands beside the first line of a run that is clearly taller. */
function beginsBeside(label: SheetLabel, runs: readonly Run[], pitch: number): boolean {
  const own = spanOf(label);
  return runs.some(
    (run) => Math.abs(run.top - own.top) < AGREES * pitch && heightOf(run) > heightOf(own) + 0.8 * pitch,
  );
}

/** For each label the runs in a row, behind those of the label before, whose middle is the label's. */
function centredGroups(labels: readonly SheetLabel[], runs: readonly Run[], pitch: number): [SheetLabel, Run][] {
  const found: [SheetLabel, Run][] = [];
  let next = 0;
  for (const [i, label] of labels.entries()) {
    const own = spanOf(label);
    const below = labels[i + 1] ? middleOf(spanOf(labels[i + 1]!)) : Number.POSITIVE_INFINITY;
    for (let from = next; from < runs.length && runs[from]!.top < own.bottom; from++) {
      const to = runs.findIndex((run, at) => {
        const group = { ...run, top: runs[from]!.top };
        return at >= from && run.bottom < below && Math.abs(middleOf(group) - middleOf(own)) < AGREES * pitch;
      });
      if (to < 0 || runs[to]!.page !== runs[from]!.page || runs[from]!.page !== own.page) continue;
      found.push([label, { ...runs[to]!, top: runs[from]!.top }]);
      next = to + 1;
      break;
    }
  }
  return found;
}
