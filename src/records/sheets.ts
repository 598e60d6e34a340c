import type { Atom } from './atoms.js';
import type { Cluster, RecurringLabel } from './cluster.js';
import { isUnderCode, opensUnderCode } from './coded-heading.js';
import { letteredCode } from './codes.js';

/** A place of a form's label, in reading order. */
export interface Occurrence {
  readonly atom: number;
  readonly label: RecurringLabel;
}

/** Labels of one sheet, before its head and end are known. */
export interface RawSheet {
  readonly occurrences: readonly Occurrence[];
}

/** Cuts the labels of a form into sheets. */
export function cutSheets(cluster: Cluster, atoms: readonly Atom[]): RawSheet[] {
  const occurrences = allOccurrences(cluster, atoms);
  if (occurrences.length === 0) return [];
  const heads = headness(occurrences, atoms);
  const start = startLabel(cluster, occurrences, heads, atoms);
  const ranks = labelRanks(occurrences, start);
  const rankOf = (i: number): number => ranks.get(occurrences[i]!.label) ?? 0.5;
  const openings = occurrences.filter((o) => o.label === start);
  const coded = openings.filter((o) => isUnderCode(o.atom, atoms)).length > 0.8 * openings.length;
  const sheets: Occurrence[][] = [];
  let open: Occurrence[] = [];
  let seen = new Set<RecurringLabel>();
  let reached = 0;
  for (const [i, occurrence] of occurrences.entries()) {
    const { label, atom } = occurrence;
    const before = occurrences[i - 1];
    const far = before !== undefined && atoms[atom]!.top - atoms[before.atom]!.top > cluster.reach;
    const opens =
      label === start ||
      (label.known && rankOf(i) < reached - 0.12 && (seen.has(label) || (heads[i]! && rankOf(i) < 0.25)));
    const justBegun = label === start && !seen.has(start) && open.length <= 3 && !heads[i];
    if (
      open.length > 0 &&
      !(justBegun && !far) &&
      (far || (opens && (underOwnCode(i) || beginsAnew(i, reached, label === start && heads[i]!))))
    ) {
      // A label between the title and the opening label belongs to the new sheet.
      let first = i;
      while (open.length > 1 && !heads[first] && i - first < 3 && heads[first - 1]) first--;
      const moved = open.splice(open.length - (i - first));
      sheets.push(open);
      open = moved;
      seen = new Set(moved.map((o) => o.label));
      reached = 0;
    }
    open.push(occurrence);
    seen.add(label);
    reached = Math.max(reached, rankOf(i));
  }
  if (open.length > 0) sheets.push(open);
  return fullSheets(sheets, cluster, atoms).map((list) => ({ occurrences: withoutStray(list, start) }));

  /** The opening label stands below a heading with a code, as nearly everywhere, and the label before it above that heading. */
  function underOwnCode(i: number): boolean {
    const { label, atom } = occurrences[i]!;
    if (label !== start || !coded) return false;
    const from = occurrences[i - 1]!.atom + 1;
    return opensUnderCode(from - 1, atom, atoms);
  }

  /** The labels that follow stand before those already read: the order begins anew, and no value merely repeats a label's words. */
  function beginsAnew(i: number, reached: number, sure: boolean): boolean {
    const next = [1, 2, 3].filter((n) => i + n < occurrences.length).map((n) => rankOf(i + n));
    if (next.length === 0) return sure;
    const back = next.filter((rank) => rank < reached + 0.02).length;
    return 2 * back > next.length || (sure && 2 * back === next.length);
  }
}

/** Mentions of the opening label before the sheet, in running text, are no part of it. */
function withoutStray(sheet: readonly Occurrence[], start: RecurringLabel): readonly Occurrence[] {
  let first = 0;
  while (first + 1 < sheet.length && sheet[first]!.label === start && sheet[first + 1]!.label === start) first++;
  return sheet.slice(first);
}

/** Drops runs of labels that are too few for a sheet; what follows a sheet closely belongs to it. */
function fullSheets(sheets: Occurrence[][], cluster: Cluster, atoms: readonly Atom[]): Occurrence[][] {
  const sizeOf = (sheet: readonly Occurrence[]): number => new Set(sheet.map((o) => o.label)).size;
  const sizes = sheets.map(sizeOf).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length * 0.6)] ?? 0;
  const least = Math.max(2, Math.min(3, usual), 0.34 * usual);
  const full = sheets.filter((sheet) => sizeOf(sheet) >= least);
  // where sheets stand below headings with codes, such a heading opens a sheet however little stands in it
  const coded = full.filter((sheet) => isUnderCode(sheet[0]!.atom, atoms)).length > 0.6 * full.length;
  const kept: Occurrence[][] = [];
  for (const sheet of sheets) {
    const last = kept[kept.length - 1]?.at(-1);
    const first = sheet[0]!.atom;
    if (sizeOf(sheet) >= least || (coded && opensUnderCode(last?.atom ?? -1, first, atoms))) kept.push(sheet);
    else if (
      last &&
      atoms[first]!.top - atoms[last.atom]!.top < 0.5 * cluster.reach &&
      !chapterBetween(last.atom, first, atoms)
    )
      kept[kept.length - 1]!.push(...sheet);
  }
  return kept;
}

