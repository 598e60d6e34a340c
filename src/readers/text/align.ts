/** An entry of the contents page. */
export interface Wanted {
  readonly key: string;
  readonly number: string | null;
}
/** A place where its title stands; `order` is the page, within which dumps of print lose the order. */
export interface Occurrence {
  readonly line: number;
  readonly order: number;
  readonly number: string | null;
}

/** A title that stands where the order of the entries does not want it costs as much as so many that are not found. */
const SAME_NUMBER = 0.6;
const FOUND = 1;
/** Earlier occurrences are likelier: later ones are mentions. */
const LATER = 0.01;

/** Finds each entry's place, so that as many as possible are found in the order of the entries.
 * @returns index of the entry → line */
export function align(
  entries: readonly Wanted[],
  places: ReadonlyMap<string, readonly Occurrence[]>,
): Map<number, number> {
  interface Step {
    readonly entry: number;
    readonly at: Occurrence;
    readonly score: number;
    readonly before: Step | null;
  }
  // best chains by the page they have come to, kept in ascending order of page and score
  let chains: Step[] = [];
  const best = (order: number): Step | null => {
    let low = 0;
    let high = chains.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (chains[middle]!.at.order <= order) low = middle + 1;
      else high = middle;
    }
    return chains[low - 1] ?? null;
  };
  for (const [entry, { key, number }] of entries.entries()) {
    const steps = (places.get(key) ?? []).map((at, i): Step => {
      const before = best(at.order);
      const agrees =
        number !== null && at.number === number ? SAME_NUMBER : number !== at.number ? -SAME_NUMBER / 2 : 0;
      return { entry, at, score: (before?.score ?? 0) + FOUND + agrees - LATER * i, before };
    });
    if (steps.length === 0) continue;
    const all = [...chains, ...steps].sort((a, b) => a.at.order - b.at.order || a.score - b.score);
    chains = [];
    for (const step of all) {
      const last = chains.at(-1);
      if (last && step.score <= last.score) continue;
      if (last && last.at.order === step.at.order) chains.pop();
      chains.push(step);
    }
  }
  const found = new Map<number, number>();
  for (let step: Step | null = chains.at(-1) ?? null; step; step = step.before) found.set(step.entry, step.at.line);
  return found;
}
