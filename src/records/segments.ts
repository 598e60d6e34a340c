import type { Atom } from './atoms.js';
import { letteredCode } from './codes.js';
import type { RecurringLabel, Template } from './template.js';

/** A place of a form's label, in reading order. */
export interface Occurrence {
  readonly atom: number;
  readonly label: RecurringLabel;
}

/** Labels of one record, before its head and end are known. */
export interface RawSheet {
  readonly occurrences: readonly Occurrence[];
}

/**
 * What a cut costs, in labels: a label that recurs in one record, one that is missing though most records have it, one that stands before labels it
 * usually follows, one that belongs to no record, each record, and what a title right before a record's first label, or a table of its own, is worth.
 */
const COST = { repeated: 1.1, missing: 0.5, turnedBack: 0.6, outside: 1, record: 0.3, head: 1, frame: 1.2 } as const;
/** Order counts from this share of a record's length on: labels side by side change places. */
const SLACK = 0.12;
/** A record holds at most this many times the template's labels. */
const LONGEST = 3;
const ROUNDS = 2;

/** Cuts the labels of a form into records: of all ways to cut their sequence the cheapest, with the order of labels learnt from the cut before. */
export function cutSheets(template: Template, atoms: readonly Atom[]): RawSheet[] {
  const occurrences = allOccurrences(template, atoms);
  if (occurrences.length === 0) return [];
  const heads = headness(occurrences, atoms);
  const frames = frameStarts(template, occurrences, atoms);
  let sheets = splitBefore(occurrences, startLabel(template, occurrences, heads, atoms));
  for (let round = 0; round < ROUNDS; round++)
    sheets = cheapestCut(template, occurrences, { heads, frames }, atoms, usage(sheets));
  return sheets.map((list) => ({ occurrences: list }));
}

/** Share of the records that have a label, and its usual place among the others: 0 first, 1 last. */
interface Usage {
  readonly coverage: ReadonlyMap<RecurringLabel, number>;
  readonly rank: ReadonlyMap<RecurringLabel, number>;
}

function usage(sheets: readonly (readonly Occurrence[])[]): Usage {
  const seen = new Map<RecurringLabel, { sheets: number; ranks: number[] }>();
  for (const sheet of sheets) {
    const own = [...new Set(sheet.map((o) => o.label))];
    for (const [i, label] of own.entries()) {
      const entry = seen.get(label) ?? { sheets: 0, ranks: [] };
      seen.set(label, entry);
      entry.sheets++;
      if (own.length > 1) entry.ranks.push(i / (own.length - 1));
    }
  }
  const middle = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0.5;
  return {
    coverage: new Map([...seen].map(([label, s]) => [label, s.sheets / Math.max(1, sheets.length)])),
    rank: new Map([...seen].map(([label, s]) => [label, middle(s.ranks)])),
  };
}