/** Whether a numbered heading stands between two atoms: what comes after it belongs to another section ("7.3 Monitoring"). */
function chapterBetween(from: number, to: number, atoms: readonly Atom[]): boolean {
  for (let id = from + 1; id < to; id++) {
    const { heading, size, text, place } = atoms[id]!;
    // in text files all is of one size
    const larger = size > atoms[from]!.size + 1 || place.line !== null;
    if (heading && larger && /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}/u.test(text)) return true;
  }
  return false;
}

/** Places of the core labels that belong to some sheet, one label a atom. */
function allOccurrences(cluster: Cluster, atoms: readonly Atom[]): Occurrence[] {
  const byPiece = new Map<number, RecurringLabel>();
  for (const label of cluster.labels) {
    for (const place of label.places) {
      const other = byPiece.get(place.atom);
      if (!other || (label.known && !other.known)) byPiece.set(place.atom, label);
    }
  }
  const starts = cluster.reference.places.map((place) => atoms[place.atom]!.top);
  let at = 0;
  return [...byPiece]
    .map(([atom, label]) => ({ atom, label }))
    .sort((a, b) => a.atom - b.atom)
    .filter(({ atom }) => {
      const top = atoms[atom]!.top;
      while (at + 1 < starts.length && Math.abs(starts[at + 1]! - top) <= Math.abs(starts[at]! - top)) at++;
      return Math.abs(starts[at]! - top) <= cluster.reach;
    });
}

/** For each place: whether something like a title stands between it and the label before. */
function headness(occurrences: readonly Occurrence[], atoms: readonly Atom[]): boolean[] {
  const labels = new Set(occurrences.map((o) => o.atom));
  const labelStyles = new Set(
    occurrences.filter((o) => o.label.places[0]!.kind === 'whole').map((o) => atoms[o.atom]!.style),
  );
  const letters = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const [i, { atom }] of occurrences.entries()) {
    const end = Math.min(occurrences[i + 1]?.atom ?? atom + 40, atom + 120);
    for (let id = atom + 1; id < end && id < atoms.length; id++) {
      const p = atoms[id]!;
      letters.set(p.style, (letters.get(p.style) ?? 0) + p.text.length);
      sizes.set(p.style, p.size);
    }
  }
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  const bodySize = sizes.get(body) ?? 10;
  const plain = letters.size === 1;
  return occurrences.map(({ atom }, i) => {
    const from = Math.max(occurrences[i - 1]?.atom ?? -1, atom - 60);
    for (let id = atom - 1; id > from; id--) {
      const p = atoms[id]!;
      if (labels.has(id) || atoms[atom]!.page - p.page > 1) continue;
      if (
        p.furniture
          ? p.text.length < 16 && letteredCode(p.text) !== null
          : plain
            ? p.heading || letteredCode(p.text) !== null
            : isHeadStyle(p)
      )
        return true;
    }
    return false;
  });

  function isHeadStyle(p: Atom): boolean {
    if (p.style === body || labelStyles.has(p.style) || !/\p{L}{3}|\d/u.test(p.text)) return false;
    return p.size > bodySize + 0.4 || p.bold || p.heading;
  }
}

/** The label that opens a sheet: after a title, at the top of pages, first where a run of sheets begins. */
function startLabel(
  cluster: Cluster,
  occurrences: readonly Occurrence[],
  heads: readonly boolean[],
  atoms: readonly Atom[],
): RecurringLabel {
  const scores = new Map<RecurringLabel, { n: number; head: number; page: number; run: number }>();
  for (const [i, { atom, label }] of occurrences.entries()) {
    const score = scores.get(label) ?? { n: 0, head: 0, page: 0, run: 0 };
    scores.set(label, score);
    const before = occurrences[i - 1];
    score.n++;
    if (heads[i]) score.head++;
    if (before && atoms[before.atom]!.page !== atoms[atom]!.page) score.page++;
    if (!before || atoms[atom]!.top - atoms[before.atom]!.top > cluster.reach) score.run++;
  }
  const runs = [...scores.values()].reduce((sum, s) => sum + s.run, 0);
  let best = cluster.reference;
  let most = -1;
  for (const [label, s] of scores) {
    if (s.n < 0.6 * cluster.reference.places.length) continue;
    const value = 2 * (s.head / s.n) + s.page / s.n + (1.5 * s.run) / Math.max(1, runs);
    if (value > most) {
      most = value;
      best = label;
    }
  }
  return best;
}

/** Usual place of each label in the order of a sheet, 0 first, 1 last. */
function labelRanks(occurrences: readonly Occurrence[], start: RecurringLabel): Map<RecurringLabel, number> {
  const sums = new Map<RecurringLabel, { sum: number; n: number }>();
  let sheet: RecurringLabel[] = [];
  const close = (): void => {
    for (const [i, label] of sheet.entries()) {
      const own = sums.get(label) ?? { sum: 0, n: 0 };
      own.sum += sheet.length > 1 ? i / (sheet.length - 1) : 0;
      own.n++;
      sums.set(label, own);
    }
    sheet = [];
  };
  let begun = false;
  for (const { label } of occurrences) {
    if (label === start) {
      if (begun) close();
      sheet = [];
      begun = true;
    }
    if (begun && !sheet.includes(label)) sheet.push(label);
  }
  close();
  return new Map([...sums].map(([label, { sum, n }]) => [label, sum / n]));
}