/** The cheapest way to cut the sequence into records and labels outside of them. */
function cheapestCut(
  template: Template,
  occurrences: readonly Occurrence[],
  { heads, frames }: { readonly heads: readonly boolean[]; readonly frames: readonly boolean[] },
  atoms: readonly Atom[],
  { coverage, rank }: Usage,
): Occurrence[][] {
  const rankOf = (o: Occurrence): number => rank.get(o.label) ?? 0.5;
  const expected = template.labels.reduce((sum, label) => sum + (coverage.get(label) ?? 0) ** 2, 0);
  const longest = LONGEST * template.labels.length;
  const best = [0];
  const from: (number | null)[] = [null];
  for (let end = 1; end <= occurrences.length; end++) {
    best[end] = best[end - 1]! + COST.outside;
    from[end] = null;
    const seen = new Set<RecurringLabel>();
    let inner = 0;
    let found = 0;
    for (let start = end - 1; start >= Math.max(0, end - longest); start--) {
      const own = occurrences[start]!;
      const next = start + 1 < end ? occurrences[start + 1]! : null;
      if (next) {
        if (atoms[next.atom]!.top - atoms[own.atom]!.top > template.reach) break;
        if (rankOf(next) < rankOf(own) - SLACK) inner += COST.turnedBack;
      }
      if (seen.has(own.label)) inner += COST.repeated;
      else found += (coverage.get(own.label) ?? 0) ** 2;
      seen.add(own.label);
      const opens = Math.max(heads[start] ? COST.head : 0, frames[start] ? COST.frame : 0);
      if (seen.size < 2 && opens === 0) continue;
      const missing = COST.missing * Math.max(0, expected - found);
      const cost = best[start]! + COST.record + inner + missing - opens;
      if (cost < best[end]!) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const sheets: Occurrence[][] = [];
  for (let end = occurrences.length; end > 0; ) {
    const start = from[end] ?? null;
    if (start !== null) sheets.unshift(occurrences.slice(start, end));
    end = start ?? end - 1;
  }
  return sheets;
}

/** Tables begin with a sheet where there are about as many of them as sheets; more are parts of sheets. */
const MOST_FRAMES = 1.3;

/** For each place: whether it is the first in a table. */
function frameStarts(template: Template, occurrences: readonly Occurrence[], atoms: readonly Atom[]): boolean[] {
  const tableOf = (o: Occurrence | undefined): number => (o && atoms[o.atom]!.cell?.table) ?? -1;
  const opens = occurrences.map((o, i) => tableOf(o) >= 0 && tableOf(o) !== tableOf(occurrences[i - 1]));
  const tables = opens.filter(Boolean).length;
  return tables <= MOST_FRAMES * template.reference.places.length ? opens : opens.map(() => false);
}

function splitBefore(occurrences: readonly Occurrence[], start: RecurringLabel): Occurrence[][] {
  const sheets: Occurrence[][] = [[]];
  for (const o of occurrences) {
    if (o.label === start) sheets.push([]);
    sheets.at(-1)!.push(o);
  }
  return sheets.slice(1);
}

/** Places of the core labels that belong to some record, one label an atom. */
function allOccurrences(template: Template, atoms: readonly Atom[]): Occurrence[] {
  const byPiece = new Map<number, RecurringLabel>();
  for (const label of template.labels) {
    for (const place of label.places) {
      const other = byPiece.get(place.atom);
      if (!other || (label.known && !other.known)) byPiece.set(place.atom, label);
    }
  }
  const starts = template.reference.places.map((place) => atoms[place.atom]!.top);
  let at = 0;
  return [...byPiece]
    .map(([atom, label]) => ({ atom, label }))
    .sort((a, b) => a.atom - b.atom)
    .filter(({ atom }) => {
      const top = atoms[atom]!.top;
      while (at + 1 < starts.length && Math.abs(starts[at + 1]! - top) <= Math.abs(starts[at]! - top)) at++;
      return Math.abs(starts[at]! - top) <= template.reach;
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
  const between = occurrences.map(({ atom }, i) => {
    const from = Math.max(occurrences[i - 1]?.atom ?? -1, atom - 60);
    for (let id = atom - 1; id > from; id--)
      if (!labels.has(id) && atoms[atom]!.page - atoms[id]!.page <= 1 && isHead(atoms[id]!)) return id;
    return -1;
  });
  // a label in one band with a title stands in its head
  const inBand = occurrences.map(({ atom }, i) => {
    const title = atoms[between[i + 1] ?? -1];
    return (
      title !== undefined &&
      title.page === atoms[atom]!.page &&
      Math.abs(title.top - atoms[atom]!.top) < 0.5 * title.size
    );
  });
  return between.map((id, i) => inBand[i] || (id >= 0 && !inBand[i - 1]));

  function isHead(p: Atom): boolean {
    if (p.furniture) return p.text.length < 16 && letteredCode(p.text) !== null;
    return plain ? p.heading || letteredCode(p.text) !== null : isHeadStyle(p);
  }

  function isHeadStyle(p: Atom): boolean {
    if (p.style === body || labelStyles.has(p.style) || !/\p{L}{3}|\d/u.test(p.text)) return false;
    return p.size > bodySize + 0.4 || p.bold || p.heading;
  }
}

/** The label that opens a sheet: after a title, at the top of pages, first where a run of sheets begins. */
function startLabel(
  template: Template,
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
    if (!before || atoms[atom]!.top - atoms[before.atom]!.top > template.reach) score.run++;
  }
  const runs = [...scores.values()].reduce((sum, s) => sum + s.run, 0);
  let best = template.reference;
  let most = -1;
  for (const [label, s] of scores) {
    if (s.n < 0.6 * template.reference.places.length) continue;
    const value = 2 * (s.head / s.n) + s.page / s.n + (1.5 * s.run) / Math.max(1, runs);
    if (value > most) {
      most = value;
      best = label;
    }
  }
  return best;
}
